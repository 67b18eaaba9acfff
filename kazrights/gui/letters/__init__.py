"""Letters in the window: writing them, reading those on file, and the case sheet."""
