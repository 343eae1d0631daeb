"""What goes out of a network: people of one's choice in an open format, and what stays behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Literal

from netdesk.desk.written_file import write_text
from netdesk.domain.contact import Contact
from netdesk.domain.document import NetworkDocument
from netdesk.domain.exporting import CARD_FORMS, FACTLESS, ExportOrder, LeftOut
from netdesk.domain.moment import DAY_S, day_of_date
from netdesk.domain.network import Group
from netdesk.domain.phrase import Phrase
from netdesk.exporters import leaving
from netdesk.exporters.scope import narrowed
from netdesk.store import interactions, listing
from netdesk.store.contact_rows import read_contacts
from netdesk.store.driver import Connection
from netdesk.store.network_file import NetworkFile
from netdesk.store.on_demand import OnDemand
from netdesk.store.records import read_records
from netdesk.store.whole_network import stored_network

Say = Callable[[Phrase], str]


def write_export(file: NetworkFile, order: ExportOrder, path: Path, today: date, say: Say = str) -> None:
    """Write what the order asks for into a file; for a job. Raises KnownError."""
    with file.snapshot() as connection:
        write_text(path, pieces_of(connection, order, today, say))


def left_behind(file: NetworkFile, order: ExportOrder) -> LeftOut:
    """What an order leaves out; for a job."""
    if order.has_private and order.form not in FACTLESS:
        return LeftOut()
    with file.snapshot() as connection:
        network = _asked(connection, order, date.today(), has_photos=False)
        if order.has_private:
            return LeftOut(placeless=leaving.without_place(network, order.form))
        return leaving.left_out(network, order.form)


def pieces_of(connection: Connection, order: ExportOrder, today: date, say: Say = str) -> Iterator[str]:
    """The text of an export. `today`: the day strengths are read on; `say`: puts phrases into words."""
    network = _asked(connection, order, today)
    if not order.has_private:
        network = leaving.for_others(network, _private_people(connection))
    if order.form in CARD_FORMS:
        return cards_of(network.contacts, order.form, network.groups)
    if order.form == "ics":
        from netdesk.exporters.calendar import write_calendar

        return write_calendar(network, today, datetime.now(UTC), say)
    if order.form == "json":
        from netdesk.exporters.document_text import document_text

        return document_text(network)
    return _graph(connection, order, network, today)


def cards_of(contacts: Sequence[Contact], form: str, groups: tuple[Group, ...] = ()) -> Iterator[str]:
    """People with their details in one of CARD_FORMS; vCard has their groups behind them."""
    if form == "csv":
        from netdesk.exporters.csv_table import write_csv

        return write_csv(contacts)
    if form == "google-csv":
        from netdesk.exporters.google_csv import write_google_csv

        return write_google_csv(contacts)
    if form == "outlook-csv":
        from netdesk.exporters.outlook_csv import write_outlook_csv

        return write_outlook_csv(contacts)
    from netdesk.exporters.vcard import Version
    from netdesk.exporters.vcard_group import write_people_and_groups

    version: Version = "3.0" if form == "vcard-3" else "4.0"
    return write_people_and_groups(contacts, groups, version)


class PeopleForOthers:
    """People as they may go out, read at once or part by part; who is marked as private is left out."""

    def __init__(self) -> None:
        self._private: list[Contact] | None = None

    def read(self, connection: Connection, contact_ids: Sequence[int]) -> tuple[Contact, ...]:
        """Some of them, in the order given."""
        if self._private is None:
            self._private = _private_people(connection)
        network = NetworkDocument(contacts=tuple(read_contacts(connection, contact_ids)))
        return tuple(leaving.for_others(network, self._private).contacts)


def preferred_points(
    connection: Connection, contact_ids: Sequence[int], kind: Literal["emails", "phones"]
) -> list[str]:
    """The preferred address or number of everybody who has one."""
    contacts = read_contacts(connection, contact_ids, has_photos=False)
    points = (sorted(getattr(one, kind), key=lambda point: not point.is_preferred) for one in contacts)
    return [preferred[0].value for preferred in points if preferred]


def _private_people(connection: Connection) -> list[Contact]:
    """Who bears a tag that says so."""
    tagged = {one for one, tag in listing.tags(connection) if tag.casefold() in leaving.PRIVATE_TAGS}
    return read_contacts(connection, sorted(tagged), has_photos=False)


def _graph(
    connection: Connection, order: ExportOrder, network: NetworkDocument, today: date
) -> Iterator[str]:
    from netdesk.desk.exported_graph import people_graph

    read_on = today if order.has_private else None
    graph = people_graph(connection, network.contacts, network.ties, read_on)
    if order.form == "gexf":
        from netdesk.exporters.gexf import write_gexf

        return write_gexf(graph)
    from netdesk.exporters.graphml import write_graphml

    return write_graphml(graph)


def _asked(
    connection: Connection, order: ExportOrder, today: date, *, has_photos: bool = True
) -> NetworkDocument:
    """The part of the network an order is about, as far as its form can hold it."""
    wanted = order.contact_ids
    if order.form == "json":
        network = stored_network(connection)
    else:
        ids = sorted(listing.all_ids(connection)) if wanted is None else wanted
        is_cards = order.form in CARD_FORMS
        found = OnDemand(ids, partial(read_contacts, connection, has_photos=has_photos and is_cards))
        contacts = found if is_cards else tuple(found)
        network = NetworkDocument(contacts=contacts, **_besides(connection, order, today))
    if wanted is None:
        return network
    chosen = frozenset(wanted)
    uids = {one.uid for one in network.contacts if one.id in chosen}
    return narrowed(network, uids)


def _besides(connection: Connection, order: ExportOrder, today: date) -> dict[str, Any]:
    """What a form holds besides people; groups only of the whole network, since a few people are none."""
    form = order.form
    if form in ("graphml", "gexf"):
        return {"ties": tuple(read_records(connection, "tie"))}
    if form in ("vcard", "vcard-3") and order.contact_ids is None:
        return {"groups": tuple(read_records(connection, "group"))}
    if form != "ics":
        return {}
    booked = interactions.booked(connection, (day_of_date(today) + 1) * DAY_S)
    return {
        "interactions": tuple(interactions.read_interactions(connection, booked)),
        "plans": tuple(read_records(connection, "plan")),
        "reminders": tuple(read_records(connection, "reminder")),
    }
