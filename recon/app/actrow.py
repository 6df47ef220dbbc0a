"""Buttons in a row, each of which does what a key does, and says which key that is."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from recon.app import keys
from recon.app.flow import Flow
from recon.app.keys import Command
from recon.app.view import bind, button
from recon.language import tr


class ActRow(Flow):
    """What can be done in ``view``: the keys are heard while the keyboard is in it."""

    def __init__(self, view: QWidget) -> None:
        super().__init__()
        self.buttons: dict[str, QPushButton] = {}
        self._view = view
        self._told: dict[str, tuple[Command, str, str]] = {}

    def add(
        self,
        command: Command,
        act: Callable[[], None],
        words: str,
        name: str = "",
        *,
        does: str = "",
        has_key: bool = True,
    ) -> QPushButton:
        """Add a button for ``command``.

        Args:
            command: whose name the button has, and whose key does the same.
            act: what it does.
            words: a key of the catalogue, for what stands on it.
            name: how it looks, as the style knows it.
            does: a key of the catalogue, for what is told of it where the pointer rests.
            has_key: False where the view hears the key by itself.
        """
        made = self.buttons[command.name] = button(name)
        made.clicked.connect(lambda *_: act())
        if has_key:
            bind(self._view, command, act)
        self._told[command.name] = command, words, does
        self.addWidget(made)
        return made

    def reword(self, command: Command, words: str) -> None:
        """Have other words on a button from now on: a key of the catalogue."""
        self._told[command.name] = command, words, self._told[command.name][2]
        self.buttons[command.name].setAccessibleName(tr(words))

    def press(self, name: str) -> str:
        """Return the key of a button as the language in use names it."""
        return keys.spelled(self._told[name][0].keys)

    def retranslate(self) -> None:
        for name, (_, words, does) in self._told.items():
            self.buttons[name].setText(tr("app.button", words=tr(words), press=self.press(name)))
            if does:
                self.buttons[name].setToolTip(tr(does))
