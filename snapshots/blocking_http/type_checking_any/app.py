# asyncfix: refuses unsafe
# For the program the class is anything; the type checker's branch says what it is.
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gateway import Gateway
else:
    Gateway = Any


async def handle(gateway: Gateway):
    return gateway.fetch()
