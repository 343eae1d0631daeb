"""What an unknown table is taken for: which of its columns holds what, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from netdesk.domain.table_mapping import OWN_FIELD, ColumnGuess, ColumnUse, TableGuess
from netdesk.importers.csv_table import Row, column_key
from netdesk.importers.reader import Source
from netdesk.importers.stable_id import stable_id
from netdesk.importers.tables.content_kind import are_first_names, are_single_names, kind_of, looks_like
from netdesk.importers.tables.dialects import dialect_of
from netdesk.importers.tables.first_row import names_beside_each_other
from netdesk.importers.tables.open_tables import FoundTable, open_tables
from netdesk.importers.tables.own_table import is_own
from netdesk.importers.tables.places import uses_by_words

ROWS_LOOKED_AT = 200
_SAMPLES = 6
_LONGEST_SAMPLE = 80
_BY_WORD, _CONFIRMED, _CONTRADICTED, _KEPT = 90, 97, 40, 100
_BY_CONTENT = {"email": 90, "presence": 90, "url": 75}
_BY_OTHER_CONTENT = 60
_NAMES = frozenset({"name", "given_name", "family_name"})
_BARE_NAMES = frozenset({"name", "namen"})


def guess_tables(source: Source) -> Iterator[tuple[str, TableGuess]]:
    """What every table of a source that is read is called, and taken for. Raises KnownError."""
    for found in open_tables(source):
        if not found.is_hidden:
            yield found.label, guess_table(found, list(islice(found.table.rows(), ROWS_LOOKED_AT)))


def guess_table(found: FoundTable, rows: Sequence[Row]) -> TableGuess:
    """What a table with these first rows is taken for."""
    names = found.table.columns.names
    by_words = uses_by_words(names) if found.has_header else [None] * len(names)
    values = [_values(rows, at) for at in range(len(names))]
    guesses = [_guess(*each) for each in zip(names, by_words, values, strict=True)]
    guesses = _family_beside_given(_one_name(guesses), rows)
    if not found.has_header:
        guesses = _given_by_content(guesses, values)
    guesses = _unnamed_family(guesses, by_words, values)
    keys = found.table.columns.keys
    is_known = dialect_of(keys) is not None or is_own(keys)
    return TableGuess(signature_of(found, guesses), tuple(guesses), is_known)


def signature_of(found: FoundTable, guesses: Iterable[ColumnGuess]) -> str:
    """The same for every table with these columns; without a header, for every one with such contents."""
    keys = found.table.columns.keys if found.has_header else tuple(guess.use.field for guess in guesses)
    return stable_id(str(found.has_header), *keys)


def _values(rows: Sequence[Row], at: int) -> list[str]:
    return [text for row in rows if at < len(row.cells) and (text := row.cells[at].strip())]


def _guess(name: str, by_words: ColumnUse | None, values: list[str]) -> ColumnGuess:
    samples = tuple(text[:_LONGEST_SAMPLE] for text in list(dict.fromkeys(values))[:_SAMPLES])
    kind = kind_of(values)
    # An e-mail address is one whatever its column is called.
    is_email = kind is not None and kind.use.field == "email"
    if by_words is not None and not (is_email and by_words.field in _NAMES):
        return ColumnGuess(name, by_words, _certainty(by_words, values), samples)
    if kind is None:
        return ColumnGuess(name, ColumnUse(OWN_FIELD), _KEPT, samples)
    # A number may be another one than that of a phone.
    best = _BY_CONTENT.get(kind.use.field, _BY_OTHER_CONTENT)
    return ColumnGuess(name, kind.use, round(best * kind.share), samples)


def _certainty(use: ColumnUse, values: list[str]) -> int:
    """How sure what a name says is, in the light of what stands below it."""
    looks = [look for value in values if (look := looks_like(use.field, value)) is not None]
    if not looks:
        return _BY_WORD
    return _CONFIRMED if sum(looks) * 2 >= len(looks) else _CONTRADICTED


def _one_name(guesses: list[ColumnGuess]) -> list[ColumnGuess]:
    """Only one column is the name by its content alone, and none where a header says which one is."""
    is_by_content = [guess.use.field == "name" and guess.certainty <= _BY_OTHER_CONTENT for guess in guesses]
    named = [guess.use.field in _NAMES for guess in guesses]
    first = is_by_content.index(True) if is_by_content == named and any(named) else -1
    return [
        guess._replace(use=ColumnUse(OWN_FIELD)) if is_guessed and at != first else guess
        for at, (guess, is_guessed) in enumerate(zip(guesses, is_by_content, strict=True))
    ]


def _family_beside_given(guesses: list[ColumnGuess], rows: Sequence[Row]) -> list[ColumnGuess]:
    """In a list with `Name` and `Vorname` the name is guessed to be that of the family, unless it holds the
    first one.
    """
    fields = [guess.use.field for guess in guesses]
    counts = tuple(fields.count(field) for field in ("name", "given_name", "family_name"))
    if counts != (1, 1, 0):
        return guesses
    name_at, given_at = fields.index("name"), fields.index("given_name")
    if column_key(guesses[name_at].name) not in _BARE_NAMES or not _is_apart(rows, name_at, given_at):
        return guesses
    return _with_name_at(guesses, name_at, "family_name")


def _given_by_content(guesses: list[ColumnGuess], values: Sequence[Sequence[str]]) -> list[ColumnGuess]:
    """Where no column holds whole names and none is named, the first with first names holds these, else the
    first of two that look like names.
    """
    fields = [guess.use.field for guess in guesses]
    if not _NAMES.isdisjoint(fields):
        return guesses
    unknown = [texts if field == OWN_FIELD else () for field, texts in zip(fields, values, strict=True)]
    known = (at for at, texts in enumerate(unknown) if are_first_names(texts))
    at = next(known, None)
    if at is None:
        at = names_beside_each_other(unknown)
    return guesses if at is None else _with_name_at(guesses, at, "given_name")


def _unnamed_family(
    guesses: list[ColumnGuess], by_words: Sequence[ColumnUse | None], values: Sequence[Sequence[str]]
) -> list[ColumnGuess]:
    """Right beside given names, where no other names are known, stand those of the families, whatever their
    column is called; behind them rather than before.
    """
    fields = [guess.use.field for guess in guesses]
    if [field for field in fields if field in _NAMES] != ["given_name"]:
        return guesses
    given_at = fields.index("given_name")
    for at in (given_at + 1, given_at - 1):
        is_unknown = at in range(len(guesses)) and fields[at] == OWN_FIELD and by_words[at] is None
        if is_unknown and are_single_names(values[at]):
            return _with_name_at(guesses, at, "family_name")
    return guesses


def _with_name_at(guesses: list[ColumnGuess], at: int, field: str) -> list[ColumnGuess]:
    """The guesses with that of names of a kind, which somebody should look at, for one of the columns."""
    names = guesses[at]._replace(use=ColumnUse(field), certainty=_BY_OTHER_CONTENT)
    return [*guesses[:at], names, *guesses[at + 1 :]]


def _is_apart(rows: Sequence[Row], name_at: int, given_at: int) -> bool:
    """Whether most names of the rows do without the first name beside them."""
    cells = (row.cells for row in rows if len(row.cells) > max(name_at, given_at))
    pairs = [(_words(one[name_at]), _words(one[given_at])) for one in cells]
    apart = [not given <= name for name, given in pairs if name and given]
    return 2 * sum(apart) > len(apart)


def _words(name: str) -> set[str]:
    return set(name.replace(",", " ").casefold().split())
