"""What is awaited, and what that gives."""


class Hooks:
    def __init__(self, on_guest):
        self.left = 5
        self.on_guest = on_guest


class Notes:
    def __init__(self):
        self.left = 5

    @property
    def note(self):
        return self._note()
