"""Where several defaults come from, as the settings say it."""

FITTED = "Fitted on three public message data sets, checked on two others."
OWN = "NetDesk's own assumption; your history takes over as it grows."
_SHARED = (FITTED, OWN)


def shared_by(source: str) -> str:
    """The source of a default that it has in common with many others, "" for none."""
    return next((one for one in _SHARED if one in source), "")


def own_part(source: str) -> str:
    """What a source says of its setting alone."""
    return source.replace(shared_by(source), "").strip()
