"""Collections that grow with the people and exchanges of an import."""

from typing import Any

Held = dict[Any, Any] | set[Any] | list[Any]
"""A large one is emptied bit by bit: to free it at once keeps every thread waiting."""
