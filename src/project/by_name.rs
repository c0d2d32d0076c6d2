//! What is found in all files by a name.

use ruff_python_ast::name::Name;
use rustc_hash::FxHashMap;

use super::{FileId, Project};
use crate::semantic::Value;

/// What the facts of all files hold under a name.
#[derive(Default)]
pub(super) struct ByName {
    /// Files that change a container of the name in place.
    pub changers: FxHashMap<Name, Vec<FileId>>,
    /// Names of classes of which a base is written so.
    pub derived: FxHashMap<Name, Vec<Name>>,
}

impl ByName {
    pub fn of(project: &Project) -> ByName {
        let mut found = ByName::default();
        let files = project.files();
        for (file, facts) in files.filter_map(|(id, _)| Some((id, project.facts(id)?))) {
            for name in &facts.changed_in_place {
                found.changers.entry(name.clone()).or_default().push(file);
            }
            for class in &facts.classes {
                for base in &class.bases {
                    let base = match facts.value(*base) {
                        Value::Name { name, .. } | Value::Attribute(_, name) => name,
                        Value::Member(member) => &member.name,
                        Value::Class(base) => &facts.class(*base).name,
                        _ => continue,
                    };
                    let derived = found.derived.entry(base.clone()).or_default();
                    derived.push(class.name.clone());
                }
            }
        }
        found
    }
}

impl Project {
    fn by_name(&self) -> &ByName {
        self.by_name.get_or_init(|| ByName::of(self).into())
    }

    /// Files that change a container of that name in place.
    pub(crate) fn changers(&self, name: &Name) -> &[FileId] {
        let changers = &self.by_name().changers;
        changers.get(name).map_or(&[], Vec::as_slice)
    }

    /// Names of the classes that may derive from one of that name, by how they write it.
    pub(crate) fn derived_names(&self, name: &Name) -> &[Name] {
        let derived = &self.by_name().derived;
        derived.get(name).map_or(&[], Vec::as_slice)
    }
}
