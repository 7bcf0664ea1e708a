"""Text that is in the file and that nobody sees."""
