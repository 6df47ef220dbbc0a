"""Forms to and from FHIR Questionnaires, in files."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from recon.delivery.fhir.options import FhirOptions
from recon.delivery.files import write_whole
from recon.design.definition import read_definition
from recon.design.kit import built_in, check_form, load_kit
from recon.design.questionnaire.exporting import questionnaire
from recon.design.questionnaire.fitting import fitted
from recon.design.questionnaire.nodes import read_questionnaire
from recon.design.questionnaire.reading import draft_of
from recon.design.terms import FORM_KEY
from recon.errors import FormDefinitionError, OutputError, UnknownForm, UsageError
from recon.language import system_reason, tr
from recon.model.form import Form


@dataclass(frozen=True, slots=True)
class Imported:
    """A form made of a Questionnaire: its files, and what became of what a sheet cannot have as it was."""

    files: tuple[Path, ...]
    notes: tuple[str, ...]


def export_form(form: Path | str, folders: Sequence[Path], language: str | None, out: Path) -> Form:
    """Write the form in the file ``form``, or of that key, as a FHIR R4 Questionnaire to ``out``; return the form.

    Args:
        form: a definition, or the key of a form.
        folders: the hospital's own forms; the last one that has the key counts, as it does in print.
        language: that of its words, with the form's other languages as translations; its first where None.
        out: the file to write.

    Raises:
        FormDefinitionError: if the form is wrong.
        UnknownForm: if there is none, or not in that language.
        OutputError: if the file cannot be written.
    """
    path = form if isinstance(form, Path) else _file_of(form, folders)
    forms = {layout.form.lang: layout.form for layout in check_form(path)}
    chosen = forms.get(language) if language else next(iter(forms.values()))
    if chosen is None:
        raise UnknownForm(form=f"{form} ({language})", known=", ".join(forms))
    definition = read_definition(path)
    url = f"{FhirOptions().system('form')}:{chosen.key}"
    resource = questionnaire(definition, chosen.lang, chosen.version, url)
    write_whole(out, f"{json.dumps(resource, ensure_ascii=False, indent=2)}\n".encode())
    return chosen


def _file_of(key: str, folders: Sequence[Path]) -> Path:
    """Return the file of the right form of that key, the last folder's first and recon's own last."""
    for folder in (*reversed(folders), built_in()):
        for path in sorted(folder.glob("*.toml")):
            try:
                if path.suffixes == [".toml"] and check_form(path)[0].form.key == key:
                    return path
            except FormDefinitionError:
                continue  # it takes no other form's place
    raise UnknownForm(form=key, known=", ".join(load_kit(folders).keys))


def import_form(file: Path, folder: Path, key: str | None) -> Imported:
    """Write the form that the Questionnaire in ``file`` makes into ``folder``, which is made where it is not there.

    Args:
        file: a FHIR R4 Questionnaire in JSON, recon's own or another's.
        folder: where the definition and its words go.
        key: the form's key; made of the Questionnaire's name where None.

    Raises:
        UsageError: if the file holds no Questionnaire, nothing in it can be asked, or no form can have that key.
        FormDefinitionError: if what it makes is no right form.
        OutputError: if one of the files is there already, or cannot be written; none is changed.
    """
    _, texts, notes = imported(file, key)
    files = {folder / name: text for name, text in texts.items()}
    for path in files:
        if path.exists():
            raise OutputError(path=path, reason=tr("design.starting.exists"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(path=folder, reason=system_reason(error)) from error
    for path, text in files.items():
        write_whole(path, text.encode())
    return Imported(tuple(files), notes)


def imported(file: Path, key: str | None) -> tuple[str, dict[str, str], tuple[str, ...]]:
    """Return the key of the form that the Questionnaire in ``file`` makes, its files' texts by name, and the notes.

    Raises:
        UsageError, FormDefinitionError: as ``import_form``.
    """
    if key is not None and not FORM_KEY.fullmatch(key):
        raise UsageError(reason=f"{key}: {tr('design.faults.form_key')}")
    draft, notes = draft_of(file, read_questionnaire(file), key)
    return draft.key, fitted(draft, notes), tuple(notes.lines)
