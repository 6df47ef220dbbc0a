"""``recon send``: delivers what is verified and matched to an address, in one go."""

from argparse import ArgumentParser, Namespace

from recon.cli.export import configure_options, fhir_options, hl7_profile, tell_left
from recon.cli.interrupts import INTERRUPTED, stopping
from recon.cli.output import complain, say
from recon.delivery.fhir import FhirOptions
from recon.delivery.hl7v2 import Hl7Profile
from recon.language import tr
from recon.model.outbox import Transport
from recon.workflow.delivering import Preview, is_open_question, send_to, would_send
from recon.workflow.opening import open_store
from recon.workflow.outbox.wording import Wording


def configure(parser: ArgumentParser) -> None:
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--fhir", metavar="URL", help=tr("cli.send.fhir"))
    where.add_argument("--mllp", metavar="HOST:PORT", help=tr("outbox.cli.mllp"))
    parser.add_argument("--dry-run", action="store_true", help=tr("outbox.cli.dry_run"))
    parser.add_argument("--despite-keyed", action="store_true", help=tr("outbox.cli.despite_keyed"))
    configure_options(parser)


def run(options: Namespace) -> int:
    transport = Transport.FHIR if options.fhir else Transport.MLLP
    address = options.fhir or options.mllp
    chosen: FhirOptions | Hl7Profile | None = fhir_options(options) if options.fhir else hl7_profile(options)
    with open_store(options.store) as store:
        if options.dry_run:
            return _tell(would_send(store, transport, address, options=chosen), Wording(store))
        with stopping() as stopped:
            delivery = send_to(
                store,
                transport,
                address,
                operator=options.operator,
                options=chosen,
                despite_keyed=options.despite_keyed,
                stop=stopped,
            )
        delivery = Wording(store).delivery(delivery)
    say(tr("cli.send.done", sheets=len(delivery.sheets), values=delivery.values))
    code = tell_left(delivery)
    if stopped():
        complain(tr("outbox.cli.stopped"))
        return INTERRUPTED
    return code


def _tell(preview: Preview, wording: Wording) -> int:
    """Tell what would go; 1 where a person has to look."""
    for one in preview.sheets:
        say("\n     ".join(wording.compared(one)))
    for left in wording.each(preview.left):
        complain(f"{left.sheet}: {left.reason}")
    say(tr("outbox.cli.would", sheets=len(preview.sheets)))
    return 1 if preview.left or any(map(is_open_question, preview.sheets)) else 0
