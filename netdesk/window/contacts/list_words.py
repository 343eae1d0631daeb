"""What the list says about itself: the sentence beside the title, and why it is empty."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from netdesk.desk.people import Wanted
from netdesk.window.phrase_text import number_text, people_counted


def is_narrowed(wanted: Wanted) -> bool:
    """Whether not everybody is wanted."""
    return bool(
        wanted.text.strip()
        or wanted.list != "everyone"
        or wanted.state is not None
        or wanted.circle is not None
        or wanted.channel is not None
        or wanted.tag is not None
        or wanted.among is not None
    )


def list_sentence(wanted: Wanted, shown: int, people: int, selected: int = 0) -> str:
    """1,284 people, those who need attention first; 63 of 1,284 people, by name; 413 people, 4 selected."""
    if is_narrowed(wanted):
        count = _say("{shown} of {people} people").format(
            shown=number_text(shown), people=number_text(max(people, shown))
        )
    else:
        count = people_counted(shown)
    if selected > 1:
        return _say("{people}, {count} selected").format(people=count, count=number_text(selected))
    if shown < 2:
        return count
    return _say("{people}, {order}").format(people=count, order=_order_words(wanted))


def _order_words(wanted: Wanted) -> str:
    words = {
        "attention": (_say("those who need attention first"), _say("those who need attention last")),
        "name": (_say("by name"), _say("by name, from the end")),
        "strength": (_say("strongest ties first"), _say("weakest ties first")),
        "circle": (_say("inner circles first"), _say("outer circles first")),
        "last": (_say("last contact first"), _say("longest quiet first")),
        "state": (_say("strong ties first"), _say("those without contact first")),
    }
    return words[wanted.sort][wanted.is_descending]


def empty_words(wanted: Wanted) -> tuple[str, str]:
    """The sentence and the verb for a list with nobody in it."""
    if wanted.text.strip():
        sentence = _say("Nobody and nothing written matches “{text}”.").format(text=wanted.text.strip())
        return sentence, _say("Clear search and filters")
    if is_narrowed(wanted._replace(list="everyone")):
        if wanted == Wanted(circle=wanted.circle, sort=wanted.sort, is_descending=wanted.is_descending):
            return _say("Nobody is in this circle yet."), _say("Show everyone")
        return _say("Nobody matches these filters."), _say("Clear filters")
    lists = {
        "reply-owed": _say("Nothing owed. Enjoy the quiet."),
        "fading": _say("No tie is fading."),
        "dormant": _say("No tie is dormant."),
        "next-rung": _say("Nobody is ready for the next rung yet."),
        "birthdays": _say("No birthdays in the next 14 days."),
        "contact-only": _say("There was contact with everybody."),
    }
    if wanted.list != "everyone":
        return lists.get(wanted.list, _say("Nobody is in this list.")), _say("Show everyone")
    return _say("Here would be the people you know. Drop their cards onto the window."), _say("Import")


def _say(text: str) -> str:
    return QCoreApplication.translate("ContactList", text)
