"""Hunt the readers for what breaks their promise: `python -m tests.fuzz [READER …] [--seconds N]`.

Needs atheris (Linux, CPython 3.11 to 3.13). What is found is kept in `tests/fuzz/found`, where
`test_promise.py` replays it.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

from netdesk.importers.registry import readers

_ROOT = Path(__file__).parents[2]
_FOUND = Path(__file__).parent / "found"
_EXECUTED = re.compile(r"stat::number_of_executed_units:\s*(\d+)")


def main(arguments: list[str]) -> int:
    """Hunt the readers named, or all, one after the other; 1 when something was found."""
    known = [reader.key for reader in readers()]
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("readers", nargs="*", metavar="READER", help=f"one of {', '.join(known)}")
    parser.add_argument("--seconds", type=int, default=180, help="for each reader (180)")
    given = parser.parse_args(arguments)
    if unknown := set(given.readers) - set(known):
        parser.error(f"there is no reader called {min(unknown)}; there are {', '.join(known)}")
    before = set(_FOUND.iterdir())
    for key in given.readers or known:
        print(f"{key}: {_hunt(key, given.seconds)}", flush=True)
    found = sorted(path.name for path in set(_FOUND.iterdir()) - before)
    print(f"found: {', '.join(found) or 'nothing'}")
    return 1 if found else 0


def _hunt(key: str, seconds: int) -> str:
    """What came of the hunt for one reader."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.hunt", key, str(seconds), str(_FOUND)],
        stderr=subprocess.PIPE, text=True, errors="replace", check=False, cwd=_ROOT,
    )  # fmt: skip
    executed = _EXECUTED.search(done.stderr)
    if done.returncode or executed is None:
        return f"broke off\n{done.stderr[-3000:]}"
    findings = [line for line in done.stderr.splitlines() if line.startswith("FOUND ")]
    return "\n".join([f"{int(executed[1]):,} inputs", *findings])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
