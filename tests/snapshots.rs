//! Every case below `snapshots/` gives what stands beside it, and keeps what the tool promises.
//!
//! A case is `<case>.py` or a folder `<case>/`. A header among the first lines of a file says what to expect:
//!
//! ```text
//! # asyncfix: --unsafe-fixes          more flags; `flags --unsafe-fixes` is the same
//! # asyncfix: clean                   no finding at all
//! # asyncfix: refuses holds-lock      a finding is not fixed for this reason, and no file changes
//! ```
//!
//! With neither `clean` nor `refuses`, a file has to change. Beside the case stand `<file>.fixed.py` for every file that
//! changes, and `<case>.txt`: what `asyncfix --diff` prints in the folder of the case, standard output first, then a line
//! `--`, then standard error.
//!
//! `ASYNCFIX_UPDATE=1 cargo test --test snapshots` writes both anew, and `ASYNCFIX_CASE=text` takes only the cases whose
//! name (`transform/case`) contains the text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use asyncfix::encoding;
use rayon::prelude::*;
use similar::TextDiff;

#[path = "snapshots/case.rs"]
mod case;
#[path = "shared/comments.rs"]
mod comments;
#[path = "shared/patch.rs"]
mod patch;
#[path = "shared/python.rs"]
mod python;

use case::{Case, Promise};

/// Any of these can read what the cases hold.
const PYTHONS: &[(u8, u8)] = &[(3, 11), (3, 12), (3, 13), (3, 10)];

#[test]
fn every_case_gives_what_stands_beside_it() {
    let snapshots = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    let mut cases = Case::read_all(&snapshots)
        .unwrap_or_else(|problems| panic!("\n  {}\n", problems.join("\n  ")));
    if let Ok(part) = std::env::var("ASYNCFIX_CASE") {
        cases.retain(|case| case.name.contains(&part));
        assert!(!cases.is_empty(), "no case is called `{part}`");
    }
    let update = std::env::var_os("ASYNCFIX_UPDATE").is_some_and(|value| value != "0");
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let runs: Vec<Run> = cases
        .par_iter()
        .enumerate()
        .map(|(nth, case)| Run::new(case, &temporary.path().join(nth.to_string())))
        .collect();

    let mut problems: Vec<String> = cases
        .par_iter()
        .zip(&runs)
        .flat_map_iter(|(case, run)| {
            let problems = [run.keeps_promises(case), run.compare(case, update)].concat();
            problems
                .into_iter()
                .map(|problem| format!("{}: {problem}", case.name))
        })
        .collect();
    problems.extend(not_python(&cases, &runs));
    let changed: usize = runs.iter().map(|run| run.changed.len()).sum();
    say(&format!("{} cases, {changed} changed files", cases.len()));
    assert!(
        problems.is_empty(),
        "{} problems; `ASYNCFIX_UPDATE=1` accepts new results\n\n{}\n",
        problems.len(),
        problems.join("\n\n")
    );
}

/// What happened to a copy of one case.
struct Run {
    /// The copy that stays as it is.
    before: PathBuf,
    /// The copy in which the command ran.
    after: PathBuf,
    diff: Output,
    write: Output,
    /// The second run on the result; none when nothing changed.
    again: Option<Output>,
    /// Files that `--write` changed, with their new bytes.
    changed: BTreeMap<PathBuf, Vec<u8>>,
}

impl Run {
    fn new(case: &Case, folder: &Path) -> Run {
        let (before, after) = (folder.join("before"), folder.join("after"));
        for copy in [&before, &after] {
            case.copy_to(copy).expect("the case can be copied");
        }
        // A repository of its own, so that neither names nor settings depend on where temporary folders are.
        fs::create_dir_all(after.join(".git")).expect("a folder can be made");
        let diff = asyncfix(case, &after, &["--diff"]);
        let write = asyncfix(case, &after, &["--write", "--output-format", "json-lines"]);
        let mut changed = BTreeMap::new();
        for file in &case.files {
            let bytes = fs::read(after.join(&file.path)).expect("the file is still there");
            if bytes != file.bytes {
                changed.insert(file.path.clone(), bytes);
            }
        }
        let again = (!changed.is_empty()).then(|| asyncfix(case, &after, &["--diff"]));
        Run {
            before,
            after,
            diff,
            write,
            again,
            changed,
        }
    }

