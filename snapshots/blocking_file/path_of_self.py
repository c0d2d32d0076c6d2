# The name of an attribute, without its underscore.
# asyncfix: --unsafe-fixes


class Journal:
    def __init__(self, path):
        self._log = path

    async def clear(self):
        with open(self._log, "w"):
            pass
