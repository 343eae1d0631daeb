import subprocess
import sys
from pathlib import Path


def test_a_document_is_made_without_a_window(tmp_path: Path) -> None:
    """In a process of its own, as the command line does it: no widgets, fonts loaded by the reports."""
    path = tmp_path / "brief.pdf"
    program = (
        "import sys; from pathlib import Path; from PySide6.QtGui import QGuiApplication\n"
        "app = QGuiApplication([])\n"
        "from netdesk.reports.pdf import write_pdf; from netdesk.reports.registry import build_document\n"
        "from tests.reports.people import henrik, order\n"
        f"write_pdf(build_document('meeting-brief', order(henrik())), Path({str(path)!r}))\n"
        "assert 'PySide6.QtWidgets' not in sys.modules\n"
        "from PySide6.QtGui import QFontDatabase; print(QFontDatabase.applicationFontFamilies(0))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True, encoding="utf-8", cwd=Path(__file__).parents[2], check=False,
    )  # fmt: skip
    assert run.stderr == ""
    assert "Inter" in run.stdout
    assert path.read_bytes().startswith(b"%PDF")
