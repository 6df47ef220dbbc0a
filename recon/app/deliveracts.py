"""What a person has done in the deliver room: each step is a job for the background, and says what came of it."""

import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass

from recon.app import values
from recon.app.deliverplan import Done, Plan, Step
from recon.app.delivertold import Point, question_of
from recon.delivery.carrier import Carrier
from recon.delivery.files import write_whole
from recon.errors import DeliveryError, DestinationRefused, DestinationUnreachable, ReconError
from recon.language import current, tr
from recon.model.ledger import Act
from recon.model.outbox import Destination, Stage
from recon.store import Store, outboxes
from recon.workflow.issuing import short
from recon.workflow.outbox import approving, destinations, reconciling, sending, staging, undoing
from recon.workflow.outbox.carriers import carrier_of
from recon.workflow.outbox.reconciling import Compared
from recon.workflow.outbox.sheets import Undelivered
from recon.workflow.outbox.wording import Wording
from recon.workflow.receipts import receipt, receipt_text, write_receipt
from recon.workflow.signing_in import vouch

_NAMED = 4  # sheets told by name; of more, only how many there are
Carriers = Callable[[Store, Destination], Carrier]


@dataclass(frozen=True, slots=True)
class Watch:
    """Who looks on while something goes on, and whether it is to stop."""

    told: Callable[[int, int], None]
    stop: threading.Event


def carrier_to(store: Store, there: Destination) -> Carrier:
    """Return the carrier to a destination; its secret comes from the environment."""
    return carrier_of(store, there, secret=destinations.secret_of(there.name))


def do(store: Store, plan: Plan, operator: str, watch: Watch, carriers: Carriers) -> Done:
    """Do what is planned.

    Raises:
        ReconError: if it cannot be; the words say why.
    """
    return _DOES[plan.step](_Doing(store, plan, operator, watch, carriers))


@dataclass(frozen=True, slots=True)
class _Doing:
    store: Store
    plan: Plan
    operator: str
    watch: Watch
    carriers: Carriers

    def carrier(self) -> "closing[Carrier]":
        return closing(self.carriers(self.store, destinations.find(self.store, self.plan.destination)))


def _stage(doing: _Doing) -> Done:
    there, is_also = doing.plan.destination, doing.plan.step is Step.STAGE_ALSO
    done = staging.stage(doing.store, there, operator=doing.operator, also_delivered=is_also)
    if not done.consignment:
        return _with(doing.store, tr("app.deliver.said.nothing", destination=there), done.left, "caution")
    words = tr("app.deliver.said.stage", number=short(done.consignment), count=len(done.sheets), destination=there)
    return _with(doing.store, words, done.left, consignment=done.consignment)


def _check(doing: _Doing) -> Done:
    with doing.carrier() as carrier:
        done = approving.check(doing.store, doing.plan.consignment, carrier, operator=doing.operator)
    counts = staging.consignment_of(doing.store, doing.plan.consignment).counts()
    words = tr("app.deliver.said.check", count=counts[Stage.VALIDATED])
    if done.marks:
        words += " " + tr("app.deliver.said.marks", count=len(done.marks))
    if done.faulty:
        words += " " + tr("app.deliver.said.faulty", count=len(done.faulty))
    return Done(words, "caution" if done.faulty else "good")


def _compare(doing: _Doing) -> Done:
    found = staging.consignment_of(doing.store, doing.plan.consignment)
    over = (*outboxes.ARRIVED, Stage.UNDONE)
    wanted = [item.sheet for item in found.items if item.stage not in over]
    told: list[Compared] = []
    stopped: ReconError | None = None
    with doing.carrier() as carrier:
        for serial in wanted:
            if doing.watch.stop.is_set():
                break
            doing.watch.told(len(told), len(wanted))
            try:
                told.append(_compared(doing.store, serial, carrier))
            except ReconError as error:
                # What was compared until then is worth looking at.
                stopped = error
                break
    return _told_compared(doing.store, tuple(told), stopped)


def _compared(store: Store, serial: str, carrier: Carrier) -> Compared:
    """Compare one sheet; what cannot go keeps no other from being compared."""
    try:
        return reconciling.compared(store, serial, carrier)
    except (DestinationUnreachable, DestinationRefused):
        raise
    except DeliveryError as error:
        return Compared(serial, (), error.message())


def _told_compared(store: Store, told: tuple[Compared, ...], stopped: ReconError | None) -> Done:
    keyed = sum(question_of(one) is Point.KEYED for one in told)
    words, tone = tr("app.deliver.said.compare", count=len(told)), "good"
    if keyed:
        words, tone = f"{words} {tr('app.deliver.said.keyed', count=keyed)}", "caution"
    if stopped is not None:
        words, tone = f"{words} {Wording(store).of('', stopped.message())}", "danger"
    return Done(words, tone, compared=told)


