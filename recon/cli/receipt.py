"""``recon receipt``: what became of a consignment, as a PDF and as JSON; and whether a receipt was altered."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from recon.cli.output import complain, say, say_json
from recon.errors import StoreMissing, UsageError
from recon.language import LANGUAGES, current, tr
from recon.model.outbox import Stage
from recon.model.receipt import DeliveryReceipt
from recon.store import Store
from recon.workflow.issuing import short
from recon.workflow.opening import open_store
from recon.workflow.receipts import Verified, receipt, receipt_json, verify_receipt, write_receipt

_NEEDS_PERSON = (Stage.FAULTY, Stage.SENT, Stage.REFUSED, Stage.DIFFERS)


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("consignment", nargs="?", metavar=tr("receipt.cli.consignment"), help=tr("receipt.cli.which"))
    parser.add_argument("--pdf", type=Path, metavar=tr("cli.file"), help=tr("receipt.cli.pdf"))
    parser.add_argument("--lang", choices=LANGUAGES, help=tr("receipt.cli.lang"))
    parser.add_argument("--names", action="store_true", help=tr("receipt.cli.names"))
    parser.add_argument("--verify", type=Path, metavar=tr("cli.file"), help=tr("receipt.cli.verify"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    if (options.consignment is None) == (options.verify is None):
        raise UsageError(reason=tr("receipt.cli.one"))
    if options.verify is not None:
        return _verify(options)
    with open_store(options.store) as store:
        found = receipt(store, options.consignment, operator=options.operator, names=options.names)
    if options.pdf is not None:
        write_receipt(found, options.pdf, options.lang or current())
    if options.json:
        say_json(receipt_json(found))
    else:
        _tell(found)
        if options.pdf is not None:
            say(tr("receipt.cli.written", out=options.pdf))
    return 1 if any(sheet.stage in _NEEDS_PERSON for sheet in found.sheets) else 0


def _tell(found: DeliveryReceipt) -> None:
    number, there, sheets = short(found.consignment), found.destination, len(found.sheets)
    say(tr("receipt.cli.head", number=number, destination=there, sheets=sheets, values=found.values))
    say(tr("receipt.cli.prepared", at=tr("account.moment", at=found.at), by=found.by))
    if found.approved_at is not None:
        say(tr("receipt.cli.approved", at=tr("account.moment", at=found.approved_at), by=found.approved_by))
    for stage, count in found.stages.items():
        say(tr("receipt.cli.stage", stage=tr(f"outbox.stage.{stage}"), count=count))
    for kind, (count, undone) in found.kinds.items():
        say(tr("receipt.cli.kind_undone" if undone else "receipt.cli.kind", kind=kind, count=count, undone=undone))
    for sheet in found.sheets:
        if sheet.stage in _NEEDS_PERSON:
            say(tr("receipt.cli.person", sheet=sheet.serial, stage=tr(f"outbox.stage.{sheet.stage}")))
            for said in sheet.said:
                say(tr("receipt.cli.words", words=said))
    if found.signed is not None:
        say(tr("receipt.cli.key", name=found.signed.key))


def _verify(options: Namespace) -> int:
    """Tell whether a receipt is as it was signed; 1 where somebody has to compare the key."""
    try:
        with open_store(options.store) as store:
            return _told(options, verify_receipt(options.verify, store), store)
    except StoreMissing:
        # Whoever has only the file, an auditor for instance, needs no store to find out.
        return _told(options, verify_receipt(options.verify, None), None)


def _told(options: Namespace, found: Verified, store: Store | None) -> int:
    known = found.known
    if options.json:
        key = None if known is None else {"station": known.station, "by": known.by, "at": known.at.isoformat()}
        say_json({"genuine": True, "consignment": found.consignment, "key": found.key, "known": key})
    else:
        say(tr("receipt.cli.genuine", file=options.verify, number=short(found.consignment), name=found.key))
    if known is None or store is None:
        complain(tr("receipt.cli.no_store" if store is None else "receipt.cli.unknown", name=found.key))
        return 1
    if not options.json:
        at = tr("account.moment", at=known.at.astimezone(store.timezone))
        say(tr("receipt.cli.known", station=short(known.station), at=at, by=known.by))
    return 0
