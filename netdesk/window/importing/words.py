"""The import preview in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.domain.contact import ME
from netdesk.domain.draft import Problem, TieDraft
from netdesk.window.phrase_text import counted_text, counts_text, events_counted, number_text, phrase_text

if TYPE_CHECKING:
    from netdesk.desk.import_numbers import ImportNumbers
    from netdesk.domain.contact import Contact
    from netdesk.domain.importing import Choice, FileCount, Outcome, PlannedRow, TakenBack
    from netdesk.window.kit.theme import ColourRole

OUTCOMES: dict[str, tuple[str, str]] = {
    "conflict": ("Conflict", "git-compare-arrows"),
    "merge": ("Merge", "git-merge"),
    "new": ("New", "user-plus"),
    "unchanged": ("Unchanged", "check"),
    "skipped": ("Skipped", "circle-slash"),
    "remark": ("Remark", "info"),
}
"""What is shown of a row (`shown_outcome`) → (English word, icon), in the order of the list."""
COLOURS: dict[str, ColourRole] = {
    "conflict": "caution", "merge": "accent", "new": "positive", "unchanged": "textSecondary",
    "skipped": "textSecondary", "remark": "textSecondary",
}  # fmt: skip
FORMATS = {
    "vcard": ("vCard address book", "contact-round"),
    "linkedin": ("LinkedIn export", "file-archive"),
    "facebook": ("Facebook download", "file-archive"),
    "instagram": ("Instagram download", "file-archive"),
    "netdesk-json": ("NetDesk document", "file-json"),
    "netdesk-csv": ("NetDesk table", "file-spreadsheet"),
    "google-csv": ("Google contacts", "contact-round"),
    "outlook-csv": ("Outlook contacts", "contact-round"),
    "thunderbird-csv": ("Thunderbird contacts", "contact-round"),
    "evolution-csv": ("Evolution contacts", "contact-round"),
    "xing-csv": ("XING contacts", "contact-round"),
    "x": ("X archive", "file-archive"),
    "telegram": ("Telegram export", "send"),
    "signal": ("Signal export", "message-circle"),
    "whatsapp": ("WhatsApp chat", "message-circle"),
    "sms": ("Messages of a phone", "message-square"),
    "phone": ("Calls of a phone", "phone"),
    "mail": ("Mailbox", "mail"),
    "table": ("Table of contacts", "file-spreadsheet"),
    "ical": ("Calendar", "calendar-days"),
    "ldif": ("LDIF address book", "contact-round"),
    "names": ("List of names", "clipboard-list"),
}
_FIELDS = {
    "emails": ("1 e-mail", "{count} e-mails"),
    "phones": ("1 number", "{count} numbers"),
    "urls": ("1 web address", "{count} web addresses"),
    "addresses": ("1 address", "{count} addresses"),
    "presences": ("1 channel", "{count} channels"),
    "jobs": ("1 position", "{count} positions"),
    "tags": ("1 tag", "{count} tags"),
    "days": ("1 date", "{count} dates"),
    "notes": ("a note", "a note"),
    "photo": ("a picture", "a picture"),
}
TITLES = {
    "formatted_name": "Name", "given_name": "Given name", "family_name": "Family name",
    "organisation": "Organisation", "department": "Department", "title": "Position",
    "birthday": "Birthday", "nickname": "Nickname", "prefix": "Title", "suffix": "Suffix",
    "additional_names": "Other names", "kind": "Kind", "closeness": "Closeness", "circle": "Circle",
    "rhythm_days": "Rhythm in days", "how_met": "How met", "met": "Met", "purpose": "Purpose",
    "introduced_by": "Introduced by",
}  # fmt: skip
"""Fields there can be only one value of, and what they are called."""
DAYS = ("birthday", "met")
"""Those of them that are days."""
_KINDS = {
    "Request": "Request", "Tie": "Tie between people", "Plan": "Plan", "Objective": "Objective",
    "InformationItem": "Information", "LedgerLine": "Ledger", "Group": "Group", "Occasion": "Occasion",
    "OwnProfile": "Your profile", "Disclosure": "Disclosure", "Reminder": "Reminder",
    "Decision": "Decision", "Follow": "Followed organisation", "Setting": "Setting", "Channel": "Channel",
    "StandIn": "You, in earlier exchanges", "ClosedAccount": "Closed account",
}  # fmt: skip


def say(text: str) -> str:
    """A text in the context `ImportPreview`."""
    return QCoreApplication.translate("ImportPreview", text)


def shown_outcome(row: PlannedRow, outcome: Outcome) -> str:
    """The outcome of a row; what tells of something that was read all the same is a remark."""
    return "remark" if isinstance(row.draft, Problem) and not row.draft.is_skip else outcome


def outcome_text(outcome: str) -> str:
    """New, Merge, …"""
    return say(OUTCOMES[outcome][0])


def format_text(file: FileCount) -> str:
    """What a file is, or why it was left aside."""
    if file.format:
        return say(FORMATS.get(file.format, (file.format, ""))[0])
    return file.problems[0].reason if file.problems else say("Not a contact source, left aside")


def field_text(field: str) -> str:
    """The name of a field of a contact, or of a date's own label."""
    return say(TITLES.get(field, field.replace("_", " ").capitalize()))


