"""The card of the field in hand: the question, the field large, the answer under it, and what can be done about it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recon.app.actrow import ActRow
from recon.app.answer import Answer
from recon.app.crop import Crop
from recon.app.deskjobs import Said
from recon.app.note import Note
from recon.app.pictures import PageImage
from recon.app.question import Question
from recon.app.style import GAP, NEAR
from recon.app.view import View, announce, label, tone
from recon.model.form import Field
from recon.model.geometry import Rect
from recon.model.verification import Verification
from recon.workflow.verifying import Task

_MM_PER_LETTER = 2.0


class FieldCard(View):
    """The keys of its buttons are heard in all of ``screen``."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__()
        self.setObjectName("card")
        self.question, self.crop, self.answer, self.note = Question(), Crop(), Answer(), Note()
        self.message, self.acts = label("message", wrap=True), ActRow(screen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(12)
        layout.addWidget(self.question)
        layout.addWidget(self.crop, 1)
        for part in (self.answer, self.note, self.message):
            layout.addWidget(part)
        layout.addLayout(self.acts)

    def ask(self, task: Task, standing: Verification | None, draft: Said | None) -> None:
        """Ask about a field; ``draft`` is what the person had typed of it and not said."""
        self.question.ask(task)
        self.answer.ask(task, standing, None if draft is None else draft.text)
        self.note.say("" if draft is None else draft.note)

    def look(self, image: PageImage | None, bounds: Rect | None, field: Field) -> None:
        """Show the field large, with the printed words of its options to the right of their boxes."""
        spill = _MM_PER_LETTER * max((len(option.label) for option in field.options), default=0)
        self.crop.look(image, bounds, spill)

    def say(self, words: str, tone_name: str) -> None:
        """Put words under the answer."""
        announce(self.message, words)
        tone(self.message, tone_name)

    def retranslate(self) -> None:
        self.acts.retranslate()
        self.message.setMinimumHeight(self.message.fontMetrics().height() * 2 + 2 * NEAR)
