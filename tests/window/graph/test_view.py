from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.domain.command import AddContact, DeleteContacts, SetCircle
from netdesk.domain.contact import Presence
from netdesk.window.graph.export import save_image
from netdesk.window.graph.menu import person_menu
from netdesk.window.graph.picture import MARGIN
from netdesk.window.graph.view import GraphView
from netdesk.window.graph.way_section import WayButton
from netdesk.window.kit.button import Button
from netdesk.window.kit.drop_down import DropDown
from netdesk.window.kit.look import look, theme
from tests.window.graph.conftest import ROWERS, SINGERS, shown
from tests.window.network import person


def names(view: GraphView) -> set[str]:
    """Given names of who is drawn."""
    assert view.plan is not None
    assert view.people is not None
    return {
        one.name.split()[0]
        for one, is_shown in zip(view.plan.nodes, view.people.is_shown, strict=True)
        if is_shown
    }


def spot(view: GraphView, contact_id: int) -> QPoint:
    """Where somebody is drawn."""
    assert view.plan is not None
    assert view.people is not None
    row = view.plan.place(contact_id)
    assert row is not None
    return QPointF(*view.canvas.camera().on_canvas(view.people.points[row]).tolist()).toPoint()


def click(view: GraphView, place: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, keys, place)


def test_everybody_is_drawn_and_the_sentence_counts_circles_and_communities(view: GraphView) -> None:
    assert names(view) == {*ROWERS, *SINGERS}
    assert view.subtitle() == "5 people in circles, 2 communities"
    assert view.plan is not None
    assert view.plan.names == ["Rowers", "Singers"]


def test_a_click_selects_and_ctrl_adds_and_takes_away(
    view: GraphView, desk: Desk, ids: dict[str, int]
) -> None:
    click(view, spot(view, ids["Anna"]))
    assert list(desk.selection.ids) == [ids["Anna"]]
    click(view, spot(view, ids["Hauke"]), Qt.KeyboardModifier.ControlModifier)
    assert list(desk.selection.ids) == [ids["Anna"], ids["Hauke"]]
    click(view, spot(view, ids["Anna"]), Qt.KeyboardModifier.ControlModifier)
    assert list(desk.selection.ids) == [ids["Hauke"]]


def test_a_click_on_the_ground_selects_nobody(view: GraphView, desk: Desk, ids: dict[str, int]) -> None:
    desk.selection.select([ids["Anna"]])
    click(view, QPoint(view.canvas.width() - 12, 12))
    assert desk.selection.ids == ()


