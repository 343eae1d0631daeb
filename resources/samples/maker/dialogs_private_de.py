"""What friends, family, club mates and other parents write, in German; the form is that of business dialogs."""

FRIEND = [
    """Bist du am Wochenende da?
    Samstag ja. Spaziergang am Kanal?
    Gern, gegen {uhr}.""",
    """Ich habe gestern unsere alten Fotos gefunden. Du mit Hut.
    Den Hut habe ich noch.
    Dann bring ihn das nächste Mal mit.""",
    """Wie war der erste Tag im neuen Büro?
    Viele Namen, guter Kaffee. Ich erzähle dir {tag} mehr.
    Ich freue mich.""",
    """Hast du Lust auf Kino {tag}? Der Film mit den Bergleuten läuft noch.
    {tag} kann ich nicht, aber tags darauf?
    Auch gut. Ich hole Karten.""",
    """Kannst du mir das Rezept von der Linsensuppe schicken?
    Linsen, Möhren, ein Löffel Senf, am Ende Essig. Mehr ist es nicht.
    Der Essig hat mir gefehlt.""",
    """Denk an dich. Wie geht es deiner Mutter?
    Langsam besser. Sie läuft wieder bis zum Bäcker.
    Das ist eine gute Nachricht.""",
    """Wir brauchen {tag} zwei starke Arme für ein Sofa.
    Zwei Arme habe ich, stark ist Ansichtssache.
    Reicht. Danach gibt es Suppe.""",
    """Hast du das Buch schon durch?
    Bis Seite 200. Der Anfang ist zäh, dann wird es gut.
    So ging es mir auch.""",
    """>Wie geht es {kind}?
    Hat die Prüfung bestanden und schläft seit zwei Tagen.
    Grüß von mir.""",
    """Zug hat Verspätung, ich rufe dich vom Bahnsteig an.
    Ich bin wach.""",
    """Seid ihr {tag} zu Hause? Wir kämen auf dem Rückweg vorbei.
    Ja, ab {uhr}. Es gibt Kuchen vom Vortag.
    Der ist am besten.""",
    """Ich brauche deinen Rat wegen der Stelle in {stadt}.
    Ruf an, wenn die Kinder schlafen.
    Gegen neun.""",
    """Danke für gestern Abend. Das hat gutgetan.
    Mir auch. Wir sollten das nicht immer so lange liegen lassen.""",
    """Kennst du einen guten Tischler?
    Ja, den aus der Werkstatt am Bahnhof. Langsam, aber gründlich.
    Genau so einen suche ich.""",
    """Heute Abend jemand für eine Runde um den See?
    Ich, aber nur die kleine.
    Abgemacht, {uhr} am Steg.""",
    """Du hast deinen Schal bei uns vergessen.
    Dann muss ich wohl wiederkommen.""",
    """Wie ist es ausgegangen mit der Wohnung?
    Wir haben sie bekommen. Dritter Stock, Blick auf Dächer.
    Wie schön. Wann dürfen wir tragen helfen?""",
    """Hörst du das Konzert im Radio?
    Gerade eingeschaltet. Der langsame Satz.
    Den haben wir damals gehört, weißt du noch.""",
    """Ich bin {tag} in deiner Ecke. Zeit für einen Tee?
    Immer. Klingel zweimal, die Glocke spinnt.""",
    """Alles in Ordnung bei dir? Du warst so still neulich.
    Viel um die Ohren. Lieb, dass du fragst, ich rufe dich {tag} an.
    Wann du magst.""",
    """Ich habe heute an dich gedacht, im Zug saß jemand mit deinem Lachen.
    Hoffentlich hat er es gut behandelt.""",
    """Hast du noch die Nummer von der Ferienwohnung am See?
    Schicke ich dir. Frag nach der mit dem Ofen.
    Genau die.""",
    """Darf ich mir deine Bohrmaschine leihen?
    Steht im Flur, Schlüssel wie immer.
    Bringe sie {tag} zurück.""",
    """Wir haben eine Katze.
    Seit wann?
    Seit sie es beschlossen hat.""",
    """Ich muss {tag} leider absagen, Fieber.
    Gute Besserung. Soll ich Suppe vor die Tür stellen?
    Das wäre himmlisch.""",
    """Das Bild hängt jetzt. Etwas schief, aber es hängt.
    Schief ist bei uns gerade.""",
    """Kommst du mit zum Flohmarkt?
    Wenn du mich daran hinderst, noch einen Stuhl zu kaufen.
    Versprochen.""",
    """Hast du gut geschlafen vor dem Gespräch?
    Drei Stunden. Gelaufen ist es trotzdem.
    Ich wusste es.""",
    """Wir machen {tag} Feuer auf dem Hof. Bring nichts mit.
    Ich bringe Brot mit.
    War mir klar.""",
    """Welchen Arzt hattest du damals für das Knie?
    Den in der Südvorstadt. Er redet wenig und operiert gut.
    Klingt ideal.""",
]

