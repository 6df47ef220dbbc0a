"""What has to stand on one page: a page is read alone, so that a check whose sides lie apart would never be made."""

from collections.abc import Iterator

from recon.design.tables import DefinitionFault, told
from recon.design.terms import FormDefinition
from recon.model.form import Check, Field, Form, Role


def apart(form: Form, definition: FormDefinition) -> list[DefinitionFault]:
    """Return a fault for every check whose sides lie on different pages of the laid-out ``form``, and for every value
    that lies on another page than its time."""
    faults = []
    for check, line in zip(definition.checks, definition.check_lines, strict=True):
        for left, right in _sides(form, check):
            if _lies_apart(left, right):
                faults.append(told(definition.file, line, "check", "apart", left=left.key, right=right.key))
    lines = {field.key: field.line for field in definition.fields}
    for time, value in _timed(form):
        faults.append(told(definition.file, lines[value.key], value.key, "apart", left=time.key, right=value.key))
    return faults


def _sides(form: Form, check: Check) -> Iterator[tuple[Field, Field]]:
    left = form.field(check.left)
    for key in (check.right, *(term for term, _ in check.terms)):
        right = form.field(key)
        if left is not None and right is not None:
            yield left, right


def _timed(form: Form) -> Iterator[tuple[Field, Field]]:
    """Yield each time of a repeated part with the fields of the part that lie apart from it."""
    for time in form.fields:
        if time.role is Role.EVENT_TIME and time.group:
            part = (field for field in form.fields if field.group == time.group)
            yield from ((time, field) for field in part if _lies_apart(time, field))


def _lies_apart(one: Field, other: Field) -> bool:
    """Tell whether any of what belongs together lies on two pages: row by row, or all of it where one stands once."""
    pages = [{zone.row: zone.page for zone in field.zones} for field in (one, other)]
    if any(None in rows for rows in pages):
        return len({page for rows in pages for page in rows.values()}) > 1
    return any(page != pages[1].get(row, page) for row, page in pages[0].items())
