import os
import subprocess
import sys
import textwrap
from pathlib import Path

WATCH = """
import sys
opened = set()
sys.addaudithook(lambda event, values: opened.add(str(values[0])) if event == "open" else None)
{first}
import netdesk.window.kit.palette, fractions
print(sum(path.endswith(("palette.py", "fractions.py")) for path in opened))
"""


def sources_read(first: str) -> int:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    # Python itself opens the source of what it cannot keep compiled.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", WATCH.format(first=first)]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    shown = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return int(shown.stdout)


def run(script: str) -> str:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"}
    lean = "from netdesk.window.kit.lean_pyside import import_lean, waiting\nimport_lean()\n"
    command = [sys.executable, "-c", lean + textwrap.dedent(script)]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout


def test_what_is_imported_afterwards_is_not_read_as_a_source() -> None:
    lean = "from netdesk.window.kit.lean_pyside import import_lean\nimport_lean()"
    assert sources_read("import PySide6.QtCore") > 0
    assert sources_read(lean) == 0


def test_signatures_wait_while_the_window_opens(tmp_path: Path) -> None:
    shown = run(f"""
        before = waiting()
        from pathlib import Path
        from netdesk.app import make_application
        application = make_application()
        from netdesk.desk.desk import Desk
        from netdesk.window.shell.main_window import MainWindow
        desk = Desk(Path({str(tmp_path / "n.netdesk")!r}))
        window = MainWindow(desk)
        window.painted.connect(application.quit)
        window.show()
        application.exec()
        print(len(before), before == waiting())
        desk.close()
    """)
    assert shown.split() == ["8", "True"]


def test_a_wrong_argument_is_still_explained() -> None:
    shown = run("""
        from PySide6.QtCore import QTimer
        try:
            QTimer().setInterval("soon")
        except TypeError as error:
            print(error)
    """)
    assert "setInterval(msec: int" in shown


def test_a_signature_can_still_be_asked_for() -> None:
    shown = run("""
        from PySide6.QtCore import QTimer
        from PySide6.support.signature import get_signature
        print(get_signature(QTimer.setSingleShot))
    """)
    assert shown.strip() == "(self, singleShot: bool, /) -> None"


def test_what_is_not_there_is_missed_as_in_any_module() -> None:
    shown = run("""
        from PySide6.support.signature import layout, parser
        print(hasattr(layout, "nothing of the kind"), hasattr(parser, "pyside_type_init"))
    """)
    assert shown.split() == ["False", "True"]


def test_pyside_imported_before_stays_as_it_is() -> None:
    shown = run("""
        compiled, imported = compile, __import__
        import_lean()
        print(compile is compiled, __import__ is imported)
    """)
    assert shown.split() == ["True", "True"]