NIGHT = [
    """Noch wach?
    Immer um diese Zeit.
    Dachte ich mir. Erzähl.""",
    """Ich komme heute nicht zur Ruhe.
    Worum geht es?
    Wieder das Werk. Niemand redet mehr mit niemandem.
    Dann reden eben wir.""",
    """Hast du fünf Minuten?
    Wenn alle schlafen, habe ich eine Stunde.""",
    """Weißt du noch, der Abend auf der Bootshaustreppe?
    Da waren wir auch die Letzten.
    Manches ändert sich nicht.""",
    """<Wie war dein Tag?
    Lang. Deiner?
    Auch. Aber {kind} hat heute das erste Mal allein gekocht.
    Dann war es ein guter Tag.""",
    """Ich schicke dir morgen das Buch zurück.
    Behalt es, bis du durch bist.
    Durch bin ich, aber noch nicht fertig damit.""",
    """Kann ich dich etwas fragen, ohne dass es Folgen hat?
    Um die Uhrzeit immer.
    Gut, dann rufe ich kurz an.""",
    """Bei uns regnet es durchs Dach.
    Eimer drunter, schlafen, morgen Dachdecker.
    Du klingst wie meine Großmutter.""",
    """Du hattest recht neulich.
    Womit?
    Dass man zuerst fragen soll, wovor der andere Angst hat.""",
    """<Gute Nacht, du Eule.
    Gute Nacht. Grüß {kind}.""",
]

FAMILY = [
    """Seid ihr gut angekommen?
    Ja, ohne Stau. Die Kleinen schlafen schon.""",
    """Wer bringt {tag} den Kuchen mit?
    Ich. Mohn oder Apfel?
    Beides, wenn du schon fragst.""",
    """Papa war beim Arzt, alles in Ordnung.
    Gott sei Dank. Hat er die Tabletten wieder vergessen?
    Natürlich nicht, sagt er.""",
    """Kannst du am Wochenende den Hund nehmen?
    Ja, wenn er nicht wieder ins Bett darf.
    Das entscheidet er selbst.""",
    """Ich bin {tag} in {stadt}. Soll ich bei Mama vorbeischauen?
    Sie würde sich freuen. Nimm ihr die Zeitung mit.
    Mache ich.""",
    """Der Drucker geht nicht.
    Stecker?
    Jetzt geht er.""",
    """Haben wir noch das große Zelt?
    Im Keller, hinter den Rädern.
    Gefunden, danke.""",
    """Wie lief das Vorspiel?
    Zwei Takte zu schnell, sonst schön. Sie war stolz.
    Zu Recht.""",
    """Ruf Oma an, sie fragt nach dir.
    Heute Abend, versprochen.""",
    """Wann kommt ihr {tag}?
    Gegen {uhr}, wenn die Bahn will.
    Essen steht warm.""",
    """Brauchst du noch die Bücherkisten?
    Zwei kannst du mitbringen, den Rest verschenken wir.""",
    """Denkst du an die Unterschrift für Mama?
    Liegt auf dem Tisch, ich schicke sie morgen.
    Danke dir.""",
    """Foto aus der Küche: das Brot ist gelungen.
    Heb mir ein Stück auf.
    Zwei sogar.""",
    """Telefon kaputt, schreib mir bitte.
    Alles gut bei euch?
    Ja, nur das Telefon.""",
    """Habt ihr die Schlüssel gefunden?
    In der Brotdose. Frag nicht.""",
    """Mama möchte am {tag} alle sehen. Geht das?
    Bei uns ja, ab {uhr}.
    Dann sage ich ihr zu.""",
    """Schau mal in die Zeitung, Seite {zahl}.
    Das ist ja unser alter Garten.
    Verkauft, leider.""",
    """Wie war die Fahrt?
    Lang, aber die Kinder haben durchgeschlafen.""",
    """Wer hat zuletzt die Leiter gehabt?
    Wir. Steht im Hof, ich bringe sie vorbei.
    Danke, die Rinne tropft.""",
    """Der Befund ist da, alles harmlos.
    Mir fällt ein Stein vom Herzen.
    Mir auch.""",
    """Sag Papa bitte, dass der Wagen fertig ist.
    Er weiß es schon, er hat dreimal angerufen.""",
    """Habe dir etwas von dem Mohnkuchen eingefroren.
    Du bist die Beste.""",
]

