"""The people with a story: who they are and what was said last. Days count back from the anchor."""

from __future__ import annotations

from maker import clock, firms
from maker.communities import NAMES, day
from maker.people import People, at_work, reachable
from maker.person import Line, Person, Phase
from netdesk.domain.contact import Day, Fact, Job, School

_SITE = {"email": 0.5, "phone": 0.25, "in-person": 0.25}


def me(ago: int, time: str, channel: str, text: str, subject: str = "", **more: object) -> Line:
    return Line(ago, time, channel, True, text, subject, **more)  # type: ignore[arg-type]


def they(ago: int, time: str, channel: str, text: str, subject: str = "", **more: object) -> Line:
    return Line(ago, time, channel, False, text, subject, **more)  # type: ignore[arg-type]


def yearly(label: str, year: int | None, ahead: int) -> Day:
    """A day of the year that comes round `ahead` days after the anchor."""
    text = clock.iso(clock.NOW + ahead)[5:]
    return Day(label, f"--{text}" if year is None else f"{year}-{text}")


def ask(text: str, icon: str, noted_ago: int, asked_ago: int | None = None, interval: int = 90) -> Fact:
    asked = "" if asked_ago is None else clock.iso(clock.NOW - asked_ago)
    return Fact(text, icon, asked, interval, clock.iso(clock.NOW - noted_ago))


class Cast:
    """Adds the people of the stories. `add` makes one with work and numbers; stories fill the rest."""

    def __init__(self, people: People) -> None:
        self.people = people

    def add(
        self, name: str, sex: str, community: str, born: int, firm: firms.Firm | None = None, title: str = "",
        language: str = "de", private: float = 0.2, **more: object,
    ) -> Person:  # fmt: skip
        given, _, family = name.rpartition(" ")
        person = self.people.named(given, family, sex, community, born, language)
        draw = person.draw("cast")
        if firm is not None:
            since = clock.NOW - draw.randint(900, 3000)
            at_work(person, firm, (title,), draw, since)
        reachable(person, self.people, draw, private)
        person.tags.append(NAMES[community])
        for key, value in more.items():
            setattr(person, key, value)
        return person


def tell_all(people: People) -> None:
    """Everybody with a story."""
    cast = Cast(people)
    for story in (_inner, _site, _waiting_for_me, _waiting_for_them, _gone_quiet, _days_near, _asleep, _stuck):
        story(cast)


def _inner(cast: Cast) -> None:
    """The innermost circle."""
    family = {"whatsapp": 0.4, "phone": 0.3, "in-person": 0.3}
    husband = cast.add("Matthias Ostermeier", "m", "family", 1983, firms.GERMAN[11], "Bauleitung", private=1.0,
                       closeness="family", circle=5, how_met="Choir weekend", met="2009-06", rhythm_days=7)  # fmt: skip
    husband.phases.append(Phase(clock.START, clock.NOW, 9, family))
    husband.script += [they(1, "16:20", "whatsapp", "Ich hole die Kinder, du kannst länger bleiben."),
                       me(1, "16:31", "whatsapp", "Danke dir. Bin um sieben da.")]  # fmt: skip
    husband.days += [Day("birthday", "1983-03-29"), Day("anniversary", "2013-08-24")]

    mother = cast.add("Gisela Wendt", "f", "family", 1952, private=1.0, closeness="family", circle=5, rhythm_days=7)
    mother.phases.append(Phase(clock.START, clock.NOW - 5, 14, {"phone": 0.8, "in-person": 0.12, "letter": 0.08}))
    mother.answers["phone"] = 0.95
    mother.days.append(yearly("birthday", 1952, 9))
    mother.facts.append(ask("Physiotherapy for the hip, every Thursday", "activity", 60, 17, 21))
    mother.script.append(they(3, "18:05", "phone", "Hüfte wird besser, war beim Bäcker.", kind="call", minutes=24))

    sister = cast.add("Wiebke Lorenz", "f", "family", 1988, firms.GERMAN[9], "Ärztin", private=1.0,
                      closeness="family", circle=5, rhythm_days=14, child="Juna")  # fmt: skip
    sister.phases.append(Phase(clock.START, clock.NOW - 4, 11, family))
    sister.days += [yearly("anniversary", 2016, 11), Day("birthday", "1988-05-02")]
    sister.facts.append(ask("Juna (8) learns the cello", "music", 140, 96))
    sister.script += [they(2, "20:44", "whatsapp", "Schickst du mir die Fotos von Mama?"),
                      me(2, "20:58", "whatsapp", "Liegen im Ordner. Das mit dem Kuchen ist das beste.")]  # fmt: skip

    father = cast.add("Dieter Wendt", "m", "family", 1949, private=1.0, closeness="family", circle=15)
    father.phases.append(Phase(clock.START, clock.NOW - 20, 7, {"phone": 0.7, "in-person": 0.3}))
    father.facts.append(ask("Rebuilds the model railway for the grandchildren", "train-front", 240, 130))

    friend = cast.add("Friederike Palm", "f", "club", 1984, firms.GERMAN[13], "Lehrerin", private=1.0,
                      closeness="friend", circle=5, rhythm_days=7, child="Piet", met="2008-10",
                      how_met="Same boat in the rowing club")  # fmt: skip
    friend.phases.append(Phase(clock.START, clock.NOW - 3, 13, {"whatsapp": 0.35, "in-person": 0.4, "phone": 0.15, "sms": 0.1}))
    friend.days.append(yearly("birthday", 1984, 13))
    friend.facts += [ask("Piet (11) wants to change schools", "school", 45, 30), ask("Writes a children's book", "book-open", 200, 120)]
    friend.script += [me(1, "21:10", "whatsapp", "Samstag aufs Wasser?"), they(1, "21:14", "whatsapp", "Wenn du steuerst, ja."),
                      me(1, "21:15", "whatsapp", "Abgemacht.")]  # fmt: skip

    partner = cast.add("Samir Benali", "m", "clients", 1979, firms.GERMAN[15], "Partner", private=0.9,
                       closeness="friend", circle=5, rhythm_days=14, child="Lina", met="2013-02",
                       how_met="Project in Chemnitz, shared office since", purpose="Runs workshops with me")  # fmt: skip
    partner.phases += [Phase(day(2013, 2), day(2019, 6), 9, {"email": 0.4, "phone": 0.3, "in-person": 0.3}),
                       Phase(day(2019, 6), clock.NOW - 34, 34, {"email": 0.2, "phone": 0.3, "in-person": 0.2, "signal": 0.3})]  # fmt: skip
    partner.answers |= {"phone": 0.9, "signal": 0.95}
    partner.facts.append(ask("Lina (14) is at a boarding school for music", "music", 150, 110))
    partner.script.append(me(33, "17:40", "phone", "Workshop in Magdeburg aufgeteilt. Er meldet sich nach der Kur.", kind="call", minutes=31))


