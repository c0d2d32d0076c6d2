//! Which files the analysis reads, and when.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use ruff_python_ast::name::Name;
use rustc_hash::FxHashSet;

use crate::project::modules::Resolved;
use crate::project::{FactsState, FileId, Project, ProjectFile};

/// The files of a run, as far as the analysis may ask for them.
pub struct Reader<'a> {
    /// Reads files into the project.
    pub read: &'a dyn Fn(&mut Project, &BTreeSet<PathBuf>),
    /// Files of the run whose text mentions one of the names.
    pub mentioning: &'a dyn Fn(&BTreeSet<String>) -> BTreeSet<PathBuf>,
}

impl Reader<'_> {
    /// For a look at new revisions: everything that matters has been read for the first one.
    pub fn of_nothing() -> Reader<'static> {
        Reader {
            read: &|_, _| {},
            mentioning: &|_| BTreeSet::new(),
        }
    }
}

/// Reads the files of the run that the files import, directly or not. Nearly all of them will be asked for; to read them
/// before they are spares the answers that would have to be given again.
pub(crate) fn follow_imports(
    project: &mut Project,
    files: impl IntoIterator<Item = FileId>,
    reader: &Reader<'_>,
) {
    let mut fresh: Vec<FileId> = files.into_iter().collect();
    let mut asked: FxHashSet<(FileId, Name)> = FxHashSet::default();
    while !fresh.is_empty() {
        let shared: &Project = project;
        let imported: Vec<FxHashSet<Name>> = fresh
            .par_iter()
            .map(|file| shared.facts(*file).map(|facts| facts.imported_modules()))
            .map(Option::unwrap_or_default)
            .collect();
        // A name means the same in all files of a package.
        let mut questions: Vec<(FileId, Name)> = Vec::new();
        for (from, modules) in fresh.iter().zip(imported) {
            let origin = project.file(*from).origin;
            let asking = modules.into_iter().map(|module| (origin, module));
            questions.extend(asking.filter(|question| asked.insert(question.clone())));
        }
        let answers: Vec<Option<FileId>> = questions
            .par_iter()
            .map(|(from, module)| given_file(shared, *from, module))
            .collect();
        let mut wanted = BTreeSet::new();
        for ((from, module), file) in questions.into_iter().zip(answers) {
            let Some(file) = file else {
                continue;
            };
            let ProjectFile { path, facts, .. } = project.file(file);
            if matches!(facts, FactsState::Unread) {
                wanted.insert(path.clone());
            }
            project.note_resolved(from, module, file);
        }
        (reader.read)(project, &wanted);
        fresh = wanted
            .iter()
            .filter_map(|path| project.id_of(path))
            .filter(|file| project.facts(*file).is_some())
            .collect();
    }
}

/// The file of the run that a file means by the name of a module.
fn given_file(project: &Project, from: FileId, module: &str) -> Option<FileId> {
    let file = match project.resolve_module(from, module) {
        Resolved::Wanted(path) => project.id_of(&path)?,
        Resolved::Ready(file) => file,
        Resolved::External => return None,
    };
    project.file(file).given.then_some(file)
}

/// Files that had been read at some moment.
pub(super) struct Known(FxHashSet<FileId>);

impl Known {
    pub(super) fn of(project: &Project) -> Known {
        Known(read(project).collect())
    }

    /// Names of the methods that files read since then define, and of the decorators that they use.
    pub(super) fn update(&mut self, project: &Project) -> FxHashSet<Name> {
        let mut names = FxHashSet::default();
        for file in read(project).filter(|file| self.0.insert(*file)) {
            let facts = project.ready(file);
            let methods = facts.functions.iter();
            names.extend(
                methods
                    .filter(|function| function.class.is_some())
                    .map(|method| method.name.clone()),
            );
            names.extend(facts.decorator_names().cloned());
        }
        names
    }
}

fn read(project: &Project) -> impl Iterator<Item = FileId> {
    let files = project.files();
    files.filter_map(|(id, file)| matches!(file.facts, FactsState::Ready(_)).then_some(id))
}

pub(crate) fn is_unread(project: &Project, path: &Path) -> bool {
    project
        .id_of(path)
        .is_none_or(|id| matches!(project.file(id).facts, FactsState::Unread))
}
