"""Which fields two people type, each without the other: the critical ones of the ticked forms, and others by name."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recon.app import twicejobs as jobs
from recon.app.office import Office
from recon.app.roomypanel import RoomyPanel
from recon.app.style import GAP, NEAR
from recon.app.ticklist import Line, TickList
from recon.app.twicejobs import Twice
from recon.app.view import label
from recon.errors import ReconError
from recon.language import tr
from recon.model.form import Form
from recon.workflow.keying import Rule
from recon.workflow.keying_choice import typable

_WIDTH, _LOWEST = 860, 300


class TwicePanel(RoomyPanel):
    """Forms to the left, to the right the fields of the form in hand; nothing is chosen before it is kept."""

    def __init__(self, office: Office, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._office, self._work = office, office.background()
        self._twice: Twice | None = None
        self._critical: frozenset[str] = frozenset()  # the forms of which they are
        self._others: frozenset[str] = frozenset()  # FORM:FIELD
        self.hint, self._form_words, self._field_words = (label(name, wrap=True) for name in ("aside", "body", "body"))
        self.forms, self.fields = TickList(is_low=True), TickList(is_low=True)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for words, shown in ((self._form_words, self.forms), (self._field_words, self.fields)):
            column = QVBoxLayout()
            column.setSpacing(NEAR)
            column.addWidget(words)
            column.addWidget(shown, 1)
            row.addLayout(column, 1)
        self.inside.addWidget(self.hint)
        self.inside.addLayout(row, 1)
        self.forms.toggled.connect(self._switch_form)
        self.forms.looked_at.connect(lambda _key: self._show_fields())
        self.fields.toggled.connect(self._switch_field)
        self.retranslate()

    def ask(self) -> None:
        """Open the panel, with what is chosen now."""
        self.open()
        self._work.run(lambda store: jobs.look(store, self._office.forms), self._have, self._failed)

    @property
    def rule(self) -> Rule:
        """What would be typed twice, as it is ticked; of forms that are printed no more it stays as it was."""
        twice = self._twice
        if twice is None:
            return Rule()
        known = {form.key for form in twice.forms}
        every = self._critical >= known
        gone = (twice.rule.forms or frozenset()) - known
        forms = None if every else (self._critical | gone if self._critical else twice.rule.forms)
        return Rule(bool(self._critical), forms, self._others)

    def first(self) -> QWidget:
        return self.forms

    def finish(self) -> None:
        if self._twice is None:
            return
        chosen, who = self.rule, self._office.operator
        self._work.run(lambda store: jobs.put(store, chosen, who), lambda _: self.dismiss(), self._failed, is_word=True)

    def close_work(self) -> None:
        self._work.close()

    def retranslate(self) -> None:
        self.title.setText(tr("keying.choose.title"))
        self.hint.setText(tr("keying.choose.hint"))
        self._form_words.setText(tr("keying.choose.forms"))
        self.done.setText(tr("keying.choose.keep"))
        for shown in (self.forms, self.fields):
            shown.setMinimumHeight(_LOWEST)
        super().retranslate()
        self._show()

    def _have(self, twice: Twice) -> None:
        rule = twice.rule
        every = frozenset(form.key for form in twice.forms)
        self._twice = twice
        self._critical = every if rule.forms is None else every & rule.forms
        self._critical = self._critical if rule.critical else frozenset()
        self._others = rule.fields
        self._show()
        if twice.forms:
            self.forms.go(twice.forms[0].key)
        self._show_fields()

    def _failed(self, error: ReconError) -> None:
        if self.isVisible():
            self.say(error.message(), "danger")

    def _switch_form(self, key: str) -> None:
        self._critical ^= {key}
        self._show()

    def _switch_field(self, key: str) -> None:
        form = self._form
        field = form.field(key) if form is not None else None
        if form is None or field is None:
            return
        if field.critical and form.key in self._critical:
            self.say(tr("keying.choose.with_form"), "caution")
            return
        self._others ^= {f"{form.key}:{key}"}
        self._show()

    @property
    def _form(self) -> Form | None:
        """The form in hand."""
        forms = self._twice.forms if self._twice else ()
        return next((form for form in forms if form.key == self.forms.current), None)

    def _show(self) -> None:
        forms = self._twice.forms if self._twice else ()
        lines = [Line(form.key, form.title, right=self._count(form)) for form in forms]
        self.forms.show_lines(lines, self._critical)
        self.forms.setAccessibleName(tr("keying.choose.forms"))
        self._show_fields()

    def _count(self, form: Form) -> str:
        rule = Rule(form.key in self._critical, None, self._others)
        count = sum(rule.covers(form.key, field) for field in typable(form))
        return str(count) if count else ""

    def _show_fields(self) -> None:
        form = self._form
        words = tr("keying.choose.fields", form=form.title) if form else tr("keying.choose.no_form")
        self._field_words.setText(words)
        self.fields.setAccessibleName(words)
        found = typable(form) if form else ()
        critical = tr("keying.choose.critical")
        lines = [Line(field.key, field.label, right=critical if field.critical else "") for field in found]
        rule = Rule(form is not None and form.key in self._critical, None, self._others)
        ticked = [field.key for field in found if form is not None and rule.covers(form.key, field)]
        self.fields.show_lines(lines, ticked)
