# An archive in memory writes files all the same when it is unpacked.
import io
import tarfile
import zipfile


async def unpack(data, path):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        archive.extractall(path)


async def unpack_one(data, path):
    archive = tarfile.open(fileobj=io.BytesIO(data))
    archive.extract("name", path)


async def read(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("name")
