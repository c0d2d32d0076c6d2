# What `preexec_fn` asks of the kernel concerns the thread that starts the process: a death signal comes when that thread
# ends. Without one a process may be started from any thread.

import asyncio
import ctypes
import signal
import subprocess


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)


def start(command, path):
    with open(path, "ab") as log:
        return subprocess.Popen(command, stdout=log, preexec_fn=die_with_parent)


def start_plainly(command, path):
    with open(path, "ab") as log:
        return subprocess.run(command, stdout=log, preexec_fn=None).returncode


async def spawn(command, path):
    with open(path, "ab") as log:
        return subprocess.Popen(command, stdout=log, preexec_fn=die_with_parent)


async def spawn_by_helper(command, path):
    return start(command, path)


async def check(command):
    return subprocess.run(command, preexec_fn=die_with_parent).returncode


async def check_plainly(command, path):
    return await asyncio.to_thread(start_plainly, command, path)
