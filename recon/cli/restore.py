"""``recon restore``: puts a backup back, lists the backups that there are, or tries one out."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from zoneinfo import ZoneInfo

from recon.cli.output import complain, say, say_json, say_table
from recon.cli.progress import Progress
from recon.cli.unlocking import ask_when_locked
from recon.errors import BackupError, StoreExists
from recon.language import tr
from recon.store import DEFAULT_TIMEZONE
from recon.store.generations import Depot
from recon.store.manifests import Generation
from recon.workflow.restoring import Restored, kept_at, restore, try_out
from recon.workflow.room_left import in_words


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("place", type=Path, metavar=tr("backup.cli.folder"), help=tr("backup.cli.source"))
    parser.add_argument("--generation", metavar=tr("cli.name"), help=tr("backup.cli.generation"))
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--list", action="store_true", help=tr("backup.cli.list"))
    what.add_argument("--trial", action="store_true", help=tr("backup.cli.trial"))
    parser.add_argument("--json", action="store_true", help=tr("cli.json"))


def run(options: Namespace) -> int:
    if options.list:
        return _list(options)
    # The store that is made is as encrypted as the one it is made of.
    ask_when_locked(options)
    if options.trial:
        tried = try_out(options.place, beside=options.store, generation=options.generation)
        say_json(_generation_json(tried)) if options.json else say(tr("backup.cli.trial_sound", generation=tried.name))
        return 0
    try:
        with Progress() as bar:
            made = restore(
                options.place,
                options.store,
                operator=options.operator,
                generation=options.generation,
                progress=lambda done, _of: bar.tell(tr("backup.stage.copy"), done),
            )
    except StoreExists:
        complain(tr("backup.cli.move_away", store=options.store))
        raise
    say_json(_json(made)) if options.json else _tell(made)
    return 1 if made.damaged else 0


def _tell(made: Restored) -> None:
    one = made.generation
    say(tr("backup.cli.restored", store=made.store))
    word = "as_of_damaged" if made.damaged else "as_of"
    say(tr(f"backup.cli.{word}", at=_at(one), generation=one.name, entry=made.end[0]))
    for damaged in made.damaged:
        complain(f"  {damaged}")
    complain(tr("backup.cli.unknown"))
    complain(tr("backup.cli.station", station=made.station[-6:], former=made.former[-6:]))
    if made.ranges:
        complain(tr("backup.cli.ranges", count=made.ranges))


def _at(one: Generation) -> str:
    """Return when it was made, in local time: its name has it in UTC."""
    return f"{one.made_at.astimezone(ZoneInfo(DEFAULT_TIMEZONE)):%Y-%m-%d %H:%M}"


def _list(options: Namespace) -> int:
    every = kept_at(options.place)
    if options.json:
        say_json([told for depot in every for told in _depot_json(depot)])
    for depot in () if options.json else every:
        say(str(depot.folder))
        say_table([_row(depot, name) for name in depot.names()] or [(tr("backup.cli.none"),)])
    if not every and not options.json:
        say(tr("backup.cli.none"))
    return 0 if every else 1


def _row(depot: Depot, name: str) -> tuple[object, ...]:
    try:
        one = depot.generation(name)
    except BackupError:
        return name, "", tr("backup.cli.broken"), ""
    return name, _at(one), tr("backup.cli.row_size", files=len(one.files), size=in_words(one.size)), one.made_by


def _depot_json(depot: Depot) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for name in depot.names():
        try:
            found.append(_generation_json(depot.generation(name)) | {"folder": str(depot.folder), "whole": True})
        except BackupError:
            found.append({"generation": name, "folder": str(depot.folder), "whole": False})
    return found


def _generation_json(one: Generation) -> dict[str, object]:
    return {
        "generation": one.name,
        "station": one.station,
        "made_at": one.made_at.isoformat(),
        "made_by": one.made_by,
        "files": len(one.files),
        "size": one.size,
        "end": {"entry": one.end[0], "digest": one.end[1]},
        "manifest": one.digest,
    }


def _json(made: Restored) -> dict[str, object]:
    told = {"store": str(made.store), "station": made.station, "former": made.former, "ranges": made.ranges}
    told |= {"damaged": list(made.damaged)}
    return told | _generation_json(made.generation)
