"""What a first document costs besides its words."""

import subprocess
import sys

import pytest

PROGRAM = """
import gc
from PySide6.QtGui import QGuiApplication
from netdesk.reports.layout.page_size import PageSize
from netdesk.reports.painter import lay_out
from netdesk.reports.pdf import pdf_of
from netdesk.reports.registry import build_document
from tests.reports.people import henrik, order

application = QGuiApplication([])
size = PageSize.A4
assert pdf_of(lay_out(build_document({key!r}, order(henrik())), size.sheet), size)
print(*(one.__qualname__ for one in gc.get_objects() if isinstance(one, type) and one.__name__ == "Preset"))
"""


@pytest.mark.parametrize("key", ["contact-sheet", "meeting-brief"])
def test_the_binding_does_not_spell_out_the_names_of_all_gradients(key: str) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(key=key)],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert answer.stdout.strip() == ""
