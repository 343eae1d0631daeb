"""Whether accounts of two sources are joined as they should be, whichever came first."""

from __future__ import annotations

from itertools import permutations
from typing import Literal

import pytest

from netdesk.domain.contact import Contact, OwnField, Presence, SourceId
from netdesk.importers.merging import merge
from netdesk.importers.presence_merging import earlier_handle, ended

NUMBER = SourceId("x", "4711")


def at_x(handle: str, *earlier: str, numbers: tuple[SourceId, ...] = (NUMBER,)) -> Contact:
    return Contact(
        formatted_name="Ida Muster",
        presences=(Presence("x", handle, f"https://x.com/{handle}", source="x"),),
        fields=tuple(earlier_handle("x", one) for one in earlier),
        source_ids=numbers,
    )


def friend(since: str) -> Contact:
    presence = Presence("facebook", since=since, state="connected", is_follower=True, source="facebook")
    return Contact(formatted_name="Ida Muster", presences=(presence,))


def removed(day: str = "") -> Contact:
    presence = Presence("facebook", state="former", source="facebook")
    fields = (ended("facebook", day),) if day else ()
    return Contact(formatted_name="Ida Muster", presences=(presence,), fields=fields)


def together(*contacts: Contact, source: str = "facebook") -> Contact:
    """All of them, one after the other; the last one said again changes nothing."""
    found = Contact()
    for contact in contacts:
        found = merge(found, contact, source).contact
    assert merge(found, contacts[-1], source).contact is found
    return found


@pytest.mark.parametrize("order", list(permutations((friend("2010-05-01"), removed("2020-03-02")))))
def test_a_friend_who_was_removed_later_is_no_friend_now(order: tuple[Contact, ...]) -> None:
    assert together(*order).presences == (
        Presence("facebook", since="2010-05-01", state="former", source="facebook"),
    )


@pytest.mark.parametrize(
    "order", list(permutations((friend("2010-05-01"), removed("2020-03-02"), friend("2022-07-01"))))
)
def test_a_friend_who_was_removed_and_came_back_is_one_again(order: tuple[Contact, ...]) -> None:
    assert together(*order).presences == friend("2022-07-01").presences


def test_without_a_day_of_its_end_a_friendship_stays_ended() -> None:
    assert together(removed(), friend("2010-05-01")).presences[0].state == "former"


def one_sided(state: Literal["following", "follower"], since: str) -> Contact:
    is_mine = state == "following"
    return Contact(presences=(Presence("facebook", "", "", since, state, is_mine, not is_mine, "facebook"),))


@pytest.mark.parametrize(
    "order", list(permutations((one_sided("following", "2012-03-08"), one_sided("follower", "2015-01-02"))))
)
def test_who_is_followed_by_one_list_and_follows_by_another_does_both(order: tuple[Contact, ...]) -> None:
    assert together(*order).presences == (
        Presence("facebook", "", "", "2015-01-02", "mutual", True, True, "facebook"),
    )


@pytest.mark.parametrize(
    "order", list(permutations((one_sided("following", "2012-03-08"), friend("2023-11-14"))))
)
def test_a_friend_who_was_only_followed_before_is_one_since_the_friendship(
    order: tuple[Contact, ...],
) -> None:
    assert together(*order).presences == (
        Presence("facebook", "", "", "2023-11-14", "connected", True, True, "facebook"),
    )


@pytest.mark.parametrize(
    "order",
    list(permutations((friend("2011-03-13"), removed("2014-05-13"), one_sided("follower", "2013-02-04")))),
)
def test_a_friendship_that_ended_keeps_its_first_day_beside_a_follow(order: tuple[Contact, ...]) -> None:
    (found,) = together(*order).presences
    assert (found.state, found.since) == ("former", "2011-03-13")
    assert together(*order, *order).presences == (found,)


def test_who_is_followed_by_two_lists_does_not_follow_back() -> None:
    followed = Contact(presences=(Presence("x", "ida", state="following", is_following=True, source="x"),))
    dated = Contact(presences=(followed.presences[0]._replace(since="2024-03-01"),))
    (found,) = together(followed, dated).presences
    assert (found.state, found.since, found.is_follower) == ("following", "2024-03-01", False)


def test_one_account_under_a_new_handle_keeps_the_old_one_as_a_field() -> None:
    found = together(at_x("ida_old"), at_x("ida_new"), source="x")
    assert found.presences == at_x("ida_new").presences
    assert found.fields == (OwnField("Earlier handle on X / Twitter", "ida_old"),)


def test_an_older_archive_does_not_bring_an_earlier_handle_back() -> None:
    found = together(at_x("ida_new", "Ida_Old"), at_x("ida_old"), source="x")
    assert found == at_x("ida_new", "Ida_Old")


def test_accounts_with_numbers_of_their_own_stay_two() -> None:
    other = SourceId("x", "4712")
    found = together(at_x("ida_old"), at_x("ida_new", numbers=(other,)), source="x")
    assert [one.handle for one in found.presences] == ["ida_old", "ida_new"]
    found = together(found, at_x("ida_third"), source="x")
    assert [one.handle for one in found.presences] == ["ida_old", "ida_new", "ida_third"]


def test_a_handle_without_a_number_is_another_account() -> None:
    found = together(at_x("ida_old", numbers=()), at_x("ida_new", numbers=()), source="x")
    assert [one.handle for one in found.presences] == ["ida_old", "ida_new"]


def test_an_account_somebody_typed_in_becomes_a_source_s_only_by_what_only_the_source_knows() -> None:
    typed = Contact(presences=(Presence("linkedin", "ida"),))
    known, connected = (
        Contact(presences=(Presence("linkedin", "ida", state=state, source="linkedin"),))
        for state in ("known", "connected")
    )
    assert merge(typed, known, "linkedin").contact is typed
    (account,) = merge(typed, connected, "linkedin").contact.presences
    assert (account.state, account.source) == ("connected", "linkedin")
