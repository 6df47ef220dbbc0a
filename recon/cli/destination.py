"""``recon destination``: where sheets go, and whether anything may go there at present."""

from argparse import SUPPRESS, ArgumentParser, BooleanOptionalAction, Namespace
from pathlib import Path
from typing import Any

from recon.cli.output import say, say_json, say_table
from recon.cli.parser import Parser, add_common
from recon.delivery.authority import authorities
from recon.language import tr
from recon.model.outbox import Destination, Transport
from recon.store import Store, outboxes
from recon.workflow.opening import open_store
from recon.workflow.outbox import destinations


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))
    acts = parser.add_subparsers(title=tr("cli.verbs"), metavar=tr("cli.verb"), dest="act", parser_class=Parser)
    add = acts.add_parser("add", help=tr("outbox.cli.add"), description=tr("outbox.cli.add"))
    add.add_argument("name", metavar=tr("outbox.cli.name"))
    where = add.add_mutually_exclusive_group(required=True)
    secret = destinations.secret_name(tr("outbox.cli.name"))
    where.add_argument("--fhir", metavar="URL", help=tr("outbox.cli.url", variable=secret))
    where.add_argument("--mllp", metavar="HOST:PORT", help=tr("outbox.cli.mllp"))
    where.add_argument("--hl7-files", metavar=tr("cli.folder"), help=tr("outbox.cli.hl7_files"))
    where.add_argument("--csv", metavar=tr("cli.file"), help=tr("outbox.cli.csv"))
    where.add_argument("--extract", metavar=tr("cli.file"), help=tr("outbox.cli.extract"))
    authority = add.add_mutually_exclusive_group()
    authority.add_argument("--ca", type=Path, metavar="PEM", help=tr("outbox.cli.ca"))
    authority.add_argument("--no-ca", action="store_true", help=tr("outbox.cli.no_ca"))
    add.add_argument("--options", type=Path, metavar="TOML", help=tr("outbox.cli.options"))
    add.add_argument("--four-eyes", action=BooleanOptionalAction, default=True, help=tr("outbox.cli.four_eyes"))
    add.add_argument("--per-second", type=float, default=0.0, metavar="N", help=tr("outbox.cli.per_second"))
    configure_holding(acts)
    for one in acts.choices.values():
        one.add_argument("--json", action="store_true", default=SUPPRESS, help=tr("cli.json"))
        add_common(one, SUPPRESS)


def configure_holding(acts: Any) -> None:
    """Add the two acts that ``recon outbox`` has too."""
    hold = acts.add_parser("hold", help=tr("outbox.cli.hold"), description=tr("outbox.cli.hold"))
    hold.add_argument("name", metavar=tr("outbox.cli.name"))
    hold.add_argument("--why", required=True, metavar=tr("cli.text"), help=tr("outbox.cli.why"))
    release = acts.add_parser("release", help=tr("outbox.cli.release"), description=tr("outbox.cli.release"))
    release.add_argument("name", metavar=tr("outbox.cli.name"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        return ACTS[options.act](store, options)


def _list(store: Store, options: Namespace) -> int:
    found = outboxes.destinations(store)
    if options.json:
        say_json([_json(one) for one in found])
    elif not found:
        say(tr("outbox.cli.no_destinations"))
    else:
        say_table([_row(one) for one in found])
    return 1 if any(one.held for one in found) else 0


def _add(store: Store, options: Namespace) -> int:
    transport = next(one for one in Transport if getattr(options, one.value))
    made = destinations.add(
        store,
        options.name,
        transport,
        getattr(options, transport.value),
        operator=options.operator,
        options=options.options,
        four_eyes=options.four_eyes,
        per_second=options.per_second,
        ca=options.ca,
        keeps_ca=not options.no_ca,
    )
    if options.json:
        say_json(_json(made))
    else:
        say(tr("outbox.cli.set", name=made.name, transport=made.transport.value, address=made.address))
        for one in authorities(made.ca):
            say(tr("outbox.cli.trusts", authority=one.in_words()))
    return 0


def hold(store: Store, options: Namespace) -> int:
    destinations.hold(store, options.name, options.why, operator=options.operator)
    say(tr("outbox.cli.held", name=options.name))
    return 0


def release(store: Store, options: Namespace) -> int:
    destinations.release(store, options.name, operator=options.operator)
    say(tr("outbox.cli.released", name=options.name))
    return 0


ACTS = {None: _list, "add": _add, "hold": hold, "release": release}


def _row(one: Destination) -> tuple[object, ...]:
    people = tr("outbox.cli.two_people" if one.four_eyes else "outbox.cli.one_person")
    held = tr("outbox.cli.is_held", why=one.held) if one.held else ""
    trusted = "; ".join(authority.in_words() for authority in authorities(one.ca))
    return one.name, one.transport.value, one.address, people, held, trusted


def _json(one: Destination) -> dict[str, object]:
    return {
        "name": one.name,
        "transport": one.transport.value,
        "address": one.address,
        "options": one.options,
        "four_eyes": one.four_eyes,
        "per_second": one.per_second,
        "held": one.held,
        "ca": [
            {"name": made.name, "until": made.until.isoformat(), "sha256": made.digest} for made in authorities(one.ca)
        ],
    }
