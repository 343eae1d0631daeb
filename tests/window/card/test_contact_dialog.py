from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import AddContact
from netdesk.domain.contact import (
    Address,
    Contact,
    Day,
    Extra,
    Fact,
    Job,
    Labelled,
    OwnField,
    Photo,
    Presence,
    Related,
    School,
    SourceId,
)
from netdesk.window.card.contact_dialog import ContactDialog
from netdesk.window.card.form.cells import Field, TextField
from netdesk.window.kit.look import look
from netdesk.window.picture import small_picture
from tests.window.network import add

FULL = Contact(
    formatted_name="Capt. Anna Albers-Öz",
    given_name="Anna",
    family_name="Albers",
    additional_names="Maria",
    prefix="Dr.",
    organisation="Werft Nord",
    title="Director",
    notes="Line one\nline two ",
    closeness="friend",
    circle=15,
    rhythm_days=40,
    how_met="At the fair",
    met="2009",
    purpose="Cranes",
    introduced_by="Bela Brandt",
    emails=(Labelled("anna@example.org", "work", True, "vcard"), Labelled("a@example.org", "Boat")),
    phones=(Labelled("+49 30 0000111", "mobile"),),
    urls=(Labelled("https://example.org", "home"),),
    addresses=(
        Address("Am Kai 1", "Emden", "", "26721", "Germany", "PO 12", label="work", formatted="as printed"),
        Address(formatted="Somewhere\nby the sea"),
    ),
    jobs=(Job("Werft Nord", "Yard", "Director", "2018-03", "", True, "linkedin"),),
    schools=(School("Hochschule Emden", "Dipl.-Ing.", "1990", "1995", "linkedin"),),
    days=(Day("birthday", "--04-12"), Day("anniversary", "on a rainy day", "vcard")),
    presences=(
        Presence(
            "linkedin", "anna", "https://linkedin.example/anna", "2012-06", "connected", source="linkedin"
        ),
        Presence("x", state="mutual", is_following=True, is_follower=True),
    ),
    tags=("sailing, north", "cranes"),
    fields=(OwnField("Boat", "Lütte Deern"),),
    related=(Related("Bela", "spouse", "uid-7"),),
    source_ids=(SourceId("linkedin", "4711"),),
    facts=(Fact("Jonte is six", "baby", "2026-07-01", 90, "2026-01-01", True),),
    photo=Photo("image/png", b"not really a picture", ""),
    extras=(Extra("vcard", "X-COLOUR:blue"),),
)


@pytest.fixture
def window(desk: Desk) -> Iterator[QWidget]:
    window = QWidget()
    yield window
    window.deleteLater()


def opened(desk: Desk, contact_id: int | None, window: QWidget) -> ContactDialog:
    dialog = ContactDialog(desk, contact_id, window)
    dialog.open()
    return dialog


def line(dialog: ContactDialog, name: str) -> Any:
    field = dialog.fields[name]
    assert isinstance(field, TextField)
    return field.line


def offered(line: QLineEdit, text: str) -> list[str]:
    """The names offered below a field when this is typed; no window opens, since there may be no keyboard."""
    line.textEdited.emit(text)
    model = line.completer().completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def saved(desk: Desk, contact_id: int | None) -> Contact:
    found = desk.contact(contact_id or 0)
    assert found is not None
    return found


def test_somebody_is_added_by_keyboard_alone(desk: Desk, window: QWidget) -> None:
    dialog = opened(desk, None, window)
    QTest.keyClicks(line(dialog, "given_name"), "Miriam")
    QTest.keyClicks(line(dialog, "family_name"), "Osei")
    QTest.keyClicks(dialog.rows["emails"].shown[0].fields["value"].editor, "miriam@example.org")
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    contact = saved(desk, desk.selection.current)
    assert contact.formatted_name == "Miriam Osei"
    assert contact.emails == (Labelled("miriam@example.org"),)
    assert contact.phones == ()
    assert dialog.isHidden()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_what_is_chosen_can_be_read_in_full(desk: Desk, window: QWidget, scale: float) -> None:
    look().set_text_scale(scale)
    try:
        made = desk.do(AddContact(replace(FULL, closeness="", rhythm_days=None)))
        dialog = opened(desk, made, window)
        for box in dialog.findChildren(QComboBox):
            option = QStyleOptionComboBox()
            box.initStyleOption(option)
            option.rect = box.rect()
            part = QStyle.SubControl.SC_ComboBoxEditField
            room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()
            words = box.currentText()
            assert box.fontMetrics().horizontalAdvance(words) <= room, words
        dialog.reject()
    finally:
        look().set_text_scale(1.0)


