//! Runs the transforms over files: analyse, report, select, apply, and again until nothing changes.
//!
//! Nothing here reads, writes or prints: texts come in, texts and diagnostics go out.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use ruff_text_size::{TextRange, TextSize};
use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, Reason};
use crate::edit::{Applicability, EditSet};
use crate::project::reach::{self, Finding, Reader, Root};
use crate::project::{FileId, Project};
use crate::semantic::{self, FileFacts, Shapes, SiteKind};
use crate::source_file::{SourceFile, SyntaxProblem};
use crate::suppress::Suppressions;
use crate::transform::{Memory, Pass, Settings, Transform};

/// Rounds after which a file that still changes is given up.
const ROUND_LIMIT: usize = 10;

/// One file to work on.
pub struct Input {
    pub path: PathBuf,
    /// The path as users see it.
    pub display: String,
    /// What the file holds, when that stands in no file: standard input. Files are read when they are wanted, and not
    /// kept: most of them have nothing to report.
    pub text: Option<Arc<str>>,
}

/// What a run may do.
pub struct Options<'a> {
    pub transforms: &'a [&'static Transform],
    pub catalog: Arc<Catalog>,
    /// Folders from which absolute imports can start.
    pub roots: Vec<PathBuf>,
    /// Make the new texts, rather than only describe the fixes.
    pub fix: bool,
    /// Apply unsafe fixes as well.
    pub unsafe_fixes: bool,
    /// Settings of a file by its path.
    pub settings: &'a (dyn Fn(&Path) -> Settings + Sync),
    /// Whether findings of a transform with these codes are wanted.
    pub selects: &'a (dyn Fn(&str, &[&str]) -> bool + Sync),
    /// Reads a file: an input, or one that an input imports.
    ///
    /// # Errors
    ///
    /// Why it cannot be read, as a sentence.
    pub read: &'a (dyn Fn(&Path) -> Result<Arc<str>, String> + Sync),
}

/// A diagnostic with what became of it.
#[derive(Debug)]
pub struct Outcome {
    pub diagnostic: Diagnostic,
    /// Its fix is part of the new text.
    pub applied: bool,
}

/// What became of one file.
#[derive(Clone, Debug)]
pub enum FileOutcome {
    Unchanged,
    Changed(String),
    /// Not text, or gone.
    Unreadable(String),
    /// Not Python.
    Unparsable(SyntaxProblem),
    /// A defect of ours; the file is left as it was.
    Reverted {
        transform: Option<&'static str>,
        problem: String,
    },
}

/// The result for one file.
#[derive(Debug)]
pub struct FileResult {
    /// The text as it was, when anything is said of it.
    pub before: Option<Arc<str>>,
    pub outcome: FileOutcome,
    /// In source order.
    pub diagnostics: Vec<Outcome>,
    /// Call sites that a comment silences.
    pub suppressed: usize,
}

