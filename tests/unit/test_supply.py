"""What recon is made of is known: locked, with its hashes, its licences allowed, in a bill that says the same."""

import hashlib
import importlib.util
import json
import re
import subprocess
import sys
import tomllib
from email.message import Message
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PINNED = re.compile(
    r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)[^\n]*((?:\n    --hash=sha256:[0-9a-f]{64}[^\n]*)+)", re.M
)


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"release_{name}", ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


licences = tool("licences")


def key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked() -> dict[str, tuple[str, set[str]]]:
    text = (ROOT / "packaging/locks/run.txt").read_text(encoding="utf-8")
    return {
        key(name): (version, set(re.findall(r"[0-9a-f]{64}", rest))) for name, version, rest in PINNED.findall(text)
    }


def bill() -> dict[str, Any]:
    told: dict[str, Any] = json.loads((DOCS / "sbom.cdx.json").read_text(encoding="utf-8"))
    return told


def test_every_licence_is_known_and_allowed() -> None:
    found = list(licences.packages())
    assert {key(one.name) for one in found} == locked().keys()
    assert not [(one.name, one.expression) for one in found if not one.is_allowed]


@pytest.mark.parametrize(
    ("expression", "is_allowed"),
    [
        ("MIT", True),
        ("", False),
        ("AGPL-3.0-only", False),
        ("LicenseRef-Proprietary", False),
        ("GPL-3.0-only OR MIT", True),
        ("GPL-3.0-only AND MIT", False),
        ("MIT AND (GPL-2.0-only OR Zlib)", True),
        ("MIT AND (GPL-2.0-only OR AGPL-3.0-only)", False),
        ("MIT OR", False),
        ("(MIT", False),
        ("MIT; see the file", False),
    ],
)
def test_alternatives_need_one_that_is_allowed_and_sums_need_all(expression: str, is_allowed: bool) -> None:
    assert licences.is_allowed(expression) is is_allowed


@pytest.mark.parametrize(
    ("declared", "expression"),
    [
        ({"License-Expression": "Apache-2.0"}, "Apache-2.0"),
        ({"License": "3-Clause BSD License"}, "BSD-3-Clause"),
        ({"License": "AGPL-3.0-only"}, "AGPL-3.0-only"),
        ({"License": "ask the author"}, ""),
        ({"Classifier": "License :: OSI Approved :: MIT License"}, "MIT"),
        ({"Classifier": "License :: Other/Proprietary License"}, ""),
        ({}, ""),
    ],
)
def test_a_licence_that_cannot_be_told_is_unknown(declared: dict[str, str], expression: str) -> None:
    metadata = Message()
    for name, value in declared.items():
        metadata[name] = value
    assert licences.expression_of("invented", metadata) == expression


def test_the_report_of_licences_is_up_to_date() -> None:
    found = {one.name: one for one in licences.packages()}
    assert (DOCS / "licences.md").read_text(encoding="utf-8") == licences.report(found)


def test_the_document_of_dependencies_tells_every_package_and_the_same_licence() -> None:
    text = (DOCS / "dependencies.md").read_text(encoding="utf-8")
    rows = {key(cells[0]): cells[-1] for cells in _cells(text)}
    brought = re.sub(r"\s+", " ", text.partition("What these bring along:")[2].partition("\n\n")[0])
    told = {key(name): said for name, said in re.findall(r"([A-Za-z][\w.-]*)(?: \(([^)]*)\))?[,;]", brought)}
    wrong = []
    for one in licences.packages():
        ids = {name.removeprefix("LicenseRef-") for name in re.findall(r"[\w.+-]+", one.expression)} - {"AND", "OR"}
        if key(one.name) in rows:
            is_told = any(name in rows[key(one.name)] for name in ids)
        else:
            said = told.get(key(one.name))
            usual = any(name.startswith(("MIT", "BSD", "Apache-2.0")) for name in ids)
            is_told = said is not None and (any(name in said for name in ids) if said else usual)
        if not is_told:
            wrong.append(f"{one.name}: {one.expression}")
    assert not wrong


