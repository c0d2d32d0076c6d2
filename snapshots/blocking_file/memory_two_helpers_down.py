# asyncfix: refuses usually-fast
# What is opened is in memory, though two helpers hand it on.
import io
import zipfile


def names(file):
    with zipfile.ZipFile(file) as archive:
        return archive.namelist()


def verify(file):
    return bool(names(file))


def verify_bytes(data):
    return verify(io.BytesIO(data))


async def check(data):
    return verify_bytes(data)
