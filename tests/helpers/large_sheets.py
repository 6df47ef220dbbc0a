"""What became of each sheet of a large store: events in order of time, and the rows that they leave in the tables."""

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from recon.model.calibration import Source
from recon.model.form import Form
from recon.model.ledger import Act
from recon.model.reading import Candidate, Reading, Reason, Verdict
from recon.model.sheet import SheetState
from recon.store.codec import canonical, reading_to_json, registration_to_json
from recon.verification import queue
from tests.helpers.store_samples import STRAIGHT, blanks, reading, sample_form

HOURS = 72
DESTINATION = "DPI"
CLERKS = ("claire", "marc", "inès")
FORMS = (sample_form(1), replace(sample_form(2), key="sample2", version="ABCD1235", title="Sample sheet, two pages"))
IN_DOUBT = "in_doubt"  # verified, of somebody, and an open doubt whose it is
# Of a thousand sheets, how many stand where.
SHARES = {
    SheetState.DELIVERED: 550,
    SheetState.MATCHED: 80,
    SheetState.VERIFIED: 28,
    IN_DOUBT: 2,
    SheetState.TO_VERIFY: 90,
    SheetState.RETURNED: 15,
    SheetState.BLANK: 5,
    SheetState.PRINTED: 190,
    SheetState.RESERVE: 10,
    SheetState.VOID: 10,
    SheetState.UNUSED: 15,
    SheetState.MISSING: 3,
    SheetState.REPLACED: 2,
}
_SAID = {
    SheetState.VOID: (Act.SHEET_VOIDED, "imprimée deux fois"),
    SheetState.UNUSED: (Act.SHEET_UNUSED, "restée dans l’armoire"),
    SheetState.MISSING: (Act.SHEET_MISSING, "cherchée partout"),
    SheetState.REPLACED: (Act.SHEET_REPLACED, "recopiée"),
}
_DONE = (SheetState.DELIVERED, SheetState.MATCHED, SheetState.VERIFIED, IN_DOUBT)
_PAGES_A_FILE, _SHEETS_A_BATCH, _SHEETS_A_CONSIGNMENT = 50, 100, 200
_REGISTRATION = canonical(registration_to_json(STRAIGHT))
_WEIGHED = ("pulse", "temperature")

Row = list[Any]
Event = tuple[
    float, int, str, str, str, Row | None
]  # seconds, order, act, actor, subject, the row that gets its number


