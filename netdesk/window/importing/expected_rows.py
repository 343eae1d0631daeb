"""The rows of all files that tell of what nobody expects to be read, as one row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from netdesk.domain.draft import Problem
from netdesk.window.importing.words import say
from netdesk.window.phrase_text import number_text

if TYPE_CHECKING:
    from netdesk.domain.importing import PlannedRow


def is_expected(row: PlannedRow) -> bool:
    """Whether a row tells of entries that are left out as everybody expects."""
    return isinstance(row.draft, Problem) and row.draft.is_expected


def together(rows: Sequence[PlannedRow]) -> PlannedRow:
    """One row for all of what is expected, with every reason once."""
    counts: Counter[str] = Counter()
    for row in rows:
        if isinstance(row.draft, Problem):
            counts[row.draft.reason] += row.draft.stands_for
    each = [
        Problem(rows[0].draft.where, reason, stands_for=count, is_expected=True)
        for reason, count in counts.items()
    ]
    words = each[0].reason if len(each) == 1 else " ".join(one.sentence for one in each)
    draft = each[0]._replace(reason=words, stands_for=counts.total())
    files = len({row.file for row in rows})
    where = say("in {count} files").format(count=number_text(files)) if files > 1 else ""
    return rows[0]._replace(draft=draft, subtitle=where)
