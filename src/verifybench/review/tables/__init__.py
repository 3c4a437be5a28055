"""Readable tables that reviewing goes by."""
