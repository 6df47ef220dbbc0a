"""``recon scan --watch FOLDER``: keeps and reads what comes into a folder, until Ctrl-C."""

from argparse import Namespace
from pathlib import Path
from time import monotonic, sleep

from recon.cli.interrupts import stopping
from recon.cli.output import complain, say, say_now
from recon.errors import FileHeic, StoreError
from recon.intake.watching import Look
from recon.language import tr
from recon.store.scans import ScannedPage
from recon.workflow.batches import Stop
from recon.workflow.feeding import take_left
from recon.workflow.intaking import LOOK_SECONDS, Kept, WatchedFolder
from recon.workflow.opening import open_store
from recon.workflow.reading_in import Reading
from recon.workflow.reading_out import fault_message

_STEP_SECONDS = 0.1


def watch_folder(options: Namespace) -> int:
    """Watch the folder; return 0 where all that came could be read, else 1."""
    with open_store(options.store) as store, stopping() as is_stopped:
        reading = Reading(store, operator=options.operator, jobs=options.jobs)
        account = _Account(options.watch)
        say_now(tr("scanner.cli.watching", folder=options.watch))
        for kept in take_left(store, operator=options.operator):
            account.keep(kept)
        folder = WatchedFolder(store, options.watch, operator=options.operator, kept=account.keep, told=account.look)
        try:
            _Watcher(folder, account, is_stopped).run(reading)
        finally:
            account.close()
            reading.close()
    say(tr("scanner.cli.ended", read=account.pages, faulty=account.faulty, refused=account.refused))
    return 1 if account.faulty or account.refused else 0


class _Watcher:
    """Keeps what comes and reads it; what comes while pages are read is kept meanwhile: copiers empty their folders."""

    def __init__(self, folder: WatchedFolder, account: "_Account", is_stopped: Stop) -> None:
        self._folder, self._account, self._is_stopped = folder, account, is_stopped
        self._looked, self._is_more = monotonic(), True

    def run(self, reading: Reading) -> None:
        """Go on until somebody stops it."""
        while not self._is_stopped():
            self._look()
            if self._is_more:
                continue
            try:
                reading.read(self._read, stop=self._is_stopped)
            except StoreError as error:  # a disk that is full, a store at work: like a file, a page is tried again
                self._account.look(error)
            while not self._is_due and not self._is_stopped():
                sleep(_STEP_SECONDS)

    @property
    def _is_due(self) -> bool:
        return self._is_more or monotonic() - self._looked > LOOK_SECONDS

    def _look(self) -> None:
        self._is_more = self._folder.look(self._is_stopped)
        self._looked = monotonic()

    def _read(self, page: ScannedPage, _left: int) -> None:
        self._account.read(page)
        if self._is_due:
            self._look()


class _Account:
    """Tells what happens while it happens, and counts it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._is_there = True
        self.pages = self.faulty = self.refused = 0
        self._heic = 0
        self._said = ""  # why the store takes nothing: told once

    def keep(self, kept: Kept) -> None:
        self._said = ""
        if kept.fault is None or kept.known:
            return
        self.refused += 1
        if kept.fault.code == FileHeic.code:
            self._heic += 1
        else:
            complain(f"{kept.path}: {fault_message(kept.fault)}")

    def close(self) -> None:
        """Tell what is told together, once no more of it comes."""
        if self._heic:
            complain(tr("intake.heic", count=self._heic))
        self._heic = 0

    def look(self, look: Look | StoreError) -> None:
        if isinstance(look, StoreError) or not look.ready:
            self.close()
        if isinstance(look, StoreError):
            if self._said != look.code:  # how much room there is changes all the time
                complain(look.message())
            self._said = look.code
        elif look.is_there is not self._is_there:
            self._is_there = look.is_there
            complain(tr("scanner.cli.back" if look.is_there else "scanner.cli.gone", folder=self._folder))

    def read(self, page: ScannedPage) -> None:
        self._said = ""
        place = tr("cli.scan.place", file=page.name, page=(page.position or 0) + 1)
        if page.fault is not None:
            self.faulty += 1
            complain(f"{place}: {fault_message(page.fault)}")
            return
        self.pages += 1
        say_now(tr("scanner.cli.page", place=place, sheet=page.serial, page=page.number, waiting=page.waiting))
