"""How figures are shown to people: in Dutch notation, with reasons in words, the doubtful ones first, in two
languages.
"""
