# The lines of a process are read while it runs: the loop moves with it.

import subprocess


async def errors(cmd):
    found = []
    with subprocess.Popen(cmd, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            if "error" in line:
                found.append(line)
    return found
