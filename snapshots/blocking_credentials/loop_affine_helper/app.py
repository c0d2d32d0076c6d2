# The helper resolves credentials and then sets a timer of the loop.
# asyncfix: refuses loop-affine

from auth import renew_later


async def start(store):
    renew_later(store)
    return store.credentials
