"""Reading the JSON of a Questionnaire, whoever wrote it: what is not as FHIR has it is one clear fault."""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from recon.bounded import is_shallow
from recon.design.art import Weight
from recon.design.fonts import has_glyph, printable
from recon.design.questionnaire.draft import Words
from recon.design.questionnaire.vocabulary import TRANSLATION, Json, all_of, first
from recon.errors import UsageError
from recon.language import LANGUAGES, system_reason, tr

MOST_BYTES = 20_000_000
MOST_DEPTH = 12  # groups in groups: more is no form
MOST_ITEMS = 1000
_NO_GLYPH = "?"
_SPELT = {"µ": "micro", "\u03bc": "micro"}  # the micro sign and the Greek letter
_BREAKS = frozenset({"Cc", "Zl", "Zp"})
_UNPRINTED = frozenset({"Cf", "Cn", "Co", "Cs"})


def refuse(file: Path, words: str, /, **details: object) -> UsageError:
    """Return the error that says why ``file`` makes no form."""
    return UsageError(reason=f"{file}: {tr(f'questionnaire.refused.{words}', None, **details)}")


def read_questionnaire(file: Path) -> Json:
    """Return the Questionnaire in ``file``.

    Raises:
        UsageError: if the file cannot be read, is no JSON, or holds no Questionnaire.
    """
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise refuse(file, "unreadable", reason=system_reason(error)) from error
    if len(data) > MOST_BYTES:
        raise refuse(file, "too_large", most=MOST_BYTES // 1_000_000)
    try:
        found = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number, object_pairs_hook=_once)
    except RecursionError:
        raise refuse(file, "too_deep", most=MOST_DEPTH) from None
    except ValueError as error:
        raise refuse(file, "no_json", reason=error) from error
    if not is_shallow(found):
        raise refuse(file, "too_deep", most=MOST_DEPTH)
    kind = found.get("resourceType") if isinstance(found, dict) else None
    if kind != "Questionnaire":
        raise refuse(file, "other_resource", kind=kind if isinstance(kind, str) else "-")
    questionnaire: Json = found
    return questionnaire


def _no_number(name: str) -> float:
    raise ValueError(name)


def _once(pairs: list[tuple[str, Any]]) -> Json:
    """Return the object; a name that it has twice would hide one of its values."""
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(next(f'"{name}" × {names.count(name)}' for name in names if names.count(name) > 1))
    return found


def objects(file: Path, node: Mapping[str, Any], name: str, where: str) -> list[Json]:
    """Return the list of objects ``name``, empty where there is none.

    Raises:
        UsageError: if it is anything else.
    """
    found = node.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise refuse(file, "no_objects", name=name, where=where)
    return found


def text_of(node: Mapping[str, Any], name: str) -> str:
    """Return the text ``name`` on one line, in characters that can be printed; empty where there is none."""
    found = node.get(name)
    return plain(found) if isinstance(found, str) else ""


def plain(text: str) -> str:
    """Return ``text`` on one line, in characters that the sheets' typeface has.

    A micro sign is written out, so that no microgram is read as anything else; for any other character that is missing
    there is a question mark (see ``missing_in``).
    """
    lined = "".join(" " if unicodedata.category(c) in _BREAKS else c for c in text).strip()
    kept = "".join(_SPELT.get(c, c) for c in lined if unicodedata.category(c) not in _UNPRINTED)
    if all(_is_printed(c) for c in printable(kept)):
        return kept
    return "".join(c if _is_printed(c) else _NO_GLYPH for c in printable(kept))


def missing_in(node: Any) -> set[str]:
    """Return the characters below ``node``, but not in its own items, that the typeface has not."""
    if isinstance(node, str):
        kept = (c for c in node if unicodedata.category(c) not in _UNPRINTED | _BREAKS and c not in _SPELT)
        return {c for c in printable("".join(kept)) if not _is_printed(c)}
    inner = [one for name, one in node.items() if name != "item"] if isinstance(node, dict) else node
    return set().union(*map(missing_in, inner)) if isinstance(inner, list) else set()


def _is_printed(character: str) -> bool:
    return has_glyph(character, Weight.REGULAR)


def words_of(node: Mapping[str, Any], name: str, language: str) -> Words:
    """Return the text ``name`` by language: the node's own in ``language``, and its translations."""
    own = text_of(node, name)
    said = {language: own} if own else {}
    beside = node.get(f"_{name}")
    return said | dict(_translations(beside)) if isinstance(beside, dict) else said


def _translations(node: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for one in all_of(node, TRANSLATION):
        language, content = first(one, "lang", str), first(one, "content", str)
        if language and content and language[:2].lower() in LANGUAGES:
            yield language[:2].lower(), plain(content)


def languages_in(node: Any) -> Iterator[str]:
    """Yield every language that something below ``node`` is translated to, recon having catalogues of its own."""
    if isinstance(node, list):
        for one in node:
            yield from languages_in(one)
    elif isinstance(node, dict):
        yield from (language for language, _ in _translations(node))
        for one in node.values():
            yield from languages_in(one)