CLUB = [
    """Wer sitzt {tag} im Vierer?
    Ich, auf zwei.
    Gut, dann sind wir komplett.""",
    """Steg ist glatt, bitte feste Schuhe.
    Danke, gesehen.""",
    """Kannst du den Schlüssel vom Bootshaus mitbringen?
    Ja, bin {uhr} da.""",
    """{tag} fällt aus, Hochwasser.
    Schade. Dann Kraftraum?
    Kraftraum.""",
    """Für die Regatta fehlen noch zwei Helfer.
    Ich mache die Zeitnahme.
    Sehr gut, dann fehlt nur noch einer.""",
    """Hat jemand meine blaue Trinkflasche?
    Steht im Bootshaus auf der Bank.
    Danke.""",
    """Nächste Vorstandssitzung {tag}, {uhr}. Bitte Anträge vorher.
    Ich bringe das mit den Jugendbooten ein.
    Ist notiert.""",
    """Wie geht es deinem Knie?
    Besser, steuern kann ich wieder.
    Dann bist du {tag} dran.""",
    """Danke fürs Einspringen gestern.
    Gern, das Wasser war herrlich.""",
    """Bleibst du nach dem Training noch?
    Auf ein Getränk, ja.""",
    """Neues Ruder ist da. Sieht gut aus.
    Fährt es auch gut?
    Sag ich dir {tag}.""",
    """Wer schließt heute ab?
    Ich, bin sowieso der Letzte.""",
    """Trainingsplan hängt aus, du bist {tag} im Zweier.
    Mit wem?
    Mit mir, tut mir leid.
    Das wird schön.""",
    """Hast du die Meldung für die Regatta abgeschickt?
    Gestern, mit Eingangsbestätigung.
    Sehr gut.""",
]

PARENTS = [
    """Weißt du, was {tag} in die Schule mitmuss?
    Sportsachen und das Geld für den Ausflug.
    Du rettest mich.""",
    """>Kann {kind} heute mit zu uns kommen?
    Sehr gern, bis sechs?
    Ich bringe das Kind.""",
    """Elternabend {tag}, {uhr}. Gehst du?
    Ja, ich schreibe mit, falls du nicht kannst.
    Das wäre lieb.""",
    """Wer übernimmt {tag} die Fahrt zum Training?
    Ich hin, ihr zurück?
    Abgemacht.""",
    """Die Jacke hängt noch bei uns an der Garderobe.
    Ich wundere mich seit gestern. Danke.""",
    """Habt ihr auch den Brief wegen der Hortplätze?
    Ja, bis {tag} zurückgeben.
    Dann suche ich ihn schnell.""",
    """Flohmarkt am Samstag, wir brauchen noch Tische.
    Zwei können wir stellen.
    Klasse.""",
    """Paket von euch liegt bei uns.
    Hole ich heute Abend, danke fürs Annehmen.""",
    """Mögt ihr {tag} zum Essen kommen? Ganz einfach, Nudeln.
    Sehr gern, wir bringen Salat mit.
    Dann bis {uhr}.""",
    """Die Hausverwaltung hat wegen der Heizung geschrieben.
    Endlich. Was sagen sie?
    {tag} kommt jemand, angeblich.""",
    """Ist bei euch auch alles voller Läuse?
    Leider ja. Die Apotheke hat noch zwei Flaschen.
    Ich renne.""",
    """Weißt du, wer {tag} Brotdosendienst hat?
    Ihr. Wir sind erst danach dran.
    Danke, hätte ich vergessen.""",
    """Der Schlüssel vom Keller passt wieder.
    Wunderbar, dann bringe ich die Räder runter.""",
    """Kommt ihr zum Hoffest?
    Ja, wir machen den Grill.
    Dann machen wir den Rest.""",
    """>{kind} hat die Mütze bei uns vergessen.
    Ich hole sie auf dem Heimweg.""",
]

