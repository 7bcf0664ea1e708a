"""What a figure is known by, in this report and in next year's: words of its own and of its neighbours, nothing
above.
"""
