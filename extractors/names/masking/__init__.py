"""Output without names of people."""
