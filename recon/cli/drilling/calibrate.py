"""``recon drill calibrate``: given characters copied by hand tell how recon reads the hands of this place."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from recon.cli.output import complain, percent, say, say_json, say_table
from recon.cli.printed import count
from recon.errors import UsageError
from recon.language import LANGUAGES, current, tr
from recon.workflow.drilling.calibrating import Group, Hands, print_pages, settle
from recon.workflow.opening import open_store

_SHOWN = 8  # pairs of characters, and hands, that a person can do something about
_POOR = 0.9  # of a hand's fields read right: below, a word with its person helps more than anything else


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("--people", type=count, metavar="N", help=tr("handcalib.cli.people"))
    parser.add_argument("--out", type=Path, metavar="PDF", help=tr("handcalib.cli.out"))
    parser.add_argument("--printer", metavar=tr("cli.name"), help=tr("handcalib.cli.printer"))
    parser.add_argument("--lang", choices=LANGUAGES, help=tr("handcalib.cli.lang"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    """Return 0 when all that came back is known, 1 while a person has to look at something."""
    if options.people:
        return _print(options)
    with open_store(options.store) as store:
        told = settle(store, operator=options.operator)
    if options.json:
        say_json(told.json())
    else:
        _tell(told)
    return 1 if told.to_see or told.unasked else 0


def _print(options: Namespace) -> int:
    if options.out is None:
        raise UsageError(reason=tr("handcalib.cli.out_needed"))
    with open_store(options.store) as store:
        printed = print_pages(
            store, options.people, lang=options.lang or current(), out=options.out,
            operator=options.operator, printer=options.printer,
        )  # fmt: skip
    say(tr("handcalib.printed", count=len(printed.serials), file=options.out))
    return 0


def _tell(told: Hands) -> None:
    say(tr("handcalib.back", back=told.back, printed=told.printed))
    say_table([(tr(f"handcalib.group.{group.name}"), _group(group)) for group in told.groups])
    if told.confused:
        pairs = ", ".join(f"{written}→{read} ×{times}" for written, read, times in told.confused[:_SHOWN])
        say(tr("handcalib.confused", pairs=pairs))
    for hand in told.hands[:_SHOWN]:
        if hand.right < _POOR * hand.known:
            say(tr("handcalib.hand", sheet=hand.sheet, right=hand.right, known=hand.known))
    sources = ", ".join(tr(f"quality.source.{source}") for source in told.tightened)
    say(tr("handcalib.tightened", source=sources) if sources else tr("handcalib.steady"))
    say(tr("handcalib.learns"))
    if told.to_see:
        complain(tr("handcalib.to_see", count=told.to_see))
    if told.unasked:
        complain(tr("handcalib.unasked"))
    for odd in told.unasked:
        complain(tr("handcalib.odd", sheet=odd.sheet, field=odd.field, given=odd.given, read=odd.read))


def _group(group: Group) -> str:
    low, high = map(percent, group.interval)
    parts = [
        tr("handcalib.right", right=group.right, known=group.known),
        tr("handcalib.accepted", accepted=group.accepted, wrong=group.wrong, low=low, high=high),
        *([tr("handcalib.left", count=group.to_see)] if group.to_see else []),
        *([tr("handcalib.blank", count=group.blank)] if group.blank else []),
    ]
    return ", ".join(parts)
