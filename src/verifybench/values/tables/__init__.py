"""The words of English that values are written in, as tables: a line more is a unit, a currency or a hedge more."""
