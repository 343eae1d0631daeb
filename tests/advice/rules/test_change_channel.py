"""A3, A4: where one channel stays silent, another one may work."""

import pytest

from netdesk.domain.contact import Interaction, Presence
from netdesk.domain.moment import Moment
from tests.advice.people import (
    TODAY,
    advice_for,
    called,
    email,
    exchanges,
    heard,
    met,
    on,
    phone,
    somebody,
    words,
    wrote,
)

TALKED = [called(days) for days in (400, 300, 200)]


def test_a3_after_an_unanswered_message_the_likelier_channel_is_named() -> None:
    (found,) = advice_for(
        somebody("Ulrike Sandvoss", [*TALKED, wrote(19), wrote(12)], emails=email(), phones=phone())
    )
    assert (found.kind, found.channel) == ("change-channel", "phone")
    assert str(found.headline) == "Call **Ulrike Sandvoss** rather than write again"
    assert str(found.reason) == "E-mail unanswered for 19 days"
    assert "E-mail: 2 messages since 30 Oct 2026, no answer." in words(found)
    assert "Phone: answered 3 of 3 of your openings." in words(found)


@pytest.mark.parametrize(("days", "is_due"), [(7, False), (8, True)])
def test_a_message_is_unanswered_after_a_week(days: int, is_due: bool) -> None:
    assert bool(advice_for(somebody("A", [*TALKED, wrote(days)], emails=email()))) is is_due


def test_somebody_who_always_takes_longer_is_given_longer() -> None:
    slow = [one for days in range(100, 460, 60) for one in (wrote(days), heard(days - 13))]
    patient = somebody("A", [*slow, *TALKED, wrote(14)])
    assert "change-channel" not in [one.kind for one in advice_for(patient)]
    late = somebody("A", [*slow, *TALKED, wrote(15)])
    (found,) = advice_for(late)
    assert found.kind == "change-channel"
    assert "19 of 20 of their answers come within 14 days." in words(found)


def test_without_another_channel_there_is_nothing_to_change_to() -> None:
    lonely = somebody("A", [*exchanges([300, 200]), wrote(12)], emails=email())
    assert advice_for(lonely) == []


@pytest.mark.parametrize(
    ("channel", "headline"),
    [
        ("email", "Write to **A** by e-mail instead"),
        ("letter", "Send **A** a letter instead"),
        ("whatsapp", "Write to **A** on WhatsApp instead"),
    ],
)
def test_the_other_way_is_named_as_people_say_it(channel: str, headline: str) -> None:
    (found,) = advice_for(somebody("A", [*exchanges([300, 200], channel), wrote(12, "xing")]))
    assert str(found.headline) == headline


def test_what_was_logged_without_a_channel_is_no_way() -> None:
    assert advice_for(somebody("A", [*exchanges([300, 200], "other"), wrote(12, "xing")])) == []


def test_a_one_sided_follow_is_no_channel() -> None:
    follows = (Presence("facebook", state="following"), Presence("xing", state="requested"))
    assert advice_for(somebody("A", [*exchanges([300, 200]), wrote(12)], presences=follows)) == []


def test_a_channel_tried_since_is_not_named_again() -> None:
    both = [*exchanges([300, 200]), wrote(20, "email"), wrote(12, "linkedin")]
    (found,) = advice_for(somebody("A", both, emails=email(), presences=on("linkedin", "xing")))
    assert found.channel == "xing"
    assert any(line.startswith("LinkedIn, E-mail: 2 messages") for line in words(found)) or any(
        line.startswith("E-mail, LinkedIn: 2 messages") for line in words(found)
    )


def test_where_they_talked_on_the_day_the_wait_began_nothing_is_unanswered() -> None:
    talked = [*exchanges([300, 200]), met(12), wrote(12, "email", second=20 * 3600), wrote(9, "linkedin")]
    (found,) = advice_for(somebody("A", talked))
    assert found.channel == "in-person"
    assert "LinkedIn, E-mail: 2 messages since 6 Nov 2026, no answer." in words(found)


def test_a4_for_family_the_personal_channel_is_likelier_still() -> None:
    wrote_once = [*exchanges([300, 200]), wrote(12)]
    family, business = (
        advice_for(somebody("A", wrote_once, emails=email(), presences=on("whatsapp"), closeness=closeness))
        for closeness in ("family", "business")
    )
    assert family[0].channel == business[0].channel == "whatsapp"
    assert family[0].score > business[0].score


def test_the_last_word_in_a_talk_is_no_unanswered_message() -> None:
    talk = [*exchanges([300, 200]), heard(10), wrote(9)]
    assert advice_for(somebody("A", talk, emails=email(), phones=phone())) == []


def said(thread: str, *people: str) -> Interaction:
    return Interaction("m", Moment.on(TODAY), "telegram", "out", "message", people, thread=thread)


def test_the_silence_of_one_of_a_group_is_no_refusal() -> None:
    silent = [*TALKED, wrote(12, "telegram")]
    (alone,) = advice_for(somebody("A", silent, phones=phone(), last_out=said("", "a")))
    assert alone.kind == "change-channel"
    (to_each,) = advice_for(somebody("A", silent, phones=phone(), last_out=said("", "a", "b")))
    assert to_each.kind == "change-channel"
    assert advice_for(somebody("A", silent, phones=phone(), last_out=said("t", "a", "b"))) == []


def test_however_long_ago_the_message_was_another_channel_may_get_an_answer() -> None:
    (found,) = advice_for(somebody("A", [wrote(400, "sms")], phones=phone()))
    assert (found.kind, found.channel) == ("change-channel", "phone")
