"""Showing a file without trusting it: a process of its own decodes it, and hands back pixels or plain text."""
