"""What people write to each other at work, in German: small dialogs with gaps.

A dialog is a list of turns that alternate between whoever opens it and the other. In mail dialogs the first
line is the subject. A first mark decides who may open it: `>` only the owner, `<` only the contact.

Gaps: {name} first name and {anrede} "Frau Raabe" of the one addressed, {thema} a feminine noun of the trade,
{tag} a weekday soon, {uhr} a time, {ort} "im Café Laterne", {stadt} a city, {werk} a plant, {zahl} a number,
{kind} a child of the contact.
"""

MAIL_SIE = [
    """Unterlagen zur {thema}
    >Guten Tag {anrede}, die Auswertung zur {thema} ist fertig. Soll ich sie Ihnen vor der Besprechung schicken?
    Ja bitte, gern bis {tag}. Dann schaue ich vorher hinein.
    Ist unterwegs. Seite {zahl} ist die entscheidende.""",
    """Termin {tag}
    Guten Tag {anrede}, passt Ihnen {tag} um {uhr} für eine Stunde? Ich käme zu Ihnen.
    {tag} geht gut. Bitte am Empfang melden, ich hole Sie ab.
    Danke, dann bis {tag}.""",
    """Rückfrage zur {thema}
    <Guten Tag {anrede}, in der {thema} fehlen uns noch die Werte der Nachtschicht. Haben Sie die vorliegen?
    Die habe ich seit gestern. Ich ergänze die Tabelle und schicke sie Ihnen bis {tag} neu.
    Das hilft sehr, vielen Dank.""",
    """Protokoll der Besprechung
    >Guten Tag {anrede}, anbei das Protokoll. Offen sind drei Punkte, der wichtigste ist die {thema}.
    Danke, das trifft es. Punkt 2 würde ich noch etwas vorsichtiger formulieren.
    Ist geändert. Ich verteile es heute Nachmittag.""",
    """Vorbereitung Rundgang {werk}
    Guten Tag {anrede}, für den Rundgang am {tag} brauchen wir Sicherheitsschuhe. Welche Größe haben Sie?
    42. Und eine Warnweste bringe ich selbst mit.
    Gut, liegt alles bereit.""",
    """Angebot {thema}
    <Guten Tag {anrede}, könnten Sie uns für die {thema} ein Angebot machen? Umfang etwa {zahl} Tage.
    Gern. Ich würde vorher kurz mit Ihnen telefonieren, damit ich den Aufwand richtig einschätze. Passt {tag}, {uhr}?
    Ja, rufen Sie mich dann bitte direkt an.""",
    """Ansprechpartner für die {thema}
    >Guten Tag {anrede}, wer ist bei Ihnen für die {thema} zuständig? Ich würde ungern den Falschen fragen.
    Das macht seit dem Frühdienstwechsel ein Kollege aus der Planung. Ich sage ihm, dass Sie sich melden.
    Danke, das ist freundlich.""",
    """Ihre Zahlen
    Guten Tag {anrede}, vielen Dank für die Zahlen. Mir fällt auf, dass die {thema} im letzten Quartal deutlich abweicht. Gab es einen Grund?
    Ja, wir hatten {zahl} Tage Stillstand an der großen Anlage. Das gehört eigentlich herausgerechnet.
    Verstanden, ich rechne es ohne die Tage noch einmal.""",
    """Terminverschiebung
    Guten Tag {anrede}, ich muss unseren Termin leider verschieben, im {werk} ist eine Anlage ausgefallen. Ginge es auch {tag}?
    Kein Problem, {tag} um {uhr} ist bei mir frei.
    Vielen Dank für das Verständnis.""",
    """Schulung zur {thema}
    >Guten Tag {anrede}, die Schulung hat jetzt {zahl} Anmeldungen. Einen Platz könnte ich noch für Ihr Haus freihalten.
    Das ist gut, ich würde eine junge Kollegin schicken. Die Daten folgen bis {tag}.
    Prima, ich trage sie vorläufig ein.""",
    """Empfehlung gesucht
    <Guten Tag {anrede}, kennen Sie jemanden, der sich mit {thema} in kleineren Betrieben auskennt?
    Da fällt mir jemand ein. Ich frage erst nach, ob ich den Kontakt weitergeben darf.
    So machen wir es, ich habe keine Eile.""",
    """Rechnung
    <Guten Tag {anrede}, auf Ihrer Rechnung fehlt unsere Bestellnummer. Können Sie sie noch einmal schicken?
    Entschuldigung, die neue Fassung liegt bei.
    Danke, geht heute in die Buchhaltung.""",
    """Nachfrage zum Entwurf
    >Guten Tag {anrede}, konnten Sie schon in den Entwurf zur {thema} sehen?
    Noch nicht ganz. Bis {tag} haben Sie meine Anmerkungen.
    Das reicht gut.""",
    """Besuch in {stadt}
    Guten Tag {anrede}, ich bin {tag} in {stadt}. Hätten Sie Zeit für einen Kaffee?
    Sehr gern, gegen {uhr}. Ich schlage das Café gegenüber vom Bahnhof vor.
    Schön, bis dann.""",
    """Ergebnis der {thema}
    <Guten Tag {anrede}, wir haben die {thema} intern vorgestellt. Der Bereichsleiter war überrascht, aber nicht unzufrieden.
    Das freut mich. Wenn Fragen kommen, komme ich gern für eine halbe Stunde dazu.
    Darauf komme ich zurück.""",
    """Kurzer Stand
    >Guten Tag {anrede}, kurzer Stand: Die {thema} läuft, {zahl} von zwölf Arbeitsplätzen sind aufgenommen.
    Danke. Gibt es Widerstand in der Schicht?
    Bisher kaum. Die Meister ziehen mit, das macht viel aus.""",
    """Bestätigung
    >Guten Tag {anrede}, hiermit bestätige ich den Beginn am {tag}. Ich melde mich um {uhr} am Empfang.
    Vielen Dank, Ihr Ausweis liegt bereit.
    Gut, bis dann.""",
    """Werkvertrag
    <Guten Tag {anrede}, der Vertrag ist von unserer Seite unterschrieben. Das zweite Exemplar kommt mit der Post.
    Vielen Dank. Ich freue mich auf die Zusammenarbeit.""",
    """Umbau in Halle {zahl}
    Guten Tag {anrede}, der Umbau in Halle {zahl} verschiebt sich um eine Woche. Hat das Folgen für die {thema}?
    Kaum, wir ziehen die Befragung vor.
    Gut, dann bleibt der Endtermin.""",
    """Frage aus der Schicht
    <Guten Tag {anrede}, aus der Schicht kommt die Frage, ob die Messungen namentlich ausgewertet werden.
    Nein, ausschließlich nach Arbeitsplatz. Ich sage es am {tag} gern selbst in der Runde.
    Das wäre hilfreich, das Thema ist empfindlich.""",
    """Danke
    Guten Tag {anrede}, danke für Ihre offenen Worte gestern. So kommen wir weiter.
    Ich danke Ihnen. Es war einfacher als gedacht.""",
    """Bericht
    >Guten Tag {anrede}, der Bericht zur {thema} ist fertig, {zahl} Seiten und eine Seite Zusammenfassung.
    Die Zusammenfassung habe ich gelesen, sie ist deutlich. Darf ich sie so weitergeben?
    Ja, dafür ist sie geschrieben.""",
    """Neue Durchwahl
    <Guten Tag {anrede}, ich habe eine neue Durchwahl, sie steht unten. Die alte geht noch bis {tag}.
    Ist notiert, danke.""",
]

