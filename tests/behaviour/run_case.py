"""Runs one behaviour case and reports everything that a rewrite must keep, and the stall that it must remove.

    python run_case.py CASE.py --report FILE [--runtime asyncio|trio] [--blockbuster] [--limit SECONDS]

A case is a module with `async def main()`. It is imported before the loop runs, so only `main()` is measured. FILE receives one
line of JSON:

    stdout          what the case, its threads and its child processes printed
    exception       {"type", "text"} of what left `main()`, or null
    longest_gap_ms  longest time between two beats of a task that beats every 5 ms while `main()` runs
    warnings        from the debug mode of asyncio, coroutines never awaited, resources never closed, exceptions nobody caught
    blockbuster     blocking calls that blockbuster saw on the loop, also those whose error the case swallowed

The exit code is 0 when the report was written, whatever the case did. Only the standard library, Python 3.8 and later.
"""

import argparse
import asyncio
import atexit
import faulthandler
import gc
import importlib
import importlib.util
import json
import logging
import os
import sys
import tempfile
import threading
import time
import warnings

BEAT = 0.005


class Pulse:
    """A task that beats on the loop, and the longest time in which it could not."""

    def __init__(self):
        self.longest = 0.0
        self._last = None

    async def beat(self, sleep):
        while True:
            await sleep(BEAT)
            self._measure()

    def start(self):
        self._last = time.perf_counter()

    def stop(self):
        # The case may have ended inside a stall, without another beat.
        self._measure()
        self._last = None

    def _measure(self):
        if self._last is not None:
            now = time.perf_counter()
            self.longest = max(self.longest, now - self._last)
            self._last = now


class Journal(logging.Handler):
    """Collects all complaints: of asyncio's logger, of the loop, of `warnings`, of threads and finalizers."""

    def __init__(self):
        super().__init__(logging.WARNING)
        self.lines = []

    def emit(self, record):
        self.lines.append("asyncio log: " + record.getMessage())

    def listen(self):
        logger = logging.getLogger("asyncio")
        logger.addHandler(self)
        logger.propagate = False
        for category in (RuntimeWarning, ResourceWarning):
            warnings.simplefilter("always", category)
        warnings.showwarning = self._on_warning
        sys.unraisablehook = lambda hook: self._note("unraisable", hook.exc_value, hook.err_msg)
        threading.excepthook = lambda hook: self._note("thread", hook.exc_value, None)

    def on_loop_exception(self, _loop, context):
        self._note("loop", context.get("exception"), context.get("message"))

    def _on_warning(self, message, category, _filename, _line, _file=None, _source=None):
        if issubclass(category, (RuntimeWarning, ResourceWarning)):
            self.lines.append("{}: {}".format(category.__name__, message))

    def _note(self, origin, error, message):
        self.lines.append("{}: {} {!r}".format(origin, message or "", error))


async def outcome_of(main, pulse):
    """What `main()` raised, or None; the pulse is taken meanwhile."""
    pulse.start()
    try:
        await main()
    except BaseException as error:  # SystemExit and CancelledError are outcomes like any other
        return error
    finally:
        pulse.stop()
    return None


def run_asyncio(main, pulse, journal):
    async def supervise():
        loop = asyncio.get_running_loop()
        loop.slow_callback_duration = 3600.0
        loop.set_exception_handler(journal.on_loop_exception)
        heart = loop.create_task(pulse.beat(asyncio.sleep))
        # Nothing of the loop's start-up is left after a few beats.
        await asyncio.sleep(4 * BEAT)
        try:
            return await outcome_of(main, pulse)
        finally:
            heart.cancel()

    return asyncio.run(supervise(), debug=True)


def run_trio(main, pulse, _journal):
    import trio

    async def supervise():
        async with trio.open_nursery() as nursery:
            nursery.start_soon(pulse.beat, trio.sleep)
            await trio.sleep(4 * BEAT)
            outcome = await outcome_of(main, pulse)
            nursery.cancel_scope.cancel()
        return outcome

    return trio.run(supervise)


def watch_with_blockbuster():
    """Makes blocking calls on the loop raise, and returns the list of those that did."""
    import blockbuster.blockbuster as library

    # The pool's module is imported by the first call that leaves the loop; reading it is not the case's doing.
    import concurrent.futures.thread  # noqa: F401

    seen = []

    class Recorded(library.BlockingError):
        def __init__(self, func):
            super().__init__(func)
            seen.append(func)

    library.BlockingError = Recorded
    buster = library.BlockBuster()
    # A pool of processes starts itself and its workers on the loop's own thread, in milliseconds.
    for function in buster.functions.values():
        function.can_block_in("concurrent/futures/process.py", {"__init__", "submit"})
    buster.activate()
    return seen


def load(path):
    """Imports the case; its neighbours on the path are the stubs, never the real services.

    The module has the name of its file and lies on the path, so that worker processes can import it as well.
    """
    sys.dont_write_bytecode = True
    sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "stubs"))
    sys.path.append(os.path.dirname(os.path.abspath(path)))
    name = os.path.splitext(os.path.basename(path))[0]
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module.main


def capture_stdout():
    """Sends descriptor 1 into a file, so that child processes are captured in their place too."""
    file = tempfile.TemporaryFile()
    sys.stdout.flush()
    os.dup2(file.fileno(), 1)
    sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)
    return file


def exception_of(error):
    if error is None:
        return None
    kind = type(error)
    return {"type": "{}.{}".format(kind.__module__, kind.__qualname__), "text": str(error)}


def main():
    parser = argparse.ArgumentParser(description="Run one behaviour case.")
    parser.add_argument("case")
    parser.add_argument("--report", required=True)
    parser.add_argument("--runtime", choices=("asyncio", "trio"), default="asyncio")
    parser.add_argument("--blockbuster", action="store_true")
    parser.add_argument("--real", default="", help="packages that the case means themselves, and not their stubs")
    parser.add_argument("--limit", type=float, default=20.0)
    options = parser.parse_args()

    # A case that hangs shows where, in every thread.
    faulthandler.dump_traceback_later(options.limit, exit=True)
    stdout = capture_stdout()
    for package in options.real.split():
        importlib.import_module(package)
    case_main = load(options.case)
    journal = Journal()
    journal.listen()
    pulse = Pulse()
    blocked = watch_with_blockbuster() if options.blockbuster else []
    gc.collect()

    run = run_trio if options.runtime == "trio" else run_asyncio
    exception = exception_of(run(case_main, pulse, journal))
    gc.collect()

    sys.stdout.flush()
    stdout.seek(0)
    report = {
        "stdout": stdout.read().decode("utf-8"),
        "exception": exception,
        "longest_gap_ms": round(pulse.longest * 1000, 1),
        "warnings": journal.lines,
        "blockbuster": blocked,
    }
    with open(options.report, "w", encoding="utf-8") as file:
        file.write(json.dumps(report) + "\n")

    if options.blockbuster:
        # It patches built-in types in place, and CPython 3.11 crashes when it is finalized with them. Pools end their
        # processes as threads end.
        threading._shutdown()
        atexit._run_exitfuncs()
        os._exit(0)


if __name__ == "__main__":
    main()
