"""Free text that nobody has put into words yet, in the order printed."""

import json
from collections.abc import Iterable

from recon.store.store import Store

Place = tuple[str, str, int | None]  # sheet, field, row
LEFT = "picture:"  # a choice of that name and SHEET/FIELD/ROW: the text stays the picture that it is


def left_as(place: Place) -> str:
    """Return the name of the choice that a text stays a picture."""
    serial, field, row = place
    return f"{LEFT}{serial}/{field}/{'' if row is None else row}"


def untyped(store: Store, serials: Iterable[str], fields: Iterable[tuple[str, str]]) -> tuple[Place, ...]:
    """Return the texts of ``serials``, written on the scan that counts, that nobody has typed or left as a picture.

    Args:
        store: where.
        serials: the sheets, in the order wanted.
        fields: form version and key of the fields that hold free text. Those that wait for a person anyway are left
            out.
    """
    sql = """
        SELECT readings.serial, readings.field, readings.row FROM json_each(:serials) AS wanted
        CROSS JOIN sheets ON sheets.serial = wanted.value
        CROSS JOIN json_each(:fields) AS texts ON json_extract(texts.value, '$[0]') = sheets.version
        CROSS JOIN readings INDEXED BY readings_by_field ON readings.serial = sheets.serial
            AND readings.field = json_extract(texts.value, '$[1]')
        JOIN sheet_pages ON sheet_pages.serial = readings.serial AND sheet_pages.digest = readings.digest
            AND sheet_pages.position = readings.position
        WHERE NOT readings.waits AND readings.written
          AND NOT EXISTS (SELECT 1 FROM verifications AS decided WHERE decided.serial = readings.serial
                          AND decided.field = readings.field AND decided.row IS readings.row
                          AND NOT decided.superseded)
          AND NOT EXISTS (SELECT 1 FROM choices WHERE name =
                          :left || readings.serial || '/' || readings.field || '/' || coalesce(readings.row, ''))
        ORDER BY wanted.key, sheet_pages.page, readings.number
    """
    values = {"serials": json.dumps(list(serials)), "fields": json.dumps(list(fields)), "left": LEFT}
    return tuple((row["serial"], row["field"], row["row"]) for row in store.rows(sql, values))
