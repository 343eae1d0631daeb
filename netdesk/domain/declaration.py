"""How a setting is declared: its name, default, range and words, and how it is read from a stored text."""

from __future__ import annotations

from dataclasses import field, fields
from math import isfinite
from typing import Any, NamedTuple, TypeVar

from netdesk.domain.error import KnownError

SettingValue = bool | int | float | str
T = TypeVar("T", bool, int, float, str)


class Declaration(NamedTuple):
    """One setting. `default`: a bool, int, float or str, and so is every value; `minimum`, `maximum` bound
    numbers; `choices` are the texts allowed, empty for any; `label`, `explanation`: English, translated in
    the context `Settings`; `source`: where the default comes from; `group`: the page it stands on; `unit`:
    written behind the value.
    """

    name: str
    default: SettingValue
    label: str
    explanation: str = ""
    group: str = ""
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    source: str = ""

    def parse(self, text: str) -> SettingValue:
        """The value a stored text means. KnownError when it is none or out of range."""
        value = self._read(text.strip())
        if self.choices and value not in self.choices:
            raise KnownError(f"“{self.label}” is one of {', '.join(self.choices)}.")
        if isinstance(value, (bool, str)):
            return value
        if (self.minimum is not None and value < self.minimum) or (
            self.maximum is not None and value > self.maximum
        ):
            raise KnownError(f"“{self.label}” lies between {self.minimum:g} and {self.maximum:g}.")
        return value

    def _read(self, text: str) -> SettingValue:
        if isinstance(self.default, bool):
            if text in ("true", "false"):
                return text == "true"
            raise KnownError(f"“{self.label}” is true or false.")
        if isinstance(self.default, str):
            return text
        try:
            value = int(text) if isinstance(self.default, int) else float(text)
        except ValueError:
            raise KnownError(f"“{self.label}” is a number.") from None
        if not isfinite(value):
            raise KnownError(f"“{self.label}” is a number.")
        return value


def write_value(value: SettingValue) -> str:
    """The text a value is stored as; `Declaration.parse` reads it back."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def declared(
    default: T, label: str, explanation: str = "", *, within: tuple[float, float] | None = None, **words: Any
) -> T:
    """A field of a frozen dataclass that declares a setting; `words` are further parts of a Declaration."""
    low, high = within or (None, None)
    made = Declaration("", default, label, explanation, minimum=low, maximum=high, **words)
    value: T = field(default=default, metadata={"declaration": made})
    return value


def declarations_of(settings: type) -> tuple[Declaration, ...]:
    """Every setting a dataclass declares, in order, with its name."""
    return tuple(
        one.metadata["declaration"]._replace(name=one.name)
        for one in fields(settings)
        if "declaration" in one.metadata
    )
