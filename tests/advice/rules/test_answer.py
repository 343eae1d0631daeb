"""B13: who writes, stays. What waits for the owner's answer."""

import pytest

from netdesk.domain.contact import Interaction
from netdesk.domain.moment import Moment
from netdesk.domain.reading import IN, Event
from tests.advice.people import TODAY, advice_for, event, exchanges, heard, somebody, words, wrote

BEFORE = exchanges([300, 200, 100], "linkedin")


def message(subject: str = "", text: str = "", kind: str = "message", *others: str) -> Interaction:
    people = ("them", *others)
    return Interaction("m", Moment.on(TODAY), "linkedin", "in", kind, people, subject=subject, text=text)


def test_b13_their_message_waits_and_is_named_with_its_subject_and_channel() -> None:
    (found,) = advice_for(
        somebody("Miriam Osei", [*BEFORE, heard(5, "linkedin")], last_in=message("apprenticeship outline"))
    )
    assert (found.kind, found.channel) == ("answer", "linkedin")
    assert str(found.headline) == "Reply to **Miriam Osei**: apprenticeship outline"
    assert str(found.reason) == "5 days open"
    assert any("13 Nov 2026" in line for line in words(found))


@pytest.mark.parametrize(("days", "is_due"), [(3, False), (4, True)])
def test_it_is_due_once_older_than_three_days(days: int, is_due: bool) -> None:
    found = advice_for(somebody("A", [*BEFORE, heard(days, "linkedin")]))
    assert ("answer" in [one.kind for one in found]) is is_due


def test_who_usually_answers_within_a_day_is_told_after_two() -> None:
    quick = [one for days in (90, 60, 30) for one in (heard(days), wrote(days, second=23 * 3600))]
    (found,) = advice_for(somebody("A", [*quick, heard(2)]))
    assert str(found.reason) == "2 days open, you usually take 1 day"
    assert "E-mail: you usually answer them within 1 day (median)." in words(found)
    slow = [one for days in (90, 60, 30) for one in (heard(days), wrote(days - 9))]
    assert advice_for(somebody("A", [*slow, heard(3)])) == []


def test_a_missed_call_of_theirs_is_called_back() -> None:
    (found,) = advice_for(somebody("A", [event(4, IN, "phone")]))
    assert (str(found.headline), found.channel) == ("Call **A** back", "phone")


def test_a_missed_call_on_a_messenger_is_called_back_there() -> None:
    missed = message(kind="missed-call")
    (found,) = advice_for(
        somebody("Pia", [*exchanges([300, 200], "telegram"), heard(4, "telegram")], last_in=missed)
    )
    assert (str(found.headline), found.channel) == ("Call **Pia** back", "telegram")
    assert "Telegram: they rang on 14 Nov 2026 and did not reach you." in words(found)


@pytest.mark.parametrize(
    "text", ["Super, danke! 👍", "Thanks, all clear.", "👍", "Vielen Dank!\n\nViele Grüße\nUte"]
)
def test_hardly_anything_is_owed_for_a_mere_thank_you_in_a_talk_of_mine(text: str) -> None:
    mine = [*BEFORE, wrote(9, "linkedin"), heard(8, "linkedin")]
    found = advice_for(
        somebody("Ute Kallmann", mine, last_in=message(text=text)),
        somebody("Nora Feldkamp", mine, last_in=message(text="It lies in the folder.")),
    )
    assert [one.contact_name for one in found] == ["Nora Feldkamp", "Ute Kallmann"]
    assert found[1].score * 5 < found[0].score


def test_a_thank_you_out_of_the_blue_still_waits() -> None:
    (found,) = advice_for(somebody("A", [*BEFORE, heard(8, "linkedin")], last_in=message(text="Thank you!")))
    assert found.kind == "answer"


def test_what_went_to_others_too_and_asks_nothing_is_owed_less() -> None:
    opening = [*BEFORE, heard(8, "linkedin")]
    found = advice_for(
        somebody("Alone", opening, last_in=message(text="Here are the minutes.")),
        somebody("Several", opening, last_in=message("", "Here are the minutes.", "message", "b", "c")),
        somebody("Asked", opening, last_in=message("", "Who comes?", "message", "b", "c")),
    )
    scores = {one.contact_name: one.score for one in found}
    assert scores["Several"] < scores["Alone"] == scores["Asked"]


