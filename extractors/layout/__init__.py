"""Words to blocks in reading order, furniture, headings and sections."""