def test_a_double_click_opens_the_card(
    qtbot: QtBot, view: GraphView, desk: Desk, ids: dict[str, int]
) -> None:
    place = spot(view, ids["Bela"])
    with qtbot.waitSignal(desk.intents.card_wanted) as told:
        click(view, place)
        QTest.mouseDClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
        QTest.mouseRelease(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [ids["Bela"]]


def test_a_selection_made_elsewhere_is_marked(view: GraphView, desk: Desk, ids: dict[str, int]) -> None:
    desk.selection.select([ids["Cora"]])
    assert view.plan is not None
    assert [view.plan.nodes[row].id for row in view.canvas.picture.selected] == [ids["Cora"]]


def test_arrows_walk_from_person_to_person_and_enter_opens(
    qtbot: QtBot, view: GraphView, desk: Desk, ids: dict[str, int]
) -> None:
    assert view.people is not None
    QTest.keyClick(view.canvas, Qt.Key.Key_Right)
    first = desk.selection.current
    assert first is not None
    assert spot(view, first).x() > view.canvas.camera().x
    with qtbot.waitSignal(desk.intents.card_wanted) as told:
        QTest.keyClick(view.canvas, Qt.Key.Key_Return)
    assert told.args == [first]


def test_a_community_can_be_drawn_alone_and_nobody_moves(view: GraphView) -> None:
    assert view.people is not None
    before = view.people.points.copy()
    view.panel.community_chosen.emit(1)
    assert names(view) == set(SINGERS)
    assert (view.people.points == before).all()
    view.panel.community_chosen.emit(-1)
    assert len(names(view)) == 9


def test_one_community_alone_offers_the_way_back_to_all(view: GraphView) -> None:
    view.panel.community_chosen.emit(1)
    back = next(one for one in view.panel.findChildren(QPushButton) if one.text() == "Show all")
    back.click()
    assert len(names(view)) == 9
    column = view.panel.widget()
    assert column is not None
    assert all(one.text() != "Show all" for one in column.findChildren(QPushButton))


def test_only_stronger_ties_are_drawn_when_asked_for(view: GraphView) -> None:
    view.bar.want(strength=20)
    assert {"Anna", "Mira"} <= names(view)
    assert "Hauke" not in names(view)


def test_who_is_on_a_channel_is_drawn_alone(view: GraphView) -> None:
    view.bar.want(channel="phone")
    assert names(view) < {*ROWERS, *SINGERS}


def test_the_force_layout_puts_people_elsewhere_but_keeps_the_rest(view: GraphView) -> None:
    assert view.people is not None
    circles = view.people.points.copy()
    view.bar.want(layout="force")
    assert (view.people.points != circles).any()
    view.bar.want(layout="circles")
    assert (view.people.points == circles).all()


def test_words_in_the_search_field_leave_the_others_faint(view: GraphView) -> None:
    view.search("singers")
    emphasis = view._emphasis()
    assert emphasis is not None
    assert int(emphasis.sum()) == len(SINGERS)
    view.search("")
    assert view._emphasis() is None


def test_to_and_a_name_show_the_ways_to_somebody(view: GraphView, desk: Desk, ids: dict[str, int]) -> None:
    view.search("to haukesen")
    buttons = view.panel.findChildren(WayButton)
    assert buttons[0].text() == "You → Mira → Edda → Hauke"
    assert desk.selection.current == ids["Hauke"]
    view.search("")
    assert view.canvas.picture.ways == []


def test_an_edit_leaves_the_selection_alone_that_was_made_since_a_way_was_searched_for(
    qtbot: QtBot, view: GraphView, desk: Desk, ids: dict[str, int]
) -> None:
    view.search("to haukesen")
    desk.selection.select([ids["Anna"]])
    with qtbot.waitSignal(view.arranged, timeout=60_000):
        desk.do(SetCircle((ids["Edda"],), 50))
    assert desk.selection.current == ids["Anna"]
    assert view.canvas.picture.ways == []


def test_the_ways_to_somebody_stay_through_an_edit_and_go_with_them(
    qtbot: QtBot, view: GraphView, desk: Desk, ids: dict[str, int]
) -> None:
    assert view.plan is not None
    desk.selection.select([ids["Hauke"]])
    view.show_ways(view.plan.place(ids["Hauke"]) or 0)
    with qtbot.waitSignal(view.arranged, timeout=60_000):
        desk.do(DeleteContacts((ids["Anna"],)))
    assert view.panel.findChildren(WayButton)[0].text() == "You → Mira → Edda → Hauke"
    with qtbot.waitSignal(view.arranged, timeout=60_000):
        desk.do(DeleteContacts((ids["Hauke"],)))
    assert view.canvas.picture.ways == []


@pytest.mark.parametrize("words", [("Open card", "Way to Hauke"), ("Ask Mira", "Log exchange")])
def test_buttons_of_the_panel_stand_8_pixels_apart_or_below_each_other(
    view: GraphView, desk: Desk, ids: dict[str, int], words: tuple[str, str]
) -> None:
    desk.selection.select([ids["Hauke"]])
    view.search("to haukesen" if words[0].startswith("Ask") else "")
    first, second = (
        next(one for one in view.panel.findChildren(Button) if one.text() == text) for text in words
    )
    line = first.parentWidget()
    assert line is not None
    line.resize(400, 28)
    assert second.geometry().left() - first.geometry().right() - 1 == 8
    line.resize(first.width() + second.width() + 7, 64)
    assert second.geometry().topLeft() == QPoint(0, first.height() + 8)


def test_escape_ends_the_ways_and_the_selection(view: GraphView, desk: Desk, ids: dict[str, int]) -> None:
    view.search("to haukesen")
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert desk.selection.ids == ()
    assert view.canvas.picture.ways == []


def test_ctrl_t_shows_the_same_as_a_table_and_selects_nobody(view: GraphView, desk: Desk) -> None:
    view.pages.toggle_table()
    model = view.table.people
    assert model.rowCount() == 9
    assert {model.data(model.index(row, 0)) for row in range(9)} >= {"Anna Annasen", "Hauke Haukesen"}
    assert desk.selection.ids == ()
    view.pages.toggle_table()
    assert view.pages.currentWidget() is view.canvas


def test_the_table_marks_nobody_once_nobody_is_selected(
    view: GraphView, desk: Desk, ids: dict[str, int]
) -> None:
    view.pages.toggle_table()
    desk.selection.select([ids["Hauke"]])
    assert len(view.table.selectionModel().selectedRows()) == 1
    desk.selection.select([])
    assert view.table.selectionModel().selectedRows() == []
    assert desk.selection.ids == ()


def test_the_names_of_the_table_begin_where_the_bar_does(view: GraphView, qtbot: QtBot) -> None:
    view.pages.toggle_table()
    room_of_a_cell = 8
    qtbot.waitUntil(lambda: view.table.mapTo(view, QPoint(room_of_a_cell, 0)).x() == 16)
    assert view.pages.focusWidget() is view.table


def test_a_number_stands_below_its_heading(view: GraphView) -> None:
    model, role = view.table.people, Qt.ItemDataRole.TextAlignmentRole
    heads = [model.headerData(one, Qt.Orientation.Horizontal, role) for one in range(model.columnCount())]
    assert heads == [model.data(model.index(0, one), role) for one in range(model.columnCount())]
    assert [one for one, alignment in enumerate(heads) if alignment] == [3, 5]


def test_the_strip_leaves_out_who_was_not_known_then(view: GraphView) -> None:
    view.strip.bars.set_place(view.strip.bars.count - 6)
    assert "Edda" in names(view)
    QTest.keyClick(view.strip.bars, Qt.Key.Key_Home)
    assert "Anna" not in names(view)
    QTest.keyClick(view.strip.bars, Qt.Key.Key_End)
    assert view.bar.drawn.until_day is None
    assert len(names(view)) == 9


def test_an_edit_elsewhere_is_followed_and_nobody_known_moves_in_the_force_layout(
    qtbot: QtBot, view: GraphView, desk: Desk, ids: dict[str, int]
) -> None:
    assert view.plan is not None
    before = dict(zip(view.plan.ids.tolist(), view.plan.force.tolist(), strict=True))
    with qtbot.waitSignal(view.arranged, timeout=60_000):
        desk.do(AddContact(person("Ilse", "Ilsesen", circle=15)))
    after = dict(zip(view.plan.ids.tolist(), view.plan.force.tolist(), strict=True))
    assert {one: after[one] for one in before} == before
    assert "Ilse" in names(view)
    with qtbot.waitSignal(view.arranged, timeout=60_000):
        desk.do(SetCircle((ids["Edda"],), 50))
    assert view.subtitle() == "7 people in circles, 2 communities"


def test_what_is_seen_can_be_saved_as_an_image(view: GraphView, desk: Desk, tmp_path: Path) -> None:
    save_image(desk, view.canvas, tmp_path / "network")
    image = QImage(str(tmp_path / "network.png"))
    assert image.width() == 2 * view.canvas.viewport().width()
    ground = image.pixelColor(2, 2)
    assert any(image.pixelColor(x, image.height() // 2) != ground for x in range(0, image.width(), 3))


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_window_stays_alive_while_it_asks_where_to_save(
    qtbot: QtBot, view: GraphView, desk: Desk, tmp_path: Path
) -> None:
    export = view.tool_buttons()[0]
    assert isinstance(export, QPushButton)
    qtbot.addWidget(export)
    export.click()
    (dialog,) = view.findChildren(QFileDialog)
    assert dialog.defaultSuffix() == "png"
    with qtbot.waitSignal(desk.intents.message) as told:
        dialog.fileSelected.emit(str(tmp_path / "network.png"))
    assert told.args == ["Saved network.png."]
    assert (tmp_path / "network.png").stat().st_size
    dialog.reject()


def test_an_image_that_cannot_be_written_is_told(
    qtbot: QtBot, view: GraphView, desk: Desk, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.failed) as told:
        save_image(desk, view.canvas, tmp_path / "missing" / "network.png")
    (sentence,) = told.args or [""]
    assert sentence.startswith(f"{tmp_path / 'missing' / 'network.png'} could not be written: ")


def test_an_image_that_cannot_be_written_whole_leaves_the_one_of_before(
    view: GraphView, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "network.png"
    path.write_bytes(b"before")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("netdesk.whole_file.os.fsync", full)
    save_image(desk, view.canvas, path)
    assert path.read_bytes() == b"before"


def test_zoom_and_fit(view: GraphView) -> None:
    before = view.canvas.camera().scale
    QTest.keyClick(view.canvas, Qt.Key.Key_Plus)
    assert view.canvas.camera().scale > before * 1.2
    QTest.keyClick(view.canvas, Qt.Key.Key_F)
    assert view.canvas.camera().scale == pytest.approx(before)


def test_who_cannot_see_the_picture_is_told_what_it_shows(view: GraphView) -> None:
    assert view.canvas.accessibleName().startswith(
        "Network of 9 people and 18 ties. Largest communities: Rowers"
    )


def test_a_network_of_nobody_says_what_would_be_here(qtbot: QtBot, desk: Desk) -> None:
    view = shown(qtbot, desk)
    assert view.pages.currentWidget() is view.pages.empty
    assert not view.bar.isVisible()
    with qtbot.waitSignal(desk.intents.import_wanted):
        view.pages.empty.acted.emit()


def test_a_drag_pans_and_selects_nobody(view: GraphView, desk: Desk) -> None:
    before = view.canvas.camera()
    port, start = view.canvas.viewport(), QPoint(80, 60)
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        move_to(view, start + QPoint(10 * step, 5 * step))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start + QPoint(80, 40))
    after = view.canvas.camera()
    assert after.scale == pytest.approx(before.scale)
    assert after.x > before.x + 30
    assert desk.selection.ids == ()


def carry(view: GraphView, contact_id: int, far: float, *, gives_up: bool = False) -> None:
    """Drag somebody from where they are to a place so far to the right of the owner, in units of the plan."""
    port, start, camera = view.canvas.viewport(), spot(view, contact_id), view.canvas.camera()
    end = QPointF(camera.x + far * camera.scale, camera.y).toPoint()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 7):
        move_to(view, start + (end - start) * (step / 6))
    if gives_up:
        QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
        move_to(view, end + QPoint(2, 2))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=end)


def circle_of(desk: Desk, contact_id: int) -> int | None:
    contact = desk.contact(contact_id)
    assert contact is not None
    return contact.circle


def middle_of(view: GraphView, circle: int) -> float:
    assert view.plan is not None
    (ring,) = [one for one in view.plan.circles.rings if one.circle == circle]
    return (ring.inner + ring.outer) / 2


def test_somebody_carried_to_a_circle_is_put_into_it_as_one_step_and_nothing_is_panned(
    view: GraphView, desk: Desk, ids: dict[str, int]
) -> None:
    before = view.canvas.camera()
    carry(view, ids["Hauke"], middle_of(view, 50))
    assert circle_of(desk, ids["Hauke"]) == 50
    assert view.canvas.camera() == before
    assert view.canvas.picture.carry is None
    carry(view, ids["Anna"], middle_of(view, 0))
    assert circle_of(desk, ids["Anna"]) is None
    desk.undo()
    desk.undo()
    assert (circle_of(desk, ids["Anna"]), circle_of(desk, ids["Hauke"])) == (5, None)


def test_all_selected_are_carried_with_one_of_them(view: GraphView, desk: Desk, ids: dict[str, int]) -> None:
    desk.selection.select([ids["Hauke"], ids["Gerda"]])
    carry(view, ids["Gerda"], middle_of(view, 15))
    assert [circle_of(desk, ids[one]) for one in ("Hauke", "Gerda", "Fynn")] == [15, 15, None]
    desk.undo()
    assert [circle_of(desk, ids[one]) for one in ("Hauke", "Gerda")] == [None, None]


@pytest.mark.parametrize("where", ["own circle", "outside", "given up"])
def test_somebody_let_go_elsewhere_stays_where_they_are(
    view: GraphView, desk: Desk, ids: dict[str, int], where: str
) -> None:
    label, before = desk.undo_label, view.canvas.camera()
    places = {"own circle": middle_of(view, 50), "outside": 400.0, "given up": middle_of(view, 15)}
    carry(view, ids["Cora"], places[where], gives_up=where == "given up")
    assert desk.undo_label == label
    assert circle_of(desk, ids["Cora"]) == 50
    assert view.canvas.camera() == before


def test_the_ground_is_painted_only_where_the_picture_does_not_reach(view: GraphView) -> None:
    canvas = view.canvas
    canvas.grab()
    canvas.setBackgroundBrush(QColor("#ff00ff"))
    width, height = canvas.viewport().width(), canvas.viewport().height()

    def edges() -> tuple[QColor, QColor]:
        image = canvas.grab().toImage()
        return image.pixelColor(1, height - 2), image.pixelColor(width - 2, height - 2)

    surface = theme().colour("surface")
    assert edges() == (surface, surface)
    canvas.box.translateBy(x=canvas.box.viewRect().width() * (MARGIN - 5) / width)
    assert edges() == (surface, surface)
    canvas.box.translateBy(x=canvas.box.viewRect().width() * 0.2)
    assert edges() == (surface, QColor("#ff00ff"))


def test_the_circle_that_would_take_somebody_is_framed(view: GraphView, ids: dict[str, int]) -> None:
    port, start, camera = view.canvas.viewport(), spot(view, ids["Hauke"]), view.canvas.camera()
    ring = middle_of(view, 50) * camera.scale
    rest = view.canvas.grab().toImage()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    move_to(view, start + QPoint(9, 9))
    move_to(view, QPointF(camera.x, camera.y + ring).toPoint())
    carry = view.canvas.picture.carry
    assert carry is not None
    assert carry.target is not None
    assert carry.target.circle == 50
    edge = QPointF(camera.x + carry.target.outer * camera.scale, camera.y).toPoint()
    image = view.canvas.grab().toImage()
    colours = [image.pixelColor(edge + QPoint(aside, 0)) for aside in (-1, 0, 1)]
    assert theme().colour("accent") in colours
    assert rest.pixelColor(edge) != theme().colour("accent")
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start)


