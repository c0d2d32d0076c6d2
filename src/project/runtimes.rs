//! Which runtime runs a file that imports none: its package's, or in a package for several, that of its importers.

use ruff_python_ast::name::Name;
use rustc_hash::{FxHashMap, FxHashSet};

use super::modules::Resolved;
use super::{FileId, Project};
use crate::semantic::{FileFacts, Member, ScopeId, Value, ValueId};

/// Modules through which a name is followed to where it is defined.
const HOPS: usize = 8;

/// Runtimes that are imported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Imported {
    pub asyncio: bool,
    pub trio: bool,
    pub anyio: bool,
    /// A runtime that cannot wait for what asyncio gives: Twisted, curio.
    pub foreign: bool,
    /// Something runs coroutines step by step, without any of them.
    pub by_hand: bool,
}

impl Imported {
    fn is_none(self) -> bool {
        !(self.asyncio || self.trio || self.anyio)
    }

    /// Coroutines are started by asyncio here and by trio there, and anyio does not stand between.
    fn is_divided(self) -> bool {
        self.asyncio && self.trio && !self.anyio
    }

    fn or(self, other: Imported) -> Imported {
        Imported {
            asyncio: self.asyncio || other.asyncio,
            trio: self.trio || other.trio,
            anyio: self.anyio || other.anyio,
            foreign: self.foreign || other.foreign,
            by_hand: self.by_hand || other.by_hand,
        }
    }
}

/// What the files of one package import.
#[derive(Clone, Copy, Default)]
struct Package {
    imported: Imported,
    /// How many files import asyncio, less how many import anyio.
    lead: i32,
    /// How many files import a foreign runtime, less how many import asyncio.
    foreign_lead: i32,
}

/// What the files of the project import.
#[derive(Default)]
pub(super) struct Runtimes {
    /// By the name of the outermost package.
    packages: FxHashMap<String, Package>,
    /// For the files of divided packages, what starts their coroutines.
    files: FxHashMap<FileId, Imported>,
}

impl Runtimes {
    pub(super) fn of(project: &Project) -> Runtimes {
        let mut runtimes = Runtimes::default();
        let mut own: FxHashMap<FileId, Imported> = FxHashMap::default();
        for (id, file) in project.files() {
            let Some(facts) = project.facts(id) else {
                continue;
            };
            let imported = imported(facts);
            own.insert(id, imported);
            let package = runtimes
                .packages
                .entry(outermost(&file.package).to_owned())
                .or_default();
            package.imported = package.imported.or(imported);
            package.lead += i32::from(imported.asyncio) - i32::from(imported.anyio);
            package.foreign_lead += i32::from(imported.foreign) - i32::from(imported.asyncio);
        }
        let divided: Vec<FileId> = project
            .files()
            .filter(|(id, file)| {
                own.contains_key(id)
                    && !file.package.is_empty()
                    && runtimes.package(&file.package).is_divided()
            })
            .map(|(id, _)| id)
            .collect();
        runtimes.files = spread(project, &divided, own);
        runtimes
    }

    fn package(&self, package: &str) -> Imported {
        let package = self
            .packages
            .get(outermost(package))
            .copied()
            .unwrap_or_default();
        let mut imported = package.imported;
        // One adapter does not make a package one of Twisted.
        imported.foreign &= package.foreign_lead > 0;
        // Most of its files are for asyncio alone, and a file that imports neither should not need a library more.
        if !imported.trio && package.lead > 0 {
            imported.anyio = false;
        }
        imported
    }
}

fn outermost(package: &str) -> &str {
    package.split('.').next().unwrap_or_default()
}

fn imported(facts: &FileFacts) -> Imported {
    let mut imported = Imported {
        by_hand: facts.steps_coroutines(),
        ..Imported::default()
    };
    for (name, values) in &facts.scope(ScopeId::MODULE).bindings {
        for value in values {
            let module = match facts.value(*value) {
                Value::Module(name) => name,
                Value::Member(member) => &member.module,
                _ => continue,
            };
            imported.foreign |= is_foreign(module);
            match module.split('.').next() {
                Some("asyncio") => imported.asyncio = true,
                Some("trio") => imported.trio |= is_used(facts, name, *value),
                Some("anyio") => imported.anyio |= is_used(facts, name, *value),
                _ => {}
            }
        }
    }
    imported
}

