"""``recon doctor``: looks at the machine."""

from argparse import ArgumentParser, Namespace
from contextlib import suppress
from itertools import groupby

from recon.cli.output import say, say_json
from recon.cli.unlocking import unlock_by_given
from recon.errors import ReconError
from recon.language import tr
from recon.workflow.doctor import Finding, doctor


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    _open_by_what_was_given(options)
    findings = doctor(options.store)
    if options.json:
        say_json([_json(finding) for finding in findings])
    else:
        _say(findings)
    return 1 if any(finding.is_wrong for finding in findings) else 0


def _open_by_what_was_given(options: Namespace) -> None:
    """Unlock by what was given, and ask nobody: what can be said of a locked store is said."""
    from recon.store.unlocking import is_locked, when_locked

    when_locked(None)
    with suppress(ReconError):  # what is wrong with it is told among the rest
        if is_locked(options.store):
            unlock_by_given(options.store, options)


def _say(findings: tuple[Finding, ...]) -> None:
    for area, of_area in groupby(findings, key=lambda finding: finding.area):
        say(tr(f"doctor.area.{area}"))
        for finding in of_area:
            say(_line(finding))
    wrong = [finding.name for finding in findings if finding.is_wrong]
    say()
    say(tr("doctor.wrong", count=len(wrong), names=", ".join(wrong)) if wrong else tr("doctor.sound"))


def _line(finding: Finding) -> str:
    mark = "there" if finding.is_there else "missing" if finding.is_needed else "noted"
    name = tr("doctor.line.titled", name=finding.name, found=finding.found) if finding.found else finding.name
    return tr(f"doctor.line.{mark}", name=name, purpose=finding.purpose, remedy=finding.remedy)


def _json(finding: Finding) -> dict[str, str | bool]:
    return {
        "name": finding.name,
        "is_there": finding.is_there,
        "is_needed": finding.is_needed,
        "area": finding.area.value,
        "found": finding.found,
        "purpose": finding.purpose,
        "remedy": "" if finding.is_there else finding.remedy,
    }
