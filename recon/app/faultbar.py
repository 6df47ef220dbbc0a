"""The bar for what went wrong, between the header and the room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from recon.app.style import GAP, NEAR
from recon.app.view import View, announce, button, label
from recon.errors import ReconError
from recon.language import tr


class FaultBar(View):
    """What went wrong and what to do, in words that can be copied; it stands in nobody's way."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("fault")
        self._error: ReconError | None = None
        self.text = label("faultwords", wrap=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dismiss = button("quiet")
        self.dismiss.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, NEAR, NEAR, NEAR)
        row.addWidget(self.text, 1)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
        self.retranslate()

    def tell(self, error: ReconError) -> None:
        self._error = error
        self.retranslate()
        self.show()

    def clear(self) -> None:
        self._error = None
        self.hide()

    def retranslate(self) -> None:
        self.dismiss.setText(tr("app.close"))
        announce(self.text, "" if self._error is None else self._error.message())
