"""The records: one idea a file, each knowing its labels and its own problems."""
