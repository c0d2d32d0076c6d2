# Starting a process and waiting for it are one step.

import subprocess


async def ordered(text):
    process = subprocess.Popen(
        ["sort"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    out, _ = process.communicate(text)
    print(out)