    /// What holds for every case, whatever its result is.
    fn keeps_promises(&self, case: &Case) -> Vec<String> {
        let mut problems = Vec::new();
        for output in [Some(&self.diff), Some(&self.write), self.again.as_ref()]
            .into_iter()
            .flatten()
        {
            let stderr = text(&output.stderr);
            if !matches!(output.status.code(), Some(0 | 1)) || stderr.contains("a defect in") {
                problems.push(format!("the run ended with {}\n{stderr}", output.status));
            }
        }
        if let Some(again) = &self.again
            && !again.stdout.is_empty()
        {
            problems.push(format!(
                "a second run changes more\n{}",
                text(&again.stdout)
            ));
        }
        if let Err(problem) = self.diff_is_what_is_written(case) {
            problems.push(problem);
        }
        for file in &case.files {
            let Some(after) = self.changed.get(&file.path) else {
                continue;
            };
            match comments::lost(&decoded(&file.bytes), &decoded(after)) {
                Ok(lost) => problems.extend(
                    lost.iter()
                        .map(|comment| format!("{} lost `{comment}`", file.path.display())),
                ),
                Err(problem) => problems.push(format!("{}: {problem}", file.path.display())),
            }
        }
        problems.extend(self.breaks_header(case));
        problems
    }

    /// The diff, applied to the files, gives byte for byte what `--write` wrote.
    fn diff_is_what_is_written(&self, case: &Case) -> Result<(), String> {
        let mut files: BTreeMap<String, Vec<u8>> = case
            .files
            .iter()
            .map(|file| (slashes(&file.path), file.bytes.clone()))
            .collect();
        patch::apply(&self.diff.stdout, &mut files)?;
        for file in &case.files {
            let written = self.changed.get(&file.path).unwrap_or(&file.bytes);
            let name = slashes(&file.path);
            if files.get(&name) != Some(written) {
                return Err(format!(
                    "{name}: --diff and --write differ\n{}",
                    difference(&files[&name], written)
                ));
            }
        }
        Ok(())
    }

    fn breaks_header(&self, case: &Case) -> Vec<String> {
        let findings = self.findings();
        let shown = || {
            let lines: Vec<_> = findings.iter().map(Finding::to_string).collect();
            format!("found:\n  {}", lines.join("\n  "))
        };
        let mut problems = Vec::new();
        match &case.promise {
            Promise::Changes if self.changed.is_empty() => problems.push(format!(
                "nothing changes; a case that is left alone says `clean` or `refuses REASON`\n{}",
                shown()
            )),
            Promise::Clean if !findings.is_empty() => {
                problems.push(format!("the case is not clean\n{}", shown()));
            }
            Promise::Changes | Promise::Clean => {}
            Promise::Refuses(reasons) => {
                for reason in reasons {
                    if !findings.iter().any(|finding| finding.outcome == *reason) {
                        problems.push(format!("nothing refuses {reason}\n{}", shown()));
                    }
                }
            }
        }
        if case.promise != Promise::Changes && !self.changed.is_empty() {
            problems.push(format!(
                "the case has to stay as it is\n{}",
                text(&self.diff.stdout)
            ));
        }
        problems
    }

    fn findings(&self) -> Vec<Finding> {
        text(&self.write.stdout)
            .lines()
            .filter_map(|line| Finding::parse(&serde_json::from_str(line).ok()?))
            .collect()
    }

