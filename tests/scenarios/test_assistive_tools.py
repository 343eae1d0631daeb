"""What screen readers are given: a name and a kind for everything that takes the keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netdesk.window.shell.main_window import MainWindow
from netdesk.window.surfaces import SURFACES
from tests.scenarios.windows import CARDS, drop, files, read_preview

_CLASS_NAME = re.compile(r"Q[A-Z]\w+|[A-Z][a-z]+[A-Z]\w*(View|Widget|Button|Label|Panel|Row|Edit|Table|List)")
_PARTS = 400


def heard(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything visible within a widget, as tools see it; of a table or list the first parts."""
    pending = [QAccessible.queryAccessibleInterface(widget)]
    while pending:
        one = pending.pop()
        state = one.state()
        if state.invisible or state.offscreen:
            continue
        yield one
        children = [one.child(number) for number in range(min(one.childCount(), _PARTS))]
        pending += filter(None, children)


def name_of(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name)


def faults(widget: QWidget) -> list[str]:
    """What takes the keyboard and says neither who nor what it is, and names that only a programmer gives."""
    found = []
    for one in heard(widget):
        name, role, thing = name_of(one), one.role(), one.object()
        takes_keys = one.state().focusable and role is not QAccessible.Role.Cell
        kind = f"{type(thing).__name__} ({role.name})"
        if takes_keys and not (name or (isinstance(thing, QWidget) and thing.accessibleName())):
            found.append(f"no name: {kind}")
        if takes_keys and role in (QAccessible.Role.Client, QAccessible.Role.NoRole):
            found.append(f"no kind: {kind} {name}")
        if _CLASS_NAME.fullmatch(name):
            found.append(f"no words: {kind} {name}")
    return found


def test_everything_in_a_surface_says_who_and_what_it_is(window: MainWindow, anna: int) -> None:
    for surface in SURFACES:
        window.show_view(surface.key)
        window.complete()
        assert faults(window) == [], surface.key
    window.actions_.merge(anna, anna + 1)
    assert window.current == "duplicates"
    assert faults(window) == []


def test_everything_in_a_dialog_says_who_and_what_it_is(window: MainWindow, anna: int) -> None:
    actions = window.actions_
    for open_dialog in (
        partial(actions.edit_contact, anna), partial(actions.log, [anna]), actions.export,
        partial(actions.print_document, "meeting-brief", anna), actions.show_settings, actions.show_keys,
        actions.import_history,
    ):  # fmt: skip
        open_dialog()
        (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
        assert faults(dialog) == [], dialog.windowTitle()
        dialog.done(0)


def test_the_preview_of_an_import_says_who_and_what_it_is(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "two.vcf").write_text(CARDS, encoding="utf-8")
    assert drop(window, files(tmp_path / "two.vcf"))
    read_preview(qtbot, window)
    assert faults(window) == []


def test_the_contact_list_says_its_rows_and_which_is_taken(window: MainWindow, anna: int) -> None:
    window.desk.selection.select([anna])
    table = QAccessible.queryAccessibleInterface(window.contacts.view.table)
    cells = [one for one in heard(window.contacts.view.table) if one.role() is QAccessible.Role.Cell]
    assert table.role() is QAccessible.Role.Table
    assert name_of(table) == "Contacts"
    assert [name_of(one) for one in cells if one.state().selected and "Anna" in name_of(one)] == [
        "Anna Albers, Werft Nord"
    ]
    assert any("Bela Brandt" in name_of(one) and not one.state().selected for one in cells)


def test_painted_parts_have_a_kind_of_their_own(window: MainWindow, anna: int) -> None:
    kinds = QAccessible.Role
    window.show_view("timeline")
    in_timeline = {(one.role(), name_of(one)) for one in heard(window)}
    assert {(kinds.Chart, "Timeline"), (kinds.Slider, "Zoom")} <= in_timeline
    window.show_view("suggestions")
    window.complete()
    in_suggestions = [(one.role(), name_of(one)) for one in heard(window)]
    assert (kinds.List, "Suggestions") in in_suggestions
    assert any(role is kinds.ListItem and "Anna Albers" in name for role, name in in_suggestions)


def test_fields_are_named_by_the_line_they_stand_in(window: MainWindow, anna: int) -> None:
    window.actions_.edit_contact(anna)
    (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
    lines = {one.accessibleName() for one in dialog.findChildren(QLineEdit)}
    assert {"E-mail: name@example.org", "E-mail: Label", "Tags: sailing, logistics"} <= lines
    assert "Phone: Label" in {one.accessibleName() for one in dialog.findChildren(QComboBox)}
