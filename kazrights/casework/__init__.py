"""What a caseworker does, one plain function each; every face of the program calls these."""
