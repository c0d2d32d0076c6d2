# The lines of a process are read while it runs: the loop moves with it.

import asyncio
import subprocess


async def errors(cmd):
    def run_command():
        found = []
        with subprocess.Popen(cmd, stdout=subprocess.PIPE, text=True) as process:
            for line in process.stdout:
                if "error" in line:
                    found.append(line)
        return found

    return await asyncio.to_thread(run_command)
