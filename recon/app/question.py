"""What is asked: which field of whose sheet, and why a person must look."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from recon.app import values
from recon.app.style import NEAR
from recon.app.view import Elided, View, label
from recon.language import tr
from recon.model.reading import Reason
from recon.workflow.verifying import Task


class Question(View):
    """The head of the card; the screen puts what moves on at the end of ``row``."""

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self.sheet = Elided("overline")
        self.name = label("question", wrap=True)
        self.critical = label("critical")
        self.reason = label("reason", wrap=True)
        self.row, layout = QHBoxLayout(), QVBoxLayout(self)
        self.row.setSpacing(NEAR)
        self.row.addWidget(self.name, 1)
        self.row.addWidget(self.critical, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NEAR)
        layout.addWidget(self.sheet)
        layout.addLayout(self.row)
        layout.addWidget(self.reason)

    def ask(self, task: Task) -> None:
        self._task = task
        self.retranslate()

    def retranslate(self) -> None:
        task = self._task
        if task is None:
            return
        whose = values.described(task.patient) if task.patient else tr("app.patient.none")
        self.sheet.setText(tr("app.sheet", form=task.form_title, serial=values.serial(task.sheet), whose=whose))
        self.name.setText(values.heading(task.field, task.row))
        self.critical.setText(tr("app.critical"))
        self.critical.setVisible(task.field.critical)
        reason = task.reading.reason
        self.reason.setText(tr("app.why", reason=tr(f"reasons.{reason}")) if reason is not Reason.NONE else "")
        self.reason.setVisible(reason is not Reason.NONE)
