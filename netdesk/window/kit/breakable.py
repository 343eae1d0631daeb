"""Where a long word may end in a narrow column."""

import re

_BEFORE_A_SIGN = re.compile(r"(?<=\w)(?=[@./?=_]\w)")


def breakable(text: str) -> str:
    """The text, in which addresses may be broken before a sign."""
    return _BEFORE_A_SIGN.sub("\u200b", text)
