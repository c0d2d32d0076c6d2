# asyncfix: refuses usually-fast
# The helper opens a file only when it is given a name.
import io


class Attachment:
    def __init__(self, source, name):
        self.file = source if isinstance(source, io.IOBase) else open(source, "rb")
        self.name = name


async def attach(response):
    return Attachment(io.BytesIO(await response.read()), name="page.html")
