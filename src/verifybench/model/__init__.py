"""What things are: documents, values, claims, evidence, conflicts, verdicts and events."""
