"""Nouns beside a name that say what it is, where any other noun says whose it is: "the Mediazone website" is Mediazone, "the
Mediazone reporter" is somebody of it."""

OUTLETS = """
agency association bank blog board broadcaster bureau centre center channel charity club commission committee company council
court daily department fund firm foundation group hospital institute journal magazine ministry movement museum network ngo
newspaper organisation organization outlet party podcast police portal programme project publication radio service site
society station store television think-tank trust tv union university website weekly
"""
