"""X-ANDROID-CUSTOM: a kind of row, then its columns."""

from __future__ import annotations

from netdesk.domain.contact import Day, Related
from netdesk.importers.vcard.content_line import Property
from netdesk.importers.vcard.dates import day_text
from netdesk.importers.vcard.related import add_related
from netdesk.importers.vcard.sheet import Handler, Sheet

_KIND = "vnd.android.cursor.item/"
_KINDS = frozenset({"nickname", "relation", "contact_event"})
_RELATIONS = (
    "", "assistant", "brother", "child", "domestic partner", "father", "friend", "manager", "mother",
    "parent", "partner", "referred by", "relative", "sister", "spouse",
)  # fmt: skip
_DAYS = ("", "anniversary", "other", "birthday")


def _custom(sheet: Sheet, prop: Property) -> bool:
    kind, value, number, label = [*prop.parts(), "", "", "", ""][:4]
    kind = kind.casefold().removeprefix(_KIND)
    if not any(prop.parts()[1:]):
        return kind in _KINDS
    if not value or kind not in _KINDS:
        return False
    if kind == "nickname":
        sheet.nicknames.append(value)
    elif kind == "relation":
        add_related(sheet, Related(value, _word(_RELATIONS, number) or label))
    else:
        sheet.days[Day(_word(_DAYS, number) or label or "other", day_text(value), sheet.source)] = None
    return True


def _word(words: tuple[str, ...], number: str) -> str:
    return words[int(number)] if number.isdecimal() and len(number) < 4 and int(number) < len(words) else ""


HANDLERS: dict[str, Handler] = {"X-ANDROID-CUSTOM": _custom}
