"""The folders are layers, heavy libraries stay where the architecture puts them, and starting costs nothing."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[2]
HEAVY = {"cv2", "duckdb", "numpy", "onnxruntime", "pyarrow", "pypdfium2", "reportlab", "splink", "PySide6"}
HEAVY_ALLOWED = {"vision", "reading", "design", "drill", "app"}


def module_level_imports(tree: ast.Module) -> Iterator[str]:
    """Yield the top package of each import that happens when the module is imported."""
    for node in tree.body:
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


def test_import_contracts_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


def test_heavy_libraries_stay_in_their_packages() -> None:
    strays = [
        f"{file.relative_to(ROOT)}: {name}"
        for file in (ROOT / "recon").rglob("*.py")
        if file.relative_to(ROOT / "recon").parts[0] not in HEAVY_ALLOWED
        for name in module_level_imports(ast.parse(file.read_text(encoding="utf-8")))
        if name in HEAVY
    ]
    assert not strays


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys\nfrom recon.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert "recon" in done.stdout
    assert not (HEAVY | {"httpx", "PIL", "rapidfuzz", "rich", "sqlite_utils", "zxingcpp"}) & set(done.stderr.split())
