"""Going out: signed off, published, corrected."""

from __future__ import annotations

from verifybench.case.recording import Recording


class Publishing(Recording):
    """Sign-off, publication, corrections."""
