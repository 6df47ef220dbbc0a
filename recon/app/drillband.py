"""The band of an exercise under the header: the time left, what happens now or next, who does what.

While the exercise runs, what is typed is counted, and kept in its store every so often: a kill costs seconds of it.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu

from recon.app import keys
from recon.app.drillcount import DrillCount
from recon.app.office import Office
from recon.app.room import Room
from recon.app.style import GAP, NEAR, TIGHT
from recon.app.view import Elided, View, button, label, tone
from recon.errors import ReconError
from recon.language import tr
from recon.store import Clock, Store, utc_now
from recon.workflow.drilling.running import Run, happened, keep_usage, run_of, ticked

if TYPE_CHECKING:
    from recon.app.window import Window

_TICK_MS = 1000
_KEEP_MS = 20_000


class DrillBand(View):
    """Follows the exercise of a window's store; ``sitting`` names what is counted at this window from now on."""

    def __init__(self, window: "Window", office: Office, *, clock: Clock = utc_now) -> None:
        super().__init__()
        self.setObjectName("drill")
        self._window, self._clock = window, clock
        self._office, self._background = office, office.background()
        self._run: Run | None = None
        self.count = DrillCount(self._where)
        self._sitting = f"{os.getpid()}-{clock():%Y%m%dT%H%M%S}"
        self.left, self.what = label("word"), Elided("body")
        self.done, self.tasks = button(), button("quiet")
        self.menu = QMenu(self.tasks)
        self.tasks.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._list_tasks)
        self.done.clicked.connect(self._let_happen)
        self._lay()
        self._ticks, self._keeps = QTimer(self), QTimer(self)
        self._ticks.timeout.connect(self.retranslate)
        self._keeps.timeout.connect(self._keep)
        self._office.pulse.changed.connect(self.refresh)
        self._ticks.start(_TICK_MS)
        self._keeps.start(_KEEP_MS)
        self.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Look at the exercise anew."""
        self._background.run(run_of, self._follow, _ignore, latest="run")

    def close_work(self) -> None:
        """Keep what was counted, and let go of the store."""
        self._ticks.stop()
        self._keeps.stop()
        self._keep()
        self.count.stop()
        self._background.close()

    def retranslate(self) -> None:
        run = self._now()
        self.done.setText(tr("drillrun.band.done"))
        self.tasks.setToolTip(tr("drillrun.band.tasks_tip"))
        self.setVisible(run is not None)
        if run is None:
            return
        self.left.setText(_time_left(run))
        tone(self.left, "danger" if run.is_running and run.left.total_seconds() < 0 else "caution")
        self.what.setText(_event(run))
        self.done.setVisible(bool(run.due))
        done, count = run.ticked
        self.tasks.setText(tr("drillrun.band.tasks", done=done, count=count))
        self.tasks.setEnabled(run.is_running)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        self.menu.hide()
        super().hideEvent(event)

    def _lay(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, TIGHT, GAP, 0)
        row.setSpacing(NEAR)
        row.addWidget(self.left, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.what, 1)
        row.addWidget(self.done)
        row.addWidget(self.tasks)

    def _follow(self, run: Run) -> None:
        self._run = run
        if run.is_running:
            self.count.start()
        else:
            self.count.stop()
        self.retranslate()

    def _now(self) -> Run | None:
        return replace(self._run, now=self._clock()) if self._run else None

    def _where(self) -> tuple[str, str]:
        room = self._window.rooms.currentWidget()
        command = room.command if isinstance(room, Room) else keys.HOME
        in_hand = getattr(getattr(room, "desk", None), "current", None)
        return command.name, str(getattr(in_hand, "sheet", ""))

    def _keep(self) -> None:
        used = self.count.usage
        if used.rooms:
            self._do(lambda store: keep_usage(store, self._sitting, used, operator=self._office.operator))

    def _let_happen(self) -> None:
        run = self._now()
        if run is not None and run.due:
            place = run.due[0][0]
            self._do(lambda store: happened(store, place, operator=self._office.operator))

    def _tick(self, place: int, is_done: bool) -> None:
        self._do(lambda store: ticked(store, place, operator=self._office.operator, is_done=is_done))

    def _do(self, job: Callable[[Store], object]) -> None:
        self._background.run(job, lambda _: self.refresh(), self._window.fault.tell, is_word=True)

    def _list_tasks(self) -> None:
        """Put the tasks on the menu, those of nurses and of clerks apart; a tick says that one is done."""
        self.menu.clear()
        run = self._now()
        part = None
        for place, one in sorted(enumerate(run.exercise.tasks if run else ()), key=lambda item: item[1].part):
            if run is None or not one.is_ticked:
                continue
            if one.part != part:
                self.menu.addSection(tr(f"drillrun.band.who_{one.part}"))
                part = one.part
            words = tr("drillrun.band.task_at", minute=_at(one.minute), words=one.words)
            action = self.menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(place in run.tasks)
            action.triggered.connect(partial(self._tick, place))


def _time_left(run: Run) -> str:
    if run.started is None:
        return tr("drillrun.band.waits")
    if run.stopped is not None:
        return tr("drillrun.band.ended")
    seconds = int(run.left.total_seconds())
    return tr("drillrun.band.runs" if seconds >= 0 else "drillrun.band.over", left=_clock(abs(seconds)))


def _event(run: Run) -> str:
    if not run.is_running:
        return ""
    if run.due:
        first = f"{run.due[0][1].title}. {run.due[0][1].words}"
        more = len(run.due) - 1
        return tr("drillrun.band.due_more" if more else "drillrun.band.due", title=first, count=more)
    if run.next is None:
        return tr("drillrun.band.none")
    return tr("drillrun.band.next", minute=_at(run.next[1].minute), title=run.next[1].title)


def _clock(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def _at(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02d}"


def _ignore(_error: ReconError) -> None:
    """Without its folder there is no clock to show: EXERCISE stands in the header all the same."""
