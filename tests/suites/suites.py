"""Packages with their own tests: unpacks them, installs what they need, and runs their suites.

`run` and `oracle` beside this file use it. Everything it makes is below `target/suites`.
"""

import collections
import dataclasses
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tarfile
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FOLDER = ROOT / "target" / "suites"
UV = "uv==0.13.9"
TOOLS = ["pytest-timeout==2.4.0", "blockbuster==1.5.26"]


@dataclasses.dataclass
class Suite:
    """One package of `suites.toml`."""

    name: str
    version: str
    # What is rewritten: folders of the source distribution.
    code: list[str]
    # Where its tests import it from: folders that go to PYTHONPATH.
    path: list[str] = dataclasses.field(default_factory=lambda: ["."])
    # What its tests need: requirements for uv.
    install: list[str] = dataclasses.field(default_factory=list)
    # Arguments for pytest.
    pytest: list[str] = dataclasses.field(default_factory=list)
    # Seconds for one run of the suite.
    limit: int = 300
    # Tests that hold how the package does something and not what it does, by pattern, with the reason.
    pins: dict[str, str] = dataclasses.field(default_factory=dict)
    # Why asyncfix does not find what blocks at a site, by file and line.
    unseen: dict[str, str] = dataclasses.field(default_factory=dict)

    @property
    def folder(self):
        return FOLDER / self.name

    @property
    def python(self):
        return self.folder / "env" / "bin" / "python"

    def copy(self, variant):
        """A fresh copy of the source distribution."""
        source = self.folder / "sdist"
        if not source.exists():
            part = self.folder / "sdist.part"
            shutil.rmtree(part, ignore_errors=True)
            command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:"]
            subprocess.run([*command, "--dest", part, f"{self.name}=={self.version}"], check=True)
            with tarfile.open(next(part.glob("*.tar.gz"))) as archive:
                archive.extractall(part, filter="data")
            next(path for path in part.iterdir() if path.is_dir()).rename(source)
            shutil.rmtree(part)
        tree = self.folder / variant
        shutil.rmtree(tree, ignore_errors=True)
        shutil.copytree(source, tree, symlinks=True)
        return tree

    def install_environment(self, as_of):
        """A virtual environment with the package, what its tests need, and the tools of these scripts."""
        environment = self.folder / "env"
        wanted = [f"{self.name}=={self.version}", *self.install, *TOOLS]
        stamp = environment / "wanted.txt"
        text = "\n".join([as_of, *wanted])
        if stamp.exists() and stamp.read_text() == text:
            return
        uv = FOLDER / "tools" / "bin" / "uv"
        if not uv.exists():
            subprocess.run([sys.executable, "-m", "venv", FOLDER / "tools"], check=True)
            subprocess.run([FOLDER / "tools" / "bin" / "pip", "install", "--quiet", UV], check=True)
        shutil.rmtree(environment, ignore_errors=True)
        subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, environment], check=True)
        command = [uv, "pip", "install", "--quiet", "--exclude-newer", as_of, "--python", self.python]
        subprocess.run([*command, *wanted], check=True)
        stamp.write_text(text)

    def environment(self, tree, **more):
        path = [*(tree / folder for folder in self.path), HERE / "plugins"]
        return dict(
            os.environ, PYTHONPATH=os.pathsep.join(map(str, path)), PYTHONDONTWRITEBYTECODE="1", **more
        )

    def run(self, tree, *arguments, **environment):
        """Runs the tests that the arguments select, by default the whole suite; the names of those that passed."""
        outcomes = tree.parent / f"{tree.name}.outcomes"
        outcomes.unlink(missing_ok=True)
        environment = self.environment(tree, RECORD_OUTCOMES=str(outcomes), **environment)
        command = [self.python, "-m", "pytest", "-p", "record_outcomes", "-p", "no:cacheprovider", "--timeout=60"]
        command += ["--continue-on-collection-errors", "--tb=short", "-q", *self.pytest, *arguments]
        with open(tree.parent / f"{tree.name}.log", "w") as log:
            child = subprocess.Popen(
                command,
                cwd=tree,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                child.wait(self.limit)
            except subprocess.TimeoutExpired:
                print(f"{self.name}: {tree.name}: stopped after {self.limit} s", file=sys.stderr)
            finally:
                # Also what the tests started and left behind.
                try:
                    os.killpg(child.pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
                child.wait()
        phases = collections.defaultdict(dict)
        if outcomes.exists():
            for line in outcomes.read_text().splitlines():
                test, phase, outcome = json.loads(line)
                phases[test][phase] = outcome
        whole = {"setup": "passed", "call": "passed", "teardown": "passed"}
        return {test for test, outcome in phases.items() if outcome == whole}

    def check_import(self, tree):
        """Stops if the tests would import the installed package in place of the copy."""
        for code in self.code:
            module = pathlib.PurePath(code).name
            command = [self.python, "-c", f"import {module}; print({module}.__path__[0])"]
            found = subprocess.run(
                command, cwd=tree, env=self.environment(tree), check=True, capture_output=True, text=True
            ).stdout.splitlines()[-1]
            if not pathlib.Path(found).is_relative_to(tree):
                sys.exit(f"{self.name}: {module} comes from {found}")


def load(names):
    """The suites of `suites.toml` with these names, by default all, with environments ready."""
    with open(HERE / "suites.toml", "rb") as file:
        table = tomllib.load(file)
    as_of = table.pop("as-of")
    unknown = set(names) - set(table)
    if unknown:
        sys.exit(f"not in suites.toml: {', '.join(sorted(unknown))}")
    for name in names or table:
        suite = Suite(name, **table[name])
        suite.folder.mkdir(parents=True, exist_ok=True)
        suite.install_environment(as_of)
        yield suite


def results(file):
    """What the last runs left behind in files of this name, in the order of `suites.toml`."""
    with open(HERE / "suites.toml", "rb") as toml:
        names = list(tomllib.load(toml))[1:]
    for name in names:
        path = FOLDER / name / file
        if path.exists():
            yield json.loads(path.read_text())


def asyncfix(*arguments):
    """Runs asyncfix: the build of this checkout, or the binary that ASYNCFIX names."""
    binary = os.environ.get("ASYNCFIX")
    if not binary:
        subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
        binary = ROOT / "target" / "release" / "asyncfix"
    return subprocess.run(
        [binary, "--allow-dirty", "--exit-zero", *map(str, arguments)], capture_output=True, text=True, check=True
    )


def rewrite(suite, tree, *flags):
    """Rewrites the package without its tests; how many findings are fixed."""
    done = asyncfix("--write", "--isolated", "--no-cache", "--exclude=tests/", *flags, *(tree / code for code in suite.code))
    fixed = re.search(r"(\d+) fixed", done.stderr)
    return int(fixed[1]) if fixed else 0


def table(rows):
    """The rows, which are dictionaries with the same keys, as a table of Markdown."""
    head = list(rows[0])
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    lines += [f"| {' | '.join(str(row[column]) for column in head)} |" for row in rows]
    return "\n".join(lines) + "\n"
