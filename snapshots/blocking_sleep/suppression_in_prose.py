# A directive is a whole comment; words in a sentence are none.

import time


async def settle():
    time.sleep(0.5)  # removed the old noqa, see the asyncfix: ignore page
