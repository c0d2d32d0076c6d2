#!/usr/bin/env bash
# Times asyncfix against ruff's ASYNC rules on the same tree, in turns, and prints medians and their ratios.
#
#     benches/compare.sh [-n RUNS] [-j THREADS] [TREE]
#
# Without a tree it downloads pinned packages once and uses those. What it downloads stays below target/, so that the
# next run works without a network. ASYNCFIX names another binary than the release build of this checkout.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

RUFF=ruff==0.17.5
PACKAGES=(
    anthropic==0.121.0
    homeassistant==2025.4.4
    langchain-community==0.4.2
    litellm==1.109.1
    openai==3.52.0
)

usage() {
    echo "usage: benches/compare.sh [-n RUNS] [-j THREADS] [TREE]" >&2
    exit 2
}

runs=7
threads=$(python3 -c 'import os; print(os.cpu_count())')
while getopts n:j: option; do
    case $option in
    n) runs=$OPTARG ;;
    j) threads=$OPTARG ;;
    *) usage ;;
    esac
done
shift $((OPTIND - 1))
[ $# -le 1 ] || usage

# A wheel is a zip file; its dependencies are not wanted, and the version of Python does not matter for reading it.
fetch_tree() {
    local tree=$1 wheels=target/bench-wheels package
    mkdir -p "$wheels" "$tree.part"
    for package in "${PACKAGES[@]}"; do
        python3 -m pip download --quiet --no-deps --only-binary=:all: --python-version 3.13 \
            --dest "$wheels" "$package"
    done
    for wheel in "$wheels"/*.whl; do
        python3 -m zipfile -e "$wheel" "$tree.part"
    done
    mv "$tree.part" "$tree"
}

if [ $# -eq 1 ]; then
    tree=$1
    [ -d "$tree" ] || usage
else
    tree=target/bench-tree
    [ -d "$tree" ] || fetch_tree "$tree"
fi

environment=target/bench-env
if ! "$environment/bin/ruff" --version 2>/dev/null | grep -qx "${RUFF/==/ }"; then
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet "$RUFF"
fi

if [ -z "${ASYNCFIX:-}" ]; then
    cargo build --release --quiet
    ASYNCFIX=${CARGO_TARGET_DIR:-target}/release/asyncfix
fi

exec python3 - "$runs" "$threads" "$tree" "$ASYNCFIX" "$environment/bin/ruff" <<'PYTHON'
import os
import pathlib
import statistics
import sys
import tempfile
import time

runs, threads, tree, asyncfix, ruff = sys.argv[1:]
runs = int(runs)
environment = dict(os.environ, RAYON_NUM_THREADS=threads, NO_COLOR="1")
commands = {
    "asyncfix": [asyncfix, "--isolated", "--output-format", "concise", "-j", threads, tree],
    "ruff": [ruff, "check", "--select", "ASYNC", "--no-cache", "--isolated",
             "--output-format", "concise", tree],
}
# Both say 1 when they have findings.
expected = {0, 1}


def measure(command):
    """Wall seconds, processor seconds, peak MiB and lines of output of one run."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        child = os.posix_spawn(command[0], command, environment, file_actions=[
            (os.POSIX_SPAWN_DUP2, out.fileno(), 1),
            (os.POSIX_SPAWN_DUP2, errors.fileno(), 2),
        ])
        _, status, usage = os.wait4(child, 0)
        wall = time.perf_counter() - start
        if os.waitstatus_to_exitcode(status) not in expected:
            errors.seek(0)
            sys.exit(f"{command}: {errors.read().decode(errors='replace')}")
        out.seek(0)
        lines = sum(1 for _ in out)
    # Linux counts in KiB, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 2**20, lines


samples = {name: [] for name in commands}
for round_ in range(runs + 1):
    for name, command in commands.items():
        sample = measure(command)
        if round_ > 0:
            samples[name].append(sample)

# After the runs: what this process holds in memory counts as part of the peak of its children.
files = [path for path in pathlib.Path(tree).rglob("*.py") if path.is_file()]
size = sum(path.stat().st_size for path in files) / 1e6
print(f"{len(files)} Python files, {size:.1f} MB, {threads} threads, median of {runs} runs after a warm-up\n")

medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in samples.items()}
print(f"{'':10}{'wall s':>10}{'cpu s':>10}{'peak MiB':>10}{'lines':>10}")
for name, (wall, cpu, memory, lines) in medians.items():
    print(f"{name:10}{wall:10.3f}{cpu:10.3f}{memory:10.1f}{lines:10.0f}")
ratios = [ours / theirs for ours, theirs in zip(medians["asyncfix"][:3], medians["ruff"][:3])]
print(f"{'ratio':10}" + "".join(f"{ratio:10.2f}" for ratio in ratios))
PYTHON
