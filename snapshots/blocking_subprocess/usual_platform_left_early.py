# Only Windows leaves early, so that everybody else runs the process; and a block that ends says nothing of what follows it.
import subprocess
import sys


def routes():
    if sys.platform == "win32":
        return []
    return subprocess.check_output(["ip", "route"]).splitlines()


def neighbours(verbose):
    if verbose:
        if sys.platform != "win32":
            return []
    return subprocess.check_output(["arp", "-a"]).splitlines()


async def report():
    print(routes(), neighbours(True))
