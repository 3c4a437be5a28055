"""The relation rules: each file one concept, each finding with a named rule and one readable line."""
