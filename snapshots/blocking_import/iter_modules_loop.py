# The directory is read while the loop goes on.

import pkgutil


async def names(folder):
    found = []
    for module in pkgutil.iter_modules([folder]):
        found.append(module.name)
    return found
