"""What there is to see of the sheet or proposal in hand: the places that say whose it is, as scanned, and the facts."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from recon.app import keys, values
from recon.app.crop import Crop
from recon.app.matchdesk import MatchDesk
from recon.app.matchjobs import Case, Group, Look
from recon.app.pageview import PageView
from recon.app.pairgrid import PairGrid, columns, traits
from recon.app.pictures import PageImage, Pictures
from recon.app.sidebyside import Row, SideBySide
from recon.app.style import GAP, NEAR, TIGHT
from recon.app.view import Elided, View, button, label
from recon.language import tr
from recon.model.identity import Doubt
from recon.model.page import Page
from recon.model.patient import Patient

_CROP_HEIGHT, _WRITTEN_HEIGHT, _EMPTY_HEIGHT = 216, 244, 96


class PlaceCrop(Crop):
    """One place of a page that says whose it is, large; a page that was never laid over its form is shown whole."""

    def __init__(self) -> None:
        self._of: Look | None = None
        super().__init__()

    def show_look(self, one: Look, image: PageImage | None) -> None:
        self._of = one
        full = _WRITTEN_HEIGHT if one.is_written else _CROP_HEIGHT
        self.setFixedHeight(_EMPTY_HEIGHT if one.is_empty else full)
        is_laid = image is not None and bool(image.scale)
        self.look(image, one.zone if is_laid else None)
        self.retranslate()

    def retranslate(self) -> None:
        one = self._of
        if one is None:
            return
        words = tr("app.match.written_on" if one.is_written else "app.match.place_on", page=one.number)
        seen = tr(f"app.match.header.{one.header}") if one.header and not one.is_written else ""
        self.setAccessibleName(", ".join(part for part in (words, seen) if part))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(420, _CROP_HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(160, _EMPTY_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        one, page = self._of, self.page
        if one is None or page is None or (page.scale and one.zone is not None):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = QSizeF(page.image.size()).scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        room = QRectF(QPointF(0, 0), size)
        room.moveCenter(QRectF(self.rect()).center())
        painter.drawImage(room, page.image)


class Evidence(View):
    """The pictures above, what is said of them below; the whole page takes their place on demand."""

    def __init__(self, desk: MatchDesk, pictures: Pictures) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, self._pictures = desk, pictures
        self.title, self.serial = Elided("heading"), label("aside")
        self.whole, self.page = button("aside"), PageView()
        self._whole_page = 0
        self.crops: list[tuple[QLabel, PlaceCrop]] = []
        self.says, self.doubts, self.proposed = Says(), Doubts(), Proposed()
        self.pair = PairGrid()
        self._places, self._stack, self._area = QVBoxLayout(), QStackedWidget(), QScrollArea()
        self._build()
        self.whole.clicked.connect(self.switch_page)
        for told in (desk.moved, desk.shown, desk.turned, desk.listed):
            told.connect(self.retranslate)
        pictures.ready.connect(self._arrived)
        self.retranslate()

    @property
    def is_whole(self) -> bool:
        return self._stack.currentWidget() is self.page

    def switch_page(self) -> None:
        """Show the first whole page instead of the places, then the next page, and after the last the places again."""
        place = self._whole_page + 1 if self.is_whole else 0
        self._whole_page = place if place < len(self._pages()) else 0
        self._stack.setCurrentWidget(self.page if place < len(self._pages()) else self._area)
        self.retranslate()

    def retranslate(self) -> None:
        case, item = self._desk.case, self._desk.item
        self.whole.setText(
            tr(
                "app.button",
                words=tr("app.match.places" if self.is_whole else "app.command.picture"),
                press=keys.spelled(keys.PICTURE.keys),
            )
        )
        self.whole.setToolTip(tr("app.does.picture"))
        self.page.setAccessibleName(tr("app.match.whole_page"))
        self._area.setAccessibleName(tr("app.match.places"))
        self.title.setText(_title(case) if case else tr("app.match.coming") if item else "")
        is_sheet = bool(case and case.looks)
        self.whole.setVisible(is_sheet)
        self.serial.setText(values.serial(case.item.name) if case and case.item.waiting else "")
        self._say(case)
        self._look(case)

    def _say(self, case: Case | None) -> None:
        is_hidden = self._desk.is_typing  # what is copied from words is not read off the paper
        waiting = case.item.waiting if case else None
        self.doubts.show_doubts(case.doubts if case and not is_hidden else ())
        self.proposed.show_case(case if case and case.item.proposal else None)
        self.says.show_patient(case.described if case and waiting and not (is_hidden or case.sides) else None)
        self.pair.show_columns(columns(case) if case and not is_hidden else ())

    def _look(self, case: Case | None) -> None:
        looks = case.looks if case else ()
        while len(self.crops) < len(looks):
            self._add_crop()
        for place, (words, crop) in enumerate(self.crops):
            one = looks[place] if place < len(looks) else None
            words.setVisible(one is not None)
            crop.setVisible(one is not None)
            if one is not None:
                crop.show_look(one, self._pictures.get(one.page))
                words.setText(crop.accessibleName())
        pages = self._pages()
        if not pages:
            self._stack.setCurrentWidget(self._area)
        elif self.is_whole:
            shown = pages[min(self._whole_page, len(pages) - 1)]
            image = self._pictures.get(shown.page)
            self.page.look(image, shown.zone if image is not None and image.scale else None)

    def _pages(self) -> tuple[Look, ...]:
        """Return one look of each page of the case in hand, in the order of the pages."""
        looks = self._desk.case.looks if self._desk.case else ()
        first = {one.number: one for one in reversed(looks)}
        return tuple(first[number] for number in sorted(first))

    def _arrived(self, page: Page) -> None:
        case = self._desk.case
        if case is not None and any(one.page == page for one in case.looks):
            self._look(case)

    def _add_crop(self) -> None:
        words, crop = label("overline", wrap=True), PlaceCrop()
        self.crops.append((words, crop))
        self._places.insertWidget(2 * len(self.crops) - 2, words)
        self._places.insertWidget(2 * len(self.crops) - 1, crop)

    def _build(self) -> None:
        inside, head, layout = QWidget(), QHBoxLayout(), QVBoxLayout(self)
        self._places.setContentsMargins(0, 0, NEAR, 0)
        self._places.setSpacing(TIGHT)
        for part in (self.proposed, self.doubts, self.pair, self.says):
            self._places.addWidget(part)
        self._places.addStretch(1)
        inside.setLayout(self._places)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the arrows and the page keys scroll it
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self._stack.addWidget(self._area)
        self._stack.addWidget(self.page)
        head.addWidget(self.title, 1)
        head.addWidget(self.serial)
        head.addWidget(self.whole)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)


class Says(View):
    """Who the sheet's own fields say that it is of: what was accepted or verified in them."""

    def __init__(self) -> None:
        super().__init__()
        self._patient: Patient | None = None
        self.title, self.facts = label("overline", wrap=True), label("body", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, NEAR, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self.title)
        layout.addWidget(self.facts)
        self.retranslate()

    def show_patient(self, patient: Patient | None) -> None:
        self._patient = patient
        self.retranslate()

    def retranslate(self) -> None:
        self.setVisible(self._patient is not None)
        if self._patient is None:
            return
        self.title.setText(tr("app.match.says"))
        told = [tr("app.match.says_one", trait=words, value=value) for words, value in traits(self._patient)]
        self.facts.setText("\n".join(told) or tr("app.match.says_nothing"))


