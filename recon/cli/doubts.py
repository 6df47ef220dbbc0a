"""``recon doubts``: the sheets of which it is in doubt whose they are, and a person's word that settles one."""

from argparse import ArgumentParser, Namespace

from recon.cli import matchwords
from recon.cli.output import say, say_json
from recon.errors import UsageError
from recon.language import tr
from recon.model.identity import Doubt
from recon.store import Store, identities
from recon.workflow.doubting import settle
from recon.workflow.doubts import open_doubts, why_in_words
from recon.workflow.issuing import short
from recon.workflow.opening import open_store


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("act", nargs="?", choices=["list", "settle"], default="list", help=tr("cli.doubts.act"))
    parser.add_argument("doubt", nargs="?", metavar=tr("cli.doubts.number"), help=tr("cli.doubts.doubt"))
    parser.add_argument("--why", metavar=tr("cli.text"), help=tr("cli.doubts.why"))
    parser.add_argument("--all", action="store_true", help=tr("cli.doubts.all"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    is_settling = options.act == "settle"
    if is_settling != bool(options.doubt) or is_settling != (options.why is not None):
        raise UsageError(reason=tr("cli.doubts.no_doubt"))
    with open_store(options.store) as store:
        return _settle(store, options) if is_settling else _list(store, options)


def _list(store: Store, options: Namespace) -> int:
    """List the doubts; 1 where one is open."""
    found = identities.doubts(store, settled=True) if options.all else open_doubts(store)
    if options.json:
        say_json([matchwords.doubt_json(one) for one in found])
    elif not found:
        say(tr("cli.doubts.none"))
    for one in () if options.json else found:
        tell(one)
    return 1 if open_doubts(store) else 0


def _settle(store: Store, options: Namespace) -> int:
    doubt = settle(store, options.doubt, options.why, operator=options.operator)
    if options.json:
        say_json(matchwords.doubt_json(doubt))
    else:
        say(tr("cli.doubts.settled", doubt=short(doubt.id), sheet=doubt.sheet))
    return 0


def tell(one: Doubt) -> None:
    """Show a doubt: what should stand there, and what does."""
    page = "" if one.page is None else tr("cli.doubts.page", page=one.page)
    kind = tr(f"matching.kind.{one.kind}")
    say(tr("cli.doubts.line", doubt=short(one.id), sheet=one.sheet, page=page, kind=kind))
    for name, text in (("expected", one.expected), ("found", one.found)):
        if text:
            say(tr(f"cli.doubts.{name}", text=text))
    if one.settled_by:
        say(tr("cli.doubts.settled_by", by=one.settled_by, why=why_in_words(one.why)))
