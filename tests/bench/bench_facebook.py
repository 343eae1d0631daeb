"""A Facebook download of 5,000 friends and half a million messages, beside merely loading its JSON."""

from __future__ import annotations

import gc
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from netdesk.desk import headless, import_run
from netdesk.store.network_file import NetworkFile
from tests.bench.import_in_window import import_in_window, window_rows
from tests.bench.name_pool import full_names
from tests.bench.table import Row, row, show
from tests.importers.meta.exports import written

FRIENDS = 5_000
MESSAGES = 500_000
OWNER = "Kim Own"
PER_FILE = 10_000
"""So many messages Facebook puts into one file."""
PICTURES = 2_000
PEAK_MB = 400
_WORDS = ("wann", "kommst", "du", "heute", "übrigens", "schöne", "Grüße", "aus", "Köln", "❤", "see", "you")
_START_MS = 1_300_000_000_000
_SPAN_MS = 420_000_000_000


def measure() -> list[Row]:
    """Time per item of loading, reading and importing; the peak of memory of the whole import."""
    folder = Path(tempfile.mkdtemp(prefix="netdesk-bench-"))
    try:
        download = folder / "facebook-kimown-2024-05-01-aBcDeF.zip"
        items = _write(download)
        loading = _seconds(_load, download)
        reading = _seconds(_read, download)
        network = folder / "n.netdesk"
        NetworkFile(network).close()
        whole, peak = _import_elsewhere(network, download)
        again, _ = _import_elsewhere(network, download)
        in_window = import_in_window(folder / "window.netdesk", download)
    finally:
        shutil.rmtree(folder)

    def per_item(name: str, seconds: float) -> Row:
        us, least = seconds / items * 1e6, loading / items * 1e6
        return row(name, us, "µs/item", baseline_name="json.load", baseline=least)

    return [
        per_item("reading a Facebook download", reading),
        per_item("importing a Facebook download", whole),
        per_item("importing the same download again", again),
        row("memory while importing a Facebook download", peak, "MB", target=f"≤ {PEAK_MB} MB"),
        *window_rows("a Facebook download", in_window),
    ]


def _seconds(work: Callable[[Path], None], path: Path) -> float:
    gc.collect()
    gc.disable()  # as during an import
    started = time.perf_counter()
    work(path)
    seconds = time.perf_counter() - started
    gc.enable()
    return seconds


def _load(download: Path) -> None:
    with ZipFile(download) as archive:
        for name in archive.namelist():
            if name.endswith(".json"):
                with archive.open(name) as stream:
                    json.load(stream)


def _read(download: Path) -> None:
    (file,) = import_run.open_files([download])
    assert sum(1 for _ in import_run.items_of(file, lambda *_: None)) > MESSAGES


def _import_elsewhere(network: Path, download: Path) -> tuple[float, float]:
    """(seconds, MB at the peak) of an import in a process of its own, whose memory is nobody else's."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.bench_facebook", str(network), str(download)],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak


def _import(network: Path, download: Path) -> None:
    import resource

    started = time.perf_counter()
    (account,) = headless.import_files(network, [download], lambda *_: None)
    seconds = time.perf_counter() - started
    assert account.read >= MESSAGES
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


# --- The download -------------------------------------------------------------------------------------


def _write(download: Path) -> int:
    """Write a download with friends, conversations and pictures; gives how many items it has."""
    draw = random.Random(11)
    names = [" ".join(name) for name in full_names(FRIENDS)]
    friends = [{"name": name, "timestamp": _START_MS // 1000 + place} for place, name in enumerate(names)]
    profile = {"profile_v2": {"name": {"full_name": OWNER}}}
    with ZipFile(download, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("connections/friends/your_friends.json", written({"friends_v2": friends}))
        archive.writestr(
            "personal_information/profile_information/profile_information.json", written(profile)
        )
        for name, file in _conversations(names, draw):
            archive.writestr(f"your_facebook_activity/messages/inbox/{name}", written(file))
        for number in range(PICTURES):
            archive.writestr(f"your_facebook_activity/posts/media/{number}.jpg", b"\xff\xd8")
    return FRIENDS + MESSAGES


def _conversations(names: list[str], draw: random.Random) -> Iterator[tuple[str, dict[str, Any]]]:
    """Files of conversations: few people with whom one writes a lot, many with whom one hardly does."""
    left = MESSAGES
    for place, name in enumerate(names):
        count = min(left, max(5, 60_000 // (place + 1)) if place < len(names) - 1 else left)
        left -= count
        thread = f"{''.join(filter(str.isalnum, name)).lower()}_{place}"
        people = [name, OWNER] if place % 9 else [name, *draw.sample(names, 4), OWNER]
        for number, start in enumerate(range(0, count, PER_FILE), start=1):
            messages = [_message(people, draw) for _ in range(min(PER_FILE, count - start))]
            messages.sort(key=lambda message: -message["timestamp_ms"])
            yield f"{thread}/message_{number}.json", _file(people, messages, name, thread)
        if not left:
            return


def _message(people: list[str], draw: random.Random) -> dict[str, Any]:
    return {
        "sender_name": draw.choice(people),
        "timestamp_ms": _START_MS + draw.randrange(_SPAN_MS),
        "content": " ".join(draw.choices(_WORDS, k=draw.randint(1, 20))),
        "is_geoblocked_for_viewer": False,
    }


def _file(people: list[str], messages: list[dict[str, Any]], name: str, thread: str) -> dict[str, Any]:
    return {
        "participants": [{"name": one} for one in people],
        "messages": messages,
        "title": name if len(people) == 2 else f"Trip of {name}",
        "is_still_participant": True,
        "thread_path": f"inbox/{thread}",
    }


if __name__ == "__main__":
    if len(sys.argv) == 3:
        _import(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        print(show(measure()))
