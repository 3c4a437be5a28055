"""What keys do: a module a screen, one registry over them, and the user's keymap on top."""
