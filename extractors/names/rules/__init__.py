"""How names of people, places and organisations are written: read off the words of one text."""