def _site(cast: Cast) -> None:
    """Muldeguss before the ballot: the formal line is silent, two friendships across the sides are not."""
    friend = cast.add("Henning Raabe", "m", "muldeguss", 1984, firms.MULDEGUSS, "Stellv. Betriebsratsvorsitzender",
                      private=0.9, closeness="friend", circle=15, is_owl=True, child="Malin", met="2006-10",
                      how_met="Student residence in Saaletal, same kitchen", rhythm_days=14,
                      purpose="An honest word about the shop floor")  # fmt: skip
    friend.schools.append(School("Hochschule Saaletal", "Werkstofftechnik", "2005", "2011"))
    friend.tags.append(NAMES["saaletal"])
    friend.answers |= {"messenger": 0.97, "facebook": 0.9, "studivz": 0.95}
    for channel, since, state in (("studivz", "2006-11", "former"), ("facebook", "2010-01", "connected"), ("messenger", "2012-03", "connected")):
        friend.on(channel, since, state)
    friend.phases += [Phase(clock.START, day(2013, 5), 16, {"studivz": 0.7, "sms": 0.15, "in-person": 0.15}),
                      Phase(day(2012, 3), clock.NOW - 40, 17, {"messenger": 0.84, "facebook": 0.05, "in-person": 0.07, "phone": 0.04})]  # fmt: skip
    friend.facts += [ask("Malin (12) has braces and plays chess", "baby", 19, 19, 60), ask("Night shifts are hard on his sleep", "moon", 300, 160)]
    friend.script += [
        they(33, "23:12", "messenger", "Bei uns kocht es. Der Plan hing am Brett, bevor jemand ein Wort dazu gesagt hat."),
        me(33, "23:15", "messenger", "Das habe ich befürchtet. Was wäre das Erste, das helfen würde?"),
        they(33, "23:21", "messenger", "Dass jemand fragt, bevor er etwas aufhängt."),
        me(19, "22:48", "messenger", "Silke antwortet mir nicht mehr. Ist sie wütend oder vorsichtig?"),
        they(19, "22:55", "messenger", "Vorsichtig. Offiziell darf sie gerade mit niemandem reden. Ich auch nicht, aber wir kennen uns zu lange."),
        me(19, "22:58", "messenger", "Dann reden wir über etwas anderes. Wie geht es Malin?"),
        they(19, "23:04", "messenger", "Klammer seit gestern. Spricht mit der Zunge und verliert trotzdem kein Schachspiel."),
        they(6, "23:31", "messenger", "Noch wach?"),
        me(6, "23:33", "messenger", "Immer um diese Zeit."),
        they(6, "23:40", "messenger", "Wenn die Nachtschicht freiwillig bleibt und das Wochenende frei, gehen hier viele mit. Von mir hast du das nicht."),
        me(6, "23:46", "messenger", "Verstanden. Ich trage es so weiter, dass niemand fragt, woher."),
        they(6, "23:47", "messenger", "Gute Nacht."),
        me(6, "23:48", "messenger", "Gute Nacht, Henning."),
    ]

    chair = cast.add("Silke Marten", "f", "muldeguss", 1971, firms.MULDEGUSS, "Betriebsratsvorsitzende", is_du=False,
                     met="2022-03", how_met="Works meeting in Delitz", circle=50)  # fmt: skip
    secretary = cast.add("Holger Zander", "m", "muldeguss", 1968, firms.UNION, "Gewerkschaftssekretär", is_du=False,
                         met="2023-02", how_met="Works meeting in Delitz")  # fmt: skip
    head = cast.add("Reinhard Kessel", "m", "muldeguss", 1963, firms.MULDEGUSS, "Geschäftsführer", is_du=False, prefix="Dr.",
                    circle=50, met="2022-01", how_met="Recommended by Sven Dobberstein", purpose="Client, decides on the project")  # fmt: skip
    hr = cast.add("Jörn Abendroth", "m", "muldeguss", 1972, firms.MULDEGUSS, "Leiter Personal", circle=15, private=0.4,
                  met="2022-03", how_met="Kick-off in Delitz", purpose="Knows both sides, keeps his word")  # fmt: skip
    plant = cast.add("Beate Lindqvist", "f", "muldeguss", 1975, firms.MULDEGUSS, "Werkleiterin", is_du=False, circle=50,
                     met="2022-03", how_met="First walk through the foundry")  # fmt: skip
    youth = cast.add("Lan Nguyen", "f", "muldeguss", 1999, firms.MULDEGUSS, "Jugendvertreterin", met="2024-01",
                     how_met="Workshop for apprentices")  # fmt: skip
    chair.phases.append(Phase(day(2022, 4), clock.NOW - 60, 9, _SITE))
    secretary.phases.append(Phase(day(2023, 2), clock.NOW - 70, 4, _SITE))
    head.phases.append(Phase(day(2022, 1), clock.NOW - 6, 20, _SITE | {"video": 0.1}))
    hr.phases.append(Phase(day(2022, 3), clock.NOW - 11, 26, _SITE | {"signal": 0.2}))
    plant.phases.append(Phase(day(2022, 3), clock.NOW - 13, 14, _SITE))
    youth.phases.append(Phase(day(2024, 1), clock.NOW - 30, 5, {"email": 0.5, "whatsapp": 0.3, "in-person": 0.2}))
    chair.facts.append(ask("Rowed in the same eight as Jörn Abendroth; the two still write at night", "users-round", 10, None, 180))
    hr.facts.append(ask("Rowed in the same eight as Silke Marten, friends for twenty years", "users-round", 10, None, 180))
    secretary.on("linkedin", "2023-03-14")
    # The last word of the other side, and everything since.
    both = (secretary.uid,)
    chair.script += [
        they(46, "14:12", "email", "Sehr geehrte Frau Ostermeier, den Entwurf nehmen wir zur Kenntnis. Weitere Gespräche führen wir erst nach der "
             "Mitgliederversammlung.", "Schichtmodell", others=both),
        me(39, "09:20", "email", "Sehr geehrte Frau Marten, haben Sie die Unterlagen zum Schichtmodell erhalten? Ich erläutere sie gern in kleiner Runde.",
           "Unterlagen zum Schichtmodell", others=both),
        me(33, "00:00", "letter", "Einladung zum Gespräch mit der Geschäftsführung, unterschrieben von Dr. Kessel.", kind="letter", others=both),
        me(27, "10:05", "email", "Sehr geehrte Frau Marten, wir schlagen drei Termine vor. Ein vierter von Ihrer Seite ist ebenso willkommen.",
           "Gespräch zum Schichtmodell", others=both),
        me(20, "11:30", "phone", "", kind="missed-call"),
        me(12, "16:45", "email", "Sehr geehrte Frau Marten, vor der Urabstimmung würden wir gern noch einmal zuhören. Ort und Zeit bestimmen Sie.",
           "Vor der Urabstimmung", others=both),
    ]  # fmt: skip
    secretary.script.append(me(16, "08:10", "linkedin", "Guten Tag Herr Zander, wäre Ihnen ein kurzes Gespräch ohne Protokoll recht? Ich komme auch nach Delitz."))
    head.script.append(they(5, "17:20", "phone", "Ungeduldig. Will nicht warten, weiß aber auch keinen anderen Weg.", kind="call", minutes=18))
    hr.script += [me(10, "18:35", "phone", "Er und Silke schreiben sich noch, meist spät. Er will es versuchen, wenn ich es für richtig halte.",
                     kind="call", minutes=26)]  # fmt: skip
    plant.script.append(they(12, "09:00", "in-person", "Zahlen der Nachtschicht durchgegangen. Sie zögert, will aber keinen Streik.", kind="meeting", minutes=60))
    youth.script += [they(28, "12:40", "whatsapp", "Die Azubis fragen, ob der Plan auch für sie gilt."),
                     me(28, "12:52", "whatsapp", "Nein, für Jugendliche bleibt alles, wie es ist."), they(28, "12:53", "whatsapp", "Das sage ich weiter."),
                     me(28, "12:55", "whatsapp", "Gut, danke dir.")]  # fmt: skip


