//! Module names: from a path to a dotted name, and from a dotted name to a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use ruff_python_ast::name::Name;
use rustc_hash::FxHashMap;

use super::{FactsState, FileId, IsFile, Project};

/// Where a file stands among packages.
pub(super) struct Place {
    pub module: String,
    pub package: String,
    pub root: PathBuf,
}

/// A module that an import names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// A file that has been read.
    Ready(FileId),
    /// A file that exists and has not been read yet.
    Wanted(PathBuf),
    /// Not part of the project.
    External,
}

/// Finds the package of `path` by the `__init__.py` files above it.
pub(super) fn place(path: &Path, known: &FxHashMap<PathBuf, FileId>, is_file: &IsFile) -> Place {
    let stem = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    let mut folder = path.parent().unwrap_or(Path::new("")).to_path_buf();
    let mut segments: Vec<String> = Vec::new();
    loop {
        let init = folder.join("__init__.py");
        if !known.contains_key(&init) && !is_file(&init) {
            break;
        }
        let Some(name) = folder.file_name().and_then(|name| name.to_str()) else {
            break;
        };
        segments.insert(0, name.to_owned());
        let Some(parent) = folder.parent() else {
            break;
        };
        folder = parent.to_path_buf();
    }
    let package = segments.join(".");
    let module = if stem == "__init__" {
        package.clone()
    } else if package.is_empty() {
        stem.to_owned()
    } else {
        format!("{package}.{stem}")
    };
    Place {
        module,
        package,
        root: folder,
    }
}

impl Project {
    /// Remembers which first segments of imports can mean a file of the project.
    pub(super) fn note_tops(&mut self, path: &Path, place: &Place) {
        let first = place.module.split('.').next().unwrap_or_default();
        let mut found = vec![Name::new(first)];
        // Namespace packages: any folder between a root and the file.
        for root in self.roots.iter() {
            if let Ok(rest) = path.strip_prefix(root)
                && let Some(first) = rest.components().next()
                && let Some(first) = Path::new(first.as_os_str()).file_stem()
                && let Some(first) = first.to_str()
            {
                found.push(Name::new(first));
            }
        }
        for name in found {
            if !self.tops.contains(&name) {
                Arc::make_mut(&mut self.tops).insert(name);
            }
        }
    }

    /// The file that `import module` means in `from`.
    pub fn resolve_module(&self, from: FileId, module: &str) -> Resolved {
        let own = self.resolved.get(&self.file(from).origin);
        if let Some(id) = own.and_then(|own| own.get(module)) {
            return self.state_of(*id);
        }
        let first = module.split('.').next().unwrap_or_default();
        let file = self.file(from);
        let own = file.module.split('.').next() == Some(first);
        let beside = !own && self.is_beside(from, first);
        if !own && !beside && !self.tops.contains(first) && !self.is_sibling(from, first) {
            return Resolved::External;
        }
        let relative: PathBuf = module.split('.').collect();
        let mut folders: Vec<&Path> = vec![&file.root];
        for root in self.roots.iter() {
            // Folders between the file and the root it was found under.
            if file.root.starts_with(root) {
                folders.extend(
                    file.root
                        .ancestors()
                        .skip(1)
                        .take_while(|folder| folder.starts_with(root)),
                );
            }
        }
        folders.extend(self.roots.iter().map(PathBuf::as_path));
        for folder in folders {
            let base = folder.join(&relative);
            for path in [base.with_extension("py"), base.join("__init__.py")] {
                if let Some(id) = self.id_of(&path) {
                    return self.state_of(id);
                }
                if (own || beside) && folder == file.root && (self.is_file)(&path) {
                    return Resolved::Wanted(path);
                }
            }
        }
        Resolved::External
    }

    fn state_of(&self, id: FileId) -> Resolved {
        let file = self.file(id);
        match file.facts {
            FactsState::Ready(_) => Resolved::Ready(id),
            FactsState::Broken => Resolved::External,
            FactsState::Unread => Resolved::Wanted(file.path.clone()),
        }
    }

    /// Remembers what a module name means in a file and all others of its package.
    pub(super) fn note_resolved(&mut self, from: FileId, module: Name, id: FileId) {
        let origin = self.file(from).origin;
        let resolved = Arc::make_mut(&mut self.resolved);
        resolved.entry(origin).or_default().insert(module, id);
    }

    /// Whether a script whose folder was not given imports what lies beside it.
    fn is_beside(&self, from: FileId, first: &str) -> bool {
        let file = self.file(from);
        let base = file.root.join(first);
        file.package.is_empty()
            && !self.whole.iter().any(|whole| file.root.starts_with(whole))
            && !file.root.ends_with("site-packages")
            && ((self.is_file)(&base.with_extension("py"))
                || (self.is_file)(&base.join("__init__.py")))
    }

    /// A script finds the files beside it.
    fn is_sibling(&self, from: FileId, first: &str) -> bool {
        let file = self.file(from);
        file.package.is_empty()
            && (self
                .by_path
                .contains_key(&file.root.join(first).with_extension("py"))
                || self
                    .by_path
                    .contains_key(&file.root.join(first).join("__init__.py")))
    }
}
