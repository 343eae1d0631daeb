"""What the columns of an unknown table may hold, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.domain.table_mapping import COLUMN_USES, ColumnUse

_WORDS = dict(COLUMN_USES)
_WITHOUT_LABEL = {"presence": "Channel", "day": "Date", "related": "Somebody close"}


def choices_with(guess: ColumnUse) -> list[tuple[ColumnUse, str]]:
    """Every use with its words; `guess` first where it is a rare one (Phone, pager)."""
    choices = [(use, _say(words)) for use, words in COLUMN_USES]
    if guess not in _WORDS:
        field = _WORDS.get(ColumnUse(guess.field)) or _WITHOUT_LABEL[guess.field]
        choices.insert(0, (guess, _say("{field}, {label}").format(field=_say(field), label=guess.label)))
    return choices


def _say(text: str) -> str:
    return QCoreApplication.translate("ColumnUses", text)
