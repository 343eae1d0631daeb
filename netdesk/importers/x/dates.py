"""What the dates in an X archive mean; every file of it writes them in a way of its own."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from netdesk.domain.moment import Moment

_C_TIME = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d):(\d\d):(\d\d) \+0000 (\d{4})$")
_SPACED = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) \+0000$")
_MONTHS_TEXT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_MONTHS = {name: month for month, name in enumerate(_MONTHS_TEXT.split(), start=1)}
_FOUNDED_MS = 1_142_899_200_000  # 21 March 2006
_SNOWFLAKE_EPOCH_MS = 1_288_834_974_657
_FIRST_SNOWFLAKE = 29_700_859_247


def x_moment(text: str, number: str = "") -> Moment | None:
    """The instant of `Wed Mar 06 10:20:30 +0000 2024`, `2020-01-02T03:04:05.678Z` or
    `2014-01-02 03:04:05 +0000`; None when it is none of these, or lies before there was a Twitter.

    `number`: id of the post, which says its time, too, since November 2010; a few dates are wrong.
    """
    moment = _written(text)
    if moment is not None and moment.kind == "instant" and moment.ms >= _FOUNDED_MS:
        return moment
    if number.isdecimal() and _FIRST_SNOWFLAKE <= int(number) < 1 << 63:
        return Moment((int(number) >> 22) + _SNOWFLAKE_EPOCH_MS)
    return None


def _written(text: str) -> Moment | None:
    if found := _C_TIME.match(text):
        month, *numbers = found.groups()
        if month not in _MONTHS:
            return None
        day, hour, minute, second, year = map(int, numbers)
        try:
            return Moment.of(datetime(year, _MONTHS[month], day, hour, minute, second, tzinfo=UTC))
        except ValueError:
            return None
    return Moment.parse(_SPACED.sub(r"\1T\2Z", text))