def _approve(doing: _Doing) -> Done:
    plan = doing.plan
    done = approving.approve(doing.store, plan.consignment, operator=doing.operator, despite_keyed=plan.despite_keyed)
    words = tr("app.deliver.said.approve", count=len(done.sheets), destination=plan.destination)
    return _with(doing.store, words, done.changed)


def _send(doing: _Doing) -> Done:
    store, plan = doing.store, doing.plan
    total, gone = len(outboxes.to_send(store, plan.destination, plan.consignment)), 0

    def progress(_serial: str) -> None:
        nonlocal gone
        gone += 1
        doing.watch.told(gone, total)

    doing.watch.told(0, total)
    with doing.carrier() as carrier:
        sent = sending.send(
            store,
            plan.destination,
            carrier,
            operator=doing.operator,
            consignment=plan.consignment,
            stop=doing.watch.stop.is_set,
            progress=progress,
        )
    return _sent(store, sent, was_stopped=doing.watch.stop.is_set())


def _sent(store: Store, sent: sending.Sent, *, was_stopped: bool) -> Done:
    words, tone = [tr("app.deliver.said.send", count=len(sent.arrived))], "good"
    merger = tr("outbox.merger")
    refused = [values.serial(one) for one, error in sent.refusals if one != merger and error is not sent.stopped]
    # The answer stands with each sheet; that to a merger stands nowhere else.
    if of_mergers := [error.message() for one, error in sent.refusals if one == merger]:
        words += of_mergers
        tone = "caution"
    if refused:
        words.append(tr("app.deliver.said.refused", sheets=", ".join(refused[:_NAMED]), count=len(refused)))
        tone = "caution"
    if was_stopped:
        words.append(tr("app.deliver.said.stopped"))
    if sent.stopped is not None:
        words.append(Wording(store).of("", sent.stopped.message()))
        tone = "danger"
    return _with(store, " ".join(words), (*sent.held, *sent.changed), tone)


def _reconcile(doing: _Doing) -> Done:
    with doing.carrier() as carrier:
        wrong = reconciling.reconcile(doing.store, doing.plan.consignment, carrier, operator=doing.operator)
    counts = staging.consignment_of(doing.store, doing.plan.consignment).counts()
    return _with(doing.store, tr("app.deliver.said.reconcile", count=counts[Stage.RECONCILED]), wrong)


def _undo(doing: _Doing) -> Done:
    plan = doing.plan
    if plan.secret:
        vouch(doing.store, plan.second, plan.secret, Act.DELIVERY_UNDONE)
    with doing.carrier() as carrier:
        done = undoing.undo(
            doing.store,
            plan.consignment,
            carrier,
            plan.why,
            operator=doing.operator,
            approved_by=plan.second,
            serials=[plan.sheet] if plan.sheet else None,
        )
    return _with(doing.store, tr("app.deliver.said.undo", count=len(done.sheets)), done.left)


def _hold(doing: _Doing) -> Done:
    destinations.hold(doing.store, doing.plan.destination, doing.plan.why, operator=doing.operator)
    return Done(tr("app.deliver.said.hold", destination=doing.plan.destination), "caution")


def _release(doing: _Doing) -> Done:
    destinations.release(doing.store, doing.plan.destination, operator=doing.operator)
    return Done(tr("app.deliver.said.release", destination=doing.plan.destination))


def _receipt(doing: _Doing) -> Done:
    out = doing.plan.out
    assert out is not None  # noqa: S101
    made = receipt(doing.store, doing.plan.consignment, operator=doing.operator)
    write_receipt(made, out, current())
    # The paper is for people; whether one letter of it was changed can be told of this file alone.
    proof = out.with_suffix(".receipt.json")
    write_whole(proof, receipt_text(made).encode())
    return Done(tr("app.deliver.said.receipt", out=out, proof=proof.name))


_DOES: dict[Step, Callable[[_Doing], Done]] = {
    Step.STAGE: _stage,
    Step.STAGE_ALSO: _stage,
    Step.CHECK: _check,
    Step.COMPARE: _compare,
    Step.APPROVE: _approve,
    Step.SEND: _send,
    Step.RECONCILE: _reconcile,
    Step.UNDO: _undo,
    Step.HOLD: _hold,
    Step.RELEASE: _release,
    Step.RECEIPT: _receipt,
}


def _with(store: Store, words: str, left: Sequence[Undelivered], tone: str = "good", consignment: str = "") -> Done:
    """Return the words with those of the first sheets that need a person."""
    if not left:
        return Done(words, tone, consignment)
    named = Wording(store).each(left[:_NAMED])
    lines = [tr("app.deliver.said.sheet", sheet=values.serial(one.sheet), reason=one.reason) for one in named]
    if len(left) > _NAMED:
        lines.append(tr("app.deliver.said.more", count=len(left) - _NAMED))
    return Done("\n".join([words, *lines]), "caution" if tone == "good" else tone, consignment)
