"""``recon outbox``: what leaves for the patient record: staged, validated, approved, sent, found there, taken back."""

from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import closing

from recon.cli.destination import configure_holding, hold, release
from recon.cli.interrupts import INTERRUPTED, stopping
from recon.cli.outboxwords import comparison_json, consignment_json, left_json, line
from recon.cli.output import complain, say, say_json
from recon.cli.parser import Parser, add_common
from recon.cli.signing_in import second_person
from recon.delivery.carrier import Carrier
from recon.design.serials import parse_serial
from recon.errors import InvalidValue
from recon.language import tr
from recon.model.outbox import Consignment, Item, Stage
from recon.store import Store, outboxes
from recon.workflow.delivering import is_open_question
from recon.workflow.issuing import short
from recon.workflow.opening import open_store
from recon.workflow.outbox import approving, reconciling, sending, staging, undoing
from recon.workflow.outbox.approvals import marks
from recon.workflow.outbox.carriers import carrier_of
from recon.workflow.outbox.destinations import find, secret_of
from recon.workflow.outbox.mergers import untold
from recon.workflow.outbox.sheets import Undelivered
from recon.workflow.outbox.wording import Wording

_OVERTAKEN = (Stage.REFUSED, Stage.FAULTY)
_NEEDS_PERSON = (Stage.STAGED, Stage.FAULTY, Stage.VALIDATED, Stage.SENT, Stage.REFUSED, Stage.DIFFERS)


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))
    acts = parser.add_subparsers(title=tr("cli.verbs"), metavar=tr("cli.verb"), dest="act", parser_class=Parser)

    def act(name: str, *places: tuple[str, str], sheets: bool = False) -> ArgumentParser:
        one: ArgumentParser = acts.add_parser(name, help=tr(f"outbox.cli.{name}"), description=tr(f"outbox.cli.{name}"))
        for place, word in places:
            one.add_argument(place, metavar=tr(f"outbox.cli.{word}"))
        if sheets:
            one.add_argument("--sheets", nargs="+", metavar=tr("cli.sheet"), help=tr("outbox.cli.sheets"))
        return one

    number = ("number", "number")
    stage = act("stage", ("name", "name"), sheets=True)
    stage.add_argument("--also-delivered", action="store_true", help=tr("outbox.cli.also_delivered"))
    act("check", number)
    approve = act("approve", number, sheets=True)
    approve.add_argument("--despite-keyed", action="store_true", help=tr("outbox.cli.despite_keyed"))
    act("send").add_argument("name", nargs="?", metavar=tr("outbox.cli.name"))
    act("diff", number)
    act("reconcile", number)
    undo = act("undo", number, sheets=True)
    undo.add_argument("--why", required=True, metavar=tr("cli.text"), help=tr("outbox.cli.why"))
    undo.add_argument("--approved-by", default="", metavar=tr("outbox.cli.name"), help=tr("outbox.cli.who"))
    undo.add_argument("--by-hand", action="store_true", help=tr("outbox.cli.by_hand"))
    configure_holding(acts)
    for one in acts.choices.values():
        one.add_argument("--json", action="store_true", default=SUPPRESS, help=tr("cli.json"))
        add_common(one, SUPPRESS)


def run(options: Namespace) -> int:
    with open_store(options.store) as store:
        return _ACTS[options.act](store, options)


def _list(store: Store, options: Namespace) -> int:
    """List what is in the outbox; 1 where something needs a person."""
    found = outboxes.consignments(store)
    if options.json:
        say_json([consignment_json(one) for one in found])
    elif not found:
        say(tr("outbox.cli.empty"))
    for one in () if options.json else found:
        _tell(store, one)
    needing = ((one, item) for one in found for item in one.items if item.stage in _NEEDS_PERSON)
    return 1 if any(_is_last(store, one, item) for one, item in needing) else 0


def _is_last(store: Store, one: Consignment, item: Item) -> bool:
    """Tell whether nothing came after to that destination: a sheet refused once and taken there since needs nobody."""
    return item.stage not in _OVERTAKEN or outboxes.last_to(store, one.destination, item.sheet) == item


def _tell(store: Store, one: Consignment) -> None:
    say(line(store, one))
    wording = Wording(store)
    for stage, count in one.counts().items():
        if count:
            say("     " + tr("outbox.cli.count", stage=tr(f"outbox.stage.{stage}"), count=count))
    for item in one.items:
        said = "\n".join(item.faults) or item.answer
        if said and item.stage in _NEEDS_PERSON and _is_last(store, one, item):
            say(f"     {item.sheet}: {wording.of(item.sheet, said)}")
    # Whoever says yes to them has to know.
    waiting = {item.sheet for item in one.items if item.stage is Stage.VALIDATED}
    for sheet, words in marks(store, one).items() if waiting else ():
        if sheet in waiting:
            say("     " + tr("outbox.cli.mark", sheet=sheet, words=wording.of(sheet, "\n".join(words))))


def _stage(store: Store, options: Namespace) -> int:
    done = staging.stage(
        store,
        options.name,
        operator=options.operator,
        serials=_serials(options.sheets),
        also_delivered=options.also_delivered,
    )
    number = short(done.consignment)
    if options.json:
        say_json({"consignment": done.consignment, "sheets": list(done.sheets), "left": left_json(done.left)})
    elif done.consignment:
        say(tr("outbox.cli.staged", number=number, count=len(done.sheets), destination=options.name))
    else:
        say(tr("outbox.cli.nothing", destination=options.name))
    return _told(store, options, done.left)


