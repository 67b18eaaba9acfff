"""The program without a window: verbs that parse, call casework and print."""
