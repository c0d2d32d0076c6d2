//! All files of a run: which module is which file, and what each contributes.
//!
//! A project is read-only while it is asked; files are added between rounds of questions (see [`reach`]). Trees are not
//! kept, only [`FileFacts`].

mod annotations;
mod by_name;
mod contents;
mod decorators;
mod infer;
pub(crate) mod known;
mod members;
mod mentions;
mod modules;
mod passed;
mod provisional;
pub mod reach;
mod results;
mod runtimes;
mod types;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use ruff_python_ast::PythonVersion;
use ruff_python_ast::name::Name;
use rustc_hash::{FxHashMap, FxHashSet};

pub use infer::Inference;
pub(crate) use modules::Resolved;
pub(crate) use runtimes::is_foreign;
pub use types::{ClassRef, FileId, FunctionRef, Type, Types};

use by_name::ByName;
pub(crate) use by_name::Held;
use mentions::Mentions;
use reach::Drivers;
use runtimes::Runtimes;

use crate::catalog::Catalog;
use crate::semantic::{Class, FileFacts, Function};

/// One file, read or only known to exist.
#[derive(Clone, Debug)]
pub struct ProjectFile {
    pub path: PathBuf,
    /// The path as users see it.
    pub display: String,
    /// Dotted name, by the `__init__.py` files beside and above it.
    pub module: String,
    /// The package that its relative imports start from.
    pub package: String,
    /// The folder that holds its outermost package: where its absolute imports are looked up first.
    pub root: PathBuf,
    /// The first file of the same outermost package: both see the same modules under the same names.
    pub(crate) origin: FileId,
    pub facts: FactsState,
    /// Among the paths of the run; others are only read for what they define.
    pub given: bool,
}

/// How far a file has been read.
#[derive(Clone, Debug)]
pub enum FactsState {
    /// Nothing has asked for it.
    Unread,
    /// It could not be read or parsed.
    Broken,
    Ready(Arc<FileFacts>),
}

/// Whether there is a file of a name.
pub type IsFile = dyn Fn(&Path) -> bool + Send + Sync;

/// Where absolute imports can start.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Root {
    pub folder: PathBuf,
    /// All files below it are among those of the run; else only some are, and others are looked for.
    pub whole: bool,
}

/// All files, by id and by path.
pub struct Project {
    pub catalog: Arc<Catalog>,
    is_file: Arc<IsFile>,
    /// The oldest version of Python that one of its files is for.
    oldest: PythonVersion,
    files: Vec<Arc<ProjectFile>>,
    by_path: Arc<FxHashMap<PathBuf, FileId>>,
    /// The first file of each outermost package, by the package's folder and name.
    origins: Arc<FxHashMap<(PathBuf, String), FileId>>,
    /// Folders from which absolute imports can start.
    roots: Arc<Vec<PathBuf>>,
    /// Those of them that hold no other files than the ones of the run.
    whole: Arc<Vec<PathBuf>>,
    /// What module names mean, by [`ProjectFile::origin`], as far as it has been looked up.
    resolved: Arc<FxHashMap<FileId, FxHashMap<Name, FileId>>>,
    /// First segments of the modules that the project holds.
    tops: Arc<FxHashSet<Name>>,
    /// Methods of all classes by name, for those that a base class leaves open.
    methods: Arc<FxHashMap<Name, Vec<FunctionRef>>>,
    runtimes: OnceLock<Arc<Runtimes>>,
    drivers: Option<Arc<Drivers>>,
    mentions: OnceLock<Arc<Mentions>>,
    by_name: Option<Arc<ByName>>,
    /// Files of which facts have come since that was made.
    unindexed: Vec<FileId>,
    /// Files of which facts have come since that was asked for.
    unsearched: Vec<FileId>,
}

