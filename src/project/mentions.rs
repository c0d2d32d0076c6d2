//! Which files name a private function of the project: read it of something, import it, define it anew, or have it in a
//! string by which it may be replaced.

use rayon::prelude::*;
use ruff_python_ast::name::Name;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{FileId, Project};
use crate::semantic::{FileFacts, Value};

/// Files by the private functions that they name.
pub(super) struct Mentions(FxHashMap<Name, Vec<FileId>>);

impl Mentions {
    pub fn of(project: &Project) -> Mentions {
        let files: Vec<(FileId, &FileFacts)> = project
            .files()
            .filter_map(|(id, _)| Some((id, &**project.facts(id)?)))
            .collect();
        let mut mentions: FxHashMap<Name, Vec<FileId>> = FxHashMap::default();
        for (_, facts) in &files {
            for function in &facts.functions {
                if is_private(&function.name) {
                    mentions.entry(function.name.clone()).or_default();
                }
            }
        }
        let named: Vec<FxHashSet<&str>> = files
            .par_iter()
            .map(|(_, facts)| {
                let mut names = private_names(facts);
                names.retain(|name| mentions.contains_key(*name));
                names
            })
            .collect();
        for ((file, _), names) in files.iter().zip(named) {
            for name in names {
                mentions.entry(Name::new(name)).or_default().push(*file);
            }
        }
        Mentions(mentions)
    }

    /// `None` when no function had the name.
    pub fn files(&self, name: &str) -> Option<&[FileId]> {
        self.0.get(name).map(Vec::as_slice)
    }
}

fn is_private(name: &str) -> bool {
    name.starts_with('_') && !name.ends_with("__")
}

fn private_names(facts: &FileFacts) -> FxHashSet<&str> {
    let read = facts.values.iter().filter_map(|value| match value {
        Value::Attribute(_, name) => Some(name.as_str()),
        Value::Member(member) => Some(member.name.as_str()),
        Value::Str(Some(text)) => text.rsplit('.').next(),
        _ => None,
    });
    let defined = facts.classes.iter().flat_map(|class| {
        let bindings = facts.scope(class.scope).bindings.keys();
        bindings.chain(class.attributes.keys()).map(Name::as_str)
    });
    read.chain(defined)
        .filter(|name| is_private(name))
        .collect()
}
