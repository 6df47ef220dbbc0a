"""Loaded by pikepdf, for what stands in a PDF file about itself: schemas and HTML are not needed."""

hiddenimports = ["lxml.etree", "lxml._elementpath"]
