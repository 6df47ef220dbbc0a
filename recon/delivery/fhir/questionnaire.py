"""The whole sheet as a QuestionnaireResponse, for destinations that want every field, coded or not."""

from recon.delivery.fhir.resources import Frame, Json, coding, compact, instant, reference, resource
from recon.delivery.fhir.values import number
from recon.model.form import Kind
from recon.model.record import Record
from recon.model.verification import Outcome


def questionnaire_response(frame: Frame) -> Json:
    """Return one item a field and row; what is blank, struck or illegible has no answer."""
    sheet, options = frame.sheet, frame.options
    return resource(
        "QuestionnaireResponse",
        frame,
        identifier={"system": options.system("sheet"), "value": sheet.serial},
        questionnaire=f"{options.system('form')}:{sheet.form}|{sheet.version}",
        status="completed",
        subject=reference(frame.patient)[0],
        encounter=reference(frame.encounter)[0],
        authored=instant(max((d.scanned_at for d in sheet.documents), default=sheet.printed_at)),
        item=[_item(record) for record in sheet.records],
    )


def _item(record: Record) -> Json:
    name = record.field if record.row is None else f"{record.field}:{record.row}"
    return compact(linkId=name, text=record.label, answer=_answers(record) if record.outcome is Outcome.VALUE else [])


def _answers(record: Record) -> list[Json]:
    value = record.value
    if record.codings:
        return [{"valueCoding": coding(c.system, c.code, c.display)} for c in record.codings]
    if isinstance(value, tuple):
        return [{"valueString": mark} for mark in value]
    if value is None:
        return []
    if isinstance(value, bool):
        return [{"valueBoolean": value}]
    if record.kind.numeric and record.is_amount:
        return [{"valueDecimal": number(value)}]
    if record.kind is Kind.TIME:
        return [{"valueTime": f"{value}:00"}]
    return [{"valueDate" if record.kind is Kind.DATE else "valueString": value}]