/// Works on all inputs; the results are in their order.
pub fn run(inputs: &[Input], options: &Options<'_>) -> Vec<FileResult> {
    let mut project = Project::new(options.catalog.clone(), &options.roots);
    // Files are numbered by their paths: which of several witnesses a chain shows must not depend on the order given.
    let mut by_path: Vec<&Input> = inputs.iter().collect();
    by_path.sort_unstable_by_key(|input| &input.path);
    for input in by_path {
        project.add(&input.path, &input.display, true);
    }
    let ids: Vec<FileId> = inputs
        .iter()
        .map(|input| project.add(&input.path, &input.display, true))
        .collect();
    let parsed: Vec<First> = inputs
        .par_iter()
        .zip(&ids)
        .map(|(input, id)| first(input, &project.file(*id).package, options))
        .collect();
    let mut problems: BTreeMap<FileId, FileOutcome> = BTreeMap::new();
    let mut stamps: FxHashMap<FileId, u64> = FxHashMap::default();
    for (id, first) in ids.iter().zip(parsed) {
        match first {
            First::Facts(facts, stamp) => {
                stamps.insert(*id, stamp);
                project.set_facts(*id, Some(facts));
            }
            // Read when something asks for it.
            First::NoCoroutines => {}
            First::Problem(problem) => {
                project.set_facts(*id, None);
                problems.insert(*id, problem);
            }
        }
    }
    let texts: BTreeMap<&Path, &Arc<str>> = inputs
        .iter()
        .filter_map(|input| Some((input.path.as_path(), input.text.as_ref()?)))
        .collect();
    let read = |project: &mut Project, wanted: &BTreeSet<PathBuf>| {
        read_into(project, wanted, &texts, options);
    };
    let unread: Vec<&Path> = inputs
        .iter()
        .zip(&ids)
        .filter(|(_, id)| project.facts(**id).is_none() && !problems.contains_key(id))
        .map(|(input, _)| input.path.as_path())
        .collect();
    let mentioning = |names: &BTreeSet<String>| mentioning(&unread, options, names);
    let reader = Reader {
        read: &read,
        mentioning: &mentioning,
    };
    let started: BTreeSet<FileId> = ids
        .iter()
        .copied()
        .filter(|id| project.facts(*id).is_some())
        .collect();
    let mut findings = reach::findings(&mut project, &|id| started.contains(&id), &reader);
    let findings: Vec<Vec<Finding>> = ids
        .iter()
        .map(|id| findings.remove(id).unwrap_or_default())
        .collect();
    let looked_for = options
        .transforms
        .iter()
        .filter(|transform| (options.selects)(transform.name, transform.codes))
        .fold(Shapes::NONE, |shapes, transform| shapes | transform.shapes);
    inputs
        .par_iter()
        .zip(&ids)
        .zip(findings)
        .map(|((input, id), findings)| {
            if let Some(problem) = problems.get(id) {
                return nothing_done(problem.clone());
            }
            let target = || (options.settings)(&input.path).target;
            let shapes = project.facts(*id).map(|facts| facts.shapes.on(target));
            let stamp = stamps.get(id);
            // A callback of the loop may be defined in a file without coroutines.
            let is_wanted = !findings.is_empty()
                || stamp.is_some() && shapes.is_some_and(|shapes| shapes.intersects(looked_for));
            if !is_wanted {
                return nothing_done(FileOutcome::Unchanged);
            }
            match text_of(input, options) {
                Ok(text) if stamp.is_none_or(|stamp| *stamp == stamp_of(&text)) => {
                    process(&project, *id, input, &text, findings, options)
                }
                Ok(_) => nothing_done(FileOutcome::Unreadable(
                    "changed while it was being read".to_owned(),
                )),
                Err(problem) => nothing_done(FileOutcome::Unreadable(problem)),
            }
        })
        .collect()
}

fn nothing_done(outcome: FileOutcome) -> FileResult {
    FileResult {
        before: None,
        outcome,
        diagnostics: Vec::new(),
        suppressed: 0,
    }
}

/// What the first look at an input gave.
enum First {
    /// Its facts, and the stamp of the text that they are about.
    Facts(Arc<FileFacts>, u64),
    NoCoroutines,
    Problem(FileOutcome),
}

fn first(input: &Input, package: &str, options: &Options<'_>) -> First {
    let text = match text_of(input, options) {
        Ok(text) => text,
        Err(problem) => return First::Problem(FileOutcome::Unreadable(problem)),
    };
    if input.text.is_none() && !has_coroutines(&text) {
        return First::NoCoroutines;
    }
    match facts_of(&input.path, &input.display, &text, package) {
        Ok(facts) => First::Facts(Arc::new(facts), stamp_of(&text)),
        Err(problem) => First::Problem(FileOutcome::Unparsable(problem)),
    }
}

fn text_of(input: &Input, options: &Options<'_>) -> Result<Arc<str>, String> {
    match &input.text {
        Some(text) => Ok(Arc::clone(text)),
        None => (options.read)(&input.path),
    }
}

/// By which a text is known again.
fn stamp_of(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    text.hash(&mut hasher);
    hasher.finish()
}

/// Whether a text can hold code that runs on an event loop. Callbacks are registered on loops, whose module's name
/// contains the word as well.
pub fn has_coroutines(text: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), b"async").is_some()
}

fn facts_of(
    path: &Path,
    display: &str,
    text: &str,
    package: &str,
) -> Result<FileFacts, SyntaxProblem> {
    let guarded = catch_unwind(AssertUnwindSafe(|| {
        let source = SourceFile::parse(path, display, text.to_owned())?;
        Ok(semantic::build(&source, package))
    }));
    guarded.unwrap_or_else(|panic| {
        Err(SyntaxProblem {
            message: format!("internal error while reading: {}", panic_text(&*panic)),
            line: 1,
            column: 1,
        })
    })
}

