"""Which kinds of suggestion are made."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.domain.declaration import declarations_of, declared

PAGE = "Kinds of suggestion"
_SWITCH = "suggest_"


@dataclass(frozen=True)
class KindSettings:
    """The page “Kinds of suggestion”."""

    suggest_answer: bool = declared(True, "Reply owed", "Somebody wrote and waits for you.", group=PAGE)
    suggest_keep_warm: bool = declared(True, "Keep warm", "A tie in touch is cooling.", group=PAGE)
    suggest_revive: bool = declared(
        True, "Revive a dormant tie", "What was invested in it still counts.", group=PAGE
    )
    suggest_change_channel: bool = declared(
        True, "Change channel", "You were not answered, and there is a better way.", group=PAGE
    )
    suggest_call_first: bool = declared(
        True, "Call before accepting", "Somebody asks to be connected whom you never talked to.", group=PAGE
    )
    suggest_first_step: bool = declared(
        True, "First step", "You are connected, and nobody has said anything yet.", group=PAGE
    )
    suggest_occasion: bool = declared(True, "Occasion", "A birthday or a new job.", group=PAGE)

    def is_suggested(self, kind: str) -> bool:
        """Whether the owner wants suggestions of this kind."""
        return bool(getattr(self, switch_of(kind), True))


def switch_of(kind: str) -> str:
    """The name of the setting that switches a kind of suggestion."""
    return _SWITCH + kind.replace("-", "_")


MADE_KINDS = tuple(one.name.removeprefix(_SWITCH).replace("_", "-") for one in declarations_of(KindSettings))
"""The kinds of suggestion that are made and can be switched off."""
