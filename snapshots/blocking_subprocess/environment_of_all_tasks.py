# asyncfix: refuses unsafe
# The environment is that of all tasks: another sets it anew before the program starts.
import os
import subprocess


def tenant():
    return subprocess.run(["printenv", "TENANT"], capture_output=True, text=True).stdout


async def run(name):
    os.environ["TENANT"] = name
    return subprocess.run(["printenv", "TENANT"], capture_output=True, text=True).stdout


async def run_helper(name):
    os.environ.update(TENANT=name)
    return tenant()
