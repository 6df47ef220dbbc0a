"""``recon trace``: from anything in a patient record back to its ink."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from pathlib import Path

from recon.cli.output import complain, percent, say, say_json
from recon.cli.tracejson import trace_json
from recon.delivery.files import write_whole
from recon.design.serials import display_serial
from recon.language import tr
from recon.model.identity import Doubt, Proposal
from recon.model.reading import Value
from recon.model.sheet import PageState
from recon.model.verification import Outcome
from recon.store import Store
from recon.store.identities import MatchMade
from recon.verification.values import display_value
from recon.workflow.cropping import crop
from recon.workflow.doubts import why_in_words
from recon.workflow.issuing import short
from recon.workflow.opening import open_store
from recon.workflow.traced import Delivery, ScannedPage, Traced, TracedField
from recon.workflow.tracing import trace


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("what", metavar=tr("trace.cli.what"), help=tr("trace.cli.which"))
    parser.add_argument("--crop", type=Path, metavar="PNG", help=tr("trace.cli.crop"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    """Show the way back; 1 where a file is not as it was scanned, or it is not certain whose a sheet is."""
    with open_store(options.store) as store:
        found = trace(store, options.what)
        if options.json:
            say_json([trace_json(one) for one in found])
        for one in () if options.json else found:
            _Teller(store, one).tell()
        if options.crop is not None:
            _crop(store, found, options)
    return 0 if all(one.is_sound for one in found) else 1


def _crop(store: Store, found: tuple[Traced, ...], options: Namespace) -> None:
    """Write the picture of each place: of its field, or of its page."""
    for number, one in enumerate(found, start=1):
        out = options.crop if len(found) == 1 else options.crop.with_stem(f"{options.crop.stem}-{number}")
        page = one.field.page if one.field else next(iter(one.pages), None)
        if page is None or (one.place.field and one.field is None):
            complain(tr("trace.cli.no_crop", place=one.place.name))
            continue
        box = one.field.reading.box if one.field and any(one.field.reading.box) else None
        write_whole(out, crop(store, page.page, box))
        if not options.json:
            say(tr("trace.cli.cropped", out=out))


class _Teller:
    """Says what is known of one place, from the destination to the paper."""

    def __init__(self, store: Store, traced: Traced) -> None:
        self._store = store
        self._traced = traced

    def tell(self) -> None:
        for line in self._lines():
            say(line)
        say()

    def _lines(self) -> Iterator[str]:
        one = self._traced
        patient = one.sheet.patient or tr("trace.cli.blank_sheet")
        words = {"title": one.title, "patient": patient, "state": tr(f"states.{one.sheet.state}")}
        yield one.place.name
        yield tr("trace.cli.sheet", sheet=display_serial(one.place.serial), **words)
        for _, same in groupby(one.deliveries, key=lambda each: (each.arrived.destination, each.arrived.consignment)):
            yield from self._delivered(tuple(same))
        if one.field is not None:
            yield from self._field(one.field)
        for page in one.pages:
            yield from self._page(page)
        yield from self._printed()
        yield from self._identity()
        yield tr("trace.cli.ledger")
        for entry in one.entries:
            yield tr("trace.cli.entry", id=entry.id, at=self._at(entry.at), act=entry.act.value, by=entry.actor)

    def _at(self, at: datetime) -> str:
        return tr("account.moment", at=at.astimezone(self._store.timezone))

    def _delivered(self, same: tuple[Delivery, ...]) -> Iterator[str]:
        """Yield what one consignment brought, and how it came there."""
        for each in same:
            arrived = each.arrived
            undone = tr("trace.undone") if arrived.is_undone else ""
            there = {"destination": arrived.destination, "address": each.address, "at": self._at(arrived.at)}
            yield tr("trace.cli.delivery", reference=f"{arrived.kind}/{arrived.reference}", undone=undone, **there)
        one, arrived = same[0], same[0].arrived
        if one.sent is not None:
            yield tr("trace.cli.sent", value=self._value(one.sent.outcome, one.sent.value))
        names = {"by": one.sent_by or tr("trace.unknown"), "approved": one.approved_by or tr("trace.unknown")}
        if arrived.consignment:
            yield tr("trace.cli.by", number=short(arrived.consignment), **names)

    def _field(self, one: TracedField) -> Iterator[str]:
        label = one.field.label
        yield tr("trace.cli.field", label=label if one.row is None else tr("trace.cli.row", label=label, row=one.row))
        sent = next((each.sent for each in self._traced.deliveries if each.sent), None)
        if sent is not None and (sent.event or sent.author):
            at, by = sent.event and self._at(sent.event), sent.author
            yield tr("trace.cli.written", at=at or tr("trace.unknown"), by=by or tr("trace.unknown"))
        for number, decision in enumerate(one.decisions, start=1):
            note = tr("trace.cli.note", note=decision.note) if decision.note else ""
            note += tr("trace.cli.superseded") if number < len(one.decisions) else ""
            value = self._value(decision.outcome, decision.value)
            yield tr("trace.cli.decided", value=value, by=decision.operator, at=self._at(decision.at), note=note)
        if not one.decisions:
            yield tr("trace.cli.waits" if one.waits else "trace.cli.nobody")
        reading = one.reading
        shares = [(self._shown(each.value), percent(each.confidence)) for each in reading.candidates]
        told = ", ".join(tr("trace.cli.candidate", value=value, share=share) for value, share in shares)
        yield tr("trace.cli.read", candidates=told)
        reason = f" ({tr(f'reasons.{reading.reason}')})" if reading.reason else ""
        verdict = tr(f"trace.verdict.{reading.verdict}")
        yield tr("trace.cli.reader", engine=reading.engine, verdict=verdict, reason=reason)
        x, y, width, height = reading.box
        yield tr("trace.cli.box", x=x, y=y, width=width, height=height)

    def _value(self, outcome: Outcome, value: Value) -> str:
        return self._shown(value) if outcome is Outcome.VALUE else tr(f"reasons.outcome.{outcome}")

    def _shown(self, value: Value) -> str:
        """Return a value as the sheet itself puts it."""
        one = self._traced
        field = one.field.field if one.field else None
        return (display_value(field, value, one.lang) if field else "") or tr("trace.cli.blank")

    def _page(self, one: ScannedPage) -> Iterator[str]:
        image, kind = one.page.position + 1, one.content_type
        sound = tr("trace.sound" if one.is_sound else "trace.unsound")
        yield tr("trace.cli.page", page=one.number, file=one.page.name, position=image, kind=kind)
        yield tr("trace.cli.digest", digest=one.page.digest, sound=sound)
        yield tr("trace.cli.scanned", at=self._at(one.scanned_at), by=one.scanned_by)

    def _printed(self) -> Iterator[str]:
        for one in self._traced.printed:
            ward = f"{one.ward}, " if one.ward else ""
            whose = self._traced.printed_for or tr("trace.cli.blank_sheet")
            told = {"at": self._at(one.at), "by": one.operator, "ward": ward, "patient": whose}
            yield tr("trace.cli.printed", page=one.page, copy=one.copy, **told)
            if one.state is PageState.RESERVE and one.kept_since is not None:
                batch = short(self._traced.batches.get(one.copy, ""))
                yield tr("reserve.cli.trace", at=self._at(one.kept_since), batch=batch)

    def _identity(self) -> Iterator[str]:
        one = self._traced
        yield from map(self._match, one.matches)
        for doubt in one.doubts:
            yield from self._doubt(doubt)
        for proposal in one.proposals:
            yield from self._proposal(proposal)
        for merger in one.mergers:
            told = {"former": merger.former, "ipp": merger.ipp, "source": merger.source}
            yield tr("trace.cli.merger", at=self._at(merger.at), **told)

    def _match(self, one: MatchMade) -> str:
        undone = tr("trace.undo") if one.is_undone else ""
        words = ", ".join([*map(_reason, one.reasons), *_evidence(one.evidence.get("compared", ()))])
        told = {"at": self._at(one.at), "by": one.operator, "reasons": words}
        return tr("trace.cli.match", patient=one.patient, undone=undone, **told)

    def _doubt(self, one: Doubt) -> Iterator[str]:
        found = " / ".join(filter(None, (one.expected, one.found)))
        yield tr("trace.cli.doubt", kind=tr(f"matching.kind.{one.kind}"), at=self._at(one.at), found=found)
        if one.settled_by:
            yield tr("trace.cli.settled", by=one.settled_by, why=why_in_words(one.why))
        else:
            yield tr("trace.cli.open")

    def _proposal(self, one: Proposal) -> Iterator[str]:
        told = {"subject": one.subject, "target": one.target, "by": one.by, "at": self._at(one.at), "why": one.why}
        yield tr("trace.cli.proposal", change=tr(f"trace.change.{one.change}"), **told)
        if one.answered_at is not None:
            answer = tr("trace.answer.yes" if one.is_confirmed else "trace.answer.no")
            yield tr("trace.cli.answered", answer=answer, by=one.answered_by, at=self._at(one.answered_at))


def _reason(reason: str) -> str:
    known = ("person", "policy", "unlisted")
    return tr(f"matching.reason.{reason}") if reason in known else reason


def _evidence(compared: Iterable[tuple[str, str, float]]) -> Iterator[str]:
    """Yield in words how far the sheet's fields agreed with the patient."""
    for trait, level, _ in compared:
        yield tr(f"identity.level.{trait}.{level}")
