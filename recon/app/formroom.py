"""The forms room: the forms there are, how they look on paper, and one of them being written beside its pages."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from recon.app import formkeys, keys
from recon.app.columns import Columns
from recon.app.formdesk import FormDesk
from recon.app.formeditor import FormEditor
from recon.app.formlist import FormFacts, FormList
from recon.app.formpreview import FormPreview
from recon.app.formstart import StartPanel
from recon.app.keys import Command, Told
from recon.app.office import Office
from recon.app.panel import Over
from recon.app.printdesk import PrintDesk
from recon.app.room import Room
from recon.app.style import GAP
from recon.app.view import Said, bind
from recon.language import tr
from recon.workflow.kits import Kit

Acts = tuple[tuple[Command, Callable[[], None]], ...]


def ask_questionnaire(parent: QWidget) -> Path | None:
    """Let the person say which file has the Questionnaire."""
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("formroom.command.take_in"), str(Path.home()), "JSON (*.json)")
    return Path(chosen) if chosen else None


def ask_file(parent: QWidget, key: str) -> Path | None:
    """Let the person say where the Questionnaire goes."""
    name = str(Path.home() / f"{key}.json")
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("formroom.command.export"), name, "JSON (*.json)")
    return Path(chosen) if chosen else None


def hand_over(paper: PrintDesk, kit: Kit) -> None:
    """Give the print room the forms as they are now; what was chosen there and is no more is chosen no longer."""
    paper.kit = kit
    paper.forms = tuple(key for key in paper.forms if paper.lang in kit.languages(key))
    paper.listed.emit()
    paper.ordered.emit()


class FormRoom(Room):
    """At the left the list or the text of a draft, at the right the pages."""

    command = keys.FORMS

    def __init__(self, office: Office) -> None:
        super().__init__()
        self.setObjectName("screen")
        self._office = office
        self.desk = FormDesk(office.background(), office.background(), office.forms, office.operator)
        self.list, self.facts, self.said = FormList(self.desk), FormFacts(self.desk), Said()
        self.editor, self.preview = FormEditor(self.desk), FormPreview(self.desk)
        self.start = StartPanel(self.desk, self)
        self.ask_questionnaire: Callable[[QWidget], Path | None] = ask_questionnaire
        self.ask_file: Callable[[QWidget, str], Path | None] = ask_file
        self.left = QStackedWidget()
        self._has_changed = False
        self._build()
        self._looking = self._act(self._while_looking())
        self._writing = self._act(self._while_writing())
        self._act(self._always())
        self._bind()
        self._follow()
        self.retranslate()

    def enter(self) -> None:
        """Put the keyboard where a form is looked for, or where one is being written."""
        if self.desk.writing.draft is None:
            self.list.search.setFocus()
            self.list.search.selectAll()
        else:
            self.editor.edit.setFocus()

    def refresh(self) -> None:
        self.desk.refresh()

    def close_work(self) -> None:
        self.desk.close()

    def panels(self) -> tuple[Over, ...]:
        return (self.start,)

    def keymap(self) -> Told:
        return formkeys.keymap()

    def retranslate(self) -> None:
        super().retranslate()
        if self.desk.writing.draft is not None:
            self.desk.writing.examine()  # what is wrong is told in the language in use

    def take_in(self) -> None:
        """Ask for a Questionnaire, and begin the form that it makes."""
        file = self.ask_questionnaire(self)
        if file is not None:
            self.desk.take_in(file)

    def export(self) -> None:
        """Ask for a file, and write the form in hand there."""
        line = self.desk.current
        if line is not None and line.versions:
            out = self.ask_file(self, line.key)
            if out is not None:
                self.desk.export(out)

    def begin(self) -> None:
        """Ask for the key of a new form."""
        self.start.ask()

    def copy(self) -> None:
        """Ask for the key of a copy of the form in hand."""
        if self.desk.current is not None:
            self.start.ask(self.desk.current.key)

    def _build(self) -> None:
        self.left.addWidget(self.list)
        self.left.addWidget(self.editor)
        inside, columns, layout = QWidget(), Columns(), QVBoxLayout(self)
        right = QVBoxLayout(inside)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(GAP)
        for part in (self.said, self.facts):
            right.addWidget(part)
        right.addWidget(self.preview, 1)
        columns.add(self.left, 1)
        columns.add(inside, 1)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.addWidget(columns)

    def _act(self, acts: Acts) -> list[QAction]:
        return [bind(self, command, act) for command, act in acts]

    def _while_looking(self) -> Acts:
        return (
            (keys.FIND, self.enter),
            (formkeys.NEW, self.begin),
            (formkeys.COPY, self.copy),
            (formkeys.TAKE_IN, self.take_in),
            (formkeys.EXPORT, self.export),
            (formkeys.GO_BACK, self.desk.go_back),
            (formkeys.RESTORE, self.desk.restore),
        )

    def _while_writing(self) -> Acts:
        editor, writing = self.editor, self.desk.writing
        return (
            *((command, partial(editor.take, number)) for number, command in enumerate(formkeys.TEXTS)),
            (formkeys.SAVE, editor.ask_save),
            (formkeys.FAULT, partial(editor.faults.step, 1)),
            (formkeys.FAULT_BACK, partial(editor.faults.step, -1)),
            (formkeys.LEAVE, writing.leave),
            (formkeys.THROW, writing.throw),
            (formkeys.OVER, editor.save_over),
            (formkeys.THEIRS, writing.take_theirs),
        )

    def _always(self) -> Acts:
        pages = self.preview.pages
        return (
            (formkeys.SPEAK, self.preview.next_language),
            (keys.ZOOM_IN, pages.zoom_in),
            (keys.ZOOM_OUT, pages.zoom_out),
            (keys.ZOOM_FIT, pages.zoom_fit),
            (keys.REFRESH, self.desk.refresh),
        )

    def _bind(self) -> None:
        desk = self.desk
        self.list.new.clicked.connect(self.begin)
        self.list.take.clicked.connect(self.take_in)
        self.facts.copy.clicked.connect(self.copy)
        self.list.export.clicked.connect(self.export)
        self.facts.restore.clicked.connect(desk.restore)
        self.preview.pointed.connect(self._point)
        desk.writing.opened.connect(self._follow)
        desk.writing.saved.connect(lambda _saved: self._change())
        desk.listed.connect(self._print_anew)
        desk.restored.connect(self._tell_restored)
        desk.exported.connect(lambda out: self.said.say(tr("formroom.exported", out=out), "good"))
        desk.noted.connect(self.editor.say_notes)
        desk.failed.connect(self.failed)
        for went_well in (desk.looked, desk.writing.saved, desk.writing.opened):
            went_well.connect(lambda *_: self.done.emit())

    def _follow(self) -> None:
        """Show the list, or the draft in its place."""
        is_writing = self.desk.writing.draft is not None
        self.left.setCurrentWidget(self.editor if is_writing else self.list)
        self.facts.setVisible(not is_writing)
        self.said.say("", "none")
        for actions, is_on in ((self._looking, not is_writing), (self._writing, is_writing)):
            for action in actions:
                action.setEnabled(is_on)
        if self.isVisible():
            self.enter()

    def _point(self, field: str) -> None:
        if self.desk.writing.draft is not None:
            self.editor.point(field)

    def _tell_restored(self, key: str) -> None:
        self.said.say(tr("formroom.restored", form=key), "good")
        self._change()

    def _change(self) -> None:
        self._has_changed = True

    def _print_anew(self) -> None:
        """After a form was changed, give the print room the forms as they are now."""
        if self._has_changed and self.desk.survey is not None:
            self._has_changed = False
            hand_over(self._office.paper, self.desk.survey.kit)
