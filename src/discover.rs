//! From paths to the files to read, and to the names that reports give them.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::num::NonZeroUsize;
use std::path::{Component, Path, PathBuf};
use std::sync::mpsc;

use ignore::gitignore::{Gitignore, GitignoreBuilder};
use ignore::{DirEntry, WalkBuilder, WalkState};
use rustc_hash::{FxHashMap, FxHashSet};

/// What there is to read.
#[derive(Debug, Default)]
pub struct Discovered {
    /// Sorted by path, each file once.
    pub files: Vec<FoundFile>,
    /// What could not be looked at, with the reason, sorted by path.
    pub errors: Vec<(PathBuf, String)>,
    /// Whether a given path is not there.
    pub missing: bool,
    /// Given folders that hold nothing to read.
    pub empty: Vec<PathBuf>,
}

/// One file to read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FoundFile {
    /// As the user named it: the given path, or a path that starts with the given folder.
    pub path: PathBuf,
    /// Without symbolic links: the identity of the file.
    pub real: PathBuf,
    /// What it holds.
    pub kind: FileKind,
}

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// Code that runs.
    Module,
    /// Declarations only (`.pyi`): read for types, never rewritten.
    Stub,
}

impl FileKind {
    /// By the file's name; anything that is not a stub is a module.
    pub fn of(path: &Path) -> FileKind {
        if path.extension().is_some_and(|extension| extension == "pyi") {
            FileKind::Stub
        } else {
            FileKind::Module
        }
    }
}

/// What the walk leaves out, and how many threads it takes.
#[derive(Clone, Debug)]
pub struct Options {
    /// Globs of files and folders to leave out.
    pub exclude: Vec<Exclude>,
    /// Leave out what `.gitignore`, `.ignore` and git's own excludes name.
    pub respect_gitignore: bool,
    /// `None` is one a processor.
    pub threads: Option<NonZeroUsize>,
}

/// Globs in the syntax of `.gitignore`, relative to a folder.
#[derive(Clone, Debug)]
pub struct Exclude(Gitignore);

impl Exclude {
    /// The globs, relative to `folder` (absolute).
    ///
    /// # Errors
    /// A sentence about the first glob that is not valid.
    pub fn new(folder: &Path, globs: &[String]) -> Result<Exclude, String> {
        let mut builder = GitignoreBuilder::new(
            fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf()),
        );
        for glob in globs {
            builder
                .add_line(None, glob)
                .map_err(|error| error.to_string())?;
        }
        builder
            .build()
            .map(Exclude)
            .map_err(|error| error.to_string())
    }

    /// Whether one glob is valid.
    ///
    /// # Errors
    /// A sentence about what is wrong with it.
    pub fn check(glob: &str) -> Result<(), String> {
        Exclude::new(Path::new("/"), &[glob.to_owned()]).map(|_| ())
    }

    fn matches(&self, path: &Path, is_folder: bool) -> bool {
        self.0.matched(path, is_folder).is_ignore()
    }
}

/// Folders that hold no source of the project. Those whose names start with a dot are left out like all hidden ones.
const SKIPPED_FOLDERS: [&str; 4] = [
    "node_modules",
    "__pycache__",
    "site-packages",
    "__pypackages__",
];

/// Folders that usually hold output or an environment, but are source when they are a package: `Lib/venv` of CPython.
const SKIPPED_UNLESS_PACKAGE: [&str; 4] = ["build", "dist", "venv", "env"];

/// One file found, before duplicates are dropped.
struct Candidate {
    /// Without symbolic links: the identity of the file.
    real: PathBuf,
    /// Position of the given path that led to it; of duplicates, the first one names the file.
    given: usize,
    path: PathBuf,
}

