"""A store in which it is to be said whose sheets are: sheets of nobody, sheets in doubt, and what others proposed."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from importlib import resources
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from recon.design.codec import form_to_json
from recon.model.form import Field, Form, Kind, Option, Role, Rule, Zone
from recon.model.geometry import A4, Rect
from recon.model.identity import Change, Header, Seen
from recon.model.ledger import Act
from recon.model.number import NumberKind
from recon.model.page import Page, PageResult
from recon.model.patient import Patient
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.model.sheet import SheetCode
from recon.store import Store, queries
from recon.store.codec import patient_to_json
from recon.workflow.matching import Retyped, match
from recon.workflow.merging import propose
from recon.workflow.numbers import issue_number, new_serials
from recon.workflow.rosters import add_patients
from recon.workflow.scanning import record_page
from tests.helpers.store_samples import STRAIGHT, UNDRAWN, cells, single

VERSION = "WH0SE234"
CLERK, COLLEAGUE = "claire", "marc"
ODILE = Patient("80040002", "LEMAIRE", "Odile Marie", date(1950, 2, 11), sex="F", ward="URG", bed="B1")
SISTER = Patient("80040009", "LEMAIRE", "Odette", date(1950, 2, 11), sex="F", ward="MED2", bed="7")
SWAPPED = Patient("80040003", "LEMAIRE", "Odile", date(1950, 11, 2), sex="F")
HUGO = Patient("80040004", "MOREAU", "Hugo", date(1951, 3, 12), sex="M", ward="CHIR", bed="12")
MAELLE = Patient("80040005", "LE GOFF", "Maëlle", date(1931, 4, 2), "MARTIN", sex="F", ward="MED2", bed="14")
PEOPLE = (ODILE, SISTER, HUGO, MAELLE)
_PX_PER_MM = 10
_PLACE = Rect(120, 20, 70, 36)


@cache
def whose_form(pages: int = 1) -> Form:
    """Return a form that asks by hand who the patient is, with a place for the label."""
    sexes = (Option("M", "Masculin"), Option("F", "Féminin"))
    fields = (
        single("birth_name", Kind.LETTERS, "Nom de naissance", 14, 84, role=Role.BIRTH_NAME),
        single("given_names", Kind.LETTERS, "Prénoms", 14, 97, role=Role.GIVEN_NAMES),
        single("born", Kind.DATE, "Date de naissance", 8, 110, rule=Rule(order="DDMMYYYY"), role=Role.BIRTH_DATE),
        Field("sex", Kind.CHOICE, "Sexe", (Zone(1, None, cells(2, 110, 120)),), options=sexes, role=Role.SEX),
        single("pulse", Kind.DIGITS, "Pouls", 3, 140),
        Field("label", Kind.LABEL, "Étiquette", (Zone(1, None, area=_PLACE),)),
    )
    return Form("whose", VERSION, "fr", "Admission", A4, pages, fields, (), ())


class MatchStore:
    """Makes sheets in a store and brings them back, drawn, with what is written and stuck on them."""

    def __init__(self, store: Store) -> None:
        self.store = store
        form = whose_form()
        with store.transaction(CLERK) as journal:
            detail = {"key": form.key, "lang": form.lang, "title": form.title, "blank": store.blanks.put(b"%PDF-blank")}
            journal.record(Act.FORM_ADDED, VERSION, {**detail, "definition": json.loads(form_to_json(form))})
            add_patients(store, journal, PEOPLE)
            # Somebody who has left: known, and nowhere.
            journal.record(Act.PATIENT_ADDED, SWAPPED.ipp, patient_to_json(SWAPPED))

    def sheet(self, patient: Patient | None = None) -> SheetCode:
        """Print one sheet, for ``patient`` or for nobody."""
        (serial,) = new_serials(self.store, 1)
        with self.store.transaction(CLERK) as journal:
            said = {"version": VERSION, "copy": 1, "page": 1, "pages": 1, "patient": patient and patient.ipp}
            who = {"who": patient_to_json(patient)} if patient else {}
            journal.record(Act.SHEET_PRINTED, serial, said | who)
        return SheetCode("whose", VERSION, serial, 1, 1, 1)

    def back(
        self, code: SheetCode, *, label: Patient | None = None, header: Header = Header.BLANK, **written: Value
    ) -> Page:
        """Bring the sheet back with ``label`` in its place and ``written`` in its fields, all read for certain."""
        digest = self.store.images.put(drawn(code.serial, label, written))
        page = Page(digest, 0, "B1", f"{code.serial}.png")
        scanned = {"name": page.name, "path": page.name, "size": 1, "content_type": "image/png", "batch": page.batch}
        with self.store.transaction(CLERK) as journal:
            journal.record(Act.FILE_SCANNED, digest, scanned | {"pages": 1})
        born = f"{label.birth_date:%d/%m/%Y}" if label and label.birth_date else ""
        lines = (f"{label.birth_name} {label.given_names}", born) if label else ()
        seen = Seen(header, lines, box=tuple(10 * round(v) for v in (_PLACE.x, _PLACE.y, _PLACE.w, _PLACE.h)))
        readings = tuple(_reading(field, written.get(field.key)) for field in whose_form().fields)
        result = PageResult(page, code, STRAIGHT, readings, seen=seen)
        record_page(self.store, result, operator=CLERK, policy=UNDRAWN)
        return page


def written_by(patient: Patient) -> dict[str, Value]:
    """Return what somebody writes into the form's fields of ``patient``."""
    return {
        "birth_name": patient.birth_name.replace(" ", ""),
        "given_names": patient.given_names.split()[0].upper(),
        "born": patient.birth_date and patient.birth_date.isoformat(),
        "sex": patient.sex,
        "pulse": "78",
    }


