# A type checker sees the class that asks a server; the program runs the other one.
# asyncfix: clean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from remote import lookup
else:
    from memory import lookup


async def title(key):
    return lookup(key).title()
