"""Appeals in the window: the list of them, the composer for many letters, and one that is written."""
