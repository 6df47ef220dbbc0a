"""Qt's translations of the window, made from the catalogues: recon/locale/recon_fr.ts and .qm, and the same in English.

    python packaging/translations.py            makes them anew
    python packaging/translations.py --check    tells whether they are what the catalogues say (exit code 1 if not)

The catalogues stay the source. A .ts file can be opened with Qt Linguist, by a translator who knows that; the window
loads the .qm file. It carries the catalogues' digest, and the window leaves out one that is not of its catalogues.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from recon import language  # noqa: E402

FOLDER = ROOT / "recon" / "locale"
_LOCALES = {"fr": "fr_FR", "en": "en_GB"}


def ts(lang: str) -> str:
    """Return the catalogues of ``lang`` as Qt's XML: each text under its key."""
    root = ET.Element("TS", version="2.1", language=_LOCALES[lang], sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = language.CONTEXT
    for key, text in {**language.every_text(lang), language.DIGEST: language.digest(lang)}.items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = key
        ET.SubElement(message, "translation").text = text
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, encoding="unicode")}\n'


def compile_ts(source: Path, out: Path) -> None:
    """Have Qt's own lrelease make ``out`` of ``source``."""
    import PySide6

    program = Path(PySide6.__file__).parent / "lrelease"
    subprocess.run([program, "-silent", source, "-qm", out], check=True)


def stale() -> list[Path]:
    """Return the files that are not what the catalogues say."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for lang in language.LANGUAGES:
            source, made = Path(folder) / f"recon_{lang}.ts", Path(folder) / f"recon_{lang}.qm"
            source.write_text(ts(lang), encoding="utf-8")
            compile_ts(source, made)
            for file in (source, made):
                kept = FOLDER / file.name
                if not kept.exists() or kept.read_bytes() != file.read_bytes():
                    wrong.append(kept)
    return wrong


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args().check:
        wrong = stale()
        for file in wrong:
            sys.stdout.write(f"{file.relative_to(ROOT)} is not what the catalogues say; make it anew\n")
        return int(bool(wrong))
    for lang in language.LANGUAGES:
        source = FOLDER / f"recon_{lang}.ts"
        source.write_text(ts(lang), encoding="utf-8")
        compile_ts(source, source.with_suffix(".qm"))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
