import pytest

from netdesk.domain.error import KnownError
from netdesk.reports.disclosure import Topic
from netdesk.reports.registry import KINDS, build_document, kind_of
from tests.reports.people import henrik, order


def test_every_kind_has_a_key_of_its_own_a_title_and_an_icon() -> None:
    assert len({kind.key for kind in KINDS}) == len(KINDS)
    assert all(kind.title() and kind.icon for kind in KINDS)


def test_no_kind_ticks_private_notes_by_itself() -> None:
    assert all(Topic.PRIVATE not in kind.ticked for kind in KINDS)
    assert all(kind.ticked <= set(kind.topics) for kind in KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_document_is_titled_with_its_kind_and_person(kind: object) -> None:
    key = kind.key  # type: ignore[attr-defined]
    document = build_document(key, order(henrik()))
    assert document.title == f"{kind_of(key).title()}: Dr. Henrik Paulsen"


def test_an_unknown_kind_is_told_in_a_sentence() -> None:
    with pytest.raises(KnownError, match="no document named poster; there are meeting-brief, contact-sheet"):
        kind_of("poster")
