"""A run written for other tools: one format a file, all registered in `writers.py`, further ones by entry point."""
