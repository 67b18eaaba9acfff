"""Papers about a case: plain words in, a PDF out."""
