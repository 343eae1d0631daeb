"""All measurements as one table: `python -m tests.bench [NAME …]` (start, list, edits, readings, …)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.bench.table import Row, show


def main(names: list[str]) -> int:
    """Run the benches named, or all, one after the other, and print their lines together at the end; 1 when
    one of them broke off.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    known = sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))
    if unknown := set(names) - set(known):
        print(f"There is no bench called {min(unknown)}; there are {', '.join(known)}.", file=sys.stderr)
        return 2
    rows: list[Row] = []
    failed: list[str] = []
    for name in names or known:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        try:
            rows += _measured(name)
        except subprocess.CalledProcessError:
            failed.append(name)
    print(show(rows))
    if failed:
        print(f"Broke off: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


def _measured(name: str) -> list[Row]:
    """The lines of a bench, measured in a process of its own: its memory and its application are nobody
    else's. Raises CalledProcessError.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.one", name],
        stdout=subprocess.PIPE, text=True, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    return [Row(*cells) for cells in json.loads(done.stdout.splitlines()[-1])]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
