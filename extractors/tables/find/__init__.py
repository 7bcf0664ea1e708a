"""Where tables stand: by rulings, by alignment, by bands, by labels."""
