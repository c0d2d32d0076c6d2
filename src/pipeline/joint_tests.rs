//! Fixes of several files, by a transform that wants every `old` of the run to become `new` at once.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use ruff_python_ast::PythonVersion;
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::*;
use crate::diagnostic::{Concern, Reason, Unfixable};
use crate::edit::Edit;
use crate::transform::Pass;
use crate::transforms;

/// Makes `old` to `new`, in this file and in all others that have it.
static RENAME: Transform = Transform {
    name: "rename",
    summary: "",
    codes: &[],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| rename(pass),
};

/// Breaks what `new` stands in.
static BREAK: Transform = Transform {
    name: "break",
    summary: "",
    codes: &[],
    default: true,
    shapes: Shapes::NONE,
    run: |pass| {
        let Some(edit) = replacement(pass.source.text(), "new # break", "(") else {
            return;
        };
        let range = edit.range();
        let fix = pass.unsafe_fix("break", vec![edit], Vec::new(), "a test".to_owned());
        pass.diagnose(Concern::Spelling, range, "new", String::new(), Ok(fix));
    },
};

fn rename(pass: &mut Pass<'_>) {
    let Some(edit) = replacement(pass.source.text(), "old", "new") else {
        return;
    };
    let range = edit.range();
    let outcome = others(pass).map(|elsewhere| {
        let mut fix = pass.unsafe_fix("rename", vec![edit], Vec::new(), "a test".to_owned());
        fix.elsewhere = elsewhere;
        fix
    });
    pass.diagnose(Concern::Spelling, range, "old", String::new(), outcome);
}

fn others(pass: &Pass<'_>) -> Result<Vec<crate::diagnostic::FileEdits>, Unfixable> {
    let files = pass.project.files().map(|(file, _)| file);
    let mut changes = Vec::new();
    for file in files.filter(|file| *file != pass.file) {
        let opened = pass.open(file)?;
        let edit = replacement(opened.pass(pass).source.text(), "old", "new");
        if let Some(edit) = edit {
            changes.push(opened.changes(vec![edit]));
        }
    }
    Ok(changes)
}

fn replacement(text: &str, from: &str, to: &str) -> Option<Edit> {
    let start = TextSize::try_from(text.find(from)?).ok()?;
    let range = TextRange::at(start, TextSize::of(from));
    Some(Edit::range_replacement(to.to_owned(), range))
}

/// A file with something that blocks, so that it is looked at.
fn file(last: &str) -> String {
    format!("import time\n\nasync def f():\n    time.sleep(1)\n\n{last}\n")
}

fn run_on(read: &(dyn Fn(&Path) -> Result<Arc<str>, String> + Sync)) -> Vec<FileResult> {
    let inputs = ["/a.py", "/b.py", "/c.py"].map(|path| Input {
        path: PathBuf::from(path),
        display: path.to_owned(),
        text: None,
    });
    let options = Options {
        transforms: &[&RENAME, &BREAK],
        catalog: Arc::new(Catalog::new(transforms::catalog::ALL)),
        roots: Vec::new(),
        fix: true,
        unsafe_fixes: true,
        settings: &|_| Settings {
            target: PythonVersion::PY310,
            runtime: None,
            offload: None,
            prefer: Vec::new(),
            unsafe_fixes: true,
            line_length: None,
            processes: false,
            strict: false,
        },
        selects: &|_, _| true,
        read,
        is_file: Arc::new(|_| false),
    };
    run(&inputs, &options)
}

/// The texts after a run; `None` for a file that does not change.
fn texts(results: &[FileResult]) -> Vec<Option<&str>> {
    results
        .iter()
        .map(|result| match &result.outcome {
            FileOutcome::Changed(text) => text.lines().last(),
            _ => None,
        })
        .collect()
}

fn named(path: &Path, texts: [&str; 3]) -> Result<Arc<str>, String> {
    let nth = ["/a.py", "/b.py", "/c.py"]
        .iter()
        .position(|name| Path::new(name) == path);
    nth.map(|nth| Arc::from(file(texts[nth])))
        .ok_or_else(|| "there is no such file".to_owned())
}

#[test]
fn all_files_of_a_fix_change() {
    let results = run_on(&|path| named(path, ["old", "x", "old"]));
    assert_eq!(texts(&results), [Some("new"), None, Some("new")]);
    for result in [&results[0], &results[2]] {
        assert_eq!(result.together, [0, 2]);
        // What both files ask for is one change.
        assert!(result.diagnostics.iter().all(|outcome| outcome.applied));
    }
    assert!(results[1].together.is_empty());
}

#[test]
fn what_breaks_one_file_undoes_all() {
    let results = run_on(&|path| named(path, ["old", "old # break", "x"]));
    assert_eq!(texts(&results), [None, None, None]);
    for result in &results[..2] {
        assert!(
            matches!(
                &result.outcome,
                FileOutcome::Reverted {
                    transform: Some("break"),
                    ..
                }
            ),
            "{:?}",
            result.outcome
        );
        assert!(result.diagnostics.iter().all(|outcome| !outcome.applied));
    }
    assert!(
        matches!(&results[0].outcome, FileOutcome::Reverted { problem, .. }
        if problem.starts_with("it changes together with /b.py: "))
    );
    assert!(matches!(results[2].outcome, FileOutcome::Unchanged));
}

#[test]
fn a_file_that_changes_meanwhile_is_refused() {
    let reads = AtomicUsize::new(0);
    let results = run_on(&|path| {
        let mut texts = ["old", "x", "x"];
        // Read for its facts, then to report on it, then to be changed.
        if path == Path::new("/b.py") && reads.fetch_add(1, Ordering::Relaxed) >= 2 {
            texts[1] = "old";
        }
        named(path, texts)
    });
    assert_eq!(texts(&results), [None, None, None]);
    let outcome = &results[0].diagnostics[0].diagnostic.outcome;
    let unfixable = outcome.as_ref().expect_err("the other file has changed");
    assert_eq!(unfixable.reason, Reason::OtherFile);
    assert!(
        unfixable
            .message
            .ends_with("changed while it was being read")
    );
}

#[test]
fn a_comment_in_another_file_keeps_all_as_they_are() {
    let results = run_on(&|path| named(path, ["old", "x", "old  # asyncfix: ignore[rename]"]));
    assert_eq!(texts(&results), [None, None, None]);
    let outcome = &results[0].diagnostics[0].diagnostic.outcome;
    let unfixable = outcome.as_ref().expect_err("a comment silences the place");
    assert_eq!(unfixable.reason, Reason::OtherFile);
    assert!(
        unfixable.message.starts_with("line 6 of `/c.py`"),
        "{}",
        unfixable.message
    );
}
