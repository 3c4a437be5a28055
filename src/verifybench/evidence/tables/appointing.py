"""How people who talk settle on an hour, a phrase a line, as words; a bare figure behind it is an hour."""

SETTLING = """
let's make it
lets make it
let us make it
we'll make it
let's say
lets say
let's meet at
lets meet at
let us meet at
we'll meet at
let's do
lets do
see you at
meet you at
pick you up at
"""
# What is done at an hour that was settled on, in all its forms.
MEETING = """
meet meets met meeting see sees saw seeing gather gathers gathered gathering come comes came coming go goes went going leave leaves
left leaving start starts started starting pick picks picked picking call calls called calling visit visits visited dinner lunch
breakfast
"""
