"""The channel ladder as a table: what is answered where, how soon, and when [A3]."""

from __future__ import annotations

from netdesk.reports.dates import duration, written_value
from netdesk.reports.facts import PersonFacts, RungFacts
from netdesk.reports.figures.tile import TILE_SIDE, tile
from netdesk.reports.layout.block import Block
from netdesk.reports.layout.columns import Row
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.section import HeadNote, Section
from netdesk.reports.layout.stack import Stack
from netdesk.reports.layout.text_style import ROW, ROW_QUIET, ROW_STRONG, TextStyle
from netdesk.reports.words import spoken, translate

_REPLIES, _MEDIAN, _BEST = 50.0, 60.0, 84.0
_NAME_LEFT = TILE_SIDE + 8
_NOTHING = "–"


def ladder_section(person: PersonFacts) -> Section | None:
    """The rungs they share, top first, and the next one; None when they share none."""
    rungs = [rung for rung in person.ladder if rung.state != "none"]
    if not any(rung.state in ("active", "silent") for rung in rungs):
        return None
    notes = (
        HeadNote(translate("Paper", "replies"), _MEDIAN + _BEST),
        HeadNote(translate("Paper", "median"), _BEST),
        HeadNote(translate("Paper", "best hour")),
    )
    body = Stack([_row(rung) for rung in rungs], least=2)
    return Section(translate("Paper", "Channel ladder"), body, *notes)


def _row(rung: RungFacts) -> Block:
    lead = tile(rung.channel, rung.name, ROW.line, rung.state)
    if rung.state == "next":
        words = translate("Paper", "next rung, not shared yet")
        name = Paragraph(Run(f"{rung.name}  ", ROW), Run(words, ROW_QUIET), max_lines=1)
        return Row((lead, name), (_NAME_LEFT, None))
    replies = _NOTHING if rung.share is None else f"{rung.share * 100:.0f}\u00a0%"
    delay = _NOTHING if rung.delay_s is None else duration(rung.delay_s)
    best = _NOTHING if rung.best_time is None else spoken(rung.best_time, written_value)
    name = Paragraph(Run(rung.name, ROW_STRONG if rung.is_best else ROW), max_lines=1)
    cells = (lead, name, _cell(replies, ROW), _cell(delay, ROW_QUIET), _cell(best, ROW))
    return Row(cells, (_NAME_LEFT, None, _REPLIES, _MEDIAN, _BEST))


def _cell(text: str, style: TextStyle) -> Paragraph:
    return Paragraph(Run(text, style), align="right", max_lines=1)
