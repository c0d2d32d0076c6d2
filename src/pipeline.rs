//! Runs the transforms over files: analyse, report, select, apply, and again until nothing changes.
//!
//! Nothing here reads, writes or prints: texts come in, texts and diagnostics go out.
//!
//! Fixes of one file are chosen and applied file by file, in parallel. Those that change several files come first, in the
//! order of paths, and each is applied whole or not at all; then everything is analysed again. Files that such a fix
//! ties together change together: when one of them cannot, none does.

mod joint;
#[cfg(test)]
mod joint_tests;
mod reading;
mod report;
mod work;

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use crate::catalog::Catalog;
use crate::diagnostic::Diagnostic;
use crate::edit::Applicability;
use crate::open_file::Files;
use crate::project::reach::{self, FileFindings, Reader};
use crate::project::{FileId, IsFile, Project, Root};
use crate::semantic::Shapes;
use crate::source_file::{SyntaxProblem, stamp};
use crate::transform::{Settings, Transform};

pub use reading::has_coroutines;

use joint::Ties;
use reading::First;
use work::Work;

/// Rounds after which something that still changes is given up.
const ROUND_LIMIT: usize = 10;

/// One file to work on.
#[derive(Hash)]
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
    pub roots: Vec<Root>,
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
    /// Whether there is a file of this name, which tells packages from folders.
    pub is_file: Arc<IsFile>,
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
    /// Positions of all files, this one included, that fixes of several files tie to this one: to be written together or
    /// not at all. Empty for a file that changes alone.
    pub together: Vec<usize>,
}

impl FileResult {
    pub(crate) fn nothing_done(outcome: FileOutcome) -> FileResult {
        FileResult {
            before: None,
            outcome,
            diagnostics: Vec::new(),
            suppressed: 0,
            together: Vec::new(),
        }
    }

    /// Leaves the file as it was.
    fn revert(&mut self, transform: Option<&'static str>, problem: String) {
        for outcome in &mut self.diagnostics {
            outcome.applied = false;
        }
        self.outcome = FileOutcome::Reverted { transform, problem };
    }
}

impl Options<'_> {
    /// Whether a fix of this kind is applied.
    fn applies(&self, applicability: Applicability) -> bool {
        let least = if self.unsafe_fixes {
            Applicability::Unsafe
        } else {
            Applicability::Safe
        };
        self.fix && applicability >= least
    }
}

/// Works on all inputs; the results are in their order.
pub fn run(inputs: &[Input], options: &Options<'_>) -> Vec<FileResult> {
    let mut run = Run::analyse(inputs, options);
    run.begin();
    // What a file's own fixes leave may allow another fix of several files.
    for _ in 0..ROUND_LIMIT {
        run.change_together();
        if !run.change_alone() {
            break;
        }
    }
    run.finish()
}

/// One run over all inputs.
struct Run<'r> {
    inputs: &'r [Input],
    options: &'r Options<'r>,
    project: Project,
    /// The files of the inputs.
    ids: Vec<FileId>,
    /// Files that may hold coroutines.
    started: BTreeSet<FileId>,
    problems: BTreeMap<FileId, FileOutcome>,
    findings: BTreeMap<FileId, FileFindings>,
    /// Where something is to be reported, or to be changed for another file.
    works: Vec<Option<Work<'r>>>,
    /// Texts that are no longer what was read.
    revised: FxHashMap<FileId, Arc<str>>,
    ties: Ties,
}

