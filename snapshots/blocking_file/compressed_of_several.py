# asyncfix: refuses unsafe
# A compressed file is written by whoever has something to say.
import gzip


class Log:
    def __init__(self, path):
        self.file = gzip.open(path, "ab")

    async def say(self, data):
        self.file.write(data)
