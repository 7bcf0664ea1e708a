"""What is drawn in a picture: areas of one colour as rectangles, slices, dots and lines."""
