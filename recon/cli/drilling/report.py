"""``recon drill report``: what came of an exercise, as a PDF for the continuity file and as JSON."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from recon.cli.output import say, say_json, say_table
from recon.errors import UsageError
from recon.language import LANGUAGES, current, tr

if TYPE_CHECKING:
    from recon.model.drill_report import DrillReport

_TOLD = ("sheets_done", "wrong_patients", "wrong_by_recon", "wrong_by_people", "caught", "open", "missed")


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar=tr("cli.folder"), help=tr("drillrun.cli.folder"))
    parser.add_argument("--before", type=Path, metavar=tr("cli.folder"), help=tr("drillrun.cli.before"))
    parser.add_argument("--out", type=Path, metavar="PDF", help=tr("drillrun.cli.out"))
    parser.add_argument("--lang", choices=LANGUAGES, help=tr("cli.report.lang"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    """Return 0 when nothing was missed, nothing wrong stands and nothing is left; else 1."""
    import json

    from recon.model.drill_report import report_to_json
    from recon.workflow.drilling.reporting import earlier, report, write_report
    from recon.workflow.drilling.running import open_exercise

    if options.out is None and not options.json:
        raise UsageError(reason=tr("drillrun.cli.nothing"))
    _check(options.out, options.before)
    before = earlier(options.before) if options.before else None
    with open_exercise(options.folder) as store:
        told = report(store)
    if options.out is not None:
        write_report(told, before, options.out, options.lang or current())
    if options.json:
        say_json(json.loads(report_to_json(told)))
    else:
        rows = [(tr(f"drillrun.figure.{name}"), f"{told.figures[name] or 0:.0f}") for name in _TOLD]
        say(tr("drillrun.written", file=options.out))
        say_table(rows)
    return 1 if _is_to_see(told) else 0


def _check(out: Path | None, before: Path | None) -> None:
    """See that neither file of the report is written over the other, or over the one before."""
    if out is None or not out.name:  # a folder by its dot cannot be written, and that is told
        return
    beside = out.with_suffix(".json")
    if beside == out:
        raise UsageError(reason=tr("drillrun.cli.out_is_json", file=out))
    if before is not None and beside.exists() and before.exists() and beside.samefile(before):
        raise UsageError(reason=tr("drillrun.cli.over_before", file=beside))


def _is_to_see(told: "DrillReport") -> bool:
    bad = sum(told.figures[name] or 0 for name in ("missed", "open", "wrong_patients", "wrong_by_recon"))
    return bool(bad or told.wrong or sum(told.left.values()))
