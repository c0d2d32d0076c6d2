//! What has to hold for any input at all, whether a person, a test or a fuzzer wrote it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use asyncfix::catalog::Catalog;
use asyncfix::pipeline::{self, FileOutcome, FileResult, Input, Options};
use asyncfix::project::Root;
use asyncfix::transform::Settings;
use asyncfix::transforms;
use ruff_python_ast::PythonVersion;

#[path = "../shared/comments.rs"]
mod comments;

/// Texts by their paths, which need not exist.
pub type Files = BTreeMap<PathBuf, String>;

/// The folder that the files of a case are in.
pub const ROOT: &str = "/project";

/// What a run over the files came to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Checked {
    /// Files that are Python.
    pub valid: usize,
    pub findings: usize,
    pub changed: usize,
}

/// Applies every fix that there is, looks at the result, and runs again.
///
/// # Errors
///
/// What does not hold, with the text that shows it.
pub fn check(files: &Files, target: PythonVersion) -> Result<Checked, String> {
    let mut checked = Checked::default();
    let mut fixed = files.clone();
    for ((path, before), result) in files.iter().zip(run(files, target, true)) {
        checked.valid += usize::from(!matches!(result.outcome, FileOutcome::Unparsable(_)));
        checked.findings += result.diagnostics.len();
        if let Some(defect) = defect(&result) {
            return Err(format!("{}: {defect}\n{before}", path.display()));
        }
        if let FileOutcome::Changed(after) = result.outcome {
            checked.changed += 1;
            let lost = comments::lost(before, &after)?;
            if !lost.is_empty() {
                return Err(format!("lost {lost:?}\n{before}\n--\n{after}"));
            }
            fixed.insert(path.clone(), after);
        }
    }
    if checked.changed == 0 {
        return Ok(checked);
    }
    for ((path, before), result) in fixed.iter().zip(run(&fixed, target, true)) {
        if let Some(defect) = defect(&result) {
            return Err(format!(
                "second run of {}: {defect}\n{before}",
                path.display()
            ));
        }
        if let FileOutcome::Changed(after) = result.outcome {
            let first = &files[path];
            return Err(format!(
                "a second run changes more\n{first}\n-- first\n{before}\n-- second\n{after}"
            ));
        }
    }
    Ok(checked)
}

/// One run over all files, in the order of their paths.
pub fn run(files: &Files, target: PythonVersion, fix: bool) -> Vec<FileResult> {
    let order: Vec<&Path> = files.keys().map(PathBuf::as_path).collect();
    run_in_order(files, &order, Path::new(ROOT), target, fix)
}

/// One run over all files below `root`; the results are in the order given.
pub fn run_in_order(
    files: &Files,
    order: &[&Path],
    root: &Path,
    target: PythonVersion,
    fix: bool,
) -> Vec<FileResult> {
    static CATALOG: OnceLock<Arc<Catalog>> = OnceLock::new();
    let catalog = CATALOG.get_or_init(|| Arc::new(Catalog::new(transforms::catalog::ALL)));
    let inputs: Vec<Input> = order
        .iter()
        .map(|path| Input {
            path: path.to_path_buf(),
            display: path.display().to_string(),
            text: None,
        })
        .collect();
    let settings = |_: &Path| Settings {
        target,
        runtime: None,
        offload: None,
        processes: false,
        prefer: Vec::new(),
        unsafe_fixes: false,
        line_length: None,
        strict: true,
    };
    let options = Options {
        transforms: transforms::ALL,
        catalog: Arc::clone(catalog),
        roots: vec![Root {
            folder: root.to_path_buf(),
            whole: true,
        }],
        fix,
        unsafe_fixes: true,
        settings: &settings,
        selects: &|_, _| true,
        read: &|path| {
            let text = files.get(path).ok_or("there is no such file")?;
            Ok(Arc::from(text.as_str()))
        },
        is_file: Arc::new(|_| false),
    };
    pipeline::run(&inputs, &options)
}

/// A panic or another mistake of ours.
fn defect(result: &FileResult) -> Option<String> {
    match &result.outcome {
        FileOutcome::Reverted { transform, problem } => Some(format!(
            "defect in {}: {problem}",
            transform.unwrap_or("the engine")
        )),
        FileOutcome::Unparsable(problem) if problem.message.contains("internal error") => {
            Some(problem.message.clone())
        }
        _ => None,
    }
}
