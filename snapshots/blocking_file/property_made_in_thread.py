# asyncfix: refuses unsafe
"""A property that opens a file on first use would do so in two threads at once."""


class Report:
    def __init__(self, path: str) -> None:
        self._path = path
        self._file = None

    @property
    def file(self):
        if self._file is None:
            self._file = open(self._path, "w")
        return self._file

    async def add(self, word: str) -> None:
        self.file.write(word)
