"""What stands on page after page: running heads and feet, page numbers."""
