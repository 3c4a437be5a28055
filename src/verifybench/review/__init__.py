"""What people's decisions mean for today's claims: binding, the publishing gate, disagreements between reviewers."""

from verifybench.review.binding import Binding, bind
from verifybench.review.disagreement import disagreements
from verifybench.review.gate import Finding, gate

__all__ = ["Binding", "Finding", "bind", "disagreements", "gate"]
