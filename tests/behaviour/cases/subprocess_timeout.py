# The timeout of a child is the same exception.
# asyncfix: flags --unsafe-fixes
import subprocess
import sys


async def main():
    try:
        subprocess.run([sys.executable, "-c", "import time; time.sleep(9)"], timeout=0.3)
    except subprocess.TimeoutExpired as error:
        print("timed out:", error.cmd[1])
