"""What is held at one place at a time, and the words between it and the place; as text to be split at blanks."""

EVENTS = """
congress conference convention summit meeting gathering assembly seminar workshop symposium forum fair exhibition festival concert
ceremony wedding funeral party match game final tournament championship race derby rally parade trial hearing election referendum
vote auction premiere reunion retreat camp course conclave synod talks
"""
HELD = """
is was will be being been has to take takes took taking place held hosted staged organised organized scheduled happening happens
happened meets met convened opens opened which that
"""
# These say that there is one again and again, each at a place of its own.
RECURRING = "annual yearly monthly weekly biennial regular next last latest previous first second third new recent upcoming"
