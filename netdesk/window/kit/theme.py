"""What a theme says: every colour, size, distance and type style by its name, read from resources/themes."""

import json
import zlib
from collections.abc import Hashable, Mapping
from functools import cache
from itertools import count
from typing import Any, Literal, NamedTuple

from PySide6.QtGui import QColor, QFont, QFontMetrics, QPixmap

from netdesk import resource
from netdesk.window.kit.channel_style import UNKNOWN, ChannelStyle, shipped_styles
from netdesk.window.kit.fonts import TypeStyle, build_font

ColourRole = Literal[
    "window", "surface", "surfaceAlt", "raised", "sunken", "hairline", "hairlineStrong", "controlBorder",
    "text", "textSecondary", "textTertiary", "textDisabled",
    "accent", "accentHover", "accentPressed", "accentSoft", "onAccent", "focus",
    "selection", "selectionText", "hover",
    "positive", "positiveSoft", "caution", "cautionSoft", "danger", "dangerSoft", "info", "infoSoft",
    "chartLine", "chartFill", "chartGrid", "chartAxis", "silence", "paper", "desk",
]  # fmt: skip
TypeRole = Literal[
    "caption", "captionStrong", "small", "smallStrong", "body", "bodyStrong", "section",
    "title", "person", "display",
]  # fmt: skip
SizeName = Literal[
    "titleBar", "menuBar", "statusBar", "toolbar", "filterBar", "tableHeader", "row", "rowCompact",
    "railItem", "rail", "card", "hitMin", "suggestionRow", "lane", "control", "controlSmall",
    "avatarSmall", "avatarMedium", "avatarLarge", "iconSmall", "iconMedium", "iconLarge",
]  # fmt: skip
RadiusName = Literal["tile", "control", "card", "pill", "window"]
MotionName = Literal["hover", "disclosure", "viewSwitch", "graphLayout", "timelineZoom"]
ThemeName = Literal["light", "dark"]
CircleKey = Literal["5", "15", "50", "150", "wider"]
TieStateKey = Literal["strong", "weak", "contact", "dormant"]

# Sizes that hold text and so grow with it; the others are widths, icons and pictures.
_GROWING = frozenset(
    ("menuBar", "statusBar", "toolbar", "filterBar", "tableHeader", "row", "rowCompact", "railItem",
     "suggestionRow", "lane", "control", "controlSmall", "iconSmall", "iconMedium", "iconLarge")
)  # fmt: skip
# The rows of lists, which the comfortable density gives more room.
_ROWS = frozenset(("row", "rowCompact", "railItem", "suggestionRow", "lane"))
_COMFORT = 4
_serial = count(1)


class CircleStyle(NamedTuple):
    """A circle's dot; ``capacity`` counts from the inside out and is None for the widest."""

    key: str
    colour: QColor
    capacity: int | None


class CommunityStyle(NamedTuple):
    """A community's colour and shape: circle, square, triangle, pentagon, hexagon or diamond."""

    shape: str
    colour: QColor


class AvatarTint(NamedTuple):
    """The two colours of an avatar without a photo."""

    background: QColor
    text: QColor


