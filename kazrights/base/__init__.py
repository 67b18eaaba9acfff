"""What every other room may use: standard library only."""
