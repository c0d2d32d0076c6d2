//! A case that is written in another way, but does the same, is not safer by that: every snapshot case is split in two files
//! or gets one more blocking statement, and no finding that was unsafe or not fixed may be safe then.
//!
//! - `helpers`: functions and classes without coroutines stand in a second file, with the names of the module they use
//! - `bases`: the plain methods and the values of a class with coroutines stand in a base class in a second file
//! - `beside`: one more file is read in front of the statement, so that both move to a thread as one block
//!
//! `tests/metamorphic/known.txt` holds the findings that are safe all the same, each with the reason. It must hold no other
//! ones: what no longer differs is taken out.
//!
//! `ASYNCFIX_CASE=text cargo test --test metamorphic` takes only the cases whose name contains the text, and prints what
//! they are rewritten to.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use asyncfix::edit::Applicability;
use asyncfix::encoding;
use asyncfix::source_file::SourceFile;
use rayon::prelude::*;
use ruff_python_ast::PythonVersion;
use ruff_text_size::TextSize;

#[path = "snapshots/case.rs"]
#[expect(dead_code, reason = "only the sources of the cases matter here")]
mod case;
#[path = "properties/check.rs"]
#[expect(dead_code, reason = "what holds for any input is looked at elsewhere")]
mod check;
#[path = "metamorphic/rewriting.rs"]
mod rewriting;

use case::Case;
use check::{Files, ROOT};

/// As in the command: deep expressions recurse deeply.
const STACK_BYTES: usize = 64 * 1024 * 1024;

const TARGET: PythonVersion = PythonVersion::PY313;

/// The file that the coroutines stay in.
const MAIN: &str = "main.py";

/// The one that the rest moves to.
const SHARED: &str = "shared.py";

