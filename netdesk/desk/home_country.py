"""The country this computer is set to."""

from __future__ import annotations

import os

from PySide6.QtCore import QLocale

_SAID_IN = ("LC_ALL", "LC_TELEPHONE", "LANG")
"""Where Unix says it, the weightiest first; `QLocale.system()` follows `LANGUAGE`, which is of words only."""


def home_country() -> str:
    """As its ISO 3166 code, `GB`; "" where the system names none."""
    said = next(filter(None, map(os.environ.get, _SAID_IN)), "")
    locale = QLocale(said) if said else QLocale.system()
    if locale.language() == QLocale.Language.C:
        return ""
    code = QLocale.territoryToCode(locale.territory())
    return code if len(code) == 2 and code.isalpha() else ""
