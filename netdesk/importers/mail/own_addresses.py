"""Which addresses in a mailbox may be its owner's, from a look at its beginning: to ask before it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice

from netdesk.domain.error import KnownError
from netdesk.domain.importing import OwnAddress
from netdesk.importers.mail.boxes import Box, boxes
from netdesk.importers.mail.head import LONGEST_HEAD, Head, split_head
from netdesk.importers.mail.robots import is_of_a_program
from netdesk.importers.mail.survey import Survey
from netdesk.importers.reader import Source

_MAILS_PER_BOX = 500
_BOXES = 40
_MOST = 12


def own_addresses(source: Source) -> Sequence[OwnAddress]:
    """The likely ones first, then those that stand in most mails, but no program's; none for a mailbox
    without letters.
    """
    survey = Survey()
    for box in islice(boxes(source), _BOXES):
        with suppress(KnownError):  # reading it says so
            for head in islice(_heads(box), _MAILS_PER_BOX):
                survey.hear(head, box.place)
    likely = survey.own(set(), "")
    counts = survey.seen | dict.fromkeys(likely - set(survey.seen), 0)
    people = (email for email in counts if email in likely or not is_of_a_program(email))
    ranked = sorted(people, key=lambda email: (email not in likely, -counts[email], email))
    return [OwnAddress(one, survey.name_of(one), counts[one], one in likely) for one in ranked[:_MOST]]


def _heads(box: Box) -> Iterator[Head]:
    for mail in box.mails(LONGEST_HEAD, lambda _: None):
        yield split_head(mail.data)[0]
