"""All measurements as one table: `python -m tests.bench [NAME …]` (start, list, edits, readings, …)."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

from tests.bench.table import Row, show


def main(names: list[str]) -> int:
    """Run the benches named, or all, one after the other; print their lines together at the end."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    known = sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))
    if unknown := set(names) - set(known):
        print(f"There is no bench called {min(unknown)}; there are {', '.join(known)}.", file=sys.stderr)
        return 2
    rows: list[Row] = []
    for name in names or known:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        rows += import_module(f"tests.bench.bench_{name}").measure()
    print(show(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
