# The name of the file flows out, the file itself does not.

import tempfile


async def spool(data):
    with tempfile.NamedTemporaryFile("wb", delete=False) as f:
        f.write(data)
        name = f.name
    return name
