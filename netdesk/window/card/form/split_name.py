"""The offer to take a name apart that came in one piece."""

from __future__ import annotations

from collections.abc import Mapping

from netdesk.domain.contact import Contact
from netdesk.domain.name_parts import WHOLE, name_parts
from netdesk.window.card.card_words import say
from netdesk.window.card.form.cells import Field, TextField
from netdesk.window.kit.button import Button, ButtonKind

_PARTS = ("prefix", "given_name", "additional_names", "family_name", "suffix")


class SplitName(Button):
    """Fills the empty fields of a name with its parts; hidden where nobody knows them, and as soon as one of
    the fields is filled.
    """

    def __init__(self, contact: Contact, fields: Mapping[str, Field]) -> None:
        parts = name_parts(contact.formatted_name) if contact.kind == "person" else WHOLE
        self._texts = dict(
            zip(
                _PARTS, (parts.prefix, parts.given, parts.additional, parts.family, parts.suffix), strict=True
            )
        )
        given = " ".join(filter(None, (parts.given, parts.additional)))
        words = say("Split into “{given}” and “{family}”") if given else say("Family name “{family}”")
        text = words.format(given=given, family=parts.family)
        super().__init__(text.replace("&", "&&"), ButtonKind.LINK, is_small=True, is_flush=True)
        self._fields = [(name, fields[name]) for name in _PARTS]
        for _, field in self._fields:
            field.edited.connect(self._show_anew)
        self.clicked.connect(self._fill)
        if not self._is_offered:
            self.hide()

    @property
    def _is_offered(self) -> bool:
        is_empty = not any(field.value() for _, field in self._fields)
        return bool(self._texts["family_name"]) and is_empty

    def _show_anew(self) -> None:
        self.setVisible(self._is_offered)

    def _fill(self) -> None:
        for name, field in self._fields:
            assert isinstance(field, TextField)
            field.fill(self._texts[name])
        dict(self._fields)["family_name"].focus_first()
