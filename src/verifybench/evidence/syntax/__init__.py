"""The main clause of a sentence, without a parser: `subject_of` and `clause_of` are the door."""

from verifybench.evidence.syntax.clause import Clause, clause_of, subject_of
from verifybench.evidence.syntax.phrases import Subject

__all__ = ["Clause", "Subject", "clause_of", "subject_of"]
