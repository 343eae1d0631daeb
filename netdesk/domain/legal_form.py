"""The legal forms by which a name is known to be that of a firm."""

from __future__ import annotations

from collections.abc import Sequence

_FORM_WORDS = (
    "gmbh ag kg kgaa ohg gbr mbh ug se ev eg inc incorporated ltd limited llc llp plc corp corporation co "
    "company sa sas sarl srl spa bv nv ab as oy oyj aps sp zoo pty haftungsbeschraenkt"
)
LEGAL_FORMS = frozenset(_FORM_WORDS.split())
"""Their words in lower case, without dots and accents."""
_LONGEST_OF_NAMES = 2


def ends_in_legal_form(words: Sequence[str]) -> bool:
    """Whether the last of several words is one, and no family name: `SA` is one, `Sa` is a name."""
    last = words[-1]
    letters = "".join(filter(str.isalpha, last))
    if len(words) < 2 or letters.casefold() not in LEGAL_FORMS:
        return False
    return len(letters) > _LONGEST_OF_NAMES or "." in last or letters != letters.capitalize()
