"""ADT messages as a hospital's system sends them, about invented patients."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from recon.reconciliation.adt import read_changes
from recon.reconciliation.changes import Change
from recon.reconciliation.hl7text import parse

PARIS = ZoneInfo("Europe/Paris")
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
BIRTH = "LE GOFF^Maëlle^Maëlle Anne^^^^L~DUPONT^Maëlle^^^^^D"
IPP_OID = "HOSP&1.2.250.1.999&ISO"
INS_OID = "ASIP&1.2.250.1.213.1.4.8&ISO"


def adt(
    event: str,
    ipp: str = "8001",
    *,
    at: str = "20260301120000",
    name: str = BIRTH,
    born: str = "19500203",
    sex: str = "F",
    place: str = "MED2^12",
    iep: str = "V1",
    patient_class: str = "I",
    ended: str = "",
    former: str = "",
    letters: str = "UNICODE UTF-8",
    identifiers: str | None = None,
    addresses: str = "",
    birth_place: str = "",
    status: str = "",
) -> bytes:
    """Return a message; with ``former``, the number that is merged into ``ipp``."""
    cx = f"{ipp}^^^{IPP_OID}^PI" if identifiers is None else identifiers
    segments = [
        f"MSH|^~\\&|GAM|HOSP|RECON|HOSP|{at}||ADT^{event}^ADT_{event}|C1|P|2.5|||||FRA|{letters}",
        f"EVN||{at}",
        "|".join(
            ["PID", "1", "", cx, "", name, "", born, sex, "", "", addresses, *[""] * 11, birth_place, *[""] * 8, status]
        ).rstrip("|"),
    ]
    if former:
        segments.append(f"MRG|{former}^^^{IPP_OID}^PI")
    elif event not in ("A28", "A31"):
        segments.append("|".join(["PV1", "1", patient_class, place, *[""] * 15, iep, *[""] * 25, ended]))
    encoding = {"UNICODE UTF-8": "utf-8", "8859/1": "latin-1", "8859/15": "iso8859-15"}.get(letters, "cp1252")
    return ("\r".join(segments) + "\r").encode(encoding)


def said(message: bytes, authority: str = "") -> Change:
    """Return what the message says of its one patient."""
    (change,) = read_changes(parse(message), now=datetime(2030, 1, 1, tzinfo=UTC), zone=PARIS, authority=authority)
    return change


def time_of(hour: int, day: int = 1) -> str:
    """Return a time stamp of March 2026, local time in Paris."""
    return f"202603{day:02}{hour:02}0000"
