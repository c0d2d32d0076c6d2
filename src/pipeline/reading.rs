//! From inputs to facts: what is read of the files, and when.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::{FileOutcome, Input, Options, panic_text};
use crate::discover;
use crate::project::{FileId, Project};
use crate::semantic::{self, FileFacts};
use crate::source_file::{SourceFile, SyntaxProblem};

/// What the first look at an input gave.
pub(super) enum First {
    Facts(Arc<FileFacts>),
    NoCoroutines,
    Problem(FileOutcome),
}

pub(super) fn first(input: &Input, package: &str, options: &Options<'_>) -> First {
    let text = match text_of(input, options) {
        Ok(text) => text,
        Err(problem) => return First::Problem(FileOutcome::Unreadable(problem)),
    };
    if input.text.is_none() && !has_coroutines(&text) {
        return First::NoCoroutines;
    }
    match facts_of(&input.path, &input.display, &text, package) {
        Ok(facts) => First::Facts(Arc::new(facts)),
        Err(problem) => First::Problem(FileOutcome::Unparsable(problem)),
    }
}

pub(super) fn text_of(input: &Input, options: &Options<'_>) -> Result<Arc<str>, String> {
    match &input.text {
        Some(text) => Ok(Arc::clone(text)),
        None => (options.read)(&input.path),
    }
}

/// Whether a text can hold code that runs on an event loop. Callbacks are registered on loops, whose module's name
/// contains the word as well.
pub fn has_coroutines(text: &str) -> bool {
    memchr::memmem::find(text.as_bytes(), b"async").is_some()
}

fn facts_of(
    path: &Path,
    display: &str,
    text: &Arc<str>,
    package: &str,
) -> Result<FileFacts, SyntaxProblem> {
    let guarded = catch_unwind(AssertUnwindSafe(|| {
        let source = SourceFile::parse(path, display, Arc::clone(text))?;
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
pub(super) fn mentioning(
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
pub(super) fn read_into(
    project: &mut Project,
    wanted: &BTreeSet<PathBuf>,
    texts: &BTreeMap<&Path, &Arc<str>>,
    options: &Options<'_>,
) {
    let names = discover::Names::default();
    let ids: Vec<(FileId, &PathBuf)> = wanted
        .iter()
        .map(|path| (project.add(path, &names.of(path), false), path))
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