def adds_text(row: PlannedRow, exchanges: Mapping[str, int]) -> str:
    """adds 1 e-mail, 2 channels, 14 exchanges; "" when it adds nothing."""
    words = [(count, *_FIELDS[field]) for field, count in row.adds if field in _FIELDS]
    counts = counts_text(*((count, say(one), say(many)) for count, one, many in words))
    parts = ", ".join(filter(None, (counts, exchanges_text(exchanges))))
    if not parts and row.outcome == "merge" and row.record is None:
        return say("notes where it is known from")
    return say("adds {parts}").format(parts=parts) if parts else ""


def of_them_text(problem: Problem) -> str:
    """35 of them, where something stands for several and its own words do not count them; "" for one."""
    number = number_text(problem.stands_for)
    if problem.stands_for == 1 or problem.is_expected or number in problem.reason:
        return ""
    return say("{count} of them").replace("{count}", number)


def exchanges_text(exchanges: Mapping[str, int]) -> str:
    """14 exchanges; "" for none."""
    count = sum(exchanges.values())
    return events_counted(count) if count else ""


def decided_text(choice: Choice, contact_of: Callable[[int], Contact | None]) -> str:
    """What the person said to a row, "" for nothing yet."""
    if not choice.is_wanted:
        return say("You leave it out")
    if choice.contact_id is None:
        return ""
    if choice.contact_id == 0:
        return say("You keep both apart")
    if choice.contact_id == ME:
        return say("It is you")
    chosen = contact_of(choice.contact_id)
    return say("You merge it with {name}").format(name=chosen.formatted_name if chosen else "–")


def followed_text(leader: PlannedRow | None) -> str:
    """That a row follows what was said to another one, "" when it follows none."""
    if leader is None:
        return ""
    return say("It follows your choice about {file}").format(file=Path(leader.file).name)


def merged_text(count: int) -> str:
    """What several rows were told at once: they are people who are there already."""
    return _of_rows(
        count, say("None of these rows could be anybody else."), say("1 row is merged."),
        say("{count} rows are merged."),
    )  # fmt: skip


def apart_text(count: int) -> str:
    """What several rows were told at once: they are people of their own."""
    return _of_rows(
        count, say("None of these rows could be anybody else."), say("1 row is kept apart."),
        say("{count} rows are kept apart."),
    )  # fmt: skip


def left_out_text(count: int) -> str:
    """What several rows were told at once: they are not written."""
    return _of_rows(
        count, say("None of these rows would be written."), say("1 row is left out."),
        say("{count} rows are left out."),
    )  # fmt: skip


def taken_in_text(count: int) -> str:
    """What several rows were told at once: they are written after all."""
    return _of_rows(
        count, say("None of these rows would be written."), say("1 row is taken in again."),
        say("{count} rows are taken in again."),
    )  # fmt: skip


def _of_rows(count: int, none: str, one: str, many: str) -> str:
    return counted_text(count, one, many) if count else none


def side_heads(contact_id: int) -> tuple[str, str]:
    """What stands above somebody (< 0: whom an earlier row of the import brings) and the incoming person
    side by side.
    """
    if contact_id == ME:
        return say("You"), say("Incoming")
    return say("In NetDesk") if contact_id > 0 else say("Already read"), say("Incoming")


def title_of(row: PlannedRow) -> str:
    """The person, what kind of entry it is, or where something was left out."""
    if (ends := _ends_of(row)) is not None:
        return ends[0]
    if not isinstance(row.draft, Problem):
        return row.title or _kind_text(row) or row.draft.where
    if row.draft.is_expected:
        count = row.draft.stands_for
        return say("{count} as expected").replace("{count}", number_text(count))
    where = row.title or row.draft.where
    place = where.removeprefix(Path(row.file).name).lstrip(" ,") or where
    kind, _, more = place.partition(" ")
    is_within = bool(more) and kind.isalpha()  # line 12, not a name of a file
    return place[:1].upper() + place[1:] if is_within else place


def subtitle_of(row: PlannedRow) -> str:
    """What stands below the person: work and place, or what kind of entry it is and from where."""
    if isinstance(row.draft, Problem):
        file = Path(row.file).name
        return row.subtitle or ("" if file == title_of(row) else file)
    if (ends := _ends_of(row)) is not None:
        return say("Tie with {name}").format(name=ends[1])
    if row.record is None or row.merged is not None:
        return row.subtitle
    parts = (_kind_text(row), row.subtitle) if row.title else (row.subtitle or row.draft.where,)
    return ", ".join(part for part in parts if part)


def _ends_of(row: PlannedRow) -> tuple[str, str] | None:
    """The two whom a tie joins, each for a line: both names in one would be cut."""
    if not isinstance(row.draft, TieDraft) or not (row.draft.first.name and row.draft.second.name):
        return None
    return row.draft.first.name, row.draft.second.name


