"""Words that tell when without a calendar, as text to be split at blanks."""

NOW = "now currently presently nowadays"

# Which of a row of periods is meant, one word a line; words with one meaning behind "=".
RELATIVE = """
last = last
previous = last
past = last
this = this
current = this
next = next
coming = next
"""

PERIODS = """
winter spring summer autumn fall season year month week decade century quarter semester term weekend morning night election
"""
