"""Makes what the corpus begins from: ``python -m tests.fuzz.seeds``. What is there already stays as it is."""

import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

import cv2
import numpy as np

from recon.design.kit import built_in
from recon.vision import labelcode, sheetcode
from tests.fuzz.corpus import CORPUS
from tests.fuzz.targets import KEY, PARTED, ask_carrier, master, sealed_codes, signer
from tests.helpers.adt_messages import adt

ROOT = Path(__file__).parents[1]
FORMS = ROOT / "helpers" / "forms"

ROSTER = """ipp,iep,ins,birth_name,used_name,given_names,birth_date,sex,ward,bed,mutuelle
8001,V1,,LE GOFF,DUPONT,"Maëlle, Anne",1950-02-03,F,MED2,12,aucune
8002,V2,250029935301403,OUEDRAOGO,,Paul,1988-11-30,M,URG,B4,
"""
ACK = b"\x0bMSH|^~\\&|A|B|C|D|20260301||ACK|9|P|2.5\rMSA|AA|1|taken\rERR|||207^error|E|||a\\E\\b\r\x1c\r"


def seeds() -> Iterator[tuple[str, str, bytes]]:
    """Yield target, name and content of each."""
    for number, code in enumerate(sorted(sealed_codes(), key=repr)):
        yield "sheet_code", f"sealed{number}", b"\xff" + sheetcode.encode(code).encode()
        yield "sheet_code", f"body{number}", b"\x00" + sheetcode.encode(code)[:-6].encode()
    yield "sheet_code", "unsealed", b"\xffR1K7M29QXH4ABCD2345010203REGISTRATION04N78Z"
    label = labelcode.encode(labelcode.PatientCode("8001234", "V77"))
    yield "label_code", "label", b"\xff" + label.encode()
    yield "label_code", "body", b"\x00" + label[:-6].encode()
    yield from _images()
    for key in ("vitals", "registration"):
        yield "form", key, _form(FORMS, key)
    yield "form", "kit-notes", _form(built_in(), "notes")
    yield "form", "kit-log", _form(built_in(), "log")
    yield "questionnaire", "plain", json.dumps(_questionnaire()).encode()
    yield "roster", "commas", ROSTER.encode()
    yield "roster", "semicolons", b"\xef\xbb\xbf" + ROSTER.replace(",", ";").encode()
    yield from _messages()
    for number, text in enumerate(("Patient agité", "a|b^c~d&e\\f", "une\r\nligne\x0b\x1c", "\\X0D\\PID|1")):
        yield "hl7_text", f"text{number}", text.encode()
        yield "cell", f"text{number}", text.encode()
    for number, text in enumerate(("=1+1", "-3.5", "-3,5", "'=x", "@SUM(A1)", "\ttab", "＝x")):
        yield "cell", f"sign{number}", text.encode()
    yield "mllp", "ack", ACK
    yield "mllp", "old", ACK.replace(b"AA", b"AE") + ACK
    yield "mllp_port", "messages", b"\x0b" + adt("A01") + b"\x1c\r\r\n\x0b" + adt("A08") + b"\x1c\r"
    yield from _answers()
    for number, answer in enumerate(ask_carrier(None, 0)[:24]):
        yield "fhir_carrier", f"answer{number:02}", bytes([number]) + answer
    yield from _extracts()
    yield from _receipts()
    yield from _keys()
    yield from _scanners()
    yield from _exercises()
    for name in ("fr", "be"):
        yield "systems", name, (ROOT.parent / "recon/model/identifiers" / f"{name}.toml").read_bytes()


def _form(folder: Path, key: str) -> bytes:
    return (folder / f"{key}.toml").read_bytes() + PARTED + (folder / f"{key}.fr.toml").read_bytes()


def _images() -> Iterator[tuple[str, str, bytes]]:
    page = np.full((420, 300), 250, np.uint8)
    cv2.putText(page, "RECON", (40, 200), cv2.FONT_HERSHEY_SIMPLEX, 2, 20, 5)
    for suffix in ("png", "jpg", "tif"):
        yield "image", suffix, bytes(cv2.imencode(f".{suffix}", page)[1])
    out = io.BytesIO()
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(out, pagesize=(300, 420), invariant=1)
    for _ in range(2):
        canvas.drawString(40, 200, "RECON")
        canvas.showPage()
    canvas.save()
    yield "image", "pdf", out.getvalue()