def _check(store: Store, options: Namespace) -> int:
    found = staging.consignment_of(store, options.number)
    with closing(_carrier(store, found.destination)) as carrier:
        done = approving.check(store, found.id, carrier, operator=options.operator)
    now = staging.consignment_of(store, found.id)
    if options.json:
        say_json(consignment_json(now))
    else:
        say(tr("outbox.cli.checked", count=now.counts()[Stage.VALIDATED], number=short(found.id)))
    for one in () if options.json else Wording(store).each(done.marks):
        say(tr("outbox.cli.mark", sheet=one.sheet, words=one.reason))
    return _told(store, options, done.faulty)


def _approve(store: Store, options: Namespace) -> int:
    found = staging.consignment_of(store, options.number)
    done = approving.approve(
        store,
        found.id,
        operator=options.operator,
        despite_keyed=options.despite_keyed,
        serials=_serials(options.sheets),
    )
    if options.json:
        say_json({"consignment": found.id, "approved": list(done.sheets), "changed": left_json(done.changed)})
    else:
        say(tr("outbox.cli.approved", count=len(done.sheets), destination=found.destination))
    return _told(store, options, done.changed)


def _send(store: Store, options: Namespace) -> int:
    wanted = [find(store, options.name)] if options.name else outboxes.destinations(store)
    told = []
    with stopping() as stopped:
        for there in wanted:
            # One that is held keeps no other, unless it is the one that was asked for.
            is_nothing = not outboxes.to_send(store, there.name) and not untold(store, there)
            if stopped() or (there.held and not options.name) or is_nothing:
                continue
            with closing(_carrier(store, there.name)) as carrier:
                told.append(sending.send(store, there.name, carrier, operator=options.operator, stop=stopped))
    return _tell_sent(store, options, told, was_stopped=stopped())


def _tell_sent(store: Store, options: Namespace, told: Sequence[sending.Sent], *, was_stopped: bool) -> int:
    left = [one for sent in told for one in (*sent.held, *sent.changed)]
    refused = [Undelivered(serial, error.message()) for sent in told for serial, error in sent.refusals]
    sheets, values = [serial for sent in told for serial in sent.arrived], sum(sent.values for sent in told)
    ends = [sent.stopped for sent in told if sent.stopped is not None]
    if options.json:
        ended = [error.message() for error in ends]
        lists = {"left": left_json(left), "refused": left_json(refused), "stopped": ended}
        say_json({"sheets": sheets, "values": values} | lists)
    else:
        say(tr("outbox.cli.sent", sheets=len(sheets), values=values))
    code = _told(store, options, (*left, *refused))
    for error in ends:
        complain(Wording(store).of("", error.message()))
    if was_stopped:
        complain(tr("outbox.cli.stopped"))
        return INTERRUPTED
    return ends[0].exit_code if ends else code


def _diff(store: Store, options: Namespace) -> int:
    found = staging.consignment_of(store, options.number)
    with closing(_carrier(store, found.destination)) as carrier:
        told = reconciling.compare(store, found.id, carrier)
    if options.json:
        say_json([comparison_json(one) for one in told])
    wording = Wording(store)
    for one in () if options.json else told:
        say("\n     ".join(wording.compared(one)))
    return 1 if any(map(is_open_question, told)) else 0


def _reconcile(store: Store, options: Namespace) -> int:
    found = staging.consignment_of(store, options.number)
    with closing(_carrier(store, found.destination)) as carrier:
        wrong = reconciling.reconcile(store, found.id, carrier, operator=options.operator)
    now = staging.consignment_of(store, found.id)
    if options.json:
        say_json(consignment_json(now))
    else:
        say(tr("outbox.cli.reconciled", count=now.counts()[Stage.RECONCILED]))
    return _told(store, options, wrong)


def _undo(store: Store, options: Namespace) -> int:
    serials = _serials(options.sheets)
    try:
        serial = parse_serial(options.number)
        found, serials = undoing.consignment_with(store, serial), [serial]
    except InvalidValue:
        found = staging.consignment_of(store, options.number)
    if options.approved_by.strip():
        second_person(store, options.approved_by)
    with closing(_carrier(store, found.destination)) as carrier:
        done = undoing.undo(
            store,
            found.id,
            carrier,
            options.why,
            operator=options.operator,
            approved_by=options.approved_by,
            serials=serials,
            by_hand=options.by_hand,
        )
    if options.json:
        say_json({"consignment": found.id, "sheets": list(done.sheets), "left": left_json(done.left)})
    else:
        say(tr("outbox.cli.undone", count=len(done.sheets)))
    return _told(store, options, done.left)


def _told(store: Store, options: Namespace, left: Sequence[Undelivered]) -> int:
    """Tell what needs a person, where JSON has not told it; returns the exit code."""
    for one in () if options.json else Wording(store).each(left):
        complain(f"{one.sheet}: {one.reason}")
    return 1 if left else 0


def _carrier(store: Store, name: str) -> Carrier:
    return carrier_of(store, find(store, name), secret=secret_of(name))


def _serials(given: Sequence[str] | None) -> list[str] | None:
    return None if given is None else [parse_serial(one) for one in given]


_ACTS = {
    None: _list,
    "stage": _stage,
    "check": _check,
    "approve": _approve,
    "send": _send,
    "diff": _diff,
    "reconcile": _reconcile,
    "undo": _undo,
    "hold": hold,
    "release": release,
}
