"""Texts to mentions: rules, lists and the network together."""
