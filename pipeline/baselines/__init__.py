"""Approved figures and whether a run still gives them: approve, check, and how the differences are shown."""
