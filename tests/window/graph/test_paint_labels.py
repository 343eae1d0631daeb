import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from netdesk.window.graph import paint_labels as labels
from netdesk.window.graph.label_room import LabelRoom
from netdesk.window.graph.view import GraphView
from netdesk.window.kit.look import theme


def is_anybody_named(view: GraphView) -> bool:
    assert view.people is not None
    camera = view.canvas.camera()
    image = QImage(int(camera.width), int(camera.height), QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    empty = image.copy()
    painter = QPainter(image)
    for _ in labels.paint_labels(painter, camera, view.people, theme()):
        pass
    painter.end()
    return image != empty


def test_specks_are_named_while_there_are_few_of_them(
    view: GraphView, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert view.people is not None
    view.people.radius[:] = 0.1
    view.people.arrangement.is_bridge[:] = False
    assert is_anybody_named(view)
    monkeypatch.setattr(labels, "_FEW", 0)
    assert not is_anybody_named(view)


def test_the_window_answers_between_a_few_dots_that_names_keep_clear_of(
    view: GraphView, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert view.people is not None
    view.people.radius[:] = 20.0
    monkeypatch.setattr(labels, "DOTS_AT_ONCE", 2)
    taken: list[object] = []
    monkeypatch.setattr(LabelRoom, "take", lambda _room, *box: taken.append(box))
    painter = QPainter(image := QImage(1200, 760, QImage.Format.Format_RGB32))
    steps = labels.paint_labels(painter, view.canvas.camera(), view.people, theme())
    counts = [len(taken) for _ in steps]
    painter.end()
    assert not image.isNull()
    assert counts[:6] == [0, 1, 3, 5, 7, 9]  # the owner, then two by two


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ida van den Berg", "Berg"),
        ("Ida Berg, PhD", "Berg"),
        ("Berg, Ida", "Berg"),
        ("Acme Pumpen GmbH", "Acme Pumpen GmbH"),
        ("Ida M.", "Ida M."),
        ("+49 30 00005555", "+49 30 00005555"),
        ("Ida", "Ida"),
    ],
)
def test_a_label_is_the_last_word_of_a_name_unless_that_says_nothing(name: str, short: str) -> None:
    assert labels.short_name(name) == short