def move_to(view: GraphView, place: QPoint) -> None:
    port = view.canvas.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), QPointF(port.mapToGlobal(place)), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(port, event)
    QTest.qWait(45)  # pyqtgraph takes moves at most 30 times a second


def test_the_wheel_zooms_at_the_pointer(view: GraphView, ids: dict[str, int]) -> None:
    place = spot(view, ids["Hauke"])
    before = view.canvas.camera().scale
    port = view.canvas.viewport()
    event = QWheelEvent(
        QPointF(place), QPointF(port.mapToGlobal(place)), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)
    assert view.canvas.camera().scale > before * 1.1
    assert (spot(view, ids["Hauke"]) - place).manhattanLength() < 8


def test_the_menu_of_a_person_finds_ways_and_moves_circles(
    view: GraphView, desk: Desk, ids: dict[str, int]
) -> None:
    assert view.plan is not None
    row = view.plan.place(ids["Hauke"])
    assert row is not None
    menu = person_menu(desk, ids["Hauke"], (ids["Hauke"],), lambda: view.show_ways(row), view)
    actions = {action.text(): action for action in menu.actions()}
    actions["Way to Hauke Haukesen"].trigger()
    assert view.canvas.picture.ways
    circles = actions["Circle"].menu()
    assert isinstance(circles, QMenu)
    next(one for one in circles.actions() if one.text().startswith("50")).trigger()
    contact = desk.contact(ids["Hauke"])
    assert contact is not None
    assert contact.circle == 50
    menu.deleteLater()


