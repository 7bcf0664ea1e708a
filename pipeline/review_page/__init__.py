"""`verslag review`: each figure beside its spot on the page, in the browser, to accept, correct, add or reject."""