def _waiting_for_me(cast: Cast) -> None:
    """Their message is the last one."""
    forum = cast.add("Aysel Korkmaz", "f", "forum", 1977, firms.FORUM[0], "Geschäftsführerin", private=0.5, circle=15,
                     met="2015-05", how_met="Forum evening", purpose="Chairs the forum with me", child="Deniz")  # fmt: skip
    forum.phases.append(Phase(day(2015, 5), clock.NOW - 12, 14, {"email": 0.4, "phone": 0.3, "in-person": 0.2, "whatsapp": 0.1}))
    forum.facts.append(ask("Deniz (16) is looking for an apprenticeship", "graduation-cap", 130, 95))
    forum.script.append(they(5, "15:48", "email", "Liebe Katrin, schickst du mir bis Freitag drei Sätze zu deinem Beitrag am Forumsabend? Das Programm geht in den Druck.",
                             "Forumsabend"))  # fmt: skip
    lean = cast.add("Graham Whitlock", "m", "world", 1966, firms.ABROAD[0], "Plant Director", "en", met="2016-09",
                    how_met="Conference panel", circle=50)  # fmt: skip
    lean.phases.append(Phase(day(2016, 9), clock.NOW - 20, 6, {"linkedin": 0.6, "video": 0.2, "email": 0.2}))
    lean.script.append(they(9, "08:25", "linkedin", "Hi Katrin, our council asks for a voluntary night shift, too. How did you calculate the bonus in your model?"))
    row = cast.add("Torben Diekhoff", "m", "club", 1990, firms.GERMAN[10], "Ingenieur", private=0.8, closeness="friend", circle=50,
                   met="2017-04", how_met="Rowing club", child="Ida")  # fmt: skip
    row.phases.append(Phase(day(2017, 4), clock.NOW - 9, 11, {"whatsapp": 0.5, "in-person": 0.5}))
    row.days.append(yearly("birthday", 1990, 17))
    row.script.append(they(4, "19:02", "whatsapp", "Kannst du bei der Vereinsregatta die Zeitnahme machen? Ich müsste den Plan diese Woche abgeben."))
    work = cast.add("Dorota Wiśniewska", "f", "brandis", 1982, firms.CLIENTS[1], "Leiterin Einkauf", met="2012-04", circle=50,
                    how_met="Same project team at Brandis & Thiele")  # fmt: skip
    work.jobs.append(Job(firms.BRANDIS.name, "", "Beraterin", "2012-04", "2018-02", is_current=False))
    work.phases += [Phase(day(2012, 4), day(2018, 2), 7, _SITE), Phase(day(2018, 2), clock.NOW - 30, 4, {"linkedin": 0.6, "phone": 0.4})]
    work.script.append(they(13, "12:31", "linkedin", "Hallo Katrin, wir suchen jemanden für die Lagerplanung, vier Tage im Monat. Wäre das etwas für dich oder weißt du jemanden?"))
    aunt = cast.add("Christa Behrend", "f", "family", 1947, private=1.0, closeness="family", circle=50)
    aunt.phases.append(Phase(clock.START, clock.NOW - 60, 3, {"letter": 0.6, "phone": 0.4}))
    aunt.script.append(they(16, "00:00", "letter", "Ein Brief mit Rezepten und der Frage, wann wir sie mit den Kindern besuchen.", kind="letter"))
    near = cast.add("Nele Brückner", "f", "street", 1986, firms.GERMAN[11], "Architektin", private=0.8, closeness="friend", circle=50,
                    met="2019-08", how_met="Parents at the primary school", child="Theo")  # fmt: skip
    near.phases.append(Phase(day(2019, 8), clock.NOW - 10, 13, {"whatsapp": 0.7, "in-person": 0.3}))
    near.script.append(they(4, "07:35", "whatsapp", "Könntet ihr Theo am Montag bis fünf mit zu euch nehmen? Ich habe Bauabnahme."))
    french = cast.add("Étienne Lefort", "m", "world", 1974, firms.ABROAD[4], "VP Manufacturing", "en", met="2014-10", how_met="Workshop abroad")
    french.phases.append(Phase(day(2014, 10), clock.NOW - 50, 3.5, {"email": 0.7, "video": 0.3}))
    french.script.append(they(22, "09:14", "email", "Dear Katrin, we would like to show our new cell to three guests. Would you come, and whom would you bring?", "Visit in Lyon"))


