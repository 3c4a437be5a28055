"""Why a file could not be read, said so that a person can act on it."""

from __future__ import annotations


class Unreadable(Exception):
    """A file that gives no document: `cause` says what is wrong, `remedy` what to do; the message has file, cause, remedy."""

    def __init__(self, path: str, cause: str, remedy: str) -> None:
        super().__init__(f"{path}: {cause}; not read. {remedy}")
        self.path = path
        self.cause = cause
        self.remedy = remedy


EXCLUDE = "or exclude it in verifybench.toml."