def _cells(text: str) -> list[list[str]]:
    lines = [line for line in text.partition("## To build")[0].splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_bill_tells_what_is_locked_with_its_hashes() -> None:
    told = {
        key(one["name"]): (one["version"], {digest["content"] for digest in one["hashes"]})
        for one in bill()["components"]
        if one.get("purl", "").startswith("pkg:pypi/")
    }
    assert told == locked()


def test_the_bill_tells_what_the_package_carries_as_it_is() -> None:
    carried = {one["name"]: one for one in bill()["components"] if (ROOT / one["name"]).is_file()}
    needed = {
        file.relative_to(ROOT).as_posix() for kind in ("ttf", "onnx") for file in (ROOT / "recon").rglob(f"*.{kind}")
    }
    assert needed <= carried.keys()
    for name, one in carried.items():
        assert one["hashes"][0]["content"] == hashlib.sha256((ROOT / name).read_bytes()).hexdigest(), name
        assert one["licenses"]


def test_the_bill_tells_what_the_system_brings() -> None:
    script = (ROOT / "packaging/bootstrap.sh").read_text(encoding="utf-8")
    groups = re.findall(r"^(?:reading|window)_packages=\(([^)]*)\)", script, re.M)
    wanted = {name for group in groups for name in group.split()}
    assert "tesseract-ocr" in wanted
    assert wanted == {one["name"] for one in bill()["components"] if one.get("purl", "").startswith("pkg:deb/")}


def test_every_part_of_the_bill_is_named_once_and_hangs_together() -> None:
    told = bill()
    names = [one["bom-ref"] for one in told["components"]]
    assert len(names) == len(set(names))
    refs = {"recon", *names}
    assert {ref for one in told["dependencies"] for ref in (one["ref"], *one.get("dependsOn", ()))} <= refs
    assert all(one["licenses"] for one in told["components"] if one.get("purl", "").startswith("pkg:pypi/"))


def test_the_bill_is_sound_by_its_schema() -> None:
    python = ROOT / ".venv-release/bin/python"
    if not python.exists():
        pytest.skip("the release tools are not installed: packaging/locks/release.txt")
    command = [python, ROOT / "packaging/sbom.py", sys.executable, "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_is_installed_whose_hash_is_not_locked() -> None:
    script = (ROOT / "packaging/bootstrap.sh").read_text(encoding="utf-8").replace("\\\n", " ")
    calls = [line for line in script.splitlines() if "pip install" in line]
    assert len(calls) == 2
    for call in calls:
        assert "--no-deps" in call
        own_source = "--no-build-isolation" in call and '--editable "$source_dir"' in call
        assert own_source or ("--require-hashes" in call and "--only-binary :all:" in call), call


def test_every_lock_is_made_by_the_script_that_makes_locks() -> None:
    script = (ROOT / "packaging/lock.sh").read_text(encoding="utf-8")
    for lock in (ROOT / "packaging/locks").glob("*.txt"):
        assert f"packaging/locks/{lock.name}" in script


def test_what_windows_needs_for_its_scanners_is_locked_and_nothing_under_the_gpl_is_shipped() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    windows, twain = (
        re.fullmatch(r"([\w-]+)\S*; sys_platform == 'win32'", extras[name][0]) for name in ("windows", "twain")
    )
    assert windows is not None
    assert twain is not None
    lock = (ROOT / "packaging/locks/windows.txt").read_text(encoding="utf-8")
    assert [(name, "win32" in rest) for name, _, rest in re.findall(r"^([\w-]+)==(\S+)(.*)$", lock, re.M)] == [
        (windows[1], True)
    ]
    script = (ROOT / "packaging/windows/build.ps1").read_text(encoding="utf-8")
    assert r"packaging\locks\windows.txt" in script
    locks = (ROOT / "packaging/locks").glob("*.txt")
    assert not [lock.name for lock in locks if twain[1] in lock.read_text(encoding="utf-8")]
    assert '"twain"' in (ROOT / "packaging/pyinstaller/contents.py").read_text(encoding="utf-8")
