"""A network in an open format: one way for the window and for scripts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal
from uuid import uuid4

from netdesk.domain.document import NetworkDocument
from netdesk.domain.error import KnownError

Form = Literal["json", "vcard", "csv"]
SUFFIXES: dict[Form, str] = {"json": ".json", "vcard": ".vcf", "csv": ".csv"}


def pieces_of(document: NetworkDocument, form: Form) -> Iterator[str]:
    """The text of an export: the whole network as NetDesk's document, or its contacts as vCard or CSV."""
    if form == "json":
        from netdesk.exporters.document import write_document
        from netdesk.exporters.document_text import document_text

        return document_text(write_document(document))
    if form == "csv":
        from netdesk.exporters.csv_table import write_csv

        return write_csv(document.contacts)
    from netdesk.exporters.vcard import write_vcard

    return write_vcard(document.contacts)


def write_text(path: Path, pieces: Iterable[str]) -> None:
    """Write the pieces, as UTF-8, in the place of `path`, which is there whole or not at all afterwards.

    Raises KnownError when it cannot be written.
    """
    if path.is_dir():
        raise KnownError(f"{path} is a folder; nothing was written.")
    draft = path.with_name(f".netdesk-{uuid4().hex[:12]}")
    try:
        with draft.open("x", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            draft.chmod(path.stat().st_mode & 0o777)
        draft.replace(path)
    except OSError as error:
        raise KnownError(f"{path} could not be written: {error.strerror}.") from error
    finally:
        with suppress(OSError):
            draft.unlink()
