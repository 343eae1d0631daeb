"""Twenty thousand cards from the file to the written network, beside vobject, which reads them, and beside
vobject with the usual way to write what it read: names, addresses and numbers through the ORM.
"""

from __future__ import annotations

import gc
import shutil
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import vobject
from sqlalchemy import create_engine
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from netdesk.desk import headless, import_run
from netdesk.store.network_file import NetworkFile
from netdesk.store.tables.contact import ContactRow, PointRow
from netdesk.store.tables.keeping import OpenStepRow, StepRow
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
        reading, whole, again, baseline, written = [], [], [], [], []
        for run in range(RUNS):
            # Side by side: the machine may be slower or faster from one minute to the next.
            baseline.append(_seconds(lambda: _read_by_vobject(few)) / BASELINE_CARDS)
            reading.append(_seconds(lambda: _read(cards)) / CARDS)
            usual = folder / f"usual-{run}.netdesk"
            NetworkFile(usual).close()
            written.append(_seconds(partial(_write_by_orm, usual, few)) / BASELINE_CARDS)
            network = folder / f"{run}.netdesk"
            NetworkFile(network).close()
            whole.append(_seconds(partial(_import, network, cards)) / CARDS)
            again.append(_seconds(partial(_import, network, cards)) / CARDS)
    finally:
        shutil.rmtree(folder)
    return [
        _rate("reading vCards", reading, baseline, "≥ 5 × vobject"),
        _rate("importing vCards, reading, planning and writing", whole, baseline, "≥ 3 × vobject"),
        _rate("  the same beside vobject that writes too", whole, written, "≥ 3 ×", "vobject and ORM"),
        _rate("importing the same vCards again", again, baseline, ""),
    ]


def _rate(
    name: str, seconds: list[float], baseline: list[float], target: str, beside: str = "vobject"
) -> Row:
    found = row(
        name, 1 / min(seconds), "cards/s", baseline_name=beside, baseline=1 / min(baseline), target=target
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


def _write_by_orm(network: Path, text: str) -> None:
    """Read cards with vobject and write the heart of them, without looking whether they are there."""
    engine = create_engine("sqlite://", creator=lambda: dbapi2.connect(str(network)), module=dbapi2)
    with Session(engine) as session, session.begin():
        opened = StepRow(at_ms=0, template="Import", kind="do", state="done")
        session.add(opened)
        session.flush()
        session.add(OpenStepRow(id=opened.id))
        session.flush()
        for number, card in enumerate(vobject.readComponents(text, allowQP=True), 2):
            name = card.fn.value if hasattr(card, "fn") else ""
            session.add(
                ContactRow(
                    id=number, uid=f"usual-{number}", formatted_name=name, sort_key=name, added_day=20_000
                )
            )
            for kind in ("email", "tel"):
                for line in getattr(card, f"{kind}_list", ()):
                    session.add(PointRow(contact_id=number, kind=kind, value=line.value))
    engine.dispose()


def _read(cards: Path) -> int:
    (file,) = import_run.open_files([cards])
    return sum(1 for _ in import_run.items_of(file, lambda *_: None))


def _import(network: Path, cards: Path) -> None:
    (account,) = headless.import_files(network, [cards], lambda *_: None)
    assert account.read == CARDS


if __name__ == "__main__":
    print(show(measure()))
