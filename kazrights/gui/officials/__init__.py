"""Offices that letters go to, and who holds them."""
