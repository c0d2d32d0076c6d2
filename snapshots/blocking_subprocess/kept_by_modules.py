# What a library's module keeps or makes under a name is an object: a machine, a command, a client.
import cpuinfo
import papermill
import plumbum
import sh
from plumbum import local
from plumbum.cmd import grep
from sh import git


async def search(word: str):
    listing = local["ls"]
    found = grep(word)
    plumbum.local.get("sync")()
    return listing(), found


async def publish(path: str):
    git.pull("--rebase")
    sh.rsync("-a", path, "host:")
    # It goes on by itself.
    running = sh.make("html", _bg=True)
    running.wait()
    # It is awaited.
    await sh.make("pdf", _async=True)


async def machine():
    return cpuinfo.get_cpu_info(), papermill.execute_notebook("in.ipynb", "out.ipynb")
