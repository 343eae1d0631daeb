"""One line of the table of measurements: a figure, what stands beside it, and what was aimed at."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """`figure` in `unit`; `baseline`: the same work done the usual way, None when there is none; `ratio`:
    baseline / figure; `target`: what is aimed at, in words.
    """

    name: str
    figure: float
    unit: str
    baseline_name: str = ""
    baseline: float | None = None
    ratio: float | None = None
    target: str = ""


def row(
    name: str,
    figure: float,
    unit: str = "ms",
    *,
    baseline_name: str = "",
    baseline: float | None = None,
    target: str = "",
) -> Row:
    """A line whose ratio is worked out."""
    ratio = None if baseline is None or not figure else baseline / figure
    return Row(name, figure, unit, baseline_name, baseline, ratio, target)


def show(rows: list[Row]) -> str:
    """The lines as a table of plain text."""
    head = ("", "figure", "baseline", "ratio", "target")
    cells = [head, *(_cells(one) for one in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(head))]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    )


def _cells(one: Row) -> tuple[str, str, str, str, str]:
    figure = f"{one.figure:,.2f} {one.unit}"
    baseline = "" if one.baseline is None else f"{one.baseline:,.2f} {one.unit} ({one.baseline_name})"
    return one.name, figure, baseline, "" if one.ratio is None else f"{one.ratio:,.1f} ×", one.target
