"""The versions of HL7 v2 that recon speaks: hl7apy imports them by name, and finds the names among its folders."""

from pathlib import Path

import hl7apy

VERSIONS = ("v2_3_1", "v2_4", "v2_5", "v2_5_1")
hiddenimports = [f"hl7apy.{name}" for name in (*VERSIONS, "parser", "validation")]
datas = [(str(Path(hl7apy.__file__).parent / name / "__init__.py"), f"hl7apy/{name}") for name in VERSIONS]
