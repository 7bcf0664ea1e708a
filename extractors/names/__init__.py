"""People, places and organisations of a report."""
