# asyncfix: refuses unsafe
# A program writes a file that is named after an argument or the second, and the coroutine reads it.
import subprocess
import time
from pathlib import Path

FOLDER = Path("out")


async def speak(chat, text):
    name = f"{FOLDER}/{chat}.txt"
    subprocess.run(["espeak", "-w", name, text], check=True)
    with open(name) as f:
        return f.read()


async def shot():
    name = FOLDER / time.strftime("shot_%Y%m%d_%H%M%S.txt")
    subprocess.run(["screenshot", str(name)], check=True)
    return name.read_text()
