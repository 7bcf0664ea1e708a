"""Figures as somebody else cites them: found by words, checked against what is printed, each with its spot."""
