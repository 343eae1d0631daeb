"""Open the gallery, or write it as a picture."""

import argparse
import sys

from PySide6.QtWidgets import QApplication

from netdesk.window.kit.gallery.page import GalleryPage
from netdesk.window.kit.look import Appearance, look


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="netdesk.window.kit.gallery", description=__doc__)
    parser.add_argument("--png", metavar="FILE", help="write a picture instead of opening a window")
    parser.add_argument("--dark", action="store_true", help="the dark theme instead of the light one")
    parser.add_argument("--text-scale", type=float, default=1.0, help="size of text, 1.0 to 2.0")
    options = parser.parse_args(arguments)
    app = QApplication.instance() or QApplication([])
    look().set_appearance(Appearance.DARK if options.dark else Appearance.LIGHT)
    look().set_text_scale(options.text_scale)
    page = GalleryPage()
    page.show()
    if options.png:
        app.processEvents()
        return 0 if page.grab().save(options.png) else 1
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
