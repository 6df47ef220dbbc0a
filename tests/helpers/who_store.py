"""Sheets on which people write who the patient is, as if they had been read: a form of its own, without paper."""

import json
from datetime import date

from recon.design.codec import form_to_json
from recon.model.form import Field, Form, Kind, Option, Role, Rule, Zone
from recon.model.geometry import A4, Rect
from recon.model.identity import Header, Seen
from recon.model.ledger import Act
from recon.model.page import PageResult
from recon.model.patient import Patient
from recon.model.reading import Candidate, Reading, Reason, Value, Verdict
from recon.model.sheet import SheetCode
from recon.store import Store, queries
from recon.workflow.rosters import import_patients
from recon.workflow.scanning import record_page
from tests.helpers.store_samples import OPERATOR, STRAIGHT, UNDRAWN, cells, keep_file

ANNE = Patient("8001", "KERBIRIOU", "Anne Marie", date(1950, 3, 12), "LE BRAS", "F", iep="V1", ward="MED2")
PAUL = Patient("8002", "OUEDRAOGO", "Paul", date(1988, 11, 30), sex="M", ins="188117511600136")
TWINS = tuple(Patient(f"801{n}", "NGUYEN", name, date(2001, 5, 7)) for n, name in enumerate(("Lan", "Linh")))
SERIALS = ("00000001Q", "00000002N", "00000003K", "00000004H", "00000005F")


def who_form(key: str = "who") -> Form:
    """Return a form whose fields say who the patient is; ``birth`` is that of a birth."""
    born = Role.EVENT_DATE if key == "birth" else Role.BIRTH_DATE
    roles = {
        "birth_name": (Kind.LETTERS, Role.BIRTH_NAME),
        "given_names": (Kind.LETTERS, Role.GIVEN_NAMES),
        "birth_date": (Kind.DATE, born),
        "ins": (Kind.ALNUM, Role("ins")),
        "remark": (Kind.LETTERS, Role.NONE),
    }
    fields = [
        Field(name, kind, name, (Zone(1, None, cells(15, 20 + 10 * place)),), _rule(kind), role=role)
        for place, (name, (kind, role)) in enumerate(roles.items())
    ]
    options = (Option("M", "Male"), Option("F", "Female"))
    fields += [
        Field("sex", Kind.CHOICE, "sex", (Zone(1, None, cells(2, 90)),), options=options, role=Role.SEX),
        Field("sticker", Kind.LABEL, "Label", (Zone(1, None, area=Rect(120, 20, 70, 36)),)),
    ]
    return Form(key, f"V{key.upper():0<7}", "en", "Who it is", A4, 1, tuple(fields), (), ())


def _rule(kind: Kind) -> Rule:
    return Rule(order="DDMMYYYY") if kind is Kind.DATE else Rule()


def know(store: Store, *patients: Patient) -> None:
    import_patients(store, patients, operator=OPERATOR)


def issue_who(store: Store, serial: str = SERIALS[0], patient: Patient | None = None, key: str = "who") -> SheetCode:
    """Record one printed sheet, for ``patient`` or nobody; its patient becomes known."""
    form = who_form(key)
    if patient is not None:
        know(store, patient)
    with store.transaction(OPERATOR) as journal:
        if queries.form(store, form.version) is None:
            detail = {"key": form.key, "lang": form.lang, "title": form.title, "blank": store.blanks.put(b"%PDF-who")}
            journal.record(Act.FORM_ADDED, form.version, {**detail, "definition": json.loads(form_to_json(form))})
        printed = {"version": form.version, "copy": 1, "page": 1, "pages": 1, "patient": patient and patient.ipp}
        journal.record(Act.SHEET_PRINTED, serial, printed)
    return SheetCode(form.key, form.version, serial, 1, 1, 1)


def saying(patient: Patient, **instead: str) -> dict[str, Value]:
    """Return what somebody writes on the form who knows the patient, or writes something else ``instead``."""
    born = patient.birth_date.isoformat() if patient.birth_date else ""
    said = {"birth_name": patient.birth_name, "given_names": patient.given_names.upper(), "birth_date": born}
    return {name: value for name, value in (said | {"sex": patient.sex} | instead).items() if value}


def scan_who(
    store: Store,
    code: SheetCode,
    written: dict[str, Value] | None = None,
    *,
    doubtful: tuple[str, ...] = (),
    seen: Seen | None = None,
    data: str = "",
    image: bytes = b"",
) -> None:
    """Bring the sheet's page back with that ``written`` in its fields; ``doubtful`` ones wait for a person.

    ``data`` tells one scan from another, ``image`` is the file where it is to be one.
    """
    (page,) = keep_file(store, image or (data or code.serial).encode(), name=f"{data or code.serial}.tif")
    said = {"remark": "SEEN"} | (written or {})
    readings = []
    for field in who_form(code.form).fields:
        value = said.get(field.key)
        verdict = Verdict.BLANK if value is None else Verdict.ACCEPTED
        reason = Reason.NONE
        if field.key in doubtful:
            verdict, reason = Verdict.REVIEW, Reason.UNSURE
        readings.append(
            Reading(field.key, None, field.kind, "test", (Candidate(value, 0.99),), verdict, reason, (1, 2, 30, 40))
        )
    result = PageResult(page, code, STRAIGHT, tuple(readings), seen=seen)
    record_page(store, result, operator="scan", policy=UNDRAWN)


def sticker(*codes: str, lines: tuple[str, ...] = ()) -> Seen:
    """Return what is seen where a sticker stands on a sheet that was printed for nobody."""
    return Seen(Header.WRITTEN, lines, codes, (10, 20, 300, 100))