ALUMNI = [
    """Bist du zum Treffen in Saaletal?
    Ich versuche es. Wer kommt noch?
    Die halbe Wohnheimküche.
    Dann muss ich ja.""",
    """Lange nichts gehört. Wo steckst du inzwischen?
    In {stadt}, zwei Kinder, viel Bahn. Und du?
    Leipzig, noch immer zwischen den Werken.""",
    """Gratuliere zum neuen Posten, gerade gelesen.
    Danke dir. Fühlt sich noch nach fremden Schuhen an.
    Die laufen sich ein.""",
    """Hast du noch Kontakt zu den anderen aus der Lerngruppe?
    Zu zweien. Wir wollten uns immer treffen.
    Sollten wir wirklich tun.""",
    """Erinnerst du dich an die Klausur zur {thema}?
    Leider ja. Ich benutze bis heute nichts davon.
    Ich jeden Tag, stell dir vor.""",
    """Ich bin {tag} in {stadt}. Auf einen Kaffee?
    Sehr gern, {uhr} am Markt.
    Wie früher.""",
    """Dein Beitrag zur {thema} war gut. Hat mir Mut gemacht.
    Das freut mich mehr, als du denkst.""",
    """Suche noch jemanden für eine Wanderung am langen Wochenende.
    Wie weit?
    Zwölf Kilometer, eine Einkehr.
    Dabei.""",
    """Wie hieß noch der Dozent mit dem Fahrrad?
    Das weiß keiner. Er war das Fahrrad.
    Stimmt.""",
    """Unser Wohnheim wird abgerissen.
    Endlich, sagt mein Rücken. Schade, sagt der Rest.""",
    """Bin jetzt auch wieder in {stadt}. Wer ist noch hier?
    Mehr, als du denkst. Wir treffen uns einmal im Monat.
    Schreib mich auf die Liste.""",
    """Du wirst es nicht glauben, ich unterrichte jetzt.
    Doch. Du hast uns allen die Statik erklärt.
    Einmal.""",
    """Habe gerade dein altes Skript zur {thema} gefunden, mit Kaffeefleck.
    Den Fleck habe ich von dir.""",
    """Wie geht es dir wirklich?
    Besser als letztes Jahr. Danke, dass du fragst.""",
]

STUDIVZ = [
    """Wer war noch bei der Feier gestern?
    Alle. Frag nicht.""",
    """Hast du die Mitschrift aus der letzten Vorlesung?
    Ja, leider nur bis zur Hälfte, dann war der Stift leer.
    Besser als nichts.""",
    """Ziehst du jetzt wirklich nach {stadt}?
    Ja, nächsten Monat. Du hilfst doch tragen?
    Klar.""",
    """Danke fürs Eintragen in die Gruppe.
    Gern. Schreib auch mal was.""",
    """Wie läuft die Abschlussarbeit?
    {zahl} Seiten, davon zwei gute.
    Zwei mehr als bei mir.""",
    """Hier ist ja kaum noch jemand.
    Alle drüben. Sollen wir auch?
    Vermutlich.""",
    """Schönes Bild. Wann war das?
    Am Wehr, im ersten Semester.
    Wir sahen jung aus.""",
    """Kommst du {tag} zur Probe?
    Ja, bringe die Noten mit.""",
]

