"""recon: paper care sheets, printed with a name of their own, that come back as records someone vouches for."""

import os

__version__ = "0.1.0"

# onnxruntime tells its maker who uses it, by an identity that it keeps on the disk, unless this is said before it is
# loaded. Whatever part of recon is used, and in whichever process: nothing is told to anybody.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
