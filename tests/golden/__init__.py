"""Ledgers of earlier versions, and what they add up to."""
