"""What people decided about figures: kept in `reviews.csv`, and applied to every reading of the report."""
