"""Writes `network.json.gz`, the sample network. Run it by hand: `python resources/samples/generate.py`.

The network is drawn from a fixed seed, so the same file comes out every time; whoever changes the maker
runs this and commits the result. `--check` says whether the file is what the maker makes.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
TARGET = FOLDER / "network.json.gz"
sys.path[:0] = [str(FOLDER), str(FOLDER.parent.parent)]

from maker.network import sample_network
from netdesk.exporters.document_text import document_text


def sample_bytes() -> bytes:
    """The document as compact JSON text in UTF-8."""
    document = json.loads("".join(document_text(sample_network())))
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def packed(data: bytes) -> bytes:
    """The bytes without time or name in them, so that they depend on the data alone."""
    return gzip.compress(data, 9, mtime=0)


def main(arguments: list[str]) -> int:
    data = sample_bytes()
    if "--check" in arguments:
        is_same = TARGET.is_file() and gzip.decompress(TARGET.read_bytes()) == data
        print("up to date" if is_same else "network.json.gz is not what the maker makes")
        return 0 if is_same else 1
    TARGET.write_bytes(packed(data))
    print(f"{TARGET.name}: {TARGET.stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
