"""When an export was made, as the name of its file says."""

from __future__ import annotations

import re

_YEAR_FIRST = re.compile(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])")
_YEAR_LAST = re.compile(r"(?<!\d)([0-3]\d)[-_.]([0-3]\d)[-_.](20\d\d)(?!\d)")


def export_date(name: str) -> str:
    """The date in the name of a file or folder, ISO; "" for none. Where the year is last the month is first,
    as in the United States, if it can be.

    >>> export_date("Basic_LinkedInDataExport_06-20-2026.zip")
    '2026-06-20'
    """
    if found := _YEAR_LAST.search(name):
        month, day, year = found.groups()
        month, day = (month, day) if month <= "12" else (day, month)
    elif found := _YEAR_FIRST.search(name):
        year, month, day = found.groups()
    else:
        return ""
    return f"{year}-{month}-{day}" if "01" <= month <= "12" and "01" <= day <= "31" else ""
