"""Bases that do not have the state themselves."""


class Emitter:
    def __init__(self, socket):
        self.socket = socket

    def emit(self, text):
        self.socket.send(text)

    def emit_all(self, texts):
        for text in texts:
            self.emit(text)

    def emit_if_there(self, text):
        if self.socket is not None:
            self.socket.send(text)

    def emit_to(self, socket, text):
        socket.send(text)


class Keeper:
    def get_box(self):
        return self.box

    def copied(self):
        return list(self.box.free)