def _messages() -> Iterator[tuple[str, str, bytes]]:
    yield "hl7", "admitted", adt("A01")
    yield "hl7", "merged", adt("A40", former="9001")
    yield "hl7", "framed", b"\x0b" + adt("A02", place="CHIR^4^1") + b"\x1c\r\x0b" + adt("A03") + b"\x1c\r"
    yield "hl7", "batch", b"FHS|^~\\&|\rBHS|^~\\&|\r" + adt("A28", born="19310000") + b"\rBTS|1\rFTS|1"
    for name in ("8859/1", "8859/15", "UNICODE UTF-8", "UNICODE UTF-16"):
        yield (
            "letters",
            name.replace("/", "-").replace(" ", "-"),
            adt("A28", letters="8859/1").replace(b"8859/1", name.encode()),
        )


def _answers() -> Iterator[tuple[str, str, bytes]]:
    patient = {
        "resourceType": "Patient",
        "id": "17",
        "identifier": [{"type": {"coding": [{"code": "PI"}]}, "system": "urn:ipp", "value": "8001"}],
        "name": [{"use": "official", "family": "LE GOFF", "given": ["Maëlle", "Anne"]}],
        "birthDate": "1950-02-03",
        "gender": "female",
        "extension": [
            {
                "url": "http://hl7.org/fhir/StructureDefinition/patient-birthPlace",
                "valueAddress": {"city": "Brest"},
            }
        ],
    }
    encounter = {
        "resourceType": "Encounter",
        "id": "3",
        "status": "in-progress",
        "identifier": [{"value": "V1"}],
        "subject": {"reference": "Patient/17"},
        "period": {"start": "2026-03-01"},
        "location": [{"location": {"reference": "Location/9", "display": "MED2"}}],
    }
    place = {"resourceType": "Location", "id": "9", "name": "12", "physicalType": {"coding": [{"code": "bd"}]}}
    bundle = {
        "resourceType": "Bundle",
        "type": "searchset",
        "entry": [{"resource": one} for one in (patient, encounter, place)],
        "link": [{"relation": "next", "url": "http://fhir.invalid/base/Patient?page=2"}],
    }
    yield "fhir", "searchset", json.dumps(bundle).encode()
    done = {"response": {"status": "201 Created", "location": "Observation/4/_history/1"}}
    yield (
        "fhir",
        "response",
        json.dumps({"resourceType": "Bundle", "type": "transaction-response", "entry": [done]}).encode(),
    )
    issue = {"severity": "error", "code": "invalid", "details": {"text": "no such patient"}, "diagnostics": "obs-6"}
    yield "fhir", "outcome", json.dumps({"resourceType": "OperationOutcome", "issue": [issue, issue]}).encode()
    rest = {
        "mode": "server",
        "resource": [{"type": "Patient", "interaction": [{"code": "read"}], "searchParam": [{"name": "identifier"}]}],
    }
    yield (
        "fhir",
        "statement",
        json.dumps({"resourceType": "CapabilityStatement", "software": {"name": "x"}, "rest": [rest]}).encode(),
    )


def _extracts() -> Iterator[tuple[str, str, bytes]]:
    from recon.delivery.extract import mapping_of
    from recon.delivery.extract.csv_text import text_of, to_bytes
    from tests.helpers import extracts

    given = mapping_of({})
    row = tuple("K7M29QXH4:heart_rate:0" if "identity" in str(column) else "=1+1" for column in given.columns)
    yield "extract", "plain", to_bytes([text_of([row], given)], given)
    for name in ("VALUES", "LINES"):
        yield "mapping", name.lower(), dedent(getattr(extracts, name)).encode() + PARTED + b"identity;value;unit\r\n"


def _receipts() -> Iterator[tuple[str, str, bytes]]:
    from recon.workflow import receipts
    from tests.helpers.receipt_store import consigned

    with TemporaryDirectory() as folder:
        store, number, _ = consigned(Path(folder) / "store", sheets=5)
        with store:
            found = receipts.receipt(store, number, operator="emma")
            yield "signed_receipt", "genuine", receipts.receipt_text(found).encode()


