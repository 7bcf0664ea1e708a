"""The figures somebody wants, for each organisation and year: found, contradicting, not printed, or not found."""
