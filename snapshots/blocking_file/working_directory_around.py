# The path is relative to a working directory that is set back afterwards.
# asyncfix: refuses process-wide-state

import os


async def load(folder):
    before = os.getcwd()
    os.chdir(folder)
    with open("settings.ini") as f:
        text = f.read()
    os.chdir(before)
    return text
