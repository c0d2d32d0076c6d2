#!/usr/bin/env python3
"""Times asyncfix against other tools on the same trees, in turns, and prints tables of Markdown.

    benches/compare.py [-n RUNS] [-j THREADS] [--tools NAME,...] [--quick] [TREE]

Without a tree it downloads pinned packages once, and measures all tools on one of them and the fast ones on all. What
it downloads stays below `target/`, so that the next run works without a network. ASYNCFIX names another binary than the
release build of this checkout. A tool that takes more than 20 seconds runs once. `--quick` leaves out the copies of the
tree and the start-up time.

What the tools do differs: asyncfix and ruff look for everything that blocks, flake8-async as well but without following
calls, the codemod for LibCST and the pattern for ast-grep only for `time.sleep`. CPU is user and system time with that
of the child processes, memory the peak of the largest process. Without a cache everything is found anew; with a warm one
nothing has changed since the run before.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "target"
BIN = TARGET / "bench-env" / "bin"
TOOLS = ["ruff==0.17.5", "flake8==7.5.0", "flake8-async==26.8.1", "libcst==1.9.0", "ast-grep-cli==0.51.1"]
ONE = ["anthropic==0.121.0"]
ALL = [
    *ONE,
    "homeassistant==2025.4.4",
    "langchain-community==0.4.2",
    "litellm==1.109.1",
    "openai==3.52.0",
]
# Slower than this many seconds on the one package: measured once, and not on larger trees.
SLOW = 20
COLD, WARM = "asyncfix, no cache", "asyncfix, warm cache"
COPIES = [1, 2, 4, 8]
STARTS = 50


def fetch_tree(name, packages):
    """The packages unpacked; a wheel is a zip file, and which version of Python it is for does not matter here."""
    tree = TARGET / name
    if tree.exists():
        return tree
    wheels = TARGET / f"{name}.wheels"
    part = TARGET / f"{name}.part"
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    for package in packages:
        subprocess.run([*command, "--python-version", "3.13", "--dest", wheels, package], check=True)
    for wheel in wheels.glob("*.whl"):
        zipfile.ZipFile(wheel).extractall(part)
    part.rename(tree)
    return tree


def install_tools():
    stamp = TARGET / "bench-env" / "tools.txt"
    if stamp.exists() and stamp.read_text() == "\n".join(TOOLS):
        return
    shutil.rmtree(TARGET / "bench-env", ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", TARGET / "bench-env"], check=True)
    subprocess.run([BIN / "pip", "install", "--quiet", *TOOLS], check=True)
    stamp.write_text("\n".join(TOOLS))


def asyncfix():
    if "ASYNCFIX" in os.environ:
        return os.environ["ASYNCFIX"]
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    return TARGET / "release" / "asyncfix"


def commands(threads):
    """For each tool the command before the path."""
    jobs = ["-j", str(threads)]
    fix = [asyncfix(), "--isolated", "--output-format", "concise"]
    ruff = [BIN / "ruff", "check", "--select", "ASYNC", "--isolated", "--output-format", "concise"]
    codemod = [BIN / "python", "-m", "libcst.tool", "codemod", "-x", "--hide-progress", "--no-format", "--unified-diff=1"]
    return {
        COLD: [*fix, "--no-cache", *jobs],
        WARM: [*fix, "--cache-dir", TARGET / "bench-answers", *jobs],
        "asyncfix, 1 thread": [*fix, "--no-cache", "-j", "1"],
        "ruff ASYNC, no cache": [*ruff, "--no-cache"],
        "ruff ASYNC, warm cache": [*ruff, "--cache-dir", TARGET / "bench-cache"],
        "flake8-async": [BIN / "flake8", "--isolated", "--select", "ASYNC", *jobs],
        "LibCST, time.sleep": [*codemod, f"--jobs={threads}", "sleep_codemod.SleepCodemod"],
        "ast-grep, time.sleep": [
            *(BIN / "ast-grep", "run", "--lang", "python", "--pattern", "time.sleep($$$)", "--color", "never"),
            *("--threads", str(threads)),
        ],
    }


def measure(command, threads):
    """Wall seconds, processor seconds, peak MiB and lines of output of one run."""
    environment = dict(
        os.environ, RAYON_NUM_THREADS=str(threads), NO_COLOR="1", PYTHONPATH=str(ROOT / "benches")
    )
    command = list(map(str, command))
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        child = os.posix_spawn(command[0], command, environment, file_actions=[
            (os.POSIX_SPAWN_DUP2, out.fileno(), 1),
            (os.POSIX_SPAWN_DUP2, errors.fileno(), 2),
        ])
        _, status, usage = os.wait4(child, 0)
        wall = time.perf_counter() - start
        # They say 1 when they have findings; LibCST also when a file does not parse.
        if os.waitstatus_to_exitcode(status) not in {0, 1}:
            errors.seek(0)
            sys.exit(f"{command}: {errors.read().decode(errors='replace')}")
        out.seek(0)
        lines = sum(1 for _ in out)
    # Linux counts in KiB, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 2**20, lines


def in_turns(wanted, path, runs, threads):
    """The median sample of each command; the first run warms up, and counts only for what is slow."""
    samples = {}
    for name, command in wanted.items():
        first = measure([*command, path], threads)
        samples[name] = [first] if first[0] > SLOW else []
    for _ in range(runs):
        for name, command in wanted.items():
            if not samples[name] or samples[name][0][0] <= SLOW:
                samples[name].append(measure([*command, path], threads))
    return {name: [statistics.median(column) for column in zip(*rows)] for name, rows in samples.items()}


def table(head, rows):
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)]) + "\n"


def compare(tools, tree, options):
    """Prints what the tools take on the tree; those that are fast enough for larger ones."""
    medians = in_turns(tools, tree, options.runs, options.threads)
    # After the runs: what this process holds in memory counts as part of the peak of its children.
    files = [path for path in tree.rglob("*.py") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    what = f"{tree.name}: {len(files)} Python files, {size:.1f} MB"
    print(f"{what}, {options.threads} threads, median of {options.runs} runs\n")
    rows = []
    for name, (wall, cpu, memory, lines) in medians.items():
        rows.append([name, f"{wall:.2f}", f"{cpu:.2f}", f"{memory:.0f}", f"{lines:.0f}"])
    print(table(["tool", "wall s", "CPU s", "peak MiB", "lines"], rows))
    rows = [
        [own, other, *(f"{ours / theirs:.2f}" for ours, theirs in zip(medians[own][:3], medians[other][:3]))]
        for own in (COLD, WARM)
        for other in medians
        if not other.startswith("asyncfix")
    ]
    if rows:
        print(table(["tool", "times what this takes", "wall", "CPU", "memory"], rows))
    return {name: tools[name] for name, sample in medians.items() if sample[0] <= SLOW}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-n", "--runs", type=int, default=7)
    parser.add_argument("-j", "--threads", type=int, default=os.cpu_count())
    parser.add_argument("--tools", help="beginnings of the names of tools, with commas between them")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("tree", nargs="?", type=pathlib.Path)
    options = parser.parse_args()

    install_tools()
    tools = commands(options.threads)
    if options.tools:
        chosen = tuple(["asyncfix", *options.tools.split(",")])
        tools = {name: command for name, command in tools.items() if name.startswith(chosen)}
    tree = options.tree or fetch_tree("bench-tree-one", ONE)
    fast = compare(tools, tree, options)
    if not options.tree:
        compare(fast, fetch_tree("bench-tree", ALL), options)
    if options.quick:
        return

    rows = {name: [name] for name in fast}
    for count in COPIES:
        with tempfile.TemporaryDirectory(dir=TARGET) as folder:
            for number in range(count):
                shutil.copytree(tree, pathlib.Path(folder) / str(number))
            sized = in_turns(fast, folder, options.runs, options.threads)
        for name, (wall, _, memory, _) in sized.items():
            rows[name].append(f"{wall:.2f} s, {memory:.0f} MiB")
    print(table([f"copies of {tree.name}", *(f"{count}x" for count in COPIES)], rows.values()))

    with tempfile.TemporaryDirectory(dir=TARGET) as folder:
        empty = pathlib.Path(folder) / "empty.py"
        empty.touch()
        started = in_turns(tools, empty, STARTS, options.threads)
    print(table(["an empty file", "ms"], [[name, f"{sample[0] * 1000:.1f}"] for name, sample in started.items()]))


if __name__ == "__main__":
    main()
