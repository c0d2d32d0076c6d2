# asyncfix: refuses unsafe
# Two tasks that both see the file missing both run the program that makes it.
import os
import subprocess
from pathlib import Path


async def key(path):
    if not os.path.exists(path):
        subprocess.run(["ssh-keygen", "-f", path], check=True)


async def repository(folder: Path, url):
    if folder.exists():
        return
    command = ["git", "clone", url, str(folder)]
    subprocess.run(command, check=True)
