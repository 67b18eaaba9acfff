"""Quick open: go to anything by a few letters."""
