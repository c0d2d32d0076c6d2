# asyncfix: refuses unsafe
# Git takes a lock on its working copy and does not wait for it, whoever calls it.
import subprocess


def git(*args):
    return subprocess.run(["git", "-C", "pages", *args], check=True, capture_output=True)


def save_page(name):
    git("add", name)
    git("commit", "-m", name)


class Repo:
    def __init__(self, path):
        self.path = path

    def run(self, *args):
        subprocess.run(["git", *args], cwd=self.path, check=True)

    def merge(self, name):
        self.run("merge", "--no-ff", name)


async def page(name):
    save_page(name)


async def join(repo: Repo, name):
    repo.merge(name)


async def stage(name):
    subprocess.run(["git", "add", name], cwd="pages", check=True)


async def note():
    subprocess.run("git commit --allow-empty -m note", shell=True, check=True)
