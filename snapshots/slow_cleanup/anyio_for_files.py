# It only reads files with anyio; what runs it is not known.
# asyncfix: clean
from anyio import Path


async def load(path, log):
    try:
        return await Path(path).read_text()
    finally:
        await log.write("read")
