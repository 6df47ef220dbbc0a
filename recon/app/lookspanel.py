"""How the window looks to whoever is at it: light or dark, and how large text is. Each choice is seen at once."""

from PySide6.QtWidgets import QPushButton, QWidget

from recon.app import style
from recon.app.flow import Flow
from recon.app.looks import SYSTEM, Looks
from recon.app.roomypanel import RoomyPanel
from recon.app.view import button, label
from recon.language import tr

_WIDTH = 560
_COLOURS = ("light", "dark", SYSTEM)


class LooksPanel(RoomyPanel):
    """Two rows of choices; nothing is to be confirmed."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._looks = looks
        self._about, self.now = label("aside", wrap=True), label("body", wrap=True)
        self._titles = {name: label("legend") for name in ("colours", "size")}
        self.colours = {name: _choice() for name in _COLOURS}
        self.times = {times: _choice() for times in style.SCALES}
        for name, one in self.colours.items():
            one.clicked.connect(lambda *_, name=name: looks.choose(colours=name))
        for times, one in self.times.items():
            one.clicked.connect(lambda *_, times=times: looks.choose(times=times))
        self.inside.addWidget(self._about)
        for name, made in (("colours", self.colours), ("size", self.times)):
            row = Flow()
            for one in made.values():
                row.addWidget(one)
            self.inside.addWidget(self._titles[name])
            self.inside.addLayout(row)
        self.inside.addWidget(self.now)
        self.leave.hide()
        looks.changed.connect(self.retranslate)
        self.retranslate()

    def first(self) -> QWidget:
        return self.colours[self._looks.colours]

    def finish(self) -> None:
        self.dismiss()

    def toggle(self) -> None:
        if self.isVisible():
            self.dismiss()
        else:
            self.open()

    def retranslate(self) -> None:
        self.title.setText(tr("prefs.title"))
        self._about.setText(tr("prefs.about"))
        self.done.setText(tr("prefs.done"))
        for title, words in self._titles.items():
            words.setText(tr(f"prefs.{title}"))
        for name, one in self.colours.items():
            one.setText(tr(f"prefs.{name}"))
            one.setChecked(name == self._looks.colours)
        for times, one in self.times.items():
            one.setText(percent(times))
            one.setChecked(times == self._looks.times)
        colours, size = tr(f"prefs.{self._looks.colours}"), round(self._looks.times * 100)
        self.now.setText(tr("prefs.now", colours=colours, percent=size))
        super().retranslate()


def percent(times: float) -> str:
    """Return so many times the usual size in words."""
    return tr("prefs.times", percent=round(times * 100))


def _choice() -> QPushButton:
    made = button("choice")
    made.setCheckable(True)
    return made
