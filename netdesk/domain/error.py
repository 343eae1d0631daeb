"""Which errors NetDesk knows how to tell a person about."""


class KnownError(Exception):
    """Something a person can understand and act on: one clear sentence, never a traceback."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class CancelledError(Exception):
    """A person asked a running job to stop; nothing of it was kept."""
