import pytest

from netdesk.domain.contact import Tie
from netdesk.domain.tie_sides import OTHER_SIDE, other_of, tie_in_which


def test_a_tie_is_read_from_either_side() -> None:
    tie = Tie("anna", "bela", "manager", "report")
    assert other_of(tie, "anna") == ("bela", "manager")
    assert other_of(tie, "bela") == ("anna", "report")
    mutual = Tie("anna", "bela", "friend")
    assert other_of(mutual, "anna") == ("bela", "friend")
    assert other_of(mutual, "bela") == ("anna", "friend")


@pytest.mark.parametrize("relation", ["friend", "manager", "child", "godmother", ""])
@pytest.mark.parametrize("uid", ["anna", "bela"])
def test_what_is_said_from_a_side_is_read_from_it(uid: str, relation: str) -> None:
    tie = tie_in_which(Tie("anna", "bela", "colleague"), uid, relation)
    assert other_of(tie, uid)[1] == relation


def test_who_has_a_manager_is_their_report_whichever_side_says_it() -> None:
    assert tie_in_which(Tie("anna", "bela"), "anna", "manager") == Tie("anna", "bela", "manager", "report")
    assert tie_in_which(Tie("anna", "bela"), "bela", "manager") == Tie("anna", "bela", "report", "manager")
    assert all(OTHER_SIDE[OTHER_SIDE[one]] == one for one in OTHER_SIDE)


def test_a_tie_that_says_it_already_stays_as_it_was() -> None:
    tie = Tie("anna", "bela", "boss", "right hand", strength=70, source="vcard", id=4)
    assert tie_in_which(tie, "bela", "right hand") is tie
    assert tie_in_which(tie, "bela", "friend") == tie._replace(relation="friend", reverse="")