impl Project {
    /// A project of no files yet. `roots` are the folders that the user gave, or those of the files, and `oldest` is the
    /// oldest version of Python that a file will be for.
    pub fn new(
        catalog: Arc<Catalog>,
        roots: &[Root],
        oldest: PythonVersion,
        is_file: Arc<IsFile>,
    ) -> Project {
        let mut all: Vec<PathBuf> = Vec::new();
        for Root { folder, .. } in roots {
            for folder in [folder.clone(), folder.join("src"), folder.join("lib")] {
                if !all.contains(&folder) {
                    all.push(folder);
                }
            }
        }
        let whole = roots.iter().filter(|root| root.whole);
        let whole = whole.map(|root| root.folder.clone()).collect();
        Project {
            catalog,
            is_file,
            oldest,
            files: Vec::new(),
            by_path: Arc::default(),
            origins: Arc::default(),
            roots: Arc::new(all),
            whole: Arc::new(whole),
            resolved: Arc::default(),
            tops: Arc::default(),
            methods: Arc::default(),
            runtimes: OnceLock::new(),
            drivers: None,
            mentions: OnceLock::new(),
            by_name: None,
            unindexed: Vec::new(),
            unsearched: Vec::new(),
        }
    }

    /// Makes a file known without reading it.
    pub fn add(&mut self, path: &Path, display: &str, given: bool) -> FileId {
        if let Some(&id) = self.by_path.get(path) {
            if given {
                Arc::make_mut(&mut self.files[id.index()]).given = true;
            }
            return id;
        }
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        let place = modules::place(path, &self.by_path, &*self.is_file);
        self.note_tops(path, &place);
        Arc::make_mut(&mut self.by_path).insert(path.to_path_buf(), id);
        // A script of no package also sees what lies beside it under its own names.
        let origin = match place.package.split('.').next().unwrap_or_default() {
            "" => id,
            top => *Arc::make_mut(&mut self.origins)
                .entry((place.root.clone(), top.to_owned()))
                .or_insert(id),
        };
        self.files.push(Arc::new(ProjectFile {
            path: path.to_path_buf(),
            display: display.to_owned(),
            module: place.module,
            package: place.package,
            root: place.root,
            origin,
            facts: FactsState::Unread,
            given,
        }));
        id
    }

    /// Stores what reading a file gave; `None` when it could not be parsed.
    pub fn set_facts(&mut self, id: FileId, facts: Option<Arc<FileFacts>>) {
        self.forget_methods(id);
        if let Some(facts) = &facts {
            self.note_methods(id, facts);
        }
        if self.mentions.get().is_some() && !self.unsearched.contains(&id) {
            self.unsearched.push(id);
        }
        if self.by_name.is_some() && !self.unindexed.contains(&id) {
            self.unindexed.push(id);
        }
        Arc::make_mut(&mut self.files[id.index()]).facts =
            facts.map_or(FactsState::Broken, FactsState::Ready);
    }

    /// A view in which facts can be replaced without changing this project; cheap, since files are shared.
    pub fn overlay(&self) -> Project {
        Project {
            catalog: Arc::clone(&self.catalog),
            is_file: Arc::clone(&self.is_file),
            oldest: self.oldest,
            files: self.files.clone(),
            by_path: Arc::clone(&self.by_path),
            origins: Arc::clone(&self.origins),
            roots: Arc::clone(&self.roots),
            whole: Arc::clone(&self.whole),
            resolved: Arc::clone(&self.resolved),
            tops: Arc::clone(&self.tops),
            methods: Arc::clone(&self.methods),
            runtimes: Arc::clone(self.runtimes()).into(),
            drivers: self.drivers.clone(),
            mentions: self.mentions.clone(),
            by_name: self.by_name.clone(),
            unindexed: self.unindexed.clone(),
            unsearched: self.unsearched.clone(),
        }
    }

    pub fn file(&self, id: FileId) -> &ProjectFile {
        &self.files[id.index()]
    }

    pub fn files(&self) -> impl Iterator<Item = (FileId, &ProjectFile)> {
        (0..).map(FileId).zip(self.files.iter().map(AsRef::as_ref))
    }

    pub fn id_of(&self, path: &Path) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    pub fn facts(&self, id: FileId) -> Option<&Arc<FileFacts>> {
        match &self.files[id.index()].facts {
            FactsState::Ready(facts) => Some(facts),
            _ => None,
        }
    }

    pub fn function(&self, reference: FunctionRef) -> &Function {
        self.ready(reference.file).function(reference.function)
    }

    pub fn class(&self, reference: ClassRef) -> &Class {
        self.ready(reference.file).class(reference.class)
    }

    /// Facts of a file that something refers into, and which therefore has been read.
    pub(crate) fn ready(&self, id: FileId) -> &FileFacts {
        self.facts(id)
            .expect("a reference into a file is made from its facts")
    }

