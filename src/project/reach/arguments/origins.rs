//! Where the objects come from that a call gives to the function that it runs, itself or in what it gives.

use ruff_python_ast::name::Name;

use super::{Given, passed};
use crate::project::reach::effects::SiteEffects;
use crate::project::{FunctionRef, Project};
use crate::semantic::{
    ChangedParameter, Key, ParameterKind, Value, ValueId, entry, written_entries,
};

/// Steps from an object back to where it comes from.
const ORIGIN_LIMIT: usize = 16;

/// Where an object comes from that others may have as well.
pub(in crate::project::reach) enum Origin<'p> {
    /// A parameter of the function, or what it holds.
    Parameter(ChangedParameter),
    /// An attribute or module-level name.
    Shared(&'p Name),
}

/// Where what a callee changes of its parameters comes from; nothing when the function has made it itself.
pub(in crate::project::reach) fn given<'p>(
    project: &'p Project,
    function: FunctionRef,
    site: &SiteEffects,
    callee: FunctionRef,
    changed: &ChangedParameter,
) -> Vec<Origin<'p>> {
    let whole = |values: Vec<ValueId>| {
        let values = values.into_iter();
        let origins = values.filter_map(|value| origin(project, function, value, None, 0));
        origins.collect()
    };
    let position = changed.position;
    if let Some(key) = &changed.entry
        && let Some(collected) = collected(project, function, site, callee, position, key)
    {
        return whole(collected);
    }
    let Some(value) = passed(project, function, site, callee, position) else {
        return Vec::new();
    };
    if let Some(key) = &changed.entry {
        let written = written_entries(project.ready(function.file), value, key);
        if !written.is_empty() {
            return whole(written);
        }
    }
    let origin = origin(project, function, value, changed.entry.as_ref(), 0);
    origin.into_iter().collect()
}

/// The arguments that a parameter with a star collects, or the one under a key.
fn collected(
    project: &Project,
    function: FunctionRef,
    site: &SiteEffects,
    callee: FunctionRef,
    position: u32,
    key: &Key,
) -> Option<Vec<ValueId>> {
    let given = Given::of(project, function.file, site, callee)?;
    let position = position as usize;
    let parameters = &given.callee.parameters;
    match parameters.get(position)?.kind {
        ParameterKind::Variadic => {
            let first = position.saturating_sub(given.implicit);
            let all = given.call.positional.get(first..).unwrap_or_default();
            let nth = key.as_ref().and_then(|key| key.parse::<usize>().ok());
            let nth = nth.filter(|_| !given.call.starred);
            Some(match nth {
                Some(nth) => all.get(nth).copied().into_iter().collect(),
                None => all.to_vec(),
            })
        }
        ParameterKind::VariadicKeyword => {
            let is_meant = |name: &Name| match key {
                Some(key) => key == name,
                None => !parameters.iter().any(|parameter| parameter.name == *name),
            };
            let keywords = given.call.keywords.iter();
            let meant = keywords.filter(|(name, _)| is_meant(name));
            Some(meant.map(|(_, value)| *value).collect())
        }
        _ => None,
    }
}

/// Where a value comes from of which all is changed, or what it holds under `key`.
fn origin<'p>(
    project: &'p Project,
    function: FunctionRef,
    value: ValueId,
    key: Option<&Key>,
    depth: usize,
) -> Option<Origin<'p>> {
    let facts = project.ready(function.file);
    if depth > ORIGIN_LIMIT {
        return None;
    }
    let of = |value, key: Option<&Key>| origin(project, function, value, key, depth + 1);
    if let Some((container, key)) = entry(facts, value) {
        return of(container, Some(&key));
    }
    match facts.value(value) {
        Value::Parameter(owner, position) if *owner == function.function => {
            Some(Origin::Parameter(ChangedParameter {
                position: *position,
                entry: key.cloned(),
            }))
        }
        Value::Name { name, .. } => Some(Origin::Shared(name)),
        Value::Attribute(base, name) => match of(*base, None)? {
            // What belongs to the own object is named by itself.
            Origin::Parameter(parameter)
                if parameter.position == 0 && facts.function(function.function).class.is_some() =>
            {
                Some(Origin::Shared(name))
            }
            other => Some(other),
        },
        Value::Item(base, _) | Value::Element(base) => of(*base, Some(&None)),
        Value::Narrow { value: base, .. } | Value::Declared { value: base, .. } => of(*base, key),
        Value::Join(join) => {
            let mut members = facts.join(*join).iter();
            members.find_map(|value| of(*value, key))
        }
        Value::Tuple(_) | Value::Container(..) | Value::Dict(..) => {
            let mut written = written_entries(facts, value, key?).into_iter();
            written.find_map(|value| of(value, None))
        }
        Value::Call(id) => {
            let call = facts.call(*id);
            // What is only handed out was there before.
            match (facts.builtin(call.callee), facts.value(call.callee)) {
                (Some("getattr" | "iter"), _) => of(*call.positional.first()?, key),
                (Some("list" | "reversed" | "sorted" | "tuple"), _) if key.is_some() => {
                    of(*call.positional.first()?, Some(&None))
                }
                (_, Value::Attribute(base, method))
                    if matches!(method.as_str(), "get" | "pop" | "setdefault") =>
                {
                    of(*base, Some(&None))
                }
                _ => None,
            }
        }
        _ => None,
    }
}
