"""Second reviews: asked for, given, adjudicated; and replies sought from those a claim is about."""

from __future__ import annotations

from verifybench.case.recording import Recording


class Reviewing(Recording):
    """Second reviews, adjudication, replies."""
