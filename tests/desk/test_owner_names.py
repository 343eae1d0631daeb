"""Under which names the owner writes in chats, dropped without a window."""

from __future__ import annotations

from pathlib import Path

from netdesk.desk.import_run import open_files
from netdesk.desk.owner_answers import OwnerAnswers
from netdesk.desk.owner_names import chats_in, inferred, wanted, with_names
from netdesk.domain.contact import Contact, SourceId
from netdesk.domain.draft import PersonRef
from netdesk.domain.own_name import OwnName
from tests.importers.imported import imported, read_whole
from tests.importers.meta import exports as meta
from tests.importers.telegram import exports as telegram
from tests.importers.telegram import pages
from tests.importers.whatsapp.chats import chat, zipped

BOOKS, RUNS = "WhatsApp Chat with Book Club.txt", "WhatsApp Chat with Run Club.txt"
NOBODY = Contact()
ME = PersonRef(is_me=True)


def group(folder: Path, name: str, *authors: str) -> Path:
    return chat(
        folder, *(f"{day}/02/2024, 10:01 - {who}: Hello" for day, who in enumerate(authors, 13)), name=name
    )


def directions(network: Path) -> list[str]:
    return [one.direction for one in sorted(read_whole(network).interactions, key=lambda one: one.moment.ms)]


def test_who_alone_is_in_all_chats_of_a_drop_is_the_owner(tmp_path: Path) -> None:
    books = group(tmp_path, BOOKS, "Ann Muster", "Kimmy", "Bea Neu")
    runs = group(tmp_path, RUNS, "Cem Beispiel", "Kimmy", "Dot Neu")
    network = tmp_path / "n.netdesk"
    imported(network, books, runs)
    assert sorted(directions(network)) == ["in"] * 4 + ["out"] * 2
    again = imported(network, books, runs)
    assert [(one.new, one.merged) for one in again] == [(0, 0), (0, 0)]


