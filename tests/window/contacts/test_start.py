"""What the list brings along at the start of NetDesk."""

import subprocess
import sys

PROGRAM = """
import sys
import netdesk.window.contacts.view
heavy = ("numpy", "pyqtgraph", "scipy", "sqlalchemy", "netdesk.advice", "netdesk.window.card")
print(",".join(sorted(name for name in sys.modules if name in heavy)))
"""


def test_the_list_is_there_before_anything_heavy() -> None:
    answer = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60
    )
    assert answer.stdout.strip() == ""
