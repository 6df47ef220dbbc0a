"""The middle of the deliver room: one consignment, what it comes to, its sheets, and what there is to tell of one."""

from collections import Counter

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from recon.app import keys, values
from recon.app.crop import Crop
from recon.app.deliverdesk import DeliverDesk
from recon.app.deliverjobs import Detail, SheetLine
from recon.app.deliverlist import TONES, in_words, shares
from recon.app.delivertold import Look, Point, Told, look_at
from recon.app.pictures import Pictures
from recon.app.points import PointLine, PointList
from recon.app.style import GAP, NEAR, TIGHT, sized
from recon.app.ticklist import Line, TickList, paint_shares
from recon.app.view import Elided, View, button, label
from recon.delivery.sentences import in_sentences, told_in_words
from recon.language import tr
from recon.model.outbox import Stage
from recon.store.lots import Lot
from recon.workflow.issuing import short

_BAR, _CROP = 8, 132
_LEAST = 112  # two lines
_AT_ONCE = 200  # sheets whose lines are made; the next when the last of them is seen
_ALL = ""
_POINT_TONES = {
    Point.FAULT: "danger",
    Point.REFUSAL: "danger",
    Point.MARK: "caution",
    Point.KEYED: "caution",
    Point.DIFFERENT: "danger",
    Point.UNSAID: "caution",
    Point.NEW: "none",
    Point.SAME: "good",
}


class ConsignmentView(View):
    """The totals first, then the sheets in the order in which they go."""

    def __init__(self, desk: DeliverDesk) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk = desk
        self.title, self.who = Elided("heading"), label("aside", wrap=True)
        self.forms, self.kinds = label("body", wrap=True), label("aside", wrap=True)
        self.bar, self.stages = StageBar(), QComboBox()
        self.list = TickList(has_boxes=False)
        self._most = _AT_ONCE
        layout = QVBoxLayout(self)
        layout.setContentsMargins(NEAR, GAP, NEAR, NEAR)
        layout.setSpacing(TIGHT)
        for text in (self.title, self.who, self.forms, self.kinds):
            text.setContentsMargins(12, 0, 12, 0)
            layout.addWidget(text)
        row = QHBoxLayout()
        row.setContentsMargins(12, TIGHT, 12, TIGHT)
        row.setSpacing(GAP)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stages)
        layout.addLayout(row)
        layout.addWidget(self.list, 1)
        self.stages.activated.connect(self._choose)
        self.list.looked_at.connect(desk.look)
        self.list.more.connect(self._show_more)
        for told in (desk.cased, desk.listed):
            told.connect(self.retranslate)
        desk.moved.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        self.list.setMinimumHeight(sized(_LEAST))
        desk, case = self._desk, self._desk.case
        found = desk.consignment
        self.title.setText(tr("app.deliver.consignment", number=short(found.id)) if found else _nothing(desk))
        self.who.setText(self._who(found) if found else "")
        forms = case.forms if case else {}
        told = " · ".join(f"{title} {count}" for title, count in forms.items())
        self.forms.setText(tr("app.deliver.total", count=len(case.sheets), forms=told) if case else "")
        kinds = case.kinds if case else {}
        self.kinds.setText(" · ".join(f"{kind} {count}" for kind, count in kinds.items()))
        for text in (self.who, self.forms, self.kinds):
            text.setVisible(bool(text.text()))
        self.bar.show_counts(found.counts if found else {})
        self._show_stages()
        self.list.setAccessibleName(tr("app.deliver.sheets_of", number=short(found.id) if found else ""))
        self.list.blockSignals(True)
        questions = desk.questions
        sheets = desk.sheets
        lines = [sheet_line(one, questions.get(one.item.sheet)) for one in sheets[: self._most]]
        self.list.show_lines(lines, (), has_more=len(lines) < len(sheets))
        self.list.blockSignals(False)
        self._follow()

    def _show_more(self) -> None:
        self._most += _AT_ONCE
        self.retranslate()

    def _who(self, found: Lot) -> str:
        zone = self._desk.zone
        told = [tr("app.deliver.prepared", by=found.by, at=tr("account.moment", at=found.at.astimezone(zone)))]
        if found.approved_at is not None:
            at = tr("account.moment", at=found.approved_at.astimezone(zone))
            told.append(tr("app.deliver.approved", by=found.approved_by, at=at))
        return " · ".join(told)

    def _show_stages(self) -> None:
        desk = self._desk
        stages = desk.stages()
        self.stages.blockSignals(True)
        self.stages.clear()
        self.stages.addItem(tr("app.deliver.all_stages", count=len(desk.case.sheets) if desk.case else 0), _ALL)
        for stage, count in stages.items():
            name = tr(f"app.deliver.point.{stage}" if isinstance(stage, Point) else f"outbox.stage.{stage}")
            words = tr("outbox.cli.count", stage=name, count=count)
            self.stages.addItem(words, stage.value)
        self.stages.setCurrentIndex(max(self.stages.findData(desk.stage.value if desk.stage else _ALL), 0))
        self.stages.setAccessibleName(tr("app.deliver.filter"))
        self.stages.setToolTip(tr("app.deliver.filter"))
        self.stages.setVisible(bool(stages))
        self.stages.blockSignals(False)

    def _choose(self, place: int) -> None:
        name = self.stages.itemData(place)
        shown = next((one for one in self._desk.stages() if one.value == name), None)
        self._desk.show_stage(shown)

    def _follow(self) -> None:
        names = [one.item.sheet for one in self._desk.sheets] if self._desk.sheet else []
        if self._desk.sheet in names[self._most :]:
            self._most = names.index(self._desk.sheet) + _AT_ONCE
            self.retranslate()
            return
        self.list.blockSignals(True)
        self.list.go(self._desk.sheet)
        self.list.blockSignals(False)


