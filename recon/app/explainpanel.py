"""What a person says of sheets, with the reason: unused, missing, replaced or void."""

from hashlib import sha256

from PySide6.QtWidgets import QWidget

from recon.app import values
from recon.app.accountdesk import AccountDesk
from recon.app.whypanel import WhyPanel
from recon.errors import ReconError
from recon.language import tr
from recon.model.sheet import Word

_DRAFT = "account.why"
_NAMED = 6  # serials told by name; of more, only how many there are


class ExplainPanel(WhyPanel):
    """Asks about the sheets that are meant in the account."""

    def __init__(self, desk: AccountDesk, parent: QWidget) -> None:
        super().__init__(parent, _DRAFT)
        self._desk = desk
        self._word = Word.UNUSED
        desk.told.connect(self._told)
        desk.refused.connect(self._refuse)
        self.retranslate()

    def ask(self, word: Word) -> None:
        """Open the panel to say ``word`` of the sheets that are meant; with none there is nothing to say."""
        if self._desk.can_say:
            self._word = word
            self._put_back()
            self.open()

    def first(self) -> QWidget:
        return self.by if self._word is Word.REPLACED else self.why

    def finish(self) -> None:
        why, by = self.why.text().strip(), self.by.text().strip()
        is_replaced = self._word is Word.REPLACED
        if is_replaced and not by:
            self.say(tr("app.account.no_by"), "danger")
            self.by.setFocus()
        elif not why:
            self.say(tr("app.account.no_why"), "danger")
            self.why.setFocus()
        else:
            self._desk.say(self._word, why, by if is_replaced else None)

    def retranslate(self) -> None:
        meant = sorted(self._desk.meant)
        self.title.setText(tr(f"app.account.say.{self._word}", count=len(meant)))
        self._means.setText(tr(f"app.account.means.{self._word}"))
        named = ", ".join(values.serial(one) for one in meant[:_NAMED])
        self._which.setText(named if len(meant) <= _NAMED else tr("app.account.and_more", named=named))
        self._why_words.setText(tr("app.account.why"))
        self._by_words.setText(tr("app.account.by"))
        self.why.setAccessibleName(tr("app.account.why"))
        self.why.setPlaceholderText(tr(f"app.account.example.{self._word}"))
        self.by.setAccessibleName(tr("app.account.by"))
        for widget in (self._by_words, self.by):
            widget.setVisible(self._word is Word.REPLACED)
        self.done.setText(tr("app.account.record"))
        super().retranslate()

    @property
    def _about(self) -> str:
        return sha256(" ".join((self._word, *sorted(self._desk.meant))).encode()).hexdigest()

    def _refuse(self, error: ReconError) -> None:
        self.say(error.message(), "danger")
