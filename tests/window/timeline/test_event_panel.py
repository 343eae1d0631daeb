"""The pane beside the lanes, by itself."""

from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.rows import ChannelLine
from netdesk.domain.best_time import best_time
from netdesk.window.kit.label import Label
from netdesk.window.timeline.event_panel import EventPanel
from tests.window.network import add


def labels(panel: EventPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(Label) if label.isVisible()]


def test_until_somebody_is_selected_the_pane_says_what_would_be_there(desk: Desk, qtbot: QtBot) -> None:
    panel = EventPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.hint.isVisible()
    assert "When they answer" not in labels(panel)
    panel.show_contact(add(desk, "Anna", "Albers"))
    assert panel.list.isVisible()
    assert "When they answer" in labels(panel)
    panel.show_contact(None)
    assert panel.hint.isVisible()


def test_the_best_hour_names_its_channel_within_the_sentence(desk: Desk, qtbot: QtBot) -> None:
    panel = EventPanel(desk)
    qtbot.addWidget(panel)
    hour = best_time(0, 14)
    mail = ChannelLine("email", "E-mail", 2, "active", opened=35, answered=25, best_time=hour)
    coffee = ChannelLine("in-person", "In person", 5, "active", best_time=hour)
    assert panel._best_words(mail, 40) == "Best: Mon 14–15, e-mail, 25 of 35 answered"
    assert panel._best_words(coffee, 40) == "Best: Mon 14–15, in person"
