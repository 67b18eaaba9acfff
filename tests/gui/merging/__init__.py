"""The pages on which records are merged and taken apart."""
