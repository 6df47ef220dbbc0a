"""The receipt on paper: everything in it, nothing beyond its margins, its symbol can be read again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pypdfium2
import pytest
import zxingcpp

from recon.design.delivery_report import render_delivery, symbol_text
from recon.design.serials import display_serial
from recon.language import LANGUAGES, tr
from recon.model.outbox import Stage, Transport
from recon.model.receipt import DeliveryReceipt, ReceiptSheet, Scan, Sent, Signed, Step, StepKind

AT = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
SIGNED = Signed("3F0A-91C2-0000-1111-2222", "ab" * 32, "cd" * 64, "ef" * 32)
MARGIN = 15 * 72 / 25.4 - 1


def step(kind: StepKind, minutes: int, by: str, *said: str) -> Step:
    return Step(kind, AT + timedelta(minutes=minutes), by, "01KJM6MSARMB31Q6HF9EWHJ1YK", said)


def sheet(number: int, stage: Stage = Stage.RECONCILED, *more: Step, answer: str = "yes") -> ReceiptSheet:
    way = (
        step(StepKind.STAGED, 0, "claire"),
        step(StepKind.VALIDATED, 0, "claire"),
        step(StepKind.APPROVED, 5, "denis"),
    )
    return ReceiptSheet(
        serial=f"{number:08}Q",
        form="sample",
        title="Feuille de surveillance " * 3,
        patient=f"80{number:05}",
        name="LE GOFF Maëlle" if number else "",
        stage=stage,
        values=12,
        digest="0f" * 32,
        attempts=1,
        messages=(),
        answer=answer,
        status={"created": 3},
        steps=(*way, *more),
        sent=(Sent("Observation", f"o{number}", (f"{number:08}Q:pulse:0",), is_undone=stage is Stage.UNDONE),),
        scans=(Scan(1, "12" * 32, 0),),
    )


def made(*sheets: ReceiptSheet) -> DeliveryReceipt:
    return DeliveryReceipt(
        consignment="01KJM6MSARMB31Q6HF9EWHJ1YK",
        destination="dpi",
        transport=Transport.FHIR,
        address="http://fhir.example/r4",
        four_eyes=True,
        station="YD0PN8",
        made_at=AT,
        made_by="claire <&> co",
        by="claire",
        at=AT,
        approved_by="denis",
        approved_at=AT,
        sheets=sheets,
        entry="01KJM6MSARMB31Q6HF9EWHJ1YK",
        seal="34" * 32,
        signed=SIGNED,
    )


WORD = "http://fhir.example/r4/" + "OperationOutcome" * 20
HARD = made(
    sheet(0),
    sheet(1, Stage.REFUSED, step(StepKind.REFUSED, 8, "claire", WORD), answer=WORD),
    sheet(2, Stage.UNDONE, replace(step(StepKind.UNDONE, 9, "claire", "wrong ward"), with_="denis")),
    sheet(3, Stage.SENT, step(StepKind.SENT, 9, "claire"), answer=""),
)
# More said of one sheet than a page holds, more forms than a page holds.
FAULTS = tuple(f"pulse, row {row}, page 1: {'no pulse is that high; ' * 9}" for row in range(150))
LONG = made(sheet(1, Stage.FAULTY, step(StepKind.FAULTY, 8, "claire", *FAULTS), answer=f"{WORD} " * 90))
MANY = made(*(replace(sheet(number), form=f"form-{number}") for number in range(70)))


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_in_it(language: str) -> None:
    text = text_of(render_delivery(HARD, language))
    for one in HARD.sheets:
        assert display_serial(one.serial) in text
        assert one.patient in text
    for word in ("claire <&> co", "wrong ward", "denis", "LE GOFF Maëlle", SIGNED.key, "0f0f0f0f0f0f0f0f", HARD.entry):
        assert word in text
    assert tr("receipt.title", language) in text
    assert tr("outbox.stage.refused", language) in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("receipt", [HARD, made(), made(*(sheet(number) for number in range(60))), LONG, MANY])
def test_nothing_runs_over_its_margins(receipt: DeliveryReceipt, language: str) -> None:
    document = pypdfium2.PdfDocument(render_delivery(receipt, language))
    for page in document:
        text, (width, height) = page.get_textpage(), page.get_size()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        inked = [box for box in boxes if box[2] > box[0]]
        assert min(box[0] for box in inked) >= MARGIN
        assert max(box[2] for box in inked) <= width - MARGIN
        assert min(box[1] for box in inked) > 0
        assert max(box[3] for box in inked) < height
    document.close()


def test_the_symbol_says_what_is_signed() -> None:
    document = pypdfium2.PdfDocument(render_delivery(HARD, "fr"))
    found = [
        code.text
        for page in document
        for code in zxingcpp.read_barcodes(page.render(scale=300 / 72, grayscale=True).to_numpy())
    ]
    document.close()
    assert found == [symbol_text(HARD, SIGNED)]
    assert SIGNED.digest in found[0]
    assert HARD.consignment in found[0]


def test_nothing_that_was_said_is_left_out() -> None:
    text = text_of(render_delivery(LONG, "en"))
    assert all(f"pulse, row {row}, page 1" in text for row in range(150))


def test_without_a_signature_it_says_so() -> None:
    assert tr("receipt.signed.unsigned", "fr") in text_of(render_delivery(replace(HARD, signed=None), "fr"))
