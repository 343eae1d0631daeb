from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGridLayout, QLabel
from pytestqt.qtbot import QtBot

from netdesk.advice.warmth import contact_chance
from netdesk.desk.desk import Desk
from netdesk.desk.rows import ChannelLine, ContactCard
from netdesk.domain.command import (
    AddContact,
    DeleteInteractions,
    EditContact,
    LogInteraction,
    SaveRecord,
    SaveTie,
    SetFact,
    SetSetting,
)
from netdesk.domain.contact import Contact, Day, Fact, Interaction, Labelled, OwnField, Presence, Tie
from netdesk.domain.moment import Moment
from netdesk.domain.network import Group, LedgerLine, Plan, Request
from netdesk.window.card.contact_dialog import ContactDialog
from netdesk.window.card.fact_dialog import FactDialog
from netdesk.window.card.form.cells import TextField
from netdesk.window.card.header import last_words
from netdesk.window.card.ladder_section import tip_of, with_usual_rungs
from netdesk.window.card.people_sections import RequestsSection
from netdesk.window.card.row_button import RowButton
from netdesk.window.card.section import FoldTitle
from netdesk.window.card.view import CardView
from netdesk.window.kit.button import Button, IconButton
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import look, theme
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.table_dialog import TableDialog
from netdesk.window.open_address import open_address
from netdesk.window.way import ways_of
from tests.window.network import TODAY, add, log


@pytest.fixture
def anna(desk: Desk) -> int:
    made = desk.do(AddContact(Contact(
        given_name="Anna", family_name="Albers", organisation="Werft Nord", title="Director", circle=15,
        emails=(Labelled("anna@example.org", "work"),), phones=(Labelled("+49 30 0000111"),),
        days=(Day("birthday", "1971-11-29"),), facts=(Fact("Jonte is six", "baby"),),
    )))  # fmt: skip
    assert made is not None
    return made