def _keys() -> Iterator[tuple[str, str, bytes]]:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from recon.design.anchors import full_text, mark_text
    from recon.model.anchor import Signed, signed_data
    from recon.store import keyfile, keyslots, recovery

    slots = tuple(
        keyslots.wrap(master(), kind, b"secret", id=number, made="2026-03-01")
        for number, kind in enumerate(keyslots.Kind, 1)
    )
    whole = keyfile.written(keyfile.Keys(master().name, slots), master())
    yield "keys", "genuine", json.dumps(keyfile._to_json(whole), indent=1).encode()
    yield "recovery", "key", recovery.written(KEY[:20]).encode()
    station, number, digest = "01KJM6JMZ8JCGJ3RXQEWR64WW3", 1204, "ab" * 32
    signature = Ed25519PrivateKey.from_private_bytes(KEY).sign(signed_data(station, number, digest)).hex()
    signed = Signed(station, number, digest, signer(), signature)
    yield "anchor", "typed", mark_text(signed.mark).encode()
    yield "anchor", "whole", full_text(signed).encode()


def _scanners() -> Iterator[tuple[str, str, bytes]]:
    way = (
        "<InputCaps><MaxWidth>2550</MaxWidth><MaxHeight>3508</MaxHeight><ColorMode>Grayscale8</ColorMode>"
        "<DocumentFormat>image/png</DocumentFormat><DiscreteResolution><XResolution>300</XResolution>"
        "<YResolution>300</YResolution></DiscreteResolution></InputCaps>"
    )
    named = way.replace("InputCaps", "PlatenInputCaps") + way.replace("InputCaps", "AdfDuplexInputCaps")
    yield "scanner", "can", f"<ScannerCapabilities><MakeAndModel>X</MakeAndModel>{named}</ScannerCapabilities>".encode()
    job = "<JobInfo><JobUri>/eSCL/ScanJobs/7</JobUri><JobState>Processing</JobState></JobInfo>"
    is_now = "<State>Idle</State><AdfState>ScannerAdfLoaded</AdfState>"
    yield "scanner", "is", f"<ScannerStatus>{is_now}<Jobs>{job}</Jobs></ScannerStatus>".encode()


def _exercises() -> Iterator[tuple[str, str, bytes]]:
    from recon.model import exercise as of
    from recon.model.exercise_files import answers_to_json, exercise_to_json

    day = date(2026, 11, 29)
    made = of.Exercise(
        ward="MED 2", sheets=2, minutes=60, seed=4, language="fr", made_at=datetime(2026, 11, 30, 8, tzinfo=UTC),
        day=day, forms=("vitals",), is_to_fill=False, patients=1, pages=2, scanned=2, scans=("scans/pile-1.pdf",),
        papers=("papers/meneur.pdf",), tasks=(of.Task(minute=0, part=next(iter(of.Part)), words="Scan."),),
        injects=(of.Inject(minute=9, kind=next(iter(of.InjectKind)), part=next(iter(of.Part)), title="t", words="w"),),
    )  # fmt: skip
    yield "exercise", "exercise", exercise_to_json(made).encode()
    sheet = of.AnswerSheet(
        serial="VWAEKG258", form="vitals", version="Y44X2B0A", pages=2, printed_for="EXER00001", patient="EXER00001",
        back=(1, 2), written=(of.Answer(field="weight", row=None, value="74.9"),),
    )  # fmt: skip
    planted = of.Planted(next(iter(of.Plant)), sheet="VWAEKG258", page=1, detail={"other": "EXER00002"})
    page = of.ScannedPage("scans/pile-1.pdf", 0, "VWAEKG258", 1)
    yield "exercise", "answers", answers_to_json(of.Answers(4, day, (sheet,), (page,), (planted,))).encode()


def _questionnaire() -> dict[str, object]:
    options = [{"valueCoding": {"code": one, "display": one}} for one in ("yes", "no")]
    items = [
        {"linkId": "1", "type": "group", "text": "Falls", "item": [
            {"linkId": "1.1", "type": "date", "text": "Day", "required": True},
            {"linkId": "1.2", "type": "choice", "text": "Hurt", "answerOption": options},
            {"linkId": "1.3", "type": "string", "text": "Where", "enableWhen": [
                {"question": "1.2", "operator": "=", "answerCoding": {"code": "yes"}}]},
            {"linkId": "1.4", "type": "integer", "text": "How often", "repeats": True},
        ]},
    ]  # fmt: skip
    return {"resourceType": "Questionnaire", "status": "active", "language": "en", "title": "Falls", "item": items}


def main() -> None:
    for target, name, data in seeds():
        folder = CORPUS / target
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / name).exists():
            (folder / name).write_bytes(data)
    print(datetime.now(UTC).isoformat(), sum(1 for _ in CORPUS.rglob("*")))


if __name__ == "__main__":
    main()
