"""Whether the header of a sheet printed for a patient is still that patient's.

Who has the same name, or nearly, is told by the number; who has nearly the same number, by its digits. A number that is
legible and is another one is not outvoted by a name that is right. What the wards change (ward, bed, stay) does not
count, nor does a note beside the print.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from recon.errors import CodeInvalid
from recon.language import tr
from recon.model.identity import Header
from recon.model.naming import joined
from recon.model.patient import Patient
from recon.reading.engines import Gray, SecondReader
from recon.reading.header.matching import Text, Word, labelled, nearest, somewhere
from recon.vision.labelcode import decode
from recon.vision.pieces import Piece, find_pieces, is_struck
from recon.vision.template import PX_PER_MM

LETTERS_A_SLIP: Final = 6  # of a name, for each that may be misread where the number is right
MOST: Final = 24  # pieces that are read; a header has ten
_MARGIN_MM: Final = 3.0  # from the edge of its place to the print, and how far from there it may begin
_ASIDE_MM: Final = 2.0
_FAR_MM: Final = 9.0  # between two pieces of one line, more than print leaves
_AFTER_NUMBER: Final = 2  # lines at most: where the patient is, how old the data are
_FEWEST_LINES: Final = 2  # the last line of a strip is an earlier one than that, counted from 0
_LABELS: Final = ("birth_date", "sex", "ipp", "iep", "ward", "bed", "data_age", "used_name")
_WHERE: Final = ("iep", "ward", "bed", "data_age")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Expected:
    """What a header says of a patient: as printed, but the labels and names, which are folded."""

    patient: Patient
    labels: dict[str, str]
    date: str
    name: str
    given: str

    @classmethod
    def of(cls, patient: Patient, language: str) -> "Expected":
        labels = {name: joined(tr(f"design.patient.{name}", language, value="")) for name in _LABELS}
        given = joined(patient.given_names)
        return cls(patient, labels, _date(patient, language), joined(patient.birth_name), given)

    @property
    def slips(self) -> int:
        return len(self.name) // LETTERS_A_SLIP

    @property
    def number_line(self) -> int:
        """Which line of a first page's header the number stands in, from 0, where no line is too long."""
        patient = self.patient
        before = patient.birth_name, patient.given_names, patient.used_name, patient.birth_date or patient.sex
        return sum(map(bool, before))

    @property
    def after_ipp(self) -> tuple[str, ...]:
        return tuple(label for name, label in self.labels.items() if name != "ipp")


def _date(patient: Patient, language: str) -> str:
    born = patient.birth_date
    if born is None:
        return ""
    return f"{born:%d/%m}/{born.year:04}" if language == "fr" else f"{born.day} {_MONTHS[born.month - 1]} {born.year}"


@dataclass(slots=True)
class Print:
    """The pieces of print in one place, each read when it is asked for and once only."""

    dark: Gray
    reader: SecondReader
    pieces: tuple[Piece, ...] = ()
    _texts: dict[int, Text] = field(default_factory=dict)

    @classmethod
    def of(cls, dark: Gray, reader: SecondReader) -> "Print":
        return cls(dark, reader, find_pieces(dark))

    def text(self, number: int) -> Text:
        if number not in self._texts:
            piece = self.pieces[number]
            y, x = max(0, piece.y - 1), max(0, piece.x - 2)
            part = np.ascontiguousarray(self.dark[y : piece.bottom + 1, x : piece.right + 2])
            self._texts[number] = Text.of(self.reader.read(part))
        return self._texts[number]

    def texts(self) -> list[Text]:
        return [self.text(number) for number in range(min(len(self.pieces), MOST))]

    def legible(self) -> tuple[str, ...]:
        """Return what can be read of all pieces."""
        return tuple(text.line.text.strip() for text in self.texts() if text.is_legible)

    def is_struck(self, number: int) -> bool:
        return is_struck(self.dark, self.pieces[number])

    @property
    def is_tidy(self) -> bool:
        """Whether it is laid out as a header is: lines that all begin at the left, nothing far beside them."""
        left, last = _MARGIN_MM * PX_PER_MM, None
        for piece in self.pieces:
            if piece.is_tall:
                return False
            if last is None or piece.line != last.line:
                if abs(piece.x - left) > _ASIDE_MM * PX_PER_MM:
                    return False
            elif piece.x - last.right > _FAR_MM * PX_PER_MM:
                return False
            last = piece
        return bool(self.pieces)


def is_confirmed(printed: Print, expected: Expected) -> bool:
    """Tell whether the header is plainly as printed: its name first, the number where it stands, nothing beside.

    What would be right but takes a closer look is not confirmed here.
    """
    if not printed.is_tidy or printed.pieces[-1].line > expected.number_line + _AFTER_NUMBER:
        return False
    if _is_struck_out(printed, expected):
        return False
    return _name_first(printed, expected) and _number_in_place(printed, expected)


def _is_struck_out(printed: Print, expected: Expected) -> bool:
    """Tell whether somebody struck out what says who the patient is; where the patient is, or was, may be struck."""
    last = max(expected.number_line, _FEWEST_LINES - 1)
    struck = [n for n, piece in enumerate(printed.pieces[:MOST]) if piece.line <= last and printed.is_struck(n)]
    where = [expected.labels[name] for name in _WHERE]
    return not all(any(printed.text(number).after(label, ()) for label in where) for number in struck)