    /// Takes out the methods of the revision of a file that is about to be replaced: functions are numbered anew.
    fn forget_methods(&mut self, file: FileId) {
        let FactsState::Ready(earlier) = &self.files[file.index()].facts else {
            return;
        };
        let earlier = Arc::clone(earlier);
        let methods = Arc::make_mut(&mut self.methods);
        for function in &earlier.functions {
            if let Some(known) = methods.get_mut(&function.name) {
                known.retain(|method| method.file != file);
            }
        }
    }

    fn note_methods(&mut self, file: FileId, facts: &FileFacts) {
        let methods = Arc::make_mut(&mut self.methods);
        for (position, function) in facts.functions.iter().enumerate() {
            if function.class.is_none() || function.name.starts_with("__") {
                continue;
            }
            let reference = FunctionRef {
                file,
                function: crate::semantic::FunctionId(u32::try_from(position).unwrap_or(0)),
            };
            let known = methods.entry(function.name.clone()).or_default();
            known.push(reference);
            known.sort_unstable();
        }
    }

    /// Makes what is looked up by name while files are reported on. Made when it is first asked for, by one of several tasks
    /// and in parallel itself, it could wait for a task that waits for it.
    pub(crate) fn prepare(&mut self) {
        self.index();
        let project: &Project = self;
        let mentions = || Arc::new(Mentions::of(project));
        project.mentions.get_or_init(mentions);
    }

    /// Files that may name a private function, by any of its names' uses but the bare one.
    pub(crate) fn files_mentioning(&self, name: &str) -> Vec<FileId> {
        let mentions = self.mentions.get_or_init(|| Arc::new(Mentions::of(self)));
        let mut files = match mentions.files(name) {
            Some(files) => files.to_vec(),
            None => self.files().map(|(file, _)| file).collect(),
        };
        files.extend(&self.unsearched);
        files.sort_unstable();
        files.dedup();
        files
    }

    /// Which runtimes the files import; the answer for the first revision of each file holds for all.
    fn runtimes(&self) -> &Arc<Runtimes> {
        self.runtimes.get_or_init(|| Arc::new(Runtimes::of(self)))
    }

    /// What runs coroutines otherwise than by an `await`; the answer for the first revision of each file holds for all.
    pub(crate) fn drivers(&self) -> Option<&Drivers> {
        self.drivers.as_deref()
    }

    fn note_drivers(&mut self, drivers: Drivers) {
        self.drivers = Some(Arc::new(drivers));
    }

    /// Whether a method has no body of its own: `...`, `pass`, or nothing but an exception.
    pub fn is_abstract(&self, reference: FunctionRef) -> bool {
        let function = self.function(reference);
        function.class.is_some() && function.is_stub && !function.is_async
    }

    /// Methods of the project that have the name.
    pub(crate) fn methods_named(&self, name: &Name) -> &[FunctionRef] {
        self.methods.get(name).map_or(&[], Vec::as_slice)
    }

    /// Dotted name of a function for people: `package.module.Class.method`.
    pub fn full_name(&self, reference: FunctionRef) -> String {
        format!(
            "{}.{}",
            self.file(reference.file).module,
            self.function(reference).qualified_name
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source_file::SourceFile;

    #[test]
    fn a_later_revision_of_a_file_numbers_its_methods_anew() {
        let path = Path::new("a.py");
        let mut project = Project::new(
            Arc::new(Catalog::new(&[])),
            &[],
            PythonVersion::default(),
            Arc::new(|_: &Path| false),
        );
        let id = project.add(path, "a.py", true);
        let mut names = |text: &str| {
            let source = SourceFile::parse(path, "a.py", text).expect("valid Python");
            let package = project.file(id).package.clone();
            let facts = crate::semantic::build(&source, &package);
            project.set_facts(id, Some(Arc::new(facts)));
            let methods = project.methods_named(&Name::new_static("stop")).to_vec();
            let names = methods
                .into_iter()
                .map(|method| project.function(method).name.to_string());
            names.collect::<Vec<_>>()
        };
        let stop = "    def stop(self): pass\n";
        assert_eq!(names(&format!("class A:\n{stop}")), ["stop"]);
        let address = "    def address(self): pass\n";
        assert_eq!(names(&format!("class A:\n{address}{stop}")), ["stop"]);
        assert!(names(&format!("class A:\n{address}")).is_empty());
    }
}
