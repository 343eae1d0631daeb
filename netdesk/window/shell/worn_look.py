"""The look a person chose for this computer: worn when the window opens, kept when it is changed."""

from __future__ import annotations

from collections.abc import Mapping

from netdesk.window.kit.look import Appearance, look
from netdesk.window.shell.window_state import WindowState

DEFAULTS = {"theme": "system", "density": "normal", "text_size": "100", "motion": "system"}
"""Of `ComputerSettings`, which the first paint does without."""
_IS_MOTION_REDUCED = {"full": False, "reduced": True}
"""By what was chosen; the system's own wish for anything else."""


def kept_look(state: WindowState) -> dict[str, str]:
    """The settings of this computer as they are kept; what is none is the default."""
    found = {name: state.text(name, default) for name, default in DEFAULTS.items()}
    if found["theme"] not in set(Appearance):
        found["theme"] = DEFAULTS["theme"]
    if not found["text_size"].isdecimal() or not 100 <= int(found["text_size"]) <= 200:
        found["text_size"] = DEFAULTS["text_size"]
    return found


def keep_look(state: WindowState, changed: Mapping[str, str]) -> None:
    """Keep what was changed, and wear it."""
    for name, text in changed.items():
        state.keep_text(name, text)
    wear(kept_look(state))


def wear(kept: Mapping[str, str]) -> None:
    """Dress every window accordingly."""
    worn = look()
    if Appearance(kept["theme"]) is not worn.appearance:
        worn.set_appearance(Appearance(kept["theme"]))
    worn.set_comfortable(kept["density"] == "comfortable")
    worn.set_reduced_motion(_IS_MOTION_REDUCED.get(kept["motion"]))
    worn.set_text_scale(int(kept["text_size"]) / 100)
