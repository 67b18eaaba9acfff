"""How a personal name is folded and compared; pure functions on text."""
