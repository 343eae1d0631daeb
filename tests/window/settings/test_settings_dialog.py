from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.table_columns import remembered
from netdesk.domain.command import SetSetting
from netdesk.domain.table_mapping import ColumnUse, mappings_as_text
from netdesk.settings import COMPUTER, DECLARATIONS, DEFAULT, PAGES
from netdesk.settings.sources import FITTED, OWN, shared_by
from netdesk.window.kit.button import Button
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import look, theme
from netdesk.window.settings.setting_field import SettingField
from netdesk.window.settings.settings_dialog import SettingsDialog

KEPT = {"theme": "dark", "density": "normal", "text_size": "100", "motion": "system"}


@pytest.fixture
def window(qapp: object) -> Iterator[QWidget]:
    window = QWidget()
    yield window
    window.deleteLater()


def opened(desk: Desk, window: QWidget) -> SettingsDialog:
    """The dialog with every page seen once."""
    dialog = SettingsDialog(desk, KEPT, window)
    for row in range(len(PAGES)):
        dialog.pages.setCurrentRow(row)
    dialog.open()
    return dialog


def change(dialog: SettingsDialog, name: str, value: bool | int | float | str) -> None:
    dialog.fields[name].editor.show_value(value)
    dialog.fields[name].edited.emit()


def test_every_setting_stands_on_a_page_with_its_value(desk: Desk, window: QWidget) -> None:
    desk.do(SetSetting("reply_days", "5"))
    dialog = opened(desk, window)
    assert set(dialog.fields) == {*COMPUTER, *DECLARATIONS}
    assert dialog.fields["reply_days"].text == "5"
    assert dialog.fields["theme"].text == "dark"
    assert dialog.fields["half_life_days"].text == "540.0"
    assert dialog.fields["suggest_revive"].text == "true"
    assert dialog.changed() == {}
    dialog.reject()


def test_larger_text_pushes_no_setting_out_of_sight(desk: Desk, window: QWidget) -> None:
    look().set_text_scale(1.5)
    try:
        dialog = opened(desk, window)
        QApplication.processEvents()
        for area in dialog.findChildren(QScrollArea):
            assert area.horizontalScrollBar().maximum() == 0
        dialog.reject()
    finally:
        look().set_text_scale(1.0)


def test_pages_are_made_when_they_are_seen(desk: Desk, window: QWidget) -> None:
    dialog = SettingsDialog(desk, KEPT, window)
    assert set(dialog.fields) == set(COMPUTER)
    dialog.pages.setCurrentRow(PAGES.index("Kinds of suggestion"))
    assert "suggest_answer" in dialog.fields
    assert "half_life_days" not in dialog.fields
    dialog.deleteLater()


def test_what_was_changed_in_the_network_is_one_step(desk: Desk, window: QWidget) -> None:
    dialog = opened(desk, window)
    change(dialog, "suggestions_per_day", 9)
    change(dialog, "suggest_revive", False)
    change(dialog, "half_life_days", 360.5)
    change(dialog, "country", "AT")
    dialog.save()
    now = desk.settings
    assert (now.suggestions_per_day, now.suggest_revive, now.half_life_days, now.country) == (
        9, False, 360.5, "AT",
    )  # fmt: skip
    desk.undo()
    assert desk.settings == DEFAULT


def test_a_setting_put_back_to_its_default_is_stored_no_more(desk: Desk, window: QWidget) -> None:
    desk.do(SetSetting("reply_days", "5"))
    dialog = opened(desk, window)
    field = dialog.fields["reply_days"]
    assert not field._back.isHidden()
    field._back.click()
    assert field._back.isHidden()
    dialog.save()
    (stored,) = desk.file.connection.execute("SELECT count(*) FROM setting").fetchone()
    assert stored == 0


def test_settings_of_this_computer_are_told_and_not_written_into_the_network(
    desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    dialog = opened(desk, window)
    change(dialog, "density", "comfortable")
    with qtbot.waitSignal(dialog.changed_here) as told:
        dialog.save()
    assert told.args == [{"density": "comfortable"}]
    assert desk.undo_label is None


def test_what_was_said_of_a_table_can_be_forgotten(desk: Desk, window: QWidget) -> None:
    told = {"one": (ColumnUse("name"), ColumnUse("phone", "mobile")), "two": (ColumnUse("email"),)}
    desk.do(SetSetting("table_mappings", mappings_as_text(told)))
    dialog = opened(desk, window)
    dialog.pages.setCurrentRow(len(PAGES))
    shown = [label.text() for label in dialog.findChildren(Label)]
    assert "Name · Phone, mobile" in shown
    forget = next(one for one in dialog.findChildren(Button) if "Phone, mobile" in one.accessibleName())
    forget.click()
    assert dialog._save.isEnabled()
    forget.click()
    assert not dialog._save.isEnabled()
    forget.click()
    dialog.save()
    assert remembered(desk.file.connection) == {"two": told["two"]}
    desk.undo()
    assert remembered(desk.file.connection) == told


def test_nothing_changed_cannot_be_saved(desk: Desk, window: QWidget) -> None:
    dialog = opened(desk, window)
    assert not dialog._save.isEnabled()
    change(dialog, "reply_days", 4)
    assert dialog._save.isEnabled()
    change(dialog, "reply_days", 3)
    assert not dialog._save.isEnabled()
    dialog.reject()
    assert desk.settings.reply_days == 3


@pytest.mark.parametrize("name", [*COMPUTER, *DECLARATIONS])
def test_every_editor_gives_back_what_it_shows(qtbot: QtBot, name: str) -> None:
    declaration = {**COMPUTER, **DECLARATIONS}[name]
    field = SettingField(declaration, declaration.default)
    qtbot.addWidget(field)
    assert declaration.parse(field.text) == declaration.default
    assert field.editor.widget.accessibleName().startswith(declaration.label)


def test_decimals_are_shown_as_short_as_they_are(qtbot: QtBot) -> None:
    field = SettingField(DECLARATIONS["warm_from"], 0.3)
    qtbot.addWidget(field)
    assert field.editor.widget.text() == "0.3"  # type: ignore[attr-defined]


def test_what_many_defaults_have_in_common_is_said_once_and_in_their_tips(
    desk: Desk, window: QWidget
) -> None:
    dialog = opened(desk, window)
    said = [label.text() for label in dialog.findChildren(Label)]
    assert not [words for words in said if FITTED in words or OWN in words]
    fitted, assumed, read = (
        dialog.fields[name] for name in ("half_life_days", "answer_worth", "strong_rungs")
    )
    assert fitted.toolTip() == FITTED
    assert FITTED in fitted.editor.widget.accessibleDescription()
    assert assumed.toolTip() == OWN
    assert read.toolTip() == ""
    assert "Haythornthwaite 2005." in said
    pages = len({one.group for one in DECLARATIONS.values() if shared_by(one.source)})
    assert sum("public message data sets" in words for words in said) == pages
    dialog.reject()


@pytest.mark.parametrize("name", ["theme", "text_size", "country", "warm_from", "suggest_revive"])
def test_every_editor_stands_beside_the_middle_of_its_name(qtbot: QtBot, name: str) -> None:
    declaration = {**COMPUTER, **DECLARATIONS}[name]
    field = SettingField(declaration, declaration.default)
    qtbot.addWidget(field)
    field.resize(500, field.heightForWidth(500))
    field.show()
    label = next(one for one in field.findChildren(Label) if one.text() == declaration.label)
    if name != "suggest_revive":
        assert field.editor.widget.height() == theme().size("control")
    assert abs(field.editor.widget.geometry().center().y() - label.geometry().center().y()) <= 1
