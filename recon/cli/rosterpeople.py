"""``recon roster add``, ``search`` and ``status``: a patient who arrives, one who is looked for, and all of them."""

from argparse import Namespace
from datetime import UTC, datetime
from typing import Any

from recon.cli.output import complain, say, say_json, say_table
from recon.language import tr
from recon.model.patient import Listed, Patient
from recon.reconciliation.roster import sex_of
from recon.workflow.arrivals import Arrival, add_arrival
from recon.workflow.looking import Found, Standing, look_for, standing
from recon.workflow.opening import open_store

_MINUTES_OF_AN_HOUR, _HOURS_TOLD = 60, 48


def add(options: Namespace) -> int:
    who = Patient(
        options.ipp.strip(),
        options.name.strip().upper(),
        options.given.strip(),
        options.born,
        used_name=options.used_name.strip().upper(),
        sex=sex_of(options.sex.strip()),
        ward=options.ward.strip(),
        bed=options.bed.strip(),
        birth_place=options.birth_place.strip().upper(),
        ins=options.ins.strip(),
    )
    with open_store(options.store) as store:
        arrival = Arrival(who, is_unknown=options.unknown)
        patient = add_arrival(store, arrival, operator=options.operator, even_if_alike=options.anyway)
    if options.json:
        say_json(_members(patient))
    else:
        say("  ".join(cell for cell in _cells(patient) if cell))
    return 0


def search(options: Namespace) -> int:
    text = " ".join(options.text)
    with open_store(options.store) as store:
        found = look_for(store, text, limit=options.limit)
    if options.json:
        say_json([_found_json(one) for one in found])
    elif found:
        say_table([(*_cells(one.listed.patient), _state(one)) for one in found])
    else:
        complain(tr("roster.cli.none", text=text))
    return 0


def status(options: Namespace) -> int:
    with open_store(options.store) as store:
        now, told = store.clock().astimezone(store.timezone), standing(store)
    if options.json:
        say_json(_standing_json(told, now))
        return 0
    if not told.patients:
        say(tr("roster.cli.no_patient"))
        return 0
    if told.as_of:
        say(_as_of(told.as_of, now))
    say(tr("roster.cli.counts", patients=told.patients, present=told.present))
    rows = [(one.patients, one.present, _as_of(one.as_of, now), one.name) for one in told.sources]
    rows += [(total, present, "", tr(f"roster.cli.{name}")) for name, (total, present) in told.others.items()]
    say_table(rows)
    return 0


def _cells(patient: Patient) -> tuple[str, ...]:
    used = f" ({patient.used_name})" if patient.used_name else ""
    born = patient.birth_date.strftime(tr("roster.date")) if patient.birth_date else ""
    place = " ".join(part for part in (patient.ward, patient.bed) if part)
    return patient.ipp, f"{patient.birth_name}{used} {patient.given_names}", born, patient.sex, place


def _state(found: Found) -> str:
    state = tr("roster.state.present" if found.listed.is_present else "roster.state.left")
    former = tr("roster.state.former", numbers=", ".join(found.former)) if found.former else ""
    return " · ".join(part for part in (state, former) if part)


def _members(patient: Patient) -> dict[str, Any]:
    members = {name: getattr(patient, name) for name in Patient.__slots__ if name != "extra"}
    return members | {"birth_date": patient.birth_date and patient.birth_date.isoformat()}


def _found_json(found: Found) -> dict[str, Any]:
    listed: Listed = found.listed
    times = {"known_at": listed.known_at.isoformat(), "placed_at": listed.placed_at.isoformat()}
    return _members(listed.patient) | {"present": listed.is_present, "former": list(found.former)} | times


def _standing_json(told: Standing, now: datetime) -> dict[str, Any]:
    age = int((now - told.as_of).total_seconds() // 60) if told.as_of else None
    sources = [
        {"source": one.name, "as_of": one.as_of.isoformat(), "taken_at": one.taken_at.isoformat()}
        | {"patients": one.patients, "present": one.present}
        for one in told.sources
    ]
    as_of = told.as_of and told.as_of.astimezone(UTC).isoformat()
    return {"as_of": as_of, "age_minutes": age, "patients": told.patients, "present": told.present} | {
        "sources": sources,
        "others": {name: {"patients": total, "present": present} for name, (total, present) in told.others.items()},
        "wards": told.wards,
    }


def _as_of(at: datetime, now: datetime) -> str:
    minutes = max(int((now - at).total_seconds() // 60), 0)
    hours = minutes // _MINUTES_OF_AN_HOUR
    if not hours:
        age = tr("roster.age_minutes", minutes=minutes)
    elif hours < _HOURS_TOLD:
        age = tr("roster.age_hours", hours=hours, minutes=minutes % _MINUTES_OF_AN_HOUR)
    else:
        age = tr("roster.age_days", days=hours // 24)
    return tr("roster.cli.as_of", at=at.astimezone(now.tzinfo).strftime(tr("roster.moment")), age=age)
