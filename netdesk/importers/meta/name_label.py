"""Which label of a profile says that a value is a name: labels are in the language of the export."""

from __future__ import annotations

_NAME = frozenset(
    {"name", "full name", "vollständiger name", "nom", "nom complet", "nombre", "nombre completo", "nome"}
    | {"nome completo", "naam", "volledige naam", "imię i nazwisko", "imię", "ad", "namn", "navn"}
)
_USER_NAME = frozenset(
    {"username", "user name", "benutzername", "nutzername", "nom d’utilisateur", "nom d'utilisateur"}
    | {"nombre de usuario", "nome utente", "nome de usuário", "gebruikersnaam", "nazwa użytkownika"}
)


def is_name_label(label: str) -> bool:
    """Whether a value of this label is the name of a person."""
    return label.casefold() in _NAME


def is_user_name_label(label: str) -> bool:
    """Whether a value of this label is a user name."""
    return label.casefold() in _USER_NAME
