"""Checks that the names of the catalogue that belong to the standard library exist.

    catalogue_stdlib.py [PYTHON ...] < rows.jsonl

Each line of the input is a row, {"name": "os.walk", "entry": "blocks"}; names of other libraries are passed over. A name
has to resolve under one of the interpreters at least, by default under the one that runs this file. Names that resolve
under none are printed, and the exit status is then 1.
"""

import contextlib
import importlib
import io
import json
import subprocess
import sys
import warnings

# Not classes in every version, but functions: the class of what they return has the methods.
FACTORIES = {
    "select.poll": lambda factory: type(factory()),
    "threading.Lock": lambda factory: type(factory()),
    "threading.RLock": lambda factory: type(factory()),
}

# Cannot be looked up, for the reason given; what stands before the last dot still has to exist.
NOT_IN_CLASS = {
    "http.client.HTTPConnection.sock": "assigned by __init__",
    "importlib.machinery.ModuleSpec.loader": "assigned by __init__",
    "io.IOBase.read": "declared by the subclasses, whose signatures differ",
    "io.IOBase.write": "declared by the subclasses, whose signatures differ",
    "multiprocessing.context.BaseContext.Process": "a class of their own in each of the subclasses",
    "multiprocessing.synchronize.Condition.acquire": "the method of its lock, assigned by __init__",
    "multiprocessing.synchronize.Lock.acquire": "the method of its semaphore, assigned by __init__",
    "multiprocessing.synchronize.RLock.acquire": "the method of its semaphore, assigned by __init__",
    "multiprocessing.synchronize.Semaphore.acquire": "the method of its semaphore, assigned by __init__",
    "sqlite3.Connection.load_extension": "an option of the build",
    "subprocess.Popen.stderr": "assigned by __init__",
    "subprocess.Popen.stdin": "assigned by __init__",
    "subprocess.Popen.stdout": "assigned by __init__",
    "tempfile._TemporaryFileWrapper.file": "assigned by __init__",
    "threading.Condition.acquire": "the method of its lock, assigned by __init__",
}


def exists(name):
    """Whether the qualified name leads to an object: modules first, then attributes."""
    if name in NOT_IN_CLASS:
        name = name.rpartition(".")[0]
    parts = name.split(".")
    for end in range(len(parts), 0, -1):
        path = ".".join(parts[:end])
        try:
            found = importlib.import_module(path)
        except Exception:  # A module of another platform fails in its own way.
            continue
        for part in parts[end:]:
            path += "." + part
            if not hasattr(found, part):
                return False
            found = getattr(found, part)
            if path in FACTORIES and path != name and not isinstance(found, type):
                found = FACTORIES[path](found)
        return True
    return False


def report():
    """Prints which names of the input exist here, and which modules this version has, as one JSON object."""
    names = json.load(sys.stdin)
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        existing = [name for name in names if exists(name)]
    modules = list(getattr(sys, "stdlib_module_names", ()))  # Since Python 3.10.
    print(json.dumps({"existing": existing, "modules": modules}))


def main(interpreters):
    names = sorted({json.loads(line)["name"] for line in sys.stdin if line.strip()})
    existing, modules = set(), set()
    for interpreter in interpreters or [sys.executable]:
        child = subprocess.run(
            [interpreter, __file__, "--report"], input=json.dumps(names), stdout=subprocess.PIPE, check=True, text=True
        )
        answer = json.loads(child.stdout)
        existing.update(answer["existing"])
        modules.update(answer["modules"])
    missing = [name for name in names if name.split(".")[0] in modules and name not in existing]
    for name in missing:
        print(name)
    return 1 if missing else 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--report"]:
        report()
    else:
        sys.exit(main(sys.argv[1:]))
