"""``recon merge``: what two people decide together: merge two numbers, part them again, give a sheet to another."""

from argparse import ArgumentParser, Namespace
from typing import Any

from recon.cli.matchwords import patient_json, proposal_json, suggestion_json, tell_suggestions
from recon.cli.output import say, say_json
from recon.errors import UsageError
from recon.language import tr
from recon.model.identity import Change, Proposal
from recon.store import Store
from recon.workflow.alike import Temporary, temporary
from recon.workflow.doubts import count_doubts, in_words
from recon.workflow.issuing import short
from recon.workflow.merging import answer, is_own, pending, propose
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("numbers", nargs="*", metavar="IPP", help=tr("merging.cli.numbers"))
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--confirm", metavar=tr("merging.cli.number"), help=tr("merging.cli.confirm"))
    act.add_argument("--decline", metavar=tr("merging.cli.number"), help=tr("merging.cli.decline"))
    act.add_argument("--undo", metavar="IPP", help=tr("merging.cli.undo"))
    act.add_argument("--sheet", nargs=2, metavar=(tr("cli.sheet"), "IPP"), help=tr("merging.cli.sheet"))
    act.add_argument("--suggest", action="store_true", help=tr("merging.cli.suggest"))
    parser.add_argument("--why", default="", metavar=tr("cli.text"), help=tr("merging.cli.why"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    is_act = any((options.confirm, options.decline, options.undo, options.sheet, options.suggest))
    if len(options.numbers) != (0 if is_act or not options.numbers else 2):
        raise UsageError(reason=tr("merging.cli.two"))
    with open_store(options.store) as store:
        if options.confirm or options.decline:
            return _answer(store, options)
        if options.suggest:
            return _suggest(store, options)
        return _propose(store, options) if is_act or options.numbers else _list(store, options)


def _propose(store: Store, options: Namespace) -> int:
    change, subject, target = _asked(options)
    made = propose(store, change, subject, target, options.why, operator=options.operator)
    if options.json:
        say_json(proposal_json(made))
        return 0
    say(tr("merging.cli.proposed", change=_words(made)))
    _tell_evidence(made)
    say(tr("merging.cli.how", number=short(made.id)))
    return 0


def _asked(options: Namespace) -> tuple[Change, str, str]:
    if options.undo:
        return Change.UNMERGE, options.undo, ""
    subject, target = options.sheet or options.numbers
    return Change.REASSIGN if options.sheet else Change.MERGE, subject, target


def _answer(store: Store, options: Namespace) -> int:
    number, confirm = options.confirm or options.decline, bool(options.confirm)
    before = sum(count_doubts(store).values())
    done = answer(store, number, confirm=confirm, why=options.why, operator=options.operator)
    raised = sum(count_doubts(store).values()) - before
    if options.json:
        say_json(proposal_json(done))
    else:
        say(tr("merging.cli.confirmed" if confirm else "merging.cli.declined", change=_words(done)))
        if raised > 0:
            say(tr("merging.cli.raised", count=raised))
    return 1 if raised > 0 else 0


def _list(store: Store, options: Namespace) -> int:
    """List what waits for a second person; 1 where anything does."""
    found = pending(store)
    if options.json:
        say_json([proposal_json(one) for one in found])
    elif not found:
        say(tr("merging.cli.nothing"))
    for one in () if options.json else found:
        at = tr("account.moment", at=one.at.astimezone(store.timezone))
        say(tr("merging.cli.line", number=short(one.id), change=_words(one), by=one.by, at=at, why=one.why))
        _tell_evidence(one)
        if is_own(one, options.operator):
            say(tr("merging.cli.own"))
    return 1 if found else 0


def _suggest(store: Store, options: Namespace) -> int:
    """List the patients of the downtime with whom they may be; 1 where there are any."""
    found = temporary(store)
    if options.json:
        say_json([_temporary_json(one) for one in found])
    elif not found:
        say(tr("merging.cli.no_temporary"))
    for one in () if options.json else found:
        say(in_words(one.patient))
        tell_suggestions(one.suggestions)
    return 1 if found else 0


def _temporary_json(one: Temporary) -> dict[str, Any]:
    return {"patient": patient_json(one.patient), "suggestions": [suggestion_json(each) for each in one.suggestions]}


def _tell_evidence(proposal: Proposal) -> None:
    for said in proposal.evidence:
        say(f"     {said}")


def _words(proposal: Proposal) -> str:
    return tr(f"merging.change.{proposal.change}", subject=proposal.subject, target=proposal.target)
