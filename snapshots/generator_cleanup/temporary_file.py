# A temporary file is removed behind the loop.
# asyncfix: --select generator-cleanup
import os
import tempfile


async def chunks(source):
    file = tempfile.NamedTemporaryFile(delete=False)
    async for chunk in source:
        file.write(chunk)
        yield file.name, len(chunk)
    os.unlink(file.name)
