"""Decisions about what there is to decide on: claims, evidence, sources, blocks, names."""

from __future__ import annotations

from verifybench.case.recording import Recording


class Editing(Recording):
    """Claims cut anew or waived, evidence added or struck, sources described and graded, blocks relabelled, names settled."""
