"""What of an export was not read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from netdesk.domain.draft import Problem
from netdesk.importers.left_out import refusal
from netdesk.importers.meta.members import is_data
from netdesk.importers.meta.threads import Thread
from netdesk.importers.reader import Member
from netdesk.importers.remarks import counted


def unread(
    members: Iterable[Member], used: Iterable[Member], threads: Sequence[Thread], place: str
) -> Iterator[Problem]:
    """Files that cannot be opened one by one, those about other things by folder, pictures and the like as
    one number. `used`: what was read besides the conversations; `place`: the name of the export.
    """
    read = {member.name for member in used}
    read.update(member.name for thread in threads for member in thread.members)
    folders: Counter[str] = Counter()
    media = 0
    for member in members:
        if member.name in read:
            continue
        if not is_data(member):
            media += 1
        elif reason := refusal(member):
            yield Problem(member.name, reason)
        else:
            *parents, name = member.name.split("/")
            folders["/".join(parents[:2]) or name] += 1
    for folder, count in sorted(folders.items()):
        subject = counted(count, "file holds", "files hold")
        yield Problem(folder, f"{subject} nothing that NetDesk reads.", stands_for=count)
    if media:
        one = "picture, video or other file was left where it is."
        many = "pictures, videos and other files were left where they are."
        yield Problem(place, counted(media, one, many), is_skip=False)