def test_what_was_not_said_of_a_tie_says_what_it_is_about(desk: Desk, window: QWidget) -> None:
    dialog = opened(desk, None, window)
    closeness, rhythm = dialog.fields["closeness"].editor, dialog.fields["rhythm_days"].editor
    assert isinstance(closeness, QComboBox)
    assert isinstance(rhythm, QSpinBox)
    assert closeness.currentText() == "Closeness not said"
    assert rhythm.text() == "rhythm of the circle"
    dialog.reject()


def test_opening_and_saving_changes_nothing(desk: Desk, window: QWidget) -> None:
    made = desk.do(AddContact(FULL))
    before = saved(desk, made)
    label = desk.undo_label
    dialog = opened(desk, made, window)
    assert dialog.value() == before
    dialog.save()
    assert dialog.isHidden()
    assert desk.undo_label == label


def test_one_edit_leaves_everything_else_as_it_was(desk: Desk, window: QWidget) -> None:
    made = desk.do(AddContact(FULL))
    before = saved(desk, made)
    dialog = opened(desk, made, window)
    field = line(dialog, "nickname")
    QTest.keyClicks(field, "Anni")
    dialog.save()
    assert saved(desk, made) == replace(before, nickname="Anni")
    desk.undo()
    assert saved(desk, made) == before


def test_a_change_of_employer_is_told_and_taken_back_as_one(desk: Desk, window: QWidget, qtbot: Any) -> None:
    made = desk.do(AddContact(FULL))
    before = saved(desk, made)
    dialog = opened(desk, made, window)
    field = line(dialog, "organisation")
    field.selectAll()
    QTest.keyClicks(field, "Elbe Handel")
    with qtbot.waitSignal(desk.intents.undoable) as told:
        dialog.save()
    assert told.args == ["Noted that Capt. Anna Albers-Öz moved from Werft Nord to Elbe Handel."]
    assert [(job.organisation, job.is_current) for job in saved(desk, made).jobs] == [
        ("Elbe Handel", True),
        ("Werft Nord", False),
    ]
    desk.undo()
    assert saved(desk, made) == before


def test_an_edited_row_keeps_what_the_form_does_not_show(desk: Desk, window: QWidget) -> None:
    made = desk.do(AddContact(FULL))
    dialog = opened(desk, made, window)
    street = dialog.rows["addresses"].shown[0].fields["street"].editor
    QTest.keyClick(street, Qt.Key.Key_End)
    QTest.keyClicks(street, "a")
    dialog.save()
    address = saved(desk, made).addresses[0]
    assert address.po_box == "PO 12"
    assert address.street.endswith("a")
    assert address.formatted == ""


def test_a_name_of_its_own_is_kept_and_a_composed_one_follows_its_parts(desk: Desk, window: QWidget) -> None:
    made = desk.do(AddContact(Contact(given_name="Anna", family_name="Albers")))
    dialog = opened(desk, made, window)
    field = line(dialog, "family_name")
    field.selectAll()
    QTest.keyClicks(field, "Brandt")
    dialog.save()
    assert saved(desk, made).formatted_name == "Anna Brandt"
    own = desk.do(AddContact(FULL))
    dialog = opened(desk, own, window)
    QTest.keyClicks(line(dialog, "given_name"), "x")
    dialog.save()
    assert saved(desk, own).formatted_name == "Capt. Anna Albers-Öz"


def test_rows_are_added_and_taken_away(desk: Desk, window: QWidget) -> None:
    made = desk.do(AddContact(FULL))
    dialog = opened(desk, made, window)
    rows = dialog.rows["phones"]
    rows.add_button.click()
    QTest.keyClicks(rows.shown[1].fields["value"].editor, "+49 30 0000222")
    rows.add_button.click()
    rows.shown[0].removed.emit()
    dialog.save()
    assert [phone.value for phone in saved(desk, made).phones] == ["+49 30 0000222"]


def test_the_tab_key_comes_to_a_new_row_after_its_neighbour(desk: Desk, window: QWidget) -> None:
    dialog = opened(desk, None, window)
    emails = dialog.rows["emails"]
    emails.add_button.click()
    last = list(emails.shown[0].fields.values())[-1].editor
    last.setFocus()
    way: list[QWidget] = []
    while emails.add_button not in way and len(way) < 20:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        way.append(dialog.focusWidget())
    new = [field.editor for field in emails.shown[1].fields.values()]
    assert [one for one in way if one in new] == new
    assert way.index(new[-1]) < way.index(emails.add_button)
    QTest.keyClick(emails.add_button, Qt.Key.Key_Tab)
    assert dialog.rows["phones"].isAncestorOf(dialog.focusWidget())
    dialog.drop()


