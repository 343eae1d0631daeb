"""Giving out the network, a list or a selection, in an open format; it says what stays behind."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QGridLayout, QRadioButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from netdesk.domain.exporting import FACTLESS, SUFFIXES, ExportOrder, Form, LeftOut
from netdesk.window.exporting.export_words import FORMS, complete_text, left_out_text, say
from netdesk.window.kit.button import ButtonKind
from netdesk.window.kit.dialog import Dialog
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.segmented import Segment, SegmentedControl
from netdesk.window.kit.switch import Switch
from netdesk.window.phrase_text import number_text

if TYPE_CHECKING:
    from netdesk.desk.desk import Desk

_FOR_ONESELF = frozenset({"json", "ics", "graphml", "gexf"})
"""Forms that are mostly made for oneself: a backup, one's own calendar, a closer look at the network."""
_WIDTH = 540


class ExportDialog(Dialog):
    """Asks what, in which form and how complete; then for the file. Writes in the background."""

    def __init__(self, desk: Desk, shown: Sequence[int], parent: QWidget | None = None) -> None:
        """`shown`: the contacts of the list as it is shown."""
        super().__init__(
            say("Export"), say("A file of your own, in a form that other programs read."), parent
        )
        self._desk = desk
        self._people: dict[str, tuple[int, ...] | None] = {
            "all": None, "list": tuple(shown), "selection": desk.selection.ids,
        }  # fmt: skip
        self.setMinimumWidth(min(theme().grown(_WIDTH), self._room().width()))
        self.what = self._scopes()
        self.forms = QButtonGroup(self)
        self.private = Switch(say("Include what is private"))
        self._hint = Label("", "small", "textSecondary", wraps=True)
        self.left_out = Label("", "small", "textSecondary", wraps=True)
        self.left_out.setMinimumHeight(2 * theme().line("small") + 4)
        self.left_out.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.set_body(self._body())
        self.add_button(say("Cancel")).clicked.connect(self.reject)
        self.add_button(say("Choose file …"), ButtonKind.PRIMARY).clicked.connect(self._choose)
        self._take_form()

    # --- Building -----------------------------------------------------------------------------------------

    def _scopes(self) -> SegmentedControl:
        everybody = self._desk.people.counts().people
        listed, selected = self._people["list"] or (), self._people["selection"] or ()
        segments = [Segment("all", say("Whole network · {count}").format(count=number_text(everybody)))]
        if 0 < len(listed) < everybody:
            segments.append(
                Segment("list", say("List as shown · {count}").format(count=number_text(len(listed))))
            )
        if selected:
            segments.append(
                Segment("selection", say("Selection · {count}").format(count=number_text(len(selected))))
            )
        scopes = SegmentedControl(say("What"), segments)
        scopes.chosen.connect(self._ask_what_stays)
        return scopes

    def _body(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 4, 24, 12)
        column.setSpacing(4)
        column.addWidget(self.what, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(8)
        grid = QGridLayout()
        grid.setSpacing(4)
        rows = (len(FORMS) + 1) // 2
        for place, (form, title, _hint) in enumerate(FORMS):
            button = QRadioButton(say(title))
            button.setProperty("form", form)
            button.setChecked(place == 0)
            button.toggled.connect(self._on_form)
            self.forms.addButton(button)
            grid.addWidget(button, place % rows, place // rows)
        column.addLayout(grid)
        column.addSpacing(4)
        column.addWidget(self._hint)
        self.private.toggled.connect(self._ask_what_stays)
        column.addWidget(self.private)
        column.addWidget(self.left_out)
        return body

    # --- What is asked for --------------------------------------------------------------------------------

    @property
    def order(self) -> ExportOrder:
        """What is chosen."""
        chosen = self.forms.checkedButton() or self.forms.buttons()[0]
        form = cast("Form", chosen.property("form"))
        return ExportOrder(form, self._people[self.what.current()], self.private.isChecked())

    def _on_form(self, is_chosen: bool) -> None:
        if is_chosen:  # and not for the one that no longer is
            self._take_form()

    def _take_form(self) -> None:
        form = self.order.form
        self._hint.setText(say(next(words.hint for words in FORMS if words.form == form)))
        self.private.setChecked(form in _FOR_ONESELF)
        self._ask_what_stays()

    def _ask_what_stays(self) -> None:
        order = self.order
        if order.has_private and order.form not in FACTLESS:
            self.left_out.setText(complete_text(order.form, LeftOut()))
            return
        from netdesk.desk.export import left_behind

        file = self._desk.file
        self.left_out.setText(say("Looking for what stays here …"))
        self._desk.jobs.run(lambda _job: (order, left_behind(file, order)), self._show_left_out)

    def _show_left_out(self, answer: tuple[ExportOrder, LeftOut]) -> None:
        order, left = answer
        if isValid(self) and order == self.order:
            text = complete_text(order.form, left) if order.has_private else left_out_text(left)
            self.left_out.setText(text)

    # --- Writing ------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        order, suffix = self.order, SUFFIXES[self.order.form]
        dialog = QFileDialog(self.parentWidget(), say("Export"), str(Path.home() / f"netdesk{suffix}"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        title = say(next(words.title for words in FORMS if words.form == order.form))
        dialog.setNameFilters([f"{title} (*{suffix})", say("All files (*)")])
        dialog.setDefaultSuffix(suffix[1:])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        desk = self._desk
        dialog.fileSelected.connect(lambda name: export(desk, order, Path(name)))
        dialog.open()
        self.accept()


def export(desk: Desk, order: ExportOrder, path: Path) -> None:
    """Write the export in the background and say so."""
    from netdesk.desk.export import write_export
    from netdesk.window.phrase_text import phrase_text

    file, today = desk.file, desk.today
    said = say("{name} was written.").format(name=path.name)
    desk.jobs.run(
        lambda _job: write_export(file, order, path, today, phrase_text),
        lambda _none: desk.intents.message.emit(said),
    )
