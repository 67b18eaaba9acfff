"""Widgets that more than one page is made of."""
