# The file outlives the coroutine.
# asyncfix: refuses live-result


class Journal:
    async def start(self, path):
        self._file = open(path, "a")
