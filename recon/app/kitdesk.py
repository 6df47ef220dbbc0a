"""The station's kits without widgets: taken with one key, kept, renamed, removed; a ward's kit for all in it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from recon.app.printdesk import PrintDesk
from recon.app.printjobs import Kits, kits, present
from recon.errors import ReconError
from recon.model.patient import Patient
from recon.store import Store
from recon.workflow.presets import Preset, remove, rename, save, use_in_ward


class KitDesk(QObject):
    """What is chosen is in the print desk's order; here is what there is to choose."""

    changed = Signal()  # the kits, or which is whose
    ready = Signal()  # the order is a ward's kit for everybody in it: it can be printed
    kept = Signal(Preset)
    failed = Signal(ReconError)

    def __init__(self, desk: PrintDesk) -> None:
        super().__init__()
        self.desk = desk
        self.kits = Kits()
        desk.listed.connect(self.changed)

    @property
    def in_hand(self) -> Preset | None:
        """The kit whose forms are those of the order, as many of each."""
        desk = self.desk
        chosen = {key: desk.times.get(key, 1) for key in desk.forms}
        return next((one for one in self.kits.presets if chosen and self._forms(one) == chosen), None)

    @property
    def of_ward(self) -> Preset | None:
        """The kit of the ward in hand: the one that it uses, or else the one in hand, or else the first."""
        used = self.kits.of_ward.get(self.desk.ward, "")
        theirs = next((one for one in self.kits.presets if one.name == used), None)
        return theirs or self.in_hand or next(iter(self.kits.presets), None)

    def refresh(self) -> None:
        self.desk.ask(kits, self._have, latest="kits")

    def take(self, preset: Preset) -> None:
        """Choose the kit's forms and no others; those of the kit in hand are given up again."""
        self.desk.take_forms({} if preset == self.in_hand else self._forms(preset))

    def order_ward(self) -> None:
        """Order the ward's kit for everybody who is in the ward."""
        ward, preset = self.desk.ward, self.of_ward
        if ward and preset is not None and self.desk.kit is not None and self.desk.run is None:
            self.desk.ask(lambda store: present(store, ward), lambda people: self._order(preset, people), latest="ward")

    def keep(self, title: str) -> None:
        """Keep the forms of the order as a kit of that name."""
        forms = {key: self.desk.times.get(key, 1) for key in self.desk.forms}
        self._do(lambda store: save(store, title, forms, operator=self.desk.operator), self.kept.emit)

    def rename(self, preset: Preset, title: str) -> None:
        self._do(lambda store: rename(store, preset.name, title, operator=self.desk.operator), self.kept.emit)

    def remove(self, preset: Preset) -> None:
        self._do(lambda store: remove(store, preset.name, operator=self.desk.operator))

    def restore(self, preset: Preset) -> None:
        """Keep a kit that was removed as it was."""
        self._do(
            lambda store: save(store, preset.title, dict(preset.forms), operator=self.desk.operator), self.kept.emit
        )

    def use(self, preset: Preset | None) -> None:
        """Have the ward in hand use that kit from now on."""
        ward, name = self.desk.ward, preset.name if preset else None
        if ward:
            self._do(lambda store: use_in_ward(store, ward, name, operator=self.desk.operator))

    def _order(self, preset: Preset, people: tuple[Patient, ...]) -> None:
        desk = self.desk
        desk.print_blank(False)
        desk.people = {who.ipp: who for who in people}
        desk.take_forms(self._forms(preset))
        if desk.order.sheets:
            self.ready.emit()

    def _forms(self, preset: Preset) -> dict[str, int]:
        kit = self.desk.kit
        return preset.in_kit(kit, self.desk.lang) if kit else {}

    def _do(self, job: Callable[[Store], object], then: Callable[..., None] | None = None) -> None:
        """Change the kits, then look at them anew."""

        def done(given: object) -> None:
            self.desk.ask(kits, lambda told: seen(told, given))

        def seen(told: Kits, given: object) -> None:
            self._have(told)
            if then is not None:
                then(given)

        self.desk.change(job, done, self.failed.emit)

    def _have(self, told: Kits) -> None:
        self.kits = told
        self.changed.emit()