#[test]
fn no_case_is_safer_when_it_is_written_differently() {
    let part = std::env::var("ASYNCFIX_CASE").ok();
    let mut cases = sources();
    if let Some(part) = &part {
        cases.retain(|(name, _)| name.contains(part));
        assert!(!cases.is_empty(), "no case is called `{part}`");
    }
    let threads = rayon::ThreadPoolBuilder::new().stack_size(STACK_BYTES);
    let threads = threads.build().expect("threads can be started");
    let compared: Vec<Compared> = threads.install(|| {
        let cases = cases.par_iter();
        cases
            .flat_map_iter(|(name, text)| compare(name, text, part.is_some()))
            .collect()
    });
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for one in &compared {
        *counts.entry(one.way).or_default() += 1;
    }
    say(&format!("{} cases, rewritten: {counts:?}", cases.len()));

    let safer: BTreeMap<String, String> = compared.into_iter().flat_map(|it| it.safer).collect();
    let known = known();
    let unknown = safer.iter().filter(|(one, _)| !known.contains_key(*one));
    let mut problems: Vec<String> = unknown
        .map(|(one, why)| {
            format!("safe only when it is written so: {one}\n    as it stands: {why}")
        })
        .collect();
    if part.is_none() {
        let settled = known.keys().filter(|one| !safer.contains_key(*one));
        problems.extend(settled.map(|one| format!("take it out of known.txt: {one}")));
    }
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

/// A rewritten case, and which findings are safe by that, each with why it was not before.
struct Compared {
    way: &'static str,
    safer: Vec<(String, String)>,
}

/// The cases that are one file, as texts.
fn sources() -> Vec<(String, String)> {
    let snapshots = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    let cases = Case::read_all(&snapshots)
        .unwrap_or_else(|problems| panic!("\n  {}\n", problems.join("\n  ")));
    let single = cases.into_iter().filter_map(|case| match &*case.files {
        [file] => {
            let decoded = encoding::decode(&file.bytes).ok()?;
            Some((case.name.clone(), decoded.text))
        }
        _ => None,
    });
    single.collect()
}

/// Rewrites one case in every way that fits it.
fn compare(name: &str, text: &str, is_shown: bool) -> Vec<Compared> {
    let Ok(source) = SourceFile::parse(Path::new(MAIN), MAIN, text) else {
        return Vec::new();
    };
    let whole = findings(text, None);
    let described = |way: &str, finding: &Finding| {
        let Finding { line, function, .. } = finding;
        let place = format!("{way} {name}: `{line}` in `{function}`");
        (place, finding.why.clone())
    };
    let mut compared = Vec::new();
    for (way, split) in [
        ("helpers", rewriting::helpers(&source)),
        ("bases", rewriting::bases(&source)),
    ] {
        let Some(split) = split else {
            continue;
        };
        if is_shown {
            say(&format!(
                "{way}\n{}\n## {SHARED}\n{}",
                split.main, split.shared
            ));
        }
        let found = findings(&split.main, Some(&split.shared));
        let differs = |was: &&Finding| !was.is_safe && found.iter().any(|now| now.is_safer(was));
        let safer = whole.iter().filter(differs);
        let safer = safer.map(|was| described(way, was)).collect();
        compared.push(Compared { way, safer });
    }
    let mut places: BTreeMap<TextSize, Vec<&Finding>> = BTreeMap::new();
    for finding in whole.iter().filter(|finding| !finding.is_safe) {
        if let Some(place) = rewriting::statement_at(&source, finding.start) {
            places.entry(place).or_default().push(finding);
        }
    }
    for (place, before) in places {
        let rewritten = rewriting::beside(&source, place);
        let found = findings(&rewritten, None);
        let safer = before.into_iter().filter(|was| {
            let moved = was.start + TextSize::of(rewritten.as_str()) - TextSize::of(text);
            let mut found = found.iter();
            found.any(|now| now.start == moved && now.is_safer(was))
        });
        let safer = safer.map(|was| described("beside", was)).collect();
        compared.push(Compared {
            way: "beside",
            safer,
        });
    }
    compared
}

/// What is said of a place of the main file.
struct Finding {
    function: String,
    /// The line as it stands there.
    line: String,
    callee: String,
    start: TextSize,
    is_safe: bool,
    /// Why it is not.
    why: String,
}

impl Finding {
    /// Whether this is another one at its place, and a safe one.
    fn is_safer(&self, other: &Finding) -> bool {
        let last = |callee: &str| callee.rsplit('.').next().map(str::to_owned);
        self.is_safe
            && self.function == other.function
            && self.line == other.line
            && last(&self.callee) == last(&other.callee)
    }
}

fn findings(main: &str, shared: Option<&str>) -> Vec<Finding> {
    let path = |name| -> PathBuf { Path::new(ROOT).join(name) };
    let mut files = Files::from([(path(MAIN), main.to_owned())]);
    if let Some(shared) = shared {
        files.insert(path(SHARED), shared.to_owned());
    }
    let mut results = check::run(&files, TARGET, false);
    let outcomes = results.swap_remove(0).diagnostics.into_iter();
    let found = outcomes.map(|outcome| {
        let diagnostic = outcome.diagnostic;
        let (is_safe, why) = match diagnostic.outcome {
            Ok(fix) => (
                fix.applicability == Applicability::Safe,
                fix.reason.unwrap_or_default(),
            ),
            Err(unfixable) => (false, unfixable.message),
        };
        let start = diagnostic.range.start();
        let before = &main[..start.to_usize()];
        let begin = before.rfind('\n').map_or(0, |end| end + 1);
        Finding {
            line: main[begin..]
                .lines()
                .next()
                .unwrap_or_default()
                .trim()
                .to_owned(),
            is_safe,
            why,
            function: diagnostic.function,
            callee: diagnostic.callee,
            start,
        }
    });
    found.collect()
}

/// The findings that differ, each with the reason that stands below it.
fn known() -> BTreeMap<String, String> {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    let mut last = None;
    for line in include_str!("metamorphic/known.txt").lines() {
        if let Some(reason) = line.strip_prefix("    ") {
            let last: &String = last.as_ref().expect("a reason stands below a finding");
            known.insert(last.clone(), reason.to_owned());
        } else if !line.is_empty() && !line.starts_with('#') {
            let before = known.insert(line.to_owned(), String::new());
            assert!(before.is_none(), "twice: {line}");
            last = Some(line.to_owned());
        }
    }
    let unexplained: Vec<&String> = known
        .iter()
        .filter(|(_, reason)| reason.is_empty())
        .map(|(one, _)| one)
        .collect();
    assert!(unexplained.is_empty(), "without a reason: {unexplained:?}");
    known
}

fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}
