"""A mailbox of 100,000 mails, read and imported, beside the standard library's reading of the same file."""

from __future__ import annotations

import email
import email.policy
import mailbox
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any

from netdesk.desk import headless, import_run
from netdesk.domain.draft import InteractionDraft
from netdesk.store.network_file import NetworkFile
from tests.bench.import_in_window import import_in_window, window_rows
from tests.bench.large_mailbox import write_mailbox
from tests.bench.table import Row, row, show

MAILS = 100_000
BASELINE_MAILS = 5_000
PEAK_MB = 400


def measure() -> list[Row]:
    """Time per mail of reading and of importing; the peak of memory of each, in a process of its own."""
    folder = Path(tempfile.mkdtemp(prefix="netdesk-bench-"))
    try:
        few, many = folder / "few.mbox", folder / "many.mbox"
        write_mailbox(few, BASELINE_MAILS)
        write_mailbox(many, MAILS)
        baseline = _seconds_by_library(few) / BASELINE_MAILS * 1e6
        network = folder / "n.netdesk"
        NetworkFile(network).close()
        reading, reading_peak = _elsewhere(many)
        whole, whole_peak = _elsewhere(many, network)
        again, _ = _elsewhere(many, network)
        in_window = import_in_window(folder / "window.netdesk", many)
    finally:
        shutil.rmtree(folder)

    def per_mail(name: str, seconds: float) -> Row:
        us = seconds / MAILS * 1e6
        return row(name, us, "µs/mail", baseline_name="mailbox.mbox", baseline=baseline)

    target = f"≤ {PEAK_MB} MB"
    return [
        per_mail("reading a mailbox, twice as it must be", reading),
        per_mail("importing a mailbox", whole),
        per_mail("importing the same mailbox again", again),
        row("memory while reading a mailbox", reading_peak, "MB", target=target),
        row("memory while importing a mailbox", whole_peak, "MB", target=target),
        *window_rows("a mailbox", in_window),
    ]


def _seconds_by_library(path: Path) -> float:
    """What it takes to get sender, recipients, subject, date and text of each mail."""
    started = time.perf_counter()
    box: Any = mailbox.mbox(path, factory=_parsed)  # type: ignore[arg-type]
    for mail in box.values():
        body = mail.get_body(("plain", "html"))
        assert [mail[name] for name in ("from", "to", "subject", "date")]
        assert body is None or body.get_content()
    box.close()
    return time.perf_counter() - started


def _parsed(file: IO[bytes]) -> email.message.EmailMessage:
    return email.message_from_binary_file(file, policy=email.policy.default)


def _elsewhere(path: Path, *network: Path) -> tuple[float, float]:
    """(seconds, MB at the peak) of reading a mailbox, or of importing it into a network."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.bench_mail", *map(str, (path, *network))],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak


def _work(path: Path, network: Path | None) -> None:
    import resource

    started = time.perf_counter()
    if network is not None:
        (account,) = headless.import_files(network, [path], lambda *_: None)
        assert account.read + account.skipped >= MAILS
    else:
        (file,) = import_run.open_files([path])
        letters = sum(
            isinstance(item, InteractionDraft) for item in import_run.items_of(file, lambda *_: None)
        )
        assert letters > MAILS // 2
    print(time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    if given:
        _work(given[0], given[1] if len(given) > 1 else None)
    else:
        print(show(measure()))
