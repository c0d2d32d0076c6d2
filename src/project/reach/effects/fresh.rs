//! Functions that give something which nobody else has.

use super::Decoration;
use super::origin::FACTORIES;
use crate::catalog::Form;
use crate::project::{FunctionRef, Inference, Type};
use crate::semantic::{Call, ChangedParameter, FileFacts, Value, ValueId};

/// Calls that are followed from one function to the next.
const DEPTH: usize = 4;

/// Whether a function does nothing with what it returns, or lends to a `with` statement, but make it.
///
/// ```python
/// def connect(self):
///     connection = sqlite3.connect(self.path)
///     connection.row_factory = sqlite3.Row
///     return connection
/// ```
pub(super) fn gives_new(inference: &Inference<'_>, function: FunctionRef) -> bool {
    gives_new_within(inference, function, DEPTH)
}

fn gives_new_within(inference: &Inference<'_>, function: FunctionRef, depth: usize) -> bool {
    let project = inference.project;
    let facts = project.ready(function.file);
    let definition = facts.function(function.function);
    let lends = match inference.decoration(function) {
        Decoration::Plain => false,
        Decoration::ContextManager => true,
        _ => return false,
    };
    let given = if lends {
        &definition.yielded
    } else {
        &definition.returned
    };
    if definition.is_async || definition.is_generator != lends || depth == 0 || given.is_empty() {
        return false;
    }
    let mut given: Vec<ValueId> = given.clone();
    let mut seen = Vec::new();
    while let Some(value) = given.pop() {
        if seen.contains(&value) {
            continue;
        }
        seen.push(value);
        match facts.value(value) {
            Value::Join(join) => given.extend(facts.join(*join)),
            Value::Declared { value, .. } | Value::Narrow { value, .. } | Value::Enter(value) => {
                given.push(*value);
            }
            Value::Call(id) if makes_new(inference, function, facts.call(*id), depth) => {}
            _ => return false,
        }
    }
    let is_named = |value: &ValueId| {
        let bindings = &facts.scope(definition.scope).bindings;
        bindings.values().any(|values| values.contains(value))
    };
    !seen.iter().any(is_named) || !is_kept(inference, function, &seen, depth)
}

/// Whether a function may leave what it makes by a call where others find it, other than by returning it.
pub(in crate::project::reach) fn keeps(
    inference: &Inference<'_>,
    function: FunctionRef,
    made: ValueId,
) -> bool {
    is_kept(inference, function, &[made], DEPTH)
}

/// Whether a call gives a new object.
fn makes_new(inference: &Inference<'_>, function: FunctionRef, call: &Call, depth: usize) -> bool {
    let makes = inference.value(function.file, call.callee);
    let catalog = &inference.project.catalog;
    let opens = |name: &str| {
        let blocking = catalog.blocking(name);
        blocking.is_some_and(|blocking| blocking.form == Form::Live)
    };
    let is_maker = |member: &Type| match member {
        Type::Class(_) => true,
        Type::External(name) => {
            let last = name.rsplit('.').next().unwrap_or_default();
            last.starts_with(|first: char| first.is_uppercase()) || opens(name)
        }
        Type::ExternalMethod(name, _) => opens(name),
        Type::Instance(name, _) => FACTORIES.contains(&name.as_str()),
        Type::Function(inner) | Type::Method(inner, _) => {
            gives_new_within(inference, *inner, depth - 1)
        }
        _ => false,
    };
    !makes.unknown && !makes.is_blank() && makes.present().all(is_maker)
}

/// Whether a function may leave one of its values where others find it.
fn is_kept(
    inference: &Inference<'_>,
    function: FunctionRef,
    values: &[ValueId],
    depth: usize,
) -> bool {
    let facts = inference.project.ready(function.file);
    let definition = facts.function(function.function);
    let is_other = |changed: &ChangedParameter| {
        !values.iter().any(|value| {
            matches!(facts.value(*value), Value::Parameter(owner, own)
                if *owner == function.function && *own == changed.position)
        })
    };
    if depth == 0
        || !definition.assigned_shared.is_empty()
        || definition.changed_parameters.iter().any(is_other)
    {
        return true;
    }
    calls(facts, function).any(|call| {
        let given = |value: &ValueId| values.contains(value) || holds(facts, *value, values);
        let positions: Vec<usize> = (0..call.positional.len())
            .filter(|position| given(&call.positional[*position]))
            .collect();
        let by_keyword = call.keywords.iter().any(|(_, value)| given(value));
        if positions.is_empty() && !by_keyword {
            return false;
        }
        let callee = inference.value(function.file, call.callee);
        let harmless = |member: &Type| match member {
            Type::External(_) | Type::ExternalMethod(..) => true,
            Type::Function(inner) | Type::Method(inner, _) => {
                let offset = usize::from(matches!(member, Type::Method(..)));
                let handed: Vec<ValueId> = positions
                    .iter()
                    .flat_map(|position| parameter(inference, *inner, position + offset))
                    .collect();
                handed.len() == positions.len()
                    && !by_keyword
                    && !is_kept(inference, *inner, &handed, depth - 1)
            }
            _ => false,
        };
        call.starred || callee.is_blank() || callee.unknown || !callee.present().all(harmless)
    })
}

/// Whether a container or another form of a value is made of one of the values.
fn holds(facts: &FileFacts, value: ValueId, values: &[ValueId]) -> bool {
    match facts.value(value) {
        Value::Join(join) => facts.join(*join).iter().any(|part| values.contains(part)),
        Value::Tuple(items) => items.iter().any(|item| values.contains(item)),
        Value::Container(_, item) => values.contains(item),
        Value::Dict(key, item) => values.contains(key) || values.contains(item),
        _ => false,
    }
}

fn calls(facts: &FileFacts, function: FunctionRef) -> impl Iterator<Item = &Call> {
    let sites = facts.function(function.function).sites.iter();
    sites.filter_map(|site| match facts.value(site.value) {
        Value::Call(id) => Some(facts.call(*id)),
        _ => None,
    })
}

/// The value of a parameter inside its function.
fn parameter(inference: &Inference<'_>, function: FunctionRef, position: usize) -> Option<ValueId> {
    let facts = inference.project.ready(function.file);
    let definition = facts.function(function.function);
    let name = &definition.parameters.get(position)?.name;
    let values = facts.scope(definition.scope).bindings.get(name)?.iter();
    let mut own = values.filter(|value| {
        matches!(facts.value(**value), Value::Parameter(owner, _) if *owner == function.function)
    });
    own.next().copied()
}
