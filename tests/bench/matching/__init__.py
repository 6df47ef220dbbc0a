"""How well sheets are matched to patients, measured: data that others made, and an invented French roster.

Run ``python -m tests.bench.matching --out docs/matching.md``; everybody in it is invented.
"""
