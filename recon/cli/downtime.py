"""``recon downtime``: opens and closes a downtime, and says which sheets keep it open."""

from argparse import ArgumentParser, Namespace

from recon.cli.output import complain, say, say_json, say_table
from recon.language import tr
from recon.model.custody import Downtime
from recon.store import Store
from recon.workflow import downtimes
from recon.workflow.anchoring import anchor_if_can
from recon.workflow.opening import open_store
from recon.workflow.reserving import reserve, summary


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("action", choices=["open", "close", "status"], help=tr("cli.downtime.action"))
    parser.add_argument("--name", default="", metavar=tr("cli.name"), help=tr("cli.downtime.name"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        if options.action == "status":
            return _status(store, as_json=options.json)
        if options.action == "open":
            found = downtimes.open_downtime(store, name=options.name, operator=options.operator)
        else:
            found = downtimes.close_downtime(store, operator=options.operator)
            anchor_if_can(store, operator=options.operator)
        if options.json:
            say_json(_json(store, found))
        else:
            say(tr(f"cli.downtime.{options.action}", name=downtimes.label(store, found)))
            _tell_reserve(store)
    return 0


def _status(store: Store, *, as_json: bool) -> int:
    """Tell every downtime; ends with 1 while the open one has sheets that nobody explained."""
    found = [(one, downtimes.unexplained(store, one)) for one in downtimes.every(store)]
    waits = any(left for one, left in found if one.is_open)
    if as_json:
        rows = [{**_json(store, one), "unexplained": [_sheet(sheet) for sheet in left]} for one, left in found]
        say_json(rows)
        return int(waits)
    if not found:
        say(tr("cli.downtime.none"))
    for one, left in found:
        closed = "" if one.closed_at is None else tr("account.moment", at=one.closed_at.astimezone(store.timezone))
        key = "cli.downtime.is_open" if one.is_open else "cli.downtime.is_closed"
        say(tr(key, name=downtimes.label(store, one), at=closed, by=one.closed_by or one.opened_by, count=len(left)))
        if left:
            say_table([(sheet.serial, sheet.form, downtimes.in_words(sheet)) for sheet in left])
    _tell_reserve(store)
    return int(waits)


def _tell_reserve(store: Store) -> None:
    """Tell what nobody waits for: paper out of an envelope that is closed only in the books would be missed by none."""
    counts = summary(reserve(store))
    if counts["envelopes"]:
        complain(tr("reserve.cli.not_awaited", None, **counts))


def _json(store: Store, one: Downtime) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "label": downtimes.label(store, one),
        "open": one.is_open,
        "opened_at": one.opened_at.isoformat(),
        "opened_by": one.opened_by,
        "closed_at": one.closed_at and one.closed_at.isoformat(),
        "closed_by": one.closed_by,
    }


def _sheet(one: downtimes.Unexplained) -> dict[str, object]:
    papers = [{"page": page, "copy": copy} for page, copy in one.out]
    return {"sheet": one.serial, "form": one.form, "state": one.state.value, "out": papers}
