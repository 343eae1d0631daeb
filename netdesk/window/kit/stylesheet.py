"""The one style sheet of the application: resources/themes/style.qss with a theme's values filled in."""

import re
from functools import cache

from netdesk import resource
from netdesk.window.kit.theme import Theme

_NAME = re.compile(r"@(?:(size|radius|image)\.)?([A-Za-z-]+)")


def build_stylesheet(theme: Theme) -> str:
    """Return the style sheet of a theme.

    Raises KeyError when the sheet speaks of a value the theme does not have.
    """
    values = _values(theme)
    folder = resource.path("themes", theme.name)

    def filled(match: re.Match[str]) -> str:
        kind, name = match.groups()
        if kind == "image":
            return f"url({(folder / name).as_posix()}.svg)"
        return values[f"{kind}.{name}" if kind else name]

    return _NAME.sub(filled, _template())


@cache
def _template() -> str:
    sheet = resource.path("themes", "style.qss").read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)


def _values(theme: Theme) -> dict[str, str]:
    tick = theme.size("iconSmall")
    sizes = {
        "size.iconSmall": tick,
        "size.iconMedium": theme.size("iconMedium"),
        "size.controlSmall": theme.size("controlSmall"),
        "size.controlInner": theme.size("control") - 2,
        "size.tableHeaderInner": theme.size("tableHeader") - 1,
        "size.arrow": tick - 2,
        "size.arrowArea": tick + 10,
        "size.tick": tick,
        "size.halfTick": tick // 2 + 1,
        "size.groupTitle": theme.line("section") + 4,
        "radius.tile": theme.radius("tile"),
        "radius.control": theme.radius("control"),
    }
    return theme.colour_values() | {name: f"{value}px" for name, value in sizes.items()}
