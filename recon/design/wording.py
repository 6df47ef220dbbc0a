"""A form's words: one TOML file a language beside its structure."""

from pathlib import Path

from recon.design.art import Weight
from recon.design.fonts import has_glyph, printable
from recon.design.tables import DefinitionFault, Source, Table, read_source, told
from recon.design.terms import FieldDefinition, FormDefinition, Texts
from recon.language import LANGUAGES


def text_file(path: Path, language: str) -> Path:
    """Return where the words of the form in ``path`` are, in ``language``."""
    return path.with_name(f"{path.stem}.{language}.toml")


def read_texts(
    path: Path, form: FormDefinition, base: FormDefinition | None
) -> tuple[tuple[Texts, ...], list[DefinitionFault]]:
    """Return the words of the form in ``path`` in every language it has, and what is wrong with them.

    Args:
        path: the structure's file.
        form: the structure, which says what needs words.
        base: the form that this one is a variant of, whose words stand where it has none of its own.
    """
    texts: list[Texts] = []
    faults: list[DefinitionFault] = []
    present = [language for language in LANGUAGES if text_file(path, language).exists()]
    for language in present:
        source = read_source(text_file(path, language))
        if not source.faults:
            texts.append(_texts(source, language, form, base.said(language) if base else None))
        faults += source.faults
    if not present:
        names = ", ".join(text_file(path, language).name for language in LANGUAGES)
        faults.append(told(str(path), 1, "-", "no_texts", files=names))
    return tuple(texts), faults


def _texts(source: Source, language: str, form: FormDefinition, base: Texts | None) -> Texts:
    root = source.root
    title = _said(root, "title")
    titles = root.table("sections")
    sections = {one.key: _heading(titles, one.key, base) for one in form.sections}
    titles.close()
    labels: dict[str, str] = {}
    hints: dict[str, str] = {}
    options: dict[tuple[str, str], str] = {}
    fields = root.table("fields")
    for field in form.fields:
        words = fields.table(field.key)
        labels[field.key] = _said(words, "label", base.labels.get(field.key) if base else None)
        hints[field.key] = _printed(
            words, "hint", words.take("hint", str, base.hints.get(field.key, "") if base else "")
        )
        options |= _options(words.table("options"), field, base)
        words.close()
    fields.close()
    root.close()
    return Texts(language, source.name, source.line(("title",)), title, sections, labels, hints, options)


def _heading(titles: Table, key: str, base: Texts | None) -> str:
    """Return a section's title; it may be the empty text."""
    if base is not None and key in base.sections:
        return _printed(titles, key, titles.take(key, str, base.sections[key]))
    return _printed(titles, key, titles.need(key, str, ""))


def _options(words: Table, field: FieldDefinition, base: Texts | None) -> dict[tuple[str, str], str]:
    places = [(field.key, option.value) for option in field.options]
    known = base.options if base is not None else {}
    said = {place: _said(words, place[1], known.get(place)) for place in places}
    words.close()
    return said


def _said(table: Table, name: str, otherwise: str | None = None) -> str:
    """Return the words ``name``, which may not be empty; ``otherwise`` where they are not there."""
    if otherwise is not None and not table.has(name):
        return otherwise
    words = table.need(name, str, "")
    if table.has(name) and not words.strip():
        table.fault(name, "empty")
    return _printed(table, name, words)


def _printed(table: Table, name: str, words: str) -> str:
    """Return ``words``, noting what the typeface cannot print: an empty box where µ was meant is read as anything."""
    missing = dict.fromkeys(c for c in printable(words) if not has_glyph(c, Weight.REGULAR))
    if missing:
        table.fault(name, "glyph", value=" ".join(missing))
    return words
