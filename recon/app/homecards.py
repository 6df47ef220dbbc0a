"""The cards of the home room that are only read: how long the downtime lasts, when all is done, how right it is."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from recon.app import homewords
from recon.app.charts import HourBars, Plotting, spoken
from recon.app.homedesk import HomeDesk
from recon.app.style import GAP, NEAR, SMALL, TIGHT, sized, theme
from recon.app.view import View, label
from recon.language import tr
from recon.workflow.figures import Watch
from recon.workflow.paces import Job

_BAR, _MARK, _AXIS = 10, 4, 20
# The bar of an interval ends at one of these shares.
_ENDS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0)


class FactCard(View):
    """A heading, one fact in large letters, and what more is to be said of it."""

    def __init__(self, desk: HomeDesk, heading: str) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, self._heading = desk, heading
        self.title, self.fact, self.more = label("overline"), label("question", wrap=True), label("aside", wrap=True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP, NEAR + TIGHT, GAP, NEAR + TIGHT)
        layout.setSpacing(TIGHT)
        for text in (self.title, self.fact, self.more):
            layout.addWidget(text)
        layout.addStretch(1)
        desk.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(tr(self._heading))
        fact, more = self.told()
        self.fact.setText(fact)
        self.fact.setVisible(bool(fact))
        self.more.setText(more)
        self.more.setVisible(bool(more))

    def told(self) -> tuple[str, str]:
        """Return the fact, and what more is to be said."""
        raise NotImplementedError


class ClockCard(FactCard):
    """How long the downtime lasts."""

    def __init__(self, desk: HomeDesk) -> None:
        super().__init__(desk, "home.clock")

    def told(self) -> tuple[str, str]:
        home = self._desk.home
        return ("", tr("home.looking")) if home is None else (homewords.lasts(home), homewords.since(home))


class EndCard(FactCard):
    """When all that waits is done at the present pace."""

    def __init__(self, desk: HomeDesk) -> None:
        super().__init__(desk, "home.end")

    def told(self) -> tuple[str, str]:
        home = self._desk.home
        if home is None:
            return "", tr("home.looking")
        fact, more = homewords.end(home.paces)
        return fact, f"{more} {tr('home.time.out')}" if home.way.out else more


class TrustCard(FactCard):
    """How much of what nobody looks at turned out wrong, with the interval that it lies in."""

    def __init__(self, desk: HomeDesk) -> None:
        self.bar, self.others = IntervalBar(), label("aside", wrap=True)
        super().__init__(desk, "home.trust")
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101
        layout.insertWidget(2, self.bar)
        layout.insertWidget(4, self.others)

    def retranslate(self) -> None:
        super().retranslate()
        trust = self._desk.trust
        self.bar.show_watch(trust.accepted if trust else Watch(0, 0))
        others = (("blank", trust.blank), ("people", trust.people)) if trust else ()
        told = [tr(f"home.quality.{name}", estimate=homewords.estimate(one)) for name, one in others if one.seen]
        self.others.setText("\n".join(told))
        self.others.setVisible(bool(told))

    def told(self) -> tuple[str, str]:
        trust = self._desk.trust
        return ("", tr("home.looking")) if trust is None else homewords.wrong(trust.accepted)


class IntervalBar(QWidget):
    """A share with the interval that it lies in, on a line from nothing to the next round share."""

    def __init__(self) -> None:
        super().__init__()
        self._watch = Watch(0, 0)

    def show_watch(self, watch: Watch) -> None:
        """Draw what is known; nothing where nothing is."""
        self._watch = watch
        low, high = map(homewords.share, watch.interval)
        spoken(self, tr("home.quality.bar", low=low, high=high) if watch.seen else "")
        self.setFixedHeight(sized(_BAR) + sized(_AXIS) + TIGHT)
        self.setVisible(bool(watch.seen))
        self.update()

    @property
    def end(self) -> float:
        """The share at the end of the line."""
        return next(one for one in _ENDS if one >= self._watch.interval[1])

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        worn, (low, high) = theme(), self._watch.interval
        painter, font = QPainter(self), QFont(self.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRectF(0, TIGHT / 2, self.width(), sized(_BAR))
        _bar(painter, line, worn.sunken)
        left, right = (line.width() * share / self.end for share in (low, high))
        _bar(painter, QRectF(left, line.top(), max(right - left, line.height()), line.height()), worn.accent_pale)
        if self._watch.seen:
            at = max(line.width() * self._watch.wrong / self._watch.seen / self.end, _MARK / 2)
            painter.setPen(QPen(QColor(worn.accent_deep), _MARK))
            painter.drawLine(QPointF(at, line.top()), QPointF(at, line.bottom()))
        font.setPixelSize(sized(SMALL - 1))
        painter.setFont(font)
        painter.setPen(QColor(worn.muted))
        feet = QRectF(0, line.bottom() + TIGHT / 2, self.width(), QFontMetrics(font).height())
        for align, share in ((Qt.AlignmentFlag.AlignLeft, 0.0), (Qt.AlignmentFlag.AlignRight, self.end)):
            painter.drawText(feet, align, homewords.share(share))


class WorkCard(View):
    """The work of the last hours by kind: bars, the pace, and how long what is left takes."""

    def __init__(self, desk: HomeDesk, plotting: Plotting) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, self._plotting = desk, plotting
        self.title = label("heading")
        self.jobs = {job: (label("keyname", wrap=True), label("aside", wrap=True)) for job in Job}
        self.charts = {job: HourBars(has_hours=job is list(Job)[-1]) for job in Job}
        grid, layout = QGridLayout(), QVBoxLayout(self)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(NEAR)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for row, job in enumerate(Job):
            words, (name, told) = QVBoxLayout(), self.jobs[job]
            words.setSpacing(0)
            words.addWidget(name)
            words.addWidget(told)
            words.addStretch(1)
            grid.addLayout(words, row, 0)
            grid.addWidget(self.charts[job], row, 1)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(NEAR + TIGHT)
        layout.addWidget(self.title)
        layout.addLayout(grid, 8)
        layout.addStretch(1)
        desk.changed.connect(self.retranslate)
        plotting.ready.connect(self._grow)
        self._grow()
        self.retranslate()

    def retranslate(self) -> None:
        home = self._desk.home
        self.title.setText(tr("home.work"))
        for job, (name, told) in self.jobs.items():
            name.setText(tr(f"home.job.{job}"))
            told.setText("")
        if home is None:
            return
        for pace in home.paces.jobs:
            self.jobs[pace.job][1].setText(f"{homewords.speed(pace)}\n{homewords.left(pace)}")
            self.charts[pace.job].show_hours(pace.hours, home.paces.begins)
            spoken(self.charts[pace.job], homewords.hours(pace, home.paces.begins))

    def dressed(self) -> None:
        super().dressed()
        for chart in self.charts.values():
            chart.dress()

    def _grow(self) -> None:
        if self._plotting.module is not None:
            for chart in self.charts.values():
                chart.grow(self._plotting.module)


def _bar(painter: QPainter, box: QRectF, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
