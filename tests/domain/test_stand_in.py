import pytest

from netdesk.domain.contact import Contact, SourceId
from netdesk.domain.stand_in import closed_account_id, is_account_id, is_closed_account, is_mere_number


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("+49 30 0000123", True),
        ("X user 4711", True),
        ("Telegram user 12", True),
        ("", True),
        ("Ida Muster", False),
        ("Test user 12", False),
        ("3 Muster GmbH", False),
        ("李", False),
    ],
)
def test_a_name_without_letters_or_of_a_network_is_a_mere_number(name: str, expected: bool) -> None:
    assert is_mere_number(name) is expected


def test_a_closed_account_is_one_until_somebody_names_it() -> None:
    gone = Contact(source_ids=(SourceId("linkedin", closed_account_id("thread-1")),))
    assert is_closed_account(gone)
    assert not is_closed_account(Contact(source_ids=gone.source_ids, given_name="Ida"))
    assert not is_closed_account(Contact(source_ids=(SourceId("linkedin", "thread-1"),)))


def test_a_name_or_a_conversation_is_no_id_of_an_account() -> None:
    ids = ("user1", "name:Ida Muster", closed_account_id("thread-1"))
    assert [is_account_id(one) for one in ids] == [True, False, False]
