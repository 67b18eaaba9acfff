"""Preferences, and the keys of the program."""
