"""Fuzzing: what reads from outside is given anything at all. docs/fuzzing.md tells how, and what was found."""
