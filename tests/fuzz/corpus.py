"""The inputs that are kept: what each target begins from, what was once found, and the words of its language."""

from hashlib import sha256
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
FOUND = Path(__file__).parent / "found"

_PIECES = {
    "sheet_code": [
        "R1", "R2", "R3", "VITALS", "ZZ", "K7M29QXH4", "ABCD2345", "\x00", "ILOU", "-",
    ],
    "label_code": [
        "P1", "ZZ", "00", "10", "R2", "é",
    ],
    "form": [
        "recon_form = 1", "[[section]]", "[[section.field]]", "kind = ", '"digits"', '"drawing"', "cells = 40",
        "rows = 60", "blocks = 20", "columns = 12", "range = [0, 1]", "height = 200", "variant_of = ",
        "beside = true", "groups = [1, 2]", "[coding]", "check = ", "[[check]]", "0.0000001", "true", "{}", "[]",
        '"../x"', "%%%",
    ],
    "questionnaire": [
        '"item":', '"type":"group"', '"type":"choice"', '"repeats":true', '"linkId":', '"extension":',
        '"enableWhen":', '"answerOption":', "null", "[]", "{}", "1e400", '"valueInteger":',
    ],
    "roster": [
        ";", ",", '"', "ipp", "birth_date", "1931-04-02", "0000-00-00", "99/99/9999", "\r\n", "M", "ins", "\t",
    ],
    "hl7": [
        "MSH|^~\\&|", "PID|", "MRG|", "PV1|", "EVN|", "ADT^A40", "ADT^A08", "\r", "|", "^", "~", "&", "\\X0D\\",
        "\\.br\\", '""', "8859/1", "UNICODE UTF-8", "\x0b", "\x1c", "+9999", "19310000",
    ],
    "letters": [
        "MSH|^~\\&|||||||||||||||||", "idna", "punycode", "unicode_escape", "utf-7", "8859/99", "rot13", "zip",
        "UNICODE UTF-16", "GB 18030-2000",
    ],
    "hl7_text": [
        "\r", "\n", "|", "^", "~", "&", "\\", "\\X0D\\", "\\.br\\", "MSH|^~\\&|", "\x0b", "\x1c\r", '""', "\u2028",
    ],
    "mllp": [
        "\x0b", "\x1c", "\r", "MSH|^~\\&|", "MSA|AA|1", "MSA|AE|", "ERR|", "\\E\\",
    ],
    "mllp_port": [
        "\x0b", "\x1c\r", "\r\n", "MSH|^~\\&|", "GET / HTTP/1.1\r\n",
    ],
    "fhir": [
        '"resourceType":', '"Bundle"', '"Patient"', '"entry":', '"resource":', '"link":', '"relation":"next"',
        '"url":"http://elsewhere.invalid/"', '"identifier":', '"value":', '"type":', "null", "[]", "{}", "1e400",
        "true", '"period":', '"response":', '"status":"201"', '"location":',
    ],
    "mapping": [
        "[[column]]", "from = ", "encoding = ", "delimiter = ", "[codes]", "[words]", "[units]", "header = true",
        '"utf-16"', '"value"', "[]", "{}", "%%%",
    ],
    "extract": [
        "\r\n", ",", '"', "'=", "''", "=1+1", "K7M29QXH4:heart_rate:0",
    ],
    "cell": [
        "=", "+", "-", "@", "'", "''", "\t", "\r", "-3.5", "-3,5", "3", "=1+1", "＝", "−",
    ],
    "signed_receipt": [
        '"signature":', '"key":', '"value":', "null", "[]", '"format":',
    ],
    "keys": ['"slots":', '"kind":"passphrase"', '"memory":99999999', '"passes":', '"mac":""', "null", "[]", "{}"],
    "recovery": ["-", "00000", "ILOU", "٣", "ß"],
    "anchor": ["RA1-", "-1204-", "recon-ledger-anchor/1 ", "٣", "/etc/passwd", "\x00", "0"],
    "scanner": [
        "<!DOCTYPE x>", "<!ENTITY a 'b'>", "</", "<PlatenInputCaps>", "<AdfDuplexInputCaps/>", "<XResolution>",
        "999999999999", "<JobUri>http://elsewhere/x</JobUri>", "<pwg:State>", "&#27;", "&#x202e;", "image/png", "RGB24",
        "]]>",
    ],
    "exercise": [
        '"format": "recon-exercise/1"', '"format": "recon-answers/1"', '"../../x"', "1e999", "[]", "{}", "null", "true",
        '"minute": -1', '"2026-13-01"', '"back": [1.5]', '"detail": [["a", 1]]',
    ],
    "systems": [
        "[[system]]", "member = ", '"ipp"', '"iep"', '"ins"', "check = ", "only_qualified = true", "[]", "{}",
    ],
}  # fmt: skip


_PIECES["fhir_carrier"] = [*_PIECES["fhir"], '"verificationStatus":', '"meta":{"versionId":7}', '"code":{"coding":7}']


def inputs_of(target: str) -> list[bytes]:
    """Return what a target begins from, in a fixed order: its corpus, then what was once found."""
    return [file.read_bytes() for folder in (CORPUS, FOUND) for file in _files(folder / target)]


def found_inputs(target: str) -> list[bytes]:
    return [file.read_bytes() for file in _files(FOUND / target)]


def pieces_of(target: str) -> list[bytes]:
    return [piece.encode() for piece in _PIECES.get(target, [])]


def found_name(data: bytes) -> str:
    return f"{sha256(data).hexdigest()[:16]}.bin"


def _files(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []
