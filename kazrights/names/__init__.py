"""How a personal name is folded and taken apart; pure functions on text."""
