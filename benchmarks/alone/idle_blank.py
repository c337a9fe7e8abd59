"""A minute of a window with nothing in it; prints the CPU ms that it took."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from benchmarks.alone.idle import spent

if __name__ == "__main__":
    app = QApplication([])
    window = QMainWindow()
    window.resize(1366, 768)
    window.show()
    sys.stdout.write(f"{spent(int(sys.argv[1]))}\n")
