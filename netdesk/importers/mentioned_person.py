"""What a draft says of somebody whom it only mentions, and what it does not say."""

from __future__ import annotations

from netdesk.domain.channel import BY_KEY
from netdesk.domain.contact import Contact, Labelled, Presence, SourceId
from netdesk.domain.draft import PersonRef
from netdesk.domain.stand_in import closed_account_id, name_id
from netdesk.importers.features import EVERYBODY_HAS, OF_A_PHONE
from netdesk.importers.name_key import is_nobody
from netdesk.importers.profile_url import profile_of


def contact_of_ref(ref: PersonRef, source: str, *, is_question: bool) -> Contact:
    """What a draft says of somebody it only mentions. One who shares a name with others (`is_question`), or
    of whom nothing else is said, is known by it to the source alone, so that the next import finds the same
    one again.
    """
    profile = profile_of(ref.url) if ref.url else None
    ids = [SourceId(source, ref.source_id)] if ref.source_id else []
    is_bare = source not in BY_KEY or source in EVERYBODY_HAS or source in OF_A_PHONE
    if not ids and (is_question or is_bare) and (by_name := id_by_name(ref)):
        ids.append(SourceId(source, by_name))
    name = ref.name or ref.email or ref.phone or (profile.handle if profile else ref.url) or ref.uid
    presences: tuple[Presence, ...] = ()
    if profile:
        presences = (Presence(profile.channel, profile.handle, profile.url, source=source),)
    elif source in BY_KEY and (not ref.source_id or source in OF_A_PHONE):
        presences = (Presence(source, source=source),)
    return Contact(
        uid=ref.uid,
        formatted_name=name,
        emails=(Labelled(ref.email, source=source),) if ref.email else (),
        phones=(Labelled(ref.phone, source=source),) if ref.phone else (),
        urls=(Labelled(ref.url, source=source),) if ref.url and not profile else (),
        presences=presences,
        source_ids=tuple(ids),
    )


def in_thread(ref: PersonRef, thread: str) -> PersonRef:
    """A closed account, known by nothing but the conversation it stands in."""
    return ref._replace(source_id=closed_account_id(thread)) if thread and is_anybody(ref) else ref


def is_anybody(ref: PersonRef) -> bool:
    """Whether what is said of somebody fits every closed account: the name that all of them bear."""
    is_known = ref.source_id or ref.uid or ref.url or ref.email or ref.phone
    return not is_known and is_nobody(ref.name)


def id_by_name(ref: PersonRef) -> str:
    """The id in its source of whom a draft names and says nothing else of; "" for all others."""
    is_known = ref.url or ref.email or ref.phone or ref.source_id
    return name_id(ref.name) if ref.name and not is_known else ""
