"""Which forms, how many of each, in which language: kits and forms by title, and the pages that will be printed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from recon import language
from recon.app import printkeys
from recon.app.kitdesk import KitDesk
from recon.app.ordering import Ordering
from recon.app.presetcard import PresetBar
from recon.app.previewdesk import PreviewDesk
from recon.app.printpreview import LeafView, told
from recon.app.style import GAP, NEAR, sized
from recon.app.ticklist import Line, TickList
from recon.app.view import Elided, View, button, label
from recon.language import tr
from recon.workflow.presets import MOST_COPIES

_MORE = frozenset({Qt.Key.Key_Plus, Qt.Key.Key_Equal})
_LOWEST = 100


class FormList(TickList):
    """A list on which plus and minus say how many sheets of the form in hand there are to be."""

    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__(is_low=True)
        self.dressed()

    def dressed(self) -> None:
        super().dressed()
        self.setMinimumHeight(sized(_LOWEST))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in _MORE:
            self.counted.emit(1)
        elif event.key() == Qt.Key.Key_Minus:
            self.counted.emit(-1)
        else:
            super().keyPressEvent(event)


class FormCard(View):
    """The second of three steps: what is printed."""

    def __init__(self, desk: Ordering, kits: KitDesk, previews: PreviewDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk, self.previews = desk, previews
        self.title, self._wait, self.usual = label("heading"), label("aside", wrap=True), label("whynot", wrap=True)
        self.presets, self.list, self.picture = PresetBar(kits), FormList(), LeafView(previews)
        self._copies_of, self._below = Elided("aside"), Elided("aside")
        self.fewer, self.many, self.more = button(), label("body"), button()
        self.show_all = button("aside")
        self._forms: tuple[str, ...] = ()
        self.languages: dict[str, QPushButton] = {}
        self._build()
        self.list.toggled.connect(self._switch)
        self.list.looked_at.connect(self._look)
        self.list.counted.connect(self._copy)
        self.fewer.clicked.connect(lambda: self._copy(-1))
        self.more.clicked.connect(lambda: self._copy(1))
        desk.listed.connect(self.retranslate)
        desk.ordered.connect(self._order)
        previews.changed.connect(self._page)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(tr("app.print.forms"))
        self.list.setAccessibleName(tr("app.print.forms"))
        for made, words in ((self.fewer, "−"), (self.more, "+")):
            made.setText(words)
            made.setToolTip(tr("printroom.does.copies"))
        self.fewer.setAccessibleName(tr("printroom.fewer"))
        self.more.setAccessibleName(tr("printroom.more"))
        self._wait.setText(tr("app.print.forms_coming"))
        self._wait.setVisible(self.desk.kit is None)
        self.show_all.setText(printkeys.face(printkeys.PREVIEW))
        self.show_all.setToolTip(printkeys.does(printkeys.PREVIEW))
        for name, made in self.languages.items():
            made.setChecked(name == self.desk.lang)
            made.setAccessibleName(tr("app.print.in_language", name=tr("app.language", name)))
            made.setToolTip(made.accessibleName())
        self._order()
        self._page()

    def _build(self) -> None:
        head, many, page, layout = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(NEAR)
        head.addWidget(self.title, 1)
        for name in language.LANGUAGES:
            head.addWidget(self._language(name))
        many.addWidget(self._copies_of, 1)
        for widget in (self.fewer, self.many, self.more):
            many.addWidget(widget)
        many.setSpacing(NEAR)
        page.addWidget(self._below, 1)
        page.addWidget(self.show_all)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addWidget(self.presets)
        layout.addWidget(self._wait)
        layout.addWidget(self.list, 3)
        layout.addWidget(self.usual)
        layout.addLayout(many)
        layout.addWidget(self.picture, 2)
        layout.addLayout(page)

    def _switch(self, key: str) -> None:
        self.desk.switch_form(key)
        self.list.go(key)
        self.previews.look_at(key)

    def _copy(self, by: int) -> None:
        """Have so many more of the form in hand, which is chosen by that."""
        key = self.list.current
        if key and key not in self.desk.forms:
            self._switch(key)
        elif key:
            self.desk.copy(key, min(max(self.desk.times.get(key, 1) + by, 1), MOST_COPIES))

    def _order(self) -> None:
        desk = self.desk
        lines = [Line(key, title, right=self._right(key, pages)) for key, title, pages in desk.titles()]
        self.list.show_lines(lines, desk.forms)
        if desk.forms != self._forms:
            self._forms = desk.forms
            if desk.forms and self.list.current not in desk.forms:
                self.list.go(desk.forms[0])  # a kit was taken: it is to be seen that it is
        if lines and not self.list.current:
            self.list.step(0)
        self._count()

    def _right(self, key: str, pages: int) -> str:
        of_pages = "" if self.desk.is_large else tr("app.print.pages", count=pages)
        many = self.desk.times.get(key, 1) if key in self.desk.forms else 1
        return " · ".join(part for part in (f"× {many}" if many > 1 else "", of_pages) if part)

    def _look(self, key: str) -> None:
        self.previews.look_at(key)
        self._count()

    def _count(self) -> None:
        """Show how many there are to be of the form in hand, where it is chosen."""
        key, desk = self.list.current, self.desk
        title = next((title for one, title, _ in desk.titles() if one == key), "")
        times = desk.times.get(key, 1) if key in desk.forms else 0
        self.many.setText(str(times))
        self.many.setAccessibleName(tr("printroom.times", form=title, copies=times))
        self.fewer.setEnabled(times > 1)
        self.more.setEnabled(bool(key) and times < MOST_COPIES)
        self._copies_of.setText(tr("printroom.copies_of", form=title) if title else "")

    def _page(self) -> None:
        words = told(self.previews)
        self._below.setText(words)
        self.picture.setAccessibleName(tr("app.print.picture", form=words))
        self.show_all.setEnabled(bool(words))
        forms = ", ".join(self.previews.shown.as_usual) if self.desk.is_large else ""
        self.usual.setText(tr("printroom.large.as_usual", forms=forms) if forms else "")
        self.usual.setVisible(bool(forms))

    def _language(self, name: str) -> QPushButton:
        made = button("choice")
        made.setText(name.upper())
        made.setCheckable(True)
        made.clicked.connect(lambda: self.desk.speak(name))
        self.languages[name] = made
        return made
