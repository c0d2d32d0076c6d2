# What a round imports is the same in every round; what it assigns is handed over.
import asyncio


async def copy_all(client, folders):
    for folder in folders:
        import shutil

        target = folder / "copy"

        def write_target(folder, target):
            with open(folder / "index") as source, open(target, "wb") as sink:
                shutil.copyfileobj(source, sink)

        await asyncio.to_thread(write_target, folder, target)
        await client.tell(target)
