//! Rewriting a case, running it, and what the driver reports.

use std::fmt;
use std::path::Path;
use std::process::Command;

use serde::Deserialize;

use crate::case::{Case, Program, Version};
use crate::interpreter::Interpreter;

/// What `run_case.py` saw. Its module comment says what each field means.
#[derive(Debug, Default, Deserialize)]
pub struct Report {
    pub stdout: String,
    pub exception: Option<Exception>,
    pub longest_gap_ms: f64,
    pub warnings: Vec<String>,
    pub blockbuster: Vec<String>,
}

#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Exception {
    #[serde(rename = "type")]
    pub kind: String,
    pub text: String,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "stdout: {:?}", self.stdout)?;
        if let Some(Exception { kind, text }) = &self.exception {
            writeln!(f, "exception: {kind}: {text}")?;
        }
        writeln!(f, "longest gap: {} ms", self.longest_gap_ms)?;
        for warning in &self.warnings {
            writeln!(f, "warning: {warning}")?;
        }
        for call in &self.blockbuster {
            writeln!(f, "blockbuster: {call}")?;
        }
        Ok(())
    }
}

/// How a program is run.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    pub interpreter: &'a Interpreter,
    pub blockbuster: bool,
    /// Seconds after which it counts as hanging.
    pub limit: u32,
}

/// Runs one state of a case in a process of its own. The error is the driver's: the case hung, crashed or could not be imported.
pub fn run(case: &Case, files: &Program, setting: Setting<'_>) -> Result<Report, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    write(files, folder.path())?;
    let program = folder.path().join(&case.main);
    let report = folder.path().join("report.json");
    let driver = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/behaviour/run_case.py");
    let mut command = Command::new(&setting.interpreter.python);
    command
        // Nothing is written beside the stubs, nor by processes that a program starts.
        .args(["-I", "-B", "-X", "utf8"])
        .arg(driver)
        .arg(&program)
        .arg("--report")
        .arg(&report)
        .args(["--runtime", case.runtime.as_deref().unwrap_or("asyncio")])
        .args(["--limit", &setting.limit.to_string()])
        .current_dir(folder.path());
    if let Some(package) = &case.needs {
        command.args(["--real", package]);
    }
    if setting.blockbuster {
        command.arg("--blockbuster");
    }
    let output = command.output().map_err(|error| error.to_string())?;
    let written = std::fs::read_to_string(&report).unwrap_or_default();
    if !output.status.success() || written.is_empty() {
        let stderr = String::from_utf8_lossy(&output.stderr);
        return Err(format!("the driver ended with {}\n{stderr}", output.status));
    }
    serde_json::from_str(&written).map_err(|error| format!("{error} in {written}"))
}

/// The files after `asyncfix --write`, and what the command said about them.
///
/// The copy lies outside the repository, where no ignore file and no configuration reaches it.
pub fn rewrite(case: &Case, version: Version) -> Result<(Program, String), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    write(&case.files, folder.path())?;
    let output = Command::new(env!("CARGO_BIN_EXE_asyncfix"))
        .arg("--no-cache")
        .arg("--write")
        .args(&case.flags)
        .args(["--target-version", &format!("py{}{}", version.0, version.1)])
        .arg(folder.path())
        .current_dir(folder.path())
        .output()
        .map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    // 1 means that findings remain, which is right for a case that must stay.
    if !matches!(output.status.code(), Some(0 | 1)) {
        return Err(format!("asyncfix ended with {}\n{said}", output.status));
    }
    let mut files = Program::new();
    for name in case.files.keys() {
        let text =
            std::fs::read_to_string(folder.path().join(name)).map_err(|error| error.to_string())?;
        files.insert(name.clone(), text);
    }
    Ok((files, said))
}

/// Puts the files of a program into a folder.
fn write(files: &Program, folder: &Path) -> Result<(), String> {
    for (name, text) in files {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent).map_err(|error| error.to_string())?;
        std::fs::write(path, text).map_err(|error| error.to_string())?;
    }
    Ok(())
}
