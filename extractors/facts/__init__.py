"""Facts about the whole document: title, language, reporting organisation, reporting period."""
