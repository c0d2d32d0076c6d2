# Commands that work in one folder belong together: another task's would come in between.
# asyncfix: --target-version 3.11

import asyncio
import subprocess


class Repository:
    def __init__(self, folder):
        self.folder = folder

    async def commit(self, path, message):
        subprocess.run(["git", "add", path], cwd=self.folder, check=True)
        subprocess.run(["git", "commit", "-m", message], cwd=self.folder, check=True)

    async def copy(self, source, target):
        await asyncio.to_thread(
            subprocess.run, ["git", "fetch"], cwd=source, check=True
        )
        await asyncio.to_thread(
            subprocess.run, ["git", "fetch"], cwd=target, check=True
        )

    async def versions(self):
        await asyncio.to_thread(subprocess.run, ["git", "--version"], check=True)
        await asyncio.to_thread(subprocess.run, ["hg", "--version"], check=True)
