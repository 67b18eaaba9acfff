"""Counts over the cases, with their charts and tables."""