/// Files that mention one of the names.
fn mentioning(
    files: &[&Path],
    options: &Options<'_>,
    names: &BTreeSet<String>,
) -> BTreeSet<PathBuf> {
    let finders: Vec<memchr::memmem::Finder<'_>> = names
        .iter()
        .map(|name| memchr::memmem::Finder::new(name.as_bytes()))
        .collect();
    files
        .par_iter()
        .filter(|path| {
            (options.read)(path).is_ok_and(|text| {
                finders
                    .iter()
                    .any(|finder| finder.find(text.as_bytes()).is_some())
            })
        })
        .map(|path| path.to_path_buf())
        .collect()
}

/// Reads files that the analysis asked for.
fn read_into(
    project: &mut Project,
    wanted: &BTreeSet<PathBuf>,
    texts: &BTreeMap<&Path, &Arc<str>>,
    options: &Options<'_>,
) {
    let ids: Vec<(FileId, &PathBuf)> = wanted
        .iter()
        .map(|path| {
            let display = path.to_string_lossy();
            (project.add(path, &display, false), path)
        })
        .collect();
    let shared: &Project = project;
    let facts: Vec<Option<FileFacts>> = ids
        .par_iter()
        .map(|(id, path)| {
            let text = match texts.get(path.as_path()) {
                Some(text) => Arc::clone(text),
                None => (options.read)(path).ok()?,
            };
            let file = shared.file(*id);
            facts_of(path, &file.display, &text, &file.package).ok()
        })
        .collect();
    for ((id, _), facts) in ids.iter().zip(facts) {
        project.set_facts(*id, facts.map(Arc::new));
    }
}

/// Reports on one file and, when asked, makes its new text.
fn process(
    project: &Project,
    id: FileId,
    input: &Input,
    text: &Arc<str>,
    findings: Vec<Finding>,
    options: &Options<'_>,
) -> FileResult {
    let mut result = FileResult {
        before: Some(Arc::clone(text)),
        outcome: FileOutcome::Unchanged,
        diagnostics: Vec::new(),
        suppressed: 0,
    };
    let settings = (options.settings)(&input.path);
    let mut text = text.to_string();
    let mut findings = findings;
    // Only a second revision needs facts of its own.
    let mut revised: Option<Project> = None;
    // Everything that matters has been read for the first revision.
    let nothing = Reader {
        read: &|_, _| {},
        mentioning: &|_| BTreeSet::new(),
    };
    let mut history: Vec<EditSet> = Vec::new();
    for round in 0..=ROUND_LIMIT {
        let source = match SourceFile::parse(&input.path, &input.display, text.clone()) {
            Ok(source) => source,
            Err(problem) => {
                let transform = last_applied(&result);
                return reverted(result, transform, problem.message);
            }
        };
        if round > 0 {
            let package = project.file(id).package.clone();
            let revised = revised.get_or_insert_with(|| project.overlay());
            revised.set_facts(id, Some(Arc::new(semantic::build(&source, &package))));
            let mut all = reach::findings(revised, &|file| file == id, &nothing);
            findings = all.remove(&id).unwrap_or_default();
        }
        let project = revised.as_ref().unwrap_or(project);
        let Some(facts) = project.facts(id).cloned() else {
            break;
        };
        let (diagnostics, suppressed, problem) =
            report(project, id, &source, &facts, &settings, &findings, options);
        if round == 0 {
            result.suppressed = suppressed;
        }
        if let Some((transform, problem)) = problem {
            return reverted(result, Some(transform), problem);
        }
        let edits = select(diagnostics, &history, options, &mut result, round == 0);
        if edits.is_empty() || !options.fix {
            break;
        }
        if round == ROUND_LIMIT {
            let transform = last_applied(&result);
            return reverted(
                result,
                transform,
                "its fixes do not come to an end".to_owned(),
            );
        }
        text = edits.apply(&text);
        history.push(edits);
    }
    result.diagnostics.sort_by_key(|outcome| {
        (
            outcome.diagnostic.range.start(),
            outcome.diagnostic.range.end(),
        )
    });
    if !history.is_empty() {
        let unsupported = |text: &str| {
            SourceFile::parse(&input.path, &input.display, text.to_owned())
                .map(|source| source.unsupported_syntax(settings.target))
        };
        let before = result.before.as_deref().map(unsupported);
        match (before, unsupported(&text)) {
            (Some(Ok(before)), Ok(after)) if after <= before => {
                result.outcome = FileOutcome::Changed(text);
            }
            _ => {
                let transform = last_applied(&result);
                return reverted(
                    result,
                    transform,
                    format!(
                        "the result is not valid for Python {}.{}",
                        settings.target.major, settings.target.minor
                    ),
                );
            }
        }
    }
    result
}

