"""What is pictured of the match room: forms of the kit, filled in by hand, with stickers on them; all invented."""

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from recon.design.codec import form_to_json
from recon.design.preview import page_pictures
from recon.model.form import Field, Form, Kind, Zone
from recon.model.geometry import MM_PER_INCH
from recon.model.identity import Change, Header, Seen
from recon.model.ledger import Act
from recon.model.page import Page, PageResult
from recon.model.patient import Patient
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.model.sheet import SheetCode
from recon.model.whose import place_of
from recon.store import Store, queries
from recon.store.codec import patient_to_json
from recon.workflow.merging import propose
from recon.workflow.numbers import new_serials
from recon.workflow.rosters import add_patients
from recon.workflow.scanning import record_page
from tests.helpers.match_store import CLERK, COLLEAGUE, HUGO, MAELLE, ODILE, PEOPLE, SISTER, arrived, font, sticker
from tests.helpers.nurse import kit
from tests.helpers.store_samples import STRAIGHT, UNDRAWN

_DPI = round(10 * MM_PER_INCH)  # ten pixels a millimetre
TODAY = datetime.now(UTC).date()

Written = dict[tuple[str, int | None], Value]


def scene_store(folder: Path, lang: str) -> Path:
    """Make the store in ``folder``, with sheets in ``lang``."""
    now = datetime.now(UTC)
    with Store.create(folder, actor=CLERK, clock=lambda: now) as store:
        scene = Scene(store, lang)
        with store.transaction(CLERK) as journal:
            add_patients(store, journal, PEOPLE)
        scene.back(scene.sheet("registration"), 1, written=identity(ODILE))
        scene.back(
            scene.sheet("vitals"), 1, label=HUGO, header=Header.WRITTEN, written=measures(("07:40", "84", "36.9"))
        )
        wrong = scene.sheet("vitals", MAELLE)
        scene.back(wrong, 1, label=SISTER, header=Header.OTHER, written=measures(("09:10", "72", "37.1")))
        _surveillance(scene)
        temporary = arrived(store, Patient("", "LEMAIRE", "Odile", date(1950, 2, 11), sex="F", ward="URG", bed="B1"))
        scene.back(scene.sheet("triage", temporary), 1, label=temporary, header=Header.AS_PRINTED, written={})
        propose(store, Change.MERGE, temporary.ipp, ODILE.ipp, "carte d’identité vue", operator=COLLEAGUE)
    return folder


def _surveillance(scene: "Scene") -> None:
    """Two sheets of one patient: hours of which nobody wrote, and a minute of which both tell something else."""
    first = measures(("06:00", "88", "38.2"), ("07:00", "92", "38.4"), ("08:00", "90", "38.1"), ("14:30", "84", "37.6"))
    second = measures(("14:30", "96", "37.6"), ("15:30", "82", "37.4"))
    for rows in (first, second):
        code = scene.sheet("vitals", HUGO)
        scene.back(code, 1, label=HUGO, header=Header.AS_PRINTED, written=rows)
        scene.back(code, 2, label=HUGO, header=Header.AS_PRINTED, written={})


def identity(patient: Patient) -> Written:
    return {
        ("birth_name", None): patient.birth_name,
        ("given_names", None): patient.given_names.split()[0].upper(),
        ("birth_date", None): patient.birth_date and patient.birth_date.isoformat(),
        ("sex", None): patient.sex,
        ("arrival_date", None): TODAY.isoformat(),
        ("arrival_time", None): "05:50",
    }


def measures(*rows: tuple[str, str, str]) -> Written:
    """Return what is written on a sheet of vital signs: time, heart rate, temperature a row."""
    told: Written = {("sheet_date", None): TODAY.isoformat()}
    for row, (time, pulse, temperature) in enumerate(rows):
        told |= {("time", row): time, ("heart_rate", row): pulse, ("temperature", row): temperature}
        told["initials", row] = "JM"
    return told