def _waiting_for_them(cast: Cast) -> None:
    """The owner wrote and got no answer, and another channel has always worked better."""
    client = cast.add("Uwe Stahnke", "m", "clients", 1969, firms.CLIENTS[3], "Werkleiter", is_du=False, met="2020-02", circle=50,
                      how_met="Recommended by a former colleague", purpose="Possible follow-up project")  # fmt: skip
    client.phases.append(Phase(day(2020, 2), clock.NOW - 45, 9, {"phone": 0.6, "in-person": 0.15, "email": 0.25}))
    client.answers |= {"phone": 0.93, "email": 0.2}
    client.script += [they(41, "08:50", "phone", "Folgeauftrag denkbar, sobald das Budget steht.", kind="call", minutes=12),
                      me(24, "09:05", "email", "Guten Tag Herr Stahnke, gibt es schon einen Stand beim Budget für die Auftragssteuerung?", "Budget"),
                      me(11, "10:40", "email", "Guten Tag Herr Stahnke, ich frage noch einmal vorsichtig nach. Ein Satz genügt.", "AW: Budget")]  # fmt: skip
    lean = cast.add("Philippa Cresswell", "f", "world", 1980, firms.ABROAD[1], "Head of Continuous Improvement", "en", met="2017-03", circle=50,
                    how_met="LinkedIn, after a post on set-up times")  # fmt: skip
    lean.phases.append(Phase(day(2017, 3), clock.NOW - 60, 5, {"email": 0.55, "linkedin": 0.3, "video": 0.15}))
    lean.answers |= {"linkedin": 0.1, "email": 0.95}
    lean.script.append(me(19, "20:15", "linkedin", "Hi Philippa, would you join a panel on shift models? Half an hour online, two other guests."))
    work = cast.add("Katharina Eisold", "f", "brandis", 1985, firms.GERMAN[7], "Projektleiterin", private=0.7, met="2013-01", circle=50,
                    how_met="Colleagues at Brandis & Thiele", child="Emil")  # fmt: skip
    work.jobs.append(Job(firms.BRANDIS.name, "", "Beraterin", "2013-01", "2019-03", is_current=False))
    work.phases += [Phase(day(2013), day(2019, 3), 8, _SITE), Phase(day(2019, 3), clock.NOW - 40, 5, {"whatsapp": 0.7, "linkedin": 0.2, "in-person": 0.1})]
    work.answers |= {"whatsapp": 0.96, "linkedin": 0.15}
    work.script.append(me(15, "20:40", "linkedin", "Hallo Katharina, dein Beitrag zur Auftragssteuerung passt zu einem Fall bei mir. Magst du mir sagen, womit ihr angefangen habt?"))
    trade = cast.add("Bassam Darwish", "m", "forum", 1973, firms.FORUM[3], "Inhaber", is_du=False, met="2018-06", how_met="Forum evening", circle=150)
    trade.phases.append(Phase(day(2018, 6), clock.NOW - 60, 4.5, {"phone": 0.6, "email": 0.3, "in-person": 0.1}))
    trade.answers |= {"phone": 0.92, "email": 0.25}
    trade.script.append(me(30, "14:10", "email", "Guten Tag Herr Darwish, steht Ihr Angebot noch, das Forum ins Werk einzuladen? Wir planen gerade die nächsten Termine.", "Werksbesuch"))
    old = cast.add("Anke Hilbert", "f", "saaletal", 1984, firms.GERMAN[4], "Leiterin Vertrieb", private=0.8, closeness="friend", circle=50,
                   met="2005-10", how_met="Study group in Saaletal", child="Mila")  # fmt: skip
    old.schools.append(School("Hochschule Saaletal", "Wirtschaftsingenieurwesen", "2004", "2010"))
    old.phases += [Phase(clock.START, day(2013, 5), 6, {"studivz": 0.7, "sms": 0.3}), Phase(day(2013, 6), clock.NOW - 33, 5.5, {"signal": 0.5, "messenger": 0.3, "in-person": 0.2})]
    old.answers |= {"signal": 0.96, "messenger": 0.2}
    old.script.append(me(13, "21:05", "messenger", "Bist du beim Jahrgangstreffen dabei? Ich würde mit dir ein Zimmer teilen."))


