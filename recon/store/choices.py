"""What the people of this station chose, by name: presets of forms, who types twice, what somebody's work is."""

import json
from typing import Any

from recon.store.store import Store


def choice(store: Store, name: str) -> Any:
    """Return what was chosen under ``name``, as JSON has it; None where nothing was."""
    rows = store.rows("SELECT value FROM choices WHERE name = ?", (name,))
    return json.loads(rows[0]["value"]) if rows else None


def choices(store: Store, prefix: str) -> dict[str, Any]:
    """Return what was chosen under each name that starts with ``prefix``, by the rest of the name."""
    sql = "SELECT name, value FROM choices WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name"
    return {row["name"].removeprefix(prefix): json.loads(row["value"]) for row in store.rows(sql, (prefix,))}
