# A process that anyio runs itself gives the same object, of bytes.
# asyncfix: --prefer anyio --unsafe-fixes
import anyio


async def run(name: str):
    await anyio.sleep(1)
    result = await anyio.run_process([name], check=False)
    return result.returncode, result.stdout.decode().strip()


async def shell(name: str):
    result = await anyio.run_process(
        f"{name} | sort", stdout=None, stderr=None, check=False
    )
    if result.returncode == 0:
        result = await anyio.run_process([name], stderr=None)
        return result.stdout.decode().strip()