MAIL_DU = [
    """Entwurf {thema}
    >Hallo {name}, schaust du noch einmal über den Entwurf zur {thema}? Besonders über den zweiten Teil.
    Mache ich bis {tag}. Beim ersten Lesen fand ich ihn schlüssig.
    Danke, das beruhigt mich.""",
    """{tag}
    Hallo {name}, wollen wir {tag} essen gehen? Ich bin bis zwei in der Nähe.
    Gern, {ort}. Ich reserviere.
    Wunderbar.""",
    """Frage zur {thema}
    <Hallo {name}, du hast doch damals die {thema} bei uns eingeführt. Weißt du noch, wie ihr die Werker ins Boot geholt habt?
    Ja, wir haben mit einer Linie angefangen und die Leute selbst messen lassen. Ich suche dir die Folien heraus.
    Genau die meinte ich. Danke.""",
    """Vorlage
    Hallo {name}, hast du noch die Vorlage für die {thema}? Meine ist beim Rechnerwechsel verloren gegangen.
    Anbei. Blatt zwei ist neu, das alte hat nie gestimmt.
    Rettung in letzter Minute, vielen Dank.""",
    """Gemeinsamer Workshop
    >Hallo {name}, ich habe eine Anfrage für einen Workshop zur {thema}, allein schaffe ich das nicht. Hättest du Lust, ihn mit mir zu halten?
    Kommt auf den Termin an. Ab {tag} weiß ich mehr.
    Melde dich einfach, es drängt nicht.""",
    """Neuer Leiter im {werk}
    <Hallo {name}, hast du gehört, dass es im {werk} einen neuen Leiter gibt? Er kommt aus {stadt}.
    Noch nicht, danke für den Hinweis. Kennst du ihn?
    Flüchtig, ruhiger Typ, fragt viel. Das ist doch ein gutes Zeichen.""",
    """Artikel zur {thema}
    >Hallo {name}, beim Lesen musste ich an dich denken: ein kurzer Artikel zur {thema}, anbei.
    Danke, passt genau zu dem, was wir gerade versuchen. Ich gebe ihn im Team herum.
    Gern.""",
    """Referenz
    <Hallo {name}, dürfte ich dich bei einer Bewerbung als Referenz nennen?
    Natürlich. Sag mir vorher kurz, worum es geht, dann kann ich etwas Passendes sagen.
    Danke dir. Ich schicke dir die Ausschreibung.""",
    """Zahlen aus dem {werk}
    Hallo {name}, sind die Zahlen aus dem {werk} bei dir angekommen?
    Ja, seit heute früh. Zwei Spalten verstehe ich nicht, ich rufe dich {tag} an.
    Gut, vormittags bin ich am Platz.""",
    """Absage
    Hallo {name}, ich muss für {tag} absagen, mein Zug fällt aus. Tut mir leid.
    Kein Drama, wir holen das nach. Komm gut heim.
    Danke, ich melde mich mit einem neuen Vorschlag.""",
    """Kontakt
    >Hallo {name}, ich würde dich gern mit jemandem bekannt machen, der an der {thema} sitzt und fragt wie du früher. Ist dir das recht?
    Ja, gern. Schreib uns beide an.
    Ist unterwegs.""",
    """Nachlese
    Hallo {name}, das war ein gutes Gespräch neulich. Den Gedanken mit den kurzen Runden am Morgen probieren wir aus.
    Das freut mich. Erzähl in ein paar Wochen, ob es trägt.
    Mache ich.""",
    """Stelle
    <Hallo {name}, bei uns wird eine Stelle in der Planung frei. Kennst du jemanden, der zu uns passt?
    Ich denke an eine frühere Kollegin aus {stadt}. Ich frage sie diese Woche.
    Sehr gut, es eilt nicht.""",
    """Vortrag
    Hallo {name}, ich soll einen Vortrag über {thema} halten, {zahl} Minuten. Was würdest du weglassen?
    Die Herleitung. Fang mit dem Fall aus dem {werk} an, den vergisst keiner.
    Guter Rat, so mache ich es.""",
    """Büro
    <Hallo {name}, wir sind umgezogen, neue Adresse in der Signatur. Kaffee ist derselbe.
    Dann komme ich zum Vergleich vorbei, {tag} gegen {uhr}?
    Steht im Kalender.""",
    """Kurze Bitte
    >Hallo {name}, kannst du mir sagen, wer bei euch inzwischen die {thema} macht?
    Das liegt jetzt bei der Werkleitung. Ich kann dich ankündigen, wenn du willst.
    Ja bitte, das macht es leichter.""",
    """Fotos aus dem {werk}
    Hallo {name}, die Fotos von der Umstellung sind fertig. Auf dem dritten erkennt man die Halle kaum wieder.
    Unglaublich, was fehlende Regale ausmachen. Darf ich es im Kurs zeigen?
    Ja, ohne Namen bitte.""",
    """Deine Meinung
    <Hallo {name}, würdest du an meiner Stelle das Angebot aus {stadt} annehmen?
    Das Haus ja, die Stelle nicht. Lass uns {tag} telefonieren, das schreibt sich schlecht.
    Ab {uhr} passt mir gut.""",
    """Kursunterlagen
    >Hallo {name}, ich überarbeite den Kurs zur {thema}. Was hat deinen Leuten am meisten geholfen?
    Die Übung mit den Karten. Danach hat keiner mehr über Software geredet.
    Dann bleibt sie drin.""",
    """Treffen der Ehemaligen
    Hallo {name}, kommst du {tag} zum Treffen?
    Ich bin dabei, aber erst ab {uhr}.
    Wir heben dir einen Platz auf.""",
    """Lieferant gesucht
    <Hallo {name}, kennst du eine kleine Schlosserei, die uns Wagen für die Montage baut?
    Ja, in der Nähe von {stadt}. Sie sind langsam im Antworten und schnell im Bauen.
    Umgekehrt wäre schlimmer. Danke.""",
    """Vertretung
    >Hallo {name}, könntest du mich {tag} in der Runde vertreten? Es geht nur um die {thema}.
    Wenn du mir vorher in drei Sätzen sagst, was sie hören wollen.
    Zwei reichen, ich rufe dich an.""",
    """Besuch beim {werk}
    Hallo {name}, ich darf {tag} eine kleine Gruppe durch das {werk} führen. Ein Platz ist noch frei.
    Den nehme ich. Muss ich etwas unterschreiben?
    Nur am Eingang, wie immer.""",
    """Ergebnis
    <Hallo {name}, die {thema} ist durch. {zahl} Prozent weniger Wege, und keiner schimpft.
    Der zweite Teil ist der schwierigere. Glückwunsch.
    Danke, das sage ich der Schicht.""",
    """Verspätete Antwort
    Hallo {name}, entschuldige, deine Nachricht lag bei mir ganz unten. Die Zahlen stimmen so.
    Macht nichts, wir haben damit gerechnet, dass du zustimmst.
    Gut geraten.""",
    """Umfrage
    >Hallo {name}, würdest du einer Studentin zehn Fragen zur {thema} beantworten? Sie schreibt bei uns ihre Abschlussarbeit.
    Gern, wenn sie anruft statt einen Bogen zu schicken.
    Das ist ihr ohnehin lieber.""",
]

