"""Of Arrow only what lists of patients and Parquet files take: no network, no other formats, no programs of its own."""

import sys

from PyInstaller.utils.hooks import collect_dynamic_libs

_WANTED = ("lib", "_parquet", "_fs", "_compute", "parquet", "compute", "fs")
hiddenimports = [f"pyarrow.{name}" for name in _WANTED]
# The libraries that these link to are found by themselves, but not on Windows.
binaries = collect_dynamic_libs("pyarrow", search_patterns=["*.dll"]) if sys.platform == "win32" else []
