# Starting a process blocks as well as waiting for it.
# asyncfix: flags --unsafe-fixes
import subprocess
import sys

CHILD = [sys.executable, "-c", "import time; print(input()); time.sleep(0.3)"]


async def main():
    with subprocess.Popen(CHILD, stdin=subprocess.PIPE, stdout=subprocess.PIPE, universal_newlines=True) as process:
        out, _ = process.communicate("hello\n")
    print(out, process.returncode)
