"""``recon export``: writes what is verified and matched to files."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from recon.cli.output import complain, say
from recon.delivery.extract.options import read_extract_options
from recon.delivery.fhir import FhirOptions, read_options
from recon.delivery.hl7v2 import Hl7Profile, read_profile
from recon.errors import UsageError
from recon.language import tr
from recon.workflow.anchoring import anchor_if_due
from recon.workflow.exporting import export_csv, export_extract, export_fhir, export_hl7
from recon.workflow.opening import open_store
from recon.workflow.outbox.sheets import Delivery
from recon.workflow.outbox.wording import Wording


def configure(parser: ArgumentParser) -> None:
    shape = parser.add_mutually_exclusive_group(required=True)
    shape.add_argument("--fhir", action="store_true", help=tr("cli.export.fhir"))
    shape.add_argument("--hl7", action="store_true", help=tr("outbox.cli.export_hl7"))
    shape.add_argument("--csv", action="store_true", help=tr("cli.export.csv"))
    shape.add_argument("--extract", action="store_true", help=tr("outbox.cli.export_extract"))
    parser.add_argument("--out", type=Path, metavar=tr("cli.path"), help=tr("cli.export.out"))
    parser.add_argument("--dry-run", action="store_true", help=tr("cli.export.dry_run"))
    configure_options(parser)


def configure_options(parser: ArgumentParser) -> None:
    """Add what is asked of every verb that makes FHIR or HL7 v2."""
    parser.add_argument("--options", type=Path, metavar="TOML", help=tr("cli.export.options"))
    parser.add_argument("--questionnaire", action="store_true", help=tr("cli.export.questionnaire"))


def run(options: Namespace) -> int:
    if options.out is None and not options.dry_run:
        raise UsageError(reason=tr("cli.export.no_out"))
    with open_store(options.store) as store:
        how = {"operator": options.operator, "dry_run": options.dry_run}
        if options.extract:
            with_ins = options.options is not None and read_extract_options(options.options).unqualified_ins
            delivery = export_extract(store, options.out, unqualified_ins=with_ins, **how)
        elif options.csv:
            delivery = export_csv(store, options.out, **how)
        elif options.hl7:
            delivery = export_hl7(store, options.out, profile=hl7_profile(options), **how)
        else:
            delivery = export_fhir(store, options.out, options=fhir_options(options), **how)
        delivery = Wording(store).delivery(delivery)
        if not options.dry_run:
            anchor_if_due(store, operator=options.operator)
    key = "cli.export.would" if options.dry_run else "cli.export.done"
    say(tr(key, sheets=len(delivery.sheets), values=delivery.values, out=options.out))
    return tell_left(delivery)


def fhir_options(options: Namespace) -> FhirOptions | None:
    """Return the hospital's own options with what the command line says on top; None where neither is given."""
    if options.options is None and not options.questionnaire:
        return None
    hospital = read_options(options.options) if options.options else FhirOptions()
    return replace(hospital, questionnaire_response=options.questionnaire or hospital.questionnaire_response)


def hl7_profile(options: Namespace) -> Hl7Profile | None:
    """Return the profile that the command line gives, None where it gives none."""
    return read_profile(options.options) if options.options else None


def tell_left(delivery: Delivery) -> int:
    """List what is unusual about what went, and what did not go; returns the exit code."""
    for mark in delivery.marks:
        say(tr("outbox.cli.mark", sheet=mark.sheet, words=mark.reason))
    for left in delivery.left:
        complain(f"{left.sheet}: {left.reason}")
    return 1 if delivery.left else 0
