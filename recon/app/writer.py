"""A background in which decisions are written: nothing of what it was given is left out when it closes."""

from recon.app.background import Background, _ignore, _Work


class Writer(Background):
    """Does all its jobs in the order given, the last of them before ``close`` comes back."""

    def close(self) -> None:
        """Do what was given, tell nobody any more, and close the store."""
        self._pool.start(_Work(self._close, lambda: True, None, _ignore, _ignore))  # in the same thread, after the rest
        self._pool.waitForDone()
        self._is_closed = True
