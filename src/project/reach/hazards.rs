//! What is not safe in a worker thread, and the object that it concerns: all that runs there counts, not only what blocks
//! most.

use super::arguments::{Argument, Given};
use super::effects::{Leaf, Receiver, SiteEffects, is_of_connection, stays_whole};
use super::streams;
use crate::catalog::{Form, Whose};
use crate::project::{FunctionRef, Inference, Project};
use crate::semantic::{FileFacts, Subject, Value, ValueId};

/// Values that are looked at to find where another comes from.
const ROOT_LIMIT: usize = 64;

/// Something that a helper does and that is not safe in a worker thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hazard {
    pub why: &'static str,
    /// It must not move at all.
    pub pinned: bool,
    /// A lock of the loop around the call answers for it.
    pub lockable: bool,
    pub object: Object,
    /// What it is called that is not safe; empty when it is not in the catalogue.
    pub callee: &'static str,
}

/// The object that a hazard concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Object {
    /// One that others may have as well, or none.
    Shared,
    /// A parameter's, by position, or something that it holds.
    Parameter(u32),
    /// The file that a parameter is, by position: it matters where others may use it as well.
    File(u32),
    /// What the function itself has just made.
    Made(ValueId),
}

/// The hazards of a call that the catalogue knows.
pub(super) fn of_leaf(
    inference: &Inference<'_>,
    function: FunctionRef,
    site: &SiteEffects,
    leaf: &Leaf,
) -> Vec<Hazard> {
    let project = inference.project;
    let facts = project.ready(function.file);
    let object = || match receiver(facts, site).map(|value| root(facts, function, site, value)) {
        Some(Object::Parameter(position)) => Object::Parameter(position),
        _ => Object::Shared,
    };
    let callee = project.catalog.row(&leaf.name).map_or("", |row| row.name);
    let mut hazards = Vec::new();
    if let Form::Pinned(why) = leaf.blocking.form
        && !leaf.own_receiver
    {
        hazards.push(Hazard {
            callee,
            why,
            pinned: true,
            lockable: false,
            object: if is_of_connection(&leaf.name) || stays_whole(&leaf.blocking) {
                Object::Shared
            } else {
                object()
            },
        });
    }
    let always = leaf
        .blocking
        .caution
        .is_some_and(|caution| caution.whose == Whose::Any);
    // What a function of a library does to its arguments is said where it is called.
    if let Some(why) = leaf.caution()
        && (always || !leaf.free)
    {
        hazards.push(Hazard {
            callee,
            why,
            pinned: false,
            lockable: false,
            object: if always { Object::Shared } else { object() },
        });
    }
    let file = receiver(facts, site);
    if file.is_some_and(|file| streams::is_shared(inference, function, leaf, file)) {
        hazards.push(Hazard {
            callee,
            why: streams::SHARED,
            pinned: false,
            lockable: true,
            object: object(),
        });
    }
    if let Some(position) = file.and_then(|file| streams::handed(facts, function, leaf, file)) {
        hazards.push(Hazard {
            callee,
            why: streams::SHARED,
            pinned: false,
            lockable: true,
            object: Object::File(position),
        });
    }
    hazards
}

/// What a hazard of a callee is to the function that calls it, if it is one there.
pub(super) fn through(
    project: &Project,
    function: FunctionRef,
    site: &SiteEffects,
    callee: FunctionRef,
    hazard: Hazard,
) -> Option<Hazard> {
    let facts = project.ready(function.file);
    let argument = |position| {
        let given = Given::of(project, function.file, site, callee)?;
        match given.argument(&Subject::Parameter(position)) {
            Argument::Value(value) => Some(value),
            _ => None,
        }
    };
    let position = match hazard.object {
        Object::Parameter(position) => position,
        Object::File(position) => {
            let object = streams::handed_over(facts, function, argument(position)?)?;
            return Some(Hazard { object, ..hazard });
        }
        Object::Shared | Object::Made(_) => return Some(hazard),
    };
    let is_receiver =
        position == 0 && project.function(callee).class.is_some() && site.implicit != Some(0);
    let object = if is_receiver {
        match site.receiver {
            Receiver::Fresh => Object::Made(site.site.value),
            Receiver::Same => Object::Parameter(0),
            Receiver::Other => receiver(facts, site)
                .map_or(Object::Shared, |value| root(facts, function, site, value)),
        }
    } else {
        argument(position).map_or(Object::Shared, |value| root(facts, function, site, value))
    };
    Some(Hazard { object, ..hazard })
}

/// The object whose method, property or protocol is at work at a site.
fn receiver(facts: &FileFacts, site: &SiteEffects) -> Option<ValueId> {
    match facts.value(site.site.value) {
        Value::Call(id) => match facts.value(facts.call(*id).callee) {
            Value::Attribute(base, _) => Some(*base),
            _ => None,
        },
        Value::Attribute(base, _) if site.effects.iter().any(|it| it.is_of_project()) => {
            Some(*base)
        }
        _ => Some(site.site.value),
    }
}

/// Where a value comes from.
fn root(facts: &FileFacts, function: FunctionRef, site: &SiteEffects, value: ValueId) -> Object {
    let mut pending = vec![value];
    let mut seen = Vec::new();
    let mut made = None;
    while let Some(value) = pending.pop() {
        if seen.contains(&value) || value == ValueId::NONE {
            continue;
        }
        if seen.len() > ROOT_LIMIT {
            return Object::Shared;
        }
        seen.push(value);
        match facts.value(value) {
            Value::Parameter(owner, position) if *owner == function.function => {
                return Object::Parameter(*position);
            }
            Value::Attribute(base, _)
            | Value::Item(base, _)
            | Value::Element(base)
            | Value::Enter(base)
            | Value::Narrow { value: base, .. }
            | Value::Declared { value: base, .. } => pending.push(*base),
            Value::Join(join) => pending.extend(facts.join(*join)),
            Value::Call(_) if site.own.contains(&value) => made = Some(value),
            Value::Call(id) => match facts.value(facts.call(*id).callee) {
                Value::Attribute(base, _) => pending.push(*base),
                _ => return Object::Shared,
            },
            _ => return Object::Shared,
        }
    }
    made.map_or(Object::Shared, Object::Made)
}