impl<'r> Run<'r> {
    /// Reads all inputs, and finds what blocks in them.
    fn analyse(inputs: &'r [Input], options: &'r Options<'r>) -> Run<'r> {
        let targets = inputs
            .iter()
            .map(|input| (options.settings)(&input.path).target);
        let oldest = targets.min().unwrap_or_default();
        let mut project = Project::new(
            options.catalog.clone(),
            &options.roots,
            oldest,
            options.is_file.clone(),
        );
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
            .map(|(input, id)| reading::first(input, &project.file(*id).package, options))
            .collect();
        let mut problems: BTreeMap<FileId, FileOutcome> = BTreeMap::new();
        let mut started = BTreeSet::new();
        for (id, first) in ids.iter().zip(parsed) {
            match first {
                First::Facts(facts) => {
                    started.insert(*id);
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
            reading::read_into(project, wanted, &texts, options);
        };
        let unread: Vec<&Path> = inputs
            .iter()
            .zip(&ids)
            .filter(|(_, id)| project.facts(**id).is_none() && !problems.contains_key(id))
            .map(|(input, _)| input.path.as_path())
            .collect();
        let mentioning = |names: &BTreeSet<String>| reading::mentioning(&unread, options, names);
        let reader = Reader {
            read: &read,
            mentioning: &mentioning,
        };
        reach::follow_imports(&mut project, started.iter().copied(), &reader);
        let findings = reach::findings(&mut project, &|id| started.contains(&id), &reader);
        // Plain code that makes objects of a class whose constructor blocks uses what may no longer be there at once.
        let mut users = mentioning(&reach::made(&project, &findings));
        users.retain(|path| reach::is_unread(&project, path));
        read(&mut project, &users);
        project.prepare();
        Run {
            inputs,
            options,
            project,
            ids,
            started,
            problems,
            findings,
            works: inputs.iter().map(|_| None).collect(),
            revised: FxHashMap::default(),
            ties: Ties::new(inputs.len()),
        }
    }

    /// Looks at every file that has something to report.
    fn begin(&mut self) {
        self.open();
        self.look();
    }

    /// Opens the files that have something to report and are not open yet.
    fn open(&mut self) {
        let options = self.options;
        let looked_for = options
            .transforms
            .iter()
            .filter(|transform| (options.selects)(transform.name, transform.codes))
            .fold(Shapes::NONE, |shapes, transform| shapes | transform.shapes);
        let wanted = |input: &Input, id: FileId| {
            let target = || (options.settings)(&input.path).target;
            let facts = self.project.facts(id)?;
            // A callback of the loop may be defined in a file without coroutines.
            let blocks = self.findings.contains_key(&id);
            let is_wanted = blocks
                || self.started.contains(&id) && facts.shapes.on(target).intersects(looked_for);
            is_wanted.then_some(facts.stamp)
        };
        let opened: Vec<Option<Result<Work<'r>, String>>> = self
            .inputs
            .par_iter()
            .zip(&self.ids)
            .zip(&self.works)
            .map(|((input, id), work)| {
                if work.is_some() || self.problems.contains_key(id) {
                    return None;
                }
                let known = wanted(input, *id)?;
                Some(match reading::text_of(input, options) {
                    Ok(text) if stamp(&text) == known => Ok(Work::new(input, *id, text, options)),
                    Ok(_) => Err("changed while it was being read".to_owned()),
                    Err(problem) => Err(problem),
                })
            })
            .collect();
        for ((work, opened), id) in self.works.iter_mut().zip(opened).zip(&self.ids) {
            match opened {
                Some(Ok(opened)) => *work = Some(opened),
                Some(Err(problem)) => {
                    self.problems.insert(*id, FileOutcome::Unreadable(problem));
                }
                None => {}
            }
        }
    }

    /// Reports on the latest revision of every file.
    fn look(&mut self) {
        let (works, view) = self.split();
        works.par_iter_mut().flatten().for_each(|work| {
            view.with_files(|files| work.look(view.project, files, view.options));
        });
    }

    /// Applies fixes that change one file; whether that may allow others.
    fn change_alone(&mut self) -> bool {
        let (works, view) = self.split();
        let again = works
            .par_iter_mut()
            .flatten()
            .map(|work| view.with_files(|files| work.change(view.project, files, view.options)))
            .reduce(|| false, |left, right| left | right);
        if again {
            self.revise();
        }
        again
    }

    /// Analyses the latest revisions of all files.
    fn revise(&mut self) {
        let project = &self.project;
        let revisions: Vec<_> = self
            .works
            .par_iter_mut()
            .flatten()
            .filter_map(|work| Some((work.id, work.text(), work.facts(project)?)))
            .collect();
        for (id, text, facts) in revisions {
            self.project.set_facts(id, Some(facts));
            self.revised.insert(id, text);
        }
        let started = &self.started;
        self.findings = reach::findings(
            &mut self.project,
            &|id| started.contains(&id),
            &Reader::of_nothing(),
        );
        self.begin();
    }

    fn split(&mut self) -> (&mut [Option<Work<'r>>], View<'_>) {
        let view = View {
            inputs: self.inputs,
            ids: &self.ids,
            project: &self.project,
            findings: &self.findings,
            revised: &self.revised,
            options: self.options,
        };
        (&mut self.works, view)
    }

    fn finish(mut self) -> Vec<FileResult> {
        let works = std::mem::take(&mut self.works);
        let mut results: Vec<FileResult> = works
            .into_par_iter()
            .zip(&self.ids)
            .map(|(work, id)| match (work, self.problems.get(id)) {
                (Some(work), _) => work.finish(),
                (None, Some(problem)) => FileResult::nothing_done(problem.clone()),
                (None, None) => FileResult::nothing_done(FileOutcome::Unchanged),
            })
            .collect();
        self.ties.settle(&mut results, self.inputs);
        // Whoever goes on with the results need not wait until all that is freed.
        let (project, findings) = (self.project, self.findings);
        rayon::spawn(move || drop((project, findings)));
        results
    }
}

/// What may be seen while files are worked on.
#[derive(Clone, Copy)]
struct View<'v> {
    inputs: &'v [Input],
    ids: &'v [FileId],
    project: &'v Project,
    findings: &'v BTreeMap<FileId, FileFindings>,
    revised: &'v FxHashMap<FileId, Arc<str>>,
    options: &'v Options<'v>,
}

impl View<'_> {
    /// Calls a function with the files as transforms see them.
    fn with_files<T>(&self, then: impl FnOnce(&Files<'_>) -> T) -> T {
        let text = |file: FileId| {
            if let Some(text) = self.revised.get(&file) {
                return Ok(Arc::clone(text));
            }
            let position = self.ids.iter().position(|id| *id == file);
            match position {
                Some(position) => reading::text_of(&self.inputs[position], self.options),
                None => (self.options.read)(&self.project.file(file).path),
            }
        };
        then(&Files {
            text: &text,
            settings: self.options.settings,
            findings: self.findings,
        })
    }
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
                processes: false,
                prefer: Vec::new(),
                unsafe_fixes: false,
                line_length: None,
                strict: false,
            },
            selects: &|_, _| true,
            read,
            is_file: Arc::new(|_| false),
        };
        run(&[input], &options).remove(0).outcome
    }
}
