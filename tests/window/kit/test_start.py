"""What the kit brings along at the start of NetDesk."""

import subprocess
import sys

PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication
{lines}
print(",".join(sorted(name for name in sys.modules if name.partition(".")[0] in
      ("numpy", "pyqtgraph", "sqlalchemy", "scipy") or name.startswith("PySide6.Qt"))))
"""


def modules_after(lines: str) -> set[str]:
    program = PROGRAM.format(lines=lines)
    answer = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    return set(answer.stdout.strip().split(","))


def test_the_look_needs_no_more_than_three_of_qts_modules() -> None:
    lines = "app = QApplication([])\nfrom netdesk.window.kit.look import look\nlook()"
    assert modules_after(lines) == {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"}


def test_the_gallery_with_everything_needs_svg_besides() -> None:
    lines = "import netdesk.window.kit.gallery.page"
    allowed = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg"}
    assert modules_after(lines) <= allowed


def test_the_style_is_fusion_chosen_early_or_late() -> None:
    for made in ("QApplication([])", 'styled_application(["test"])'):
        lines = f"""
import os
os.environ.pop("QT_STYLE_OVERRIDE", None)
from netdesk.window.kit.look import look, styled_application
app = {made}
look()
app.setStyleSheet("")
assert app.style().name() == "fusion", app.style().name()
"""
        assert modules_after(lines)