def test_only_one_address_is_preferred(desk: Desk, window: QWidget) -> None:
    made = desk.do(AddContact(FULL))
    dialog = opened(desk, made, window)
    dialog.rows["emails"].shown[1].fields["is_preferred"].editor.click()  # type: ignore[attr-defined]
    dialog.save()
    assert [email.is_preferred for email in saved(desk, made).emails] == [False, True]


def test_a_date_nobody_can_read_is_told_in_one_sentence(desk: Desk, window: QWidget) -> None:
    dialog = opened(desk, None, window)
    QTest.keyClicks(line(dialog, "given_name"), "Anna")
    day = dialog.rows["days"].shown[0].fields["text"]
    QTest.keyClicks(day.editor, "soon")
    dialog.save()
    assert dialog.isVisible()
    assert "“soon” is not a date" in dialog._sentence_below.text()
    assert dialog.focusWidget() is day.editor
    day.editor.clear()  # type: ignore[attr-defined]
    QTest.keyClicks(day.editor, "12 April")
    dialog.save()
    assert saved(desk, desk.selection.current).birthday == "--04-12"


def test_the_keyboard_goes_to_the_address_that_is_none(desk: Desk, window: QWidget) -> None:
    dialog = opened(desk, None, window)
    emails = dialog.rows["emails"]
    emails.add_button.click()
    assert [row.value() for row in emails.shown] == [None, None]
    wrong = emails.shown[1].fields["value"].editor
    QTest.keyClicks(wrong, "nowhere")
    dialog.save()
    assert dialog.focusWidget() is wrong


@pytest.mark.parametrize(("typed", "words"), [("", "needs a name"), ("anna", "no e-mail address")])
def test_what_is_missing_is_told_and_the_dialog_stays(
    desk: Desk, window: QWidget, typed: str, words: str
) -> None:
    dialog = opened(desk, None, window)
    QTest.keyClicks(dialog.rows["emails"].shown[0].fields["value"].editor, typed)
    dialog.save()
    assert dialog.isVisible()
    assert words in dialog._sentence_below.text()
    dialog.done(0)


def test_escape_asks_once_more_before_it_drops_what_was_typed(desk: Desk, window: QWidget) -> None:
    dialog = opened(desk, None, window)
    QTest.keyClicks(line(dialog, "given_name"), "Anna")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_a_namesake_is_pointed_out_while_typing(desk: Desk, window: QWidget, qtbot: Any) -> None:
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        add(desk, "Miriam", "Osei", organisation="Helvar")
        desk.start()
    dialog = opened(desk, None, window)
    QTest.keyClicks(line(dialog, "given_name"), "Miri")
    qtbot.waitUntil(lambda: dialog._namesakes.isVisible())
    assert "Miriam Osei (Helvar)" in dialog._namesakes.text()
    dialog.done(0)


def test_whoever_is_probably_meant_is_pointed_out_with_the_reason(
    desk: Desk, window: QWidget, qtbot: Any
) -> None:
    miriam = add(desk, "Miriam", "Osei", organisation="Helvar")
    dialog = opened(desk, None, window)
    QTest.keyClicks(line(dialog, "given_name"), "Miriam")
    QTest.keyClicks(line(dialog, "family_name"), "Osie")
    QTest.keyClicks(line(dialog, "organisation"), "Helvar")
    qtbot.waitUntil(lambda: dialog._namesakes.isVisible(), timeout=60_000)
    words = "Probably already there: Miriam Osei (nearly the same name and organisation)"
    assert dialog._namesakes.text().startswith(words)
    with qtbot.waitSignal(desk.intents.card_wanted) as wanted:
        dialog._namesakes.linkActivated.emit(str(miriam))
    assert wanted.args == [miriam]
    dialog.done(0)
    dialog = opened(desk, miriam, window)
    dialog.rows["emails"].edited.emit()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=60_000)
    assert dialog._namesakes.isHidden()
    dialog.done(0)


def test_a_slip_of_a_letter_points_out_who_is_perhaps_meant(desk: Desk, window: QWidget, qtbot: Any) -> None:
    add(desk, "Aysel", "Korkmaz")
    dialog = opened(desk, None, window)
    QTest.keyClicks(line(dialog, "given_name"), "Aysel")
    QTest.keyClicks(line(dialog, "family_name"), "Korkmas")
    words = "Perhaps already there: Aysel Korkmaz (nearly the same name)"
    qtbot.waitUntil(lambda: dialog._namesakes.text().startswith(words), timeout=60_000)
    dialog.done(0)