@dataclass
class Scene:
    """Prints sheets of the kit and brings their pages back, drawn."""

    store: Store
    lang: str

    def sheet(self, key: str, patient: Patient | None = None) -> SheetCode:
        form = kit().form(key, self.lang)
        (serial,) = new_serials(self.store, 1)
        with self.store.transaction(CLERK) as journal:
            if queries.form(self.store, form.version) is None:
                blank = self.store.blanks.put(b"%PDF-blank")
                said = {"key": form.key, "lang": form.lang, "title": form.title, "blank": blank}
                journal.record(Act.FORM_ADDED, form.version, {**said, "definition": json.loads(form_to_json(form))})
            for page in range(1, form.pages + 1):
                said = {"version": form.version, "copy": 1, "page": page, "pages": form.pages}
                who = {"who": patient_to_json(patient)} if patient and page == 1 else {}
                journal.record(Act.SHEET_PRINTED, serial, said | {"patient": patient and patient.ipp} | who)
        return SheetCode(form.key, form.version, serial, 1, 1, form.pages)

    def back(
        self,
        code: SheetCode,
        number: int,
        *,
        written: Written,
        label: Patient | None = None,
        header: Header = Header.BLANK,
    ) -> None:
        """Bring one page of the sheet back with ``label`` in its place and ``written`` in its fields."""
        form = kit().form(code.form, self.lang)
        digest = self.store.images.put(_drawn(form, code, number, label, written))
        page = Page(digest, 0, "B1", f"{code.serial}-{number}.png")
        scanned = {"name": page.name, "path": page.name, "size": 1, "content_type": "image/png", "batch": page.batch}
        with self.store.transaction(CLERK) as journal:
            journal.record(Act.FILE_SCANNED, digest, scanned | {"pages": 1})
        readings = tuple(
            _reading(field, zone, written.get((field.key, zone.row)))
            for field in form.fields
            for zone in field.zones
            if zone.page == number
        )
        born = f"{label.birth_date:%d/%m/%Y}" if label and label.birth_date else ""
        seen = Seen(header, (f"{label.birth_name} {label.given_names}", born) if label else ())
        result = PageResult(page, replace(code, page=number), STRAIGHT, readings, seen=seen)
        record_page(self.store, result, operator=CLERK, policy=UNDRAWN)


@cache
def _blank(key: str, lang: str) -> tuple[bytes, ...]:
    return tuple(page_pictures(kit().layout(key, lang), datetime.now().astimezone(), _DPI))


def _drawn(form: Form, code: SheetCode, number: int, label: Patient | None, written: Written) -> bytes:
    page = Image.open(BytesIO(_blank(form.key, form.lang)[number - 1])).convert("L")
    pen = ImageDraw.Draw(page)
    for field in form.fields:
        for zone in field.zones:
            if zone.page == number:
                _write(pen, field, zone, written.get((field.key, zone.row)))
    place = place_of(form, number)
    if label is not None and place is not None:
        paper = sticker(label)
        share = min(10 * place.w / paper.width, 10 * place.h / paper.height) * 0.94
        small = paper.resize((round(paper.width * share), round(paper.height * share)), Image.Resampling.LANCZOS)
        page.paste(small.rotate(-1.2, expand=True, fillcolor=255), (round(10 * place.x) + 12, round(10 * place.y) + 4))
    out = BytesIO()
    page.save(out, "PNG", compress_level=1)
    return out.getvalue() + code.serial.encode()


def _write(pen: ImageDraw.ImageDraw, field: Field, zone: Zone, value: Value) -> None:
    text = str(value or "")
    if field.kind is Kind.DATE and text:
        text = "".join(reversed(text.split("-")))
    elif field.kind is Kind.CHOICE:
        text = "".join("X" if option.value == value else " " for option in field.options)
    else:
        text = text.replace(":", "").replace(".", "")
    is_right = field.rule.align == "right" and text
    text = text.rjust(len(zone.cells)) if is_right else text
    for index, cell in enumerate(zone.cells):
        if text[index : index + 1].strip():
            pen.text((10 * cell.x + 9, 10 * cell.y + 1), text[index], 45, font("hand", round(9 * cell.h)))


def _reading(field: Field, zone: Zone, value: Value) -> Reading:
    is_blank = value is None
    empty: Value = False if field.kind is Kind.TICK else () if field.kind is Kind.CHOICES else None
    verdict = Verdict.BLANK if is_blank else Verdict.ACCEPTED
    candidates = (Candidate(empty if is_blank else value, 0.99),)
    return Reading(field.key, zone.row, field.kind, "test", candidates, verdict, Reason.NONE, (1, 2, 30, 40))
