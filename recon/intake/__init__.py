"""Scanned files, as they come: what they are, how many pages they hold, and what is wrong with them."""
