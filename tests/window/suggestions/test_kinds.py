from typing import get_args

from netdesk import resource
from netdesk.advice.registry import rules
from netdesk.domain.suggestion import SuggestionKind
from netdesk.settings import DECLARATIONS, switch_of
from netdesk.window.suggestions.kinds import KINDS, kind_icon, kind_title


def test_every_kind_of_suggestion_has_a_title_and_an_icon() -> None:
    assert set(KINDS) == set(get_args(SuggestionKind))
    for kind in KINDS:
        assert kind_title(kind)
        assert resource.path("icons", f"{kind_icon(kind)}.svg").exists(), kind


def test_a_kind_has_one_name_everywhere() -> None:
    for kind, rule in rules().items():
        assert {rule.title, DECLARATIONS[switch_of(kind)].label} == {KINDS[kind].title}
