"""What is said of a scanned page: its state in a word with a colour, what it is, what is wrong and what to do."""

from recon.app import values
from recon.language import tr
from recon.store.scans import Pass, ScannedPage, ScanState
from recon.workflow.reading_out import fault_message

# The tone of each state: what is well is quiet, what waits for a person is not.
_TONES = {
    ScanState.READ: "good",
    ScanState.DIFFERS: "danger",
    ScanState.FAULT: "danger",
    ScanState.STRAY: "caution",
    ScanState.VOID: "caution",
}


def tone_of(page: ScannedPage) -> str:
    """Return the tone of its state, ``none`` where nobody has to look."""
    return _TONES.get(page.state, "none")


def state(page: ScannedPage) -> str:
    """Return what became of the page, in a word or two."""
    if page.position is None and page.state is ScanState.FAULT:
        return tr("scanroom.state.refused")
    return tr(f"scanroom.state.{page.state}")


def waiting(page: ScannedPage) -> str:
    """Return how many fields wait for a person, empty where none does."""
    return tr("scanroom.waiting", count=page.waiting) if page.waiting else ""


def name(page: ScannedPage) -> str:
    """Return what the page is called: its sheet's number, or the file's name where no sheet is known."""
    return page.name if page.serial is None else values.serial(page.serial)


def whose(page: ScannedPage) -> str:
    """Return the name of the patient, empty where nobody's."""
    one = page.patient
    return f"{one.used_name or one.birth_name} {one.given_names}".strip() if one else ""


def what(page: ScannedPage) -> str:
    """Return the form and the page of it, or where in the file the page is."""
    if page.title is not None:
        return tr("scanroom.of_form", form=page.title, page=page.number)
    return "" if page.position is None else tr("scanroom.of_file", page=page.position + 1)


def wrong(page: ScannedPage) -> str:
    """Return what is wrong and what to do, empty where all is well."""
    if page.aside is not None:
        return tr("scanroom.was_aside", by=page.aside.by, why=page.aside.why)
    if page.fault is not None:
        return fault_message(page.fault)
    return tr(f"scanroom.about.{page.state}") if page.state in (ScanState.VOID, ScanState.DUPLICATE) else ""


def spoken(page: ScannedPage) -> str:
    """Return all of it in one line, for whoever listens."""
    return ", ".join(part for part in (name(page), state(page), what(page), whose(page), waiting(page)) if part)


def pass_name(one: Pass) -> str:
    """Return a pass in words: when, and what became of its pages."""
    parts = [tr("scanroom.pass", at=one.at.astimezone(), count=one.pages)]
    if one.unread:
        parts.append(tr("scanroom.pass_unread", count=one.unread))
    if one.faults:
        parts.append(tr("scanroom.pass_faults", count=one.faults))
    return " · ".join(parts)
