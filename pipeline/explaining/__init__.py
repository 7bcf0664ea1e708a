"""What verslag answers when it is asked why: pictures of pages, names in a text, what is installed."""
