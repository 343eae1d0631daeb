"""One bench alone: `python -m tests.bench.one NAME` prints its lines as JSON, in the last line."""

from __future__ import annotations

import json
import sys
from importlib import import_module

if __name__ == "__main__":
    print(json.dumps(import_module(f"tests.bench.bench_{sys.argv[1]}").measure()))
