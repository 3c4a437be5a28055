"""What can go wrong with a case, each with a message that says what to do."""

from __future__ import annotations


class CaseError(Exception):
    """The case cannot be used as asked; the message says why and what to do. Commands exit 2."""


class NoSuchId(CaseError):
    """An id that names nothing in this case."""


class ReadOnly(CaseError):
    """A decision was asked of a case opened for looking only."""
