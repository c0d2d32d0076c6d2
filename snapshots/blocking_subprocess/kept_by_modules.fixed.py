# What a library's module keeps or makes under a name is an object: a machine, a command, a client.
import asyncio

import cpuinfo
import papermill
import plumbum
import sh
from plumbum import local
from plumbum.cmd import grep
from sh import git


async def search(word: str):
    listing = local["ls"]
    found = await asyncio.to_thread(grep, word)
    await asyncio.to_thread(plumbum.local.get("sync"))
    return await asyncio.to_thread(listing), found


async def publish(path: str):
    await asyncio.to_thread(git.pull, "--rebase")
    await asyncio.to_thread(sh.rsync, "-a", path, "host:")
    # It goes on by itself.
    running = sh.make("html", _bg=True)
    await asyncio.to_thread(running.wait)
    # It is awaited.
    await sh.make("pdf", _async=True)


async def machine():
    return await asyncio.to_thread(
        lambda: (
            cpuinfo.get_cpu_info(),
            papermill.execute_notebook("in.ipynb", "out.ipynb"),
        )
    )