SMS = [
    """Bin da. Eingang Hof.
    Komme runter.""",
    """Rufst du mich zurück?
    In zehn Minuten.""",
    """Kein Netz im Werk, später mehr.
    Gut.""",
    """Zug pünktlich, Gleis 11.
    Stehe vorn.""",
    """Schlüssel liegt beim Nachbarn.
    Danke.""",
    """Schaffe es nicht bis {uhr}.
    Wir warten.""",
]

X_DE = [
    """Der Faden zu kleinen Losgrößen war hilfreich. Gibt es die Zahlen dazu irgendwo?
    Noch nicht veröffentlicht, kommt mit dem nächsten Beitrag.""",
    """Stimme zu, bis auf den Punkt mit den Rüstzeiten. In Gießereien sieht das anders aus.
    Guter Einwand. Hast du ein Beispiel?
    Ja, ich schreibe dazu etwas auf.""",
    """Danke fürs Teilen.
    Gern, guter Text.""",
    """Bist du auf der Konferenz in {stadt}?
    Ja, zweiter Tag.""",
]

CALL_PRIVATE = [
    "Lange über die Eltern gesprochen.",
    "Nur gehört, wie es geht. Gut.",
    "Verabredung für das Wochenende.",
    "Erzählt von {kind} und der neuen Schule.",
    "Sorgen wegen der Arbeit, ich habe vor allem zugehört.",
    "Gelacht wie früher.",
    "Umzug besprochen, wir helfen tragen.",
    "Kurz gratuliert.",
    "Knie macht wieder Ärger, sonst alles in Ordnung.",
    "Braucht Rat wegen einer Bewerbung, rufe nächste Woche zurück.",
    "Plan für das Wochenende, wir fahren hin.",
    "Hat eine Zusage bekommen und wollte es zuerst mir sagen.",
    "Fragt nach dem Handwerker.",
    "Müde, aber guter Dinge.",
    "Lange Pause im Gespräch, gute Pause.",
    "Streit mit dem Vermieter, Unterlagen herausgesucht.",
    "Erkältet, klingt wie ein Bär.",
]

MEETING_PRIVATE = [
    "Abendessen bei uns, bis spät geblieben.",
    "Spaziergang am Kanal.",
    "Frühstück {ort}.",
    "Gemeinsam gekocht, viel von {kind} gehört.",
    "Konzert, danach ein Glas im Stehen.",
    "Geholfen beim Umzug, Rücken hält.",
    "Kaffee {ort}. Neue Stelle ist sicher.",
    "Bootshaus, erst rudern, dann reden.",
    "Kuchen am langen Tisch mit allen.",
    "Ausflug mit den Kindern.",
    "Spieleabend, knapp verloren.",
    "Zwei Stunden am Küchentisch, Tee.",
    "Museum am Vormittag, Suppe danach.",
    "Radtour bis zur Fähre.",
    "Geburtstagskaffee, kleine Runde.",
    "Mit {kind} auf dem Spielplatz, viel geredet.",
    "Fahrrad repariert, dabei alles Wichtige besprochen.",
    "Abendessen {ort}, lange nicht so gelacht.",
    "Blumen gebracht, eine Stunde geblieben.",
]

MEETING_CLUB = [
    "Training im Vierer.",
    "Ausfahrt bis zum Wehr und zurück.",
    "Regatta, Platz vier, gute Laune.",
    "Arbeitseinsatz am Bootshaus, Stege gestrichen.",
    "Mitgliederversammlung, danach noch lange gesessen.",
    "Wanderfahrt, zwei Tage, ein Gewitter.",
]

LETTER = [
    "Karte mit einem gemalten Bild von den Kindern.",
    "Ein Brief über den Garten, die Nachbarn und das Knie.",
    "Rezepte, auf der Rückseite ein Gruß.",
    "Alte Fotos, beschriftet.",
    "Geburtstagskarte, wie immer einen Tag zu früh.",
    "Zeitungsausschnitt mit einem Fragezeichen am Rand.",
    "Dank für den Besuch, zwei Seiten.",
    "Ein Umschlag mit Samen und einer Anleitung.",
]
