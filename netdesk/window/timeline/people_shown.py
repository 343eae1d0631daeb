"""Whose lanes are shown, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from netdesk.desk.people import Wanted

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

Show = str
"""everyone, attention, selected, or circle-5 … circle-150."""
SORTS = ("strength", "last", "name")


def people_shown(desk: Desk, show: Show, text: str = "", sort: str = "strength") -> list[int]:
    """The contacts with a lane. `attention`: those whom suggestions are about; where there are no
    suggestions, those who wait for an answer or fade.
    """
    circle = int(show.removeprefix("circle-")) if show.startswith("circle-") else None
    ids = list(desk.people.order(Wanted(text=text, circle=circle, sort=sort)))
    if show == "selected":
        chosen = set(desk.selection.ids)
    elif show == "attention":
        chosen = needing_attention(desk)
    else:
        return ids
    return [one for one in ids if one in chosen]


def calmly(shown: Sequence[int], fresh: Sequence[int]) -> list[int]:
    """The people of `fresh`, with those who were shown before in the order they had; each new one follows
    whom it follows in `fresh`. So no lane moves while one looks.
    """
    wanted, before = set(fresh), set(shown)
    followers: dict[int | None, list[int]] = {}
    last: int | None = None
    for one in fresh:
        if one in before:
            last = one
        else:
            followers.setdefault(last, []).append(one)
    order = list(followers.get(None, ()))
    for one in shown:
        if one in wanted:
            order.append(one)
            order.extend(followers.get(one, ()))
    return order


def needing_attention(desk: Desk) -> set[int]:
    """Whom suggestions are about; without suggestions, who waits for an answer or fades."""
    advice = desk.advice
    if advice is not None and advice.suggestions:
        uids = {suggestion.contact_uid for suggestion in advice.suggestions}
        return {one for one in map(desk.id_of, uids) if one is not None}
    if desk.directory is None:
        return set()
    lists = (desk.people.order(Wanted(list=name)) for name in ("reply-owed", "fading"))
    return {one for ids in lists for one in ids}
