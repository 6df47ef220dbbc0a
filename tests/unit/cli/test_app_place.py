"""``recon app PLACE``: a store by its folder, or by the file that a desktop hands over."""

from pathlib import Path
from typing import Any

import pytest

from recon.cli import app
from recon.cli.parser import parse


@pytest.mark.parametrize("given", ["store", "store/recon.db", "not-there-yet"])
def test_the_store_is_the_folder_that_is_meant(given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import recon.app

    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "recon.db").touch()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    opened: list[Path] = []

    def main(store: Path, *_: Any) -> int:
        opened.append(store)
        return 0

    monkeypatch.setattr(recon.app, "main", main)
    options = parse(["app", str(tmp_path / given)])
    assert app.run(options) == 0
    assert opened == [tmp_path / given.partition("/")[0]]
