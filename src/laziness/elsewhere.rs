//! An attribute in other files than that of its class: subclasses in other modules, objects that are handed around.

use super::readers::{Attribute, Owner, is_public};
use super::{Use, places, uses};
use crate::diagnostic::{FileEdits, Reason, Unfixable};
use crate::project::{ClassRef, FileId, Held, Type};
use crate::semantic::{ClassId, Value, ValueId};
use crate::transform::Pass;

/// What becomes of an attribute in other files.
#[derive(Default)]
pub(super) struct Elsewhere {
    pub changes: Vec<FileEdits>,
    /// Places that assign it, and such that read it and cannot await, for a sentence.
    pub written: Vec<String>,
    pub synchronous: Vec<String>,
}

impl Attribute<'_, '_> {
    /// What other files have to change, or what speaks against that.
    pub(super) fn elsewhere(&self, cautions: &mut Vec<String>) -> Result<Elsewhere, Unfixable> {
        let pass = self.pass;
        let mut all = Elsewhere::default();
        for file in users(pass, self.class, self.name) {
            let opened = pass.open(file)?;
            let there = opened.pass(pass);
            let display = &pass.project.file(file).display;
            let attribute = Attribute {
                pass: &there,
                resolved: &[],
                ..*self
            };
            let found = uses(there.source, self.name, false);
            let of = |owner: Owner| -> Vec<&Use<'_>> {
                found
                    .iter()
                    .filter(|place| attribute.owner(place) == owner)
                    .collect()
            };
            let named =
                |uses: &[&Use<'_>]| format!("in `{display}`: {}", places(there.source, uses));
            let mixed = of(Owner::Mixed);
            if !mixed.is_empty() {
                return Err(Unfixable::new(
                    Reason::UncertainType,
                    format!(
                        "`{}` is used of what may be an object of another class: {}",
                        self.name,
                        named(&mixed)
                    ),
                ));
            }
            let ours = of(Owner::Ours);
            let written: Vec<&Use<'_>> = ours.iter().copied().filter(|place| place.store).collect();
            if !written.is_empty() {
                all.written.push(named(&written));
                continue;
            }
            if ours.is_empty() {
                // A class attribute, or a declaration, which only its class could explain.
                all.written.push(format!("in `{display}`"));
                continue;
            }
            let (edits, synchronous) = attribute.awaiting(&ours, cautions)?;
            if !synchronous.is_empty() {
                all.synchronous.push(named(&synchronous));
            }
            all.changes.push(opened.changes(edits));
        }
        if is_public(self.name) {
            cautions.extend(self.seen_elsewhere());
        }
        Ok(all)
    }

    /// Files that read an attribute of that name from something of which nothing is known.
    fn seen_elsewhere(&self) -> Option<String> {
        let project = self.pass.project;
        let inference = self.pass.inference;
        let mut files: Vec<String> = project
            .files_with(Held::Read, self.name)
            .into_iter()
            .filter(|file| *file != self.pass.file && project.file(*file).given)
            .filter(|file| {
                reads(self.pass, *file, self.name).any(|base| {
                    let types = inference.value(*file, base);
                    types.unknown || types.is_blank()
                })
            })
            .map(|file| format!("`{}`", project.file(file).display))
            .collect();
        let count = files.len();
        if count > 4 {
            files.truncate(3);
            files.push(format!("{} more", count - 3));
        }
        (count > 0).then(|| {
            format!(
                "whose `{}` other files read cannot be seen everywhere: {}",
                self.name,
                files.join(", ")
            )
        })
    }
}

/// The objects of which a file reads an attribute.
fn reads<'p>(
    pass: &Pass<'p>,
    file: FileId,
    name: &'p str,
) -> impl Iterator<Item = ValueId> + use<'p> {
    pass.project
        .facts(file)
        .into_iter()
        .flat_map(|facts| &facts.values)
        .filter_map(move |value| match value {
            Value::Attribute(base, read) if read.as_str() == name => Some(*base),
            _ => None,
        })
}

/// Other files that use an attribute of the class's objects, or of what may be one of them, in the order of their paths.
pub(super) fn users(pass: &Pass<'_>, class: ClassRef, name: &str) -> Vec<FileId> {
    let project = pass.project;
    let inference = pass.inference;
    let ours = |other: ClassRef| inference.linearised(other).contains(&Type::Class(class));
    let bases = inference.linearised(class);
    let may_be = |other: ClassRef| ours(other) || bases.contains(&Type::Class(other));
    let mut using = project.files_with(Held::Read, name);
    using.extend(project.files_with(Held::Member, name));
    using.sort_unstable();
    using.dedup();
    let mut files: Vec<FileId> = using
        .into_iter()
        .filter(|file| *file != pass.file)
        .filter(|file| {
            let read = reads(pass, *file, name).any(|base| {
                inference.value(*file, base).present().any(
                    |member| matches!(member, Type::Object(class) | Type::Super(class) if may_be(*class)),
                )
            });
            let classes = project.facts(*file).into_iter().flat_map(|facts| &facts.classes);
            let written = (0..).map(ClassId).zip(classes).any(|(id, class)| {
                class.attributes.contains_key(name)
                    && ours(ClassRef {
                        file: *file,
                        class: id,
                    })
            });
            read || written
        })
        .collect();
    files.sort_by(|left, right| project.file(*left).path.cmp(&project.file(*right).path));
    files
}