def _gone_quiet(cast: Cast) -> None:
    """Frequent until some weeks ago."""
    jette = cast.add("Jette Lützow", "f", "friends", 1986, firms.GERMAN[13], "Lehrerin", private=0.9, closeness="friend", circle=15,
                     met="2010-05", how_met="Flat next door, years ago", rhythm_days=14, child="Frida")  # fmt: skip
    jette.phases.append(Phase(clock.START, clock.NOW - 42, 15, {"whatsapp": 0.4, "phone": 0.25, "in-person": 0.25, "sms": 0.1}))
    jette.facts.append(ask("Waiting for the result of the adoption hearing", "heart", 55, 42, 30))
    jette.script.append(me(41, "19:30", "in-person", "Lange Küche, viel Tee. Sie wartet auf den Bescheid.", kind="meeting", minutes=150))
    murat = cast.add("Murat Yalçın", "m", "brandis", 1981, firms.GERMAN[3], "Entwicklungsleiter", private=0.6, closeness="friend", circle=15,
                     met="2012-01", how_met="Same project team at Brandis & Thiele", child="Elisa")  # fmt: skip
    murat.jobs.append(Job(firms.BRANDIS.name, "", "Berater", "2012-01", "2017-09", is_current=False))
    murat.phases += [Phase(day(2012), day(2017, 9), 10, _SITE), Phase(day(2017, 9), clock.NOW - 71, 13, {"whatsapp": 0.4, "phone": 0.3, "in-person": 0.15, "email": 0.15})]
    murat.script.append(they(70, "20:15", "phone", "Umzug nach München ist durch. Er vermisst die Spaziergänge am Kanal.", kind="call", minutes=38))
    harriet = cast.add("Harriet Langley", "f", "world", 1959, firms.ABROAD[11], "Independent Adviser", "en", met="2014-06", circle=15,
                       how_met="Workshop abroad", purpose="Mentor, reads drafts honestly")  # fmt: skip
    harriet.phases.append(Phase(day(2014, 6), clock.NOW - 77, 11, {"video": 0.45, "email": 0.45, "letter": 0.03, "in-person": 0.07}))
    harriet.answers["email"] = 0.95
    harriet.facts.append(ask("Walks the coast path, one stretch a year", "tent-tree", 260, 150))
    harriet.script.append(they(76, "16:00", "video", "Talked through the shift ballot. Her advice: ask what each side fears first.", kind="video-call", minutes=47))
    sven = cast.add("Sven Dobberstein", "m", "clients", 1970, firms.CLIENTS[0], "Geschäftsführer", private=0.4, met="2019-09", circle=15,
                    how_met="First project on my own", purpose="Recommends me", child="Karl")  # fmt: skip
    sven.phases.append(Phase(day(2019, 9), clock.NOW - 53, 17, {"email": 0.4, "phone": 0.35, "in-person": 0.25}))
    sven.script.append(me(52, "12:30", "in-person", "Mittagessen im Gasthaus Elsterblick. Denkt über einen Nachfolger nach.", kind="meeting", minutes=85))
    ines = cast.add("Ines Quandt", "f", "street", 1983, firms.GERMAN[10], "Controllerin", private=0.9, closeness="friend", circle=15,
                    met="2018-09", how_met="Parents at the primary school", child="Oskar", rhythm_days=14)  # fmt: skip
    ines.phases.append(Phase(day(2018, 9), clock.NOW - 31, 24, {"whatsapp": 0.6, "in-person": 0.35, "phone": 0.05}))
    ines.facts.append(ask("Oskar (10) had his tonsils out", "baby", 36, None, 30))
    ines.script.append(they(30, "16:30", "in-person", "Spielplatz, Oskar muss ins Krankenhaus, nichts Schlimmes.", kind="meeting", minutes=60))


