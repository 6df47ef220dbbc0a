"""What the forms room asks of the program, each a job for the background: it takes the store and changes no widget."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from PySide6.QtGui import QImage

from recon.design.art import Layout
from recon.design.preview import page_pictures
from recon.design.tables import DefinitionFault
from recon.errors import FormDefinitionError
from recon.model.form import Form
from recon.model.geometry import MM_PER_INCH
from recon.store import Store
from recon.workflow import drafting
from recon.workflow.defining import Clash, Saved, base_of, counting, digest_of, own_folder, save_form, set_aside
from recon.workflow.drafting import Draft
from recon.workflow.inspecting import inspect
from recon.workflow.kits import Kit
from recon.workflow.questionnaires import export_form
from recon.workflow.surveying import Survey, survey

DPI = 130  # sharp at twice the size at which a page fits beside the text
MOST_PAGES = 12  # that are drawn; further ones are told


@dataclass(frozen=True, slots=True)
class Drawn:
    """A form as it would be printed: the pictures of its first pages."""

    form: Form
    pages: tuple[QImage, ...]
    px_per_mm: float = DPI / MM_PER_INCH


@dataclass(frozen=True, slots=True)
class Examined:
    """What is wrong with a draft, or else how it looks in the language asked for and what version each language is."""

    faults: tuple[DefinitionFault, ...] = ()
    drawn: Drawn | None = None
    versions: tuple[tuple[str, str], ...] = ()


def look_around(store: Store, forms: Callable[[], Kit], operator: str) -> Survey:
    """Return the forms there are now."""
    return survey(store, forms(), operator=operator)


def draw(layout: Layout) -> Drawn:
    """Draw the first pages of a blank sheet."""
    pictures = islice(page_pictures(layout, datetime.now().astimezone(), DPI), MOST_PAGES)
    return Drawn(layout.form, tuple(QImage.fromData(png) for png in pictures))


def examine(store: Store, kit: Kit, draft: Draft, language: str) -> Examined:
    """Check the draft and draw it in ``language``, or in the first that it has."""
    found = inspect(draft.definition, base_of(draft.definition, kit, own_folder(store.folder)))
    if found.faults:
        return Examined(found.faults)
    layouts = {layout.form.lang: layout for layout in found.layouts}
    versions = tuple((name, layout.form.version) for name, layout in layouts.items())
    return Examined(drawn=draw(layouts.get(language) or found.layouts[0]), versions=versions)


def keep(store: Store, draft: Draft) -> None:
    """Put the draft on disk, or take it away where it says nothing else than what counts."""
    if draft.former and digest_of(draft.definition) == draft.former:
        drafting.drop(store.folder, draft, is_saved=True)
    else:
        drafting.keep(store.folder, replace(draft, at=store.clock()))


def save(store: Store, kit: Kit, draft: Draft, *, over: bool) -> Saved | Clash | FormDefinitionError:
    """Save the draft; a wrong one is not saved, and its faults are returned."""
    try:
        done = save_form(store, kit, draft.definition, draft.former, operator=draft.by, over=over)
    except FormDefinitionError as error:
        return error
    if isinstance(done, Saved):
        drafting.drop(store.folder, draft, is_saved=True)
    return done


def take_theirs(store: Store, kit: Kit, draft: Draft) -> Draft:
    """Return a draft begun anew from what somebody else saved; the operator's own is put aside."""
    drafting.drop(store.folder, draft, is_saved=False)
    return drafting.edit(store, kit, draft.key, operator=draft.by)


def restore(store: Store, forms: Callable[[], Kit], key: str, operator: str) -> None:
    """Take the store's own form out of use. What it said becomes a draft, unless there is one already."""
    draft = drafting.edit(store, forms(), key, operator=operator)
    set_aside(store, key, operator=operator)
    left = digest_of(counting(forms(), own_folder(store.folder), key))
    drafting.keep(store.folder, replace(draft, former=left, at=store.clock()))


def export(kit: Kit, key: str, language: str, out: Path) -> Path:
    """Write the form as a FHIR Questionnaire."""
    export_form(kit.files[key], (), language if language in kit.languages(key) else None, out)
    return out
