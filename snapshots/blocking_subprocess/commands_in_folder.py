# Commands that work in one folder belong together: another task's would come in between.
# asyncfix: --target-version 3.11

import subprocess


class Repository:
    def __init__(self, folder):
        self.folder = folder

    async def commit(self, path, message):
        subprocess.run(["git", "add", path], cwd=self.folder, check=True)
        subprocess.run(["git", "commit", "-m", message], cwd=self.folder, check=True)

    async def copy(self, source, target):
        subprocess.run(["git", "fetch"], cwd=source, check=True)
        subprocess.run(["git", "fetch"], cwd=target, check=True)

    async def versions(self):
        subprocess.run(["git", "--version"], check=True)
        subprocess.run(["hg", "--version"], check=True)