def test_the_menu_of_one_among_several_selected_names_who_was_clicked(
    view: GraphView, desk: Desk, ids: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    menus: list[QMenu] = []
    monkeypatch.setattr("netdesk.window.graph.view.open_at", lambda menu, _place: menus.append(menu))
    desk.selection.select([ids["Hauke"], ids["Anna"]])
    assert view.plan is not None
    view.canvas.menu_wanted.emit(view.plan.place(ids["Hauke"]), QPoint())
    assert menus[0].actions()[0].text() == "Way to Hauke Haukesen"


def test_a_channel_is_offered_once_it_is_there_and_leaves_nobody_out_once_it_is_gone(
    qtbot: QtBot, view: GraphView, desk: Desk
) -> None:
    whole = len(names(view))
    with qtbot.waitSignal(view.arranged, timeout=60_000):
        desk.do(AddContact(person("Emil", "Ehlers", circle=15, presences=(Presence("pigeon post", "emil"),))))
    entries = (one for box in view.bar.findChildren(DropDown) for one in box.menu().actions())
    next(one for one in entries if one.data() == "pigeon post").trigger()
    assert names(view) == {"Emil"}
    with qtbot.waitSignal(view.arranged, timeout=60_000):
        desk.undo()
    assert view.bar.drawn.channel is None
    assert len(names(view)) == whole


def test_who_drew_a_community_alone_sees_everybody_when_it_is_no_more(
    qtbot: QtBot, view: GraphView, desk: Desk, ids: dict[str, int]
) -> None:
    view.panel.community_chosen.emit(1)
    assert names(view) == set(SINGERS)
    with qtbot.waitSignal(view.arranged, timeout=60_000):
        desk.do(DeleteContacts(tuple(ids[one] for one in SINGERS)))
    assert names(view) == set(ROWERS)


def test_larger_text_widens_the_table_and_leaves_out_the_panel_where_it_has_no_room(view: GraphView) -> None:
    assert view.panel.isVisibleTo(view)
    before = view.table.columnWidth(0)
    look().set_text_scale(2.0)
    assert view.table.columnWidth(0) == 2 * before
    assert not view.panel.isVisibleTo(view)


def test_larger_text_leaves_larger_names_of_communities_their_room(view: GraphView) -> None:
    view.resize(620, 1100)
    view.canvas.fit()
    before = view.canvas.camera().scale
    look().set_text_scale(1.5)
    larger = view.canvas.camera().scale
    assert larger < before
    view.canvas.fit()
    assert view.canvas.camera().scale == pytest.approx(larger)


def test_names_keep_clear_of_the_corners_and_move_when_these_grow(view: GraphView) -> None:
    pages = view.pages
    pages.show_drawn(9, 9, 12, has_untied=False, is_past=False)
    corners = [one.toRect() for one in pages.canvas.picture.corners()]
    assert corners == [pages.map.geometry(), pages.untied.geometry()]
    look().set_text_scale(2.0)
    grown = [one.toRect() for one in pages.canvas.picture.corners()]
    assert grown[1].width() > corners[1].width()
    assert pages.canvas.rect().contains(grown[1])
    pages.show_drawn(9, 9, 9, has_untied=False, is_past=False)
    assert len(pages.canvas.picture.corners()) == 1


def test_the_years_of_the_strip_stand_below_its_bars_at_any_text_size(view: GraphView) -> None:
    for scale in (1.0, 2.0):
        look().set_text_scale(scale)
        QApplication.processEvents()
        assert view.strip.bars.height() >= 54 + theme().line("caption")
        assert view.strip._when.minimumWidth() >= theme().metrics("bodyStrong").horizontalAdvance(
            "28 Wed 2028"
        )


def test_the_months_come_with_the_people(qtbot: QtBot, desk: Desk, ids: dict[str, int]) -> None:
    view = GraphView(desk)
    qtbot.addWidget(view)
    assert view.strip.isHidden()
    view.show()
    qtbot.waitUntil(view.strip.isVisible, timeout=20_000)


def test_choosing_another_way_by_keyboard_leaves_the_keyboard_there(qtbot: QtBot, view: GraphView) -> None:
    plan = view.plan
    assert plan is not None
    view.show_ways(next(row for row in range(len(plan.nodes)) if len(plan.ways(row)) > 1))
    view.activateWindow()
    ways = view.panel.findChildren(WayButton)
    ways[1].setFocus()
    qtbot.waitUntil(ways[1].hasFocus)
    QTest.keyClick(ways[1], Qt.Key.Key_Space)
    assert view.canvas.picture.chosen_way == 1
    focus = QApplication.focusWidget()
    assert isinstance(focus, WayButton)
    assert focus is not ways[1]
    assert focus.text() == view.panel.findChildren(WayButton)[1].text()


def test_the_panel_is_filled_anew_only_when_it_says_something_else(view: GraphView, desk: Desk) -> None:
    before = view.panel.widget()
    view.strip.bars.set_place(view.strip.bars.count - 6)
    assert view.panel.widget() is before
    desk.selection.select([view.people.arrangement.nodes[0].id] if view.people else [])
    assert view.panel.widget() is not before


def test_what_is_played_stops_when_nobody_looks(view: GraphView) -> None:
    look().set_reduced_motion(False)
    view.strip.bars.set_place(0)
    view.strip._on_play()
    assert view.strip._timer.isActive()
    assert view.strip._play.accessibleName() == "Pause"
    view.hide()
    assert not view.strip._timer.isActive()
    assert view.strip._play.accessibleName() == "Play how the network grew"


def test_only_the_left_button_moves_the_month(view: GraphView) -> None:
    bars, last = view.strip.bars, view.strip.bars.place
    QTest.mouseClick(bars, Qt.MouseButton.RightButton, pos=QPoint(3, 20))
    assert bars.place == last
    QTest.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(3, 20))
    assert bars.place < last
