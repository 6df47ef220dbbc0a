"""The wheel carries everything that the program needs at run time, and nothing of the tests."""

import zipfile
from pathlib import Path

import pytest
from hatchling.build import build_wheel

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.chdir(ROOT)
        name = build_wheel(str(folder))
    return set(zipfile.ZipFile(folder / name).namelist())


def test_the_forms_are_in_the_package(carried: set[str]) -> None:
    assert {f"recon/kit/{form.name}" for form in (ROOT / "forms").glob("*.toml")} <= carried


def test_every_file_of_the_package_is_carried(carried: set[str]) -> None:
    files = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "recon").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert not files - carried


def test_nothing_else_is(carried: set[str]) -> None:
    assert {name.split("/")[0] for name in carried} == {"recon", "recon-0.1.0.dist-info"}
    assert "recon-0.1.0.dist-info/licenses/LICENSE" in carried
