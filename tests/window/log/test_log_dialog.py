from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import LogInteraction, SaveRecord
from netdesk.domain.contact import Interaction, Presence
from netdesk.domain.moment import Moment
from netdesk.domain.network import Request
from netdesk.domain.phrase import phrase
from netdesk.domain.suggestion import Evidence, Suggestion
from netdesk.window.kit.button import Button
from netdesk.window.log.log_dialog import LogDialog
from tests.window.network import TODAY, add, log


@pytest.fixture
def window(desk: Desk) -> Iterator[QWidget]:
    window = QWidget()
    yield window
    window.deleteLater()


@pytest.fixture
def anna(desk: Desk) -> int:
    return add(desk, "Anna", "Albers")


def opened(desk: Desk, ids: list[int], window: QWidget, **options: Any) -> LogDialog:
    dialog = LogDialog(desk, ids, window, **options)
    dialog.open()
    return dialog


def only(desk: Desk, contact_id: int) -> Interaction:
    (found,) = desk.latest(contact_id)
    return found


def test_a_call_is_logged_with_a_few_keys(desk: Desk, window: QWidget, anna: int) -> None:
    dialog = opened(desk, [anna], window)
    dialog.channel.focus_current()
    QTest.keyClick(dialog.channel._buttons[dialog.channel.current()], Qt.Key.Key_P)
    assert dialog.channel.current() == "phone"
    QTest.keyClicks(dialog.subject, "New crane")
    QTest.keyClick(dialog.subject, Qt.Key.Key_Return)
    logged = only(desk, anna)
    assert (logged.channel, logged.kind, logged.direction, logged.author) == ("phone", "call", "out", "me")
    assert logged.subject == "New crane"
    assert logged.moment.calendar_date == TODAY
    assert dialog.isHidden()
    desk.undo()
    assert desk.latest(anna) == []


def test_nobody_is_written_to_where_they_cannot_be_reached(
    desk: Desk, window: QWidget, anna: int, qtbot: QtBot
) -> None:
    wanda = add(desk, "Wanda", "Zorn", emails=(), presences=(Presence("linkedin", "wanda-zorn"),))
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        desk.start()
    for contact_id, channel in ((wanda, "linkedin"), (anna, "email")):
        dialog = opened(desk, [contact_id], window)
        assert dialog.channel.current() == channel
        dialog.reject()


def test_what_they_wrote_is_theirs(desk: Desk, window: QWidget, anna: int) -> None:
    dialog = opened(desk, [anna], window, channel="email")
    assert dialog.direction is not None
    dialog.direction.set_current("in")
    dialog.direction.chosen.emit("in")
    dialog.save()
    logged = only(desk, anna)
    assert (logged.direction, logged.author, logged.kind) == ("in", desk.uid_of(anna), "message")


def test_a_meeting_with_several_people_lasts_and_is_mutual(desk: Desk, window: QWidget, anna: int) -> None:
    bela = add(desk, "Bela", "Brandt")
    dialog = opened(desk, [anna, bela], window, channel="in-person")
    assert dialog.duration.isVisible()
    dialog.duration.setValue(45)
    dialog.save()
    logged = only(desk, bela)
    assert logged.participants == (desk.uid_of(anna), desk.uid_of(bela))
    assert (logged.kind, logged.direction, logged.duration_s, logged.author) == ("meeting", "both", 2700, "")


def test_a_note_is_no_contact(desk: Desk, window: QWidget, anna: int) -> None:
    dialog = opened(desk, [anna], window, channel="note")
    assert dialog.direction is not None
    assert not dialog.direction.isVisible()
    dialog.text.setPlainText("Likes short calls")
    dialog.save()
    logged = only(desk, anna)
    assert (logged.kind, logged.direction) == ("note", "")
    card = desk.card(anna)
    assert card is not None
    assert card.reading is not None
    assert card.reading.contact_days == 0


def test_something_to_remember_becomes_a_fact(desk: Desk, window: QWidget, anna: int) -> None:
    dialog = opened(desk, [anna], window, channel="phone")
    dialog.remember.setText("Jonte starts school")
    dialog.save()
    contact = desk.contact(anna)
    assert contact is not None
    assert [(fact.text, fact.noted) for fact in contact.facts] == [("Jonte starts school", TODAY.isoformat())]


def test_an_exchange_with_something_to_remember_is_one_step(desk: Desk, window: QWidget, anna: int) -> None:
    dialog = opened(desk, [anna], window, channel="phone")
    dialog.remember.setText("Jonte starts school")
    dialog.save()
    assert str(desk.undo_label) == "Log exchange with Anna Albers"
    desk.undo()
    contact = desk.contact(anna)
    assert contact is not None
    assert contact.facts == ()
    assert desk.latest(anna) == []


