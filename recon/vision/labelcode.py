"""The code on a patient's label or wristband: the patient's numbers, never a sheet's.

It is a DataMatrix like the sheet code, under a prefix of its own: a label stuck on a sheet is not taken for the sheet.

    P1  LENGTH(2)  IPP  IEP  CHECK(6)

LENGTH is that of the IPP, base 32; the IEP is what stands between the IPP and the check, and may be empty.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from recon.errors import CodeInvalid
from recon.vision.sheetcode import ALPHABET, base32, checksum, number, symbol

PREFIX = "P1"
_HEAD, _CHECK = len(PREFIX) + 2, 6


@dataclass(frozen=True, slots=True)
class PatientCode:
    """The numbers of a patient and of the stay, as the hospital writes them."""

    ipp: str
    iep: str = ""


def encode(code: PatientCode) -> str:
    """Return the text that the symbol of ``code`` carries.

    Raises:
        ValueError: if the IPP has more than 1023 characters.
    """
    body = f"{PREFIX}{base32(len(code.ipp), 2)}{code.ipp}{code.iep}"
    return body + checksum(body)


def decode(text: str) -> PatientCode:
    """Return what a symbol's text says.

    Raises:
        CodeInvalid: if the text is not a label's, or its checksum is wrong.
    """
    body = text[:-_CHECK]
    if len(body) < _HEAD or not text.startswith(PREFIX) or checksum(body) != text[-_CHECK:]:
        raise CodeInvalid()
    length = body[len(PREFIX) : _HEAD]
    if not set(length) <= set(ALPHABET):
        raise CodeInvalid()
    end = _HEAD + number(length)
    if end > len(body):
        raise CodeInvalid()
    return PatientCode(body[_HEAD:end], body[end:])


def modules(code: PatientCode) -> npt.NDArray[np.bool_]:
    """Return the symbol of ``code`` without its quiet zone: (n, n), True where a module is dark."""
    return symbol(encode(code))
