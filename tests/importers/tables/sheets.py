"""Spreadsheets made by hand: as little XML as a program that reads them needs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZipFile


class Formatted(NamedTuple):
    """A number with its format in a workbook (`00000`), or what an open document shows of it (`01067`)."""

    value: int | float | str
    shown: str


Cell = str | int | float | Formatted
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_QUOTED = {'"': "&quot;"}
_HIDDEN = ' state="hidden"'
_XML = '<?xml version="1.0" encoding="UTF-8"?>'


class Day(int):
    """A date as a spreadsheet counts it: days since 30 December 1899."""


def xlsx(
    path: Path,
    sheets: dict[str, Sequence[Sequence[Cell]]],
    hidden: Sequence[str] = (),
    merged: dict[str, Sequence[str]] | None = None,
) -> Path:
    """A workbook with these sheets; an empty text is an empty cell. `hidden`: sheets that are not shown;
    `merged`: ranges that are one cell (`A2:A3`), by sheet.
    """
    names = list(sheets)
    codes = [cell.shown for rows in sheets.values() for row in rows for cell in row
             if isinstance(cell, Formatted)]  # fmt: skip
    formats = "".join(
        f'<numFmt numFmtId="{164 + n}" formatCode="{escape(code, _QUOTED)}"/>' for n, code in enumerate(codes)
    )
    styles = "".join(f'<xf numFmtId="{164 + n}"/>' for n in range(len(codes)))
    links = "".join(
        f'<Relationship Id="r{n}" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(len(names))
    )
    parts = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n + 1}"{_HIDDEN * (name in hidden)} r:id="r{n}"/>'
        for n, name in enumerate(names)
    )
    with ZipFile(path, "w") as packed:
        packed.writestr(
            "[Content_Types].xml",
            f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" '
            'ContentType="application/xml"/></Types>',
        )
        packed.writestr(
            "_rels/.rels",
            f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r" '
            f'Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        packed.writestr(
            "xl/workbook.xml",
            f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_DOCUMENT}"><sheets>{parts}</sheets></workbook>',
        )
        packed.writestr(
            "xl/_rels/workbook.xml.rels",
            f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{links}<Relationship Id="s" '
            f'Type="{_DOCUMENT}/styles" Target="styles.xml"/></Relationships>',
        )
        packed.writestr(
            "xl/styles.xml",
            f'{_XML}<styleSheet xmlns="{_MAIN}"><numFmts>{formats}</numFmts><cellStyleXfs><xf numFmtId="0"/>'
            f'</cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>{styles}</cellXfs></styleSheet>',
        )
        for n, (name, rows) in enumerate(sheets.items()):
            packed.writestr(f"xl/worksheets/sheet{n}.xml", _sheet(rows, codes, (merged or {}).get(name, ())))
    return path


def ods(
    path: Path, rows: Sequence[Sequence[str | Formatted]], spans: dict[tuple[int, int], int] | None = None
) -> Path:
    """A document of one sheet in the open format. `spans`: of how many rows the cell at a place (row and
    column from 0) is one.
    """
    office = "urn:oasis:names:tc:opendocument:xmlns"
    spanned = spans or {}
    body = "".join(
        "<table:table-row>"
        + "".join(_open_cell(cell, spanned.get((number, at), 1)) for at, cell in enumerate(row))
        + "</table:table-row>"
        for number, row in enumerate(rows)
    )
    with ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("META-INF/manifest.xml", f'{_XML}<manifest xmlns="{office}:manifest:1.0"/>')
        packed.writestr(
            "content.xml",
            f'{_XML}<office:document-content xmlns:office="{office}:office:1.0" '
            f'xmlns:table="{office}:table:1.0" xmlns:text="{office}:text:1.0"><office:body>'
            f'<office:spreadsheet><table:table table:name="People">{body}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def _open_cell(cell: str | Formatted, rows: int) -> str:
    if isinstance(cell, Formatted):
        value = f'office:value-type="float" office:value="{cell.value}"'
        return f"<table:table-cell {value}><text:p>{escape(cell.shown)}</text:p></table:table-cell>"
    if not cell:
        return "<table:covered-table-cell/>"
    span = f' table:number-rows-spanned="{rows}"' if rows > 1 else ""
    text = f"<text:p>{escape(cell)}</text:p>"
    return f'<table:table-cell office:value-type="string"{span}>{text}</table:table-cell>'


def _sheet(rows: Sequence[Sequence[Cell]], codes: Sequence[str], merged: Sequence[str] = ()) -> str:
    lines = [
        f'<row r="{number}">'
        f"{''.join(_cell(cell, f'{_column(at)}{number}', codes) for at, cell in enumerate(row))}</row>"
        for number, row in enumerate(rows, start=1)
    ]
    ranges = "".join(f'<mergeCell ref="{one}"/>' for one in merged)
    last = f"<mergeCells>{ranges}</mergeCells>" if merged else ""
    return f'{_XML}<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData>{last}</worksheet>'


def _column(at: int) -> str:
    return (_column(at // 26 - 1) if at >= 26 else "") + chr(65 + at % 26)


def _cell(cell: Cell, place: str, codes: Sequence[str]) -> str:
    if cell == "":
        return ""
    if isinstance(cell, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
    if isinstance(cell, Formatted):
        return f'<c r="{place}" s="{2 + codes.index(cell.shown)}"><v>{cell.value}</v></c>'
    style = ' s="1"' if isinstance(cell, Day) else ""
    return f'<c r="{place}"{style}><v>{cell}</v></c>'
