"""For whom: patients found while the nurse types, those of a ward, or nobody yet."""

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from recon.app import keys, printkeys, restore, values
from recon.app.kitdesk import KitDesk
from recon.app.printdesk import PrintDesk
from recon.app.searchline import SearchLine
from recon.app.style import GAP, NEAR, TIGHT, sized
from recon.app.ticklist import Line, TickList
from recon.app.view import Elided, View, button, label
from recon.language import tr
from recon.model.patient import Listed

_MOST_BLANKS = 500
_LOWEST = 120


class Whom(View):
    """The first of three steps: whom the sheets are for."""

    def __init__(self, desk: PrintDesk, kits: KitDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self.desk, self.kits = desk, kits
        self._is_fresh = True
        self.title = label("heading")
        self.patients, self.blanks, self.reserve = button("choice"), button("choice"), button("choice")
        self.search, self.wards, self.list = SearchLine(), QComboBox(), TickList()
        self.ward_list, self.lists = TickList(has_boxes=False), QStackedWidget()
        self.kit = button("primary")
        self.whole, self.clear = button(), button("quiet")
        self.number, self._hint, self.chosen = QSpinBox(), label("aside", wrap=True), Elided("aside")
        self.pages = QStackedWidget()
        self._build()
        self._bind()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(tr("app.print.whom"))
        self.patients.setText(tr("app.print.patients"))
        self.blanks.setText(tr("app.button", words=tr("app.command.blanks"), press=keys.spelled(keys.BLANKS.keys)))
        self.search.setPlaceholderText(tr("app.print.search"))
        self.search.setAccessibleName(tr("app.print.search"))
        self.wards.setAccessibleName(tr("app.print.ward"))
        self.list.setAccessibleName(tr("app.print.found"))
        self.ward_list.setAccessibleName(tr("app.print.ward"))
        self.number.setAccessibleName(tr("app.print.blank_number"))
        self._blank_words.setText(tr("app.print.blank_number"))
        self.reserve.setText(tr("reserve.app.switch"))
        self.clear.setText(tr("app.print.clear"))
        self._know()
        self._show()
        self._order()

    def dressed(self) -> None:
        self.lists.setMinimumHeight(sized(_LOWEST))
        super().dressed()

    def _build(self) -> None:
        for one in (self.patients, self.blanks, self.reserve):
            one.setCheckable(True)
        self.number.setRange(1, _MOST_BLANKS)
        self.number.setValue(self.desk.blank)
        self.number.lineEdit().setTextMargins(NEAR, 0, 0, 0)
        self._blank_words, self._blank_hint = label("body", wrap=True), label("aside", wrap=True)
        kinds, head = QHBoxLayout(), QHBoxLayout()
        kinds.setSpacing(NEAR)
        kinds.addWidget(self.patients)
        kinds.addWidget(self.blanks)
        kinds.addStretch(1)
        head.addWidget(self.title, 1)
        self.pages.addWidget(self._people())
        self.pages.addWidget(self._nobody())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addLayout(kinds)
        layout.addWidget(self.pages, 1)

    def _people(self) -> QWidget:
        page, foot = QWidget(), QHBoxLayout()
        foot.setSpacing(NEAR)
        foot.addWidget(self.whole)
        foot.addWidget(self.clear)
        foot.addStretch(1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NEAR)
        for one in (self.ward_list, self.list):
            self.lists.addWidget(one)
        self.lists.setMinimumHeight(sized(_LOWEST))
        self.kit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for widget in (self.search, self.wards, self.kit, self._hint):
            layout.addWidget(widget)
        layout.addWidget(self.lists, 1)
        layout.addWidget(self.chosen)
        layout.addLayout(foot)
        return page

    def _nobody(self) -> QWidget:
        page, row = QWidget(), QHBoxLayout()
        row.addWidget(self.number)
        row.addWidget(self._blank_words, 1)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, TIGHT, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(row)
        layout.addWidget(self.reserve)
        layout.addWidget(self._blank_hint)
        layout.addStretch(1)
        return page

    def _bind(self) -> None:
        desk = self.desk
        self.patients.clicked.connect(lambda: desk.print_blank(False))
        self.blanks.clicked.connect(lambda: desk.print_blank(True))
        self.search.textEdited.connect(self._look)
        self.search.textChanged.connect(lambda text: None if text else self._look(""))
        restore.remember(self.search, "print.search")
        if self.search.text():
            self._look(self.search.text())
        self.search.stepped.connect(self._step)
        self.search.taken.connect(self._take)
        self.search.left.connect(self._leave_ward)
        self.list.toggled.connect(self.switch)
        self.ward_list.toggled.connect(desk.choose_ward)
        self.kit.clicked.connect(self.kits.order_ward)
        self.kits.changed.connect(self._order)
        self.wards.activated.connect(lambda place: desk.choose_ward(self.wards.itemData(place)))
        self.whole.clicked.connect(self.choose_all)
        self.clear.clicked.connect(desk.clear)
        self.number.valueChanged.connect(desk.count_blank)
        self.reserve.clicked.connect(desk.print_reserve)
        desk.found.connect(self._found)
        desk.ran.connect(self._offer)
        desk.ordered.connect(self._order)
        desk.listed.connect(self._know)

    # What the person does

    def focus_search(self) -> None:
        """Put the keyboard where typing looks for somebody, or says how many sheets."""
        line: QWidget = self.number if self.desk.is_blank else self.search
        line.setFocus()
        self.number.selectAll() if self.desk.is_blank else self.search.selectAll()

    def choose_all(self) -> None:
        """Choose everybody who is shown, or nobody of them where all are chosen."""
        shown = [one.patient for one in self.desk.matches]
        self.desk.choose(shown, is_chosen=any(one.ipp not in self.desk.people for one in shown))

    def switch(self, ipp: str) -> None:
        found = [one.patient for one in self.desk.matches if one.patient.ipp == ipp]
        self.desk.choose(found, is_chosen=ipp not in self.desk.people)

    @property
    def _list(self) -> TickList:
        """The list that is shown: of patients, or, as long as nobody is looked for, of wards."""
        return self.ward_list if self.lists.currentWidget() is self.ward_list else self.list

    def _step(self, by: int) -> None:
        self._list.step(by)

    def _leave_ward(self) -> None:
        if self.desk.ward and self.desk.run is None:
            self.desk.choose_ward("")

    def _look(self, text: str) -> None:
        self._is_fresh = True
        self.desk.look_for(text)

    def _take(self) -> None:
        """Tick the patient in hand; the next word typed looks for another. Or enter the ward in hand."""
        if self._list is self.ward_list:
            if self.ward_list.current:
                self.desk.choose_ward(self.ward_list.current)
        elif self.desk.text == self.search.text() and self.list.current and not self._is_fresh:
            self.switch(self.list.current)
            self.search.selectAll()

    # Following the desk

    def _found(self) -> None:
        self._show()
        if self._is_fresh and self.desk.matches and self.desk.text:
            self.list.setCurrentIndex(self.list.lines.index(0))
        self._is_fresh = False

    def _show(self) -> None:
        desk = self.desk
        self.list.show_lines([_line(one) for one in desk.matches], desk.people)
        wards = [ward for ward in (desk.standing.wards if desk.standing else ()) if ward]
        is_open = not desk.text and not desk.ward and not desk.matches and bool(wards)
        self.lists.setCurrentWidget(self.ward_list if is_open else self.list)
        words = self._hint_words()
        self._hint.setText(words)
        self._hint.setVisible(bool(words))
        self._order()

    def _hint_words(self) -> str:
        desk = self.desk
        if desk.matches:
            return ""
        if desk.standing is not None and not desk.standing.patients:
            return tr("printroom.nobody_known")
        return tr("app.print.nobody" if desk.text else "app.print.hint")

    def _order(self) -> None:
        desk = self.desk
        self.patients.setChecked(not desk.is_blank)
        self.blanks.setChecked(desk.is_blank)
        self.pages.setCurrentIndex(int(desk.is_blank))
        self.reserve.setChecked(desk.is_reserve)
        ward = desk.ward or tr("reserve.app.no_ward")
        told = tr("reserve.app.switch_hint", ward=ward) if desk.is_reserve else tr("app.print.blank_hint")
        self._blank_hint.setText(told)
        self.list.lines.show(self.list.lines.lines, desk.people)
        self.wards.setCurrentIndex(max(self.wards.findData(desk.ward), 0))
        self._offer()
        names = ", ".join(values.named(one) for one in desk.people.values())
        self.chosen.setText(tr("app.print.chosen", count=len(desk.people), names=names) if desk.people else "")
        self.whole.setText(
            tr(
                "app.button",
                words=tr("app.command.whole", count=len(desk.matches)),
                press=keys.spelled(keys.WHOLE.keys),
            )
        )
        self.whole.setToolTip(tr("app.does.whole"))
        self.whole.setEnabled(bool(desk.matches))
        self.clear.setEnabled(bool(desk.people))

    def _offer(self) -> None:
        """Offer the ward's kit for everybody in it."""
        desk, preset = self.desk, self.kits.of_ward
        count = desk.standing.wards.get(desk.ward, 0) if desk.standing else 0
        self.kit.setVisible(bool(desk.ward and count and preset))
        if preset is not None:
            self.kit.setText(printkeys.face(printkeys.WARD_KIT, kit=preset.title, count=count))
        self.kit.setToolTip(printkeys.does(printkeys.WARD_KIT))
        self.kit.setEnabled(desk.kit is not None and desk.run is None)

    def _know(self) -> None:
        told = self.desk.standing
        of_ward = self.kits.kits.of_ward
        titles = {one.name: one.title for one in self.kits.kits.presets}
        self.ward_list.show_lines(
            [
                Line(ward, ward, tr("printroom.present", count=count), titles.get(of_ward.get(ward, ""), ""))
                for ward, count in (told.wards if told else {}).items()
                if ward
            ],
            (),
        )
        self.wards.blockSignals(True)
        self.wards.clear()
        self.wards.addItem(tr("app.print.every_ward"), "")
        for ward, count in (told.wards if told else {}).items():
            if ward:
                self.wards.addItem(tr("app.print.of_ward", ward=ward, count=count), ward)
        self.wards.setCurrentIndex(max(self.wards.findData(self.desk.ward), 0))
        self.wards.blockSignals(False)
        self._show()


def _line(one: Listed) -> Line:
    who = one.patient
    used = f" ({who.birth_name})" if who.used_name and who.used_name != who.birth_name else ""
    born = values.day(who.birth_date) if who.birth_date else tr("app.print.no_birth_date")
    told = (born, who.sex, tr("app.print.ipp", ipp=who.ipp), "" if one.is_present else tr("roster.state.left"))
    place = " · ".join(part for part in (who.ward, who.bed) if part)
    title = f"{who.used_name or who.birth_name}{used} {who.given_names}"
    return Line(who.ipp, title, " · ".join(part for part in told if part), place)
