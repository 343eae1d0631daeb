"""The look in use: which theme, told by one object that belongs to the application.

``look()`` is the only way to it. Painters never ask for it: they are handed a Theme. Widgets and delegates
ask when they paint, so a change of theme needs nothing from them but a repaint, which Qt does.
"""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from netdesk.window.kit.focus_ring import FocusRing
from netdesk.window.kit.fonts import load_fonts
from netdesk.window.kit.palette import build_palette
from netdesk.window.kit.stylesheet import build_stylesheet
from netdesk.window.kit.theme import Theme, ThemeName, load_theme

_PROPERTY = "netdesk.look"
_STYLE = "Fusion"
_STYLED = "netdesk styled"
_PIXMAP_CACHE_KB = 32_768


class Appearance(StrEnum):
    """What the user chose; SYSTEM follows the desktop and is light where the desktop does not say."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Look(QObject):
    """Holds the current theme and dresses the application in it.

    ``changed`` follows every change of theme, text size or motion, once it is worn.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = Appearance.SYSTEM
        self._text_scale = 1.0
        self._wants_less_motion: bool | None = None
        self._is_comfortable = False
        load_fonts()
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), _PIXMAP_CACHE_KB))
        if not app.property(_STYLED):
            app.setStyle(_STYLE)
        self._focus_ring = FocusRing(app, lambda: self._theme)
        self._theme = self._build()
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def appearance(self) -> Appearance:
        return self._appearance

    @property
    def text_scale(self) -> float:
        return self._text_scale

    def set_appearance(self, appearance: Appearance) -> None:
        self._appearance = appearance
        self._renew()

    def next_appearance(self) -> Appearance:
        """Return what follows; the answer to Ctrl + full stop. After the system's own comes its opposite, so
        that every press but one shows a difference.
        """
        is_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        own, opposite = Appearance.LIGHT, Appearance.DARK
        if is_dark:
            own, opposite = opposite, own
        order = (Appearance.SYSTEM, opposite, own)
        return order[(order.index(self._appearance) + 1) % len(order)]

    def set_text_scale(self, scale: float) -> None:
        """Set the factor on every text, 1.0 to 2.0; rows and bars grow with it."""
        if scale != self._text_scale:
            self._text_scale = scale
            self._renew()

    def set_comfortable(self, is_comfortable: bool) -> None:
        """Give every row a little more room, or not."""
        if is_comfortable != self._is_comfortable:
            self._is_comfortable = is_comfortable
            self._renew()

    def set_reduced_motion(self, is_reduced: bool | None) -> None:
        """Stop all movement or allow it; None follows the desktop."""
        if is_reduced is not self._wants_less_motion:
            self._wants_less_motion = is_reduced
            self._renew()

    def _on_system_scheme_changed(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._renew()

    def _renew(self) -> None:
        self._theme = self._build()
        self._dress()
        self.changed.emit()

    def _build(self) -> Theme:
        return load_theme(
            self._theme_name(),
            text_scale=self._text_scale,
            is_motion_reduced=self._is_motion_reduced(),
            is_comfortable=self._is_comfortable,
        )

    def _theme_name(self) -> ThemeName:
        if self._appearance is Appearance.SYSTEM:
            is_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            is_dark = self._appearance is Appearance.DARK
        return "dark" if is_dark else "light"

    def _is_motion_reduced(self) -> bool:
        if self._wants_less_motion is not None:
            return self._wants_less_motion
        return not self._app.isEffectEnabled(Qt.UIEffect.UI_General)

    def _dress(self) -> None:
        self._app.setFont(self._theme.font("body"))
        self._app.setPalette(build_palette(self._theme))
        self._app.setStyleSheet(build_stylesheet(self._theme))


def styled_application(arguments: Sequence[str]) -> QApplication:
    """Make the application, in the style NetDesk paints in.

    The look would choose it, too, but a style chosen later makes the binding spell out all of QStyle, which
    costs the start of NetDesk a dozen milliseconds.
    """
    name, *others = arguments
    app = QApplication([name, "-style", _STYLE, *others])
    app.setProperty(_STYLED, True)
    return app


def look() -> Look:
    """Return the application's look; the first call makes it. Needs a QApplication."""
    app = QApplication.instance()
    assert isinstance(app, QApplication), "the look needs a QApplication"
    found = app.property(_PROPERTY)
    if isinstance(found, Look):
        return found
    made = Look(app)
    app.setProperty(_PROPERTY, made)
    return made


def theme() -> Theme:
    """Return the theme to paint with now: short for ``look().theme``."""
    return look().theme