CHAT_DU = [
    """Bin {zahl} Minuten später, Stau auf der A14.
    Alles gut, ich bestelle schon mal.""",
    """Hast du die Nummer vom Hallenmeister im {werk}?
    Schicke ich dir gleich.
    Danke.""",
    """Kannst du {tag} kurz telefonieren? Geht um die {thema}.
    Ab {uhr} gut.
    Dann rufe ich an.""",
    """Wie lief der Termin?
    Besser als gedacht. Sie wollen die {thema} selbst machen, wir begleiten nur.
    Das ist doch die beste Lösung.""",
    """>Bist du {tag} auch in {stadt}?
    Ja, ab mittags. Zusammen zurückfahren?
    Gern, Zug kurz nach fünf.""",
    """<Der Werkleiter hat gerade nach dir gefragt. Im Guten.
    Oha. Was wollte er?
    Ob du die {thema} auch für Halle 2 machst.
    Sag ihm, ich rufe {tag} an.""",
    """Die Präsentation liegt im Ordner. Folie {zahl} bitte gegenlesen.
    Gelesen, passt.""",
    """Sag mal, hattest du damals eine Vorlage für die {thema}?
    Ja, suche ich heute Abend heraus.
    Reicht bis {tag}.""",
    """Mittag {ort}?
    {uhr}?
    Perfekt.""",
    """Die Technik im Besprechungsraum streikt wieder.
    Nimm den kleinen, der Beamer da geht.""",
    """<Kurze Warnung: In der Runde {tag} sitzt auch der Einkauf.
    Danke, dann bringe ich die Kostenseite mit.""",
    """Gut heimgekommen?
    Ja, gerade eben. War ein langer Tag, aber ein guter.""",
    """Ich sitze im falschen Zug.
    Wohin fährt der richtige?
    {stadt}. Der falsche übrigens auch, nur langsamer.""",
    """Hast du das Flipchart noch im Auto?
    Ja, samt Stiften.
    Dann sind wir gerettet.""",
    """Der Termin {tag} ist bestätigt, {uhr}.
    Steht im Kalender.""",
    """<Sie haben der {thema} zugestimmt, einstimmig.
    Auch der Einkauf?
    Sogar der.""",
    """Kannst du mir kurz den Rücken freihalten? Ich muss hier noch bleiben.
    Ich fange mit der Runde an, komm dazu.""",
    """Wie hieß der Meister aus dem {werk}, der immer die Uhr dabeihatte?
    Komme nicht drauf. Der mit der Taschenuhr.
    Genau der. Er geht in Rente.""",
    """Parkplatz ist voll, ich laufe vom Bahnhof.
    Tor 2 ist offen.""",
    """Soll ich dir etwas vom Bäcker mitbringen?
    Wenn du so fragst: zwei.""",
]

