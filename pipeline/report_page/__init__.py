"""`verslag report`: one page to look at and send on, with every figure beside a crop of its page."""
