# A file that stays open is written to by several tasks: the hop needs a reader's eye.
# asyncfix: flags --unsafe-fixes


class Journal:
    def __init__(self, path):
        self._file = open(path, "a")

    async def add(self, entry):
        self._file.write(entry + "\n")
        self._file.flush()
