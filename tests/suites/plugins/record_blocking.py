"""pytest plugin: writes down what blocks the event loop while the tests run, in place of raising.

blockbuster says which calls block and where they may. The audit hook adds what it does not wrap. A block counts when
the innermost coroutine on the stack belongs to the package and no code of the tests stands between them. RECORD_BLOCKING
names the file that gets one line for each site, RECORD_CODE the folders of the package.
"""

import asyncio
import inspect
import json
import logging
import os
import sys
import threading

import blockbuster.blockbuster

FILE = os.environ["RECORD_BLOCKING"]
CODE = tuple(folder + os.sep for folder in os.environ["RECORD_CODE"].split(os.pathsep))
AUDITED = {"open", "socket.getaddrinfo", "sqlite3.connect", "subprocess.Popen"}
# Asks for the current folder at most.
HARMLESS = {"os.path.abspath"}
COROUTINE = inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR

seen = set()
state = threading.local()


def is_test(filename):
    return f"{os.sep}tests{os.sep}" in filename or os.path.basename(filename) == "conftest.py"


def note(callee, frame, allowed=()):
    """Records the call if a coroutine of the package makes it, however deep."""
    chain = []
    while frame:
        code = frame.f_code
        filename = code.co_filename
        name = getattr(code, "co_qualname", code.co_name)
        # An import happens once. What a log handler does is up to who configured it, here pytest.
        if filename.startswith("<frozen importlib") or filename == logging.__file__ or is_test(filename):
            return
        if any(filename.endswith(file) and code.co_name in functions for file, functions in allowed):
            return
        if code.co_flags & COROUTINE:
            break
        chain.append(f"{name} ({os.path.basename(filename)}:{frame.f_lineno})")
        frame = frame.f_back
    if not frame or not filename.startswith(CODE) or (filename, frame.f_lineno) in seen:
        return
    seen.add((filename, frame.f_lineno))
    site = {"file": filename, "line": frame.f_lineno, "function": name, "callee": callee, "chain": chain[::-1]}
    with open(FILE, "a", encoding="utf-8") as file:
        file.write(json.dumps(site) + "\n")


def guarded(callee, frame, allowed=()):
    if getattr(state, "busy", False):
        return
    state.busy = True
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return
    else:
        note(callee, frame, allowed)
    finally:
        state.busy = False


def wrap_recording(_modules, _excluded, func, func_name, can_block_functions, can_block_predicate):
    def wrapper(*args, **kwargs):
        # What pytest captures stands for the console.
        is_console = bool(args) and type(args[0]).__module__ == "_pytest.capture"
        is_harmless = is_console or func_name in HARMLESS
        if not getattr(state, "busy", False) and not is_harmless and not can_block_predicate(*args, **kwargs):
            guarded(func_name, sys._getframe(1), can_block_functions)
        return func(*args, **kwargs)

    return wrapper


def audit(event, _arguments):
    if event in AUDITED:
        guarded(event, sys._getframe(1))


blockbuster.blockbuster._wrap_blocking = wrap_recording


def pytest_sessionstart():
    blockbuster.BlockBuster().activate()
    sys.addaudithook(audit)
