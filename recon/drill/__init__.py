"""Exercises and demonstrations: sheets filled with drawn handwriting for patients that do not exist.

``patients`` and ``values`` invent, ``hands`` and ``handwriting`` write, ``paper`` scans, ``filling`` does all of it for
one sheet, ``comparing`` holds a reading against what was written.
"""
