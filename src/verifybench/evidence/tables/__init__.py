"""What the relation rules know of English, as readable tables; a line more is a rule more."""
