import os
import subprocess
import sys

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


def test_what_is_imported_afterwards_is_not_read_as_a_source() -> None:
    leave = "from netdesk.window.kit.unread_sources import leave_sources_unread\nleave_sources_unread()"
    assert sources_read("import PySide6.QtCore") > 0
    assert sources_read(leave) == 0