    /// Compares with the files beside the case, or writes them.
    fn compare(&self, case: &Case, update: bool) -> Vec<String> {
        let mut expected: Vec<(PathBuf, Option<Vec<u8>>)> =
            vec![(case.printed(), Some(self.printed()))];
        for file in &case.files {
            if file
                .path
                .extension()
                .is_some_and(|extension| extension == "py")
            {
                let fixed = self.changed.get(&file.path).cloned();
                expected.push((case.fixed(&file.path), fixed));
            }
        }
        let mut problems = Vec::new();
        for (path, new) in expected {
            let old = fs::read(&path).ok();
            if old == new {
                continue;
            }
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let problem = match (old, &new) {
                _ if update => update_file(&path, new.as_deref()).err(),
                (Some(old), Some(new)) => Some(format!("not {name}\n{}", difference(&old, new))),
                (None, Some(new)) => {
                    let new = text(new);
                    Some(format!("there is no {name} yet; it would be\n{new}"))
                }
                (Some(_), None) => Some(format!("there is a {name}, but the file does not change")),
                (None, None) => None,
            };
            problems.extend(problem);
        }
        problems
    }

    /// What goes into the text file beside the case.
    fn printed(&self) -> Vec<u8> {
        [&self.diff.stdout, b"--\n".as_slice(), &self.diff.stderr].concat()
    }
}

/// What a test needs of a finding in JSON.
struct Finding {
    file: String,
    line: u64,
    callee: String,
    /// The reason why it is not fixed, or how it is.
    outcome: String,
}

impl Finding {
    fn parse(finding: &serde_json::Value) -> Option<Finding> {
        let outcome = finding["unfixable"]["reason"]
            .as_str()
            .or_else(|| finding["fix"]["applicability"].as_str());
        Some(Finding {
            file: finding["file"].as_str()?.to_owned(),
            line: finding["line"].as_u64()?,
            callee: finding["callee"].as_str()?.to_owned(),
            outcome: outcome?.to_owned(),
        })
    }
}

impl std::fmt::Display for Finding {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (file, line, callee, outcome) = (&self.file, self.line, &self.callee, &self.outcome);
        write!(f, "{file}:{line} {callee} [{outcome}]")
    }
}

/// All new files in one run of Python.
fn not_python(cases: &[Case], runs: &[Run]) -> Vec<String> {
    let Some(python) = python::find(PYTHONS) else {
        say("skipped: whether the results compile, there is no Python 3.10 or later");
        return Vec::new();
    };
    let mut names = BTreeMap::new();
    let mut pairs = Vec::new();
    for (case, run) in cases.iter().zip(runs) {
        for file in run.changed.keys() {
            let after = run.after.join(file);
            names.insert(after.display().to_string(), &case.name);
            pairs.push((run.before.join(file), after));
        }
    }
    let errors: BTreeSet<String> = python::compile_errors(&python, &pairs)
        .into_iter()
        .collect();
    errors
        .into_iter()
        .map(
            |error| match names.iter().find(|(path, _)| error.starts_with(*path)) {
                Some((path, case)) => format!("{case}: not Python{}", &error[path.len()..]),
                None => error,
            },
        )
        .collect()
}

fn asyncfix(case: &Case, folder: &Path, mode: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_asyncfix"))
        .arg("--no-cache")
        .current_dir(folder)
        .args(["--isolated", "--color", "never", "--threads", "1"])
        .args(&case.flags)
        .args(mode)
        .output()
        .expect("the command starts")
}

fn update_file(path: &Path, new: Option<&[u8]>) -> Result<(), String> {
    match new {
        Some(bytes) => fs::write(path, bytes),
        None => fs::remove_file(path),
    }
    .map_err(|error| format!("{}: {error}", path.display()))
}

fn difference(old: &[u8], new: &[u8]) -> String {
    let (old, new) = (text(old), text(new));
    TextDiff::from_lines(&old, &new)
        .unified_diff()
        .header("stands beside the case", "is now")
        .to_string()
}

fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
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
