# Widgets belong to the thread that shows them, which is the loop's where a program has both: what uses them in a helper stays.
import asyncio
import tkinter as tk

import requests
from PySide6.QtCore import QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QLabel


class Page(QObject):
    done = Signal(str)

    def __init__(self):
        super().__init__()
        self.label = QLabel("empty")
        self.timer = QTimer(self)
        self.root = tk.Tk()
        self.text = tk.StringVar()

    def show(self, url):
        self.label.setText(requests.get(url).text)

    def restart(self, url):
        self.timer.start(int(requests.get(url).text))

    def set_text(self, url):
        self.text.set(requests.get(url).text)

    def add_child(self, url):
        QLabel(requests.get(url).text, self).show()

    def ask(self, url):
        return requests.get(url).text + QThread.currentThread().objectName()

    async def refresh(self, url):
        self.show(url)
        self.restart(url)
        self.set_text(url)
        self.add_child(url)
        self.label.setText(await asyncio.to_thread(self.ask, url))
        await asyncio.sleep(1)
