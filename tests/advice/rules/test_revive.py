"""B21: dormant ties come alive again, those first that can bring most news; none is too long ago."""

from netdesk.domain.contact import Presence
from tests.advice.people import (
    advice_for,
    called,
    exchange,
    exchanges,
    heard,
    job,
    met,
    on,
    somebody,
    words,
    wrote,
)

LONG_AGO = exchanges(range(4000, 4400, 20), "email")


def test_b21_a_dormant_tie_is_revived_on_the_most_personal_rung_that_ever_worked() -> None:
    (found,) = advice_for(somebody("Claire Dumarais", [*LONG_AGO, called(4110)], presences=on("whatsapp")))
    assert (found.kind, found.channel) == ("revive", "phone")
    assert str(found.headline) == "Call **Claire Dumarais** and pick up the thread"
    assert any("21 contact-days" in line and "2015" in line for line in words(found))


def test_whom_one_met_is_written_to_or_called_first_and_seen_only_where_there_is_no_other_way() -> None:
    meetings = [met(days) for days in range(4000, 4400, 20)]
    (talked,) = advice_for(somebody("A", [*meetings, called(4110)], presences=on("whatsapp")))
    assert talked.channel == "phone"
    (known,) = advice_for(somebody("A", meetings, presences=on("linkedin")))
    assert (known.channel, str(known.headline)) == ("linkedin", "Write to **A** and pick up the thread")
    (lost,) = advice_for(somebody("A", meetings))
    assert (lost.channel, str(lost.headline)) == ("in-person", "Arrange to see **A** and pick up the thread")


def test_what_was_once_invested_is_counted() -> None:
    (found,) = advice_for(somebody("Claire", [*LONG_AGO, called(4110)]))
    assert str(found.reason) == "dormant 4,000 days, once 82"
    assert "21 contact-days; strength 82 in 2015, last contact 6 Dec 2015." in words(found)
    (found,) = advice_for(somebody("Claire", [*LONG_AGO, called(4110), called(4210)]))
    assert any(line.startswith("22 contact-days with 2 talks; strength") for line in words(found))


def test_the_day_of_a_talk_is_not_taken_from_a_message_after_it() -> None:
    (found,) = advice_for(somebody("Claire", [*LONG_AGO, called(4110), heard(4050, "phone")]))
    assert "Phone: you talked once; the last exchange there was 17 Oct 2015." in words(found)


def test_a_rung_on_which_nobody_ever_answered_did_not_work() -> None:
    (found,) = advice_for(somebody("A", [*LONG_AGO, wrote(4390, "whatsapp"), wrote(4380, "phone")]))
    assert found.channel == "email"


def test_a_network_that_has_ended_is_not_the_way_back() -> None:
    (found,) = advice_for(
        somebody("A", exchanges(range(4000, 4400, 20), "studivz"), presences=on("linkedin"))
    )
    assert found.channel == "linkedin"


def test_who_cannot_be_reached_any_more_is_left_alone() -> None:
    lost = exchanges(range(4000, 4400, 20), "studivz")
    assert advice_for(somebody("A", lost, presences=(Presence("linkedin", state="former"),))) == []


def test_it_takes_180_days_of_silence_and_four_days_of_contact() -> None:
    cold = exchanges([190, 195, 200, 205])
    assert [one.kind for one in advice_for(somebody("A", cold))] == ["revive"]
    assert advice_for(somebody("A", exchanges([500, 510, 520]))) == []


def test_no_silence_is_too_long() -> None:
    decades = [*exchanges(range(9000, 9400, 20)), met(9001)]
    (found,) = advice_for(somebody("A", decades))
    assert found.kind == "revive"
    assert str(found.reason).startswith("dormant 9,000 days")


def test_who_brings_more_news_comes_first_among_equals() -> None:
    found = advice_for(
        somebody("Near", LONG_AGO, shared_contacts=12, is_own_organisation=True),
        somebody("Far", LONG_AGO),
        somebody("Same house", LONG_AGO, is_own_organisation=True),
    )
    assert [one.contact_name for one in found] == ["Far", "Same house", "Near"]
    assert "12 shared contacts" in words(found[-1])[-1]


def test_a_community_of_their_own_is_news_too() -> None:
    warm = exchanges(range(1, 40, 2))
    found = advice_for(
        somebody("Warm", warm, community=1),
        somebody("Inside", LONG_AGO, community=1),
        somebody("Outside", LONG_AGO, community=2),
    )
    revived = [one.contact_name for one in found if one.kind == "revive"]
    assert revived == ["Outside", "Inside"]


def test_a_new_position_since_is_an_opening() -> None:
    (found,) = advice_for(
        somebody("Claire", LONG_AGO, jobs=(job("Supply-Chain Lead", "2026-02-03", "Atelier Vauclin"),))
    )
    assert str(found.headline) == "Write to **Claire**: there is a new position to ask about"
    assert "New position since 3 Feb 2026: Supply-Chain Lead, Atelier Vauclin." in words(found)


def test_a_position_of_years_ago_is_no_news() -> None:
    (found,) = advice_for(somebody("Claire", LONG_AGO, jobs=(job("Supply-Chain Lead", "2022-02-03"),)))
    assert str(found.headline) == "Write to **Claire** and pick up the thread"


def test_a_message_of_theirs_half_a_year_ago_is_revived_rather_than_answered() -> None:
    (found,) = advice_for(somebody("A", [*exchange(900), *exchanges([700, 690, 680]), heard(300)]))
    assert found.kind == "revive"
