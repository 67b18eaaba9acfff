"""The window: pages that show records and call casework."""
