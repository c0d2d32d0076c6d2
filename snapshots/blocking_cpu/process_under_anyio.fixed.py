# anyio keeps processes itself.
# asyncfix: --cpu process --unsafe-fixes

import functools

import anyio
import rsa


async def make(bits: int, path: anyio.Path):
    public, private = await anyio.to_process.run_sync(
        functools.partial(rsa.newkeys, bits, accurate=False)
    )
    await path.write_bytes(private.save_pkcs1())
    return public
