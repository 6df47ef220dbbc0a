"""What the rooms of the window share: the work, who does it, the forms, and the pictures of pages.

What draws and prints is imported when a room first wants it: the window is there before.
"""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from recon.app.background import Background
from recon.app.pictures import Pictures
from recon.app.pulse import Pulse
from recon.app.work import Work
from recon.intake.scanner import Settings
from recon.workflow.kits import Kit

if TYPE_CHECKING:
    from recon.app.backupdesk import BackupDesk
    from recon.app.printdesk import PrintDesk


class Office:
    """Made once for a window. ``forms`` gives the forms that can be printed, when they are first wanted."""

    def __init__(self, work: Work, operator: str, forms: Callable[[], Kit]) -> None:
        self.work, self.operator, self.forms = work, operator, forms
        # How the scanner that is chosen in the scan room scans, while that room is there.
        self.scanner: Callable[[], Settings | None] = lambda: None

    def serve(self, operator: str) -> None:
        """Have ``operator`` at work from now on, once all that the last one said is written."""
        if "paper" in self.__dict__:
            self.paper.close()
            del self.__dict__["paper"]
        self.operator = operator

    def background(self) -> Background:
        """Return a thread with a store of its own; whoever asked for it closes it."""
        return Background(self.work.open)

    @cached_property
    def pictures(self) -> Pictures:
        """The pages to verify."""
        return Pictures(self.work.picture)

    @cached_property
    def places(self) -> Pictures:
        """All other pages: the clerk waits for nobody else's."""
        return Pictures(self.work.picture)

    @cached_property
    def pulse(self) -> Pulse:
        """Tells whenever something was written to the store; it beats once the window has begun."""
        return Pulse(self.work.open)

    @cached_property
    def paper(self) -> "PrintDesk":
        """What is printed, and what came of it: the print room's and the account's."""
        from recon.app.printdesk import PrintDesk

        return PrintDesk(self.background(), self.background(), self.forms, self.operator)

    @cached_property
    def backups(self) -> "BackupDesk":
        """The backups: those made by themselves go on whichever room somebody is in."""
        from recon.app.backupdesk import BackupDesk

        return BackupDesk(self.background, lambda: self.operator)

    def close(self) -> None:
        """Wait for what goes on, and let go of it."""
        for name in ("pulse", "pictures", "places", "paper", "backups"):
            if name in self.__dict__:
                getattr(self, name).close()
