"""Adjectives of which a thing has one at a time, as they are written: one side of a `|` excludes the others.

Narrower than the antonyms: here the noun alone ties the two together, so a line holds only what is seldom true of the same
thing in turn.
"""

ATTRIBUTES = """
paid chargeable | free complimentary gratis
high | low
strong | weak
short | long
large big | small
national domestic | international foreign
public | private
permanent | temporary
mandatory compulsory obligatory | optional voluntary
limited restricted | unlimited unrestricted
positive favourable favorable | negative unfavourable unfavorable
easy simple | difficult complicated
expensive costly pricey | cheap inexpensive affordable
legal lawful | illegal unlawful
safe | dangerous unsafe
urban | rural
fixed | variable flexible adjustable
minimum | maximum
daily | weekly | monthly | quarterly | annual yearly
rising growing increasing | falling shrinking declining decreasing
unanimous | divided
partial | full complete
direct | indirect
formal | informal
upper | lower
indoor | outdoor
"""

# Behind a noun these say that nothing is paid for it: "a demo at no cost".
FREE = """
at no cost
at no charge
at no extra cost
free of charge
without charge
for free
"""
