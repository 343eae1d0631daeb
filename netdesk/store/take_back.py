"""Taking an import back, also weeks later: what was edited since stays, with everything it needs.

Row by row, with the step of the import in the journal as witness:

- rows the import made and nobody changed since go;
- of what it altered, every value that is still as imported becomes what it was before;
- an exchange or another entry that was edited since stays, with the people in it;
- a person the import brought stays, with all details, when somebody edited them or when anything that is not
  of this import speaks of them: a newer exchange, tie, request, plan, group, …; exchanges that came with the
  import go nevertheless;
- details it added to people who were there before go, even when the rows were written anew since.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from netdesk.domain.change import Change
from netdesk.domain.error import KnownError
from netdesk.domain.importing import TakenBack
from netdesk.domain.phrase import phrase
from netdesk.store import part_content, step, step_rows
from netdesk.store.batches import TAKEN_BACK
from netdesk.store.driver import Connection
from netdesk.store.left_rows import note_left
from netdesk.store.row_references import Reference, owners_first, references
from netdesk.store.set_back import contested, set_back, set_values_anew, sort_anew
from netdesk.store.stays import note_stays

_ACCOUNT = ("batch", "batch_file", "batch_problem")
"""What tells of an import stays when the import is taken back."""
_NAMED = 5


def take_back(connection: Connection, batch_id: int) -> tuple[Change | None, TakenBack]:
    """Take the import `batch_id` back as a step of its own, which Undo takes back in turn.

    Gives the change (None when nothing of it was left to remove) and the account. Raises KnownError when
    there is no such import any more, it was taken back already, or the network cannot be written.
    """
    row = connection.execute("SELECT step_id, title FROM batch WHERE id=?", (batch_id,)).fetchone()
    if row is None:
        raise KnownError("This import is no longer in the network.")
    label = phrase("Take back the import of {name}", name=row[1])
    with step.step(connection, label, target=row[0]) as taking:
        if _was_taken_back(connection, row[0], taking):
            raise KnownError("This import was taken back already.")
        taken = _carry_out(connection, row[0], taking)
    change = step.change_of(connection, taking, label)
    return change, taken._replace(is_nothing=change is None)


def _was_taken_back(connection: Connection, step_id: int, taking: int) -> bool:
    found = connection.execute(
        "SELECT 1 FROM step WHERE target_id=? AND kind='do' AND state='done' AND id<>?", (step_id, taking)
    )
    return found.fetchone() is not None


def _carry_out(connection: Connection, step_id: int, taking: int) -> TakenBack:
    connection.execute("PRAGMA defer_foreign_keys=ON")
    known = references(connection)
    step_rows.note_rows(connection, step_id, _ACCOUNT)
    note_stays(connection, known)
    earlier = _taken_back_before(connection, step_id)
    has_older = bool(earlier) and min(earlier) < step_id
    parts = part_content.take_over(connection, known, has_older=has_older)
    values = contested(connection, has_older=has_older)
    gone = _remove_made(connection, known)
    set_back(connection, step_id, known)
    part_content.set_anew(connection, parts, known, (*earlier, step_id))
    set_values_anew(connection, step_id, values, (*earlier, step_id))
    kept = _kept(connection)
    if earlier:
        gone.update(_remove_left(connection, known, (*earlier, step_id)))
        kept &= _kept(connection)
    sort_anew(connection, taking)
    return _account(connection, gone, kept)


def _taken_back_before(connection: Connection, step_id: int) -> list[int]:
    """The steps of the imports that were taken back, this one left out."""
    return [one for (one,) in connection.execute(TAKEN_BACK).fetchall() if one != step_id]


def _remove_left(connection: Connection, known: Sequence[Reference], step_ids: Sequence[int]) -> Counter[str]:
    """Remove what imports left when they were taken back because something of another one needed it, as far
    as nothing does any more.
    """
    note_left(connection, step_ids, _ACCOUNT)
    note_stays(connection, known)
    return _remove_made(connection, known)


def _remove_made(connection: Connection, known: Sequence[Reference]) -> Counter[str]:
    """Remove what the import made and nothing holds; gives how many entries of their own went, by table."""
    parts = {one.table for one in known if one.is_owned}
    gone: Counter[str] = Counter()
    # Who names somebody goes before them, so that no reference has to be followed.
    for place in reversed(owners_first(step_rows.made_places(connection), known)):
        unused = "".join(
            f' AND NOT EXISTS (SELECT 1 FROM "{one.table}" t WHERE t."{one.column}"="channel".id)'
            for one in known
            if place == one.target == "channel"
        )
        removed = connection.execute(
            f'DELETE FROM "{place}" WHERE {step_rows.is_made(connection, place, "id")} '
            f"AND id NOT IN (SELECT row_id FROM stays WHERE place=?){unused}",
            (place,),
        )
        if place not in parts:
            gone[place] = removed.rowcount
    return gone


def _kept(connection: Connection) -> set[tuple[str, int]]:
    """What stays, as table and id; what was removed since does not."""
    # The number of what was removed since may belong to something else by now.
    rows = connection.execute(
        "SELECT place, row_id FROM stays s WHERE NOT EXISTS "
        "(SELECT 1 FROM touched t WHERE t.place=s.place AND t.row_id=s.row_id AND t.op<>'u')"
    )
    return set(rows.fetchall())


def _account(connection: Connection, gone: Counter[str], kept: set[tuple[str, int]]) -> TakenBack:
    counts = Counter(place for place, _ in kept)
    names = connection.execute(
        "SELECT formatted_name FROM contact WHERE id IN (SELECT value FROM json_each(?)) "
        f"ORDER BY sort_key LIMIT {_NAMED}",
        (json.dumps([row_id for place, row_id in kept if place == "contact"]),),
    ).fetchall()
    others = gone.keys() - {"contact", "channel"}
    return TakenBack(
        people=gone["contact"],
        exchanges=gone["interaction"],
        others=sum(gone[place] for place in others - {"interaction"}),
        people_kept=counts["contact"],
        others_kept=sum(counts[place] for place in others),
        names_kept=tuple(name for (name,) in names),
    )
