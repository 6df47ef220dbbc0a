"""The order in the making: for whom, which forms, how many of each, in which type and on which sides."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, Signal

from recon.app.printjobs import Order
from recon.language import current
from recon.model.patient import Patient
from recon.workflow.kits import Kit
from recon.workflow.presets import MOST_COPIES

USUAL_BLANKS = 10


class Ordering(QObject):
    """What one person has chosen so far. The kit comes later than the window: until then there are no forms."""

    listed = Signal()  # what is known of the patients as a whole, or which forms there are
    ordered = Signal()  # the order: for whom, which forms, how many

    def __init__(self) -> None:
        super().__init__()
        self.kit: Kit | None = None
        self.ward = ""
        self.people: dict[str, Patient] = {}
        self.is_blank, self.blank = False, USUAL_BLANKS
        self.is_reserve = False
        self.forms: tuple[str, ...] = ()
        self.times: dict[str, int] = {}  # of the forms of which there is to be more than one
        self.is_large = False
        self.duplex: bool | None = None
        self.lang = current()

    @property
    def order(self) -> Order:
        kit, is_blank = self.kit, self.is_blank
        wards = frozenset(key for key in self.forms if kit is not None and kit.form(key, self.lang).is_wards)
        return Order(
            self.forms,
            self.lang,
            ipps=() if is_blank else tuple(self.people),
            blank=self.blank if is_blank else 0,
            ward=self.ward if is_blank else "",
            wards=frozenset() if is_blank else wards,
            copies={key: self.times[key] for key in self.forms if key in self.times},
            large=self.is_large,
            duplex=self.duplex,
            reserve=is_blank and self.is_reserve,
        )

    @property
    def paper_pages(self) -> int:
        """How many printed pages the order makes; in large type, not known before it is laid out: 0."""
        kit, order = self.kit, self.order
        if kit is None or not order.forms or order.large:
            return 0
        return sum(order.times(key) * kit.form(key, order.lang).pages for key in order.forms)

    def titles(self) -> tuple[tuple[str, str, int], ...]:
        """Return (key, title, pages) of the forms that the language of the sheets has, by title."""
        kit = self.kit
        if kit is None:
            return ()
        forms = [kit.form(key, self.lang) for key in kit.keys if self.lang in kit.languages(key)]
        return tuple(sorted(((one.key, one.title, one.pages) for one in forms), key=lambda one: one[1]))

    def choose(self, patients: Collection[Patient], *, is_chosen: bool) -> None:
        for patient in patients:
            self.people.pop(patient.ipp, None)
            if is_chosen:
                self.people[patient.ipp] = patient
        self.ordered.emit()

    def print_blank(self, is_blank: bool) -> None:
        self.is_blank, self.is_reserve = is_blank, False
        self.ordered.emit()

    def print_reserve(self, is_reserve: bool) -> None:
        """Have the blank sheets of this order put by, or awaited; each order is awaited that does not say so."""
        self.is_reserve = is_reserve
        self.ordered.emit()

    def count_blank(self, number: int) -> None:
        self.blank = number
        self.ordered.emit()

    def switch_form(self, key: str) -> None:
        self.forms = tuple(one for one in self.forms if one != key) if key in self.forms else (*self.forms, key)
        self.ordered.emit()

    def take_forms(self, forms: Mapping[str, int]) -> None:
        """Choose these forms and no others, so many of each."""
        self.forms = tuple(forms)
        self.times = {key: copies for key, copies in forms.items() if copies > 1}
        self.ordered.emit()

    def copy(self, key: str, times: int) -> None:
        """Have so many sheets of the form for each patient."""
        self.times.pop(key, None)
        if times > 1:
            self.times[key] = min(times, MOST_COPIES)
        self.ordered.emit()

    def print_large(self, is_large: bool) -> None:
        self.is_large = is_large
        self.ordered.emit()

    def print_on(self, duplex: bool | None) -> None:
        """Print on both sides, on one, or (None) as the forms say."""
        self.duplex = duplex
        self.ordered.emit()

    def speak(self, lang: str) -> None:
        """Print the sheets in ``lang``; a form that does not have it is left out."""
        self.lang = lang
        self.forms = tuple(key for key in self.forms if self.kit and lang in self.kit.languages(key))
        self.listed.emit()
        self.ordered.emit()
