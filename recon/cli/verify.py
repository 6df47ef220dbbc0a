"""``recon verify``: records a person's decision about a field."""

from argparse import ArgumentParser, Namespace

from recon.cli.output import complain, say
from recon.errors import InvalidValue, UsageError
from recon.language import tr
from recon.model.verification import Outcome
from recon.workflow.doubts import open_doubts
from recon.workflow.opening import open_store
from recon.workflow.verifying import in_words, verify


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("sheet", metavar=tr("cli.sheet"), help=tr("cli.verify.sheet"))
    parser.add_argument("field", metavar=tr("cli.verify.place"), help=tr("cli.verify.field"))
    parser.add_argument("value", nargs="?", metavar=tr("cli.verify.what"), help=tr("cli.verify.value"))
    instead = parser.add_mutually_exclusive_group()
    for outcome in (Outcome.ILLEGIBLE, Outcome.STRUCK, Outcome.BLANK):
        option, told = f"--{outcome}", tr(f"cli.verify.{outcome}")
        instead.add_argument(option, action="store_const", dest="outcome", const=outcome, help=told)
    instead.add_argument("--accept", action="store_true", help=tr("cli.verify.accept"))
    parser.add_argument("--force", action="store_true", help=tr("cli.verify.force"))
    parser.add_argument("--note", default="", metavar=tr("cli.text"), help=tr("cli.verify.note"))


def run(options: Namespace) -> int:
    if (options.value is not None) + (options.outcome is not None) + options.accept != 1:
        raise UsageError(reason=tr("cli.verify.one"))
    field, row = _place(options.field)
    with open_store(options.store) as store:
        try:
            done = verify(
                store,
                options.sheet,
                field,
                row,
                outcome=options.outcome or Outcome.VALUE,
                text=options.value,
                operator=options.operator,
                note=options.note,
                force=options.force,
            )
        except InvalidValue as error:
            if error.details.get("confirmable"):
                complain(tr("cli.verify.forcible"))
            raise
        value = in_words(store, done)
        doubts = [doubt for doubt in open_doubts(store) if doubt.sheet == done.sheet]
    say(tr("cli.verify.done", sheet=done.sheet, field=options.field, value=value, operator=done.operator))
    for doubt in doubts:
        kind = tr(f"matching.kind.{doubt.kind}")
        complain(tr("cli.scan.doubted", sheet=doubt.sheet, page="", kind=kind))
    return 0


def _place(text: str) -> tuple[str, int | None]:
    """Return field and row of ``FIELD`` or ``FIELD:ROW``."""
    field, colon, row = text.partition(":")
    if colon and not row.isdecimal():
        raise UsageError(reason=tr("cli.verify.no_row", text=text))
    return field, int(row) if colon else None
