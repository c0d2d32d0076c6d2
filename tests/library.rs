//! The standard library of an installed Python, rewritten as far as the tool goes: thousands of files that nobody wrote for
//! it. Nothing panics, what comes out is Python, no comment is lost, and a second run has nothing to do.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use asyncfix::{encoding, pipeline};
use ignore::WalkBuilder;
use rayon::prelude::*;

#[path = "shared/comments.rs"]
mod comments;
#[path = "shared/python.rs"]
mod python;

/// The first of these that is installed.
const PYTHONS: &[(u8, u8)] = &[(3, 13), (3, 12), (3, 11)];

#[test]
fn the_standard_library_survives() {
    let Some((python, (major, minor))) = PYTHONS
        .iter()
        .find_map(|version| Some((python::find(&[*version])?, *version)))
    else {
        say("skipped: the standard library, there is no Python 3.11, 3.12 or 3.13");
        return;
    };
    let library = library_of(&python);
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let (before, after) = (
        temporary.path().join("before"),
        temporary.path().join("after"),
    );
    let files = copy(&library, &[&before, &after]);
    fs::create_dir(after.join(".git")).expect("a folder can be made");

    let target = format!("{major}.{minor}");
    let first = asyncfix(&after, &target, "--write");
    let second = asyncfix(&after, &target, "--diff");
    let mut problems = Vec::new();
    for (run, output) in [("first", &first), ("second", &second)] {
        let stderr = String::from_utf8_lossy(&output.stderr);
        if !matches!(output.status.code(), Some(0 | 1)) {
            problems.push(format!("the {run} run ended with {}", output.status));
        }
        let signs = ["panicked", "a defect in", "internal error"];
        for line in stderr.lines() {
            if signs.iter().any(|sign| line.contains(sign)) {
                problems.push(format!("{run} run: {line}"));
            }
        }
    }
    if !second.stdout.is_empty() {
        problems.push(format!(
            "a second run changes more\n{}",
            String::from_utf8_lossy(&second.stdout)
        ));
    }
    let changed: Vec<&PathBuf> = files
        .par_iter()
        .filter(|file| read(&before.join(file)) != read(&after.join(file)))
        .collect();
    let lost: Vec<String> = changed
        .par_iter()
        .flat_map_iter(|file| {
            match comments::lost(
                &decoded(&read(&before.join(file))),
                &decoded(&read(&after.join(file))),
            ) {
                Ok(lost) => lost,
                Err(problem) => vec![problem],
            }
            .into_iter()
            .map(|problem| format!("{}: lost `{problem}`", file.display()))
        })
        .collect();
    problems.extend(lost);
    let pairs: Vec<(PathBuf, PathBuf)> = changed
        .iter()
        .map(|file| (before.join(file), after.join(file)))
        .collect();
    problems.extend(python::compile_errors(&python, &pairs));
    let coroutines = files
        .par_iter()
        .filter(|file| {
            pipeline::has_coroutines(&String::from_utf8_lossy(&read(&before.join(file))))
        })
        .count();
    say(&format!(
        "Python {target}: {} files, {coroutines} with coroutines, {} changed",
        files.len(),
        changed.len()
    ));
    assert!(
        !changed.is_empty(),
        "the library has blocking calls in coroutines"
    );
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

fn library_of(python: &Path) -> PathBuf {
    let script = "import sysconfig; print(sysconfig.get_path('stdlib'))";
    let output = Command::new(python)
        .args(["-I", "-c", script])
        .output()
        .expect("Python starts");
    PathBuf::from(String::from_utf8_lossy(&output.stdout).trim())
}

/// Copies the sources, with those that hold no coroutine: chains lead through them. The result is their names.
fn copy(library: &Path, folders: &[&Path]) -> Vec<PathBuf> {
    let walk = WalkBuilder::new(library)
        .standard_filters(false)
        .filter_entry(|entry| entry.file_name() != "site-packages")
        .build();
    let mut files = Vec::new();
    for entry in walk {
        let path = entry.expect("the library can be read").into_path();
        if path.extension().is_none_or(|extension| extension != "py") {
            continue;
        }
        let bytes = read(&path);
        let name = path
            .strip_prefix(library)
            .expect("the walk stays below its root");
        for folder in folders {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap_or(folder)).expect("a folder can be made");
            fs::write(path, &bytes).expect("a file can be written");
        }
        files.push(name.to_path_buf());
    }
    files
}

fn asyncfix(folder: &Path, target: &str, mode: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_asyncfix"))
        .arg("--no-cache")
        .current_dir(folder)
        .args(["--isolated", "--color", "never", "--unsafe-fixes"])
        .args(["--strict", "--target-version", target, mode])
        .output()
        .expect("the command starts")
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The text of a file that the command could read.
fn decoded(bytes: &[u8]) -> String {
    let decoded = encoding::decode(bytes).expect("a file that was changed can be read");
    decoded.text
}

/// Shown even if the test passes.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
