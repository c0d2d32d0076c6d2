import os
import subprocess
import sys


def certificates():
    if sys.platform != "win32":
        return []
    return subprocess.check_output(["certutil", "-store", "root"]).splitlines()


def proxies():
    if os.name == "posix":
        return []
    elif os.name == "java":
        raise RuntimeError("there is no such registry")
    return subprocess.check_output(["netsh", "winhttp", "show", "proxy"])
