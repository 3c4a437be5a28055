"""Propositions of a claim held against those of a passage: `told` is the door."""

from verifybench.evidence.matching.telling import Telling, Verdict, told

__all__ = ["Telling", "Verdict", "told"]
