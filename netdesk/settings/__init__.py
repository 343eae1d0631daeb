"""Every setting, declared once: its default, its range, its words and where it comes from. A page is a file.

`Settings()` holds the defaults; `from_stored` reads what the owner changed. The words are English and are
translated in the context `Settings` when they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netdesk.domain.declaration import Declaration, SettingValue, declarations_of
from netdesk.domain.error import KnownError
from netdesk.settings import answers, computer, kinds, paper, rhythms, suggestions, ties
from netdesk.settings.answers import AnswerSettings
from netdesk.settings.computer import COMPUTER, ComputerSettings
from netdesk.settings.kinds import MADE_KINDS, KindSettings, switch_of
from netdesk.settings.paper import PaperSettings
from netdesk.settings.rhythms import RhythmSettings
from netdesk.settings.suggestions import SuggestionSettings
from netdesk.settings.ties import TieSettings

__all__ = [
    "COMPUTER",
    "DECLARATIONS",
    "DEFAULT",
    "LOOK",
    "MADE_KINDS",
    "PAGES",
    "ComputerSettings",
    "Settings",
    "switch_of",
]

LOOK = computer.PAGE
PAGES = (LOOK, *(page.PAGE for page in (paper, suggestions, kinds, ties, rhythms, answers)))
"""The pages of the settings, what is changed most often first."""


@dataclass(frozen=True)
class Settings(PaperSettings, SuggestionSettings, KindSettings, TieSettings, RhythmSettings, AnswerSettings):
    """All settings of a network, each with its type. Chances and shares are 0-1, ages and windows are whole
    days.
    """

    @classmethod
    def from_stored(cls, stored: Mapping[str, str]) -> Settings:
        """The settings with what is stored; unknown names and values out of range leave the default."""
        values: dict[str, SettingValue] = {}
        for name, text in stored.items():
            if (declaration := DECLARATIONS.get(name)) is not None:
                try:
                    values[name] = declaration.parse(text)
                except KnownError:
                    continue
        return cls(**values)  # type: ignore[arg-type]


DECLARATIONS: Mapping[str, Declaration] = {
    one.name: one for one in sorted(declarations_of(Settings), key=lambda one: PAGES.index(one.group))
}
"""Every setting by name, in the order in which the pages show them."""
DEFAULT = Settings()
