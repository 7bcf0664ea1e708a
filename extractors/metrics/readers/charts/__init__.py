"""Figures in drawings."""
