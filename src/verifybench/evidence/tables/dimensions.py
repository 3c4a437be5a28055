"""What a measure is called as a noun, as an adjective and as a verb, one measure a line.

"A height of 38 metres" is "38 metres high": beside a figure they say the same.
"""

DIMENSIONS = """
height high tall
length long
depth deep
width wide broad
thickness thick
weight weigh heavy
age old aged
duration last lasted take took run
price cost
speed fast
distance far away
"""
