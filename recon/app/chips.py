"""What may stand in the field, each as one button: a candidate of the machine, or an option of the form."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout

from recon.app import values
from recon.app.style import NEAR, TIGHT
from recon.app.view import Elided, label


class Chip(QPushButton):
    """A value, the key that chooses it, and how likely the machine holds it, as a bar and in words."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._value, self._key, self._word = Elided("heading"), label("legend"), label("legend")
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        top, layout = QHBoxLayout(), QVBoxLayout(self)
        self._layout = layout
        top.addWidget(self._value, 1)
        top.addWidget(self._key, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        layout.setContentsMargins(12, NEAR, 12, NEAR)
        layout.setSpacing(TIGHT)
        layout.addLayout(top)
        layout.addWidget(self._bar)
        layout.addWidget(self._word)
        for child in (self._value, self._key, self._word, self._bar):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def face(self, value: str, key: str, share: float | None) -> None:
        """Show ``value``; ``share`` is its probability, None where the machine says nothing of it."""
        self._value.setText(value)
        self._key.setText(key)
        words = values.confidence(share) if share else ""
        self._word.setText(words)
        self._bar.setValue(round(100 * (share or 0.0)))
        self._bar.setVisible(share is not None)
        self._word.setVisible(share is not None)
        self.setMinimumHeight(self.sizeHint().height())
        self.setAccessibleName(", ".join(part for part in (value, words, key) if part))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._layout.sizeHint().expandedTo(QSize(120, 0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(120, self.sizeHint().height())
