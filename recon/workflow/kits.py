"""The forms that can be printed: recon's own and the hospital's; and what helps to make one."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from recon.delivery.files import write_whole
from recon.design.art import Layout
from recon.design.kit import Kit, check_form, load_kit
from recon.design.starting import starting_files
from recon.design.terms import FORM_KEY
from recon.errors import FormDefinitionError, OutputError, UnknownForm, UsageError
from recon.language import current, system_reason, tr

__all__ = ["Kit", "check_definitions", "chosen_layouts", "draw_preview", "listed", "load_kit", "start_form"]


def listed(kit: Kit) -> list[dict[str, Any]]:
    """Return one row a form: its key, and by language its title and the version that would be printed now.

    ``version`` is that of the first language: what a program compares to see that a form has changed.
    """
    return [
        {
            "key": key,
            "version": kit.form(key, kit.languages(key)[0]).version,
            "languages": list(kit.languages(key)),
            "titles": {language: kit.form(key, language).title for language in kit.languages(key)},
            "versions": {language: kit.form(key, language).version for language in kit.languages(key)},
            "pages": kit.form(key, kit.languages(key)[0]).pages,
        }
        for key in kit.keys
    ]


def check_definitions(paths: Sequence[Path]) -> None:
    """Check the form definitions in ``paths``.

    Raises:
        FormDefinitionError: with every fault of every file.
    """
    faults: list[str] = []
    for path in paths:
        try:
            check_form(path)
        except FormDefinitionError as error:
            faults += error.faults
    if faults:
        raise FormDefinitionError(faults=faults)


def chosen_layouts(form: Path | str, lang: str | None, kit: Callable[[], Kit]) -> tuple[Layout, ...]:
    """Return the form in the file ``form``, or of that key in ``kit``, in ``lang`` or in every language it has.

    Raises:
        FormDefinitionError: if the file's form is wrong.
        UnknownForm: if there is no such form, or not in that language.
    """
    if isinstance(form, str):
        forms = kit()
        languages = [lang] if lang else forms.languages(form) or [current()]
        return tuple(forms.layout(form, one) for one in languages)
    layouts = check_form(form)
    found = tuple(layout for layout in layouts if lang in (None, layout.form.lang))
    if not found:
        raise UnknownForm(form=f"{form} ({lang})", known=", ".join(layout.form.lang for layout in layouts))
    return found


def draw_preview(layouts: Sequence[Layout], folder: Path, dpi: int) -> tuple[Path, ...]:
    """Write each page of the forms as a PNG into ``folder``, which is made where it is not there; return the files.

    Raises:
        OutputError: if one cannot be written.
    """
    from recon.design.preview import page_pictures

    _make(folder)
    drawn: list[Path] = []
    for layout in layouts:
        for page, picture in enumerate(page_pictures(layout, datetime.now().astimezone(), dpi), start=1):
            drawn.append(folder / f"{layout.form.key}-{layout.form.lang}-{page}.png")
            write_whole(drawn[-1], picture)
    return tuple(drawn)


def start_form(key: str, folder: Path) -> tuple[Path, ...]:
    """Write a definition to start from into ``folder``, which is made where it is not there; return its files.

    Raises:
        UsageError: if no form can have that key.
        OutputError: if one of the files is there already, or cannot be written; none is changed.
    """
    if not FORM_KEY.fullmatch(key):
        raise UsageError(reason=f"{key}: {tr('design.faults.form_key')}")
    files = {folder / name: text for name, text in starting_files(key, current()).items()}
    for path in files:
        if path.exists():
            raise OutputError(path=path, reason=tr("design.starting.exists"))
    _make(folder)
    for path, text in files.items():
        write_whole(path, text.encode())
    return tuple(files)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(path=folder, reason=system_reason(error)) from error
