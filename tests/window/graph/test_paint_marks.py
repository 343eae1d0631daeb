from itertools import pairwise

from PySide6.QtGui import QColor, QImage, QPainter

from netdesk.window.graph.paint_labels import paint_labels
from netdesk.window.graph.paint_marks import rows_of_ways, step_boxes, way_boxes, way_points
from netdesk.window.graph.view import GraphView
from netdesk.window.kit.look import theme


def test_the_chosen_way_has_a_number_per_step_and_no_name_stands_below_one(
    view: GraphView, ids: dict[str, int]
) -> None:
    assert view.plan is not None
    assert view.people is not None
    row = view.plan.place(ids["Hauke"])
    assert row is not None
    view.show_ways(row)
    picture, camera = view.canvas.picture, view.canvas.camera()
    boxes = step_boxes(camera, view.people, picture.ways, picture.chosen_way)
    assert len(boxes) == len(picture.ways[0].people) >= 2
    ground = QColor("#123456")
    image = QImage(int(camera.width), int(camera.height), QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    named = rows_of_ways(picture.ways, picture.chosen_way)
    for _ in paint_labels(painter, camera, view.people, theme(), boxes, named):
        pass
    painter.end()
    for box in boxes:
        inside = box.adjusted(2, 2, -2, -2).toRect()
        colours = {
            image.pixelColor(x, y).name()
            for x in range(inside.left(), inside.right())
            for y in range(inside.top(), inside.bottom())
        }
        assert colours == {ground.name()}


def test_a_way_leaves_no_room_for_names_along_its_line(view: GraphView, ids: dict[str, int]) -> None:
    assert view.plan is not None
    assert view.people is not None
    row = view.plan.place(ids["Hauke"])
    assert row is not None
    view.show_ways(row)
    picture, camera = view.canvas.picture, view.canvas.camera()
    ways = picture.ways
    boxes = way_boxes(camera, view.people, ways, 0)
    for begin, end in pairwise(way_points(camera, view.people, ways[0])):
        for share in (0.2, 0.35, 0.5, 0.65, 0.8):
            place = begin + (end - begin) * share
            assert any(box.adjusted(-3, -3, 3, 3).contains(place) for box in boxes)


def test_without_a_way_there_is_no_number(view: GraphView) -> None:
    assert view.people is not None
    assert step_boxes(view.canvas.camera(), view.people, [], 0) == []
