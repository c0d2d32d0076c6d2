# The child prints between two lines of its parent.
# asyncfix: flags --unsafe-fixes
import subprocess
import sys


async def main():
    print("parent", flush=True)
    subprocess.check_call([sys.executable, "-c", "import time; time.sleep(0.3); print('child')"])
    print("parent again")
