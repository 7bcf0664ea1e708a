"""Approved figures inside a test suite of pytest."""
