"""Who is in the house, as the store was told. Nothing here changes anything."""

import json
from datetime import datetime

from recon.model.patient import Patient
from recon.store.codec import patient_from_json
from recon.store.store import Store


def patient_of(store: Store, ipp: str) -> Patient | None:
    """Return the patient of that IPP, None where nobody ever told of one."""
    rows = store.rows("SELECT patient FROM patients WHERE ipp = ?", (ipp,))
    return patient_from_json(json.loads(rows[0]["patient"])) if rows else None


def patients_of(store: Store, ward: str) -> tuple[Patient, ...]:
    """Return the patients who are in ``ward`` now, by bed and then by name."""
    sql = """
        SELECT patient FROM patients WHERE json_extract(patient, '$.ward') = ?
        ORDER BY json_extract(patient, '$.bed'), json_extract(patient, '$.birth_name')
    """
    return tuple(patient_from_json(json.loads(row["patient"])) for row in store.rows(sql, (ward,)))


def snapshot_age(store: Store) -> datetime | None:
    """Return when what the store knows of its patients was last true, None where it knows of none."""
    latest = store.rows("SELECT max(at) AS at FROM patients")[0]["at"]
    return None if latest is None else datetime.fromisoformat(latest)
