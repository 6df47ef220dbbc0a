"""Exercises, from making one to what came of it: each in a folder and with a store of its own."""
