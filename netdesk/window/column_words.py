"""What the columns of a table may hold, in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from netdesk.domain.table_mapping import COLUMN_USES, ColumnUse

_WORDS = dict(COLUMN_USES)
_WITHOUT_LABEL = {"presence": "Channel", "day": "Date", "related": "Somebody close"}


def choices_with(guess: ColumnUse) -> list[tuple[ColumnUse, str]]:
    """Every use with its words; `guess` first where it is a rare one (Phone, pager)."""
    choices = [(use, _say(words)) for use, words in COLUMN_USES]
    if guess not in _WORDS:
        choices.insert(0, (guess, use_text(guess)))
    return choices


def use_text(use: ColumnUse) -> str:
    """Phone, mobile."""
    if use in _WORDS:
        return _say(_WORDS[use])
    field = _WORDS.get(ColumnUse(use.field)) or _WITHOUT_LABEL.get(use.field, use.field)
    return _say("{field}, {label}").format(field=_say(field), label=use.label)


def uses_text(uses: Iterable[ColumnUse]) -> str:
    """Name · Organisation · Phone, mobile."""
    return " · ".join(map(use_text, uses))


def _say(text: str) -> str:
    return QCoreApplication.translate("ColumnUses", text)
