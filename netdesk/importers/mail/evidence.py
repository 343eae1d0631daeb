"""What a network's mail says of a tie, as a draft: connected since, asked, follows, or only met there."""

from __future__ import annotations

from dataclasses import dataclass, field

from netdesk.domain.channel import BY_KEY, Channel
from netdesk.domain.contact import Contact, Presence, SourceId
from netdesk.domain.draft import ContactDraft, Item, PersonRef, Problem, RecordDraft, RequestDraft
from netdesk.domain.moment import Moment
from netdesk.domain.network import Request
from netdesk.importers.linkedin.person_name import full_name
from netdesk.importers.mail.letters import KEY
from netdesk.importers.mail.notices import SCHUELERVZ, Notice
from netdesk.importers.mail.survey import Survey
from netdesk.importers.name_key import is_nobody, name_keys

_CHANNELS: dict[str, Channel] = BY_KEY | {SCHUELERVZ.key: SCHUELERVZ}
_PAGES = {"x": "https://x.com/", "instagram": "https://www.instagram.com/"}
_REMINDER = "Requests that an earlier mail tells of."
_LONG_AGO_MS = 180 * 86_400_000


@dataclass(slots=True)
class Evidence:
    """Makes drafts of what networks tell."""

    survey: Survey
    _used: set[str] = field(default_factory=set)
    _asked_before: set[tuple[str, str]] = field(default_factory=set)

    def item(self, notice: Notice, moment: Moment, mail: str, where: str) -> Item:
        """The draft of a notice; `mail`: the id of the mail it stood in."""
        self._used.add(notice.channel)
        if is_nobody(notice.name):
            return Problem(where, "The account is closed.")
        day = moment.calendar_date.isoformat()
        if notice.kind == "connected":
            return self._met(notice, where, _account(notice)._replace(since=day, state="connected"))
        if notice.kind == "follows":
            return self._met(notice, where, _account(notice)._replace(state="follower", is_follower=True))
        if notice.kind == "met":
            return self._met(notice, where, _account(notice))
        return self._asked(notice, moment, mail, where)

    def channels(self) -> list[RecordDraft]:
        """Channels that networks do not have from the beginning."""
        if SCHUELERVZ.key not in self._used:
            return []
        return [RecordDraft(SCHUELERVZ.name, SCHUELERVZ)]

    def _asked(self, notice: Notice, moment: Moment, mail: str, where: str) -> Item:
        """A request: accepted if a later mail says so. Of one that is long over, or on a network that is, no
        mail tells what came of it; that is no open request.
        """
        people = [(notice.channel, key) for key in name_keys(notice.name)]
        is_first = all(moment.ms <= self.survey.asked.get(one, moment.ms) for one in people)
        if not is_first or not self._asked_before.isdisjoint(people):
            return Problem(where, _REMINDER, is_expected=True)
        self._asked_before.update(people)
        is_agreed = not self.survey.agreed.isdisjoint(people)
        is_over = _CHANNELS[notice.channel].is_ended or moment.ms < self.survey.newest - _LONG_AGO_MS
        if is_over and not is_agreed:
            return self._met(notice, where, Presence(notice.channel, state="requested", source=KEY))
        request = Request(
            contact="",
            channel=notice.channel,
            direction="in",
            state="accepted" if is_agreed else "new",
            time=str(moment),
            source=KEY,
            source_id=mail,
        )
        return RequestDraft(where, request, PersonRef(name=notice.name, source_id=_person_id(notice)))

    def _met(self, notice: Notice, where: str, presence: Presence) -> ContactDraft:
        name = full_name(notice.name)
        return ContactDraft(
            where,
            Contact(
                formatted_name=name.formatted,
                given_name=name.given,
                family_name=name.family,
                prefix=name.prefix,
                suffix=name.suffix,
                presences=(presence,),
                source_ids=(SourceId(KEY, _person_id(notice)),),
            ),
        )


def _account(notice: Notice) -> Presence:
    page = _PAGES.get(notice.channel, "") if notice.handle else ""
    return Presence(notice.channel, notice.handle, f"{page}{notice.handle}" if page else "", source=KEY)


def _person_id(notice: Notice) -> str:
    """By what the next mail finds the same person: a network's mails have nothing but names."""
    return f"{notice.channel}:{notice.name}"
