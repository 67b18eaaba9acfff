"""The first tab of a case: it reads like a page, and each part of it is edited where it stands."""
