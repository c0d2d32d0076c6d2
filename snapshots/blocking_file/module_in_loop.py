# What a round imports is the same in every round; what it assigns is handed over.
async def copy_all(client, folders):
    for folder in folders:
        import shutil

        target = folder / "copy"
        with open(folder / "index") as source, open(target, "wb") as sink:
            shutil.copyfileobj(source, sink)
        await client.tell(target)
