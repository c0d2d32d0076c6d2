# A helper closes the stream of a process of asyncio, which only the thread of the loop may do, however it comes by the stream.
# asyncfix: refuses loop-affine
import asyncio
import subprocess


def close_stdin(process: asyncio.subprocess.Process) -> None:
    stdin = getattr(process, "stdin", None)
    if stdin is not None:
        stdin.close()


def kill_tree(process: asyncio.subprocess.Process) -> None:
    close_stdin(process)
    subprocess.run(["kill", "-9", str(process.pid)], check=False)


def kill_own(process: asyncio.subprocess.Process) -> None:
    process.stdin.close()
    subprocess.run(["kill", "-9", str(process.pid)], check=False)


async def stop(process: asyncio.subprocess.Process) -> None:
    kill_tree(process)
    kill_own(process)