def test_words_typed_at_once_say_what_it_was_about(desk: Desk, window: QWidget, anna: int) -> None:
    dialog = opened(desk, [anna], window)
    channel = dialog.channel.current()
    QTest.keyClicks(dialog.focusWidget(), "phone numbers of the crane")
    assert dialog.subject.text() == "phone numbers of the crane"
    assert dialog.channel.current() == channel
    dialog.done(0)


def test_it_starts_on_the_channel_of_the_last_time(
    desk: Desk, window: QWidget, anna: int, qtbot: QtBot
) -> None:
    log(desk, anna, 9, "email")
    log(desk, anna, 3, "phone", "both")
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        desk.start()
    dialog = opened(desk, [anna], window)
    assert (dialog.channel.current(), dialog.kind.current()) == ("phone", "call")
    dialog.done(0)


def advised(desk: Desk, contact_id: int) -> Suggestion:
    return Suggestion(
        "keep-warm", contact_id, desk.uid_of(contact_id), desk.name_of(contact_id), "phone", None, 1.0,
        phrase("Call **{name}**", name="Anna"), phrase("30 days quiet"), (Evidence(phrase("30 days")),),
        "keep-warm:anna",
    )  # fmt: skip


def test_a_suggestion_is_done_when_it_is_logged_and_undo_takes_back_both(
    desk: Desk, window: QWidget, anna: int
) -> None:
    dialog = opened(desk, [anna], window, channel="phone", suggestion=advised(desk, anna))
    assert desk.records("decision") == []
    dialog.save()
    (decision,) = desk.records("decision")
    assert (decision.action, decision.key, decision.decided) == ("done", "keep-warm:anna", TODAY.isoformat())
    assert only(desk, anna).channel == "phone"
    desk.undo()
    assert desk.records("decision") == []
    assert desk.latest(anna) == []


def test_a_suggestion_is_not_done_when_nothing_is_logged(desk: Desk, window: QWidget, anna: int) -> None:
    opened(desk, [anna], window, channel="phone", suggestion=advised(desk, anna)).reject()
    assert desk.records("decision") == []


def test_a_suggestion_can_be_done_without_anything_to_log(desk: Desk, window: QWidget, anna: int) -> None:
    dialog = opened(desk, [anna], window, channel="phone", suggestion=advised(desk, anna))
    (done,) = [one for one in dialog.findChildren(Button) if one.text() == "Done, log nothing"]
    done.click()
    assert [one.action for one in desk.records("decision")] == ["done"]
    assert desk.latest(anna) == []
    assert dialog.isHidden()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", "propagateSizeHints")
def test_people_are_found_by_name_and_taken_by_enter(
    desk: Desk, window: QWidget, qtbot: Any, anna: int
) -> None:
    bela = add(desk, "Bela", "Brandt")
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        desk.start()
    dialog = opened(desk, [], window)
    dialog.save()
    assert dialog.isVisible()
    assert dialog._sentence_below.text() == "Say with whom it was."
    QTest.keyClicks(dialog.people.line, "bra")
    QTest.keyClick(dialog.people.line, Qt.Key.Key_Return)
    assert list(dialog.people.ids) == [bela]
    QTest.keyClick(dialog.people.line, Qt.Key.Key_Backspace)
    assert list(dialog.people.ids) == []
    dialog.done(0)


def test_opening_and_saving_an_exchange_changes_nothing(desk: Desk, window: QWidget, anna: int) -> None:
    told = Interaction(
        "", Moment(1_700_000_123_456, "instant", 330), "linkedin", "in", "recommendation",
        (desk.uid_of(anna),), author=desk.uid_of(anna), subject="S", text="Two\nlines", duration_s=61,
        thread="t", source="linkedin", source_id="9",
    )  # fmt: skip
    made = desk.do(LogInteraction(told))
    label = desk.undo_label
    dialog = opened(desk, [], window, interaction_id=made)
    assert dialog.value() == desk.interaction(made or 0)
    dialog.save()
    assert desk.undo_label == label


def test_an_exchange_is_moved_to_another_day_and_undone(desk: Desk, window: QWidget, anna: int) -> None:
    made = log(desk, anna, 5)
    before = desk.interaction(made)
    dialog = opened(desk, [], window, interaction_id=made)
    dialog.when.date.setDate(QDate(2026, 11, 2))
    dialog.when.has_time.setChecked(False)
    dialog.save()
    after = desk.interaction(made)
    assert after is not None
    assert str(after.moment) == "2026-11-02"
    assert after.subject == "Cranes"
    desk.undo()
    assert desk.interaction(made) == before


def test_an_exchange_is_deleted(desk: Desk, window: QWidget, anna: int) -> None:
    made = log(desk, anna, 5)
    dialog = opened(desk, [], window, interaction_id=made)
    dialog._on_delete()
    assert desk.latest(anna) == []


@pytest.mark.parametrize(
    ("kind", "channel"), [("call", "phone"), ("meeting", "in-person"), ("note", "email")]
)
def test_a_kind_takes_its_usual_channel_with_it(
    desk: Desk, window: QWidget, anna: int, kind: str, channel: str
) -> None:
    dialog = opened(desk, [anna], window)
    dialog.kind.set_current(kind)
    dialog.kind.chosen.emit(kind)
    assert dialog.channel.current() == channel
    dialog.done(0)


