# Programs that do not talk to the user, and one whose output is taken.
import subprocess


async def build(folder):
    subprocess.run(["make", "-C", folder], check=True)


async def manual(name):
    return subprocess.run(["man", name], capture_output=True).stdout