FORUM = [
    """Forumsabend
    >Guten Tag {anrede}, kommen Sie zum nächsten Forumsabend? Thema ist die {thema}.
    Ich habe es vor. Sollte ich absagen müssen, melde ich mich bis {tag}.
    Schön, ich halte einen Platz frei.""",
    """Ihr Vortrag im Forum
    >Guten Tag {anrede}, Ihr Vortrag hat viele Rückfragen ausgelöst. Dürfen wir die Folien an die Mitglieder geben?
    Ja, ohne Seite {zahl} bitte, die Zahlen dort sind noch nicht freigegeben.
    Verstanden, die nehme ich heraus.""",
    """Arbeitskreis {thema}
    Guten Tag {anrede}, der Arbeitskreis trifft sich {tag} um {uhr}. Könnten Sie etwas zur {thema} sagen, zehn Minuten reichen?
    Zehn Minuten bekomme ich hin.
    Vielen Dank, das rundet den Abend ab.""",
    """Werksbesuch
    <Guten Tag {anrede}, wir würden das Forum gern einmal in unser Haus einladen. {zahl} Gäste wären möglich.
    Das ist ein schönes Angebot. Ich frage im Vorstand und melde mich bis {tag}.
    Wunderbar.""",
    """Neue Mitglieder
    >Guten Tag {anrede}, kennen Sie Betriebe, die im Forum gut aufgehoben wären? Wir suchen gerade eher kleine.
    Zwei fallen mir ein. Ich spreche sie beim nächsten Treffen an.
    Danke, persönlich ist es ohnehin besser.""",
    """Teilnehmerliste
    <Guten Tag {anrede}, könnten Sie mir die Teilnehmerliste schicken? Ich suche den Herrn, der neben mir saß.
    Die Liste darf ich nicht herausgeben, aber ich frage ihn, ob er sich bei Ihnen meldet.
    Das ist mir sogar lieber.""",
    """Fachausschuss
    Guten Tag {anrede}, der Ausschuss sucht jemanden für die {thema}. Hätten Sie Interesse?
    Interesse ja, Zeit erst im nächsten Halbjahr.
    Das passt, bis dahin behelfen wir uns.""",
    """Dank
    <Guten Tag {anrede}, danke für den Hinweis auf die Förderung. Der Antrag ist jetzt gestellt.
    Das freut mich. Ich drücke die Daumen.""",
    """Podium
    >Guten Tag {anrede}, für das Podium fehlt uns noch eine Stimme aus der Praxis. Darf ich auf Sie zählen?
    Wenn die Runde nicht größer als vier wird, gern.
    Sie sind die vierte, dabei bleibt es.""",
    """Fahrgemeinschaft
    Guten Tag {anrede}, fahren Sie {tag} mit dem Auto nach {stadt}? Ich hätte sonst noch einen Platz frei.
    Ich nehme gern an, am Bahnhof um {uhr}?
    So machen wir es.""",
]

