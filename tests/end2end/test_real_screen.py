"""The window opens on a real X11 screen: the libraries that Qt's xcb plugin wants are there, and nothing shadows it."""

import os
import subprocess
import sys

import pytest

PROGRAM = """
import cv2  # a build of OpenCV with Qt in it would put its own plugins before PySide6's
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication([])
label = QLabel("recon")
label.show()
app.processEvents()
print(app.platformName(), label.isVisible())
"""


@pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="no X11 screen here")
def test_a_window_shows_on_an_x11_screen() -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.split() == ["xcb", "True"], done.stderr
