# The process outlives the coroutine.
# asyncfix: refuses live-result

import subprocess


class Server:
    async def start(self, cmd):
        self.process = subprocess.Popen(cmd)