def test_what_mostly_came_weeks_later_is_no_usual_answer() -> None:
    monthly = [one for days in (140, 110, 80, 50) for one in (heard(days), wrote(days - 25))]
    (found,) = advice_for(somebody("Nora", [*monthly, heard(6)]))
    assert str(found.reason) == "6 days open"
    assert not any("you usually answer" in line for line in words(found))


def test_after_an_answer_of_mine_nothing_is_owed() -> None:
    assert advice_for(somebody("A", [*BEFORE, heard(9, "linkedin"), wrote(8, "linkedin")])) == []


def test_a_question_is_owed_an_answer_more_than_a_reply_that_asks_nothing() -> None:
    closing = [*BEFORE, wrote(9, "linkedin"), heard(8, "linkedin")]
    found = advice_for(
        somebody("Closing", closing, last_in=message(text="It lies in the folder.")),
        somebody("Asking", closing, last_in=message(text="Shall we meet?")),
        somebody("Opening", [*BEFORE, heard(8, "linkedin")]),
    )
    scores = {one.contact_name: one.score for one in found if one.kind == "answer"}
    assert scores["Asking"] == pytest.approx(scores["Opening"], rel=0.1)
    assert scores["Closing"] < scores["Asking"] / 2


def test_a_closing_word_sinks_in_the_list_and_leaves_it_after_three_weeks() -> None:
    def closing(days: int) -> list[Event]:
        return [wrote(days + 1, "linkedin"), heard(days, "linkedin")]

    found = advice_for(*(somebody(f"{days} days", closing(days)) for days in (22, 21, 8)))
    scores = {one.contact_name: one.score for one in found if one.kind == "answer"}
    assert list(scores) == ["8 days", "21 days"]
    assert 0 < scores["21 days"] < scores["8 days"] / 3


@pytest.mark.parametrize(
    ("said", "events", "line"),
    [
        (message("Minutes", "Thanks a lot."), [5], "LinkedIn, 13 Nov 2026: “Thanks a lot.”"),
        (message("Minutes"), [5], "LinkedIn, 13 Nov 2026: “Minutes”"),
        (None, [5], "LinkedIn: the last message is theirs, 13 Nov 2026."),
        (None, [9, 5], "LinkedIn: from them on 9 Nov 2026, and again on 13 Nov 2026."),
    ],
)
def test_what_waits_is_quoted_or_else_dated(said: Interaction | None, events: list[int], line: str) -> None:
    (found,) = advice_for(somebody("A", [heard(days, "linkedin") for days in events], last_in=said))
    assert line in words(found)


def test_an_answer_is_as_timely_as_can_be_for_two_weeks_and_half_so_after_two_more() -> None:
    found = advice_for(*(somebody(str(days), [heard(days)], circle=15) for days in (5, 14, 28)))
    scores = {one.contact_name: one.score for one in found if one.kind == "answer"}
    assert scores["5"] == scores["14"]
    assert scores["28"] == pytest.approx(scores["14"] / 2)


def test_what_comes_more_than_a_week_after_mine_opens_anew() -> None:
    def written(days_before: int) -> list[Event]:
        return [wrote(4 + days_before), heard(4)]

    found = advice_for(*(somebody(str(days), written(days), circle=15) for days in (7, 8)))
    scores = {one.contact_name: one.score for one in found if one.kind == "answer"}
    assert scores["7"] < 0.6 * scores["8"]


def test_an_old_message_asks_less_than_a_fresh_one() -> None:
    found = advice_for(somebody("Old", [heard(120)]), somebody("Fresh", [heard(5)]))
    assert [one.contact_name for one in found if one.kind == "answer"] == ["Fresh", "Old"]


def test_beyond_half_a_year_it_is_no_reply_any_more() -> None:
    assert advice_for(somebody("A", [heard(181)])) == []
