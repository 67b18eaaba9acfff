"""The undo history: what was done, and how far to undo it."""
