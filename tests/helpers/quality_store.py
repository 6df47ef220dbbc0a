"""A store whose pages were read by a reader of known faults, and the clerk who verifies them."""

from dataclasses import replace
from random import Random

from stdnum.iso7064 import mod_37_36

from recon.design.serials import ALPHABET
from recon.model.calibration import Calibration, Curve, Source
from recon.model.page import Page
from recon.model.policy import Policy
from recon.model.reading import Candidate, Reading, Verdict
from recon.model.sheet import SheetCode
from recon.model.verification import Outcome
from recon.store import Store
from recon.workflow.scanning import record_page
from recon.workflow.verifying import Task, tasks, verify
from tests.helpers.store_samples import OPERATOR, UNDRAWN, VERSION, issue, keep_file, page_result, reading

# The sample form has a critical field: all that is accepted on it is drawn, and nothing that is blank.
EVERY = replace(Policy(), sample_share=0.0, sample_share_critical=1.0)
BLANKS = replace(Policy(), sample_share=1.0, sample_share_critical=0.0)
NONE = UNDRAWN
PLAIN = Calibration(tuple((source, Curve(threshold=0.96)) for source in Source))  # whatever is shipped
FIELDS = (("pulse", 0), ("pulse", 1))


def scored(key: str, value: str, score: float, row: int | None = None, verdict: Verdict = Verdict.ACCEPTED) -> Reading:
    """Return a reading of a number with the score that the readers gave it."""
    plain = reading(key, value, verdict, row=row)
    return replace(plain, candidates=(Candidate(value, 0.9995),), source=Source.NUMBERS, score=score)


def serial(number: int) -> str:
    plain = f"{number:08}"
    return plain + mod_37_36.calc_check_digit(plain, ALPHABET)


def bring(store: Store, number: int, *readings: Reading, policy: Policy = EVERY) -> str:
    """Bring back sheet ``number`` with ``readings``; returns its serial."""
    code = issue(store, serial(number))
    (page,) = keep_file(store, code.serial.encode(), name=f"{code.serial}.tif")
    record_page(store, page_result(code, Page(page.digest, 0, page.batch, page.name), *readings), operator=OPERATOR,
                policy=policy)  # fmt: skip
    return code.serial


def bring_again(store: Store, serial: str, *readings: Reading) -> None:
    """Bring back another scan of a sheet, with nothing of it drawn."""
    (page,) = keep_file(store, f"{serial} again".encode(), name=f"{serial}-again.tif")
    code = SheetCode("sample", VERSION, serial, 1, 1, 1)
    record_page(store, page_result(code, page, *readings), operator=OPERATOR, policy=NONE)


def bring_many(store: Store, sheets: range, random: Random, score: float | None = None) -> None:
    """Bring back sheets with two pulses each, all of them drawn."""
    for number in sheets:
        pulses = (
            scored(key, str(random.randint(50, 99)), random.uniform(0.97, 1.0) if score is None else score, row)
            for key, row in FIELDS
        )
        bring(store, number, *pulses)


def answer(store: Store, task: Task, *, is_right: bool = True, operator: str = OPERATOR) -> None:
    """Decide what the task asks: that the machine was right, or that another number is written."""
    text = str(task.reading.value) if is_right else "111"
    verify(store, task.sheet, task.field.key, task.row, outcome=Outcome.VALUE, text=text, operator=operator)


def answer_all(store: Store, random: Random, wrong: float) -> None:
    """Decide all that waits; a share ``wrong`` of the fields turns out to be something else."""
    for task in tasks(store):
        answer(store, task, is_right=random.random() >= wrong)