/// The files that `paths` lead to. A given file is always taken; a folder gives the `.py` and `.pyi` files below it that
/// are source of the project. Symbolic links are followed only where a given path is one.
pub fn discover(paths: &[PathBuf], options: &Options) -> Discovered {
    let mut candidates = Vec::new();
    let mut errors = Vec::new();
    let mut missing = false;
    let mut empty = Vec::new();
    for (given, path) in paths.iter().enumerate() {
        let looked_up = fs::metadata(path)
            .and_then(|metadata| Ok((metadata.is_dir(), fs::canonicalize(path)?)));
        match looked_up {
            Err(error) => {
                missing |= error.kind() == io::ErrorKind::NotFound;
                errors.push((path.clone(), sentence(&error)));
            }
            Ok((false, real)) => candidates.push(Candidate {
                real,
                given,
                path: path.clone(),
            }),
            Ok((true, real)) => {
                let before = (candidates.len(), errors.len());
                walk(path, &real, given, options, &mut candidates, &mut errors);
                if before == (candidates.len(), errors.len()) {
                    empty.push(path.clone());
                }
            }
        }
    }
    candidates.sort_unstable_by(|a, b| (a.given, &a.path).cmp(&(b.given, &b.path)));
    let mut seen = FxHashSet::default();
    candidates.retain(|candidate| seen.insert(candidate.real.clone()));
    let mut files: Vec<FoundFile> = candidates
        .into_iter()
        .map(|Candidate { path, real, .. }| FoundFile {
            kind: FileKind::of(&path),
            path: without_dot(&path),
            real,
        })
        .collect();
    files.sort_unstable();
    errors.sort_unstable();
    errors.dedup();
    Discovered {
        files,
        errors,
        missing,
        empty,
    }
}

enum Event {
    File(Candidate),
    Error(PathBuf, String),
}

/// Walks one given folder, in parallel.
fn walk(
    root: &Path,
    real_root: &Path,
    given: usize,
    options: &Options,
    candidates: &mut Vec<Candidate>,
    errors: &mut Vec<(PathBuf, String)>,
) {
    let respect = options.respect_gitignore;
    let real = {
        let (root, real_root) = (root.to_path_buf(), real_root.to_path_buf());
        // Below the root no link is followed, so a file's identity needs no look at the disk.
        move |path: &Path| {
            path.strip_prefix(&root)
                .map_or_else(|_| path.to_path_buf(), |below| real_root.join(below))
        }
    };
    let (exclude, real_for_filter) = (options.exclude.clone(), real.clone());
    let walker = WalkBuilder::new(root)
        .hidden(true)
        .follow_links(false)
        .parents(respect)
        .ignore(respect)
        .git_ignore(respect)
        .git_global(respect)
        .git_exclude(respect)
        .require_git(false)
        .threads(options.threads.map_or(0, NonZeroUsize::get))
        .filter_entry(move |entry| wanted(entry, &exclude, &real_for_filter))
        .build_parallel();
    let (sender, receiver) = mpsc::channel();
    walker.run(|| {
        let (sender, real) = (sender.clone(), &real);
        Box::new(move |entry| {
            let event = match entry {
                Ok(entry) if is_python_file(&entry) => Event::File(Candidate {
                    real: real(entry.path()),
                    given,
                    path: entry.into_path(),
                }),
                Ok(_) => return WalkState::Continue,
                Err(error) => {
                    let (path, message) = describe(&error);
                    Event::Error(path.unwrap_or(root).to_path_buf(), message)
                }
            };
            // The receiver outlives the walk.
            let _ = sender.send(event);
            WalkState::Continue
        })
    });
    drop(sender);
    for event in receiver {
        match event {
            Event::File(candidate) => candidates.push(candidate),
            Event::Error(path, message) => errors.push((without_dot(&path), message)),
        }
    }
}

fn is_python_file(entry: &DirEntry) -> bool {
    entry
        .file_type()
        .is_some_and(|file_type| file_type.is_file())
        && entry
            .path()
            .extension()
            .is_some_and(|extension| extension == "py" || extension == "pyi")
}

/// Whether the walk looks at this entry. What the user gave is always looked at.
fn wanted(entry: &DirEntry, exclude: &[Exclude], real: impl Fn(&Path) -> PathBuf) -> bool {
    if entry.depth() == 0 {
        return true;
    }
    let is_folder = entry
        .file_type()
        .is_some_and(|file_type| file_type.is_dir());
    if is_folder && !is_source_folder(entry.path(), entry.file_name()) {
        return false;
    }
    if exclude.is_empty() {
        return true;
    }
    let path = real(entry.path());
    !exclude
        .iter()
        .any(|exclude| exclude.matches(&path, is_folder))
}