def _days_near(cast: Cast) -> None:
    """Birthdays, days of meeting and new jobs around the anchor."""
    mandy = cast.add("Mandy Kaltofen", "f", "friends", 1981, firms.GERMAN[9], "Pflegedienstleitung", private=0.9, closeness="friend", circle=15,
                     met="2012-03", how_met="Choir weekend", child="Ben")  # fmt: skip
    mandy.phases.append(Phase(day(2012, 3), clock.NOW - 12, 12, {"whatsapp": 0.5, "in-person": 0.3, "phone": 0.2}))
    mandy.days.append(yearly("birthday", 1981, 2))
    mandy.script.append(they(11, "19:50", "phone", "Chorprobe verschoben, sonst alles gut.", kind="call", minutes=9))
    rafal = cast.add("Rafał Zawadzki", "m", "brandis", 1986, firms.GERMAN[0], "Leiter Logistik", private=0.4, met="2014-09", circle=50,
                     how_met="Colleagues at Brandis & Thiele", child="Malin")  # fmt: skip
    rafal.jobs.append(Job(firms.BRANDIS.name, "", "Berater", "2014-09", "2019-01", is_current=False))
    rafal.phases += [Phase(day(2014, 9), day(2019), 7, _SITE), Phase(day(2019), clock.NOW - 26, 5, {"phone": 0.4, "linkedin": 0.3, "whatsapp": 0.3})]
    rafal.days.append(yearly("birthday", 1986, 6))
    rafal.script.append(me(25, "17:10", "phone", "Neues Lager läuft. Fragt nach einem Trainer für Staplerfahrer.", kind="call", minutes=16))
    cornelia = cast.add("Cornelia Ahrendt", "f", "forum", 1964, firms.FORUM[9], "Geschäftsführerin", is_du=False, private=0.3, circle=50,
                        how_met="Forum evening", purpose="Opens doors in the chamber")  # fmt: skip
    cornelia.met = f"{clock.ANCHOR.year - 10}{clock.iso(clock.NOW + 5)[4:]}"
    cornelia.days.append(yearly("met", clock.ANCHOR.year - 10, 5))
    cornelia.phases.append(Phase(day(2016, 11, 23), clock.NOW - 18, 7, {"email": 0.4, "phone": 0.3, "in-person": 0.25, "letter": 0.05}))
    cornelia.script.append(they(17, "11:15", "phone", "Bittet um einen Vorschlag für die Ehrung beim Forumsabend.", kind="call", minutes=14))
    ewan = cast.add("Ewan Thornley", "m", "world", 1978, firms.ABROAD[8], "VP Manufacturing", "en", met="2015-11", circle=150,
                    how_met="Conference panel")  # fmt: skip
    _new_job(ewan, firms.ABROAD[9], "Plant Director", 9)
    ewan.phases.append(Phase(day(2015, 11), clock.NOW - 96, 4.5, {"linkedin": 0.5, "email": 0.3, "video": 0.2}))
    ewan.script.append(me(95, "15:05", "video", "Thinking about a move closer to his parents.", kind="video-call", minutes=28))
    julia = cast.add("Julia Reichelt", "f", "clients", 1987, firms.CLIENTS[2], "Leiterin Arbeitsvorbereitung", met="2020-05", circle=150,
                     how_met="First project on my own")  # fmt: skip
    _new_job(julia, firms.FORUM[2], "Prokuristin", 4)
    julia.phases.append(Phase(day(2020, 5), clock.NOW - 61, 5, {"email": 0.5, "phone": 0.3, "linkedin": 0.2}))
    julia.script.append(they(60, "13:20", "phone", "Vertraulich: Sie geht zu Lindenauer Werkzeuge.", kind="call", minutes=21))


