"""The vault: where records are kept, encrypted, with their history."""
