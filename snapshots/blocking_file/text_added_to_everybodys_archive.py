# asyncfix: refuses unsafe
# An archive is written by whoever has something for it.
import zipfile


class Archive:
    def __init__(self, archive: zipfile.ZipFile):
        self.archive = archive

    async def add(self, name, text):
        self.archive.writestr(name, text)
