"""A program that is killed while it writes: the file is as it was after the last step carried out."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from netdesk.store.check import faults
from tests.store.networks import content, network, person

_WRITES_AND_WAITS = """
import sys, time
from contextlib import closing
from pathlib import Path
from netdesk.domain.command import SetCircle
from netdesk.domain.contact import Contact
from netdesk.domain.draft import ContactDraft
from netdesk.domain.importing import FileCount, PlannedRow
from netdesk.domain.phrase import phrase
from netdesk.store.import_write import write_import
from netdesk.store.network_file import NetworkFile

def rows():
    for number in range(5_000):
        made = Contact(uid=f"p{number}", formatted_name=f"Person {number}")
        yield PlannedRow(number, "a", ContactDraft("", made), "new", -2 - number, made.uid, merged=made)
    print("writing", flush=True)
    time.sleep(60)

with NetworkFile(Path(sys.argv[1])) as file:
    file.do(SetCircle((2,), 15))
    with closing(file.writer()) as connection:
        write_import(connection, phrase("Import"), rows(), [FileCount("a.vcf", "vcard")])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed there as elsewhere")
def test_a_killed_import_leaves_nothing_and_the_step_before_it_stays(tmp_path: Path) -> None:
    with network(tmp_path) as file:
        file.do(person("Ida Muster"))
        before, path = content(file), file.path
    with subprocess.Popen(
        [sys.executable, "-c", _WRITES_AND_WAITS, str(path)], stdout=subprocess.PIPE, text=True
    ) as writing:
        assert writing.stdout is not None
        assert writing.stdout.readline() == "writing\n"
        os.kill(writing.pid, signal.SIGKILL)
    with network(tmp_path) as file:
        assert not faults(file.connection)
        assert str(file.names()[0]) == "Circle of Ida Muster"
        file.undo()
        assert content(file) == before
