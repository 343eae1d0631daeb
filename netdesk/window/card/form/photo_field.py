"""The picture of a contact: chosen from a file, dropped or taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeDatabase, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QImageReader, QImageWriter, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from netdesk.domain.contact import Photo
from netdesk.domain.person_name import initials
from netdesk.window.card.card_words import say
from netdesk.window.kit.button import Button, ButtonKind
from netdesk.window.kit.look import theme
from netdesk.window.kit.paint.avatar import paint_avatar
from netdesk.window.picture import small_picture, upright_image

_LARGEST = 1_024
_LARGEST_BYTES = 1_500_000
_SIDE = 72
_QUALITY = 90


class PhotoField(QWidget):
    """A round picture with its buttons. `edited` follows a change, `refused` tells why there was none."""

    edited = Signal()
    refused = Signal(str)

    def __init__(self, photo: Photo | None, name: str, seed: str) -> None:
        super().__init__()
        self._photo = photo
        self._shown: QPixmap | None = None
        self._name, self._seed = name, seed
        self._picture = _Picture(self)
        self._choose = Button(say("Picture …"), ButtonKind.LINK, is_small=True)
        self._remove = Button(say("Remove"), ButtonKind.PLAIN, is_small=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self._picture, self._choose, self._remove):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._choose.clicked.connect(self._on_choose)
        self._remove.clicked.connect(lambda: self._set(None))
        self.setAcceptDrops(True)
        self._refresh()

    def value(self) -> Photo | None:
        """The picture as it shall be."""
        return self._photo

    def set_name(self, name: str) -> None:
        """Show the initials of this name while there is no picture."""
        self._name = name
        self._picture.update()

    def take(self, path: Path) -> None:
        """Take the picture in a file; `refused` says so if there is none."""
        try:
            data = path.read_bytes()
        except OSError:
            self.refused.emit(say("“{name}” could not be read.").format(name=path.name))
            return
        image = QImage.fromData(data)
        if image.isNull():
            self.refused.emit(say("“{name}” is not a picture NetDesk can read.").format(name=path.name))
            return
        if max(image.width(), image.height()) > _LARGEST or len(data) > _LARGEST_BYTES:
            turned = upright_image(data)
            self._set(_photo_of(image if turned.isNull() else turned))
        else:
            self._set(Photo(QMimeDatabase().mimeTypeForData(QByteArray(data)).name(), data))

    def paint(self, painter: QPainter) -> None:
        """Paint the picture, or the initials."""
        box = self._picture.rect()
        paint_avatar(painter, box, initials(self._name), self._seed, theme(), photo=self._shown)

    def _set(self, photo: Photo | None) -> None:
        self._photo = photo
        self._refresh()
        self.edited.emit()

    def _refresh(self) -> None:
        data = self._photo.data if self._photo else b""
        self._shown = small_picture(data, _SIDE * 2)
        self._remove.setVisible(bool(data))
        self._picture.update()

    def _on_choose(self) -> None:
        dialog = QFileDialog(self.window(), say("Picture"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        suffixes = sorted(bytes(one.data()).decode() for one in QImageReader.supportedImageFormats())
        dialog.setNameFilter(say("Pictures ({suffixes})").format(
            suffixes=" ".join(f"*.{suffix}" for suffix in suffixes)
        ))  # fmt: skip
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasImage() or any(url.isLocalFile() for url in data.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if paths:
            self.take(paths[0])
        elif isinstance(image := data.imageData(), QImage) and not image.isNull():
            self._set(_photo_of(image))


class _Picture(QWidget):
    def __init__(self, field: PhotoField) -> None:
        super().__init__()
        self._field = field
        self.setFixedSize(QSize(_SIDE, _SIDE))
        self.setAccessibleName(say("Picture"))
        self.setToolTip(say("Drop a picture here"))

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        self._field.paint(painter)
        painter.end()


def _photo_of(image: QImage) -> Photo:
    if max(image.width(), image.height()) > _LARGEST:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(QSize(_LARGEST, _LARGEST), Qt.AspectRatioMode.KeepAspectRatio, smooth)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    kind = "png" if image.hasAlphaChannel() else "jpeg"
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(_QUALITY)
    writer.write(image)
    return Photo(f"image/{kind}", bytes(buffer.data().data()))
