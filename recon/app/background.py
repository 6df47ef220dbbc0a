"""What takes longer than a blink: done one job after the other in a thread that has the store open for itself."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from recon.errors import ReconError
from recon.model import bug
from recon.store import Store

Told = TypeVar("Told")
Job = Callable[[Store], Any]


class Background(QObject):
    """One thread for life, with a store of its own; what a job gives is told in the window's thread."""

    _finished = Signal(object, object)

    def __init__(self, open_store: Callable[[], Store]) -> None:
        super().__init__()
        self._open = open_store
        self._store: Store | None = None
        self._latest: dict[str, int] = {}
        self._is_closed = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._finished.connect(self._tell)

    def run(
        self,
        job: Callable[[Store], Told],
        then: Callable[[Told], None],
        failed: Callable[[ReconError], None],
        *,
        latest: str = "",
        is_word: bool = False,
    ) -> None:
        """Do ``job`` after those before it, then tell what it gave, or why it gave nothing.

        Of the jobs of one name in ``latest`` only the last asked for counts: an earlier one that has not begun is left
        out, and nobody is told of one that has. One that ``is_word`` records what a person said: it is done even where
        the window is closed before it has begun.
        """
        number = self._latest[latest] = self._latest.get(latest, 0) + 1

        def is_wanted() -> bool:
            return (is_word or not self._is_closed) and (not latest or self._latest[latest] == number)

        self._pool.start(_Work(self._with_store(job), is_wanted, self._finished.emit, then, failed))

    def close(self) -> None:
        """Let the job under way finish, do what people said, leave out the others, and close the store."""
        self._is_closed = True
        self._pool.start(_Work(self._close, lambda: True, None, _ignore, _ignore))
        self._pool.waitForDone()

    def _with_store(self, job: Job) -> Callable[[], Any]:
        def do() -> Any:
            if self._store is None:
                self._store = self._open()
            return job(self._store)

        return do

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def _tell(self, is_wanted: Callable[[], bool], told: Callable[[], None]) -> None:
        if not self._is_closed and is_wanted():
            told()


class _Work(QRunnable):
    def __init__(
        self,
        do: Callable[[], Any],
        is_wanted: Callable[[], bool],
        finished: Callable[[Callable[[], bool], Callable[[], None]], None] | None,
        then: Callable[[Any], None],
        failed: Callable[[ReconError], None],
    ) -> None:
        super().__init__()
        self._do, self._is_wanted, self._finished = do, is_wanted, finished
        self._then, self._failed = then, failed

    def run(self) -> None:
        if not self._is_wanted():
            return
        told = self._told()
        if self._finished is not None:
            self._finished(self._is_wanted, told)

    def _told(self) -> Callable[[], None]:
        then, failed = self._then, self._failed
        try:
            given = self._do()
        except ReconError as error:
            wrong = error
        except Exception as error:  # noqa: BLE001 - a fault of the worker must reach the person, not the console
            wrong = bug.told(error)
        else:
            return lambda: then(given)
        return lambda: failed(wrong)


def _ignore(_given: object) -> None:
    """Nobody asks what closing gave."""