def test_a_picture_is_taken_made_smaller_and_removed(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    image = QImage(1500, 900, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    image.save(str(tmp_path / "p.png"))
    made = add(desk, "Anna", "Albers")
    dialog = opened(desk, made, window)
    dialog._photo.take(tmp_path / "p.png")
    dialog.save()
    photo = saved(desk, made).photo
    assert photo is not None
    assert max(QImage.fromData(photo.data).width(), 0) == 1024
    dialog = opened(desk, made, window)
    (tmp_path / "no.png").write_bytes(b"no picture")
    dialog._photo.take(tmp_path / "no.png")
    assert "not a picture" in dialog._sentence_below.text()
    dialog._photo._remove.click()
    dialog.save()
    assert saved(desk, made).photo is None


def test_a_picture_is_decoded_once_however_often_it_is_painted(
    desk: Desk, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    image.save(str(tmp_path / "p.png"))
    decoded: list[int] = []

    def decode(data: bytes, side: int) -> Any:
        decoded.append(side)
        return small_picture(data, side)

    monkeypatch.setattr("netdesk.window.card.form.photo_field.small_picture", decode)
    dialog = opened(desk, None, window)
    decoded.clear()
    dialog._photo.take(tmp_path / "p.png")
    seen = [dialog._photo._picture.grab().toImage().pixelColor(36, 36).name() for _ in range(3)]
    assert seen == [QColor("teal").name()] * 3
    assert len(decoded) == 1
    dialog.done(0)


def test_a_small_picture_is_kept_byte_by_byte(desk: Desk, window: QWidget, tmp_path: Path) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    image.save(str(tmp_path / "p.png"))
    data = (tmp_path / "p.png").read_bytes()
    dialog = opened(desk, None, window)
    QTest.keyClicks(line(dialog, "given_name"), "Anna")
    dialog._photo.take(tmp_path / "p.png")
    dialog.save()
    assert saved(desk, desk.selection.current).photo == Photo("image/png", data)


def test_the_lines_of_a_tie_end_where_those_below_end(desk: Desk) -> None:
    dialog = ContactDialog(desk, None)
    dialog.show()
    QApplication.processEvents()
    cells = {one.cell.attribute: one for one in dialog.findChildren(Field)}
    ends = [
        cells[name].mapTo(dialog, cells[name].rect().topRight()).x()
        for name in ("rhythm_days", "tags", "met", "purpose")
    ]
    assert len(set(ends)) == 1
    dialog.close()


def test_people_of_the_network_are_offered_where_somebody_is_named_and_a_tie_comes_of_it(
    desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    clara, mia = add(desk, "Clara", "Behrens"), add(desk, "Mia", "Behrens")
    with qtbot.waitSignal(desk.ready, timeout=60_000):
        desk.start()
    dialog = opened(desk, clara, window)
    rows = dialog.rows["related"]
    rows.add_button.click()
    name, relation = (rows.shown[0].fields[one] for one in ("name", "relation"))
    assert isinstance(name, TextField)
    assert offered(name.line, "mia") == ["Mia Behrens"]
    name.line.setText("Mia Behrens")
    relation.box.setEditText("sister")  # type: ignore[attr-defined]
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isHidden()
    (tie,) = desk.records("tie", clara)
    assert (tie.first, tie.second, tie.relation) == (desk.uid_of(clara), desk.uid_of(mia), "sister")
    brought = opened(desk, None, window).fields["introduced_by"]
    assert isinstance(brought, TextField)
    assert sorted(offered(brought.line, "beh")) == ["Clara Behrens", "Mia Behrens"]


def test_b1_whom_one_met_at_an_occasion_are_noted_in_one_go(desk: Desk, window: QWidget) -> None:
    dialog = opened(desk, None, window)
    QTest.keyClicks(line(dialog, "given_name"), "Clara")
    QTest.keyClicks(line(dialog, "family_name"), "Behrens")
    QTest.keyClicks(line(dialog, "how_met"), "Book fair")
    QTest.keyClicks(line(dialog, "tags"), "printing, fair")
    dialog.save_and_go_on()
    assert dialog.isHidden()
    (following,) = (one for one in window.findChildren(ContactDialog) if not one.isHidden())
    assert (line(following, "given_name").text(), line(following, "how_met").text()) == ("", "Book fair")
    QTest.keyClicks(line(following, "given_name"), "Mia")
    following.save()
    added = saved(desk, desk.selection.current)
    assert (added.formatted_name, added.how_met, added.tags) == ("Mia", "Book fair", ("printing", "fair"))


def test_who_cannot_be_saved_is_not_followed_by_another(desk: Desk, window: QWidget) -> None:
    dialog = opened(desk, None, window)
    dialog.save_and_go_on()
    assert not dialog.isHidden()
    assert window.findChildren(ContactDialog) == [dialog]
    dialog.drop()
