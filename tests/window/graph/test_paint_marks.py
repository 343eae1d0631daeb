from PySide6.QtGui import QColor, QImage, QPainter

from netdesk.window.graph.paint_labels import paint_labels
from netdesk.window.graph.paint_marks import rows_of_ways, step_boxes
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


def test_without_a_way_there_is_no_number(view: GraphView) -> None:
    assert view.people is not None
    assert step_boxes(view.canvas.camera(), view.people, [], 0) == []
