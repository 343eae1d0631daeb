"""The colours on paper: those of the light theme, whatever the window wears."""

import json
from functools import cache
from typing import Any

from PySide6.QtGui import QColor

from netdesk import resource


def ink(role: str) -> QColor:
    """The colour of a role of the light theme, such as "text" or "hairline". Shared: copy before changing."""
    return _colours()[role]


@cache
def light_theme() -> dict[str, Any]:
    """The light theme as it is written in resources/themes."""
    content = json.loads(resource.path("themes", "light.json").read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


@cache
def _colours() -> dict[str, QColor]:
    return {role: QColor(value) for role, value in light_theme()["colours"].items()}
