"""The country situation beside the cases."""