class SheetView(View):
    """One sheet: its points, and where the one in hand stands on the paper."""

    def __init__(self, desk: DeliverDesk, pictures: Pictures) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, self._pictures = desk, pictures
        self.title, self.form = Elided("heading"), label("aside", wrap=True)
        self.state, self.answer = label("body", wrap=True), label("aside", wrap=True)
        self.points, self.crop, self.picture = PointList(), Crop(), button("aside")
        self._told: tuple[Told, ...] = ()
        self.look: Look | None = None
        self.is_shown = True
        self.crop.setFixedHeight(_CROP)
        head, layout = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.title, 1)
        head.addWidget(self.picture)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(TIGHT)
        layout.addLayout(head)
        for widget in (self.form, self.state, self.answer):
            layout.addWidget(widget)
        layout.addWidget(self.points, 1)
        layout.addWidget(self.crop)
        self.points.looked_at.connect(self._look_at)
        self.picture.clicked.connect(self.switch_picture)
        for told in (desk.shown, desk.moved):
            told.connect(self.retranslate)
        pictures.ready.connect(lambda _page: self._draw())
        self.retranslate()

    def switch_picture(self) -> None:
        """Show what stands on the paper with the point in hand, or no more."""
        self.is_shown = not self.is_shown
        self.retranslate()

    def retranslate(self) -> None:
        detail = self._desk.detail
        self.setVisible(bool(self._desk.sheet))
        words = tr("app.deliver.hide_crop" if self.is_shown else "app.deliver.show_crop")
        self.picture.setText(tr("app.button", words=words, press=keys.spelled(keys.PICTURE.keys)))
        self.points.setAccessibleName(tr("app.deliver.points"))
        line = detail.line if detail else None
        self.title.setText(_whose(line) if line else "")
        self.form.setText(f"{line.title} · {values.serial(line.item.sheet)}" if line else "")
        self.state.setText(_state(detail) if detail else "")
        self.answer.setText(_came_back(detail) if detail else "")
        for text in (self.state, self.answer):
            text.setVisible(bool(text.text()))
        self._told = self._desk.told
        self.points.show_points(tuple(_point_line(detail, one) for one in self._told) if detail else ())
        self.points.setEnabled(bool(self._told))
        self.picture.setVisible(any(detail and look_at(detail, one) for one in self._told))
        if self._told and not self.points.currentIndex().isValid():
            self.points.setCurrentIndex(self.points.points.index(0))
        self._look_at(self.points.currentIndex().row())

    def _look_at(self, row: int) -> None:
        detail = self._desk.detail
        self.look = look_at(detail, self._told[row]) if detail and 0 <= row < len(self._told) else None
        if self.look is not None:
            self._pictures.want([self.look.page])
        self._draw()

    def _draw(self) -> None:
        look = self.look
        self.crop.setVisible(look is not None and self.is_shown)
        if look is not None:
            image = self._pictures.get(look.page)
            self.crop.look(image, look.zone if image is not None and image.scale else None)


