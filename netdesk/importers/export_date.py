"""When an export was made, as the name of its file says."""

from __future__ import annotations

import re

_ISO_DATE = re.compile(r"(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)")
_US_DATE = re.compile(r"(\d\d)[-_.](\d\d)[-_.](20\d\d)")


def export_date(name: str) -> str:
    """The date in the name of a file or folder, ISO; "" for none.

    >>> export_date("Basic_LinkedInDataExport_06-20-2026.zip")
    '2026-06-20'
    """
    if found := _US_DATE.search(name):
        return f"{found[3]}-{found[1]}-{found[2]}"
    found = _ISO_DATE.search(name)
    return "-".join(found.groups()) if found else ""
