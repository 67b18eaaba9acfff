"""Searching everything: the page of what was found."""
