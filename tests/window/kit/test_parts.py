"""Larger parts: labels, search, messages, progress, empty states, bars, panels, chips, splitter, table."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTime
from PySide6.QtGui import QCursor, QHelpEvent, QPainter, QStandardItemModel, QTextDocument
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTableView,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netdesk.window.kit.banner import Banner
from netdesk.window.kit.button import IconButton
from netdesk.window.kit.chip import Chip, ChipButton
from netdesk.window.kit.drop_frame import DropFrame
from netdesk.window.kit.empty_state import EmptyState
from netdesk.window.kit.flow_layout import FlowLayout
from netdesk.window.kit.icon_mark import IconMark
from netdesk.window.kit.label import ElidedLabel, Label
from netdesk.window.kit.look import Appearance, Look, look, theme
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.panel import Column, Panel
from netdesk.window.kit.plain_tip import plain_tip
from netdesk.window.kit.progress_strip import ProgressBar, ProgressStrip
from netdesk.window.kit.scroll_pane import ScrollPane
from netdesk.window.kit.search_field import SearchField
from netdesk.window.kit.section_header import SectionHeader
from netdesk.window.kit.spin_box import SpinBox, TimeEdit
from netdesk.window.kit.spinner import Spinner
from netdesk.window.kit.splitter import Splitter
from netdesk.window.kit.surface import Hairline, Surface
from netdesk.window.kit.table import dress_list, dress_table
from netdesk.window.kit.theme import Theme
from netdesk.window.kit.tool_bar import FilterBar, ToolBar


def hover(label: ElidedLabel) -> None:
    event = QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), label.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(label, event)


def test_a_label_follows_theme_and_text_size(the_look: Look, qtbot: QtBot) -> None:
    label = Label("Strength", "caption", "textTertiary")
    qtbot.addWidget(label)
    the_look.set_appearance(Appearance.DARK)
    the_look.set_text_scale(2.0)
    assert label.palette().windowText().color() == theme().colour("textTertiary")
    assert label.font().pixelSize() == 22
    label.set_colour("caution")
    assert label.palette().windowText().color() == theme().colour("caution")


def test_a_label_shows_letter_by_letter_what_looks_like_html(the_look: Look, qtbot: QtBot) -> None:
    text = "<b>Anna</b> <img src='elsewhere.png'>"
    label = Label(text)
    qtbot.addWidget(label)
    assert label.sizeHint().width() >= theme().metrics("body").horizontalAdvance(text)


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_shortened_label_tells_its_text_in_a_tooltip(the_look: Look, qtbot: QtBot) -> None:
    label = ElidedLabel("Anna Beispiel, Nordkai Logistik")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    hover(label)
    assert QToolTip.text() == "Anna Beispiel, Nordkai Logistik"
    QToolTip.hideText()


@pytest.mark.parametrize(
    "text",
    [
        "Anna & Bela",
        "<b>Anna</b>\nWerft  Nord &amp; Söhne",
        "<img src='//elsewhere.example/picture.png'>",
        "a < b > c",
    ],
)
def test_a_tooltip_shows_letter_by_letter_what_looks_like_html(text: str, qapp: QApplication) -> None:
    tip, page = plain_tip(text), QTextDocument()
    if "<" in tip:
        page.setHtml(tip)
        assert page.toPlainText() == text
    else:
        assert tip == text


def test_a_tooltip_of_a_long_line_is_given_to_qt_as_one_that_it_breaks(qapp: QApplication) -> None:
    long = "Call\n" + "Anna & Bela wrote to everybody. " * 8
    assert plain_tip("Call\nAnna & Bela") == "Call\nAnna & Bela"
    page = QTextDocument()
    page.setHtml(plain_tip(long))
    assert plain_tip(long).startswith("<span"), "of plain text Qt breaks no line"
    assert page.toPlainText() == long


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_shortened_label_tells_its_text_letter_by_letter(the_look: Look, qtbot: QtBot) -> None:
    label = ElidedLabel("<b>Anna Beispiel</b>, Nordkai Logistik")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    hover(label)
    assert QToolTip.text() == plain_tip("<b>Anna Beispiel</b>, Nordkai Logistik")
    QToolTip.hideText()


def test_a_label_with_room_tells_nothing_more(the_look: Look, qtbot: QtBot) -> None:
    label = ElidedLabel("Anna")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    label.show()
    hover(label)
    assert not label.is_shortened()
    assert QToolTip.text() == ""


def test_a_label_without_room_shows_its_shorter_words_and_is_read_in_full(
    the_look: Look, qtbot: QtBot
) -> None:
    label, short = ElidedLabel(), ElidedLabel("63 exchanges in view")
    for one in (label, short):
        qtbot.addWidget(one)
        one.resize(short.sizeHint())
    label.set_text("63 exchanges in view · Jan 2024 – Jan 2027", shorter="63 exchanges in view")
    assert label.grab().toImage() == short.grab().toImage()
    assert label.accessibleName() == "63 exchanges in view · Jan 2024 – Jan 2027"
    label.resize(label.sizeHint())
    short.set_text("63 exchanges in view · Jan 2024 – Jan 2027")
    short.resize(label.size())
    assert label.grab().toImage() == short.grab().toImage()


def test_a_shortened_label_is_read_in_full(the_look: Look, qtbot: QtBot) -> None:
    label = ElidedLabel("Anna")
    qtbot.addWidget(label)
    label.set_text("Anna Beispiel")
    assert label.text() == label.accessibleName() == "Anna Beispiel"
    assert label.minimumSizeHint().width() < label.sizeHint().width()


def test_escape_empties_the_search_and_only_then_goes_on(the_look: Look, qtbot: QtBot) -> None:
    field = SearchField("Search people, notes, messages", key_hint="Ctrl K")
    qtbot.addWidget(field)
    field.show()
    field.setText("anna")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_cross_that_is_easy_to_hit_empties_the_search(the_look: Look, qtbot: QtBot) -> None:
    field = SearchField("Search")
    qtbot.addWidget(field)
    field.resize(300, 28)
    field.show()
    cross = field.findChild(IconButton)
    assert isinstance(cross, IconButton)
    assert not cross.isVisible()
    field.setText("anna")
    assert cross.isVisible()
    assert cross.geometry() == QRect(274, 2, 24, 24)
    assert cross.accessibleName() == "Clear"
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text() == ""


def test_down_goes_from_the_search_to_what_was_found(the_look: Look, qtbot: QtBot) -> None:
    field = SearchField("Search")
    qtbot.addWidget(field)
    field.setText("anna")
    with qtbot.waitSignal(field.returnPressed):
        QTest.keyClick(field, Qt.Key.Key_Down)
    told = QSignalSpy(field.returnPressed)
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert told.count() == 0


def test_the_shortcut_is_shown_while_the_search_is_empty(the_look: Look, qtbot: QtBot) -> None:
    with_hint, without = SearchField("Search", key_hint="Ctrl K"), SearchField("Search")
    for field in (with_hint, without):
        qtbot.addWidget(field)
        field.resize(300, 28)
    assert with_hint.grab().toImage() != without.grab().toImage()
    with_hint.setText("anna")
    without.setText("anna")
    assert with_hint.grab().toImage() == without.grab().toImage()


def test_the_shortcut_gives_way_to_what_is_searched(the_look: Look, qtbot: QtBot) -> None:
    words = "Search people, notes, messages"
    pictures = []
    for width in (300, 220):
        for hint in ("Ctrl K", ""):
            field = SearchField(words, key_hint=hint)
            qtbot.addWidget(field)
            field.resize(width, 28)
            pictures.append(field.grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[2] == pictures[3]


def test_a_banner_tells_and_offers_one_thing(the_look: Look, qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.tell("3 contacts were deleted.", verb="Undo")
    assert (banner.isHidden(), banner.text()) == (False, "3 contacts were deleted.")
    undo = next(child for child in banner.findChildren(QPushButton) if child.text() == "Undo")
    with qtbot.waitSignals([banner.acted, banner.closed]):
        undo.click()
    assert banner.isHidden()


def test_a_banner_without_a_verb_has_only_its_cross(the_look: Look, qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell("The file is locked by another NetDesk.", "caution")
    shown = [child for child in banner.findChildren(QPushButton) if not child.isHidden()]
    assert [child.accessibleName() for child in shown] == ["Close"]
    with qtbot.waitSignal(banner.closed):
        shown[0].click()


def test_a_banner_may_go_by_itself(the_look: Look, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    banner = Banner(box)
    with qtbot.waitSignal(banner.closed, timeout=30_000):
        banner.tell("Saved.", for_ms=1)


def test_a_banner_does_not_go_while_the_pointer_moves(
    the_look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netdesk.window.kit.banner._REST_MS", 10)
    places = iter(range(5))
    monkeypatch.setattr(QCursor, "pos", lambda: QPoint(next(places, 5), 0))
    box = QWidget()
    qtbot.addWidget(box)
    banner = Banner(box)
    with qtbot.waitSignal(banner.closed, timeout=30_000):
        banner.tell("Saved.", for_ms=1)
    assert next(places, None) is None


def test_a_banner_takes_the_keyboard_gives_it_back_and_does_not_go_meanwhile(
    the_look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netdesk.window.kit.banner._REST_MS", 1)
    box = QWidget()
    qtbot.addWidget(box)
    field, banner = QLineEdit(box), Banner(box)
    box.show()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    field.setFocus()
    banner.tell("Saved.", verb="Undo", for_ms=1)
    banner.focus_first()
    undo = box.focusWidget()
    assert isinstance(undo, QPushButton)
    assert undo.text() == "Undo"
    with qtbot.assertNotEmitted(banner.closed, wait=60):
        pass
    QTest.keyClick(undo, Qt.Key.Key_Escape)
    assert banner.isHidden()
    assert box.focusWidget() is field


def test_progress_shows_how_far_and_can_be_cancelled(the_look: Look, qtbot: QtBot) -> None:
    strip = ProgressStrip()
    qtbot.addWidget(strip)
    assert strip.isHidden()
    strip.show_progress("Reading contacts.vcf", 0.5, "about 7 s left")
    strip.set_cancel_text("Cancel reading")
    assert not strip.isHidden()
    assert strip.findChildren(ProgressBar)[0].accessibleDescription() == "50%"
    with qtbot.waitSignal(strip.cancelled):
        strip.findChildren(QPushButton)[0].click()


def test_progress_stays_between_nothing_and_all(the_look: Look, qtbot: QtBot) -> None:
    bar = ProgressBar("Reading")
    qtbot.addWidget(bar)
    bar.set_share(1.7)
    assert bar.accessibleDescription() == "100%"
    bar.set_share(None)
    assert bar.accessibleDescription() == ""


def test_an_empty_state_offers_one_button(the_look: Look, qtbot: QtBot) -> None:
    empty = EmptyState("Nobody is dormant.")
    qtbot.addWidget(empty)
    assert empty.findChildren(QPushButton)[0].isHidden()
    empty.set_text("Nobody is dormant.", "Show everyone")
    with qtbot.waitSignal(empty.acted):
        empty.findChildren(QPushButton)[0].click()
    empty.set_text("Nothing owed. Enjoy the quiet.")
    assert empty.findChildren(QPushButton)[0].isHidden()
    assert empty.findChildren(QLabel)[0].text() == "Nothing owed. Enjoy the quiet."


def test_bars_have_their_heights(the_look: Look, qtbot: QtBot) -> None:
    tool_bar, filter_bar = ToolBar("Contacts"), FilterBar()
    for bar in (tool_bar, filter_bar):
        qtbot.addWidget(bar)
    assert (tool_bar.sizeHint().height(), filter_bar.sizeHint().height()) == (44, 36)
    the_look.set_text_scale(2.0)
    assert (tool_bar.sizeHint().height(), filter_bar.sizeHint().height()) == (88, 72)


def test_a_tool_bar_changes_its_sentence(the_look: Look, qtbot: QtBot) -> None:
    bar = ToolBar("Contacts")
    qtbot.addWidget(bar)
    bar.set_sentence("2024 to 2026")
    assert [label.text() for label in bar.findChildren(QLabel)] == ["Contacts"]
    assert [label.text() for label in bar.findChildren(ElidedLabel)] == ["2024 to 2026"]


def test_hairlines_lie_inside_on_the_named_sides(the_look: Look, qtbot: QtBot) -> None:
    the_look.set_appearance(Appearance.LIGHT)
    surface = Surface("window", ("right", "bottom"))
    qtbot.addWidget(surface)
    surface.resize(40, 30)
    picture = surface.grab().toImage()
    line = theme().colour("hairline")
    assert picture.pixelColor(39, 10) == picture.pixelColor(10, 29) == line
    assert picture.pixelColor(0, 10) == picture.pixelColor(10, 0) == theme().colour("window")
    surface.set_ground("surface")
    assert surface.grab().toImage().pixelColor(0, 10) == theme().colour("surface")


def test_a_column_separates_its_sections(the_look: Look, qtbot: QtBot) -> None:
    column = Column()
    qtbot.addWidget(column)
    for title in ("Strength", "Channel ladder", "Latest"):
        column.add_section(SectionHeader(title))
    assert len(column.findChildren(Hairline)) == 2


def test_a_panel_without_a_title_has_no_head(the_look: Look, qtbot: QtBot) -> None:
    plain, titled = Panel(), Panel("Strength", "24 months")
    qtbot.addWidget(plain)
    qtbot.addWidget(titled)
    assert plain.header.isHidden()
    assert not titled.header.isHidden()
    titled.header.set_remark("12 months")
    assert [label.text() for label in titled.findChildren(QLabel)] == ["Strength"]


def test_any_painter_becomes_a_widget(the_look: Look, qtbot: QtBot) -> None:
    def fill(painter: QPainter, rect: QRect, now: Theme) -> None:
        painter.fillRect(rect, now.colour("accent"))

    def clear(painter: QPainter, rect: QRect, now: Theme) -> None:
        painter.fillRect(rect, now.colour("surface"))

    painted = Painted(QSize(20, 10), fill, "Full")
    qtbot.addWidget(painted)
    assert painted.sizeHint() == QSize(20, 10)
    assert painted.grab().toImage().pixelColor(5, 5) == theme().colour("accent")
    painted.show_instead(clear, "Empty")
    assert painted.accessibleName() == "Empty"
    assert painted.grab().toImage().pixelColor(5, 5) == theme().colour("surface")


def test_only_removable_chips_have_a_cross(the_look: Look, qtbot: QtBot) -> None:
    fixed, removable = Chip("customs", "info"), Chip("customs", "info", is_removable=True)
    qtbot.addWidget(fixed)
    qtbot.addWidget(removable)
    assert fixed.findChildren(QPushButton) == []
    cross = removable.findChildren(QPushButton)[0]
    assert cross.accessibleName() == "Remove customs"
    with qtbot.waitSignal(removable.removed):
        cross.click()
    assert removable.sizeHint().width() > fixed.sizeHint().width()


def test_what_is_pressed_of_a_chip_is_easy_to_hit_and_looks_like_other_chips(
    the_look: Look, qtbot: QtBot
) -> None:
    plain, pressed = Chip("customs"), ChipButton("customs")
    removable = Chip("customs", is_removable=True)
    for one in (plain, pressed, removable):
        qtbot.addWidget(one)
        one.resize(one.sizeHint())
        one.show()
    assert plain.height() == 20
    assert pressed.height() == 24
    assert removable.findChildren(QPushButton)[0].size() == QSize(24, 24)
    as_painted = pressed.grab(QRect(0, 2, pressed.width(), 20)).toImage()
    assert as_painted == plain.grab().toImage()


def test_chips_flow_into_lines(the_look: Look, qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=4)
    for number in range(6):
        flow.addWidget(Chip(f"tag {number}"))
    chip = flow.itemAt(0).widget().sizeHint()  # type: ignore[union-attr]
    assert flow.heightForWidth(10 * chip.width()) == chip.height()
    assert flow.heightForWidth(3 * chip.width() + 8) == 2 * chip.height() + 4
    box.resize(chip.width(), 500)
    box.show()
    lefts = {item.geometry().left() for item in (flow.itemAt(place) for place in range(6)) if item}
    assert lefts == {0}
    assert flow.takeAt(0) is not None
    assert flow.count() == 5
    assert flow.itemAt(5) is None
    assert flow.minimumSize().width() == chip.width()


def test_a_splitter_is_a_hairline_that_is_easy_to_grab(the_look: Look, qtbot: QtBot) -> None:
    for orientation in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
        splitter = Splitter(orientation)
        qtbot.addWidget(splitter)
        panes = QWidget(), QWidget()
        for pane in panes:
            splitter.addWidget(pane)
        splitter.resize(400, 300)
        splitter.show()
        one, other = panes[0].geometry(), panes[1].geometry()
        is_lying = orientation is Qt.Orientation.Horizontal
        gap = other.left() - one.right() if is_lying else other.top() - one.bottom()
        handle = splitter.handle(1)
        assert gap == 2  # one pixel between the two
        assert (handle.width() if is_lying else handle.height()) == 9


def test_a_table_keeps_whole_rows_at_every_text_size_and_density(the_look: Look, qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    model = QStandardItemModel(3, 2, view)
    view.setModel(model)
    dress_table(view)
    assert view.rowHeight(0) == 36
    the_look.set_comfortable(True)
    assert view.rowHeight(0) == 40
    assert view.horizontalHeader().height() == 28
    the_look.set_text_scale(1.5)
    assert view.rowHeight(0) == 58
    assert view.horizontalHeader().height() == 42
    assert not view.showGrid()


def test_a_list_is_selected_by_row_without_editing(the_look: Look, qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    dress_list(view)
    assert view.uniformItemSizes()
    assert view.editTriggers() == QListView.EditTrigger.NoEditTriggers


def test_numbers_keep_their_bounds_and_unit(the_look: Look, qtbot: QtBot) -> None:
    days = SpinBox(1, 30, "days")
    time = TimeEdit()
    qtbot.addWidget(days)
    qtbot.addWidget(time)
    days.setValue(99)
    assert days.text() == "30 days"
    time.setTime(QTime(21, 5))
    assert time.text() == "21:05"


def test_a_spinner_turns_only_while_it_is_seen(the_look: Look, qtbot: QtBot) -> None:
    the_look.set_reduced_motion(False)
    spinner = Spinner()
    qtbot.addWidget(spinner)
    assert not spinner.is_turning()
    spinner.show()
    before = spinner.grab().toImage()
    qtbot.waitUntil(lambda: spinner.grab().toImage() != before, timeout=30_000)
    spinner.hide()
    assert not spinner.is_turning()


def test_a_spinner_stands_still_where_motion_is_reduced(the_look: Look, qtbot: QtBot) -> None:
    the_look.set_reduced_motion(True)
    spinner = Spinner()
    qtbot.addWidget(spinner)
    spinner.show()
    assert not spinner.is_turning()


def test_a_drop_frame_covers_its_target_and_lets_the_mouse_through(the_look: Look, qtbot: QtBot) -> None:
    target = QWidget()
    qtbot.addWidget(target)
    target.resize(100, 50)
    target.show()
    frame = DropFrame(target)
    assert frame.isHidden()
    frame.show()
    target.resize(140, 60)
    assert frame.geometry() == target.rect()
    picture = target.grab().toImage()
    assert picture.pixelColor(1, 30) == picture.pixelColor(138, 30) == theme().colour("accent")
    assert picture.pixelColor(70, 30) != theme().colour("accent")
    assert target.childAt(1, 30) is None


def test_a_label_hidden_while_the_theme_changes_has_its_colours_when_it_is_shown(qtbot: QtBot) -> None:
    look().set_appearance(Appearance.LIGHT)
    label = Label("Saved")
    qtbot.addWidget(label)
    look().set_appearance(Appearance.DARK)
    QApplication.processEvents()
    label.show()
    QApplication.processEvents()
    shown = label.palette().windowText().color()
    look().set_appearance(Appearance.LIGHT)
    assert shown != label.palette().windowText().color()


def test_an_icon_beside_words_grows_with_them(the_look: Look, qtbot: QtBot) -> None:
    mark = IconMark("lock", size="iconLarge")
    qtbot.addWidget(mark)
    before = mark.sizeHint()
    the_look.set_text_scale(2.0)
    assert mark.sizeHint() == before * 2


def test_the_sentence_of_an_empty_state_gets_broader_with_its_text(the_look: Look, qtbot: QtBot) -> None:
    empty = EmptyState("Nobody is dormant.")
    qtbot.addWidget(empty)
    (label,) = (one for one in empty.findChildren(Label) if one.text())
    before = label.maximumWidth()
    the_look.set_text_scale(1.5)
    assert label.maximumWidth() == round(before * 1.5)


def test_a_pane_is_as_wide_as_its_words_need_and_takes_no_keyboard(the_look: Look, qtbot: QtBot) -> None:
    pane = ScrollPane(narrowest=240)
    qtbot.addWidget(pane)
    field = QLineEdit()
    pane.setWidget(field)
    assert pane.minimumWidth() == 240
    the_look.set_text_scale(1.5)
    assert pane.minimumWidth() == 360
    pane.show()
    field.setFocus()
    assert pane.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert field.width() == pane.viewport().width()
