"""Writing a form: its texts with what is wrong in place, what saving changes, and saving itself."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from recon.app import formkeys, keys
from recon.app.codeedit import CodeEdit
from recon.app.draftdesk import PARTS
from recon.app.faultlist import FaultList
from recon.app.flow import Flow
from recon.app.formdesk import FormDesk
from recon.app.style import GAP, NEAR, sized
from recon.app.view import Elided, Said, View, announce, button, label, tone
from recon.design.tables import DefinitionFault
from recon.language import tr
from recon.workflow.defining import Saved
from recon.workflow.inspecting import MOST_CHARACTERS

_FAULTS_HIGH = 132
_MOST_TOLD = 3


class FormEditor(View):
    """One text at a time: the structure, or the words of a language. Each keeps its place and what can be undone."""

    left = Signal()

    def __init__(self, desk: FormDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk, self.writing = desk, desk.writing
        self.title, self.state, self.change = Elided("heading"), label("aside"), label("aside", wrap=True)
        self.count = label("word")
        self.edits = {part: CodeEdit() for part in PARTS}
        self.tabs: dict[str, QPushButton] = {}
        self.texts, self.faults, self.said = QStackedWidget(), FaultList(), Said()
        self.save, self.leave, self.throw = button("primary"), button(), button("quiet")
        self.over, self.theirs = button(), button()
        self._build()
        self._bind()
        self.retranslate()

    @property
    def edit(self) -> CodeEdit:
        """The text in hand."""
        return self.edits[self.writing.part]

    def point(self, field: str) -> None:
        """Put the cursor where ``field`` is defined, or say that it is defined elsewhere."""
        line = self.writing.line_of(field)
        if line:
            self.edit.go(line)
            self.edit.setFocus()
        else:
            self.said.say(tr("formroom.not_here", field=field), "caution")

    def go(self, fault: DefinitionFault) -> None:
        """Put the cursor on the fault's line, in whichever text it is."""
        draft = self.writing.draft
        part = next((one for one in PARTS if draft and draft.definition.name(one) == fault.file), None)
        if part is not None:
            self.writing.turn(part)
            self.edit.go(fault.line)
            self.edit.setFocus()
        announce(self.count, self.count.text())

    def say_notes(self, notes: Sequence[str]) -> None:
        """Say what became of what paper cannot have."""
        if notes:
            self.said.say(tr("formroom.noted", count=len(notes)), "caution")

    def retranslate(self) -> None:
        for command, part in zip(formkeys.TEXTS, PARTS, strict=True):
            words = part.upper() or tr("formroom.part.structure")
            self.tabs[part].setText(tr("app.button", words=words, press=keys.spelled(command.keys)))
            self.tabs[part].setToolTip(tr(f"formroom.part.{part or 'structure'}"))
            self.tabs[part].setAccessibleName(self.tabs[part].toolTip())
            self.edits[part].setAccessibleName(self.tabs[part].toolTip())
        for made, command in (
            (self.save, formkeys.SAVE),
            (self.leave, formkeys.LEAVE),
            (self.throw, formkeys.THROW),
            (self.over, formkeys.OVER),
            (self.theirs, formkeys.THEIRS),
        ):
            formkeys.name(made, command)
        self.faults.setAccessibleName(tr("formroom.faults"))
        self._turn()
        self._judge()

    def dressed(self) -> None:
        self.faults.setMaximumHeight(sized(_FAULTS_HIGH))
        self.retranslate()

    def _build(self) -> None:
        head, tabs, foot, layout = QHBoxLayout(), Flow(), Flow(), QVBoxLayout(self)
        head.addWidget(self.title, 1)
        head.addWidget(self.state)
        head.addWidget(self.count)
        for part in PARTS:
            made = self.tabs[part] = button("choice")
            made.setCheckable(True)
            tabs.addWidget(made)
            self.texts.addWidget(self.edits[part])
        for made in (self.save, self.over, self.theirs, self.leave, self.throw):
            foot.addWidget(made)
        head.setSpacing(NEAR)
        for made in (self.over, self.theirs):
            made.hide()
        self.faults.setMaximumHeight(sized(_FAULTS_HIGH))
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addLayout(tabs)
        layout.addWidget(self.texts, 1)
        layout.addWidget(self.faults)
        layout.addWidget(self.change)
        layout.addWidget(self.said)
        layout.addLayout(foot)

    def _bind(self) -> None:
        for part, edit in self.edits.items():
            edit.textChanged.connect(lambda one=part: self._write(one))
            edit.stood.connect(self.writing.stand)
            edit.too_long.connect(lambda: self.said.say(tr("formroom.fault.too_long", most=MOST_CHARACTERS), "danger"))
            self.tabs[part].clicked.connect(lambda _checked=False, one=part: self._take(one))
        self.save.clicked.connect(self.ask_save)
        self.leave.clicked.connect(self.writing.leave)
        self.throw.clicked.connect(self.writing.throw)
        self.over.clicked.connect(self.save_over)
        self.theirs.clicked.connect(self.writing.take_theirs)
        self.faults.gone_to.connect(self.go)
        self.writing.opened.connect(self._open)
        self.writing.turned.connect(self._turn)
        self.writing.examined.connect(self._judge)
        self.writing.kept.connect(self._state)
        self.writing.clashed.connect(self._clash)
        self.writing.saved.connect(self._praise)
        self.desk.listed.connect(self._judge)

    def ask_save(self) -> None:
        """Save, unless something is known to be wrong."""
        if self.writing.faults and self.writing.is_examined:
            self.said.say(tr("formroom.refused", count=len(self.writing.faults)), "danger")
            self.faults.step(0 if self.faults.currentRow() >= 0 else 1)
        else:
            self.writing.save()

    def save_over(self) -> None:
        """After a clash, save all the same."""
        if self.writing.clash is not None:
            self.writing.save(over=True)

    def take(self, number: int) -> None:
        """Take the text of that number in hand."""
        self._take(PARTS[number])

    def _take(self, part: str) -> None:
        self.writing.turn(part)
        self._turn()
        self.edit.setFocus()

    def _write(self, part: str) -> None:
        self.writing.write(part, self.edits[part].text)
        if self.said.isVisible() and self.writing.clash is None and self.edits[part].hasFocus():
            self.said.say("", "none")  # of what was before this key
        self._state()

    def _open(self) -> None:
        draft = self.writing.draft
        self.said.say("", "none")
        if draft is None:
            return
        for part, edit in self.edits.items():
            edit.show_text(draft.definition.texts[part])
            edit.moveCursor(QTextCursor.MoveOperation.Start)
            edit.mark(())
        self._turn()
        self._judge()
        self.edit.setFocus()

    def _turn(self) -> None:
        for part, made in self.tabs.items():
            made.setChecked(part == self.writing.part)
        self.texts.setCurrentWidget(self.edit)
        self.writing.stand(self.edit.line)

    def _judge(self) -> None:
        """Show what is wrong, or what saving changes."""
        draft, faults = self.writing.draft, self.writing.faults
        if draft is None:
            return
        self.title.setText(draft.key)
        self.faults.show_faults(faults)
        for part, edit in self.edits.items():
            edit.mark({fault.line for fault in self.faults.shown if fault.file == draft.definition.name(part)})
        self.faults.setVisible(bool(faults))
        is_checked = self.writing.result is not None
        self.count.setText(tr("formroom.fault_count", count=len(faults)) if is_checked else "")
        self.count.setVisible(is_checked)
        tone(self.count, "danger" if faults else "good")
        self.change.setText("" if faults or not is_checked else self._change())
        self.change.setVisible(bool(self.change.text()))
        self._state()

    def _state(self) -> None:
        key = "unchanged" if not self.writing.has_changes else "draft_kept" if self.writing.is_kept else "typing"
        self.state.setText(tr(f"formroom.{key}"))
        self.over.setVisible(self.writing.clash is not None)
        self.theirs.setVisible(self.writing.clash is not None)

    def _change(self) -> str:
        """Say what saving would change of what is printed."""
        line, result = self.desk.current, self.writing.result
        before = line.versions if line else {}
        new = [(lang, version) for lang, version in (result.versions if result else ()) if before.get(lang) != version]
        if not self.writing.has_changes:
            return tr("formroom.as_printed")
        if not new:
            return tr("formroom.no_new_version")
        versions = ", ".join(f"{lang.upper()} {version}" for lang, version in new)
        told = [tr("formroom.new_version", versions=versions)]
        if line and line.out:
            told.append(tr("formroom.out_still_read", count=line.out))
        return " ".join(told)

    def _clash(self) -> None:
        hand = self.writing.clash.hand if self.writing.clash else None
        if hand is not None:
            at = tr("formroom.moment", at=hand.at.astimezone(self.desk.zone))
            self.said.say(tr("formroom.clash_by", by=hand.by, at=at), "caution")
        else:
            self.said.say(tr("formroom.clash"), "caution")
        self._state()

    def _praise(self, saved: Saved) -> None:
        versions = ", ".join(f"{lang.upper()} {version}" for lang, version in saved.versions.items())
        told = [tr("formroom.saved", versions=versions)]
        if saved.faults:
            told += [tr("formroom.others_wrong"), *saved.faults[:_MOST_TOLD]]
        self.said.say("\n".join(told), "caution" if saved.faults else "good")
        self._judge()