def _name_first(printed: Print, expected: Expected) -> bool:
    """Tell whether the first pieces spell the name, alone or with the given names, and nobody struck it out."""
    read, wanted = "", (expected.name, expected.name + expected.given)
    for number in range(len(printed.pieces)):
        if any(_apart(read, name) <= expected.slips for name in wanted):
            return True
        if len(read) > len(wanted[1]) or printed.is_struck(number):
            return False
        read += printed.text(number).letters
    return any(_apart(read, name) <= expected.slips for name in wanted)


def _apart(read: str, name: str) -> int:
    span = nearest(name, read)
    return span.distance + span.start + len(read) - span.end


def _number_in_place(printed: Print, expected: Expected) -> bool:
    """Tell whether the first line that says a number says the patient's; looked for where it usually stands first."""
    for number in _from_usual(printed, expected):
        word = _number(printed, expected, number)
        if word is not Word.NOTHING:
            return word is Word.SAME
    return False


def _number(printed: Print, expected: Expected, place: int) -> Word:
    """Return what the piece says of the patient's number; OTHER, too, where that was struck out."""
    word = labelled(printed.text(place), expected.patient.ipp, expected.labels["ipp"], expected.after_ipp)
    return Word.OTHER if word is Word.SAME and printed.is_struck(place) else word


def _from_usual(printed: Print, expected: Expected) -> Iterator[int]:
    pieces, last = printed.pieces, printed.pieces[-1].line
    usual = [n for n, piece in enumerate(pieces) if piece.line == min(expected.number_line, last)]
    if last < _FEWEST_LINES:  # a strip: the number stands in the last line, after the birth date
        usual = usual[bool(expected.date) :]
    first = usual[:1]
    yield from first
    yield from (number for number in sorted(range(len(pieces)), key=lambda n: abs(n - sum(first))) if [number] != first)


def judge(printed: Print, expected: Expected, codes: Sequence[str]) -> Header:
    """Return what stands in the header after all of it was read."""
    texts = printed.texts()
    patient = expected.patient
    numbers = [_number(printed, expected, place) for place in range(len(texts))]
    if Word.OTHER in numbers or any(is_foreign(code, patient) for code in codes):
        return Header.OTHER
    name = _name(printed, expected, texts)
    born, given = _born(expected, texts), _given(expected, texts)
    if Word.OTHER in (name, born):
        return Header.OTHER
    if Word.SAME in numbers or any(is_own(code, patient) for code in codes):
        right = name is not Word.NOTHING
    else:
        doubtless = name is born is given is Word.SAME and not _speaks_of_another(expected, texts)
        right = doubtless and (Word.LIKELY in numbers or not patient.ipp)
    if right:
        return Header.OTHER if _is_struck_out(printed, expected) else Header.AS_PRINTED
    return Header.OTHER if _speaks_of_another(expected, texts) else Header.UNREADABLE


def is_own(code: str, patient: Patient) -> bool:
    """Tell whether a barcode's text is that of recon's own label for ``patient``, which has a checksum."""
    try:
        return decode(code).ipp == patient.ipp
    except CodeInvalid:
        return False


def is_foreign(code: str, patient: Patient) -> bool:
    """Tell whether a barcode's text is not about ``patient``: it has neither the patient's number nor the stay's."""
    try:
        return decode(code).ipp != patient.ipp
    except CodeInvalid:
        letters = joined(code)
        return not any(own and own in letters for own in map(joined, (patient.ipp, patient.iep, patient.ins)))


def _name(printed: Print, expected: Expected, texts: Sequence[Text]) -> Word:
    """Return whether the name stands there: in one piece, or over the first ones; OTHER where it is struck out."""
    if not expected.name:
        return Word.SAME
    found = Word.NOTHING
    for number, text in enumerate(texts):
        word = somewhere(text, expected.patient.birth_name.upper(), expected.slips)
        if word is not Word.NOTHING:
            if printed.is_struck(number):
                return Word.OTHER
            found = Word.SAME if Word.SAME in (word, found) else word
    if found is Word.NOTHING and _name_first(printed, expected):
        return Word.LIKELY
    return found


def _born(expected: Expected, texts: Sequence[Text]) -> Word:
    """Return what is said of the birth date; OTHER where another one stands after the words for it."""
    if not expected.date:
        return Word.SAME
    label, others = expected.labels["birth_date"], (expected.labels["sex"], expected.labels["ipp"])
    words = [labelled(text, expected.date, label, others, alone=False) for text in texts]
    if Word.OTHER in words:
        return Word.OTHER
    words += [somewhere(text, expected.date) for text in texts]
    return Word.SAME if Word.SAME in words else Word.LIKELY if Word.LIKELY in words else Word.NOTHING


def _given(expected: Expected, texts: Sequence[Text]) -> Word:
    if not expected.given:
        return Word.SAME
    words = [somewhere(text, expected.patient.given_names) for text in texts]
    return Word.SAME if Word.SAME in words else Word.LIKELY if Word.LIKELY in words else Word.NOTHING


def _speaks_of_another(expected: Expected, texts: Sequence[Text]) -> bool:
    """Tell whether something legible stands there that is neither the patient's nor what any header says."""
    own = "".join((expected.name, expected.given, joined(expected.patient.used_name), joined(expected.date)))
    for text in texts:
        if text.is_legible and not any(text.after(label, ()) for label in expected.labels.values()):
            span = nearest(text.letters, own)
            if span.distance > len(text.letters) // 3:
                return True
    return False
