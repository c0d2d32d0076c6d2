# An ordinary method of the project that a coroutine calls only keeps books.
# asyncfix: clean
class Registry:
    def __init__(self):
        self._open = {}

    def cancel(self, name):
        self._open.pop(name, None)

    async def drop(self, stream):
        self.cancel(stream.name)
        await stream.close()
