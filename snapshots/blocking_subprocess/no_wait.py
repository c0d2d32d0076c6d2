# Asked, not waited for.
# asyncfix: clean

import os
import subprocess


async def finished(process: subprocess.Popen, pid):
    return process.poll() is not None or os.waitpid(pid, os.WNOHANG) != (0, 0)
