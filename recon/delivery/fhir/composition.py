"""A sheet as one document: a Composition that binds its pages and its values together, where a hospital wants it."""

from recon.delivery.fhir.resources import Frame, Json, coded, full_url, instant, reference, resource
from recon.delivery.fhir.told import Told


def composition(frame: Frame, told: list[Told]) -> Json:
    """Return the Composition of the sheet; its authors are those who wrote, else recon, which put it together."""
    sheet, options = frame.sheet, frame.options
    authors = list(dict.fromkeys(record.author for record in sheet.records if record.author))
    times = [at for record in sheet.records if (at := record.verified_at)]
    written = max([*times, *(document.scanned_at for document in sheet.documents)], default=sheet.printed_at)
    entries = [*frame.sources(), *(full_url(one.resource) for one in told)]
    return resource(
        "Composition",
        frame,
        identifier={"system": options.system("sheet"), "value": sheet.serial},
        status="final",
        type=coded(sheet.coding, sheet.title),
        subject=reference(frame.patient)[0],
        encounter=reference(frame.encounter)[0],
        date=instant(written),
        author=[{"display": name} for name in authors or ["recon"]],
        title=sheet.title,
        section=[{"title": sheet.title, "entry": reference(*entries)}] if entries else [],
    )
