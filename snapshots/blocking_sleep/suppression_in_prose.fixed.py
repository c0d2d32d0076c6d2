# A directive is a whole comment; words in a sentence are none.

import asyncio


async def settle():
    await asyncio.sleep(0.5)  # removed the old noqa, see the asyncfix: ignore page
