"""The forms there are, found by typing; and what is known of the one in hand, with what can be done with it."""

from datetime import datetime

from PySide6.QtWidgets import QLabel, QVBoxLayout

from recon.app import formkeys
from recon.app.flow import Flow
from recon.app.formdesk import FormDesk
from recon.app.searchline import SearchLine
from recon.app.style import GAP, NEAR
from recon.app.ticklist import Line, TickList
from recon.app.view import Elided, View, button, label
from recon.language import tr
from recon.workflow.surveying import FormLine, Origin

_TONES = {Origin.CHANGED: "good", Origin.OWN: "good", Origin.NEW: "caution"}


class FormList(View):
    """One line a form; what is typed looks for one, Enter opens it."""

    def __init__(self, desk: FormDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk = desk
        self.title, self.none = label("heading"), label("aside", wrap=True)
        self.search, self.list = SearchLine(), TickList(has_boxes=False)
        self.search.setObjectName("line")
        self.new, self.take, self.export = button(), button(), button()
        foot, layout = Flow(), QVBoxLayout(self)
        for made in (self.new, self.take, self.export):
            foot.addWidget(made)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        for part in (self.title, self.search, self.none):
            layout.addWidget(part)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        self.search.textChanged.connect(desk.look_for)
        self.search.stepped.connect(self.list.step)
        self.search.taken.connect(desk.edit)
        self.list.looked_at.connect(desk.look)
        self.list.activated.connect(lambda _index: desk.edit())
        desk.listed.connect(self._show)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(tr("formroom.forms"))
        self.search.setPlaceholderText(tr("formroom.search"))
        self.search.setAccessibleName(tr("formroom.search"))
        self.list.setAccessibleName(tr("formroom.forms"))
        for made, command in ((self.new, formkeys.NEW), (self.take, formkeys.TAKE_IN), (self.export, formkeys.EXPORT)):
            formkeys.name(made, command)
        self._show()

    def _show(self) -> None:
        lines = self.desk.lines
        self.list.blockSignals(True)  # the list follows the desk here, and not the desk the list
        self.list.show_lines([_line(one) for one in lines], ())
        self.list.go(self.desk.key)
        self.list.blockSignals(False)
        if lines and self.desk.key not in {one.key for one in lines}:
            self.list.go(lines[0].key)
            self.desk.look(lines[0].key)
        self.none.setText(tr("formroom.none" if self.desk.survey else "formroom.coming"))
        self.none.setVisible(not lines)


def _line(one: FormLine) -> Line:
    told = [one.key, " ".join(language.upper() for language in one.titles)]
    if one.pages:
        told.append(tr("formroom.pages", count=one.pages))
    if one.out:
        told.append(tr("formroom.out", count=one.out))
    right, tone_name = tr(f"formroom.origin.{one.origin}"), _TONES.get(one.origin, "none")
    if one.faults:
        right, tone_name = tr("formroom.faulty"), "danger"
    elif one.draft is not None:
        right, tone_name = tr("formroom.begun"), "caution"
    return Line(one.key, one.title, below=" · ".join(filter(None, told)), right=right, tone=tone_name)


class FormFacts(View):
    """The form in hand: whose it is, its versions, when it was printed, how many sheets are out, who wrote it."""

    def __init__(self, desk: FormDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk = desk
        self.title, self.below = Elided("heading"), label("aside", wrap=True)
        self.versions, self.sheets, self.hands = (label("body", wrap=True) for _ in range(3))
        self.wrong = label("reason", wrap=True)
        self.edit, self.copy = button("primary"), button()
        self.back, self.restore = button("quiet"), button("quiet")
        acts, layout = Flow(), QVBoxLayout(self)
        for made in (self.edit, self.copy, self.back, self.restore):
            acts.addWidget(made)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        for part in (self.title, self.below, self.versions, self.sheets, self.hands, self.wrong):
            layout.addWidget(part)
        layout.addLayout(acts)
        self.edit.clicked.connect(desk.edit)
        self.back.clicked.connect(desk.go_back)
        desk.looked.connect(self.retranslate)
        desk.listed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        for made, command in (
            (self.edit, formkeys.EDIT),
            (self.copy, formkeys.COPY),
            (self.back, formkeys.GO_BACK),
            (self.restore, formkeys.RESTORE),
        ):
            formkeys.name(made, command)
        line = self.desk.current
        for made in (self.edit, self.copy):
            made.setEnabled(line is not None)
        self.back.setVisible(line is not None and line.has_previous)
        self.restore.setVisible(line is not None and line.origin in (Origin.CHANGED, Origin.OWN))
        if line is not None:
            self._tell(line)

    def _tell(self, line: FormLine) -> None:
        self.title.setText(line.title)
        pages = tr("formroom.pages", count=line.pages) if line.pages else ""
        self.below.setText(" · ".join(filter(None, (line.key, tr(f"formroom.origin_long.{line.origin}"), pages))))
        _say(self.versions, ", ".join(f"{lang.upper()} {version}" for lang, version in line.versions.items()))
        if line.versions:
            self.versions.setText(tr("formroom.versions", versions=self.versions.text()))
        _say(self.sheets, self._of_sheets(line))
        _say(self.hands, " ".join(self._of_hands(line)))
        _say(self.wrong, tr("formroom.wrong", count=len(line.faults)) if line.faults else "")

    def _of_sheets(self, line: FormLine) -> str:
        if line.printed_at is None:
            return tr("formroom.never_printed") if line.versions else ""
        told = [tr("formroom.printed", at=self._at(line.printed_at)), tr("formroom.are_out", count=line.out)]
        if line.former:
            told.append(tr("formroom.are_former", count=line.former))
        return " ".join(told)

    def _of_hands(self, line: FormLine) -> list[str]:
        told = []
        if line.saved is not None:
            told.append(tr("formroom.saved_by", by=line.saved.by, at=self._at(line.saved.at)))
        if line.draft is not None:
            told.append(tr("formroom.your_draft", at=self._at(line.draft.at)))
        told += [tr("formroom.their_draft", by=one.by, at=self._at(one.at)) for one in line.others]
        return told

    def _at(self, at: datetime) -> str:
        return tr("formroom.moment", at=at.astimezone(self.desk.zone))


def _say(text: QLabel, words: str) -> None:
    text.setText(words)
    text.setVisible(bool(words))