class Doubts(SideBySide):
    """What makes it doubtful whose the sheet is: what was expected, and what was found, side by side."""

    def __init__(self) -> None:
        super().__init__(NEAR, GAP)
        self._doubts: tuple[Doubt, ...] = ()

    def show_doubts(self, doubts: tuple[Doubt, ...]) -> None:
        self._doubts = doubts
        self.retranslate()

    def told(self) -> list[Row]:
        return [_doubt_in_words(one) for one in self._doubts]


def _doubt_in_words(one: Doubt) -> Row:
    said = tr(f"app.match.kind.{one.kind}")
    what = tr("app.match.on_page", said=said, page=one.page) if one.page else said
    expected = tr("app.match.expected", words=one.expected or "—")
    return what, expected, tr("app.match.found", words=one.found or "—")


class Proposed(View):
    """Who proposes what, why, and what speaks for it."""

    def __init__(self) -> None:
        super().__init__()
        self._case: Case | None = None
        self.what, self.why = label("body", wrap=True), label("body", wrap=True)
        self.evidence_title, self.evidence = label("overline", wrap=True), label("body", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, NEAR, 0, 0)
        layout.setSpacing(TIGHT)
        for widget in (self.what, self.why, self.evidence_title, self.evidence):
            layout.addWidget(widget)

    def show_case(self, case: Case | None) -> None:
        self._case = case
        self.retranslate()

    def retranslate(self) -> None:
        one = self._case.item.proposal if self._case else None
        self.setVisible(one is not None)
        if one is None:
            return
        subject, target = values.proposed(one)
        self.what.setText(tr(f"app.match.proposal.{one.change}", by=one.by, subject=subject, target=target))
        self.why.setText(tr("app.match.because", why=one.why))
        self.evidence_title.setText(tr("app.match.evidence"))
        self.evidence.setText("\n".join(f"• {line}" for line in one.evidence))
        for widget in (self.evidence_title, self.evidence):
            widget.setVisible(bool(one.evidence))


def _title(case: Case) -> str:
    proposal = case.item.proposal
    if proposal is not None:
        words = tr(f"app.match.change.{proposal.change}")
        return f"{words} · {case.title}" if case.title else words
    return case.title if case.item.group is not Group.PATIENTS else ""
