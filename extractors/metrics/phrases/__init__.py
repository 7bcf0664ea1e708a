"""Sentences, clauses and noun phrases: the words around a figure."""
