"""Blocks in the making, and what each can be by its own look."""
