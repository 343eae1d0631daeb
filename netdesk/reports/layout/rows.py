"""Lines of a list: a grey label and its value."""

from __future__ import annotations

from netdesk.reports.layout.block import Block
from netdesk.reports.layout.columns import Row
from netdesk.reports.layout.paragraph import Paragraph, Run
from netdesk.reports.layout.text_style import BODY, QUIET

_LABEL_WIDTH = 96.0
_GAP = 8.0


def labelled(label: str, value: str | Block) -> Row:
    """A label in grey and what it names."""
    body = Paragraph(Run(value, BODY)) if isinstance(value, str) else value
    return Row((Paragraph(Run(label, QUIET)), body), (_LABEL_WIDTH, None), _GAP)
