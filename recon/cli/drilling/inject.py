"""``recon drill inject``: what happens in an exercise: the list, the cards to print, and what has happened."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from recon.cli.drilling.words import inject_rows, injects_json
from recon.cli.output import say, say_json, say_table
from recon.cli.printed import count
from recon.language import current, tr


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar=tr("cli.folder"), help=tr("drillrun.cli.folder"))
    parser.add_argument("number", type=count, nargs="?", metavar="N", help=tr("drillrun.cli.number"))
    parser.add_argument("--note", default="", metavar=tr("cli.name"), help=tr("drillrun.cli.note"))
    parser.add_argument("--undo", action="store_true", help=tr("drillrun.cli.undo"))
    parser.add_argument("--cards", type=Path, metavar="PDF", help=tr("drillrun.cli.cards"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    from recon.workflow.drilling.reporting import write_cards
    from recon.workflow.drilling.running import happened, open_exercise, run_of

    with open_exercise(options.folder) as store:
        found = run_of(store)
        if options.number:
            place, is_done = options.number - 1, not options.undo
            found = happened(store, place, operator=options.operator, note=options.note, is_done=is_done)
    if options.cards:
        write_cards(found.exercise, options.cards, found.exercise.language or current())
        if not options.json:
            say(tr("drillrun.cards_written", count=len(found.exercise.injects), file=options.cards))
            return 0
    if options.json:
        say_json(injects_json(found))
    else:
        say_table(list(inject_rows(found)))
    return 0
