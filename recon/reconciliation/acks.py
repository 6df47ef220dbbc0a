"""The answer to an HL7 message: AA, it is recorded; AE, something in it is wrong; AR, it is none that recon takes.

Sources: HL7 v2.5.1, 2.9.2 (original mode), 2.15.8 (MSA), 2.15.5 (ERR); HL7 table 0357 (error conditions).
"""

import unicodedata
from datetime import datetime

from recon.errors import MessageForeign, MessageRefused, MessageUnusable, ReconError

ACCEPTED = "AA"
_CONDITIONS: tuple[tuple[type[ReconError], str, str], ...] = (
    (MessageForeign, "AR", "201^Unsupported event code^HL70357"),
    (MessageRefused, "AR", "100^Segment sequence error^HL70357"),
    (MessageUnusable, "AE", "101^Required field missing^HL70357"),
    (ReconError, "AE", "207^Application internal error^HL70357"),
)
_LONGEST_REASON = 250
_MARKS = str.maketrans(dict.fromkeys("|^~\\&\r\n", " "))


def acknowledgement(data: bytes, now: datetime, *, number: str, error: ReconError | None = None) -> bytes:
    """Return the answer to the message ``data``: accepted, or what is wrong with it.

    It is written in ASCII alone, so that every sender can read it whatever its letters.

    Args:
        data: what came, even if it is no message.
        now: of the answer.
        number: control ID of the answer.
        error: why the message is not taken.
    """
    sent = _header(data)
    code, condition = _answer(error)
    trigger = sent[8].split("^")[1:2]
    kind = "^".join(["ACK", *trigger])
    time = now.strftime("%Y%m%d%H%M%S%z")
    version = sent[11] or "2.5"
    header = ["MSH", "^~\\&", sent[4], sent[5], sent[2], sent[3], time, "", kind, number, sent[10] or "P", version]
    reason = "" if error is None else _ascii(str(error.details.get("reason") or error.message()))
    segments = ["|".join(header), "|".join(["MSA", code, sent[9], reason])]
    if error is not None:
        segments.append("|".join(["ERR", "", "", condition, "E", "", "", "", reason]))
    return ("\r".join(segments) + "\r").encode("ascii", "replace")


def _answer(error: ReconError | None) -> tuple[str, str]:
    if error is None:
        return ACCEPTED, ""
    return next((code, condition) for kind, code, condition in _CONDITIONS if isinstance(error, kind))


def _header(data: bytes) -> list[str]:
    """Return the fields of the header as they stand, in our own marks; empty ones where there is no header."""
    line = data.lstrip(b"\x0b").split(b"\r")[0].decode("ascii", "replace")
    fields = line.split(line[3]) if line.startswith("MSH") and len(line) > len("MSH|") else []
    fields += [""] * (12 - len(fields))
    component = fields[1][:1] or "^"
    return [field.replace(component, "^").replace("|", " ") for field in fields]


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("«", "'").replace("»", "'").replace("’", "'"))
    kept = "".join(char for char in plain if char.isascii() and (char.isprintable() or char in "\r\n"))
    return " ".join(kept.translate(_MARKS).split())[:_LONGEST_REASON]
