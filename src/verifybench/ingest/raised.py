"""Raised figures: 10⁶ is not 106, and a note's mark is no figure of the word before it."""

_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")


def raised(text: str) -> str:
    """The text with its digits and signs as superscripts; as long as it was."""
    return text.translate(_RAISED)
