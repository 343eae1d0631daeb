"""Lines of a list: a grey label and its value."""

from __future__ import annotations

from netdesk.reports.layout.block import Block
from netdesk.reports.layout.columns import Row
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.text_style import BODY, QUIET, TextStyle

_LABEL_WIDTH = 96.0
_GAP = 8.0


def labelled(label: str, value: str | Block, *, style: TextStyle = BODY, width: float = _LABEL_WIDTH) -> Row:
    """A label in grey and what it names."""
    body = Paragraph(Run(value, style)) if isinstance(value, str) else value
    return Row((Paragraph(Run(label, QUIET)), body), (width, None), _GAP)
