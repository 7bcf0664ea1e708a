"""How a thing is found: functions that take words and give words, testable without a PDF."""
