"""The station's kits: a row of buttons that choose one each, and the panel where they are kept, renamed, removed."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from recon.app import printkeys
from recon.app.flow import Flow
from recon.app.keys import spelled
from recon.app.kitdesk import KitDesk
from recon.app.roomypanel import RoomyPanel
from recon.app.style import NEAR
from recon.app.ticklist import Line, TickList
from recon.app.view import View, button, label
from recon.errors import ReconError
from recon.language import tr
from recon.workflow.presets import Preset

_WIDTH, _LOWEST = 620, 200


class PresetBar(View):
    """One button a kit: its forms, and as many of each as it wants, are chosen at once."""

    def __init__(self, kits: KitDesk) -> None:
        super().__init__()
        self._kits = kits
        self.buttons: tuple[QPushButton, ...] = tuple(self._button(place) for place in range(len(printkeys.PRESETS)))
        self.manage = button("quiet")
        flow = Flow(NEAR)
        for one in (*self.buttons, self.manage):
            flow.addWidget(one)
        self.setLayout(flow)
        kits.changed.connect(self.retranslate)
        kits.desk.ordered.connect(self._mark)
        self.retranslate()

    def choose(self, place: int) -> None:
        """Take the kit at ``place``, from 0, where there is one."""
        presets = self._kits.kits.presets
        if place < len(presets):
            self._kits.take(presets[place])
        self._mark()

    def retranslate(self) -> None:
        presets = self._kits.kits.presets
        for place, made in enumerate(self.buttons):
            made.setVisible(place < len(presets))
            if place < len(presets):
                press = spelled(printkeys.PRESETS[place].keys)
                made.setText(tr("app.button", words=presets[place].title, press=press))
                made.setToolTip(_forms(self._kits, presets[place]))
                made.setAccessibleName(tr("printroom.kit_of", kit=presets[place].title, forms=made.toolTip()))
        self.manage.setText(printkeys.face(printkeys.KITS))
        self.manage.setToolTip(printkeys.does(printkeys.KITS))
        self._mark()
        self.updateGeometry()

    def _mark(self) -> None:
        in_hand = self._kits.in_hand
        for made, preset in zip(self.buttons, self._kits.kits.presets, strict=False):
            made.setChecked(preset == in_hand)
            made.setEnabled(self._kits.desk.kit is not None)

    def _button(self, place: int) -> QPushButton:
        made = button("choice")
        made.setCheckable(True)
        made.clicked.connect(lambda: self.choose(place))
        return made


class KitPanel(RoomyPanel):
    """Enter keeps the ticked forms under the name that is written; a kit in hand is renamed, removed, or the ward's."""

    def __init__(self, kits: KitDesk, parent: QWidget) -> None:
        super().__init__(parent, _WIDTH)
        self._kits = kits
        self._removed: Preset | None = None
        self._hint, self._forms, self._named = label("aside", wrap=True), label("body", wrap=True), label("body")
        self.list = TickList(has_boxes=False)
        self.list.setMinimumHeight(_LOWEST)
        self.name = QLineEdit()
        self.name.setObjectName("line")
        self.rename, self.remove, self.ward = button(), button(), button()
        acts, holder = Flow(NEAR), QWidget()
        for one in (self.rename, self.remove, self.ward):
            acts.addWidget(one)
        holder.setLayout(acts)
        line = QHBoxLayout()
        line.addWidget(self._named)
        line.addWidget(self.name, 1)
        for widget in (self._hint, self.list, holder, self._forms):
            self.inside.addWidget(widget)
        self.inside.addLayout(line)
        self._bind()
        self.retranslate()

    def ask(self) -> None:
        """Open the panel; the name is that of the kit in hand."""
        in_hand = self._kits.in_hand
        self._removed = None
        self.name.setText(in_hand.title if in_hand else "")
        self.open()
        if in_hand:
            self.list.go(in_hand.name)
        self._show()

    def first(self) -> QWidget:
        return self.name

    def finish(self) -> None:
        self._kits.keep(self.name.text())

    def retranslate(self) -> None:
        self.title.setText(tr("printroom.kits"))
        self._hint.setText(tr("printroom.kits_hint"))
        self._named.setText(tr("printroom.kit_name"))
        self.name.setAccessibleName(tr("printroom.kit_name"))
        self.list.setAccessibleName(tr("printroom.kits"))
        self.done.setText(tr("printroom.keep"))
        self.rename.setText(tr("printroom.rename"))
        super().retranslate()
        self._show()

    @property
    def _chosen(self) -> Preset | None:
        return next((one for one in self._kits.kits.presets if one.name == self.list.current), None)

    def _bind(self) -> None:
        kits = self._kits
        self.list.looked_at.connect(self._look)
        self.list.toggled.connect(self._look)
        self.name.textEdited.connect(self.forget)
        self.rename.clicked.connect(self._rename)
        self.remove.clicked.connect(self._remove)
        self.ward.clicked.connect(self._use)
        kits.changed.connect(self._show)
        kits.kept.connect(self._kept)
        kits.failed.connect(self._fail)

    def _rename(self) -> None:
        if self._chosen is not None:
            self._kits.rename(self._chosen, self.name.text())

    def _remove(self) -> None:
        if self._removed is not None:
            self._kits.restore(self._removed)
            self._removed = None
        elif self._chosen is not None:
            self._removed = self._chosen
            self._kits.remove(self._chosen)
        self._show()

    def _use(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self._kits.use(None if self._is_wards(chosen) else chosen)

    def _is_wards(self, preset: Preset) -> bool:
        return self._kits.kits.of_ward.get(self._kits.desk.ward) == preset.name

    def _look(self, key: str) -> None:
        self._removed = None
        chosen = next((one for one in self._kits.kits.presets if one.name == key), None)
        if chosen is not None:
            self.name.setText(chosen.title)
        self._show()

    def _kept(self, preset: Preset) -> None:
        if self.isVisible():
            self.say(tr("printroom.kept", name=preset.title), "good")
            self.list.go(preset.name)

    def _show(self) -> None:
        kits, desk = self._kits, self._kits.desk
        wards = kits.kits.of_ward
        lines = [
            Line(one.name, one.title, _forms(kits, one), ", ".join(w for w, used in wards.items() if used == one.name))
            for one in kits.kits.presets
        ]
        self.list.show_lines(lines, ())
        chosen = self._chosen
        again = self._removed.title if self._removed else ""
        self.remove.setText(tr("printroom.put_back", name=again) if again else tr("printroom.remove"))
        self.remove.setEnabled(bool(again) or chosen is not None)
        self.rename.setEnabled(chosen is not None)
        self.ward.setVisible(bool(desk.ward))
        is_theirs = chosen is not None and self._is_wards(chosen)
        self.ward.setText(tr("printroom.no_more_of_ward" if is_theirs else "printroom.of_ward", ward=desk.ward))
        self.ward.setEnabled(chosen is not None)
        titles = {key: title for key, title, _ in desk.titles()}
        ticked = ", ".join(_times(titles.get(key, key), desk.times.get(key, 1)) for key in desk.forms)
        self._forms.setText(tr("printroom.ticked", forms=ticked) if ticked else tr("printroom.nothing_ticked"))
        self.done.setEnabled(bool(ticked))

    def _fail(self, error: ReconError) -> None:
        if self.isVisible():
            self.say(error.message(), "danger")


def _forms(kits: KitDesk, preset: Preset) -> str:
    titles = {key: title for key, title, _ in kits.desk.titles()}
    return ", ".join(_times(titles.get(key, key), copies) for key, copies in preset.forms)


def _times(title: str, copies: int) -> str:
    return tr("printroom.times", form=title, copies=copies) if copies > 1 else title