def match_store(folder: Path) -> Path:
    """Make the store: three sheets of nobody, two in doubt, one proposal of a colleague, one of the clerk's own."""
    with Store.create(folder, actor=CLERK, clock=lambda: datetime.now(UTC)) as store:
        made = MatchStore(store)
        made.back(made.sheet(), **written_by(ODILE))
        made.back(made.sheet(), label=HUGO, header=Header.WRITTEN, pulse="91")
        made.back(made.sheet(), pulse="64")
        made.back(made.sheet(MAELLE), label=SISTER, header=Header.OTHER, pulse="70")
        mine = made.sheet()
        made.back(mine, **written_by(SISTER))
        match(store, mine.serial, HUGO.ipp, operator=COLLEAGUE, retyped=Retyped("MH", 1951))
        temporary = arrived(store, Patient("", "LEMAIRE", "Odile", None, sex="F", ward="URG", bed="B1"))
        own = arrived(store, Patient("", "INCONNU", "Alpha", None, ward="URG"))
        made.back(made.sheet(temporary), label=temporary, header=Header.AS_PRINTED, pulse="88")
        propose(store, Change.MERGE, temporary.ipp, ODILE.ipp, "carte d’identité vue", operator=COLLEAGUE)
        propose(store, Change.MERGE, own.ipp, HUGO.ipp, "reconnu par sa fille", operator=CLERK)
    return folder


def arrived(store: Store, patient: Patient) -> Patient:
    """Make somebody who came in known, under a temporary number."""
    with store.transaction(CLERK) as journal:
        numbered = replace(patient, ipp=issue_number(store, journal, NumberKind.PATIENT))
        add_patients(store, journal, [numbered])
    return numbered


def whose(folder: Path) -> dict[str, str | None]:
    """Return whose every sheet is, seen through a connection of its own."""
    with Store.open(folder) as store:
        return {one.serial: one.patient for one in queries.sheets(store)}


def drawn(serial: str, label: Patient | None, written: dict[str, Value]) -> bytes:
    """Return a PNG of the form with the label stuck on it and the fields filled in."""
    page = Image.new("L", (2100, 2970), 255)
    pen = ImageDraw.Draw(page)
    pen.text((200, 120), "Admission", 0, font("AtkinsonHyperlegibleNext", 90))
    pen.text((200, 240), serial, 90, font("AtkinsonHyperlegibleNext", 44))
    place = tuple(_PX_PER_MM * v for v in (_PLACE.x, _PLACE.y, _PLACE.right, _PLACE.bottom))
    pen.rounded_rectangle(place, 20, outline=170, width=3)
    for field in whose_form().fields:
        if field.kind is not Kind.LABEL:
            _draw_field(pen, field, written.get(field.key))
    if label is not None:
        page.paste(sticker(label).rotate(1.5, expand=True, fillcolor=255), (1212, 212))
    out = BytesIO()
    page.save(out, "PNG", compress_level=1)
    return out.getvalue()


def _draw_field(pen: ImageDraw.ImageDraw, field: Field, value: Value) -> None:
    zone = field.zones[0]
    left, top = _PX_PER_MM * zone.bounds.x, _PX_PER_MM * zone.bounds.y
    pen.text((left, top - 46), field.label, 60, font("AtkinsonHyperlegibleNext", 36))
    text = str(value or "")
    if field.kind is Kind.DATE and text:
        text = "".join(reversed(text.split("-")))
    if field.kind is Kind.CHOICE:
        text = "".join("X" if option.value == value else " " for option in field.options)
    for index, cell in enumerate(zone.cells):
        box = [_PX_PER_MM * v for v in (cell.x, cell.y, cell.right, cell.bottom)]
        pen.rectangle(box, outline=190, width=2)
        if text[index : index + 1].strip():
            pen.text((box[0] + 8, box[1] + 2), text[index], 50, font("hand", 58))


def sticker(patient: Patient) -> Image.Image:
    sticker = Image.new("L", (640, 310), 250)
    pen = ImageDraw.Draw(sticker)
    pen.rounded_rectangle((2, 2, 637, 307), 16, outline=200, width=2)
    born = f"Né(e) le {patient.birth_date:%d/%m/%Y}" if patient.birth_date else ""
    for row, line in enumerate((patient.birth_name, patient.given_names, f"{born}  {patient.sex}".strip())):
        pen.text((30, 20 + 58 * row), line, 20, font("AtkinsonHyperlegibleNext", 48))
    for index in range(90):
        if (index * index * 7 + sum(map(ord, patient.ipp))) % 3:
            pen.line((30 + 6 * index, 205, 30 + 6 * index, 285), 20, 4 if index % 4 else 2)
    return sticker


@cache
def font(family: str, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    folder = "design" if family != "hand" else "drill"
    fonts = resources.files("recon") / folder / "fonts"
    names = sorted(one.name for one in fonts.iterdir() if one.name.endswith(".ttf"))
    name = next((one for one in names if one.startswith(family)), names[0])
    return ImageFont.truetype(BytesIO((fonts / name).read_bytes()), size)


def _reading(field: Field, value: Value) -> Reading:
    verdict = Verdict.BLANK if value is None else Verdict.ACCEPTED
    return Reading(field.key, None, field.kind, "test", (Candidate(value, 0.99),), verdict, Reason.NONE, (1, 2, 30, 40))
