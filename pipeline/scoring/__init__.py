"""Precision, recall and F1 of a run on a gold set."""
