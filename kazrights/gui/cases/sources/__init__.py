"""The tab of a case for its sources and files."""
