"""The pane beside the lanes, by itself."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from netdesk.desk.desk import Desk
from netdesk.desk.rows import ChannelLine
from netdesk.domain.best_time import best_time
from netdesk.domain.command import LogInteraction
from netdesk.domain.contact import Interaction
from netdesk.domain.moment import Moment
from netdesk.window.kit.button import IconButton
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.timeline.answer_hours import AnswerHours
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


def test_the_chat_of_a_group_says_what_was_said_by_whom_and_where(desk: Desk, qtbot: QtBot) -> None:
    panel = EventPanel(desk)
    qtbot.addWidget(panel)
    anna, bo = add(desk, "Anna", "Albers"), add(desk, "Bo", "Brandt")
    people, when = (desk.uid_of(anna), desk.uid_of(bo)), Moment.of(datetime(2026, 11, 18, 9, tzinfo=UTC))
    said = Interaction(
        "", when, "whatsapp", "in", "message", people, people[1], "The committee", "Who has the key?"
    )
    desk.do(LogInteraction(said._replace(thread="committee")))
    panel.show_contact(anna)
    assert panel.model.data(panel.model.index(1)).startswith(
        "Who has the key?, from Bo Brandt · The committee"
    )


def test_what_the_pane_ends_with_ends_alike_and_its_line_is_as_wide_as_it(desk: Desk, qtbot: QtBot) -> None:
    panel = EventPanel(desk)
    qtbot.addWidget(panel)
    panel.show_contact(add(desk, "Anna", "Albers"))
    panel.resize(320, 600)
    panel.show()
    (hours,) = panel.findChildren(AnswerHours)
    (table,) = (one for one in panel.findChildren(IconButton) if one.isVisible())
    ends = [one.mapTo(panel, one.rect().topRight()).x() for one in (hours, table)]
    assert ends == [320 - 1 - 12] * 2
    foot = hours.parentWidget()
    assert foot is not None
    line = foot.grab().toImage()
    assert {line.pixelColor(x, 0).name() for x in range(320)} == {theme().colour("hairline").name()}
