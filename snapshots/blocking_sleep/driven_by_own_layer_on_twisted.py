# The decorator comes from the project's own layer upon Twisted.
# asyncfix: refuses unknown-runtime

import time

from app.twisted import as_deferred


@as_deferred
async def settle():
    time.sleep(0.1)
