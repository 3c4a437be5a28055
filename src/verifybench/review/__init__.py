"""What people's decisions mean for today's claims: binding, the publishing gate, disagreements between reviewers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verifybench._lazy import lazy

if TYPE_CHECKING:
    from verifybench.review.binding import Binding, bind
    from verifybench.review.disagreement import disagreements
    from verifybench.review.publishing import Finding, gate
    from verifybench.review.second import Review

__all__ = ["Binding", "Finding", "Review", "bind", "disagreements", "gate"]

__getattr__ = lazy(
    __name__,
    {
        "Binding": "binding",
        "Finding": "publishing",
        "Review": "second",
        "bind": "binding",
        "disagreements": "disagreement",
        "gate": "publishing",
    },
)
