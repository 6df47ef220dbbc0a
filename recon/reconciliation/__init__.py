"""Whose sheet it is: the patients' list, and identifiers."""
