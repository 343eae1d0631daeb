"""What reads a command line."""

from __future__ import annotations

import argparse
from typing import NoReturn

from netdesk.domain.error import KnownError


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        raise KnownError(f"{message[:1].upper()}{message[1:]}; see “{self.prog} --help”.")
