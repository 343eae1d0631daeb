"""Every file among the rules is a rule, and a new kind needs no other change."""

from pathlib import Path
from typing import get_args

import pytest

from netdesk import resource
from netdesk.advice.registry import rules, upkeep_kinds
from netdesk.domain.suggestion import SuggestionKind

FILES = sorted(
    path for path in (Path(__file__).parents[2] / "netdesk" / "advice" / "rules").glob("*.py")
    if path.stem != "__init__"
)  # fmt: skip


def test_every_file_is_found() -> None:
    assert len(rules()) == len(FILES) == 7


@pytest.mark.parametrize("kind", rules())
def test_every_rule_has_a_known_kind_a_title_and_claims(kind: SuggestionKind) -> None:
    rule = rules()[kind]
    assert kind in get_args(SuggestionKind)
    assert rule.title
    assert all(claim[0] in "AB" and claim[1:].isdigit() for claim in rule.claims)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_rule_opens_with_the_claims_it_serves(path: Path) -> None:
    rule = next(one for one in rules().values() if one.kind.replace("-", "_") == path.stem)
    opening = path.read_text(encoding="utf-8").split("\n", 1)[0]
    assert rule.claims[0] in opening


def test_upkeep_is_what_has_no_cause_of_the_day() -> None:
    assert upkeep_kinds() == {"keep-warm", "revive", "change-channel", "first-step"}


def test_the_icons_of_evidence_are_shipped() -> None:
    names = {
        "history", "clock", "trending-down", "message-square-reply", "message-circle", "calendar-days",
        "briefcase", "users-round", "mail-question-mark", "inbox", "phone", "notebook-pen", "cake",
    }  # fmt: skip
    assert all(resource.path("icons", f"{name}.svg").exists() for name in names)
