"""What to draw: pure functions from the model to rows of inked pieces, without an app."""
