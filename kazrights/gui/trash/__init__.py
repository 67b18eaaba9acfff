"""The Trash: what was removed, restored or deleted for good."""
