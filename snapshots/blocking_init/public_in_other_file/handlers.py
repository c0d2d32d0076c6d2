from client import Storage


class Handler:
    def __init__(self, storage: Storage):
        self.storage = storage

    async def regions(self, names, log):
        log(names.pop(), self.storage.s3.meta.region_name, names)
        found = [self.storage.s3.meta for name in names if self.storage.s3]
        return f"{self.storage.s3.meta.region_name}: {found}"
