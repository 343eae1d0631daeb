"""Where the fuzzer begins: for every reader small samples of each generation of its format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from netdesk.exporters.csv_table import write_csv
from netdesk.exporters.document_text import document_text
from tests.exporters.test_document import FULL, NETWORK
from tests.importers.calendar import calendars
from tests.importers.linkedin import exports as linkedin
from tests.importers.linkedin.test_every_row import FILES as LINKEDIN_FILES
from tests.importers.mail import mailboxes
from tests.importers.meta import pages, samples
from tests.importers.meta.exports import bytes_of
from tests.importers.signal import exports as signal
from tests.importers.signal.test_chat_file import BO, FAMILY
from tests.importers.sms import backups
from tests.importers.tables import sources
from tests.importers.tables.test_ldif import BOOK
from tests.importers.telegram import exports as telegram
from tests.importers.telegram.test_html_export import ACCOUNT as TELEGRAM_PAGES
from tests.importers.x import archives as x

Files = Mapping[str, Any]

_CARDS = Path(__file__).parents[1] / "importers" / "vcard" / "samples"
_LARGEST_CARDS = 12_000
_PERSON = {
    "Name": "Ida Muster", "First Name": "Ida", "Last Name": "Muster", "Display Name": "Ida Muster",
    "Given Name": "Ida", "Family Name": "Muster", "Vorname": "Ida", "Nachname": "Muster",
    "E-mail 1 - Value": "ida@example.org ::: i@example.org", "E-mail 1 - Label": "* Work",
    "E-mail Address": "ida@example.org", "E-Mail-Adresse": "ida@example.org", "E-Mail": "ida@example.org",
    "Primary Email": "ida@example.org", "Phone 1 - Value": "+49 30 0000123", "Mobile Phone": "+49 151 00001",
    "Birthday": "1980-04-12", "Geburtstag": "12.4.1980", "Notes": "two\nlines", "Labels": "* myContacts",
    "XING-Profil": "https://www.xing.com/profile/Ida_Muster", "Categories": "a;b", "Kategorien": "a;b",
}  # fmt: skip


def seeds_of(key: str) -> list[dict[str, bytes]]:
    """The samples of the reader with this key, each the bytes of its files by name."""
    return [{name: bytes_of(data) for name, data in files.items()} for files in _SEEDS[key]()]


def _vcard() -> Iterator[Files]:
    for path in sorted(_CARDS.glob("*.vcf")):
        if path.stat().st_size <= _LARGEST_CARDS:
            yield {path.name: path.read_bytes()}


def _linkedin() -> Iterator[Files]:
    person = ["Ida", "Muster", linkedin.IDA, "ida@example.org", "Acme", "Engineer", "07 Mar 2024"]
    yield {
        "Connections.csv": linkedin.table(linkedin.CONNECTIONS, person, before=linkedin.PREAMBLE),
        "messages.csv": linkedin.table(linkedin.MESSAGES_2023, linkedin.message(), linkedin.message("a,\nb")),
        "Invitations.csv": linkedin.table(
            linkedin.INVITATIONS_2023,
            ["Kim Own", "Bo", "3/12/24, 4:05 PM", "Hi", "OUTGOING", linkedin.ME, ""],
        ),
    }
    for name, header in LINKEDIN_FILES.items():
        row = ["Ida", "07 Mar 2024", linkedin.IDA, *["x"] * header.count(",")][: header.count(",") + 1]
        yield {name: linkedin.table(header, row, row)}


def _facebook() -> Iterator[Files]:
    yield samples.facebook()
    yield {"messages/inbox/bo_1/message_1.json": list(samples.facebook().values())[-3], "a.jpg": b"x"}
    for style in ("2019", "2024", "section"):
        said = [("Bo Muster", "Hi\nyou", "Mar 4, 2024, 3:04 PM"), ("Kim Own", "Yes", "4. März 2024, 15:05")]
        page = pages.conversation_page("Bo Muster", *said, header="Participants: Bo Muster", style=style)
        yield {"messages/inbox/bo_1/message_1.html": page, "a.jpg": b"x"}
    friends = pages.list_page("Friends", ("Bo Muster", "Mar 4, 2024, 3:04 PM"))
    yield {"connections/friends/your_friends.html": friends, "a.jpg": b"x"}
    backup = {"senderName": "Bo Muster", "text": "Hi", "timestamp": 1_700_000_000_000}
    yield {
        "Bo_1.json": {"participants": ["Bo Muster", "Kim Own"], "threadName": "Bo_1", "messages": [backup]}
    }


def _instagram() -> Iterator[Files]:
    yield samples.instagram()


def _x() -> Iterator[Files]:
    yield x.FULL
    said = [x.message("1", x.IDA), x.message("2", x.ME, to=x.IDA)]
    yield {
        "data/account.js": x.ACCOUNT,
        "data/direct-messages-group.js": x.script("dm_group", [x.talk("7", *said)]).replace(
            "dm_group", "direct_messages_group"
        ),
    }
    header = "tweet_id,in_reply_to_status_id,timestamp,text"
    yield {"tweets.csv": f'{header}\n"1","","2012-01-01 10:00:00 +0000","@bo"'}


def _telegram() -> Iterator[Files]:
    chats = (telegram.IDA_CHAT, telegram.FAMILY)
    people = [telegram.contact(telegram.BO, "Bo", phone="+49 30 0000003")]
    yield {"result.json": telegram.written(telegram.account(*chats, contacts=people))}
    yield {"result.json": telegram.written(telegram.FAMILY)}
    yield TELEGRAM_PAGES


def _signal() -> Iterator[Files]:
    group = (signal.group(7, "Trip", signal.IDA, signal.BO), signal.chat(8, 7), signal.item(8, 5, 2, "Off"))
    called = signal.update(9, 4, 3, individualCall={"type": "AUDIO_CALL", "state": "ACCEPTED"})
    yield {"main.jsonl": signal.lines(*signal.TALK, *group, called)}
    yield {"Bo/chat.md": BO, "Family/chat.md": FAMILY}


def _sms() -> Iterator[Files]:
    parts = (backups.part("Hi"), backups.addr(backups.IDA, 137), backups.addr(backups.OTTO, 151))
    yield {"sms-1.xml": backups.backup(backups.sms(), backups.sms("&#55357;&#56832;"), backups.mms(*parts))}
    yield {"sms-1.xml": backups.backup(backups.sms()), "calls-1.xml": _calls()}


def _calls() -> str:
    return backups.backup(backups.call(), backups.call(type=3), root="calls")


def _mail() -> Iterator[Files]:
    quoted = {"MIME_Version": "1.0", "Content_Type": "text/plain; charset=utf-8"}
    parts = "--x\nContent-Type: text/plain\n\na\n--x\nContent-Type: text/html\n\n<p>b</p>\n--x--"
    multipart = mailboxes.mail(parts, Content_Type='multipart/alternative; boundary="x"', Message_ID="<3@x>")
    notice = mailboxes.mail(
        From="Facebook <notification+k1@facebookmail.com>",
        Subject="=?utf-8?q?Ida_Muster_accepted_your_friend_request?=",
        List_Unsubscribe="<https://x.example>",
    )
    plain = mailboxes.mail("Gr=C3=BC=C3=9Fe", **quoted, Content_Transfer_Encoding="quoted-printable")
    sent = mailboxes.mail(From=f"Kim Own <{mailboxes.ME}>", To=mailboxes.OTTO, Message_ID="<4@x>")
    yield {"Inbox.mbox": mailboxes.mbox(plain, multipart, notice)}
    yield {"Mail/cur/1:2,S": plain, "Mail/new/2": notice, "Mail/.Sent/cur/3:2,S": sent}
    yield {"Plan.eml": sent}


def _whatsapp() -> Iterator[Files]:
    name = "WhatsApp Chat with Ida Muster.txt"
    yield {name: "04.03.25, 14:05 - Ida Muster: Hello\n31.03.25, 14:06 - Kim Own: Hi\nyou\n"}
    yield {
        "WhatsApp Chat mit Schachclub.txt": (
            "[3/4/25, 2:05:09\u202fPM] Ida Muster: Hello\r\n"
            "[3/31/25, 2:05:10\u202fPM] Bo: \u200eimage omitted\r\n"
            "[3/31/25, 2:06:10\u202fPM] Ida Muster added Kim Own\r\n"
        ),
        "IMG-1.jpg": b"x",
    }


def _calendar() -> Iterator[Files]:
    series = calendars.event(
        calendars.IDA, calendars.I_COME, "RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO,TU", "EXDATE:20240513T100000",
        uid="s", start=f"DTSTART;{calendars.BERLIN}:20240506T100000",
    )  # fmt: skip
    birthday = calendars.event(
        "SUMMARY:Ida Muster's birthday", "RRULE:FREQ=YEARLY", uid="b", start="DTSTART;VALUE=DATE:19800412"
    )
    yield {"a.ics": calendars.calendar(calendars.event(calendars.IDA, calendars.I_COME), series, birthday)}
    yield {
        "old.vcs": (
            "BEGIN:VCALENDAR\r\nVERSION:1.0\r\nBEGIN:VEVENT\r\nDTSTART:20240501T100000Z\r\n"
            "SUMMARY;ENCODING=QUOTED-PRINTABLE:Gr=C3=BC=\r\n=C3=9Fe\r\nATTENDEE;ROLE=OWNER:kim@example.org\r\n"
            "ATTENDEE;STATUS=ACCEPTED:Ida <ida@example.org>\r\nRRULE:W1 MO #3\r\n"
            "END:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    }


def _tables(*headers: str) -> Iterator[Files]:
    for header in headers:
        known = {name: value for name, value in _PERSON.items() if name in header.split(",")}
        yield {"contacts.csv": sources.filled(header, known, known)}
        yield {"contacts.csv": sources.filled(header, known, delimiter=";")}


def _unknown_tables() -> Iterator[Files]:
    yield {
        "book.csv": "Name,Tel,Wer,met on\nIda Muster,+49 30 0000123,Kollegin,4/12/2019\nBo,030 1,x,5/1/2020\n"
    }
    yield {"book.tsv": "Ida Muster\tida@example.org\t1\nBo Berg\tbo@example.org\t2\n"}


def _list() -> Iterator[Files]:
    yield {"names.txt": "- Ida Muster\n2. Dr. Bo Beispiel, Bonn\nMuster, Kai\nLea <lea@example.org>; Jo\n"}


def _document() -> Iterator[Files]:
    yield {"network.json": "".join(document_text(NETWORK))}
    yield {"network.json": '{"contacts": [{"formatted_name": "Ida"}], "interactions": [{"from": "Ida"}]}'}


_SEEDS = {
    "vcard": _vcard,
    "linkedin": _linkedin,
    "facebook": _facebook,
    "instagram": _instagram,
    "x": _x,
    "telegram": _telegram,
    "signal": _signal,
    "netdesk-json": _document,
    "phone": lambda: iter([{"calls.xml": _calls()}]),
    "sms": _sms,
    "mail": _mail,
    "whatsapp": _whatsapp,
    "ical": _calendar,
    "netdesk-csv": lambda: iter([{"people.csv": "".join(write_csv([FULL, FULL]))}]),
    "google-csv": lambda: _tables(sources.GOOGLE, sources.GOOGLE_LEGACY),
    "outlook-csv": lambda: _tables(sources.OUTLOOK, sources.OUTLOOK_DE, sources.OUTLOOK_COM),
    "thunderbird-csv": lambda: _tables(sources.THUNDERBIRD, sources.THUNDERBIRD_DE),
    "evolution-csv": lambda: _tables(sources.EVOLUTION),
    "xing-csv": lambda: _tables(sources.XING),
    "table": _unknown_tables,
    "ldif": lambda: iter([{"book.ldif": BOOK}]),
    "names": _list,
}
