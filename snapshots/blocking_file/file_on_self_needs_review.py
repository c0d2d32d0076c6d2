# Text files are not thread-safe: without `--unsafe-fixes` the calls stay.
# asyncfix: refuses unsafe


class Journal:
    def __init__(self, path):
        self._file = open(path, "a")

    async def add(self, entry):
        self._file.write(entry + "\n")
        self._file.flush()