fn last_applied(result: &FileResult) -> Option<&'static str> {
    result
        .diagnostics
        .iter()
        .rev()
        .find(|outcome| outcome.applied)
        .map(|outcome| outcome.diagnostic.transform)
}

fn reverted(
    mut result: FileResult,
    transform: Option<&'static str>,
    problem: String,
) -> FileResult {
    for outcome in &mut result.diagnostics {
        outcome.applied = false;
    }
    result.outcome = FileOutcome::Reverted { transform, problem };
    result
}

type Problem = (&'static str, String);

/// Runs every transform over one revision.
fn report(
    project: &Project,
    id: FileId,
    source: &SourceFile,
    facts: &FileFacts,
    settings: &Settings,
    findings: &[Finding],
    options: &Options<'_>,
) -> (Vec<Diagnostic>, usize, Option<Problem>) {
    let suppressions = suppressions(source);
    let (constructions, findings): (Vec<Finding>, Vec<Finding>) = findings
        .iter()
        .cloned()
        .partition(|finding| finding.root == Root::Construction);
    let (constructions, findings) = (constructions.as_slice(), findings.as_slice());
    let mut diagnostics = Vec::new();
    let mut suppressed = 0;
    let mut silent: Vec<TextRange> = Vec::new();
    let memory = Memory::default();
    for &transform in options.transforms {
        let mut pass = Pass {
            source,
            facts,
            project,
            file: id,
            settings,
            findings,
            constructions,
            guarded: None,
            transform,
            diagnostics: Vec::new(),
            memory: &memory,
        };
        let outcome = catch_unwind(AssertUnwindSafe(|| (transform.run)(&mut pass)));
        if let Err(panic) = outcome {
            return (
                diagnostics,
                suppressed,
                Some((transform.name, panic_text(&*panic))),
            );
        }
        for diagnostic in pass.diagnostics {
            let codes: Vec<&str> = diagnostic.codes.to_vec();
            if !(options.selects)(transform.name, &codes) {
                continue;
            }
            let first = source.line(diagnostic.range.start());
            let last = source.line(diagnostic.range.end());
            if suppressions
                .suppresses(transform.name, &codes, first, last)
                .is_some()
            {
                suppressed += 1;
                silent.push(diagnostic.range);
                continue;
            }
            diagnostics.push(diagnostic);
        }
    }
    // Both ends of a `with` stand or fall together.
    diagnostics.retain(|diagnostic| !silent.contains(&diagnostic.range));
    (covered(diagnostics, findings), suppressed, None)
}

/// Leaves out what another fix moves along: of a chain that blocks at several points the whole is reported.
fn covered(diagnostics: Vec<Diagnostic>, findings: &[Finding]) -> Vec<Diagnostic> {
    let moved: Vec<TextRange> = diagnostics
        .iter()
        .filter_map(|diagnostic| diagnostic.outcome.as_ref().ok()?.covers)
        .collect();
    // Using the result of a call is reported only when the call itself is not.
    let calls: FxHashSet<TextRange> = findings
        .iter()
        .filter(|finding| finding.site.kind == SiteKind::Call)
        .map(Finding::range)
        .collect();
    let mut sites: FxHashMap<TextRange, SiteKind> = FxHashMap::default();
    for finding in findings {
        sites.entry(finding.range()).or_insert(finding.site.kind);
    }
    let used = |diagnostic: &Diagnostic| {
        sites
            .get(&diagnostic.range)
            .is_some_and(|kind| *kind != SiteKind::Call)
            && calls.contains(&diagnostic.range)
    };
    let mut seen: FxHashSet<(TextRange, &'static str)> = FxHashSet::default();
    let mut refused: FxHashSet<(TextRange, Reason)> = FxHashSet::default();
    let mut kept = Vec::new();
    for diagnostic in diagnostics {
        let inside = moved.iter().any(|range| {
            let own = diagnostic
                .outcome
                .as_ref()
                .is_ok_and(|fix| fix.covers == Some(*range));
            !own && *range != diagnostic.range && range.contains_range(diagnostic.range)
        });
        let key = (diagnostic.range, diagnostic.transform);
        // Two transforms that see the same call refuse it for the same reason.
        let refusal = diagnostic
            .outcome
            .as_ref()
            .err()
            .map(|unfixable| (diagnostic.range, unfixable.reason));
        let said = refusal.is_some_and(|refusal| refused.contains(&refusal));
        if inside || used(&diagnostic) || said || !seen.insert(key) {
            continue;
        }
        refused.extend(refusal);
        kept.push(diagnostic);
    }
    kept
}

/// Adds the diagnostics of one round to the result, and collects the fixes to apply.
fn select(
    diagnostics: Vec<Diagnostic>,
    history: &[EditSet],
    options: &Options<'_>,
    result: &mut FileResult,
    first: bool,
) -> EditSet {
    let least = if options.unsafe_fixes {
        Applicability::Unsafe
    } else {
        Applicability::Safe
    };
    let mut edits = EditSet::default();
    for mut diagnostic in diagnostics {
        let applied = options.fix
            && diagnostic
                .outcome
                .as_ref()
                .is_ok_and(|fix| fix.applicability >= least && edits.add(&fix.edits));
        if first {
            result.diagnostics.push(Outcome {
                diagnostic,
                applied,
            });
            continue;
        }
        let range = origin(history, diagnostic.range);
        let known = result.diagnostics.iter_mut().find(|outcome| {
            let other = &outcome.diagnostic;
            other.range.start() == range.start()
                && other.transform == diagnostic.transform
                && other.callee == diagnostic.callee
        });
        match known {
            Some(outcome) => outcome.applied |= applied,
            None if applied => {
                // Only now visible; its edits belong to a revision that the user never sees.
                diagnostic.range = range;
                if let Ok(fix) = &mut diagnostic.outcome {
                    fix.edits.clear();
                }
                result.diagnostics.push(Outcome {
                    diagnostic,
                    applied,
                });
            }
            None => {}
        }
    }
    edits
}

/// Where a range of the latest revision was in the first.
fn origin(history: &[EditSet], range: TextRange) -> TextRange {
    let back = |position: TextSize| {
        history
            .iter()
            .rev()
            .fold(position, |position, edits| edits.origin(position))
    };
    let start = back(range.start());
    TextRange::new(start, back(range.end()).max(start))
}

fn suppressions(source: &SourceFile) -> Suppressions {
    let comments = source.comments().into_iter().map(|range| {
        let line = source.line(range.start());
        let before =
            &source.text()[TextRange::new(source.line_start(range.start()), range.start())];
        (line, source.slice(range), before.trim().is_empty())
    });
    Suppressions::from_comments(comments, source.text())
}

fn panic_text(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(ToString::to_string)
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "panic".to_owned())
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use ruff_python_ast::PythonVersion;

    use super::*;
    use crate::transforms;

    #[test]
    fn a_file_that_changes_under_its_reader_is_left_alone() {
        let reads = AtomicUsize::new(0);
        let outcome = outcome(&|_| {
            let zeros = "0".repeat(reads.fetch_add(1, Ordering::Relaxed));
            Ok(Arc::from(format!(
                "import time\n\nasync def f():\n    time.sleep(1{zeros})\n"
            )))
        });
        assert!(
            matches!(&outcome, FileOutcome::Unreadable(problem) if problem.starts_with("changed")),
            "{outcome:?}"
        );
    }

    #[test]
    fn a_file_that_cannot_be_read_says_why() {
        let outcome = outcome(&|_| Err("cannot be read: gone".to_owned()));
        assert!(
            matches!(&outcome, FileOutcome::Unreadable(problem) if problem == "cannot be read: gone"),
            "{outcome:?}"
        );
    }

    fn outcome(read: &(dyn Fn(&Path) -> Result<Arc<str>, String> + Sync)) -> FileOutcome {
        let input = Input {
            path: PathBuf::from("/app.py"),
            display: "app.py".to_owned(),
            text: None,
        };
        let options = Options {
            transforms: transforms::ALL,
            catalog: Arc::new(Catalog::new(transforms::catalog::ALL)),
            roots: Vec::new(),
            fix: true,
            unsafe_fixes: false,
            settings: &|_| Settings {
                target: PythonVersion::PY310,
                runtime: None,
                offload: None,
                prefer: Vec::new(),
                unsafe_fixes: false,
                line_length: None,
                strict: false,
            },
            selects: &|_, _| true,
            read,
        };
        run(&[input], &options).remove(0).outcome
    }
}