def _kind_text(row: PlannedRow) -> str:
    kind = _KINDS.get(type(row.record).__name__, "")
    return say(kind) if kind else ""


def reason_of(row: PlannedRow) -> str:
    """Why, in one sentence."""
    if isinstance(row.draft, Problem):
        return row.draft.reason
    return phrase_text(row.reason)


_SHORTER = {"No match by e-mail, phone or name": "No match"}


def short_reason_of(row: PlannedRow) -> str:
    """The reason in a list: one line of the words that would need two."""
    shorter = _SHORTER.get(row.reason.template)
    return reason_of(row) if shorter is None else say(shorter)


def import_text(numbers: ImportNumbers) -> str:
    """What the button does: Import 384 people."""
    if numbers.people:
        return counted_text(numbers.people, say("Import 1 person"), say("Import {count} people"))
    if numbers.others:
        return counted_text(numbers.others, say("Import 1 entry"), say("Import {count} entries"))
    return say("Import")


def and_entries_text(count: int) -> str:
    """What stands beside a number of people: and 5 entries; "" for none."""
    return counts_text((count, say("and 1 entry"), say("and {count} entries")))


def merged_part(count: int) -> tuple[int, str, str]:
    """How many cards and rows of an import say more of what was there already, as a part of a sentence."""
    return count, say("1 entry merged"), say("{count} entries merged")


def written_text(numbers: ImportNumbers, files: Sequence[FileCount]) -> str:
    """Imported: 10 new people, 4 entries merged, 12 exchanges, 1 other entry; and how many of the people were
    kept apart unasked. `files`: as they were written; the history counts by them, too.
    """
    others = say("1 other entry"), say("{count} other entries")
    parts = counts_text(
        (numbers.added, say("1 new person"), say("{count} new people")),
        merged_part(sum(file.merged for file in files)),
        (numbers.exchanges, say("1 exchange"), say("{count} exchanges")),
        (numbers.new_entries, *others),
    ) or counts_text((numbers.others, *others))
    undecided = counts_text((
        numbers.undecided,
        say("1 of them may be there already; “Find duplicates” shows who."),
        say("{count} of them may be there already; “Find duplicates” shows who."),
    ))  # fmt: skip
    return f"{say('Imported: {parts}.').format(parts=parts)} {undecided}".strip()


def file_account_text(file: FileCount) -> str:
    """vCard address book, 1,017 entries: 148 new, 236 merged, 628 unchanged, 5 left out."""
    parts = (
        (file.new, say("{count} new")),
        (file.merged, say("{count} merged")),
        (file.unchanged, say("{count} unchanged")),
        (file.skipped, say("{count} left out")),
    )
    account = counts_text(*((count, words, words) for count, words in parts)) or say("nothing in it")
    entries = counts_text((file.read + file.skipped, say("1 entry"), say("{count} entries")))
    title = ", ".join(part for part in (format_text(file), entries) if part)
    return say("{format}: {account}").format(format=title, account=account)


def mentioned_text(count: int) -> str:
    """Who comes beside the entries of a file; "" for nobody."""
    return counts_text(
        (
            count,
            say("1 new person beside these entries is only mentioned in them"),
            say("{count} new people beside these entries are only mentioned in them"),
        )
    )


def broken_off_text(file: FileCount) -> str:
    """Why not all of a source could be read, "" when it could: it ends early, or is damaged."""
    names = Path(file.path).parts
    return next((one.reason for one in file.problems if one.breaks_off and one.where in names), "")


def remarks_text(count: int) -> str:
    """12 remarks on what was read."""
    return counted_text(count, say("1 remark on what was read"), say("{count} remarks on what was read"))


def short_remarks_text(count: int) -> str:
    """12 remarks."""
    return counted_text(count, say("1 remark"), say("{count} remarks"))


def taken_back_text(taken: TakenBack) -> str:
    """Taken back: 148 people, 6,952 exchanges. 1 person stays because of what came later: Ida Muster."""
    names = ", ".join(taken.names_kept)
    if more := taken.people_kept - len(taken.names_kept):
        names = say("{names} and {count} more").format(names=names, count=number_text(more))
    people = counts_text(
        (
            taken.people_kept,
            say("1 person stays because of what came later: {names}."),
            say("{count} people stay because of what came later: {names}."),
        )
    )
    others = counts_text(
        (
            taken.others_kept,
            say("1 entry that was edited since stays, too."),
            say("{count} entries that were edited since stay, too."),
        )
    )
    return " ".join(filter(None, (_gone_text(taken), people.replace("{names}", names), others)))


def _gone_text(taken: TakenBack) -> str:
    if taken.is_nothing:
        return say("Nothing of this import is left that could be taken back.")
    gone = counts_text(
        (taken.people, say("1 person"), say("{count} people")),
        (taken.exchanges, say("1 exchange"), say("{count} exchanges")),
        (taken.others, say("1 other entry"), say("{count} other entries")),
    )
    return say("Taken back: {parts}.").format(parts=gone) if gone else say("The import was taken back.")


def nothing_text() -> str:
    """When an import has nothing to change."""
    return say("Everything in these files is in NetDesk already; nothing would change.")
