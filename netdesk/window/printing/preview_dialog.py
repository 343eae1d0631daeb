"""Print preview: the sheets as they will be, what stands on them, Print and Save as PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import shiboken6
from PySide6.QtCore import QSettings, QSize, QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from netdesk.desk.desk import Desk
from netdesk.desk.paper import paper_facts
from netdesk.domain.error import KnownError
from netdesk.reports.layout.page_size import PageSize
from netdesk.reports.painter import Pages, lay_out
from netdesk.reports.pdf import write_pdf
from netdesk.reports.registry import KINDS, kind_of
from netdesk.window.kit.banner import Banner, BannerTone
from netdesk.window.kit.button import Button, ButtonKind, IconButton
from netdesk.window.kit.surface import Hairline
from netdesk.window.kit.tool_bar import ToolBar
from netdesk.window.printing.options_panel import OptionsPanel
from netdesk.window.printing.page_strip import PageStrip
from netdesk.window.printing.page_view import PageView
from netdesk.window.printing.print_order import PrintOrder
from netdesk.window.printing.printer import plain_title, print_order, printer_for
from netdesk.window.printing.printer_choice import has_printer, keep_choices

_SIZE = QSize(1180, 820)
_SIDE_BY_SIDE = 2
"""So many pages are seen at once and need no overview."""


class PrintPreview(QDialog):
    """Shows a document about contacts, on screen and then on paper. Open it with ``open()``.

    `kind` is a key of the registry of documents. Ctrl P prints, Ctrl S and Ctrl Shift S save as PDF, + and −
    zoom, F shows whole pages, Page Up and Down turn pages, Esc closes.
    """

    def __init__(
        self, desk: Desk, kind: str, contact_ids: int | Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Print preview"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._contact_ids = (contact_ids,) if isinstance(contact_ids, int) else tuple(contact_ids)
        self._kept = QSettings("NetDesk", "NetDesk")
        self._kept.beginGroup("printing")
        self._order: PrintOrder | None = None
        self._pages: Pages | None = None
        self._saved_as: Path | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._refresh)
        self._options = OptionsPanel(KINDS)
        self._view = PageView()
        self._strip = PageStrip()
        self._strip_line = Hairline(is_upright=True)
        self._banner = Banner()
        self._build()
        self._connect()
        self._begin(kind)

    def order(self) -> PrintOrder | None:
        """What would be printed now; None when a contact is gone."""
        if self._later.isActive():
            self._later.stop()
            self._refresh()
        return self._order

    def page_count(self) -> int:
        return self._view.page_count()

    def choose_printer(self) -> None:
        """Let the person choose a printer, pages and copies, and print."""
        order = self.order()
        if order is None or self._pages is None:
            return
        if not has_printer():
            said = self.tr("No printer is set up on this computer. A PDF holds the same pages.")
            self._saved_as = None
            self._banner.tell(said, "caution", verb=self.tr("Save as PDF"))
            return
        printer = printer_for(order, self._pages.document.title)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, len(self._pages))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)

        def finished(answer: int) -> None:
            if answer:
                keep_choices(dialog, printer, order)
                self.print_on(printer)

        dialog.finished.connect(finished)
        QDialog.open(dialog)  # QPrintDialog has an open of its own, for C++ slots

    def print_on(self, printer: QPrinter) -> None:
        """Print on this printer; what went wrong is told in a sentence."""
        order = self.order()
        if order is None:
            return
        try:
            count = print_order(order, printer)
        except KnownError as error:
            self._banner.tell(error.sentence, "caution")
            return
        place = printer.outputFileName() or printer.printerName()
        said = self.tr("1 page sent to {place}.") if count == 1 else self.tr("{count} pages sent to {place}.")
        self._banner.tell(said.format(count=count, place=place), "positive")

    def choose_file(self) -> None:
        """Let the person choose where to save the PDF, and save it."""
        if self.order() is None or self._pages is None:
            return
        dialog = QFileDialog(self, self.tr("Save as PDF"), self._folder())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF documents (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{plain_title(self._pages.document.title)}.pdf")
        dialog.fileSelected.connect(lambda name: self.save(Path(name)))
        dialog.open()

    def save(self, path: Path) -> None:
        """Save as PDF in the background; where it went, or what went wrong, is told in a sentence."""
        order = self.order()
        if order is None:
            return
        self._kept.setValue("folder", str(path.parent))

        one, many = self.tr("1 page saved as {name}."), self.tr("{count} pages saved as {name}.")

        def done(count: int) -> None:
            said = one if count == 1 else many
            self._tell_later(said.format(count=count, name=path.name), "positive", path)

        self._desk.jobs.run(
            lambda _job: write_pdf(order.document(), path, order.size, has_colour=order.has_colour),
            done,
            lambda sentence: self._tell_later(sentence, "caution", None),
        )

    # --- Parts --------------------------------------------------------------------------------------------

    def _build(self) -> None:
        kept = self._kept.value("window")
        wanted = kept if isinstance(kept, QSize) else _SIZE
        self.resize(wanted.boundedTo(self.screen().availableSize()))
        self._bar = ToolBar(self.tr("Print preview"))
        zoom_out = IconButton("zoom-out", self.tr("Smaller"))
        zoom_in = IconButton("zoom-in", self.tr("Larger"))
        self._zoom = Button("100 %", ButtonKind.PLAIN)
        self._zoom.setToolTip(self.tr("Show whole pages"))
        self._save = Button(self.tr("Save as PDF"), icon_name="file-down")
        self._print = Button(self.tr("Print"), ButtonKind.PRIMARY, icon_name="printer")
        for button in (zoom_out, self._zoom, zoom_in, self._save, self._print):
            self._bar.add(button)
        zoom_out.clicked.connect(lambda: self._view.zoom_by(-1))
        zoom_in.clicked.connect(lambda: self._view.zoom_by(1))
        work = QHBoxLayout()
        work.setSpacing(0)
        for part in (self._options, Hairline(is_upright=True), self._strip, self._strip_line):
            work.addWidget(part)
        work.addWidget(self._view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._banner)
        column.addLayout(work, 1)

    def _connect(self) -> None:
        self._options.changed.connect(self._later.start)
        self._zoom.clicked.connect(lambda: self._view.set_zoom(None))
        self._save.clicked.connect(self.choose_file)
        self._print.clicked.connect(self.choose_printer)
        self._view.zoomed.connect(lambda zoom: self._zoom.setText(f"{zoom * 100:.0f}\u00a0%"))
        self._view.page_shown.connect(self._on_page_shown)
        self._strip.page_chosen.connect(self._view.show_page)
        self._banner.acted.connect(self._on_file_wanted)
        self._desk.changed.connect(self._on_changed)
        self._desk.readings_changed.connect(self._on_changed)
        QShortcut(QKeySequence.StandardKey.Print, self, self.choose_printer)
        for keys in ("Ctrl+S", "Ctrl+Shift+S"):
            QShortcut(QKeySequence(keys), self, self.choose_file)
        self.finished.connect(lambda _answer: self._kept.setValue("window", self.size()))

    def _begin(self, kind: str) -> None:
        try:
            facts = paper_facts(self._desk, self._contact_ids)
            chosen = kind_of(kind)
        except KnownError as error:
            self._tell_gone(error)
            return
        paper = str(self._kept.value("paper") or self._desk.settings.paper)
        size = PageSize.LETTER if paper == PageSize.LETTER else PageSize.A4
        has_colour = self._kept.value("colour", "on") == "on"
        self._order = PrintOrder(chosen.key, facts, chosen.ticked, size, has_colour)
        self._options.show_order(self._order)
        self._show_order()
        self._view.setFocus()

    # --- What was done ------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Show the document with the choices made at the left."""
        if self._order is None:
            return
        self._order = self._options.applied_to(self._order)
        self._kept.setValue("paper", self._order.size.value)
        self._kept.setValue("colour", "on" if self._order.has_colour else "off")
        self._show_order()

    def _show_order(self) -> None:
        assert self._order is not None
        self._pages = lay_out(self._order.document(), self._order.size.sheet)
        has_colour = self._order.has_colour
        self._view.show_pages(self._pages, has_colour=has_colour)
        self._strip.show_pages(self._pages, has_colour=has_colour)
        for part in (self._strip, self._strip_line):
            part.setVisible(len(self._pages) > _SIDE_BY_SIDE)
        count, paper = len(self._pages), self._order.size.value
        said = (
            self.tr("1 sheet, {paper} portrait")
            if count == 1
            else self.tr("{count} sheets, {paper} portrait")
        )
        self._bar.set_sentence(said.format(count=count, paper=paper))

    def _on_changed(self, _change: object) -> None:
        """Read the people anew; the choices stay."""
        if self._order is None:
            return
        try:
            facts = paper_facts(self._desk, self._contact_ids)
        except KnownError as error:
            self._tell_gone(error)
            return
        self._order = replace(self._order, facts=facts)
        self._later.start()

    def _tell_gone(self, error: KnownError) -> None:
        self._order, self._pages = None, None
        self._view.show_pages(None)
        self._strip.show_pages(None)
        for part in (self._options, self._save, self._print):
            part.setEnabled(False)
        self._banner.tell(error.sentence, "caution")

    def _tell_later(self, sentence: str, tone: BannerTone, saved_as: Path | None) -> None:
        """Tell what a job came to; in the status bar when the preview was closed meanwhile."""
        if not shiboken6.isValid(self):
            self._desk.intents.message.emit(sentence)
            return
        self._saved_as = saved_as
        self._banner.tell(sentence, tone, verb=self.tr("Open") if saved_as else "")

    def _on_page_shown(self, number: int) -> None:
        self._strip.set_current(number)
        if number >= 0:
            said = self.tr("Page {number} of {count}").format(number=number + 1, count=self.page_count())
            self._view.setAccessibleDescription(said)

    def _on_file_wanted(self) -> None:
        """Open the file that was saved, or make one."""
        if self._saved_as is None:
            self.choose_file()
        else:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved_as)))

    def _folder(self) -> str:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return str(self._kept.value("folder", documents, str))
