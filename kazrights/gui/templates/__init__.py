"""Letter templates in the window: what each says, and how a letter from it looks."""