@pytest.fixture
def card(desk: Desk, anna: int) -> Iterator[CardView]:
    card = CardView(desk)
    card.resize(404, 900)
    card.show()
    yield card
    card.close()
    card.deleteLater()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that were handed to the desktop."""
    urls: list[str] = []

    def open_url(url: Any) -> bool:
        urls.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return urls


def words(card: CardView, section: str) -> str:
    shown = [
        *(label.text() for label in card.sections[section].findChildren(QLabel) if label.isVisible()),
        *(row.accessibleName() for row in card.sections[section].findChildren(RowButton) if row.isVisible()),
    ]
    return " | ".join(shown)


def shown_name(card: CardView) -> str:
    return "" if card.card is None else card.card.contact.formatted_name


def select(desk: Desk, contact_id: int, card: CardView) -> None:
    desk.selection.select([contact_id])
    card.refresh()


def test_how_long_it_took_follows_a_sentence_without_its_full_stop(
    desk: Desk, card: CardView, anna: int
) -> None:
    when = Moment.of(datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC))
    uid = desk.uid_of(anna)
    met = Interaction("", when, "in-person", "both", "meeting", (uid,), text="Stayed until late.")
    desk.do(LogInteraction(met._replace(duration_s=7200)))
    select(desk, anna, card)
    assert any(row.text() == "Stayed until late, 2 h" for row in card.findChildren(RowButton))


def test_no_word_however_long_makes_the_card_wider_than_its_pane(
    desk: Desk, card: CardView, qtbot: QtBot
) -> None:
    long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    whom = add(desk, "Max", long, organisation=long, notes=f"At the {long}", fields=(OwnField(long, "x"),))
    card.resize(304, 700)
    select(desk, whom, card)
    card.show()
    area = card.findChild(ScrollPane)
    assert isinstance(area, ScrollPane)
    page = area.widget()
    assert page is not None
    qtbot.waitUntil(lambda: page.width() == 303)
    (shown,) = (one for one in card.header.findChildren(Label) if one.text().startswith("Max"))
    assert shown.text().replace("\u00ad", "") == f"Max {long}"


def test_it_shows_nobody_until_somebody_is_selected(desk: Desk, card: CardView, anna: int) -> None:
    assert shown_name(card) == ""
    select(desk, anna, card)
    assert shown_name(card) == "Anna Albers"


def test_a_hidden_card_reads_nobody_until_it_is_shown_again(
    desk: Desk, card: CardView, anna: int, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    select(desk, anna, card)
    bela, carl = add(desk, "Bela", "Brandt"), add(desk, "Carl", "Carstens")
    read: list[int] = []
    card_of = desk.card

    def card_read(one: int) -> ContactCard | None:
        read.append(one)
        return card_of(one)

    monkeypatch.setattr(desk, "card", card_read)
    card.hide()
    for one in (bela, carl):
        desk.selection.select([one])
        qtbot.wait(30)
    assert (read, shown_name(card)) == ([], "Anna Albers")
    card.show()
    assert (read, shown_name(card)) == ([carl], "Carl Carstens")


def test_it_follows_the_selection_and_edits(desk: Desk, card: CardView, anna: int, qtbot: Any) -> None:
    select(desk, anna, card)
    contact = desk.contact(anna)
    assert contact is not None
    desk.do(EditContact(replace(contact, notes="Prefers mornings")))
    qtbot.waitUntil(lambda: "Prefers mornings" in words(card, "details"))
    bela = add(desk, "Bela", "Brandt")
    desk.selection.select([bela])
    qtbot.waitUntil(lambda: card.card is not None and card.card.contact.id == bela)
    assert "Prefers mornings" not in words(card, "details")


def test_a_logged_contact_stands_under_latest(desk: Desk, card: CardView, anna: int, qtbot: Any) -> None:
    select(desk, anna, card)
    qtbot.waitUntil(lambda: "Nothing logged yet." in words(card, "latest"))
    log(desk, anna, 3, "phone")
    qtbot.waitUntil(lambda: "15 Nov, Cranes" in words(card, "latest"))
    desk.undo()
    qtbot.waitUntil(lambda: "Nothing logged yet." in words(card, "latest"))


def test_what_is_logged_for_a_day_to_come_is_planned_and_no_contact_yet(
    desk: Desk, card: CardView, anna: int, qtbot: Any
) -> None:
    select(desk, anna, card)
    qtbot.waitUntil(lambda: "Nothing logged yet." in words(card, "latest"))
    assert card.sections["planned"].isHidden()
    log(desk, anna, -3, "phone")
    qtbot.waitUntil(lambda: "21 Nov, Cranes" in words(card, "planned"))
    assert "Nothing logged yet." in words(card, "latest")
    assert card.card is not None
    assert last_words(card.card, desk.today) == "no contact yet"
    for days_ago in range(-9, -3):
        log(desk, anna, days_ago, "phone")
    qtbot.waitUntil(lambda: card.sections["planned"]._remark.text() == "2 more")


def test_the_first_button_calls_and_then_offers_to_log_it(
    desk: Desk, card: CardView, anna: int, opened: list[str], qtbot: Any
) -> None:
    select(desk, anna, card)
    for days in (3, 10, 20, 40):
        log(desk, anna, days, "phone", "in")
    card.refresh()
    place = card.sections["strength"].mapTo(card, QPoint(0, 0))
    card.header._act.click()
    assert opened == ["tel:+49300000111"]
    assert card.offer.isVisible()
    assert card.sections["strength"].mapTo(card, QPoint(0, 0)) == place
    with qtbot.waitSignal(desk.intents.log_on_wanted) as wanted:
        card.offer.acted.emit()
    assert wanted.args == [[anna], "phone"]
    card.header._act.click()
    desk.selection.select([])
    card.refresh()
    assert not card.offer.isVisible()


@pytest.mark.parametrize(
    ("presences", "expected"),
    [
        ((), ["E-mail", ""]),
        ((Presence("whatsapp"),), ["E-mail", "WhatsApp"]),
        ((Presence("whatsapp"), Presence("signal")), ["E-mail", "Write on …"]),
    ],
)
def test_each_button_for_writing_says_its_channel(
    desk: Desk, card: CardView, presences: tuple[Presence, ...], expected: list[str]
) -> None:
    bela = add(desk, "Bela", "Brandt", phones=(Labelled("+49300000222"),), presences=presences)
    log(desk, bela, 3, "email", "in")
    select(desk, bela, card)
    buttons = (card.header._act, card.header._write)
    assert [button.text() if button.isVisible() else "" for button in buttons] == expected


@pytest.mark.parametrize(
    ("others", "thread", "expected"), [(0, "", "last 15 Nov, e-mail"), (5, "club", "so far in a group only")]
)
def test_the_head_says_when_there_was_contact_last(
    desk: Desk, anna: int, others: int, thread: str, expected: str
) -> None:
    people = [anna, *(add(desk, f"Other{number}", "Quist") for number in range(others))]
    uids = tuple(desk.uid_of(one) for one in people)
    moment = Moment.parse("2026-11-15T09:00:00Z") or Moment(0)
    desk.do(LogInteraction(Interaction("", moment, "email", "out", "message", uids, "me", thread=thread)))
    card = desk.card(anna)
    assert card is not None
    assert last_words(card, TODAY) == expected


def test_where_the_channel_of_the_last_contact_does_not_fit_the_day_stands_alone(
    desk: Desk, anna: int
) -> None:
    log(desk, anna, 3, "email")
    card = desk.card(anna)
    assert card is not None
    assert last_words(card, TODAY, lambda words: len(words) < 18) == "last 15 Nov"
    assert last_words(card, TODAY, lambda words: len(words) < 20) == "last 15 Nov, e-mail"


def test_nobody_met_yet_is_said_so(desk: Desk, anna: int) -> None:
    card = desk.card(anna)
    assert card is not None
    assert last_words(card, TODAY) == "no contact yet"


def test_somebody_without_any_address_can_still_be_logged(desk: Desk, card: CardView, qtbot: Any) -> None:
    select(desk, add(desk, "Bela", "Brandt", emails=()), card)
    with qtbot.waitSignal(desk.intents.log_wanted):
        card.header._act.click()


def test_somebody_of_whom_only_the_name_is_known_has_details_that_say_so(
    desk: Desk, card: CardView, qtbot: Any
) -> None:
    bela = add(desk, "Bela", "Brandt", emails=())
    select(desk, bela, card)
    assert "No address or number yet." in words(card, "details")
    desk.do(EditContact(replace(desk.contact(bela) or Contact(), tags=("sailing",))))
    qtbot.waitUntil(lambda: "No address or number yet." not in words(card, "details"), timeout=60_000)


def test_a_fact_is_asked_today_by_its_tick(desk: Desk, card: CardView, anna: int) -> None:
    select(desk, anna, card)
    buttons = card.sections["remember"].findChildren(IconButton)
    tick = next(button for button in buttons if button.toolTip() == "Asked today")
    tick.click()
    contact = desk.contact(anna)
    assert contact is not None
    assert contact.facts[0].last_asked == TODAY.isoformat()


def test_a_fact_is_added_changed_and_forgotten_in_its_dialog(
    desk: Desk, card: CardView, anna: int, qtbot: Any
) -> None:
    section: Any = card.sections["remember"]
    select(desk, anna, card)
    section.edit(None)
    dialog = card.findChild(FactDialog)
    assert dialog is not None
    dialog.field.setText("Sails")
    dialog._on_save()
    contact = desk.contact(anna)
    assert contact is not None
    assert [fact.text for fact in contact.facts] == ["Jonte is six", "Sails"]
    desk.do(SetFact(anna, contact.facts[0], None))
    qtbot.waitUntil(lambda: "Jonte" not in words(card, "remember"))


def test_requests_groups_ties_and_balance_show_only_where_there_are_any(
    desk: Desk, card: CardView, anna: int, qtbot: Any
) -> None:
    select(desk, anna, card)
    assert [card.sections[key].isVisible() for key in ("requests", "groups", "ties")] == [False] * 3
    bela = add(desk, "Bela", "Brandt")
    uid = desk.uid_of(anna)
    desk.do(SaveRecord(Request(uid, "linkedin", "in", "new", "2026-11-10")))
    desk.do(SaveRecord(Group("Harbour circle", members=(uid,))))
    desk.do(SaveRecord(LedgerLine(uid, "give", "advice", "2026-11-01")))
    desk.do(SaveTie(Tie(uid, desk.uid_of(bela), "colleague")))
    card.refresh()
    assert [card.sections[key].isVisible() for key in ("requests", "groups", "ties")] == [True] * 3
    qtbot.waitUntil(lambda: "Asked you to connect on LinkedIn" in words(card, "requests"))
    qtbot.waitUntil(lambda: "asked 0×" in words(card, "remember"))
    assert "You gave 1×, asked 0×" in words(card, "remember")
    row = next(row for row in card.sections["ties"].findChildren(RowButton) if row.text() == "Bela Brandt")
    row.click()
    assert desk.selection.current == bela


def test_a_folded_section_stays_folded(desk: Desk, card: CardView, anna: int) -> None:
    select(desk, anna, card)
    title = card.sections["ladder"].findChild(FoldTitle)
    assert title is not None
    title.click()
    assert card.sections["ladder"].is_folded
    other = CardView(desk)
    assert other.sections["ladder"].is_folded
    assert not other.sections["latest"].is_folded
    other.deleteLater()


def test_values_are_copied(desk: Desk, card: CardView, anna: int, qtbot: Any) -> None:
    select(desk, anna, card)
    buttons = card.sections["details"].findChildren(IconButton)
    next(button for button in buttons if button.toolTip() == "Copy anna@example.org").click()
    assert QGuiApplication.clipboard().text() == "anna@example.org"
    qtbot.waitUntil(lambda: "29 Nov 1971, 55 in 2026" in words(card, "details"))


def test_the_ladder_shows_the_usual_rungs_and_says_what_is_not_shared(desk: Desk) -> None:
    lines = with_usual_rungs([ChannelLine("phone", "Phone", 4, "active", 17, 14, 14 / 17)])
    keys = [line.channel for line in lines]
    assert keys == ["in-person", "phone", "messenger", "email", "xing", "linkedin", "x"]
    assert tip_of(lines[1]) == "Phone answers 82 %: 14 of 17"
    assert tip_of(lines[0]) == "In person not shared"


def test_few_exchanges_are_too_few_to_tell(desk: Desk, card: CardView, anna: int) -> None:
    log(desk, anna, 3)
    select(desk, anna, card)
    section = card.sections["strength"]
    assert section._remark.text() == "too few to tell"
    assert not any(label.toolTip() for label in section.findChildren(Label))


def test_the_strength_says_how_likely_contact_is_and_follows_the_settings(
    desk: Desk, card: CardView, anna: int
) -> None:
    for days_ago in (3, 20, 50, 90, 130, 170):
        log(desk, anna, days_ago, "phone", "both")
    select(desk, anna, card)
    shown = card.card
    assert shown is not None
    assert shown.reading is not None
    percent = round(100 * contact_chance(shown.reading.warmth))
    assert 0 < percent < 99
    words = f"Of ties this warm, {percent} % had contact within 30 days."
    section = card.sections["strength"]
    assert words in [label.toolTip() for label in section.findChildren(Label)]
    assert any(one.accessibleName().endswith(words) for one in section.findChildren(Painted))
    desk.do(SetSetting("contact_chance_intercept", "3.0"))
    card.refresh()
    assert card.card is not None
    assert round(100 * card.card.chance) > percent


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_curve_of_strength_is_a_table_too(desk: Desk, card: CardView, anna: int) -> None:
    for days_ago in (3, 5, 20, 400):
        log(desk, anna, days_ago, "phone", "both")
    select(desk, anna, card)
    assert card.card is not None
    (button,) = card.sections["strength"].findChildren(IconButton)
    assert button.accessibleName() == "Show as table"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.click()
    (dialog,) = card.findChildren(TableDialog)
    model = dialog.table.model()
    rows = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    today = next(place for place, row in enumerate(rows) if row[0] == "18 Nov 2026")
    assert rows[today][1:] == [str(round(card.card.line[-1])), "2"]
    assert rows[today + 1][1:] == [str(round(card.card.line[-2])), "1"]
    assert sum(int(row[2]) for row in rows[today:-1]) == 4
    assert {row[2] for row in rows[:today]} == {"without contact until then"}
    assert [row[1] for row in rows[:today]] == [str(round(one)) for one in reversed(card.card.forecast[1:])]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Strength"
    dialog.reject()


def test_channels_that_once_answered_are_quiet_rather_than_without_an_answer(
    desk: Desk, card: CardView, anna: int, qtbot: QtBot
) -> None:
    log(desk, anna, 2000, "email", "in")
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        desk.start()
    select(desk, anna, card)
    assert card.sections["ladder"]._remark.text() == "every channel is quiet"


def test_a_person_who_never_wrote_answers_on_no_channel_yet(desk: Desk, card: CardView, anna: int) -> None:
    select(desk, anna, card)
    assert card.sections["ladder"]._remark.text() == "no channel answers yet"


def test_what_somebody_else_of_a_group_wrote_bears_no_arrow(desk: Desk, card: CardView, anna: int) -> None:
    bo = add(desk, "Bo", "Brandt")
    people = (desk.uid_of(anna), desk.uid_of(bo))
    when = Moment.on(TODAY)
    for author in people:
        desk.do(LogInteraction(Interaction("", when, "whatsapp", "in", "message", people, author=author)))
    select(desk, anna, card)
    rows = card.sections["latest"].findChildren(RowButton)
    tips = {row._mark: "Somebody else wrote it to you both." in row.toolTip() for row in rows}
    assert tips == {"users": True, "arrow-down-left": False}


def test_a_number_is_opened_with_the_country_it_is_written_without(
    desk: Desk, card: CardView, opened: list[str]
) -> None:
    bo = add(desk, "Bo", "Brandt", phones=(Labelled("0170 0000123"),), presences=(Presence("whatsapp"),))
    select(desk, bo, card)
    for way in ways_of(desk.contact(bo) or Contact()):
        open_address(desk, way.url, way.shown)
    assert opened[0] == "tel:+491700000123"
    assert opened[-1] == "https://wa.me/491700000123"


def test_the_chat_of_a_group_shows_what_was_said_and_by_whom(desk: Desk, card: CardView, anna: int) -> None:
    people = (desk.uid_of(anna), desk.uid_of(add(desk, "Bo", "Brandt")))
    for hour, (author, text) in enumerate(
        zip(people, ("Who has the key?", "It hangs in the hall"), strict=True)
    ):
        when = Moment.of(datetime(2026, 11, 18, hour, tzinfo=UTC))
        said = Interaction("", when, "whatsapp", "in", "message", people, author, "The committee", text)
        desk.do(LogInteraction(said._replace(thread="committee")))
    select(desk, anna, card)
    lines = [row.text() for row in card.sections["latest"].findChildren(RowButton)]
    assert lines == ["Bo: It hangs in the hall", "Who has the key?"]


def test_a_press_on_a_request_notes_what_became_of_it(desk: Desk, card: CardView, anna: int) -> None:
    uid = desk.uid_of(anna)
    desk.do(SaveRecord(Request(uid, "linkedin", "in", "new", "2026-11-10", "Shall we connect?")))
    select(desk, anna, card)
    section = card.sections["requests"]
    assert isinstance(section, RequestsSection)
    assert card.card is not None
    menu = section.menu(card.card.requests[0])
    assert [action.text() for action in menu.actions()] == [
        "Open", "Call offered", "Call booked", "Talked", "Accepted", "Declined",
    ]  # fmt: skip
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Open"]
    next(one for one in menu.actions() if one.text() == "Call booked").trigger()
    menu.deleteLater()
    (request,) = desk.records("request", anna)
    assert request.state == "call-booked"
    desk.undo()
    (request,) = desk.records("request", anna)
    assert request.state == "new"


def test_a_request_that_was_talked_about_offers_a_decision(
    desk: Desk, card: CardView, anna: int, qtbot: QtBot
) -> None:
    desk.do(SaveRecord(Request(desk.uid_of(anna), "linkedin", "in", "talked", "2026-11-10")))
    select(desk, anna, card)
    buttons = card.sections["requests"].findChildren(Button)
    assert [one.text() for one in buttons] == ["Accept", "Decline kindly"]
    assert buttons[0].toolTip() == "Notes it here; on LinkedIn you answer yourself."
    buttons[1].click()
    (request,) = desk.records("request", anna)
    assert request.state == "declined"
    qtbot.waitUntil(
        lambda: not any(one.isVisible() for one in card.findChildren(Button) if one.text() == "Accept")
    )


def booked(desk: Desk, anna: int, days_ago: int, channel: str = "phone") -> tuple[Request, int]:
    """A request for which a talk is logged so many days ago, as it was booked; and the id of the talk."""
    request = Request(desk.uid_of(anna), "linkedin", "in", "call-booked", "2026-11-10")
    request = request._replace(id=desk.do(SaveRecord(request)) or 0)
    return request, log(desk, anna, days_ago, channel, "both")


def asked(card: CardView) -> list[str]:
    """What the requests ask, and the answers there are."""
    section = card.sections["requests"]
    QCoreApplication.processEvents()  # what is new is shown
    questions = [one.text() for one in section.findChildren(Label) if not one.isHidden()]
    return [*questions, *(one.text() for one in answers(card))]


def answers(card: CardView) -> list[Button]:
    return [one for one in card.sections["requests"].findChildren(Button) if not one.isHidden()]


def test_the_day_after_a_booked_call_the_card_asks_whether_it_took_place(
    desk: Desk, card: CardView, anna: int, qtbot: QtBot
) -> None:
    request, _call = booked(desk, anna, 1)
    select(desk, anna, card)
    assert asked(card) == ["Did the call on 17 Nov take place?", "Yes", "No", "New date …"]
    yes, _no, _new = answers(card)
    card.window().activateWindow()
    yes.setFocus()
    QTest.keyClick(yes, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: asked(card) == ["Accept", "Decline kindly"])
    assert card.sections["requests"].isAncestorOf(card.window().focusWidget())
    assert [one.state for one in desk.records("request", anna)] == ["talked"]
    desk.undo()
    assert [one.state for one in desk.records("request", anna)] == [request.state]


@pytest.mark.parametrize(
    ("channel", "question", "said"),
    [
        ("phone", "Did the call on 17 Nov take place?", "The call did not take place: Cranes"),
        ("in-person", "Did the meeting on 17 Nov take place?", "The meeting did not take place: Cranes"),
    ],
)
def test_a_booked_talk_that_was_not_held_is_no_contact_and_waits_for_another_day(
    desk: Desk, card: CardView, anna: int, channel: str, question: str, said: str
) -> None:
    _request, talk = booked(desk, anna, 1, channel)
    select(desk, anna, card)
    assert asked(card)[0] == question
    answers(card)[1].click()
    assert [one.state for one in desk.records("request", anna)] == ["call-offered"]
    card.refresh()
    assert asked(card) == []
    assert card.card is not None
    (note,) = card.card.latest
    assert (note.id, note.kind, note.subject) == (talk, "note", said)
    assert card.card.reading is not None
    assert card.card.reading.contact_days == 0
    desk.undo()
    card.refresh()
    assert asked(card)[0] == question


@pytest.mark.parametrize("days_ago", [0, -2])
def test_nothing_is_asked_before_the_day_of_a_booked_call_is_over(
    desk: Desk, card: CardView, anna: int, days_ago: int
) -> None:
    booked(desk, anna, days_ago)
    select(desk, anna, card)
    assert asked(card) == []


def test_a_booked_call_gets_a_new_date_and_one_without_a_date_gets_one(
    desk: Desk, card: CardView, anna: int, qtbot: QtBot
) -> None:
    _request, talk = booked(desk, anna, 1)
    select(desk, anna, card)
    with qtbot.waitSignal(desk.intents.interaction_wanted) as wanted:
        answers(card)[2].click()
    assert wanted.args == [talk]
    desk.do(DeleteInteractions((talk,)))
    log(desk, anna, 30, "phone", "both")  # before they asked
    card.refresh()
    assert asked(card) == ["No day is noted for the call.", "Note the day …"]
    with qtbot.waitSignal(desk.intents.log_on_wanted) as noted:
        answers(card)[0].click()
    assert noted.args == [[anna], "phone"]


def planned_questions(card: CardView) -> tuple[list[str], list[Button]]:
    """What is asked about planned talks, and the buttons below."""
    section = card.sections["planned"]
    QCoreApplication.processEvents()  # what is new is shown
    labels = (one for one in section.findChildren(Label) if not one.isHidden())
    questions = [one.text() for one in labels if one.text().endswith("?")]
    return questions, [one for one in section.findChildren(Button) if not one.isHidden()]


def test_the_day_after_a_planned_talk_the_card_asks_whether_it_took_place(
    desk: Desk, card: CardView, anna: int, qtbot: QtBot
) -> None:
    call = log(desk, anna, 1, "phone", "")
    desk.do(SaveRecord(Plan(desk.uid_of(anna), "call", "in-person", "The ballot", "2026-11-16")))
    select(desk, anna, card)
    questions, buttons = planned_questions(card)
    assert questions == [
        "Cranes: did the call on 17 Nov take place?", "The ballot: did the meeting on 16 Nov take place?",
    ]  # fmt: skip
    assert [one.text() for one in buttons] == ["Yes", "No", "New date …", "Yes", "No"]
    with qtbot.waitSignal(desk.intents.interaction_wanted) as wanted:
        buttons[2].click()
    assert wanted.args == [call]
    buttons[1].click()
    card.refresh()
    questions, buttons = planned_questions(card)
    assert questions == ["The ballot: did the meeting on 16 Nov take place?"]
    buttons[0].click()
    card.refresh()
    assert card.sections["planned"].isHidden()
    assert [(one.kind, one.subject) for one in desk.latest(anna)] == [
        ("note", "The call did not take place: Cranes"), ("meeting", "The ballot"),
    ]  # fmt: skip


def test_a_booked_talk_is_asked_about_once_and_its_answer_holds_for_both(
    desk: Desk, card: CardView, anna: int
) -> None:
    request = Request(desk.uid_of(anna), "linkedin", "in", "call-booked", "2026-11-10")
    desk.do(SaveRecord(request))
    call = log(desk, anna, 1, "phone", "")
    select(desk, anna, card)
    assert asked(card)[0] == "Did the call on 17 Nov take place?"
    assert card.sections["planned"].isHidden()
    answers(card)[0].click()
    card.refresh()
    assert asked(card) == ["Accept", "Decline kindly"]
    assert card.sections["planned"].isHidden()
    found = desk.interaction(call)
    assert found is not None
    assert found.direction == "both"


def test_pictures_and_tiles_of_the_card_grow_with_its_text(desk: Desk, card: CardView, anna: int) -> None:
    log(desk, anna, 3)
    select(desk, anna, card)
    (row,) = card.sections["latest"].findChildren(RowButton)
    strength = card.sections["strength"].findChildren(Painted)[0]
    before = (card.header._state.sizeHint().height(), strength.sizeHint().height())
    row.resize(300, row.sizeHint().height())
    small = row.grab().toImage()
    look().set_text_scale(1.5)
    try:
        state, curve = card.header._state.sizeHint().height(), strength.sizeHint().height()
        assert (state, curve - before[1]) == (theme().line("small"), theme().line("small") - before[0])
        row.resize(300, row.sizeHint().height())
        assert tile_width(row.grab().toImage()) == tile_width(small) * 1.5
    finally:
        look().set_text_scale(1.0)


def test_details_follow_the_year_and_the_size_of_the_text(
    desk: Desk, card: CardView, anna: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    select(desk, anna, card)
    assert f"29 Nov 1971, {TODAY.year - 1971} in {TODAY.year}" in words(card, "details")
    monkeypatch.setattr(desk.calendar, "_today", TODAY.replace(year=2030))
    card.refresh()
    qtbot.waitUntil(lambda: "29 Nov 1971, 59 in 2030" in words(card, "details"))

    def name_width() -> int:
        *_, grid = card.sections["details"].body.findChildren(QGridLayout)
        return grid.columnMinimumWidth(0)

    small = name_width()
    look().set_text_scale(1.5)
    qtbot.waitUntil(lambda: name_width() == small * 1.5)


def test_details_follow_the_name_of_who_introduced_somebody(
    desk: Desk, card: CardView, anna: int, qtbot: QtBot
) -> None:
    introducer = desk.contact(anna)
    assert introducer is not None
    select(desk, add(desk, "Bela", "Brandt", introduced_by=introducer.uid), card)
    qtbot.waitUntil(lambda: "Anna Albers" in words(card, "details"))
    desk.do(EditContact(replace(introducer, formatted_name="Anna Adler")))
    card.refresh()
    qtbot.waitUntil(lambda: "Anna Adler" in words(card, "details"))


def tile_width(image: QImage) -> int:
    """How far the colour of e-mail reaches at the left of a row."""
    colour, middle = theme().channel("email").tile, range(image.height())
    return max(x for x in range(40) if any(image.pixelColor(x, y) == colour for y in middle)) + 1


def test_who_introduced_somebody_is_named_and_stays_known(
    desk: Desk, card: CardView, anna: int, qtbot: QtBot
) -> None:
    bela, uid = add(desk, "Bela", "Brandt"), desk.uid_of(anna)
    contact = desk.contact(bela)
    assert contact is not None
    desk.do(EditContact(replace(contact, introduced_by=uid)))
    select(desk, bela, card)
    assert "Anna Albers" in words(card, "details")
    assert uid not in words(card, "details")
    dialog = ContactDialog(desk, bela)
    qtbot.addWidget(dialog)
    field = dialog.fields["introduced_by"]
    assert isinstance(field, TextField)
    assert field.line.text() == "Anna Albers"
    assert dialog.value().introduced_by == uid
    field.line.setText("a colleague at the fair")
    assert dialog.value().introduced_by == "a colleague at the fair"


@pytest.mark.parametrize(
    ("last_asked", "expected"), [("2026-11", "asked Nov 2026"), ("last summer", "asked last summer")]
)
def test_a_day_of_asking_that_is_none_is_shown_as_it_is(
    desk: Desk, card: CardView, last_asked: str, expected: str
) -> None:
    fact = Fact("Jonte is six", last_asked=last_asked)
    select(desk, add(desk, "Bela", "Brandt", facts=(fact,)), card)
    assert expected in words(card, "remember")
