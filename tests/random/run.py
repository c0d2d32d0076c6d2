"""Runs every program of a folder: `run.py FOLDER`. Prints a line for each: its name and, as JSON, all that it saw."""

import json
import os
import sys
import tempfile
import warnings
from pathlib import Path

DATA = {"one": "one\ntwo\n", "two": "three", "empty": "", "number": "7", "log": ""}


def result(path):
    for name, text in DATA.items():
        Path(name).write_text(text)
    scope = {"__name__": path.stem}
    try:
        exec(compile(path.read_text(), str(path), "exec"), scope)
        saw = scope["go"]()
    except SyntaxError as error:
        return f"SyntaxError: {error}"
    # A name that is not bound is a free one in a nested function, and the error is called after that.
    saw = [str(value).replace("UnboundLocalError", "NameError") for value in saw]
    return [*saw, Path("log").read_text()]


def main():
    warnings.simplefilter("ignore")
    programs = sorted(Path(sys.argv[1]).resolve().glob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for path in programs:
            print(path.stem, json.dumps(result(path)))
        os.chdir("/")


main()
