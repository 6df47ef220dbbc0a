"""What is asked: which field of whose sheet, and why a person must look."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from recon.app import values
from recon.app.style import NEAR
from recon.app.view import View, label
from recon.language import tr
from recon.model.reading import Reason
from recon.workflow.verifying import Task


class Question(View):
    """The head of the card."""

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self._sheet = label("overline")
        self._name = label("question", wrap=True)
        self._critical = label("critical")
        self._reason = label("reason", wrap=True)
        row, layout = QHBoxLayout(), QVBoxLayout(self)
        row.addWidget(self._name, 1)
        row.addWidget(self._critical, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NEAR)
        layout.addWidget(self._sheet)
        layout.addLayout(row)
        layout.addWidget(self._reason)

    def ask(self, task: Task) -> None:
        self._task = task
        self.retranslate()

    def retranslate(self) -> None:
        task = self._task
        if task is None:
            return
        whose = values.described(task.patient) if task.patient else tr("app.patient.none")
        self._sheet.setText(tr("app.sheet", form=task.form_title, serial=task.sheet, whose=whose))
        unit = f" ({task.field.unit})" if task.field.unit else ""
        self._name.setText(values.heading(task.field, task.row) + unit)
        self._critical.setText(tr("app.critical"))
        self._critical.setVisible(task.field.critical)
        reason = task.reading.reason
        self._reason.setText(tr("app.why", reason=tr(f"reasons.{reason}")) if reason is not Reason.NONE else "")
        self._reason.setVisible(reason is not Reason.NONE)