class StageBar(QWidget):
    """How far the sheets are, as one bar; in words for whoever hears it or points at it."""

    def __init__(self) -> None:
        super().__init__()
        self._shares: tuple[tuple[int, str], ...] = ()
        self.setFixedHeight(_BAR)

    def show_counts(self, counts: dict[Stage, int]) -> None:
        self._shares = shares(counts)
        self.setToolTip(in_words(counts))
        self.setAccessibleName(in_words(counts))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(160, _BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shares(painter, QRectF(self.rect()), self._shares)


def sheet_line(one: SheetLine, question: Point | None = None) -> Line:
    item = one.item
    name = values.full_name(one.patient) if one.patient else tr("app.patient.none")
    below = f"{one.title} · {values.serial(item.sheet)}"
    if one.later:
        below += " · " + tr("app.deliver.again", number=short(one.later))
    stage = tr(f"outbox.stage.{item.stage}")
    if question is not None:
        told = tr("app.deliver.with_question", stage=stage, question=tr(f"app.deliver.point.{question}"))
        return Line(item.sheet, name, below, told, "caution")
    return Line(item.sheet, name, below, stage, "none" if one.later else TONES.get(item.stage, "none"))


def _nothing(desk: DeliverDesk) -> str:
    return tr("app.deliver.nothing_yet") if desk.overview is not None else tr("app.deliver.coming")


def _whose(line: SheetLine) -> str:
    return values.described(line.patient) if line.patient else tr("app.patient.none")


def _state(detail: Detail) -> str:
    """Return where the sheet is, and what that means."""
    return tr(f"app.deliver.means.{detail.line.item.stage}")


def _came_back(detail: Detail) -> str:
    """Return what the destination answered, and what is there now."""
    kinds = Counter(one.kind for one in detail.arrived if not one.is_undone)
    told = " · ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
    item = detail.line.item
    answer = item.answer if item.stage is not Stage.REFUSED else ""
    answer = in_sentences(answer, item.sheet, detail.forms.get)
    found = [tr("app.deliver.answer", words=answer)] if answer else []
    return "\n".join([*found, *([tr("app.deliver.there", kinds=told)] if told else [])])


def _point_line(detail: Detail, one: Told) -> PointLine:
    what, tone = tr(f"app.deliver.point.{one.point}"), _POINT_TONES[one.point]
    field = detail.form.field(one.field) if one.field else None
    where = values.heading(field, one.row) if field else ""
    if one.point in (Point.FAULT, Point.REFUSAL, Point.MARK):
        if field is not None and one.words.startswith(field.label):
            where = ""  # the sentence begins with it
        return PointLine(where, what, tone, (one.words,))
    where = where or _named(one.words, detail.line.item.sheet)
    heads = tr("app.deliver.ours"), tr("app.deliver.theirs")
    return PointLine(where, what, tone, (told_in_words(one.ours), told_in_words(one.theirs)), heads)


def _named(identity: str, serial: str) -> str:
    """Return as what people know a thing that is no field: a page, the sheet's stay, or a patient's number."""
    sheet, _, rest = identity.partition(":")
    if sheet != serial:
        return tr("app.print.ipp", ipp=identity) if not rest else identity
    if rest.isdigit():
        return tr("app.page.of", page=rest)
    return rest or tr("app.deliver.stay")