def _new_job(person: Person, firm: firms.Firm, title: str, ago: int) -> None:
    """Since some days the person has been somewhere else."""
    started = clock.iso(clock.NOW - ago)
    person.jobs = [job._replace(is_current=False, ended=started[:7]) for job in person.jobs]
    person.jobs.insert(0, Job(firm.name, "", title, started, "", True, "linkedin"))
    person.organisation, person.title, person.city = firm.name, title, firm.city
    person.days.append(Day("job", started, "linkedin"))


def _asleep(cast: Cast) -> None:
    """Dormant ties with a rich past."""
    boss = cast.add("Lothar Rademacher", "m", "brandis", 1953, private=0.7, met="2010-10", how_met="My first boss at Brandis & Thiele",
                    purpose="Knows everybody in the trade", is_du=False)  # fmt: skip
    boss.jobs.append(Job(firms.BRANDIS.name, "", "Partner", "1996-01", "2018-12", is_current=False))
    boss.notes = "Retired to the Baltic coast. Said: write when you start on your own. I never did."
    boss.phases += [Phase(clock.START, day(2018, 12), 15, {"email": 0.45, "phone": 0.25, "in-person": 0.3}), Phase(day(2019), day(2021, 2), 2, {"phone": 0.7, "letter": 0.3})]
    lyon = cast.add("Camille Roussel", "f", "world", 1982, firms.ABROAD[5], "Lean Coach", "en", met="2014-03", how_met="Workshop abroad",
                    purpose="Best trainer for set-up times I know")  # fmt: skip
    _new_job(lyon, firms.ABROAD[4], "Head of Continuous Improvement", 16)
    lyon.phases.append(Phase(day(2014, 3), day(2020, 10), 9, {"email": 0.4, "linkedin": 0.3, "video": 0.2, "in-person": 0.1}))
    mate = cast.add("Bastian Sonntag", "m", "saaletal", 1984, firms.GERMAN[1], "Projektleiter", private=0.6, closeness="friend",
                    met="2005-10", how_met="Student residence in Saaletal, same kitchen", child="Nora")  # fmt: skip
    mate.schools.append(School("Hochschule Saaletal", "Wirtschaftsingenieurwesen", "2004", "2010"))
    mate.on("studivz", "2006-10", "former")
    mate.phases += [Phase(clock.START, day(2013, 5), 20, {"studivz": 0.7, "sms": 0.2, "in-person": 0.1}), Phase(day(2013, 6), day(2017, 5), 6, {"facebook": 0.5, "messenger": 0.3, "in-person": 0.2})]
    mate.script.append(they(clock.NOW - day(2017, 6, 21), "22:10", "facebook", "Melde dich, wenn du in Hamburg bist. Das Sofa steht noch."))
    nadia = cast.add("Nadia Khoury", "f", "brandis", 1980, firms.GERMAN[6], "Abteilungsleiterin", met="2013-09", how_met="Same project team at Brandis & Thiele")
    nadia.jobs.append(Job(firms.BRANDIS.name, "", "Projektleitung", "2013-09", "2019-05", is_current=False))
    nadia.phases += [Phase(day(2013, 9), day(2019, 5), 11, _SITE), Phase(day(2019, 5), day(2021, 3), 3, {"linkedin": 0.7, "phone": 0.3})]
    nadia.script.append(they(clock.NOW - day(2021, 4, 14), "18:30", "linkedin", "Katrin, wir sollten uns wieder einmal sehen. Ich bin jetzt oft in Leipzig."))
    detlef = cast.add("Detlef Findeisen", "m", "clients", 1966, firms.CLIENTS[4], "Werkleiter", is_du=False, met="2019-11", how_met="First project on my own",
                      purpose="Would give a reference")  # fmt: skip
    detlef.phases.append(Phase(day(2019, 11), day(2021, 9), 26, _SITE))


