"""What is known of the Dutch language itself: words, stems, function words, hyphens."""
