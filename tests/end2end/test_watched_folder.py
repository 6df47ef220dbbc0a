"""A copier's folder, watched by the program as a person runs it: what comes is read, and Ctrl-C ends it in words."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import cv2
import pytest

from recon.vision.raster import decode
from tests.helpers.command import done, environment, recon
from tests.helpers.pages import FORMS


@pytest.fixture
def store(tmp_path: Path) -> Path:
    store = tmp_path / "store"
    done(recon("init", store=store))
    done(recon("print", "vitals", "--blank", "1", "--out", "s.pdf", "--forms", FORMS, store=store))
    return store


@pytest.fixture
def watching(store: Path) -> Iterator[subprocess.Popen[str]]:
    """Watch a folder that is not there yet."""
    command = [sys.executable, "-m", "recon", "scan", "--watch", "copier"]
    with subprocess.Popen(
        command,
        cwd=store.parent,
        env=environment(store, "en"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        yield process
        process.kill()


def lines(process: subprocess.Popen[str], text: str) -> str:
    """Return the next line that the program says with ``text`` in it."""
    assert process.stdout is not None
    heard = []
    for line in process.stdout:
        heard.append(line)
        if text in line:
            return line
    raise AssertionError("".join(heard))


def test_what_comes_is_read_and_told(store: Path, watching: subprocess.Popen[str]) -> None:
    lines(watching, "Watching copier")
    lines(watching, "it is waited for")
    folder = store.parent / "copier"
    folder.mkdir()
    cv2.imwrite(str(folder / "page.png"), decode((store.parent / "s.pdf").read_bytes(), 0).gray)
    lines(watching, "copier is there")
    assert "page.png, page 1: sheet" in lines(watching, "page.png")
    (folder / "broken.jpg").write_bytes(b"no picture")
    assert "not an image or a PDF" in lines(watching, "broken.jpg")
    watching.send_signal(signal.SIGINT)
    assert "Read: 1; to do again: 0; unusable files: 1" in lines(watching, "Read:")
    assert watching.wait(timeout=60) == 1
    assert sorted(path.name for path in folder.iterdir()) == ["broken.jpg", "page.png"]
    done(recon("check", store=store))
