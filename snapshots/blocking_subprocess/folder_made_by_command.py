# A folder is deleted, and a process makes it anew: two tasks that do so take it away from each other. Another folder is not it.
import shutil
import subprocess
from pathlib import Path

ROOT = Path("/srv/repositories")


async def cloned(url, name):
    target = ROOT / name
    if target.exists():
        shutil.rmtree(target)
    subprocess.run(["git", "clone", url, str(target)], check=True)


async def environment(target):
    shutil.rmtree(target, ignore_errors=True)
    subprocess.check_call(["python", "-m", "venv", target])


def fresh(url, target):
    shutil.rmtree(target, ignore_errors=True)
    subprocess.run(["git", "clone", url, target], check=True)


async def by_helper(url, target):
    fresh(url, target)


async def another(url, old, new):
    shutil.rmtree(old, ignore_errors=True)
    subprocess.run(["git", "clone", url, new], check=True)
