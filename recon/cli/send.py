"""``recon send``: delivers what is verified and matched."""

from argparse import ArgumentParser, Namespace

from recon.cli.export import configure_fhir, fhir_options, tell_left
from recon.cli.output import say
from recon.language import tr
from recon.workflow.delivering import send_fhir
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("--fhir", required=True, metavar="URL", help=tr("cli.send.fhir"))
    configure_fhir(parser)


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        delivery = send_fhir(store, options.fhir, operator=options.operator, options=fhir_options(options))
    say(tr("cli.send.done", sheets=len(delivery.sheets), values=delivery.values))
    return tell_left(delivery)
