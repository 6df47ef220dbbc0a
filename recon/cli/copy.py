"""``recon copy``: pages with the record of their copy, to hand out; whether those are as they went out; seals."""

from argparse import SUPPRESS, ArgumentParser, Namespace
from pathlib import Path

from recon.cli.output import complain, say, say_json
from recon.cli.parser import add_common
from recon.cli.progress import Progress
from recon.errors import StoreLocked, StoreMissing, UsageError
from recon.language import LANGUAGES, current, tr
from recon.store import Store
from recon.workflow.copies import export
from recon.workflow.copychecks import Verified, verify_copies
from recon.workflow.issuing import short
from recon.workflow.opening import open_store
from recon.workflow.stamping import Kind, attach, request


def configure(parser: ArgumentParser) -> None:
    verbs = parser.add_subparsers(title=tr("cli.verbs"), metavar=tr("cli.verb"), required=True)
    out = verbs.add_parser("export", help=tr("copy.cli.export"), description=tr("copy.cli.export"))
    out.add_argument("what", nargs="?", metavar=tr("copy.cli.what"), help=tr("copy.cli.which"))
    out.add_argument("--all", action="store_true", help=tr("copy.cli.all"))
    out.add_argument("--out", type=Path, required=True, metavar=tr("cli.folder"), help=tr("copy.cli.out"))
    out.add_argument("--lang", choices=LANGUAGES, help=tr("copy.cli.lang"))
    out.add_argument("--whole-files", action="store_true", help=tr("copy.cli.whole_files"))
    out.add_argument("--json", action="store_true", help=tr("cli.json"))
    out.set_defaults(copy=_export)
    look = verbs.add_parser("verify", help=tr("copy.cli.verify"), description=tr("copy.cli.verify"))
    look.add_argument("folder", type=Path, metavar=tr("cli.folder"), help=tr("copy.cli.exported"))
    look.add_argument("--json", action="store_true", help=tr("cli.json"))
    look.set_defaults(copy=_verify)
    ask = verbs.add_parser("request", help=tr("copy.cli.request"), description=tr("copy.cli.request"))
    ask.add_argument("what", metavar=tr("copy.cli.what"), help=tr("copy.cli.which"))
    ask.add_argument("--out", type=Path, required=True, metavar=tr("cli.folder"), help=tr("copy.cli.requests"))
    ask.set_defaults(copy=_request)
    seal = verbs.add_parser("seal", help=tr("copy.cli.seal"), description=tr("copy.cli.seal"))
    seal.add_argument("what", metavar=tr("copy.cli.what"), help=tr("copy.cli.which"))
    seal.add_argument("--file", type=Path, required=True, metavar=tr("cli.file"), help=tr("copy.cli.token"))
    seal.add_argument("--kind", choices=[kind.value for kind in Kind], default=Kind.RFC3161, help=tr("copy.cli.kind"))
    seal.set_defaults(copy=_seal)
    for verb in (out, look, ask, seal):
        add_common(verb, SUPPRESS)


def run(options: Namespace) -> int:
    code: int = options.copy(options)
    return code


def _export(options: Namespace) -> int:
    """Write the copies; 1 where a page stayed behind because it is damaged."""
    if (options.what is None) != options.all:
        raise UsageError(reason=tr("copy.cli.one"))
    with open_store(options.store) as store, Progress() as bar:
        made = export(
            store,
            options.what,
            options.out,
            operator=options.operator,
            language=options.lang or current(),
            whole_files=options.whole_files,
            told=lambda done, _of: bar.tell(tr("backup.stage.copy"), done),
        )
    if options.json:
        told = {"folder": str(made.folder), "pages": made.pages, "files": made.files, "key": made.key}
        say_json(told | {"left_behind": list(made.damaged)})
    else:
        say(tr("copy.cli.exported_to", pages=made.pages, out=made.folder, name=made.key))
    for name in made.damaged:
        complain(tr("copy.cli.damaged", page=name))
    return 1 if made.damaged else 0


def _verify(options: Namespace) -> int:
    """Tell whether copies are as they went out; 1 where somebody has to compare the key, or pages stayed behind."""
    try:
        with open_store(options.store) as store:
            return _told(options, verify_copies(options.folder, store), store)
    except (StoreMissing, StoreLocked):
        # A court or an archive has the folder, and no store.
        return _told(options, verify_copies(options.folder), None)


def _told(options: Namespace, found: Verified, store: Store | None) -> int:
    known = found.known
    if options.json:
        key = None if known is None else {"station": known.station, "by": known.by, "at": known.at.isoformat()}
        stamps = [{"page": one.page, "kind": one.kind, "at": one.at and one.at.isoformat()} for one in found.stamps]
        told = {"genuine": True, "pages": found.pages, "station": found.station, "key": found.key, "known": key}
        say_json(told | {"left_behind": list(found.left_behind), "seals": stamps})
    else:
        say(tr("copy.cli.genuine", pages=found.pages, station=short(found.station), name=found.key))
        for one in found.stamps:
            at = tr("copy.unsaid") if one.at is None else tr("account.moment", at=one.at)
            say(tr("copy.cli.stamped", page=one.page, kind=tr(f"copy.kind.{one.kind}"), at=at))
    for name in found.left_behind:
        complain(tr("copy.cli.damaged", page=name))
    if known is None:
        complain(tr("receipt.cli.no_store" if store is None else "receipt.cli.unknown", name=found.key))
    return 1 if known is None or found.left_behind else 0


def _request(options: Namespace) -> int:
    with open_store(options.store) as store:
        for file in request(store, options.what, options.out):
            say(tr("copy.cli.asked", file=file))
    return 0


def _seal(options: Namespace) -> int:
    """Attach a token; 1 where nobody could compare it with the page."""
    with open_store(options.store) as store:
        found = attach(store, options.what, options.file, Kind(options.kind), operator=options.operator)
        at = "" if found.stamped_at is None else tr("account.moment", at=found.stamped_at.astimezone(store.timezone))
    say(tr("copy.cli.attached", kind=tr(f"copy.kind.{found.kind}"), digest=found.subject))
    if at:
        say(tr("copy.cli.says", at=at))
    complain(tr("copy.cli.not_verified" if found.is_compared else "copy.cli.not_compared"))
    return 0 if found.is_compared else 1
