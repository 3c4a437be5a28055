"""Sentences read for who did what to whom, without a parser library: `propositions` is the door."""

from verifybench.evidence.reading.sentences import propositions

__all__ = ["propositions"]
