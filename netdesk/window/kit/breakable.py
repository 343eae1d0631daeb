"""Where a long word may end in a narrow column."""

import re

_BEFORE_A_SIGN = re.compile(r"(?<=\w)(?=[@./?=_]\w)")
_WORD = re.compile(r"[^\W\d_]+")
_HYPHEN = "\u00ad"
_FIRST, _LAST = 6, 4
"""So many letters of a word stay together at its beginning and end."""


def breakable(text: str, longest: int = 20) -> str:
    """The text, in which addresses may be broken before a sign, and words of more than ``longest`` letters
    anywhere, with a hyphen that is seen only there.
    """
    return _WORD.sub(lambda word: _hyphened(word.group(), longest), _BEFORE_A_SIGN.sub("\u200b", text))


def _hyphened(word: str, longest: int) -> str:
    if len(word) <= longest:
        return word
    return word[:_FIRST] + _HYPHEN + _HYPHEN.join(word[_FIRST:-_LAST]) + _HYPHEN + word[-_LAST:]
