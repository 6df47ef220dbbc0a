"""HTTP on a port of this machine, for tests: threads that say nothing, whatever becomes of a line."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from threading import Thread


class Quiet(BaseHTTPRequestHandler):
    """Answers each request by ``answer``, whatever its method."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def answer(self, body: bytes) -> None:
        raise NotImplementedError

    def reply(self, status: int, content: bytes, *, length: int | None = None, **headers: str) -> None:
        """Send an answer; ``length`` is what it says of its length, by default the truth."""
        self.send_response(status)
        told = {"content_type": "application/fhir+json"} | headers
        for name, value in told.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(content) if length is None else length))
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()

    def _request(self) -> None:
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        if len(body) < length:
            # Half a request is none.
            self.close_connection = True
        else:
            self.answer(body)

    do_GET = do_POST = do_PUT = do_DELETE = _request  # noqa: N815 - http.server wants these names

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_: object) -> None:
        """A line that broke is what is tested."""


@contextmanager
def listening(handler: type[Quiet], secret: SSLContext | None = None) -> Iterator[int]:
    """Answer HTTP requests in threads, over TLS where there is a ``secret``; give the port."""
    with _Server(("127.0.0.1", 0), handler) as http:
        if secret is not None:
            http.socket = secret.wrap_socket(http.socket, server_side=True)
        thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield int(http.server_address[1])
        finally:
            http.shutdown()
            thread.join()