def test_a_chat_of_two_tells_the_name_for_a_group_of_the_same_drop(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    (tmp_path / "me.json").write_text('{"me": {"formatted_name": "Kim Own"}, "contacts": []}')
    imported(network, tmp_path / "me.json")
    pair = zipped(tmp_path, "[13.02.24, 09:00:00] Ida Muster: Hi", "[13.02.24, 09:01:00] Kimmy: Hi")
    imported(network, group(tmp_path, BOOKS, "Ann Muster", "Kimmy", "Bea Neu"), pair)
    assert directions(network) == ["in", "out", "in", "out", "in"]
    me = read_whole(network).me
    assert me is not None
    assert (me.formatted_name, me.source_ids) == ("Kim Own", (SourceId("whatsapp", "name:Kimmy"),))


def test_a_group_alone_says_that_nobody_knows_who_the_owner_is(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    (file,) = imported(network, group(tmp_path, BOOKS, "Ann Muster", "Kimmy", "Bea Neu"))
    assert file.problems[0].reason.startswith("It does not say which of the people in it is you")
    assert directions(network) == ["", "", ""]


def test_the_names_of_most_messages_are_asked_about_first(tmp_path: Path) -> None:
    files = open_files([group(tmp_path, BOOKS, "Ann Muster", "Kimmy", "Bea Neu", "Kimmy")])
    chats = chats_in(files, NOBODY)
    assert wanted(chats, NOBODY) == [
        OwnName("whatsapp", "Kimmy", 1, 2),
        OwnName("whatsapp", "Ann Muster", 1, 1),
        OwnName("whatsapp", "Bea Neu", 1, 1),
    ]
    assert inferred(chats) == []


def test_in_a_large_group_the_name_of_who_writes_little_is_among_them(tmp_path: Path) -> None:
    others = [f"Member {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    files = open_files([group(tmp_path, BOOKS, *others, *others, "Kim Own")])
    assert [one.name for one in wanted(chats_in(files, NOBODY), NOBODY)] == [*others, "Kim Own"]


def test_who_told_once_or_is_known_by_name_is_not_asked(tmp_path: Path) -> None:
    files = open_files([group(tmp_path, BOOKS, "Ann Muster", "Kimmy", "Bea Neu")])
    told = Contact(source_ids=(SourceId("whatsapp", "name:Kim"),))
    assert wanted(chats_in(files, told), told) == []
    named = Contact(formatted_name="Bea Neu")
    assert wanted(chats_in(files, named), named) == []
    assert inferred(chats_in(files, named)) == [OwnName("whatsapp", "Bea Neu", is_likely=True)]


def test_a_chat_in_which_only_the_other_one_writes_asks_nothing(tmp_path: Path) -> None:
    chats = chats_in(open_files([zipped(tmp_path, "[13.02.24, 09:00:00] Ida Muster: Hi")]), NOBODY)
    assert [(dict(one.authors), one.is_settled) for one in chats] == [({"Ida Muster": 1}, True)]
    assert wanted(chats, NOBODY) == []


FAMILY = telegram.FAMILY
CLIMBERS = telegram.chat(
    "private_group", 78, "Climbers", telegram.message(1, telegram.ME), telegram.message(2, telegram.STAR)
)


def test_a_telegram_group_asks_who_of_its_people_is_the_owner(tmp_path: Path) -> None:
    path = telegram.export(tmp_path, FAMILY)
    files = open_files([path])
    chats = chats_in(files, NOBODY)
    assert [(one.name, one.messages) for one in wanted(chats, NOBODY)] == [
        ("Kim Own", 2), ("Bo", 1), ("Ida Muster", 1), ("Zoë Beispiel", 1),
    ]  # fmt: skip
    told = with_names(NOBODY, [OwnName("telegram", "Bo")])
    assert wanted(chats_in(files, told), told) == []
    by_bo = [one for one in telegram.exchanges(telegram.read(path, told)) if one.author == ME]
    assert [one.interaction.text for one in by_bo] == ["Hello"]


def test_who_alone_is_in_all_telegram_groups_is_the_owner(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    imported(
        network, telegram.export(tmp_path, FAMILY, "a.json"), telegram.export(tmp_path, CLIMBERS, "b.json")
    )
    assert sorted(directions(network)) == ["in"] * 4 + ["out"] * 3


def test_groups_in_one_export_without_its_owner_tell_together(tmp_path: Path) -> None:
    data = telegram.account(FAMILY, CLIMBERS)
    del data["personal_information"], data["contacts"]
    network = tmp_path / "n.netdesk"
    imported(network, telegram.export(tmp_path, data))
    assert sorted(directions(network)) == ["in"] * 4 + ["out"] * 3


def test_pages_of_a_telegram_group_ask_too(tmp_path: Path) -> None:
    three = [pages.message(number, name, "Hi") for number, name in enumerate(("Bo", "Ida", "Kimmy"), 1)]
    path = pages.export(tmp_path, {"messages.html": pages.page("Family", *three)})
    files = open_files([path])
    assert {one.name for one in wanted(chats_in(files, NOBODY), NOBODY)} == {"Bo", "Ida", "Kimmy"}
    told = with_names(NOBODY, [OwnName("telegram", "Kimmy")])
    assert wanted(chats_in(files, told), told) == []
    assert [one.author == ME for one in telegram.exchanges(telegram.read(path, told))] == [False, False, True]


def test_an_account_tells_for_itself_and_for_no_other_program(tmp_path: Path) -> None:
    group(tmp_path, BOOKS, "Ann Muster", "Kimmy", "Bea Neu")
    files = open_files([telegram.export(tmp_path, telegram.account(FAMILY)), tmp_path / BOOKS])
    assert {one.source for one in wanted(chats_in(files, NOBODY), NOBODY)} == {"whatsapp"}
    pair = open_files([telegram.export(tmp_path, telegram.IDA_CHAT, "ida.json"), tmp_path / BOOKS])
    chats = chats_in(pair, NOBODY)
    assert inferred(chats) == [OwnName("telegram", "Kim Own", is_likely=True)]
    assert {one.source for one in wanted(chats, NOBODY)} == {"whatsapp"}


def meta_group(*authors: str, name: str = "trip_9", silent: str = "Cem Beispiel") -> dict[str, object]:
    said = [meta.message(who, "Hello", meta.T * 1000 + at) for at, who in enumerate(authors)]
    talk = meta.talk(*said, people=dict.fromkeys((*authors, silent)), title=name, thread=name)
    return {f"messages/inbox/{name}/message_1.json": talk}


def test_a_messenger_group_asks_who_of_its_people_is_the_owner(tmp_path: Path) -> None:
    path = meta.archive(tmp_path, meta_group(meta.IDA, meta.KIM, meta.KIM), "download.zip")
    files = open_files([path])
    chats = chats_in(files, NOBODY)
    assert [(one.name, one.messages) for one in wanted(chats, NOBODY)] == [
        (meta.KIM, 2), (meta.IDA, 1), ("Cem Beispiel", 0),
    ]  # fmt: skip
    told = with_names(NOBODY, [OwnName("facebook", meta.KIM)])
    assert wanted(chats_in(files, told), told) == []
    drafts = meta.exchanges(meta.read(path, told))
    assert [one.interaction.direction for one in drafts] == ["in", "out", "out"]


def test_who_was_said_to_write_in_groups_of_messenger_and_telegram_is_remembered(tmp_path: Path) -> None:
    paths = (
        telegram.export(tmp_path, FAMILY),
        meta.archive(tmp_path, meta_group(meta.IDA, meta.KIM), "m.zip"),
    )
    files = open_files(paths)
    answers = OwnerAnswers.of((), names=[OwnName(key, meta.KIM) for key in ("telegram", "facebook")])
    assert [
        [one.source for draft in answers.drafts(file, files) for one in draft.contact.source_ids]
        for file in files
    ] == [["telegram"], ["facebook"]]


def test_a_download_with_a_profile_tells_for_a_group_beside_it(tmp_path: Path) -> None:
    whole = meta.archive(tmp_path, {meta.PROFILE_PATH: meta.PROFILE}, "facebook-kim.zip")
    files = open_files([whole, meta.archive(tmp_path, meta_group(meta.IDA, meta.KIM), "group.zip")])
    chats = chats_in(files, NOBODY)
    assert wanted(chats, NOBODY) == []
    assert inferred(chats) == [OwnName("facebook", meta.KIM, is_likely=True)]


def test_groups_of_messenger_in_several_files_tell_together(tmp_path: Path) -> None:
    network = tmp_path / "n.netdesk"
    paths = [
        meta.archive(tmp_path, meta_group(*who, meta.KIM, name=name, silent=who[0]), f"{name}.zip")
        for name, who in (("trip_1", (meta.IDA, "Ola")), ("fair_2", (meta.BO, "Uwe")))
    ]
    for path in paths:
        (account,) = imported(tmp_path / f"{path.stem}.netdesk", path)
        assert "It does not say which of the people in it is you." in [one.reason for one in account.problems]
    imported(network, *paths)
    assert sorted(directions(network)) == ["in"] * 4 + ["out"] * 2
