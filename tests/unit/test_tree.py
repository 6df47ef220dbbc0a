"""The tree keeps its promises: commands and links in the documents work, nothing in it knows one machine."""

import itertools
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = {".py", ".toml", ".md", ".sh", ".txt", ".cfg", ".ini", ".desktop", ".spec", ".csv", ".json", ".yml", ""}
MADE = {"demo", "build", "dist", "__pycache__", "recon-store"}
ONE_MACHINE = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w|/tmp/\w+/")
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def files() -> Iterator[Path]:
    """Yield the source's files, without what tools and runs leave beside them."""
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        is_hidden = any(part.startswith(".") and part not in (".ci", ".gitignore") for part in parts)
        if path.is_file() and not is_hidden and not MADE & set(parts):
            yield path


def commands(document: Path) -> Iterator[list[str]]:
    """Yield the words of each command in the document: lines of shell, lines after a prompt, and commands in text."""
    text = document.read_text(encoding="utf-8")
    for kind, block in re.findall(r"^```(sh|console)\n(.*?)^```", text, re.M | re.S):
        lines = block.replace("\\\n", " ").splitlines()
        yield from (line.removeprefix("$ ").split() for line in lines if kind == "sh" or line.startswith("$ "))
    yield from (inline.split() for inline in re.findall(r"`(recon [^`]+)`", text))


def test_nothing_knows_one_machine() -> None:
    strays = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in files()
        if path.suffix in TEXT
        for found in ONE_MACHINE.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert not strays


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text) + re.findall(r'src="([^"]+)"', text)
    local = [target for target in targets if "://" not in target and not target.startswith("mailto:")]
    assert not [target for target in local if not (document.parent / target).exists()]


def test_the_readmes_verbs_exist() -> None:
    verbs = {
        word
        for document in DOCUMENTS
        for words in commands(document)
        for program, word in itertools.pairwise(words)
        if program.rpartition("/")[2] == "recon" and word.isalpha() and word.islower()
    }
    assert {"init", "print", "scan", "app", "match", "export"} <= verbs
    for verb in sorted(verbs):
        done = subprocess.run(
            [sys.executable, "-m", "recon", verb, "--help"], capture_output=True, text=True, check=False, cwd=ROOT
        )
        assert done.returncode == 0, f"recon {verb}: {done.stderr}"


def test_the_bootstraps_verbs_exist() -> None:
    script = (ROOT / "packaging/bootstrap.sh").read_text(encoding="utf-8")
    verbs = {
        words[at + 1]
        for document in DOCUMENTS
        for words in commands(document)
        for at, word in enumerate(words[:-1])
        if word.endswith("packaging/bootstrap.sh")
    }
    assert {"demo", "test"} <= verbs
    assert not [verb for verb in verbs if f"    {verb}) " not in script]


def test_the_lock_files_pin_and_hash_everything() -> None:
    for lock in (ROOT / "packaging/locks").glob("*.txt"):
        text = lock.read_text(encoding="utf-8")
        requirements = re.findall(r"^[A-Za-z0-9][^\n]*(?:\n    --hash=sha256:[0-9a-f]{64}[^\n]*)*", text, re.M)
        assert requirements
        for requirement in requirements:
            assert re.match(r"[A-Za-z0-9._-]+(\[[\w,-]+\])?==[\w.]+", requirement), requirement
            assert "--hash=sha256:" in requirement, requirement


def test_the_dependencies_document_tells_the_locked_versions() -> None:
    document = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["test"]]
    lock = (ROOT / "packaging/locks/test.txt").read_text(encoding="utf-8")
    locked = {key(name): version for name, version in re.findall(r"^([\w.-]+)(?:\[\S+\])?==(\S+)", lock, re.M)}
    for name in (re.match(r"[\w.-]+", requirement)[0] for requirement in wanted):  # type: ignore[index]
        line = next((line for line in document.splitlines() if name in line), "")
        assert locked[key(name)] in line, name


def key(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("document", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"])
def test_the_documents_a_newcomer_looks_for(document: str) -> None:
    assert (ROOT / document).read_text(encoding="utf-8").strip()


def test_the_locks_name_no_server() -> None:
    for lock in (ROOT / "packaging" / "locks").glob("*.txt"):
        assert "://" not in lock.read_text(), lock.name
