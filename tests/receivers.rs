//! What a call is called on: every form in which Python programs name a receiver, each with the callee that has to come out.
//!
//! Nothing is installed and nothing is imported; what is known of a library comes from the catalogue alone.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use asyncfix::catalog::Catalog;
use asyncfix::pipeline::{self, Input, Options};
use asyncfix::project::Root;
use asyncfix::transform::Settings;
use asyncfix::transforms;
use ruff_python_ast::PythonVersion;

#[path = "receivers/forms.rs"]
mod forms;

use forms::{FORMS, KNOWN_GAPS, STRANGERS};

#[test]
fn receivers_are_resolved() {
    let mut resolved = 0;
    let mut table = String::new();
    let mut problems = Vec::new();
    for form in FORMS {
        let callees = callees(form.source);
        let right = callees == [form.callee];
        resolved += usize::from(right);
        let found = if callees.is_empty() {
            "nothing".to_owned()
        } else {
            callees.join(", ")
        };
        let mark = if right { "  " } else { "! " };
        table.push_str(&format!("{mark}{:<44} {found}\n", form.name));
        match (right, KNOWN_GAPS.contains(&form.name)) {
            (false, false) => problems.push(format!(
                "{}: expected {}, found {found}\n{}",
                form.name, form.callee, form.source
            )),
            (true, true) => problems.push(format!("{}: take it off KNOWN_GAPS", form.name)),
            _ => {}
        }
    }
    table.push_str(&format!("resolved {resolved} of {}\n", FORMS.len()));
    let _ = std::io::stderr().write_all(table.as_bytes());
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn strangers_are_let_pass() {
    let problems: Vec<String> = STRANGERS
        .iter()
        .filter_map(|(name, source)| {
            let callees = callees(source);
            (!callees.is_empty()).then(|| format!("{name}: found {}\n{source}", callees.join(", ")))
        })
        .collect();
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn the_table_is_sound() {
    for (nth, form) in FORMS.iter().enumerate() {
        let again = FORMS[..nth].iter().any(|other| other.name == form.name);
        assert!(!again, "{} is there twice", form.name);
    }
    for gap in KNOWN_GAPS {
        let known = FORMS.iter().any(|form| form.name == *gap);
        assert!(known, "there is no form `{gap}`");
    }
}

/// Qualified names of everything that blocks in a source, each once.
fn callees(source: &str) -> Vec<String> {
    let files = files(source);
    let inputs: Vec<Input> = files
        .keys()
        .map(|path| Input {
            path: path.clone(),
            display: path.display().to_string(),
            text: None,
        })
        .collect();
    let settings = |_: &Path| Settings {
        target: PythonVersion::PY311,
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
        catalog: Arc::new(Catalog::new(transforms::catalog::ALL)),
        roots: vec![Root {
            folder: PathBuf::from("/project"),
            whole: true,
        }],
        fix: false,
        unsafe_fixes: false,
        settings: &settings,
        selects: &|_, _| true,
        read: &|path| {
            let text = files.get(path).ok_or("there is no such file")?;
            Ok(Arc::from(text.as_str()))
        },
        is_file: Arc::new(|_| false),
    };
    let mut callees: Vec<String> = pipeline::run(&inputs, &options)
        .iter()
        .flat_map(|result| &result.diagnostics)
        .map(|outcome| outcome.diagnostic.callee.clone())
        .collect();
    callees.sort();
    callees.dedup();
    callees
}

/// The files of a source: a line `## name` starts one, and what stands before the first is `app.py`.
fn files(source: &str) -> BTreeMap<PathBuf, String> {
    let mut files = BTreeMap::new();
    let mut path = PathBuf::from("/project/app.py");
    for line in source.lines() {
        if let Some(name) = line.strip_prefix("## ") {
            path = Path::new("/project").join(name);
            continue;
        }
        let text: &mut String = files.entry(path.clone()).or_default();
        text.push_str(line);
        text.push('\n');
    }
    files
}