def test_a_channel_that_was_chosen_stays_whatever_the_kind(desk: Desk, window: QWidget, anna: int) -> None:
    dialog = opened(desk, [anna], window)
    dialog.channel.set_current("whatsapp")
    dialog.channel.chosen.emit("whatsapp")
    dialog.kind.set_current("call")
    dialog.kind.chosen.emit("call")
    assert dialog.channel.current() == "whatsapp"
    dialog.done(0)


def test_the_dialog_grows_with_what_a_kind_asks_for(desk: Desk, window: QWidget, anna: int) -> None:
    dialog = opened(desk, [anna], window)
    before = dialog.height()
    dialog.kind.set_current("call")
    dialog.kind.chosen.emit("call")
    assert dialog.height() >= before + dialog.duration.height()
    dialog.done(0)


@pytest.mark.parametrize("field", ["subject", "text", "remember"])
def test_escape_asks_once_more_before_it_drops_what_was_typed(
    desk: Desk, window: QWidget, anna: int, field: str
) -> None:
    dialog = opened(desk, [anna], window)
    QTest.keyClicks(getattr(dialog, field), "New crane")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "press Esc again" in dialog._sentence_below.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()
    assert desk.latest(anna) == []


def test_cancel_and_an_untouched_dialog_close_without_a_question(
    desk: Desk, window: QWidget, anna: int
) -> None:
    untouched = opened(desk, [anna], window)
    QTest.keyClick(untouched, Qt.Key.Key_Escape)
    assert untouched.isHidden()
    typed = opened(desk, [anna], window)
    QTest.keyClicks(typed.subject, "New crane")
    cancel = next(one for one in typed.findChildren(Button) if one.text() == "Cancel")
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert typed.isHidden()


@pytest.mark.parametrize("is_logged", [True, False])
def test_a_call_before_accepting_notes_the_request_as_talked(
    desk: Desk, window: QWidget, anna: int, is_logged: bool
) -> None:
    desk.do(SaveRecord(Request(desk.uid_of(anna), "linkedin", "in", "new", "2026-11-10")))
    told: list[str] = []
    desk.intents.message.connect(told.append)
    advice = advised(desk, anna)._replace(kind="call-first")
    dialog = opened(desk, [anna], window, channel="phone", suggestion=advice)
    if is_logged:
        dialog.save()
    else:
        next(one for one in dialog.findChildren(Button) if one.text() == "Done, log nothing").click()
    (request,) = desk.records("request", anna)
    assert request.state == "talked"
    assert told == ["You talked to Anna Albers. Accept or decline the request on the card."]
    desk.undo()
    (request,) = desk.records("request", anna)
    assert request.state == "new"
    assert desk.records("decision") == []


def test_an_exchange_with_many_people_makes_the_dialog_higher_not_wider(
    desk: Desk, window: QWidget, anna: int
) -> None:
    one = opened(desk, [anna], window)
    many = opened(desk, [anna, *(add(desk, f"Bo{place}", "Brandt-Hansen") for place in range(12))], window)
    assert many.width() == one.width()
    assert many.height() > one.height()


def test_of_an_exchange_with_several_the_dialog_says_who_wrote(
    desk: Desk, window: QWidget, anna: int
) -> None:
    people = (desk.uid_of(anna), desk.uid_of(add(desk, "Bo", "Brandt")))
    when = Moment.on(TODAY)
    made = desk.do(LogInteraction(Interaction("", when, "whatsapp", "in", "message", people, people[1])))
    assert opened(desk, [], window, interaction_id=made)._sentence.text() == "From Bo Brandt."


def test_nobody_has_begun_a_call_that_is_to_come(desk: Desk, window: QWidget, anna: int) -> None:
    dialog = opened(desk, [anna], window, channel="phone")
    assert dialog._direction_box.isVisibleTo(dialog)
    dialog.when.date.setDate(QDate(TODAY.year, TODAY.month, TODAY.day).addDays(2))
    assert not dialog._direction_box.isVisibleTo(dialog)
    dialog.kind.set_current("message")
    dialog._on_kind("message")
    assert dialog._direction_box.isVisibleTo(dialog)
    dialog.kind.set_current("call")
    dialog._on_kind("call")
    dialog.save()
    logged = only(desk, anna)
    assert (logged.kind, logged.direction, logged.author) == ("call", "", "")


def test_a_call_that_was_logged_ahead_has_begun_with_somebody_once_it_is_saved_after_its_day(
    desk: Desk, window: QWidget, anna: int
) -> None:
    made = log(desk, anna, 1, "phone", "")
    dialog = opened(desk, [], window, interaction_id=made)
    assert dialog._direction_box.isVisibleTo(dialog)
    dialog.save()
    assert only(desk, anna).direction == "out"
