from client import Storage


class Handler:
    def __init__(self, storage: Storage):
        self.storage = storage

    async def regions(self, names, log):
        log(names.pop(), (await self.storage.get_s3()).meta.region_name, names)
        found = [
            (await self.storage.get_s3()).meta
            for name in names
            if await self.storage.get_s3()
        ]
        return f"{(await self.storage.get_s3()).meta.region_name}: {found}"
