"""How many pages a TIFF has, found by following its directories and nothing else: no pixel is touched."""

import struct

from recon.errors import FileTooLong, FileTruncated

_ENTRY = 12  # bytes of one entry of a directory


def count_tiff_pages(data: bytes, most: int) -> int:
    """Return the number of directories in the chain; one that leads back into itself ends where it does.

    Raises:
        FileTooLong: if there are more than ``most``; what comes after them is not looked at.
        FileTruncated: if the chain leads out of the file.
    """
    order = "<" if data[:2] == b"II" else ">"
    count, offset = struct.Struct(f"{order}H"), struct.Struct(f"{order}I")
    seen: set[int] = set()
    try:
        (at,) = offset.unpack_from(data, 4)
        while at and at not in seen:
            if len(seen) == most:
                raise FileTooLong(most=most)
            seen.add(at)
            (entries,) = count.unpack_from(data, at)
            (at,) = offset.unpack_from(data, at + count.size + entries * _ENTRY)
    except struct.error as error:
        raise FileTruncated() from error
    if not seen:
        raise FileTruncated()
    return len(seen)
