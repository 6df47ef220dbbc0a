"""Codes in a definition: what a field or an option means to other systems, with the check digits verified."""

import re

from stdnum import luhn, verhoeff

from recon.design.tables import Table
from recon.model.form import Coding, Kind, Option
from recon.model.parts import PART_SYSTEM, is_part

SYSTEMS = {
    "loinc": "http://loinc.org",
    "snomed": "http://snomed.info/sct",
    "gender": "http://hl7.org/fhir/administrative-gender",
    "yes-no": "http://terminology.hl7.org/CodeSystem/v2-0532",
}
MAX_OPTIONS = 20
_LOINC = re.compile(r"\d{1,7}-\d")
_OPTION_VALUE = re.compile(r"[A-Za-z0-9_-]{1,20}")


def read_coding(table: Table) -> Coding | None:
    """Return the entry ``coding``: ``{ system, code, display }``, None where there is none."""
    if not table.has("coding"):
        return None
    entry = table.table("coding")
    system, code = entry.need("system", str, ""), entry.need("code", str, "")
    coding = Coding(SYSTEMS.get(system, system), code, entry.need("display", str, ""))
    if system and system not in SYSTEMS and not ("://" in system or system.startswith("urn:")):
        entry.fault("system", "one_of", known=", ".join([*SYSTEMS, "URL", "urn:…"]))
    if system == "loinc" and not _is_loinc(code):
        entry.fault("code", "loinc", value=code)
    if system == "snomed" and not (code.isdigit() and verhoeff.is_valid(code)):
        entry.fault("code", "snomed", value=code)
    if system == PART_SYSTEM and not is_part(code):
        entry.fault("code", "part", value=code)
    entry.close()
    return coding


def _is_loinc(code: str) -> bool:
    # Answer codes (LA9340-6) have a check digit of another making, which is not published with them.
    if code.startswith("LA"):
        return _LOINC.fullmatch(code[2:]) is not None
    return _LOINC.fullmatch(code) is not None and bool(luhn.is_valid(code.replace("-", "")))


def read_options(table: Table, kind: Kind) -> tuple[Option, ...]:
    """Return what may be marked in a field of a marked ``kind``; the labels are in the words."""
    options: list[Option] = []
    for entry in table.tables("option"):
        value = entry.need("value", str, "")
        if not _OPTION_VALUE.fullmatch(value):
            entry.fault("value", "option_value")
        if value in {option.value for option in options}:
            entry.fault("value", "twice", value=value)
        options.append(Option(value, "", read_coding(entry)))
        entry.close()
    fewest, most = (1, 1) if kind is Kind.TICK else (2, MAX_OPTIONS)
    if not fewest <= len(options) <= most:
        table.fault("option", "options", fewest=fewest, most=most)
    return tuple(options)