LETTER_SIE = [
    "Dank für den Werksbesuch, mit den Fotos aus der Halle.",
    "Handschriftliche Karte zum Dienstjubiläum.",
    "Vertragsentwurf in zwei Ausfertigungen, mit der Bitte um Rücksendung.",
    "Einladung zum Jahrestreffen des Forums, persönlich unterschrieben.",
    "Karte zur Verabschiedung, mit einem Satz zur gemeinsamen Zeit im Werk.",
    "Broschüre zur Schulung, mit ein paar Zeilen dazu.",
    "Beileidskarte, kurz und von Hand.",
    "Referenzschreiben, zwei Seiten, wie besprochen.",
]

CALL = [
    "Stand der {thema} durchgegangen, Zahlen kommen bis {tag}.",
    "Termin für den Rundgang im {werk} abgestimmt.",
    "Hat nach einer Einschätzung zur {thema} gefragt. Rückruf nicht nötig.",
    "Ausführlich über den Widerstand in der Nachtschicht gesprochen.",
    "Angebot erläutert, Entscheidung fällt in der nächsten Runde.",
    "Kurz wegen der Rechnung, erledigt.",
    "Sucht jemanden für die {thema}. Ich denke nach.",
    "Vertraulich: Die Werkleitung wechselt demnächst.",
    "Rückmeldung zum Workshop, insgesamt zufrieden, zu viel Stoff am Nachmittag.",
    "Über Nachfolge gesprochen. Will in zwei Jahren kürzertreten.",
    "Fragt, ob ich im Ausschuss mitmache. Bedenkzeit bis {tag}.",
    "Nur kurz gesprochen, war auf dem Weg in die Halle.",
    "Dank für die Vermittlung. Es hat gepasst.",
    "Budget ist knapp, {thema} wird auf zwei Abschnitte verteilt.",
    "Rückruf wegen {thema}, Unterlagen kommen per Post.",
    "Fragt nach einem Namen für die Nachfolge in der Werkleitung.",
    "Probleme mit dem Zulieferer, Termin wackelt.",
    "Zufrieden mit der Schulung, möchte eine zweite.",
    "Hat zugehört, aber noch nichts zugesagt.",
    "Abstimmung für {tag}, beide Seiten bringen Zahlen mit.",
    "Erzählt, dass die {thema} jetzt in der Ausbildung vorkommt.",
    "Kurz vor der Abreise, meldet sich aus {stadt}.",
]

