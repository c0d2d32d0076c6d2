# asyncfix: refuses unsafe
# An editor and a pager talk to the user, whoever draws there.
import os
import subprocess


async def edit(path):
    subprocess.run([os.environ.get("EDITOR", "vi"), path])


async def show(path):
    subprocess.call(["less", path])
