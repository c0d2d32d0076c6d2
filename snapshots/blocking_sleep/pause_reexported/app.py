# Another module of the project exports the function under its own name.

from clock import pause


async def settle():
    pause(0.5)
