"""What methods of a base in another file give back, and what they use."""

from pathlib import Path

from shared import Emitter, Keeper


class Session(Emitter):
    async def leave(self):
        self.socket = None

    async def by_a_method(self):
        if self.socket is None:
            return
        text = Path("notes.txt").read_text()
        self.emit(text)

    async def by_two_methods(self):
        if self.socket is None:
            return
        text = Path("notes.txt").read_text()
        self.emit_all([text])

    async def asks_itself(self):
        if self.socket is None:
            return
        text = Path("notes.txt").read_text()
        self.emit_if_there(text)

    async def of_what_it_is_given(self):
        socket = self.socket
        if socket is None:
            return
        text = Path("notes.txt").read_text()
        self.emit_to(socket, text)


class Box:
    def __init__(self):
        self.free = [1]


class Program(Keeper):
    def __init__(self):
        self.box = Box()

    def changes_it(self):
        self.get_box().free.append(Path("one.txt").read_text())

    def changes_an_entry(self):
        self.get_box().free[0] = Path("one.txt").read_text()

    def changes_a_copy(self):
        self.copied().append(Path("one.txt").read_text())

    def only_looks(self):
        return self.get_box().free.count(Path("one.txt").read_text())

    async def run(self):
        self.changes_it()

    async def run_with_an_entry(self):
        self.changes_an_entry()

    async def run_with_a_copy(self):
        self.changes_a_copy()

    async def run_that_looks(self):
        self.only_looks()
