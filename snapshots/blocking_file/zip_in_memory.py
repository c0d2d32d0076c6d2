# An archive that is in memory from end to end.
# asyncfix: clean

import io
import zipfile


async def pack(name, text):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, text)
    return buffer.getvalue()
