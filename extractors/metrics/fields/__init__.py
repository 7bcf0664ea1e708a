"""The fields of a figure, one a file: unit and scale, period, scenario, tag."""
