from __future__ import annotations

from pathlib import Path

import pytest

from netdesk.importers.whatsapp.said import said
from tests.importers.whatsapp.chats import chat, drafts, problems, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<Media omitted>", "Media"),
        ("<Medien ausgeschlossen>", "Media"),
        ("\u200eimage omitted", "Photo"),
        ("\u200eBild weggelassen", "Photo"),
        ("\u200eAudio weggelassen", "Voice message"),
        ("\u200eSticker ausgelassen", "Sticker"),
        ("\u200eKontaktkarte ausgelassen", "Contact card"),
        ("\u200e<attached: 00000012-PHOTO-2025.jpg>", "Photo"),
        ("\u200e<Anhang: 00000012-AUDIO-2025.opus>", "Voice message"),
        ("\u200ePlan.pdf • \u200e2 Seiten \u200eDokument weggelassen", "Document\nPlan.pdf • 2 Seiten"),
        ("\u200eimage omitted\nIn the garden", "Photo\nIn the garden"),
        ("IMG-20250304-WA0001.jpg (file attached)", "Photo"),
        ("VID-20250304-WA0001.mp4 (Datei angehängt)\nIm Garten", "Video\nIm Garten"),
        ("\u200ePlan.pdf • \u200e2 Seiten \u200e<Anhang: 13-Plan.pdf>", "Document\nPlan.pdf • 2 Seiten"),
        ("null", ""),
        ("Hi @\u2068Otto Beispiel\u2069!", "Hi @Otto Beispiel!"),
        ("Bis morgen \u200e<This message was edited>", "Bis morgen"),
        ("Bis gleich <Diese Nachricht wurde bearbeitet.>", "Bis gleich"),
        ("Standort: https://maps.google.com/?q=52.5,13.4", "Standort: https://maps.google.com/?q=52.5,13.4"),
        ("\u200eUMFRAGE:\nWann?\n\u200eOPTION: Montag", "UMFRAGE:\nWann?\nOPTION: Montag"),
        ("The image omitted something", "The image omitted something"),
    ],
)  # fmt: skip
def test_texts_are_freed_of_marks_and_files_are_named(text: str, expected: str) -> None:
    assert said(text).text == expected
    assert said(text).kind == "message"


@pytest.mark.parametrize(
    ("text", "is_mine"),
    [
        ("This message was deleted", False),
        ("\u200eThis message was deleted.", False),
        ("Diese Nachricht wurde gelöscht.", False),
        ("Du hast diese Nachricht gelöscht.", True),
        ("You deleted this message", True),
    ],
)
def test_deleted_messages_are_none(tmp_path: Path, text: str, is_mine: bool) -> None:
    assert (said(text).kind, said(text).is_by_you) == ("deleted", is_mine)
    (problem,) = problems(read(chat(tmp_path, f"04.03.25, 14:05 - Ida Muster: {text}")))
    assert (problem.reason, problem.is_skip) == ("Messages that were deleted.", True)
    assert problem.is_expected


@pytest.mark.parametrize(
    ("text", "kind", "seconds"),
    [
        ("Missed voice call", "missed-call", None),
        ("\u200eMissed video call, \u200eTap to call back", "missed-call", None),
        ("Verpasster Sprachanruf.", "missed-call", None),
        ("Verpasster Videoanruf", "missed-call", None),
        ("Missed group voice call", "missed-call", None),
        ("\u200eVoice call, \u200e3 min", "call", 180),
        ("\u200eVideoanruf, \u200e1 Std 2 Min", "video-call", 3720),
        ("\u200eVoice call, \u200eNo answer", "missed-call", None),
    ],
)
def test_a_call_stands_in_the_chat_with_or_without_a_name(
    tmp_path: Path, text: str, kind: str, seconds: int | None
) -> None:
    by_nobody, by_ida = drafts(
        read(
            chat(
                tmp_path,
                f"[04.03.25, 14:05:00] {text}",
                f"[04.03.25, 14:06:00] Ida Muster: \u200e{text}",
                "[04.03.25, 14:07:00] Kim Own: x",
            )
        )
    )[:2]
    for draft in (by_nobody, by_ida):
        assert (draft.interaction.kind, draft.interaction.duration_s) == (kind, seconds)
        assert draft.interaction.direction == "in"
        assert [person.name for person in draft.people] == ["Ida Muster"]


def test_somebody_who_writes_of_a_call_does_not_call(tmp_path: Path) -> None:
    (draft,) = drafts(read(chat(tmp_path, "04.03.25, 14:05 - Ida Muster: Missed voice call")))
    assert draft.interaction.kind == "message"


def test_a_text_longer_than_any_message_is_cut_and_told(tmp_path: Path) -> None:
    items = read(chat(tmp_path, "04.03.25, 14:05 - Ida Muster: x", *(["y" * 60_000] * 4)))
    assert len(drafts(items)[0].interaction.text) < 200_000
    assert [problem.is_skip for problem in problems(items)] == [False]
