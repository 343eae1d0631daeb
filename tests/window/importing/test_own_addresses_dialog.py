from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.window.importing.view import ImportView
from netdesk.window.kit.button import Button
from tests.importers.calendar.calendars import calendar, event
from tests.importers.mail.mailboxes import IDA, ME, OTTO, mail, mbox, written
from tests.window.importing.cards import cards
from tests.window.importing.owner_asked import asked, read_to_end

IDAS = "ida@example.org"
YVE = "yve@example.org"


def mailbox(folder: Path, *more: str) -> Path:
    return written(folder, mbox(mail(Delivered_To=ME), mail(To=f"{ME}, {OTTO}", Message_ID="<2@x>"), *more))


def write(qtbot: QtBot, view: ImportView) -> None:
    session = view.session
    assert session is not None
    with qtbot.waitSignal(session.committed, timeout=60_000):
        view.bottom.import_button.click()


def test_mail_is_read_after_its_owner_said_which_addresses_are_theirs(
    qtbot: QtBot, view: ImportView, tmp_path: Path
) -> None:
    dialog = asked(qtbot, view, mailbox(tmp_path))
    assert view.review.empty_words() == "Waiting for your answer."
    assert [box.text() for box in dialog.boxes] == [ME, IDAS, "otto@firm.example"]
    assert [box.accessibleDescription() for box in dialog.boxes][1:] == [
        "Ida Muster · in 2 of the mails looked at",
        "Otto Beispiel · in 1 of the mails looked at",
    ]
    assert dialog.ticked() == (ME,)
    dialog.use_button.click()
    read_to_end(qtbot, view)
    assert view.session is not None
    assert [row.title for row in view.session.preview.rows if row.reason.template == "Only mentioned"] == [
        "Ida Muster", "Otto Beispiel",
    ]  # fmt: skip


def test_a_card_with_an_address_that_was_said_to_be_the_owners_is_the_owners(
    qtbot: QtBot, view: ImportView, desk: Desk, tmp_path: Path
) -> None:
    own = cards(tmp_path / "phone.vcf", ("FN:Kim Own", f"EMAIL:{ME}", "TEL:+49 30 0000777"))
    asked(qtbot, view, own, mailbox(tmp_path)).use_button.click()
    read_to_end(qtbot, view)
    write(qtbot, view)
    assert "Kim Own" not in [row.name for row in desk.people.rows(list(desk.people.order()))]
    me = desk.contact(1)
    assert me is not None
    assert (me.formatted_name, [one.value for one in me.emails]) == ("Kim Own", [ME])
    assert [one.value for one in me.phones] == ["+49 30 0000777"]


def test_what_was_said_is_written_and_never_asked_again(
    qtbot: QtBot, view: ImportView, desk: Desk, tmp_path: Path
) -> None:
    dialog = asked(qtbot, view, mailbox(tmp_path))
    dialog.boxes[0].setChecked(False)
    assert not dialog.use_button.isEnabled()
    dialog.boxes[1].setChecked(True)
    dialog.use_button.click()
    read_to_end(qtbot, view)
    write(qtbot, view)
    me = desk.card(1)
    assert me is not None
    assert [one.value for one in me.contact.emails] == [IDAS]
    view.add_paths([mailbox(tmp_path, mail(From=IDA, To=OTTO, Message_ID="<3@x>"))])
    read_to_end(qtbot, view)
    assert view.owner_question.dialog is None
    assert view.session is not None
    assert view.session.preview.exchange_count == 1


def test_who_cannot_say_leaves_it_to_the_mails(qtbot: QtBot, view: ImportView, tmp_path: Path) -> None:
    dialog = asked(qtbot, view, mailbox(tmp_path))
    leave = next(button for button in dialog.findChildren(Button) if button.text() == "I cannot say")
    leave.click()
    read_to_end(qtbot, view)
    assert view.session is not None
    (about_me,) = [row for row in view.session.preview.rows if row.contact_id == 1]
    assert about_me.adds == (("name", 1), ("emails", 1))


def test_a_second_drop_is_not_asked_again(qtbot: QtBot, view: ImportView, tmp_path: Path) -> None:
    dialog = asked(qtbot, view, mailbox(tmp_path))
    dialog.use_button.click()
    read_to_end(qtbot, view)
    view.add_paths([written(tmp_path, mail(Message_ID="<9@x>"), "one.eml")])
    read_to_end(qtbot, view)
    assert view.owner_question.dialog is None
    assert view.session is not None
    assert len(view.session.files) == 2


def test_a_preview_that_is_discarded_asks_no_more(qtbot: QtBot, view: ImportView, tmp_path: Path) -> None:
    asked(qtbot, view, mailbox(tmp_path))
    view.discard()
    assert view.owner_question.dialog is None
    assert view.session is None


def test_of_a_calendar_those_in_most_events_come_first(
    qtbot: QtBot, view: ImportView, tmp_path: Path
) -> None:
    zoe, anna = (f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{one}@example.org" for one in ("zoe", "anna"))
    yve = f"ORGANIZER:mailto:{YVE}"
    (tmp_path / "days.ics").write_text(calendar(event(yve, zoe, anna), event(yve, zoe, uid="u2")))
    dialog = asked(qtbot, view, tmp_path / "days.ics")
    assert sorted(box.text() for box in dialog.boxes[:2]) == [YVE, "zoe@example.org"]
    assert [box.text() for box in dialog.boxes[2:]] == ["anna@example.org"]
