# The loop awaits between one module and the next.
# asyncfix: refuses lazy-result

import pkgutil


async def announce(folder, client):
    for module in pkgutil.iter_modules([folder]):
        await client.send(module.name)
