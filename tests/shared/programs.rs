//! Programs that a script writes and another one runs, before and after.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The number that an environment variable gives, or the default.
pub fn number(variable: &str, default: u32) -> u32 {
    std::env::var(variable).map_or(default, |text| {
        text.parse()
            .unwrap_or_else(|_| panic!("{variable} is not a number: {text}"))
    })
}

/// A script of a folder below `tests/`, to be started.
pub fn script(python: &Path, folder: &str, name: &str) -> Command {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", folder, name]
        .iter()
        .collect();
    let mut command = Command::new(python);
    command.args(["-I", "-X", "utf8"]).arg(path);
    command
}

/// Applies the fixes to all programs of a folder.
pub fn rewrite(folder: &Path, options: &[&str]) {
    let status = Command::new(env!("CARGO_BIN_EXE_asyncfix"))
        .arg("--no-cache")
        .args(["--isolated", "--write", "--allow-dirty", "--target-version"])
        .args(["3.10", "--output-format", "concise", "--quiet"])
        .args(options)
        .arg(folder)
        .stdout(Stdio::null())
        .status()
        .expect("asyncfix starts");
    // What is left unfixed makes it 1.
    assert!(
        matches!(status.code(), Some(0 | 1)),
        "asyncfix ends with {status}"
    );
}

/// What each program saw, by its name, as the script that runs them prints it.
pub fn results(runner: &mut Command) -> BTreeMap<String, String> {
    call(runner)
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(name, saw)| (format!("{name}.py"), saw.to_owned()))
        .collect()
}

/// Runs a command that has to succeed, and gives what it prints.
pub fn call(command: &mut Command) -> String {
    let output = command.output().expect("Python starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}
