from manager import Manager


async def stop(manager: Manager):
    return manager.address()
