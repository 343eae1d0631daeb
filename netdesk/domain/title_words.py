"""Which words beside a name are no part of it: titles before it, degrees and generations behind it."""

from __future__ import annotations

_TITLE_WORDS = "prof dr dipl ing mag univ pd priv doz hon frau herr mr mrs ms sir dame rev fr"
_TITLES = frozenset(_TITLE_WORDS.split())
_UNDOTTED = frozenset({"dr", "prof", "dipl", "frau", "herr", "mr", "mrs", "ms"})
_FACULTY_WORDS = "med dent vet rer nat phil jur iur pol oec techn theol h c hc habil oez soc ing psych"
_FACULTIES = frozenset(_FACULTY_WORDS.split())
_DEGREE_WORDS = (
    "phd msc bsc mba emba llm llb meng beng mphil dphil mres mas dba edd dr prof mag cfa cpa acca frm caia "
    "pmp csm cspo pspo psm cissp cism cisa ceh mcse ccie itil prince2 togaf aia ra pe jd md do rn dds dvm "
    "mpa mpp mph msw med ma ba bba bs ms mfa ccp sphr phr shrm scp icf acc pcc mcc esq "
    "cma acma cgma fca aca fcca"
)
_DEGREES = frozenset(_DEGREE_WORDS.split())
_NUMBERS = frozenset({"", "Jr", "Sr", "II", "III", "IV"})
GENERATIONS = {
    "sen": "senior", "senior": "senior", "sr": "senior", "jun": "junior", "junior": "junior", "jr": "junior",
}  # fmt: skip
"""The words for two generations of one name, as they are written."""
WORDS = _TITLES | _DEGREES | GENERATIONS.keys()
"""What any of these words is without its dot and in lower case; some of them are names, too."""


def is_title(word: str, *, is_first: bool) -> bool:
    """`Dr.`, `Prof`, `Dr.-Ing.`, and behind one of them `med.`, `rer.`, `h.c.`"""
    parts = [part for part in word.casefold().replace("-", ".").split(".") if part]
    known = _TITLES if is_first else _TITLES | _FACULTIES
    if not parts or parts[0] not in known or ("." not in word and parts[0] not in _UNDOTTED | _FACULTIES):
        return False
    return all(part in _TITLES | _FACULTIES for part in parts)


def is_degree(text: str) -> bool:
    """`Ph.D.`, `MSc`, `PMP®`, `M. A.`, `Dipl.-Ing. (FH)`; but a word like `Do` or `Ma` is a name."""
    letters = "".join(filter(str.isalpha, text))
    plain = letters.casefold()
    if plain.startswith("dipl") or letters in _NUMBERS:
        return True
    return plain in _DEGREES and ("." in text or letters != letters.capitalize())


def generation_of(name: str) -> str:
    """`senior` or `junior` if a name tells it, however it is written, else ""."""
    found = (GENERATIONS.get(word.strip(".,").casefold(), "") for word in name.split())
    return next(filter(None, found), "")
