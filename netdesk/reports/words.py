"""How texts for paper are translated."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from netdesk.domain.phrase import Phrase, PhraseValue

translate = QCoreApplication.translate


def counted(count: int, one: str, many: str) -> str:
    """The (translated) template for one thing or for several, its `{count}` filled in."""
    return (one if count == 1 else many).format(count=f"{count:,}")


def spoken(phrase: Phrase, write: Callable[[PhraseValue], str]) -> str:
    """A phrase in the language in use, its values written by `write`."""
    return phrase.fill(write, translate("Phrase", phrase.template))
