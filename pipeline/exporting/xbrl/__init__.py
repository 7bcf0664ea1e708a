"""Figures as facts of XBRL: what can be one, under which concept, with which aspects."""