fn is_source_folder(folder: &Path, name: &OsStr) -> bool {
    let is_one_of = |names: &[&str]| names.iter().any(|skipped| name == *skipped);
    // The name may be of any bytes; only its end matters.
    let skipped = is_one_of(&SKIPPED_FOLDERS)
        || Path::new(name)
            .extension()
            .is_some_and(|extension| extension == "egg-info")
        || (is_one_of(&SKIPPED_UNLESS_PACKAGE) && !folder.join("__init__.py").exists());
    !skipped && !folder.join("pyvenv.cfg").exists()
}

/// The path and the reason of an error of the walk.
fn describe(error: &ignore::Error) -> (Option<&Path>, String) {
    match error {
        ignore::Error::WithPath { path, err } => (Some(path), describe(err).1),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            describe(err)
        }
        ignore::Error::Loop { child, .. } => {
            (Some(child), "leads back to a folder above it".to_owned())
        }
        ignore::Error::Io(error) => (None, sentence(error)),
        other => (None, other.to_string()),
    }
}

fn sentence(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file or folder".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        _ => error.to_string(),
    }
}

/// `./a.py` is `a.py` to a reader.
fn without_dot(path: &Path) -> PathBuf {
    match path.strip_prefix(".") {
        Ok(rest) if rest.as_os_str().is_empty() => path.to_path_buf(),
        Ok(rest) => rest.to_path_buf(),
        Err(_) => path.to_path_buf(),
    }
}

/// The folder that the names in reports and diffs are relative to: the repository of the file `start`, which need not
/// exist; outside of any, the current folder.
///
/// `git apply` refuses to write through symbolic links, so the repository is that of the file a link leads to.
pub fn display_root(start: &Path) -> PathBuf {
    let file = real_path(start);
    let repository = file
        .ancestors()
        .skip(1)
        .find(|folder| folder.join(".git").exists());
    repository
        .map(Path::to_path_buf)
        .unwrap_or_else(|| real_path(Path::new(".")))
}

/// The name of `path` in reports and diffs: relative to `root`, which comes from [`display_root`], with `/` between its
/// parts. A file that is not below `root` keeps the name that the user gave it.
pub fn display_path(path: &Path, root: &Path) -> String {
    shown(path, &real_path(path), root)
}

fn shown(path: &Path, real: &Path, root: &Path) -> String {
    let shown = real.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = shown
        .components()
        .filter(|part| !matches!(part, Component::RootDir | Component::CurDir))
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    let start = if shown.has_root() { "/" } else { "" };
    format!("{start}{}", parts.join("/"))
}

/// The names of many files, whose paths have no symbolic links in them.
#[derive(Default)]
pub struct Names {
    /// What [`display_root`] says of the files of a folder.
    roots: RefCell<FxHashMap<PathBuf, PathBuf>>,
}

impl Names {
    /// What [`display_path`] says of a file.
    pub fn of(&self, path: &Path) -> String {
        let folder = path.parent().unwrap_or(path);
        let mut roots = self.roots.borrow_mut();
        let root = match roots.get(folder) {
            Some(root) => root,
            None => roots
                .entry(folder.to_path_buf())
                .or_insert_with(|| display_root(path)),
        };
        shown(path, path, root)
    }
}

/// Absolute and without symbolic links, `.` and `..`, as far as the path exists.
fn real_path(path: &Path) -> PathBuf {
    if let Ok(real) = fs::canonicalize(path) {
        return real;
    }
    match (path.parent(), path.file_name()) {
        (Some(parent), Some(name)) if parent.as_os_str().is_empty() => {
            real_path(Path::new(".")).join(name)
        }
        (Some(parent), Some(name)) => real_path(parent).join(name),
        _ => std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()),
    }
}

#[cfg(test)]
#[path = "discover_tests.rs"]
mod tests;
