"""``recon calibrate``: learns from verified fields how far the readers can be trusted here."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from recon.cli.output import complain, decimal, percent, say, say_json, say_table
from recon.language import tr
from recon.model.calibration import NEVER, Source
from recon.model.reading import Verdict, Watched
from recon.workflow.calibrating import Found, calibrate, reset
from recon.workflow.opening import open_store

_RESETTABLE = [*(source.value for source in Source), Verdict.BLANK.value]


def configure(parser: ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--dry-run", action="store_true", help=tr("cli.calibrate.dry_run"))
    what.add_argument(
        "--reset",
        choices=_RESETTABLE,
        metavar=tr("cli.calibrate.source"),
        help=tr("cli.calibrate.reset", sources=", ".join(_RESETTABLE)),
    )
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    """Return 0 where at least one source was calibrated, 1 where none could be."""
    with open_store(options.store) as store:
        if options.reset is not None:
            reset(store, _watched(options.reset), operator=options.operator)
            say(tr("quality.reset", source=tr(f"quality.source.{options.reset}")))
            return 0
        found = calibrate(store, operator=options.operator, dry_run=options.dry_run)
    is_any = any(one.curve is not None for one in found)
    if options.json:
        say_json({"sources": [asdict(one) for one in found], "recorded": is_any and not options.dry_run})
        return 0 if is_any else 1
    say_table([(tr(f"quality.source.{one.source}"), _told(one)) for one in found])
    if not is_any:
        complain(tr("quality.nothing"))
        return 1
    say(tr("quality.tried" if options.dry_run else "quality.recorded"))
    return 0


def _watched(name: str) -> Watched:
    return Verdict.BLANK if name == Verdict.BLANK else Source(name)


def _told(one: Found) -> str:
    if one.missing:
        return tr("quality.missing", fields=one.fields, missing=one.missing)
    if one.curve is None:
        return tr("quality.unproven", fields=one.fields, target=percent(one.target))
    curve = one.curve
    return tr(
        "quality.found", before=_score(one.before), threshold=_score(curve.threshold), fields=curve.fields,
        wrong=curve.wrong, bound=percent(curve.bound),
    )  # fmt: skip


def _score(threshold: float) -> str:
    return decimal(threshold, 4) if threshold < NEVER else tr("quality.never")
