//! The Pythons of this machine, and the environment with packages.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::case::Version;

/// The versions under which rewritten programs run.
const TESTED: [Version; 4] = [Version(3, 8), Version(3, 9), Version(3, 11), Version(3, 13)];

/// Those that get an environment with packages; the older ones are past the packages' own minimum.
const WITH_PACKAGES: [Version; 2] = [Version(3, 11), Version(3, 13)];

#[derive(Clone, Debug)]
pub struct Interpreter {
    pub version: Version,
    pub python: PathBuf,
    /// Whether the packages of `requirements.txt` can be imported.
    pub packages: bool,
}

/// The interpreters to test with, and a line for everything that is not tested because it is absent.
///
/// # Panics
///
/// When there is no Python 3.8 or later at all.
pub fn find(requirements: &Path) -> (Vec<Interpreter>, Vec<String>) {
    let mut notes = Vec::new();
    let found = installed();
    let mut chosen: Vec<Interpreter> = Vec::new();
    for version in TESTED {
        match found.get(&version) {
            Some(python) => chosen.push(Interpreter {
                version,
                python: python.clone(),
                packages: false,
            }),
            None => notes.push(format!(
                "skipped: Python {version} is not installed (pyenv, uv and PATH were searched)"
            )),
        }
    }
    if chosen.is_empty() {
        let Some((&version, python)) = found.last_key_value() else {
            panic!(
                "the behaviour tests need a CPython 3.8 or later from pyenv, from uv or as `python3` on PATH"
            );
        };
        notes.push(format!("Python {version} stands in for all of them"));
        chosen.push(Interpreter {
            version,
            python: python.clone(),
            packages: false,
        });
    }
    for interpreter in &mut chosen {
        if !WITH_PACKAGES.contains(&interpreter.version) {
            continue;
        }
        match environment(interpreter, requirements) {
            Ok(python) => {
                interpreter.python = python;
                interpreter.packages = true;
            }
            Err(error) => notes.push(format!(
                "skipped: cases that need packages, and blockbuster, under Python {}: {error}",
                interpreter.version
            )),
        }
    }
    (chosen, notes)
}

/// The first Python of each version.
fn installed() -> BTreeMap<Version, PathBuf> {
    let mut candidates: Vec<PathBuf> = Vec::new();
    let pyenv = std::env::var_os("PYENV_ROOT")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".pyenv")));
    if let Some(entries) = pyenv.and_then(|root| root.join("versions").read_dir().ok()) {
        let mut folders: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .collect();
        folders.sort();
        candidates.extend(
            folders
                .iter()
                .map(|folder| folder.join("bin").join("python")),
        );
    }
    if let Ok(output) = Command::new("uv")
        .args(["python", "list", "--only-installed"])
        .output()
    {
        // A line is a name, a path, and for a link its target.
        let listing = String::from_utf8_lossy(&output.stdout).into_owned();
        candidates.extend(
            listing
                .lines()
                .filter_map(|line| line.split_whitespace().nth(1))
                .map(PathBuf::from),
        );
    }
    candidates.extend(
        TESTED
            .iter()
            .map(|version| PathBuf::from(format!("python{version}"))),
    );
    candidates.push(PathBuf::from("python3"));

    let mut found = BTreeMap::new();
    for python in candidates {
        if let Some(version) = version_of(&python) {
            found.entry(version).or_insert(python);
        }
    }
    found
}

/// None for what does not start, is another implementation, or is older than 3.8.
fn version_of(python: &Path) -> Option<Version> {
    let program = "import sys; assert sys.implementation.name == 'cpython'; print('%d.%d' % sys.version_info[:2])";
    let output = Command::new(python)
        .args(["-I", "-c", program])
        .output()
        .ok()?;
    let version: Version = String::from_utf8(output.stdout).ok()?.parse().ok()?;
    (output.status.success() && version >= Version(3, 8)).then_some(version)
}

/// The Python of a virtual environment with the packages, made by the first run and kept under `target/`.
fn environment(interpreter: &Interpreter, requirements: &Path) -> Result<PathBuf, String> {
    let text = std::fs::read_to_string(requirements).map_err(|error| error.to_string())?;
    let key = fnv1a(format!("{text}\n{}", interpreter.python.display()).as_bytes());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .with_file_name("behaviour-env")
        .join(format!("{}-{key:016x}", interpreter.version));
    let python = folder.join("bin").join("python");
    // An installation that was interrupted has no such file, and is made again.
    let complete = folder.join("complete");
    if !complete.exists() {
        run(Command::new(&interpreter.python)
            .args(["-m", "venv", "--clear"])
            .arg(&folder))?;
        run(Command::new(&python)
            .args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
            ])
            .args(["--retries", "2", "--timeout", "20", "--requirement"])
            .arg(requirements))?;
        std::fs::write(&complete, "").map_err(|error| error.to_string())?;
    }
    Ok(python)
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| error.to_string())?;
    if output.status.success() {
        return Ok(());
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    let last = stderr.trim_end().lines().last().unwrap_or("no message");
    Err(format!("pip or venv failed: {last}"))
}

/// The name of a folder must not depend on the version of Rust, as the standard hasher does.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
