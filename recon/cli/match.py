"""``recon match``: says whose sheet it is, shows whom it may be of, or has the rules match what they allow."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from typing import Any

from recon.cli import matchwords
from recon.cli.doubts import tell
from recon.cli.output import complain, say, say_json
from recon.errors import UsageError
from recon.language import tr
from recon.store import Store, identities, queries
from recon.workflow.describing import described, has_sticker, is_described
from recon.workflow.doubts import in_words
from recon.workflow.matching import UNLISTED, Retyped, Suggested, match, match_all
from recon.workflow.opening import open_store, sheet_of
from recon.workflow.suggesting import suggestions_for, why_not_in_words
from recon.workflow.waiting import to_match


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("sheet", nargs="?", metavar=tr("cli.sheet"), help=tr("cli.match.sheet"))
    parser.add_argument("ipp", nargs="?", metavar="IPP", help=tr("cli.match.ipp"))
    parser.add_argument("--unlisted", action="store_true", help=tr("cli.match.unlisted"))
    parser.add_argument("--initials", metavar="XX", help=tr("cli.match.initials"))
    parser.add_argument("--born", type=_year, metavar=tr("cli.match.year"), help=tr("cli.match.born"))
    parser.add_argument("--why", default="", metavar=tr("cli.text"), help=tr("cli.match.why"))
    several = parser.add_mutually_exclusive_group()
    several.add_argument("--all", action="store_true", help=tr("cli.match.all"))
    several.add_argument("--waiting", action="store_true", help=tr("cli.match.waiting"))
    parser.add_argument("--dry-run", action="store_true", help=tr("cli.match.dry_run"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    _check(options)
    with open_store(options.store) as store:
        if options.all:
            return _match_all(store, options)
        if options.waiting:
            return _list_waiting(store, options)
        return _suggest(store, options) if options.ipp is None else _match(store, options)


def _check(options: Namespace) -> None:
    """Refuse what does not go together."""
    is_many = options.all or options.waiting
    faults = {
        "cli.match.no_sheet": is_many and options.sheet is not None,
        "cli.match.one": not is_many and options.sheet is None,
        "cli.match.not_for_all": options.dry_run and not options.all,
        "cli.match.both": (options.initials is None) != (options.born is None),
    }
    for key, is_fault in faults.items():
        if is_fault:
            raise UsageError(reason=tr(key))


def _match(store: Store, options: Namespace) -> int:
    """Match one sheet; 1 where somebody else has to look at it before it can be delivered."""
    retyped = None if options.initials is None else Retyped(options.initials, options.born)
    found = match(
        store,
        options.sheet,
        options.ipp,
        operator=options.operator,
        unlisted=options.unlisted,
        retyped=retyped,
        why=options.why,
    )
    doubts = identities.doubts(store, serial=found.sheet)
    if options.json:
        said = {"sheet": found.sheet, "patient": found.patient, "reasons": list(found.reasons)}
        say_json(said | {"doubts": [matchwords.doubt_json(one) for one in doubts]})
        return 1 if doubts else 0
    if UNLISTED in found.reasons:
        complain(tr("cli.match.provisional", ipp=found.patient))
    if not doubts:
        say(tr("cli.match.done", sheet=found.sheet, ipp=found.patient))
        return 0
    complain(tr("cli.match.doubted", sheet=found.sheet, ipp=found.patient))
    for one in doubts:
        tell(one)
    return 1


def _suggest(store: Store, options: Namespace) -> int:
    """Show whom one sheet may be of."""
    sheet = sheet_of(store, options.sheet)
    who, found = described(store, sheet.serial), suggestions_for(store, sheet.serial)
    is_covered = has_sticker(store, sheet.serial)
    if options.json:
        said: dict[str, Any] = {"sheet": sheet.serial, "patient": sheet.patient, "has_sticker": is_covered}
        rows = [matchwords.suggestion_json(one) for one in found]
        say_json(said | {"described": matchwords.patient_json(who), "suggestions": rows})
        return 0
    if sheet.patient is not None:
        patient = queries.patient(store, sheet.patient)
        say(tr("cli.match.is_of", sheet=sheet.serial, patient=in_words(patient) if patient else sheet.patient))
    key = "cli.match.described" if is_described(who) else "cli.match.undescribed"
    say(tr(key, sheet=sheet.serial, who=in_words(who)))
    matchwords.tell_suggestions(found)
    if is_covered and sheet.patient is None:
        complain(tr("cli.match.has_sticker", sheet=sheet.serial))
    return 0


def _match_all(store: Store, options: Namespace) -> int:
    """Match what the rules allow; 1 where sheets are left for a person."""
    made = match_all(store, operator=options.operator, dry_run=options.dry_run)
    left = bool(made.asked or made.refused)
    parts = {"accepted": made.accepted, "asked": made.asked, "refused": made.refused}
    if options.json:
        say_json({name: [matchwords.suggested_json(one) for one in some] for name, some in parts.items()})
        return 1 if left else 0
    for name, some in parts.items():
        key = "would" if name == "accepted" and options.dry_run else name
        say(tr(f"cli.match.{key}", count=len(some)))
        for one in some:
            _tell(one)
    return 1 if left else 0


def _tell(one: Suggested) -> None:
    best = one.suggestions[0] if one.suggestions else None
    why = tr(f"matching.left.{one.why}") if one.why else ""
    if best is not None:
        why = why or "; ".join(why_not_in_words(best.why_not))
    whom = in_words(best.patient) if best else in_words(one.described)
    say(f"  {one.sheet}  {whom}" + (f" ({why})" if why else ""))


def _list_waiting(store: Store, options: Namespace) -> int:
    """List the sheets of nobody; 1 where there is any."""
    found = to_match(store)
    if options.json:
        say_json([matchwords.waiting_json(one) for one in found])
    elif not found:
        say(tr("cli.match.nothing"))
    for one in () if options.json else found:
        state = tr(f"states.{one.sheet.state}")
        say("  ".join(part for part in (one.sheet.serial, one.title, state, in_words(one.described)) if part))
    return 1 if found else 0


def _year(text: str) -> int:
    if not (text.isdecimal() and len(text) == 4):
        raise ArgumentTypeError(tr("cli.match.no_year", text=text))
    return int(text)
