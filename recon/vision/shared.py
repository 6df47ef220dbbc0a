"""Memory that two processes share, where the system has it: a page's pixels then need not go over the line.

It is in no file and has no name, and neither process can make it smaller under the other's hands.
"""

import mmap
import os
import socket

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_WITH, _WITHOUT = b"1", b"0"


def offer(line: socket.socket, size: int) -> mmap.mmap | None:
    """Share ``size`` bytes with the process at the other end of ``line``; None where that cannot be."""
    if fcntl is None or not hasattr(os, "memfd_create"):
        line.sendall(_WITHOUT)
        return None
    handle = os.memfd_create("recon", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        os.ftruncate(handle, size)
        fcntl.fcntl(handle, fcntl.F_ADD_SEALS, fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SEAL)
        socket.send_fds(line, [_WITH], [handle])
        return mmap.mmap(handle, size)
    finally:
        os.close(handle)


def accept(line: socket.socket, size: int) -> mmap.mmap | None:
    """Return what the process at the other end of ``line`` shares; None if it does not."""
    if not hasattr(socket, "recv_fds"):
        line.recv(1)
        return None
    _, handles, _, _ = socket.recv_fds(line, 1, 1)
    if not handles:
        return None
    try:
        return mmap.mmap(handles[0], size)
    finally:
        os.close(handles[0])
