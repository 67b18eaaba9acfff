"""The cases: the list, the case page and the form for a new one."""
