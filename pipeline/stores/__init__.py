"""Where things stand and how they are fetched and written whole: on this machine, in a store, on the web."""
