"""How the columns of a foreign table are read: what NetDesk guesses, and what a person says of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

OWN_FIELD = "field"
LEFT_OUT = ""
_MOST_REMEMBERED = 50
_SURE = 80
_NAMING = frozenset({"name", "given_name", "family_name", "nickname", "email", "phone", "organisation"})


class ColumnUse(NamedTuple):
    """What a column holds. `field`: a field of COLUMN_USES; `label`: home, work, mobile or own words."""

    field: str = OWN_FIELD
    label: str = ""


COLUMN_USES: tuple[tuple[ColumnUse, str], ...] = (
    (ColumnUse("name"), "Name"),
    (ColumnUse("given_name"), "Given name"),
    (ColumnUse("family_name"), "Family name"),
    (ColumnUse("additional_names"), "Middle names"),
    (ColumnUse("prefix"), "Title before the name"),
    (ColumnUse("suffix"), "Suffix"),
    (ColumnUse("nickname"), "Nickname"),
    (ColumnUse("organisation"), "Organisation"),
    (ColumnUse("department"), "Department"),
    (ColumnUse("title"), "Position"),
    (ColumnUse("email"), "E-mail"),
    (ColumnUse("email", "work"), "E-mail, work"),
    (ColumnUse("email", "home"), "E-mail, home"),
    (ColumnUse("phone"), "Phone"),
    (ColumnUse("phone", "mobile"), "Phone, mobile"),
    (ColumnUse("phone", "work"), "Phone, work"),
    (ColumnUse("phone", "home"), "Phone, home"),
    (ColumnUse("phone", "fax"), "Fax"),
    (ColumnUse("url"), "Web address"),
    (ColumnUse("address"), "Address in one"),
    (ColumnUse("street"), "Street"),
    (ColumnUse("postal_code"), "Postcode"),
    (ColumnUse("city"), "City"),
    (ColumnUse("region"), "Region"),
    (ColumnUse("country"), "Country"),
    (ColumnUse("po_box"), "PO box"),
    (ColumnUse("extended"), "Addition to the address"),
    (ColumnUse("street", "work"), "Street, work"),
    (ColumnUse("postal_code", "work"), "Postcode, work"),
    (ColumnUse("city", "work"), "City, work"),
    (ColumnUse("region", "work"), "Region, work"),
    (ColumnUse("country", "work"), "Country, work"),
    (ColumnUse("street", "home"), "Street, home"),
    (ColumnUse("postal_code", "home"), "Postcode, home"),
    (ColumnUse("city", "home"), "City, home"),
    (ColumnUse("region", "home"), "Region, home"),
    (ColumnUse("country", "home"), "Country, home"),
    (ColumnUse("day", "birthday"), "Birthday"),
    (ColumnUse("birth_year"), "Year of birth"),
    (ColumnUse("birth_month"), "Month of birth"),
    (ColumnUse("birth_day"), "Day of birth"),
    (ColumnUse("day", "anniversary"), "Anniversary"),
    (ColumnUse("day", "other"), "Another date"),
    (ColumnUse("met"), "Date you met"),
    (ColumnUse("how_met"), "How you met"),
    (ColumnUse("tags"), "Tags"),
    (ColumnUse("notes"), "Notes"),
    (ColumnUse("related", "spouse"), "Spouse"),
    (ColumnUse("related", "child"), "Children"),
    (ColumnUse("related", "manager"), "Manager"),
    (ColumnUse("related", "assistant"), "Assistant"),
    (ColumnUse("presence", "linkedin"), "LinkedIn profile"),
    (ColumnUse("presence", "xing"), "XING profile"),
    (ColumnUse("presence", "facebook"), "Facebook profile"),
    (ColumnUse("presence", "instagram"), "Instagram name"),
    (ColumnUse("presence", "x"), "X / Twitter name"),
    (ColumnUse(OWN_FIELD), "A field of its own"),
    (ColumnUse(LEFT_OUT), "Leave out"),
)
"""What a person may say of a column, with its English words (translated in the context `ColumnUses`)."""


class ColumnGuess(NamedTuple):
    """A column of a table nobody knows. `name`: as its header writes it; `certainty`: 0-100, how sure the
    use is; `samples`: the first different values that are not blank.
    """

    name: str
    use: ColumnUse
    certainty: int
    samples: tuple[str, ...]

    @property
    def is_sure(self) -> bool:
        """Whether nobody needs to look at it."""
        return self.certainty >= _SURE


class TableGuess(NamedTuple):
    """What NetDesk takes a table for. `signature`: the same for every table with these columns; `is_known`: a
    table of a program NetDesk knows, so that nobody needs to be asked.
    """

    signature: str
    columns: tuple[ColumnGuess, ...]
    is_known: bool

    @property
    def uses(self) -> tuple[ColumnUse, ...]:
        """What every column is taken for, in order."""
        return tuple(column.use for column in self.columns)


class UnknownTable(NamedTuple):
    """A dropped table whose columns somebody should be asked about. `path`: of the file; `name`: that of
    the sheet if there are several, else of the file; `is_only`: the file holds no other one.
    """

    path: str
    name: str
    guess: TableGuess
    is_only: bool = True


Mappings = Mapping[str, tuple[ColumnUse, ...]]
"""The uses of the columns of tables, by the tables' signatures."""


Said = Mapping[str, tuple[ColumnUse, ...] | None]
"""What was said of tables, by their signatures; None leaves a table out."""


def names_anybody(uses: Iterable[ColumnUse]) -> bool:
    """Whether columns with these uses tell people apart."""
    return any(use.field in _NAMING for use in uses)


def mappings_from_text(text: str) -> dict[str, tuple[ColumnUse, ...]]:
    """The mappings a stored text holds; what is no mapping in it is left out."""
    try:
        stored = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(stored, dict):
        return {}
    return {name: uses for name, plain in stored.items() if (uses := _uses(plain)) is not None}


def mappings_as_text(mappings: Mappings) -> str:
    """The mappings as a text to store, of a great many only those noted last."""
    latest = list(mappings.items())[-_MOST_REMEMBERED:]
    return json.dumps(dict(latest), ensure_ascii=False, separators=(",", ":"))


def _uses(plain: object) -> tuple[ColumnUse, ...] | None:
    if not isinstance(plain, list):
        return None
    uses = []
    for pair in plain:
        if not (isinstance(pair, list) and len(pair) == 2 and all(isinstance(one, str) for one in pair)):
            return None
        uses.append(ColumnUse(*pair))
    return tuple(uses)
