# anyio keeps processes itself.
# asyncfix: --cpu process --unsafe-fixes

import anyio
import rsa


async def make(bits: int, path: anyio.Path):
    public, private = rsa.newkeys(bits, accurate=False)
    await path.write_bytes(private.save_pkcs1())
    return public
