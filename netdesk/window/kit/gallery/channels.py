"""The gallery's panels about channels, ladders and ties."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.avatar import paint_avatar
from netdesk.window.kit.paint.card_ladder import CardHead, CardRung, card_ladder_height, paint_card_ladder
from netdesk.window.kit.paint.circle_badge import circle_badge_width, paint_circle_badge
from netdesk.window.kit.paint.ladder import ladder_cells, ladder_size, paint_ladder
from netdesk.window.kit.paint.meter import paint_meter
from netdesk.window.kit.paint.text import paint_text, text_width
from netdesk.window.kit.paint.tie_state import GLYPH, paint_tie_state
from netdesk.window.kit.paint.tile import TileState, paint_tile
from netdesk.window.kit.painted import Painted
from netdesk.window.kit.panel import Panel
from netdesk.window.kit.theme import Theme, TieStateKey

_A, _S, _N, _O = TileState.ACTIVE, TileState.SILENT, TileState.NEXT, TileState.NONE
_STATES = {"shared, answers": _A, "shared, silent": _S, "suggested next": _N, "not shared": _O}
_LADDERS: dict[str, Mapping[str, TileState]] = {
    "top rung: in person": {"linkedin": _A, "email": _A, "phone": _A, "in-person": _A},
    "phone suggested next": {"linkedin": _A, "xing": _S, "email": _A, "phone": _N},
    "all silent, dark rail ends at 0": {"x": _S, "linkedin": _S},
    "nothing shared yet": {"linkedin": _N},
}
_TIES: dict[TieStateKey, str] = {
    "contact": "Contact only",
    "weak": "Weak",
    "strong": "Strong",
    "dormant": "Dormant",
}
_PEOPLE = ("Henrik Paulsen", "Miriam Osei", "Marek Zielonka", "Claire Dumarais", "Priya Raghunathan", "Ole T")


def tiles_panel() -> Panel:
    panel = Panel("Channel tiles", "16 px, radius 3")
    grid = QGridLayout()
    grid.setHorizontalSpacing(2)
    grid.setVerticalSpacing(6)
    for row, (words, state) in enumerate(_STATES.items()):
        grid.addWidget(Label(words, "caption", "textSecondary"), row, 0)
        for column, key in enumerate(theme().channels):
            grid.addWidget(_tile(key, state), row, column + 1)
    panel.body.addLayout(grid)
    return panel


def _tile(key: str, state: TileState) -> Painted:
    def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
        paint_tile(painter, rect, key, now, state)

    return Painted(QSize(14, 16), paint, f"{key} {state}")


def ladder_panel() -> Panel:
    panel = Panel("Small ladder", "list column, 128 × 20")
    for words, states in _LADDERS.items():
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(_ladder(states, words))
        row.addWidget(Label(words, "small", "textSecondary"), 1)
        panel.body.addLayout(row)
    return panel


def _ladder(states: Mapping[str, TileState], words: str) -> Painted:
    def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
        paint_ladder(painter, rect, ladder_cells(states, now), now)

    return Painted(ladder_size(theme()), paint, words)


def card_ladder_panel() -> Panel:
    panel = Panel("Ladder on the card", "376 px, row 24")
    panel.body.setContentsMargins(14, 12, 14, 12)
    rungs = _card_rungs()
    head = CardHead("Channel", "Reply rate", "Median", "Best hour, 6–22")

    def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
        paint_card_ladder(painter, rect, head, rungs, now)

    panel.body.addWidget(Painted(QSize(0, card_ladder_height(len(rungs), theme())), paint, "Ladder"))
    return panel


def _card_rungs() -> list[CardRung]:
    lunch = (0, 0, 0, 0, 1, 4, 6, 4, 2, 1, 1, 2, 2, 1, 0.0, 0)
    calls = (0, 0, 2, 6, 2, 0, 0, 0, 0, 2, 2, 2, 1, 0.0, 0, 0)
    early = (3, 6, 6, 3, 1, 0, 0, 0, 0.0, 0, 0, 0, 0, 1, 4, 4)
    wide = (2, 3, 4, 4, 5, 4, 4, 3, 3, 2, 2, 1, 1, 1, 1, 0.0)
    late = (0, 0, 0, 0, 0, 2, 2, 1, 0.0, 0, 0, 0, 0, 3, 6, 2)
    at = frozenset
    return [
        CardRung("in-person", "In person", _A, 5, False, 0.9, "90 %", False, "–", lunch, at({12}), "12–13"),
        CardRung("phone", "Phone", _A, 4, True, 0.83, "83 %", False, "3 h", calls, at({9}), "Tue 9–10"),
        CardRung("messenger", "Messenger", _O, 3, reply_text="not shared"),
        CardRung("email", "E-mail", _A, None, False, 0.61, "61 %", False, "3 d", early, at({7, 8}), "7–9"),
        CardRung("xing", "XING", _S, 2, False, 0.08, "8 %", True, "21 d", wide, at(), "–"),
        CardRung("linkedin", "LinkedIn", _A, None, False, 0.44, "44 %", False, "2 d", late, at({20}), "20"),
        CardRung("x", "X / Twitter", _O, 1, reply_text="not shared"),
    ]  # fmt: skip


def tie_panel() -> Panel:
    panel = Panel("Tie states and circles")
    for paint in (_paint_ties, _paint_circles):
        panel.body.addWidget(Painted(QSize(0, 20), paint, "Ties and circles"))
    panel.body.addWidget(Painted(QSize(0, 28), _paint_people, "Avatars"))
    panel.body.addWidget(_meters())
    return panel


def _paint_ties(painter: QPainter, rect: QRect, now: Theme) -> None:
    left = 0
    for state, words in _TIES.items():
        paint_tie_state(painter, QRect(left, 0, GLYPH, rect.height()), state, now)
        colour = now.colour("caution" if state == "dormant" else "text")
        width = text_width(words, now)
        paint_text(painter, QRect(left + 16, 0, width, rect.height()), words, now, colour=colour)
        left += width + 36


def _paint_circles(painter: QPainter, rect: QRect, now: Theme) -> None:
    left = 0
    for key in ("5", "15", "50", "150", "wider"):
        paint_circle_badge(painter, QRect(left, 0, 60, rect.height()), key, key, now)
        left += circle_badge_width(key, now) + 24


def _paint_people(painter: QPainter, rect: QRect, now: Theme) -> None:
    for place, name in enumerate(_PEOPLE):
        box = QRect(place * 36, 0, rect.height(), rect.height())
        paint_avatar(painter, box, "".join(word[0] for word in name.split()), name, now)


def _meters() -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for share, words in ((0.6, "60 %"), (0.96, "48/50"), (17 / 15, "17/15")):
        row.addWidget(_meter(share, words))
        row.addWidget(Label(words, "section" if share > 1 else "body", "caution" if share > 1 else "text"))
    row.addStretch(1)
    return line


def _meter(share: float, words: str) -> Painted:
    def paint(painter: QPainter, rect: QRect, now: Theme) -> None:
        paint_meter(painter, rect, share, now, colour=now.circle("50").colour)

    return Painted(QSize(76, 6), paint, words)