class Theme:
    """One complete look. Never changes; another text size, say, makes another Theme.

    The colours and fonts handed out are shared: copy them before changing them.
    """

    def __init__(
        self,
        name: ThemeName,
        shared: Mapping[str, Any],
        own: Mapping[str, Any],
        *,
        text_scale: float,
        is_motion_reduced: bool,
        is_comfortable: bool,
    ) -> None:
        self.name = name
        self.text_scale = text_scale
        self.is_motion_reduced = is_motion_reduced
        self.is_comfortable = is_comfortable
        self.channels: Mapping[str, ChannelStyle] = shipped_styles(shared["channels"], own["channels"])
        self.circles: Mapping[str, CircleStyle] = {
            key: CircleStyle(key, QColor(colour), shared["circles"][key]["capacityCumulative"])
            for key, colour in own["circles"].items()
        }
        self.communities = tuple(
            CommunityStyle(shared["communities"][key]["shape"], QColor(colour))
            for key, colour in own["communities"].items()
        )
        self.tie_state_colours: Mapping[str, QColor] = _colours(own["tieStates"])
        self.avatar_tints = tuple(AvatarTint(QColor(t["bg"]), QColor(t["fg"])) for t in own["avatarTints"])
        self.spacing: tuple[int, ...] = tuple(shared["spacing"])
        self.ladder: Mapping[str, Any] = shared["ladder"]
        self._colours: Mapping[str, QColor] = _colours(own["colours"])
        self._type: Mapping[str, TypeStyle] = _type_styles(shared["type"])
        self._sizes: Mapping[str, int] = shared["sizes"]
        self._shared = shared
        self.key = f"t{next(_serial)}"
        """Different for every Theme: the first part of keys in pixmap caches."""
        self.memo: dict[Hashable, Any] = {}
        """Room for painters to keep what they built for this theme (fonts, laid-out texts)."""
        self.pictures: dict[Hashable, QPixmap] = {}
        """Room for painters to keep small pictures."""

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"

    def colour(self, role: ColourRole) -> QColor:
        return self._colours[role]

    def colour_values(self) -> dict[str, str]:
        """Return every colour by its role as #rrggbb."""
        return {role: colour.name() for role, colour in self._colours.items()}

    def channel(self, key: str) -> ChannelStyle:
        """Return the look of a channel; one nobody described looks like ``other``."""
        return self.channels.get(key) or self.channels[UNKNOWN]

    def circle(self, key: CircleKey | str | int | None) -> CircleStyle:
        """Return the look of a circle by its size (5, "15", …); None and "wider" are the widest."""
        return self.circles.get(str(key)) or self.circles["wider"]

    def community(self, index: int) -> CommunityStyle:
        """Return the look of the n-th community, from 0; after the last the first follows again."""
        return self.communities[index % len(self.communities)]

    def tie_state(self, key: TieStateKey) -> QColor:
        return self.tie_state_colours[key]

    def avatar_tint(self, seed: str) -> AvatarTint:
        """Return the tint of a person; the same seed (best: the uid) always has the same one."""
        return self.avatar_tints[self.avatar_tint_index(seed)]

    def avatar_tint_index(self, seed: str) -> int:
        return zlib.crc32(seed.encode()) % len(self.avatar_tints)

    def font(self, role: TypeRole) -> QFont:
        """Return the font of a type role, with tabular figures, at the chosen text size."""
        found = self.memo.get(role)
        if found is None:
            found = self.memo[role] = build_font(self._type[role], self.text_scale)
        assert isinstance(found, QFont)
        return found

    def metrics(self, role: TypeRole) -> QFontMetrics:
        found = self.memo.get(("metrics", role))
        if found is None:
            found = self.memo["metrics", role] = QFontMetrics(self.font(role))
        assert isinstance(found, QFontMetrics)
        return found

    def line(self, role: TypeRole) -> int:
        """Return the height of a line of text in pixels; never less than the font in use needs."""
        return max(round(self._type[role].line * self.text_scale), self.metrics(role).height())

    def size(self, name: SizeName) -> int:
        """Return a size in pixels; sizes that hold text grow with the text, rows with the density."""
        value = self._sizes[name]
        grown = round(value * self.text_scale) if name in _GROWING else value
        return grown + _COMFORT if self.is_comfortable and name in _ROWS else grown

    def grown(self, pixels: int) -> int:
        """Return the pixels of something beside or around text at the chosen text size."""
        return round(pixels * self.text_scale)

    def radius(self, name: RadiusName) -> int:
        return int(self._shared["radii"][name])

    def motion_ms(self, name: MotionName) -> int:
        """Return how long a movement takes; 0 with reduced motion."""
        return 0 if self.is_motion_reduced else int(self._shared["motion"][name])

    def opacity(self, name: str) -> float:
        return float(self._shared["opacity"][name])

    def threshold(self, name: Literal["strong", "weak"]) -> int:
        """Return the strength from which a tie is drawn as strong or weak unless settings say otherwise."""
        return int(self._shared["tieThresholds"][name])

    def icon_name(self, group: str, name: str) -> str:
        """Return the Lucide name for a meaning, such as ``("views", "graph")`` or ``("actions", "undo")``."""
        return str(self._shared["icons"][group][name])


def load_theme(
    name: ThemeName,
    *,
    text_scale: float = 1.0,
    is_motion_reduced: bool = False,
    is_comfortable: bool = False,
) -> Theme:
    """Build a theme from the shipped files. ``text_scale`` is 1.0 to 2.0, a factor on every text."""
    return Theme(
        name,
        _read("shared"),
        _read(name),
        text_scale=min(max(text_scale, 1.0), 2.0),
        is_motion_reduced=is_motion_reduced,
        is_comfortable=is_comfortable,
    )


@cache
def _read(name: str) -> dict[str, Any]:
    content = json.loads(resource.path("themes", f"{name}.json").read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def _colours(source: Mapping[str, str]) -> dict[str, QColor]:
    return {role: QColor(value) for role, value in source.items()}


def _type_styles(source: Mapping[str, Any]) -> dict[str, TypeStyle]:
    families = source["families"]
    return {
        role: TypeStyle(families[style.get("family", "ui")], style["px"], style["line"], style["weight"])
        for role, style in source["scale"].items()
    }
