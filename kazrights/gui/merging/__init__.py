"""Records that may be one: looked through, merged field by field, and taken apart again."""
