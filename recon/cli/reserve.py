"""``recon reserve``: the envelopes of blank sheets put by; ``open`` and ``back`` take paper out and put it back."""

from argparse import ArgumentParser, Namespace

from recon.cli.output import say, say_json, say_table
from recon.cli.printed import count
from recon.errors import UsageError
from recon.language import tr
from recon.model.custody import Envelope
from recon.store import Store
from recon.workflow.downtimes import label
from recon.workflow.issuing import short
from recon.workflow.opening import open_store
from recon.workflow.reserving import envelope_to_json, open_envelopes, put_back, reserve, summary


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("act", nargs="?", choices=["list", "open", "back"], default="list", help=tr("reserve.cli.act"))
    parser.add_argument("names", nargs="*", metavar=tr("reserve.cli.name"), help=tr("reserve.cli.names"))
    parser.add_argument("--sheets", type=count, metavar="N", help=tr("reserve.cli.sheets"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    if options.act != "list" and not options.names:
        raise UsageError(reason=tr("reserve.cli.no_name"))
    with open_store(options.store) as store:
        return _ACTS[options.act](store, options)


def _list(store: Store, options: Namespace) -> int:
    found = reserve(store)
    if options.json:
        say_json([envelope_to_json(store, one) for one in found])
    elif not found:
        say(tr("reserve.cli.nothing"))
    else:
        say_table([tr("reserve.cli.head").split("|"), *(_row(store, one) for one in found)])
        say(tr("reserve.cli.total", None, **summary(found)))
    return 0


def _open(store: Store, options: Namespace) -> int:
    opened = open_envelopes(store, options.names, operator=options.operator)
    if options.json:
        say_json([{"batch": one.batch, "sheets": one.sheets, "downtime": one.downtime.id} for one in opened])
    for one in () if options.json else opened:
        say(tr("reserve.cli.opened", batch=short(one.batch), sheets=one.sheets, name=label(store, one.downtime)))
    return 0


def _back(store: Store, options: Namespace) -> int:
    kept = put_back(store, options.names, counted=options.sheets, operator=options.operator)
    if options.json:
        say_json([{"batch": one.batch, "sheets": one.sheets} for one in kept])
    for one in () if options.json else kept:
        say(tr("reserve.cli.back", batch=short(one.batch), sheets=one.sheets))
    return 0


_ACTS = {"list": _list, "open": _open, "back": _back}


def _row(store: Store, one: Envelope) -> tuple[str, ...]:
    since = one.since if one.kept or one.opened_at is None else one.opened_at
    return (
        short(one.batch),
        tr(f"reserve.seal.{one.seal}"),
        ", ".join(one.wards) or "–",
        ",".join(one.forms),
        str(one.kept),
        str(one.sheets),
        tr("account.moment", at=one.at.astimezone(store.timezone)),
        tr("account.moment", at=since.astimezone(store.timezone)),
    )
