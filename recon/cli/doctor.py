"""``recon doctor``: looks at the machine."""

from argparse import ArgumentParser, Namespace

from recon.cli.output import say, say_json
from recon.language import tr
from recon.workflow.doctor import Finding, doctor


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    findings = doctor(options.store)
    if options.json:
        say_json([_json(finding) for finding in findings])
    else:
        for finding in findings:
            say(_line(finding))
    return 0 if all(finding.is_there for finding in findings) else 1


def _line(finding: Finding) -> str:
    key = "cli.doctor.there" if finding.is_there else "cli.doctor.missing"
    return tr(key, name=finding.name, purpose=finding.purpose, remedy=finding.remedy)


def _json(finding: Finding) -> dict[str, str | bool]:
    return {
        "name": finding.name,
        "is_there": finding.is_there,
        "purpose": finding.purpose,
        "remedy": "" if finding.is_there else finding.remedy,
    }
