"""The files of a drop at the left of the preview."""

from __future__ import annotations

from netdesk.desk.desk import Desk
from netdesk.domain.draft import Problem
from netdesk.domain.importing import FileCount
from netdesk.window.importing.file_column import FileColumn
from netdesk.window.kit.button import Button
from netdesk.window.kit.label import Label


def shown(column: FileColumn) -> list[str]:
    return [one.text() for one in column.findChildren(Label) if one.text() in ("waiting", "–", "0", "12")]


def test_a_file_waits_until_it_is_read(desk: Desk) -> None:
    column = FileColumn(desk)
    read, empty, alien = FileCount("/a.vcf", "vcard"), FileCount("/b.vcf", "vcard"), FileCount("/c.heic", "")
    column.show_files([read, empty, alien])
    assert shown(column) == ["waiting", "waiting", "–"]
    column.show_progress("/a.vcf", 10, 100)
    read.read = 12
    column.refresh()
    assert shown(column) == ["12", "waiting", "–"]
    column.refresh(is_over=True)
    assert shown(column) == ["12", "0", "–"]
    column.deleteLater()


def test_people_whom_a_file_only_mentions_are_told_beside_its_entries(desk: Desk) -> None:
    column = FileColumn(desk)
    column.show_files(
        [FileCount("/chat.txt", "whatsapp", read=12, mentioned=3), FileCount("/a.vcf", "vcard")]
    )
    told = [one.toolTip() for one in column.findChildren(Label) if one.text() in ("12", "waiting")]
    assert told == ["3 new people beside these entries are only mentioned in them", ""]
    column.deleteLater()


def test_what_was_left_aside_of_an_archive_can_be_looked_up(desk: Desk) -> None:
    column = FileColumn(desk)
    rest = FileCount("/a.zip/2 other files", "", problems=[Problem("a.png", "No."), Problem("b.png", "No.")])
    alone = FileCount("/c.heic", "", problems=[Problem("c.heic", "No.")])
    column.show_files([rest, alone])
    links = [one for one in column.findChildren(Button) if one.text() == "Which files"]
    assert [not one.isHidden() for one in links] == [True, False]
    wanted: list[str] = []
    column.problems_wanted.connect(wanted.append)
    links[0].click()
    assert wanted == ["/a.zip/2 other files"]
    column.deleteLater()


def test_a_download_that_broke_off_says_so_in_its_row(desk: Desk) -> None:
    column = FileColumn(desk)
    early = Problem("a.zip", "The archive ends early.", is_skip=False, breaks_off=True)
    inner = Problem("b.json", "It breaks off.", breaks_off=True)
    part, other = FileCount("/in/a.zip/Takeout/Kontakte", "vcard"), FileCount("/in/b.zip", "facebook")
    column.show_files([part, other])
    told = [one for one in column.findChildren(Label) if one.isHidden() and not one.text()]
    part.problems += [inner, early]
    other.problems += [inner]
    column.refresh()
    assert [one.text() for one in told if not one.isHidden()] == ["The archive ends early."]
    column.deleteLater()


def test_what_ends_the_lines_of_the_column_ends_them_alike(desk: Desk) -> None:
    column = FileColumn(desk)
    column.resize(264, 500)
    column.show_files([FileCount("/a.vcf", "vcard", read=12)])
    column.show()
    (add,) = (one for one in column.findChildren(Button) if one.text() == "Add")
    (count,) = (one for one in column.findChildren(Label) if one.text() == "12")
    ends = [one.mapTo(column, one.rect().topRight()).x() for one in (add, count)]
    assert ends == [264 - 1 - 16] * 2
    column.close()
    column.deleteLater()
