"""Which sources are one, and on whose word each passage rests: what a number of independent sources is counted by."""