def _stuck(cast: Cast) -> None:
    """Effort without progress: one who should be left in peace, and two who never got beyond writing."""
    enrico = cast.add("Enrico Pabst", "m", "clients", 1976, firms.CLIENTS[1], "Leiter Technik", is_du=False, met="2021-06", how_met="Recommended by a former colleague")
    enrico.phases.append(Phase(day(2021, 6), clock.NOW - 240, 7, _SITE))
    enrico.script += [me(95, "09:30", "email", "Guten Tag Herr Pabst, wie geht es der Anlage seit dem Umbau?", "Nach dem Umbau"),
                      me(60, "10:20", "phone", "", kind="missed-call"),
                      me(40, "12:15", "linkedin", "Guten Tag Herr Pabst, ich grüße auf diesem Weg und hoffe, es geht Ihnen gut.")]  # fmt: skip
    enrico.on("linkedin", "2021-07-02")
    kavita = cast.add("Kavita Deshmukh", "f", "world", 1984, firms.ABROAD[8], "Process Engineer", "en", met="2022-02", circle=150,
                      how_met="LinkedIn, after a post on set-up times", purpose="Possible client")  # fmt: skip
    kavita.phases.append(Phase(day(2022, 2), clock.NOW - 8, 11, {"linkedin": 0.8, "email": 0.2}))
    kavita.answers["linkedin"] = 0.95
    kavita.script += [they(7, "08:40", "linkedin", "The new layout saves us forty metres per part. Thank you for the nudge."), me(7, "18:10", "linkedin", "That is a lovely number. Which step gained most?"),
                      they(6, "08:15", "linkedin", "The walk to the gauge. Nobody had ever counted it."), me(6, "17:50", "linkedin", "Nobody ever does.")]  # fmt: skip
    simon = cast.add("Simon Holtkamp", "m", "forum", 1979, firms.FORUM[11], "Leiter Technik", is_du=False, met="2023-01", circle=150, how_met="Working group of the forum",
                     purpose="Possible client")  # fmt: skip
    simon.phases.append(Phase(day(2023), clock.NOW - 15, 12, {"email": 0.85, "linkedin": 0.15}))
    simon.answers["email"] = 0.95
    simon.script += [me(14, "09:10", "email", "Guten Tag Herr Holtkamp, die Unterlagen zum Arbeitskreis sind im Anhang.", "Arbeitskreis"),
                     they(14, "11:32", "email", "Vielen Dank, sehr klar aufbereitet.", "AW: Arbeitskreis"), me(14, "11:50", "email", "Das freut mich.", "AW: Arbeitskreis")]  # fmt: skip