/// Whether a file uses what an import binds: some are only there to load a library early.
fn is_used(facts: &FileFacts, name: &Name, imported: ValueId) -> bool {
    let is_meant = |value: ValueId| match facts.value(value) {
        Value::Join(join) => facts.join(*join).contains(&imported),
        _ => value == imported,
    };
    let is_member = matches!(facts.value(imported), Value::Member(_));
    is_member
        || facts.values.iter().any(|value| match value {
            Value::Name { scope, name: used } => *scope == ScopeId::MODULE && used == name,
            Value::Attribute(base, _) => is_meant(*base),
            _ => false,
        })
}

/// Whether a module belongs to a runtime that cannot wait for what asyncio gives, or is a project's own layer upon one.
pub(crate) fn is_foreign(module: &str) -> bool {
    module
        .split('.')
        .any(|part| matches!(part, "twisted" | "curio"))
}

/// Hands what a file imports to the files that it imports and that import no runtime themselves.
fn spread(
    project: &Project,
    files: &[FileId],
    own: FxHashMap<FileId, Imported>,
) -> FxHashMap<FileId, Imported> {
    let targets: FxHashMap<FileId, FxHashSet<FileId>> = files
        .iter()
        // What a package's `__init__.py` passes on is followed by its name.
        .filter(|id| !is_package(project, **id))
        .map(|id| (*id, imports(project, *id)))
        .collect();
    let mut known = own.clone();
    let mut pending: Vec<FileId> = files.to_vec();
    while let Some(file) = pending.pop() {
        let started = known[&file];
        for target in targets.get(&file).into_iter().flatten() {
            if own.get(target).is_none_or(|imported| imported.is_none()) {
                let before = known.entry(*target).or_default();
                if before.or(started) != *before {
                    *before = before.or(started);
                    pending.push(*target);
                }
            }
        }
    }
    known
}

fn is_package(project: &Project, file: FileId) -> bool {
    let path = &project.file(file).path;
    path.file_stem().is_some_and(|stem| stem == "__init__")
}

/// The files that a file imports, also through packages that only pass names on.
fn imports(project: &Project, file: FileId) -> FxHashSet<FileId> {
    let facts = project.ready(file);
    let mut found = FxHashSet::default();
    for scope in &facts.scopes {
        for value in scope.bindings.values().flatten() {
            match facts.value(*value) {
                Value::Module(name) => {
                    if let Resolved::Ready(target) = project.resolve_module(file, name) {
                        found.insert(target);
                    }
                }
                Value::Member(member) => definers(project, file, member, &mut found, 0),
                _ => {}
            }
        }
    }
    found
}

fn definers(
    project: &Project,
    file: FileId,
    member: &Member,
    found: &mut FxHashSet<FileId>,
    hops: usize,
) {
    let submodule = format!("{}.{}", member.module, member.name);
    if let Resolved::Ready(target) = project.resolve_module(file, &submodule) {
        found.insert(target);
        return;
    }
    let Resolved::Ready(target) = project.resolve_module(file, &member.module) else {
        return;
    };
    found.insert(target);
    let facts = project.ready(target);
    let bound = facts.scope(ScopeId::MODULE).bindings.get(&member.name);
    for value in bound.into_iter().flatten() {
        if let Value::Member(next) = facts.value(*value)
            && hops < HOPS
        {
            definers(project, target, next, found, hops + 1);
        }
    }
}

impl Project {
    /// What starts the coroutines of a file that imports no runtime itself.
    pub(crate) fn runtimes_around(&self, file: FileId) -> Imported {
        let package = &self.file(file).package;
        if package.is_empty() {
            return Imported::default();
        }
        let runtimes = self.runtimes();
        let whole = runtimes.package(package);
        if !whole.is_divided() {
            return whole;
        }
        match runtimes.files.get(&file) {
            Some(started) if !started.is_none() => *started,
            _ => whole,
        }
    }
}
