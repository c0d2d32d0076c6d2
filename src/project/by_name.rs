//! Which files hold something under a name, for those who would otherwise have to look into all of them.
//!
//! The index tells where to look and no more: two names may share a hash, and a file that has been revised since counts as
//! one that may hold anything. Who asks looks into the facts of each file that is named here.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use rayon::prelude::*;
use ruff_python_ast::name::Name;
use rustc_hash::{FxHashSet, FxHasher};

use super::{ClassRef, FileId, Project};
use crate::semantic::{ClassId, FileFacts, Value, each_call};

/// How a file holds a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Held {
    /// It calls something of the name; see [`FileFacts::call_names`].
    Called,
    /// It has an attribute of something, or imports something of the name.
    Read,
    /// One of its classes has an attribute or a method of the name.
    Member,
    /// It changes a container of the name in place.
    Changed,
    /// One of its classes has a base that is written so.
    Base,
    /// A decorator is written so.
    Decorator,
    /// It imports the module, something from it, or something that may be it.
    Module,
}

/// Hashes of what files hold, each with the file.
#[derive(Clone, Default)]
pub(super) struct ByName(Vec<(u32, FileId)>);

impl ByName {
    /// Takes in what files hold now, in place of what they held.
    fn update(&mut self, project: &Project, files: &[FileId]) {
        let renewed: FxHashSet<FileId> = files.iter().copied().collect();
        self.0.retain(|(_, file)| !renewed.contains(file));
        let keys = files.par_iter().flat_map_iter(|file| {
            let mut keys = project
                .facts(*file)
                .map_or_else(Vec::new, |facts| keys(facts));
            keys.sort_unstable();
            keys.dedup();
            keys.into_iter().map(|key| (key, *file))
        });
        self.0.par_extend(keys);
        self.0.par_sort_unstable();
        self.0.shrink_to_fit();
    }

    fn files(&self, held: Held, name: &str) -> impl Iterator<Item = FileId> {
        let wanted = key(held, name);
        let start = self.0.partition_point(|(key, _)| *key < wanted);
        self.0[start..]
            .iter()
            .take_while(move |(key, _)| *key == wanted)
            .map(|(_, file)| *file)
    }
}

fn key(held: Held, name: &str) -> u32 {
    let mut hasher = FxHasher::default();
    (held, name).hash(&mut hasher);
    (hasher.finish() >> 32) as u32
}

fn keys(facts: &FileFacts) -> Vec<u32> {
    let mut keys = Vec::new();
    each_call(facts, |name, _| keys.push(key(Held::Called, name)));
    for value in &facts.values {
        match value {
            Value::Attribute(_, name) => keys.push(key(Held::Read, name)),
            Value::Member(member) => keys.push(key(Held::Read, &member.name)),
            _ => {}
        }
    }
    for class in &facts.classes {
        let bindings = facts.scope(class.scope).bindings.keys();
        let members = bindings.chain(class.attributes.keys());
        keys.extend(members.map(|name| key(Held::Member, name)));
        let bases = class
            .bases
            .iter()
            .filter_map(|base| base_name(facts, facts.value(*base)));
        keys.extend(bases.map(|name| key(Held::Base, name)));
    }
    let methods = facts
        .functions
        .iter()
        .filter(|function| function.class.is_some());
    keys.extend(methods.map(|method| key(Held::Member, &method.name)));
    let changed = facts.changed_in_place.iter();
    keys.extend(changed.map(|name| key(Held::Changed, name)));
    let decorators = facts.decorator_names();
    keys.extend(decorators.map(|name| key(Held::Decorator, name)));
    for value in facts.imports() {
        match facts.value(*value) {
            Value::Module(name) => keys.push(key(Held::Module, name)),
            Value::Member(member) => {
                keys.push(key(Held::Module, &member.module));
                let full = Name::join(&[&member.module, &member.name], ".");
                keys.push(key(Held::Module, &full));
            }
            _ => {}
        }
    }
    keys
}

fn base_name<'f>(facts: &'f FileFacts, base: &'f Value) -> Option<&'f Name> {
    Some(match base {
        Value::Name { name, .. } | Value::Attribute(_, name) => name,
        Value::Member(member) => &member.name,
        Value::Class(base) => &facts.class(*base).name,
        _ => return None,
    })
}

impl Project {
    /// Makes the index, or brings it up to date when much has been read since.
    pub(crate) fn index(&mut self) {
        const UNINDEXED_LIMIT: usize = 64;
        let (mut known, files) = match self.by_name.take() {
            Some(known) if self.unindexed.len() <= UNINDEXED_LIMIT => {
                self.by_name = Some(known);
                return;
            }
            Some(known) => (
                Arc::unwrap_or_clone(known),
                std::mem::take(&mut self.unindexed),
            ),
            None => (
                ByName::default(),
                self.files().map(|(file, _)| file).collect(),
            ),
        };
        known.update(self, &files);
        self.by_name = Some(Arc::new(known));
    }

    /// Files that may hold something under a name, in their order; facts of all of them have been read.
    pub(crate) fn files_with(&self, held: Held, name: &str) -> Vec<FileId> {
        let Some(by_name) = &self.by_name else {
            let files = self.files().map(|(file, _)| file);
            return files.filter(|file| self.facts(*file).is_some()).collect();
        };
        let mut files: Vec<FileId> = by_name.files(held, name).collect();
        if !self.unindexed.is_empty() {
            let unindexed = self.unindexed.iter();
            files.extend(unindexed.filter(|file| self.facts(**file).is_some()));
            files.sort_unstable();
            files.dedup();
        }
        files
    }

    /// Files that change a container of that name in place.
    pub(crate) fn changers(&self, name: &Name) -> Vec<FileId> {
        let mut files = self.files_with(Held::Changed, name);
        files.retain(|file| self.ready(*file).changed_in_place.contains(name));
        files
    }

    /// Names of the classes that may derive from one of that name, by how they write it.
    pub(crate) fn derived_names(&self, name: &Name) -> Vec<&Name> {
        let derived = self.derived_from(name).into_iter();
        derived.map(|class| &self.class(class).name).collect()
    }

    /// The classes that may derive from one of that name, by how they write it.
    pub(crate) fn derived_from(&self, name: &Name) -> Vec<ClassRef> {
        let mut derived = Vec::new();
        for file in self.files_with(Held::Base, name) {
            let facts = self.ready(file);
            for (class, definition) in (0..).map(ClassId).zip(&facts.classes) {
                let mut bases = definition.bases.iter();
                if bases.any(|base| base_name(facts, facts.value(*base)) == Some(name)) {
                    derived.push(ClassRef { file, class });
                }
            }
        }
        derived
    }
}
