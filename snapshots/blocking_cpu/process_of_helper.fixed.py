# Python code in a thread takes turns with the loop; in a process it does not. The helper is what is sent.
# asyncfix: --cpu process --unsafe-fixes

import asyncio
import concurrent.futures
import functools
import multiprocessing

import rsa


@functools.cache
def _process_pool() -> concurrent.futures.ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return concurrent.futures.ProcessPoolExecutor(mp_context=context)


def make_pair(bits: int, exponent: int = 65537) -> str:
    public, private = rsa.newkeys(bits, exponent=exponent)
    return (public.save_pkcs1() + private.save_pkcs1()).decode()


class Keys:
    async def pair(self, bits: int) -> str:
        return await asyncio.get_running_loop().run_in_executor(
            _process_pool(), functools.partial(make_pair, bits, exponent=3)
        )

    async def stripped(self) -> str:
        return (
            await asyncio.get_running_loop().run_in_executor(
                _process_pool(), make_pair, 2048
            )
        ).strip()
