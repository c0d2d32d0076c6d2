# asyncfix: refuses unsafe
# The program has the terminal while the event loop goes on reading keys from it and drawing on it.
import os
import subprocess

from textual.app import App


class Notes(App):
    async def action_edit(self, path):
        with self.suspend():
            subprocess.run([os.environ["EDITOR"], path])

    async def action_shell(self):
        os.system("bash")
