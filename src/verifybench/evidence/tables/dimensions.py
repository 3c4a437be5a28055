"""What a measure is called as a noun, as an adjective and as a verb, one measure a line.

"A height of 38 metres" is "38 metres high": beside a figure they say the same.
"""

DIMENSIONS = """
height high higher tall taller rise
length long longer
depth deep deeper
width wide wider broad
thickness thick thicker
weight weigh heavy heavier
age old older aged
duration last lasted take took run
price cost
revenue turnover takings
profit earnings loss surplus deficit
salary wage
budget
speed fast faster
distance far farther away
"""
