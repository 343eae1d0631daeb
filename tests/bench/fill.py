"""The large network as a NetDesk file, written through the store as an import would write it.

`large_file(folder)` makes it once per size and seed and hands out copies; it takes about a minute. It is
made, and brought to today's form, by a process of its own, so that nothing of that is in what is measured.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

from netdesk.domain.contact import Contact, Day, Interaction, Labelled, Presence
from netdesk.domain.moment import Moment
from netdesk.domain.phrase import phrase
from netdesk.store import contact_edits, interactions, search, step
from netdesk.store.contact_rows import ChannelIds
from netdesk.store.driver import Connection
from netdesk.store.network_file import NetworkFile
from tests.bench.large_network import CHANNELS, LargeNetwork, generate

_KEPT = Path(tempfile.gettempdir()) / "netdesk-bench"
_DIRECTIONS = {1: "out", 2: "in", 3: "both"}


def large_file(
    folder: Path, contacts: int = 50_000, events: int = 1_000_000, ties: int = 200_000, seed: int = 1
) -> Path:
    """A copy of the network in `folder`, free to be edited. Readings and words are not in it yet."""
    _KEPT.mkdir(exist_ok=True)
    kept = _KEPT / f"large-{contacts}-{events}-{ties}-{seed}.netdesk"
    sizes = [str(size) for size in (contacts, events, ties, seed)]
    subprocess.run([sys.executable, "-m", "tests.bench.fill", str(kept), *sizes], check=True)
    return Path(shutil.copy(kept, folder / "large.netdesk"))


def _keep(kept: Path, contacts: int, events: int, ties: int, seed: int) -> None:
    """Make the file, or bring one of an older NetDesk to today's form."""
    if kept.exists():
        NetworkFile(kept).close()
        return
    fresh = kept.with_suffix(".part")
    fresh.unlink(missing_ok=True)
    print(f"making {kept.name} …", file=sys.stderr)
    fill(fresh, generate(contacts, events, ties, seed))
    fresh.rename(kept)


def index_words(path: Path) -> None:
    """Do what the background would do in the first minutes, so that it rests while something is measured."""
    with NetworkFile(path) as file:
        file.connection.execute("PRAGMA synchronous=OFF")
        while search.upkeep(file.connection, 5_000):
            pass


def fill(path: Path, network: LargeNetwork) -> None:
    """Write the network into a new file, in one step."""
    with NetworkFile(path) as file:
        connection = file.connection
        connection.execute("PRAGMA synchronous=OFF")
        with step.step(connection, phrase("Fill")):
            ids = ChannelIds(connection)
            rows = network.contact_rows()
            while block := [_contact(row) for row in islice(rows, 5_000)]:
                contact_edits.add_contacts(connection, block, ids)
            id_of = dict(connection.execute("SELECT uid, id FROM contact").fetchall())
            uid_of = [""] + [f"large-{number:06}" for number in range(1, network.contacts + 1)]
            events = (_interaction(row, uid_of) for row in network.interaction_rows())
            while part := list(islice(events, 20_000)):
                interactions.add_interactions(connection, part, id_of, ids)
            _ties(connection, network, id_of)
        connection.execute("DELETE FROM journal")
        connection.execute("DELETE FROM step")


def _contact(row: tuple) -> Contact:
    number, uid, name, given, family, firm, title, city, email, phone, circle, closeness, birthday = row
    slug = f"person-{number}"
    return Contact(
        uid=uid, formatted_name=name, given_name=given, family_name=family, organisation=firm, title=title,
        circle=circle, closeness=closeness, tags=(city,), emails=(Labelled(email, "work"),),
        phones=(Labelled(phone, "mobile"),) if number % 2 else (),
        days=(Day("birthday", birthday),) if birthday else (),
        presences=(Presence("linkedin", slug, since=f"20{10 + number % 15}-03-01", state="connected"),),
    )  # fmt: skip


def _interaction(row: tuple, uid_of: list[str]) -> Interaction:
    _number, uid, contact, ms, channel, direction, kind, text = row
    who = uid_of[contact]
    author = {1: "me", 2: who}.get(direction, "")
    return Interaction(
        uid, Moment(ms, "local"), CHANNELS[channel], _DIRECTIONS[direction], kind, (who,), author, text=text
    )


def _ties(connection: Connection, network: LargeNetwork, id_of: dict[str, int]) -> None:
    connection.executemany(
        "INSERT INTO tie (first_id, second_id, relation, strength) VALUES (?,?,?,?)",
        (
            (id_of[f"large-{first:06}"], id_of[f"large-{second:06}"], relation, strength)
            for _number, first, second, relation, strength in network.tie_rows()
        ),
    )


if __name__ == "__main__":
    _keep(Path(sys.argv[1]), *(int(size) for size in sys.argv[2:]))
