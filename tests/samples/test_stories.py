"""What the sample promises to show is read off its data, as a person or a rule would."""

from collections import Counter

import pytest

from netdesk.domain.moment import day_of_date
from netdesk.domain.network import OPEN_REQUEST_STATES
from netdesk.domain.partial_date import PartialDate
from tests.samples.advised import ANCHOR, advice, all_readings, contacts, days_ago, history, sample

OBJECTIVE = next(one for one in sample().objectives if "Muldeguss" in one.title)
MANAGEMENT, COUNCIL = OBJECTIVE.sides
FORMAL = ("silke-marten", "holger-zander")


class TestBackChannel:
    def test_the_objective_has_two_sides_that_decide_and_a_deadline_ahead(self) -> None:
        assert {"me", "reinhard-kessel"} <= {member.contact for member in MANAGEMENT.members}
        assert {member.contact for member in COUNCIL.members} >= {*FORMAL, "henning-raabe"}
        deadline = PartialDate.parse(OBJECTIVE.deadline)
        assert deadline is not None
        assert 0 < (deadline.next_after(ANCHOR) or ANCHOR).toordinal() - ANCHOR.toordinal() < 60

    @pytest.mark.parametrize("uid", FORMAL)
    def test_the_formal_line_has_been_silent_for_six_weeks_in_spite_of_every_try(self, uid: str) -> None:
        heard = [days_ago(row) for row in history(uid) if row.direction != "out"]
        tried = [row for row in history(uid) if row.author == "me" and days_ago(row) < min(heard)]
        assert min(heard) >= 42
        assert len(tried) >= 4
        assert {row.channel for row in tried} >= {"email", "letter"}

    def test_the_formal_line_worked_before(self) -> None:
        assert sum(row.author == "silke-marten" for row in history("silke-marten")) > 15

    def test_a_friendship_of_twenty_years_crosses_the_sides(self) -> None:
        tie = next(tie for tie in sample().ties if (tie.first, tie.second) == ("me", "henning-raabe"))
        assert tie.closeness == "friend"
        assert ANCHOR.year - int(tie.since[:4]) == 20
        assert {row.channel for row in history("henning-raabe")} >= {"studivz", "facebook", "messenger"}

    def test_he_answers_on_messenger_late_at_night(self) -> None:
        answers = [row for row in history("henning-raabe", "messenger") if row.author == "henning-raabe"]
        hours = Counter(row.moment.wall_ms // 3_600_000 % 24 for row in answers)
        late = sum(hours[hour] for hour in (21, 22, 23, 0, 1))
        assert len(answers) > 100
        assert late / len(answers) > 0.9
        assert min(map(days_ago, answers)) < 14

    def test_two_more_friends_stand_on_different_sides(self) -> None:
        tie = next(
            tie for tie in sample().ties if (tie.first, tie.second) == ("joern-abendroth", "silke-marten")
        )
        assert tie.closeness == "friend"
        across = [one.strength or 0 for one in sample().ties if {one.first, one.second} & set(FORMAL)]
        assert tie.strength == max(across)


class TestAdvice:
    def test_every_kind_of_this_stretch_comes_up_by_itself(self) -> None:
        kinds = Counter(one.kind for one in advice().suggestions)
        for kind in (
            "keep-warm",
            "revive",
            "answer",
            "change-channel",
            "first-step",
            "call-first",
            "occasion",
        ):
            assert kinds[kind] >= 5, kind

    @pytest.mark.parametrize(
        ("kind", "names"),
        [
            (
                "answer",
                ["Aysel Korkmaz", "Torben Diekhoff", "Nele Brückner", "Graham Whitlock", "Christa Behrend"],
            ),
            ("keep-warm", ["Samir Benali", "Jette Lützow", "Ines Quandt", "Murat Yalçın", "Harriet Langley"]),
            ("change-channel", ["Uwe Stahnke", "Katharina Eisold", "Bassam Darwish", "Anke Hilbert"]),
            ("call-first", ["Selin Aksoy", "Fabian Knoblauch", "Rebecca Ashdown"]),
            ("occasion", ["Mandy Kaltofen", "Rafał Zawadzki", "Gisela Wendt", "Friederike Palm"]),
        ],
    )
    def test_the_people_of_the_stories_are_named(self, kind: str, names: list[str]) -> None:
        assert {one.contact_name for one in advice().suggestions if one.kind == kind} >= set(names)

    def test_answers_that_are_owed_are_only_those_of_the_stories(self) -> None:
        owed = [one for one in advice().suggestions if one.kind == "answer"]
        assert len(owed) <= 12


class TestTies:
    def test_several_dozen_dormant_ties_have_a_rich_past(self) -> None:
        dormant = [one for one in all_readings().values() if one.state == "dormant"]
        assert 36 <= len(dormant) <= 140
        assert sum(one.contact_days >= 15 for one in dormant) >= 36

    @pytest.mark.parametrize("uid", ["bastian-sonntag", "nadia-khoury"])
    def test_some_last_messages_were_never_answered(self, uid: str) -> None:
        last = history(uid)[-1]
        assert last.author == uid
        assert days_ago(last) > 1000

    def test_links_were_accepted_and_never_used(self) -> None:
        accepted = [one for one in sample().requests if one.state == "accepted" and not history(one.contact)]
        assert len(accepted) >= 30
        newest = max(one.time for one in accepted)
        assert day_of_date(ANCHOR) - _day(newest) < 60

    def test_requests_are_open_both_ways_with_texts(self) -> None:
        still_open = [one for one in sample().requests if one.state in OPEN_REQUEST_STATES]
        assert Counter(one.direction for one in still_open) == {"in": 6, "out": 5}
        assert all(one.text for one in still_open)
        assert {one.state for one in still_open} == OPEN_REQUEST_STATES

    def test_follows_on_x_may_be_one_sided(self) -> None:
        on_x = [one for contact in contacts().values() for one in contact.presences if one.channel == "x"]
        assert {(one.is_following, one.is_follower) for one in on_x} >= {
            (True, False),
            (False, True),
            (True, True),
        }

    def test_states_are_mixed(self) -> None:
        states = Counter(one.state for one in all_readings().values())
        assert min(states[state] for state in ("contact-only", "weak", "strong", "dormant")) >= 30


class TestAround:
    def test_occasions_are_past_and_near(self) -> None:
        days = [_day(one.start) - day_of_date(ANCHOR) for one in sample().occasions]
        assert sum(day < 0 for day in days) >= 20
        assert sum(0 < day <= 30 for day in days) >= 3
        assert all(one.participants for one in sample().occasions)

    def test_groups_have_posts_of_the_owner(self) -> None:
        posts = [row for row in sample().interactions if row.kind == "post"]
        assert sum(row.author == "me" for row in posts) >= 10
        assert sum(bool(group.last_post) for group in sample().groups) >= 3

    def test_information_was_passed_on_and_some_waits(self) -> None:
        passed = [bool(item.passed_to) for item in sample().information]
        assert True in passed
        assert False in passed

    def test_gives_and_asks_go_both_ways(self) -> None:
        assert {line.side for line in sample().ledger} == {"give", "ask", "given", "asked"}

    def test_facts_wait_to_be_asked_about(self) -> None:
        facts = [fact for contact in contacts().values() for fact in contact.facts]
        assert len(facts) >= 60
        assert any(not fact.last_asked for fact in facts)

    def test_own_profiles_and_what_each_circle_may_see_are_there(self) -> None:
        assert {one.channel for one in sample().own_profiles} >= {"linkedin", "xing", "x"}
        assert {one.level for one in sample().disclosures} == {"full", "part", "none"}


def _day(text: str) -> int:
    known = PartialDate.parse(text)
    assert known is not None
    return day_of_date((known.next_after(ANCHOR) or ANCHOR).replace(year=known.year or ANCHOR.year))
