"""What a document is before it meets a sheet of paper."""

from typing import NamedTuple

from netdesk.reports.layout.block import Block


class Part(NamedTuple):
    """A stretch of a document that begins on a page of its own, about one person for instance.

    `label` and `corner` head its first page at the left and right end; `name` stands beside the label on
    the pages that follow.
    """

    label: str
    blocks: tuple[Block, ...]
    name: str = ""
    corner: str = ""


class Document(NamedTuple):
    """`title` names it in a list of files, `footer` stands at the foot of each page."""

    title: str
    parts: tuple[Part, ...]
    footer: str = ""
