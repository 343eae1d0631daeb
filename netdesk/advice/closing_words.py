"""Whether a message merely thanks, agrees or takes leave, in English or German, and so asks for no answer."""

from __future__ import annotations

import re
from typing import Final

_MOST_WORDS: Final = 12
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENGLISH: Final = """
    thanks thank thx ty cheers many much so very ok okay k fine great perfect super good cool nice lovely
    wonderful brilliant excellent sure yes yep yeah yup will do got it noted understood all clear right
    alright agreed done you you're welcome too see speak talk soon then later tomorrow bye goodbye take care
    have a day evening weekend night sleep well best kind warm wishes regards works for me that's sounds no
    problem worries again and with pleasure yours sincerely
"""
_GERMAN: Final = """
    danke dankeschön dank vielen besten herzlichen lieben schön schöne schönen dir ihnen euch bis dann bald
    später morgen gern gerne prima toll klasse perfekt top spitze alles klar gut gute guten passt geht in
    ordnung einverstanden ja jo jep jawohl nacht abend tag wochenende feierabend liebe lieber viele
    freundliche freundlichen herzliche beste mit grüße grüßen gruß grüsse gruss lg vg mfg tschüss ciao auch
    gleichfalls ebenso ebenfalls schlaf wunderbar kein keine problem ursache nochmal nochmals verstanden
    erledigt wird gemacht so machen wir freue freut mich und sehr
"""
_CLOSING: Final = frozenset(f"{_ENGLISH} {_GERMAN}".split())


def merely_closes(text: str, name: str = "") -> bool:
    """Whether there is nothing in a text but words of thanks, of yes and of leave, and pictures. `name`: who
    wrote it, whose name below the words is no news. A question never is; nor is an empty text, since nobody
    knows what was said.
    """
    if not text.strip() or "?" in text or any(letter.isdigit() for letter in text):
        return False
    known = {*_CLOSING, *_WORD.findall(name.casefold())}
    words = _WORD.findall(text.casefold())
    return len(words) <= _MOST_WORDS and all(word in known for word in words)
