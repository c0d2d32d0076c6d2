# Only the function is imported: the new import goes before the `from` line.

from time import sleep


async def settle():
    sleep(0.5)
