"""A text with its line numbers, TOML in colours, and what is wrong with it marked on its lines."""

import re
from collections.abc import Collection

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from recon.app.style import BODY, NEAR, sized, theme
from recon.workflow.inspecting import MOST_CHARACTERS

_FAMILIES = ("DejaVu Sans Mono", "Cascadia Mono", "Consolas", "Menlo", "Liberation Mono", "monospace")
_COMMENT, _HEAD, _KEY, _STRING, _VALUE = "comment", "head", "key", "string", "value"
_PIECE = re.compile(
    rf"""(?P<{_STRING}>"(?:[^"\\]|\\.)*"?|'[^']*'?)"""
    rf"""|(?P<{_COMMENT}>\#.*)"""
    rf"""|(?P<{_HEAD}>^\s*\[\[?[^\]#"']*\]\]?)"""
    rf"""|(?P<{_KEY}>^\s*[A-Za-z0-9_-]+(?=\s*=))"""
    rf"""|(?P<{_VALUE}>\b(?:true|false|[-+]?\d[\d_.:eE+-]*)\b)"""
)


class Colours(QSyntaxHighlighter):
    """Comments aside, tables and keys to be found at a glance, values apart from names."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self.wear()

    def wear(self) -> None:
        """Take the colours in use."""
        worn = theme()
        colours = {
            _COMMENT: worn.muted,
            _HEAD: worn.accent,
            _KEY: worn.ink,
            _STRING: worn.good,
            _VALUE: worn.caution,
        }
        for name, colour in colours.items():
            made = self._formats[name] = QTextCharFormat()
            made.setForeground(QColor(colour))
            if name in (_HEAD, _KEY):
                made.setFontWeight(QFont.Weight.Bold if name == _HEAD else QFont.Weight.DemiBold)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        for piece in _PIECE.finditer(text):
            self.setFormat(piece.start(), piece.end() - piece.start(), self._formats[str(piece.lastgroup)])


class CodeEdit(QPlainTextEdit):
    """Tab leaves it, as it leaves every field of the window; what would make the text endless is not taken."""

    stood = Signal(int)  # the cursor is on another line, from 1
    too_long = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._faulty: frozenset[int] = frozenset()
        self._line = 1
        self._colours = Colours(self.document())
        self._margin = _Margin(self)
        self.blockCountChanged.connect(lambda _count: self._make_room())
        self.updateRequest.connect(self._scroll)
        self.cursorPositionChanged.connect(self._stand)
        self.dressed()

    @property
    def line(self) -> int:
        """The line that the cursor is on, from 1."""
        return self.textCursor().blockNumber() + 1

    @property
    def faulty(self) -> frozenset[int]:
        return self._faulty

    @property
    def text(self) -> str:
        """What stands there, to the letter: Qt's plain text has a common space for every one that does not break."""
        return _lines(self.document().toRawText())

    def show_text(self, text: str) -> None:
        """Show another text; there is nothing to undo in it."""
        if text != self.text:
            self.setPlainText(text)
            self._stand()

    def mark(self, lines: Collection[int]) -> None:
        """Mark lines, from 1, on which something is wrong."""
        last = self.blockCount()
        self._faulty = frozenset(min(max(line, 1), last) for line in lines)
        self._select()
        self._margin.update()

    def go(self, line: int) -> None:
        """Put the cursor on ``line``, in the middle of what is seen."""
        cursor = QTextCursor(self.document().findBlockByNumber(max(line, 1) - 1))
        self.setTextCursor(cursor)
        self.centerCursor()

    def dressed(self) -> None:
        """Take the colours and the size of text in use."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setFamilies([font.family(), *_FAMILIES])
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPixelSize(sized(BODY))
        self.setFont(font)
        # the window's sheet has another family for everything, and says it louder than setFont
        families = ", ".join(f'"{name}"' for name in font.families())
        self.setStyleSheet(f"QPlainTextEdit {{ font-family: {families}; background: {theme().surface}; border: 0; }}")
        self._colours.wear()
        self._make_room()
        self._select()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._margin.setGeometry(QRect(inside.left(), inside.top(), self.margin_width(), inside.height()))

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 - Qt's name
        """Copy to the letter, too."""
        copied = QMimeData()
        copied.setText(_lines(self.textCursor().selectedText()))
        return copied

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        if self.document().characterCount() + len(source.text()) > MOST_CHARACTERS:
            self.too_long.emit()
        else:
            super().insertFromMimeData(source)

    def margin_width(self) -> int:
        digits = max(len(str(self.blockCount())), 2)
        return self.fontMetrics().horizontalAdvance("9") * digits + 3 * NEAR

    def paint_margin(self, event: QPaintEvent) -> None:
        """Paint the numbers of the lines that are seen, those with a fault as such."""
        worn = theme()
        painter = QPainter(self._margin)
        painter.setFont(self.font())
        painter.fillRect(event.rect(), QColor(worn.ground))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            number = block.blockNumber() + 1
            box = QRect(0, round(top), self._margin.width(), round(height))
            if number in self._faulty:
                painter.fillRect(box, QColor(worn.danger_soft))
                painter.fillRect(box.adjusted(0, 0, 4 - box.width(), 0), QColor(worn.danger))
            colour = worn.danger if number in self._faulty else worn.ink if number == self.line else worn.muted
            painter.setPen(QColor(colour))
            painter.drawText(box.adjusted(0, 0, -NEAR, 0), Qt.AlignmentFlag.AlignRight, str(number))
            top += height
            block = block.next()

    def _stand(self) -> None:
        self._select()
        self._margin.update()
        if self.line != self._line:
            self._line = self.line
            self.stood.emit(self.line)

    def _select(self) -> None:
        worn = theme()
        here = [(self.line, worn.accent_soft)] if self.line not in self._faulty else []
        shown = []
        for line, colour in (*((one, worn.danger_soft) for one in sorted(self._faulty)), *here):
            one = QTextEdit.ExtraSelection()
            one.format.setBackground(QColor(colour))
            one.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            one.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
            shown.append(one)
        self.setExtraSelections(shown)

    def _make_room(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)

    def _scroll(self, rect: QRect, dy: int) -> None:
        if dy:
            self._margin.scroll(0, dy)
        else:
            self._margin.update(0, rect.y(), self._margin.width(), rect.height())


def _lines(raw: str) -> str:
    return raw.replace("\u2029", "\n")


class _Margin(QWidget):
    def __init__(self, edit: CodeEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._edit.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._edit.paint_margin(event)
