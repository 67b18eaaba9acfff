"""Harnesses that take minutes, each with a command of its own; not part of the daily tests."""
