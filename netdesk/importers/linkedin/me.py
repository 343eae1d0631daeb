"""Whose LinkedIn export it is: no file says so, but several give it away."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from netdesk.importers.clear_winner import clear_winner
from netdesk.importers.csv_table import Row
from netdesk.importers.linkedin.export import Owner
from netdesk.importers.linkedin.members import Found
from netdesk.importers.linkedin.messages import is_sponsored
from netdesk.importers.linkedin.profile_url import linkedin_profile
from netdesk.importers.linkedin.rows import table_rows
from netdesk.importers.name_key import is_nobody
from netdesk.importers.pace import Step

_ENOUGH_OF_ALL = 0.9


def owner_of(files: Iterable[Found], step: Step) -> Owner:
    """The owner: the name in the profile; who sent the outgoing invitations and got the incoming ones;
    else who takes part in all conversations. An unknown one if none of these files is there.
    """
    owner = Owner()
    files = list(files)
    for found in files:
        if found.kind.key == "profile":
            for row in table_rows(found, step):
                owner.add(f"{row.get('first name')} {row.get('last name')}", "")
        elif found.kind.key == "invitations":
            for row in table_rows(found, step):
                owner.add(*_of_invitation(row))
    if not owner.addresses:
        for found in files:
            if found.kind.key == "messages":
                _look_through(table_rows(found, step), owner)
    return owner


def _of_invitation(row: Row) -> tuple[str, str]:
    direction = row.get("direction").casefold()
    if direction == "outgoing":
        return row.get("from"), row.get("inviterprofileurl", "inviter profile url")
    if direction == "incoming":
        return row.get("to"), row.get("inviteeprofileurl", "invitee profile url")
    return "", ""


def _look_through(rows: Iterator[Row], owner: Owner) -> None:
    """Adds what messages say: who sent the outgoing ones, or who is in nearly all conversations."""
    talks: defaultdict[str, set[str]] = defaultdict(set)
    senders: dict[str, tuple[str, str]] = {}
    for row in rows:
        name, url = row.get("from"), row.get("sender profile url")
        if row.get("direction").casefold() == "outgoing":
            owner.add(name, url)
            return
        if is_sponsored(row):
            continue
        key = _key(name, url if row.columns.places("recipient profile urls") else "")
        if owner.names and owner.is_meant_by(name, url) and url:
            owner.add(name, url)
            return
        if key:
            senders.setdefault(key, (name, url))
        talk = row.get("conversation id") or " ".join(sorted((name, row.get("to"))))
        talks[talk].update(filter(None, (key, *_recipient_keys(row))))
    if not owner.names:
        _add_constant(talks, senders, owner)


def _key(name: str, url: str) -> str:
    """The profile, or the name where the file has no profiles for recipients."""
    if profile := linkedin_profile(url):
        return profile.address
    return "" if is_nobody(name) else name


def _recipient_keys(row: Row) -> Iterator[str]:
    if row.columns.places("recipient profile urls"):
        for url in row.get("recipient profile urls").split(","):
            yield _key("", url)
        return
    yield from (name.strip() for name in row.get("to").split(", ") if not is_nobody(name))


def _add_constant(talks: dict[str, set[str]], senders: dict[str, tuple[str, str]], owner: Owner) -> None:
    counts = Counter(key for people in talks.values() for key in people)
    if len(talks) > 1 and (key := clear_winner(counts, len(talks), _ENOUGH_OF_ALL)):
        owner.add(*senders.get(key, (key, key)))
