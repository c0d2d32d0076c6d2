# Two processes: two hops, in their order, cancellable in between.

import subprocess


async def release(tag):
    subprocess.run(["git", "tag", tag], check=True)
    subprocess.run(["git", "push", "--tags"], check=True)
