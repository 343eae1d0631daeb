"""Where the files that are shipped with NetDesk are: fonts, icons, themes, samples, schemas."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
# A wheel carries them inside the package; in a checkout they stand beside it.
_ROOTS = (_PACKAGE / "_resources", _PACKAGE.parent / "resources")


def path(*parts: str) -> Path:
    """Return the path of a shipped file or folder, in an installed NetDesk as well as in a checkout.

    ``path("fonts")`` is the folder of fonts, ``path("icons", "star.svg")`` one icon. Whether it exists is
    not looked at.

    Raises FileNotFoundError when NetDesk stands there without its resources.
    """
    return _root(_ROOTS).joinpath(*parts)


@cache
def _root(candidates: tuple[Path, ...]) -> Path:
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"NetDesk's resources are missing; they belong in {candidates[-1]}.")
