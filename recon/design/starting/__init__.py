"""What a new form starts from: a form of recon's own to change, or a small one that says how each entry is written."""

import tomllib
from importlib import resources
from pathlib import Path

from recon.design.kit import built_in
from recon.design.wording import text_file
from recon.language import LANGUAGES

_PLACE_OF_KEY = "KEY"


def starting_files(key: str, language: str) -> dict[str, str]:
    """Return the files, by name, of a definition to start from; the comments are in ``language``.

    A form that recon has under that key is given as it is, with the one that it is a variant of.
    """
    own = built_in() / f"{key}.toml"
    if own.is_file():
        base = tomllib.loads(own.read_text(encoding="utf-8")).get("variant_of")
        structures = [own, *([own.with_name(f"{base}.toml")] if base else [])]
        return {path.name: path.read_text(encoding="utf-8") for one in structures for path in _files_of(one)}
    structure = _template(f"form.{language}.toml").replace(_PLACE_OF_KEY, key)
    words = {text_file(own, spoken).name: _template(f"words.{spoken}.toml") for spoken in LANGUAGES}
    return {own.name: structure, **words}


def _files_of(structure: Path) -> list[Path]:
    texts = (text_file(structure, language) for language in LANGUAGES)
    return [structure, *(path for path in texts if path.is_file())]


def _template(name: str) -> str:
    return resources.files("recon.design.starting").joinpath(name).read_text(encoding="utf-8")
