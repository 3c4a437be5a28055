"""What words of a name say about it: small tables by subject, lower case, meant to be read and extended (docs/names.md)."""