MEETING = [
    "Rundgang im {werk}, danach lange am Materialfluss gestanden.",
    "Mittagessen {ort}. Erzählt von der Umstellung auf drei Schichten.",
    "Workshop zur {thema}, {zahl} Leute, gute Stimmung.",
    "Kaffee {ort}, über die {thema} und über die Familie gesprochen.",
    "Besprechung zur {thema}. Beschluss: erst eine Linie, dann die anderen.",
    "Abendessen nach der Messe. Zum ersten Mal ohne Tagesordnung geredet.",
    "Vorstellung der Ergebnisse vor der Leitung.",
    "Frühstück {ort}. Hat nach meiner Meinung zur Nachfolge gefragt.",
    "Audit begleitet, zwei kleine Abweichungen.",
    "Spaziergang am Kanal statt Besprechungsraum. Tat beiden gut.",
    "Jahresgespräch, Folgeauftrag angesprochen, nicht gedrängt.",
    "Kaffee {ort}. Fragt, wie man Nein sagt, ohne eine Tür zu schließen.",
    "Mittagessen in der Werkskantine, danach an der Linie.",
    "Gespräch auf der Rückfahrt im Zug, ergiebiger als die Sitzung.",
    "Runde mit den Meistern zur {thema}.",
    "Abendessen {ort}, zum Abschluss des Projekts.",
    "Kurzer Kaffee im Stehen, Termin für die {thema} gefunden.",
    "Zu zweit die Tafel aufgeräumt und dabei das Problem gefunden.",
]
