"""The gallery's panels of buttons, fields, icons, type and larger parts."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QWidget,
)

from netdesk.window.kit.banner import Banner
from netdesk.window.kit.button import Button, ButtonKind, IconButton
from netdesk.window.kit.chip import Chip
from netdesk.window.kit.drop_down import Choice, DropDown
from netdesk.window.kit.icon_mark import IconMark
from netdesk.window.kit.label import Label
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.chip import ChipTone
from netdesk.window.kit.panel import Panel
from netdesk.window.kit.progress_strip import ProgressStrip
from netdesk.window.kit.search_field import SearchField
from netdesk.window.kit.segmented import Segment, SegmentedControl
from netdesk.window.kit.spin_box import SpinBox
from netdesk.window.kit.switch import Switch
from netdesk.window.kit.theme import TypeRole

_TONES: tuple[ChipTone, ...] = ("neutral", "accent", "positive", "caution", "danger", "info")
_KINDS = {
    "Reply owed": "replyOwed", "Ask about": "askAbout", "Revive a dormant tie": "reviveDormant",
    "Up one rung": "upOneRung", "Back-channel": "backChannel", "Pass on": "passOn",
    "Call before accepting": "callBeforeAccepting", "Introduce two people": "introduceTwo",
    "Give before you ask": "giveBeforeAsk", "Profile care": "profileCare",
    "Group post due": "groupPostDue", "Over capacity": "overCapacity",
}  # fmt: skip


def buttons_panel() -> Panel:
    panel = Panel("Buttons", "28 px, small 24 px, radius 5")
    off = Button("Disabled")
    off.setEnabled(False)
    field = QLineEdit("Paulsen")
    field.setAccessibleName("Name")
    search = SearchField("Search", key_hint="Ctrl K")
    search.setFixedWidth(136)
    _row(
        panel,
        Button("Primary", ButtonKind.PRIMARY, icon_name="phone"),
        Button("Secondary"),
        Button("Soft", ButtonKind.SOFT),
        Button("Link", ButtonKind.LINK),
        off,
        Button("Delete", ButtonKind.DANGER),
        IconButton("printer", "Print"),
    )
    circles = [Choice("any", "any"), Choice("15", "15")]
    segments = [Segment("contact", "Contact"), Segment("channel", "Channel")]
    _row(panel, DropDown("Circle", circles), SegmentedControl("Lanes", segments), search, field)
    _row(panel, *(Chip(tone, tone) for tone in _TONES), Chip("outline", "outline", is_removable=True))
    _row(panel, *_ticks())
    _row(panel, *_fields())
    _row(
        panel,
        Button("Do it", ButtonKind.SOFT, is_small=True),
        Button("Snooze", ButtonKind.PLAIN, is_small=True),
        Button("Dismiss", ButtonKind.PLAIN, is_small=True),
        Button("Paste", icon_name="clipboard-paste", key_hint="Ctrl V"),
    )
    return panel


def _ticks() -> list[QWidget]:
    ticked, empty, partly = QCheckBox("Strength"), QCheckBox("Quiet gaps"), QCheckBox("Some")
    ticked.setChecked(True)
    partly.setTristate(True)
    partly.setCheckState(Qt.CheckState.PartiallyChecked)
    one, other = QRadioButton("One"), QRadioButton("Other")
    one.setChecked(True)
    switch = Switch(name="On")
    switch.setChecked(True)
    return [ticked, empty, partly, one, other, switch, Switch(name="Off")]


def _fields() -> list[QWidget]:
    combo, spin, date = QComboBox(), SpinBox(), QDateEdit(QDate(2026, 11, 18))
    combo.addItems(["Work", "Home"])
    spin.setValue(5)
    date.setCalendarPopup(True)
    bar = QProgressBar()
    bar.setValue(40)
    bar.setTextVisible(False)
    for name, field in {"Label": combo, "Days": spin, "Date": date, "Reading": bar}.items():
        field.setAccessibleName(name)
    return [combo, spin, date, bar]


def icons_panel() -> Panel:
    panel = Panel("The twelve kinds")
    grid = QGridLayout()
    for place, (words, key) in enumerate(_KINDS.items()):
        line = QHBoxLayout()
        line.addWidget(IconMark(theme().icon_name("suggestionKinds", key), "accent"))
        line.addWidget(Label(words, "small"), 1)
        grid.addLayout(line, place // 3, place % 3)
    panel.body.addLayout(grid)
    return panel


def type_panel() -> Panel:
    panel = Panel()
    words: dict[str, TypeRole] = {
        "Display 28": "display", "Person 20": "person", "Title 18": "title", "Section 13": "section",
        "body 13": "body", "small 12": "small", "caption 11": "caption",
    }  # fmt: skip
    _row(panel, *(Label(text, role) for text, role in words.items()))
    return panel


def parts_panel() -> Panel:
    panel = Panel("Messages")
    banner, strip = Banner(), ProgressStrip()
    banner.tell("Anna Beispiel was deleted.", verb="Undo")
    strip.show_progress("Reading inbox-2019.mbox, 41,218 of 66,900 messages", 0.62, "about 7 s left")
    strip.set_cancel_text("Cancel reading")
    panel.body.addWidget(banner)
    panel.body.addWidget(strip)
    return panel


def _row(panel: Panel, *widgets: QWidget) -> None:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    panel.body.addLayout(row)
