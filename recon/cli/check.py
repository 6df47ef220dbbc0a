"""``recon check``: verifies the whole store."""

from argparse import ArgumentParser, Namespace

from recon.cli.output import complain, say, say_json
from recon.language import tr
from recon.workflow.checking import check
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        problems = check(store)
    if options.json:
        say_json([{"code": problem.code, "message": problem.message()} for problem in problems])
    elif problems:
        say(tr("cli.check.problems", count=len(problems)))
        for problem in problems:
            complain(problem.message())
    else:
        say(tr("cli.check.sound"))
    return 1 if problems else 0
