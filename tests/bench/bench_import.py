"""Twenty thousand cards from the file to the written network, beside vobject, which only reads them."""

from __future__ import annotations

import gc
import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import vobject

from netdesk.desk import headless, import_run
from netdesk.store.network_file import NetworkFile
from tests.bench.messy_vcards import messy_vcards
from tests.bench.table import Row, row, show

CARDS = 20_000
BASELINE_CARDS = 2_000
RUNS = 3


def measure() -> list[Row]:
    """Cards per second of reading alone, of the whole import, and of the same import again."""
    folder = Path(tempfile.mkdtemp(prefix="netdesk-bench-"))
    try:
        cards = folder / "cards.vcf"
        cards.write_text(messy_vcards(CARDS), encoding="utf-8", newline="")
        few = messy_vcards(BASELINE_CARDS, seed=2)
        reading, whole, again, baseline = [], [], [], []
        for run in range(RUNS):
            # Side by side: the machine may be slower or faster from one minute to the next.
            baseline.append(_seconds(lambda: _read_by_vobject(few)) / BASELINE_CARDS)
            reading.append(_seconds(lambda: _read(cards)) / CARDS)
            network = folder / f"{run}.netdesk"
            NetworkFile(network).close()
            whole.append(_seconds(partial(_import, network, cards)) / CARDS)
            again.append(_seconds(partial(_import, network, cards)) / CARDS)
    finally:
        shutil.rmtree(folder)
    return [
        _rate("reading vCards", reading, baseline, "≥ 5 × vobject"),
        _rate("importing vCards, reading, planning and writing", whole, baseline, "≥ 3 × vobject reading"),
        _rate("importing the same vCards again", again, baseline, ""),
    ]


def _rate(name: str, seconds: list[float], baseline: list[float], target: str) -> Row:
    found = row(
        name, 1 / min(seconds), "cards/s", baseline_name="vobject", baseline=1 / min(baseline), target=target
    )
    # Here more is better.
    return found._replace(ratio=min(baseline) / min(seconds))


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _read_by_vobject(text: str) -> int:
    return sum(1 for _ in vobject.readComponents(text, allowQP=True))


def _read(cards: Path) -> int:
    (file,) = import_run.open_files([cards])
    return sum(1 for _ in import_run.items_of(file, lambda *_: None))


def _import(network: Path, cards: Path) -> None:
    (account,) = headless.import_files(network, [cards], lambda *_: None)
    assert account.read == CARDS


if __name__ == "__main__":
    print(show(measure()))
