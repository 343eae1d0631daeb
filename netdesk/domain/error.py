"""Which errors NetDesk knows how to tell a person about."""

BUSY = "The network is being written just now; please try again in a moment."
"""Why an edit is refused while another one goes on."""


class KnownError(Exception):
    """Something a person can understand and act on: one clear sentence, never a traceback."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class OutdatedError(KnownError):
    """The network was changed since this was prepared; nothing was done, and it can be prepared anew."""

    def __init__(self) -> None:
        super().__init__("Something else was done meanwhile; please try again.")


class CancelledError(Exception):
    """A person asked a running job to stop; nothing of it was kept."""
