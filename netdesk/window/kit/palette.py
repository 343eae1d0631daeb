"""The palette Fusion paints with, from the theme."""

from PySide6.QtGui import QColor, QPalette

from netdesk.window.kit.theme import ColourRole, Theme

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup

_ACTIVE: dict[QPalette.ColorRole, ColourRole] = {
    _Role.Window: "window",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "surfaceAlt",
    _Role.ToolTipBase: "raised",
    _Role.ToolTipText: "text",
    _Role.PlaceholderText: "textTertiary",
    _Role.Text: "text",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "onAccent",
    _Role.Light: "surface",
    _Role.Midlight: "surfaceAlt",
    _Role.Mid: "hairlineStrong",
    _Role.Dark: "controlBorder",
    _Role.Shadow: "hairlineStrong",
    _Role.Highlight: "selection",
    _Role.HighlightedText: "selectionText",
    _Role.Link: "accent",
    _Role.LinkVisited: "accentPressed",
    _Role.Accent: "accent",
}
_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText, _Role.PlaceholderText)


def build_palette(theme: Theme) -> QPalette:
    """Return the palette of a theme; inactive windows look like active ones, disabled text is grey."""
    palette = QPalette()
    for role, name in _ACTIVE.items():
        palette.setColor(role, QColor(theme.colour(name)))
    for role in _DISABLED:
        palette.setColor(_Group.Disabled, role, QColor(theme.colour("textDisabled")))
    return palette