class Large:
    """All rows of ``count`` sheets, by table; in a row that an event numbers, the first place is left for that."""

    def __init__(self, serials: list[str], patients: list[str], downtime: str, begun: datetime, reader: str) -> None:
        self.rows: dict[str, list[Row]] = defaultdict(list)
        self.events: list[Event] = []
        self._random = Random(7)
        self._patients, self._downtime, self._begun, self._reader = patients, downtime, begun, reader
        self._scans: list[tuple[float, str, int, str]] = []  # when, serial, page, state
        self._readings = _Readings()
        self._ready: list[tuple[float, str, str]] = []
        states = self._random.choices(list(SHARES), weights=list(SHARES.values()), k=len(serials))
        for place, (serial, state) in enumerate(zip(serials, states, strict=True)):
            self._sheet(serial, state, place / len(serials) * 47.5 * 3600, place // _SHEETS_A_BATCH)
        self._batches(len(serials))
        self._scan()
        self._consign()
        self.events.sort(key=lambda event: event[:2])

    def at(self, seconds: float) -> str:
        return (self._begun + timedelta(seconds=seconds)).isoformat(timespec="microseconds")

    def _sheet(self, serial: str, state: str, printed: float, batch: int) -> None:
        form = FORMS[int(state == SheetState.RETURNED or self._random.random() < 0.15)]
        somebody = self._random.choice(self._patients)
        is_blank = state in (SheetState.VERIFIED, SheetState.RESERVE)
        is_nobodys = is_blank or (state != IN_DOUBT and self._random.random() < 0.25)
        patient = None if is_nobodys and state not in (SheetState.DELIVERED, SheetState.MATCHED) else somebody
        printed_for = None if is_nobodys else somebody
        delivered = self._end(printed + 25.5 * 3600) if state == SheetState.DELIVERED else None
        why = _SAID[SheetState.VOID][1] if state == SheetState.VOID else None
        stands = SheetState.VERIFIED.value if state == IN_DOUBT else str(state)
        self.rows["sheets"].append(
            [serial, form.version, form.pages, patient, printed_for, self.at(printed), why,
             delivered and self.at(delivered), stands]
        )  # fmt: skip
        self.rows["sheet_copies"].append([serial, 1, _batch(batch)])
        is_kept = state == SheetState.RESERVE
        if is_kept:
            self.rows["reserve"].append([serial, 1, self.at(printed)])
        downtime = None if is_kept else self._downtime
        for page in range(1, form.pages + 1):
            self._event(printed, Act.SHEET_PRINTED, serial)
            self.rows["printed_pages"].append([serial, page, 1, downtime, "MED2", "claire", self.at(printed)])
            if state in _SAID or state == SheetState.PRINTED or is_kept or (state == SheetState.RETURNED and page == 2):
                self.rows["sheet_pages"].append([serial, page, 1, None, None])
            else:
                came = self._end(printed + (22 + 2 * self._random.random()) * 3600)
                self._scans.append((came, serial, page, state))
        self._word(serial, state, printed + 23 * 3600)
        if state in (SheetState.DELIVERED, SheetState.MATCHED):
            self._matched(serial, somebody if is_nobodys else "", printed + 25 * 3600)
            self._ready.append((delivered or self._end(printed + 25.2 * 3600), serial, state))
        if state == IN_DOUBT:
            row = ["", serial, "header", 1, "LE GOFF Maëlle", "N’DIAYE Awa", self.at(self._end(printed + 24 * 3600))]
            self.rows["doubts"].append(row)
            self._event(printed + 24 * 3600, Act.IDENTITY_DOUBTED, serial, row)

    def _word(self, serial: str, state: str, at: float) -> None:
        if state in _SAID:
            act, why = _SAID[state]  # type: ignore[index]
            row = [0, serial, str(state), why, "marc", self.at(self._end(at))]
            self.rows["explanations"].append(row)
            self._event(at, act, serial, row)

    def _matched(self, serial: str, patient: str, at: float) -> None:
        if patient:
            row = [0, serial, patient, 21.5, "[]", self._random.choice(CLERKS), self.at(self._end(at))]
            self.rows["matches"].append(row)
            self._event(at, Act.SHEET_MATCHED, serial, row)

    def _scan(self) -> None:
        """Put the pages into files as a feeder does, read them, and have people decide what is in doubt on them."""
        self._scans.sort()
        for first in range(0, len(self._scans), _PAGES_A_FILE):
            pages, name = self._scans[first : first + _PAGES_A_FILE], f"scan-{first // _PAGES_A_FILE:05}.pdf"
            digest = hashlib.sha256(name.encode()).hexdigest()
            lost = 2 if first % (10 * _PAGES_A_FILE) == 0 else 0  # pages of the file that cannot be read, or were not
            row = [
                0,
                digest,
                name,
                f"/scans/{name}",
                10**7,
                "application/pdf",
                len(pages) + lost,
                "B1",
                self.at(pages[0][0]),
            ]
            self.rows["files"].append(row)
            self._event(pages[0][0], Act.FILE_SCANNED, digest, row)
            for position, (at, serial, page, state) in enumerate(pages):
                self._read(digest, position, at, serial, page, state)
            if lost:
                self._unread(digest, name, len(pages), pages[-1][0])

    def _unread(self, digest: str, name: str, position: int, at: float) -> None:
        self.rows["pages"].append([digest, position, "fault", None, None, None, None, self._reader])
        self.rows["pages"].append([digest, position + 1, "stored", None, None, None, None, None])
        row = [0, name, f"/scans/{name}", digest, position, None, None, "code_missing", "{}", self.at(at)]
        self.rows["faults"].append(row)
        self._event(at, Act.PAGE_FAULT, digest, row)

    def _read(self, digest: str, position: int, at: float, serial: str, page: int, state: str) -> None:
        self.rows["pages"].append([digest, position, "read", serial, page, 1, _REGISTRATION, self._reader])
        self.rows["sheet_pages"].append([serial, page, 1, digest, position])
        seen = [digest, position, 0]
        self._event(at, Act.PAGE_READ, serial, seen)
        if state == SheetState.TO_VERIFY and self._random.random() < 0.004:
            row = [
                0,
                "again.pdf",
                "/scans/again.pdf",
                digest,
                position,
                serial,
                page,
                "page_differs",
                "{}",
                self.at(at),
            ]
            self.rows["faults"].append(row)
            self._event(at, Act.FILE_REFUSED, serial, row)
        for number, (one, text, waits) in enumerate(self._readings.of(page, is_blank=state == SheetState.BLANK)):
            is_drawn = one.source is not None and self._random.random() < 0.03
            is_asked = waits or is_drawn
            self.rows["readings"].append(
                [digest, position, number, serial, one.field, one.row, text, one.verdict.value, is_asked,
                 queue.is_written(one), is_drawn]
            )  # fmt: skip
            if is_drawn:
                self.rows["samples"].append([seen, digest, position, number, one.source and one.source.value, 0.01])
            if is_asked and state in _DONE:
                self._decided(serial, one, at + 3600, is_wrong=is_drawn and self._random.random() < 0.001)

    def _decided(self, serial: str, one: Reading, at: float, *, is_wrong: bool) -> None:
        moment, who = self._end(at), self._random.choice(CLERKS)
        value = "88" if is_wrong else one.value
        told = {"sheet": serial, "operator": who, "at": self.at(moment), "field": one.field, "row": one.row}
        text = canonical(told | {"outcome": "value", "value": value, "note": ""})
        row = [0, serial, one.field, one.row, text, "value", 0]
        self.rows["verifications"].append(row)
        self._event(moment, Act.FIELD_VERIFIED, serial, row, who)

    def _consign(self) -> None:
        """Hand over in consignments what is delivered; of what is ready, some is on its way and some was refused."""
        self._ready.sort()
        stages = ("refused", "faulty", "sent", *("approved",) * 3, *("staged",) * 4)
        for place, (at, serial, state) in enumerate(self._ready):
            consignment = f"01CONSIGNMENT{place // _SHEETS_A_CONSIGNMENT:013}"
            if place % _SHEETS_A_CONSIGNMENT == 0:
                self.rows["consignments"].append([consignment, DESTINATION, "claire", self.at(at), "marc", self.at(at)])
                self._event(at - 60, Act.CONSIGNMENT_STAGED, consignment)
            if state == SheetState.MATCHED:
                if self._random.random() < 0.05:
                    stage = self._random.choice(stages)
                    self.rows["consignment_items"].append([consignment, serial, stage, 1, self.at(at)])
                continue
            self.rows["consignment_items"].append([consignment, serial, "reconciled", 1, self.at(at)])
            self.rows["arrived"].append(
                [DESTINATION, "Observation", f"{place}", f"{serial}:pulse:0", serial, consignment, self.at(at)]
            )
            row = [0, serial, "delivered", DESTINATION, "{}", self.at(at)]
            self.rows["deliveries"].append(row)
            self._event(at - 1, Act.SHEET_SET_OFF, serial)
            self._event(at, Act.DELIVERED, serial, row)

    def _batches(self, sheets: int) -> None:
        last = (sheets - 1) // _SHEETS_A_BATCH
        for batch in range(last + 1):
            at = batch * _SHEETS_A_BATCH / sheets * 47.5 * 3600
            counted = None if batch > last - 3 else self.at(at + 600)
            row = [
                0,
                _batch(batch),
                '["sample"]',
                _SHEETS_A_BATCH,
                _SHEETS_A_BATCH,
                "x.pdf",
                "claire",
                self.at(at),
                counted,
            ]
            self.rows["print_batches"].append([*row, counted and "claire"])
            self._event(at, Act.BATCH_PRINTED, _batch(batch), self.rows["print_batches"][-1])

    def _event(self, at: float, act: Act, subject: str, row: Row | None = None, who: str = "claire") -> None:
        self.events.append((self._end(at), len(self.events), act.value, who, subject, row))

    def _end(self, at: float) -> float:
        """Return the moment, or one of the last minutes where it would lie in the future."""
        last = HOURS * 3600 - 1
        return at if at < last else last - (at * 7919) % 600


class _Readings:
    """What is read on a page: some values that change from sheet to sheet, each with its text for the table."""

    def __init__(self) -> None:
        self._random = Random(11)
        doubt = {"name": ("LE GOFF", Reason.CRITICAL), "code": ("A12B", Reason.UNSURE)}
        self._doubtful = [self._told(FORMS[0], self._doubt(key, *said)) for key, said in doubt.items()]
        self._plain = {
            (key, row): [self._told(FORMS[0], self._number(key, row, value)) for value in range(60, 100)]
            for key in _WEIGHED
            for row in (0, 1)
        }
        self._blank = {
            page: [
                self._told(FORMS[1], one)
                for one in blanks(page, 2).values()
                if one.field in ("sex", "fasting", "notes")
            ]
            for page in (1, 2)
        }

    def of(self, page: int, *, is_blank: bool) -> Iterator[tuple[Reading, str, bool]]:
        if page == 1 and not is_blank:
            yield from self._doubtful
            yield from map(self._random.choice, self._plain.values())
        yield from self._blank[page]

    @staticmethod
    def _told(form: Form, one: Reading) -> tuple[Reading, str, bool]:
        field = form.field(one.field)
        assert field is not None
        return one, canonical(reading_to_json(one)), queue.waits(field, one)

    @staticmethod
    def _doubt(key: str, value: str, reason: Reason) -> Reading:
        return reading(key, value, Verdict.REVIEW, reason)

    @staticmethod
    def _number(key: str, row: int, number: int) -> Reading:
        value = str(number) if key == "pulse" else f"{number / 2:.1f}"
        plain = reading(key, value, row=row)
        return replace(plain, candidates=(Candidate(value, 0.9995),), source=Source.NUMBERS, score=0.9999)


def _batch(number: int) -> str:
    return f"01BATCH{number:019}"
