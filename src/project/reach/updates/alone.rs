//! Coroutines that have an event loop for themselves.

use crate::project::{FunctionRef, Inference, Type};
use crate::semantic::{FileFacts, Value, ValueId};

/// What runs a coroutine on a loop that it makes for it and closes afterwards.
const RUNNERS: &[&str] = &["asyncio.run", "uvloop.run"];

/// Whether a coroutine is only ever started by `asyncio.run`: the one of a command, defined in it. Nothing else is on its
/// loop but what it starts itself, and none of the others of its kind is.
pub(super) fn is_alone(inference: &Inference<'_>, function: FunctionRef) -> bool {
    let facts = inference.project.ready(function.file);
    let definition = facts.function(function.function);
    if !definition.is_local
        || !definition.is_async
        || definition.is_generator
        || !definition.decorators.is_empty()
    {
        return false;
    }
    let is_it = |value: ValueId| matches!(facts.value(value), Value::Function(id) if *id == function.function);
    let mut calls = 0;
    for call in &facts.calls {
        let mut given = call
            .positional
            .iter()
            .chain(call.keywords.iter().map(|(_, value)| value));
        if given.any(|value| is_it(*value)) {
            return false;
        }
        calls += usize::from(is_it(call.callee));
    }
    let started = facts.calls.iter().filter(|outer| {
        let Some(Value::Call(id)) = outer.positional.first().map(|value| facts.value(*value))
        else {
            return false;
        };
        is_it(facts.call(*id).callee) && {
            let runner = inference.value(function.file, outer.callee);
            !runner.unknown
                && !runner.members.is_empty()
                && runner.members.iter().all(|member| {
                    matches!(member, Type::External(name) if RUNNERS.contains(&name.as_str()))
                })
        }
    });
    calls > 0 && started.count() == calls && !is_kept(facts, function, is_it)
}

/// Whether a function is put somewhere, or read from another scope, so that somebody else may call it.
fn is_kept(facts: &FileFacts, function: FunctionRef, is_it: impl Fn(ValueId) -> bool) -> bool {
    let definition = facts.function(function.function);
    let name = &definition.name;
    let held = |value: &Value| match value {
        Value::Container(_, part)
        | Value::Attribute(part, _)
        | Value::Await(part)
        | Value::Element(part)
        | Value::Enter(part)
        | Value::Annotated(part)
        | Value::Declared { value: part, .. }
        | Value::Narrow { value: part, .. } => is_it(*part),
        Value::Dict(left, right) | Value::Operator(_, left, right) | Value::Item(left, right) => {
            is_it(*left) || is_it(*right)
        }
        Value::Tuple(parts) => parts.iter().any(|part| is_it(*part)),
        Value::Join(join) => facts.join(*join).iter().any(|part| is_it(*part)),
        Value::Name { name: read, .. } => read == name,
        _ => false,
    };
    let bound = |(bound, values): (&_, &Vec<ValueId>)| {
        bound != name && values.iter().any(|value| is_it(*value))
    };
    facts.values.iter().any(held)
        || facts.functions.iter().any(|other| {
            let mut given = other.returned.iter().chain(&other.yielded);
            given.any(|value| is_it(*value))
        })
        || facts
            .scopes
            .iter()
            .any(|scope| scope.bindings.iter().any(bound))
        || facts.classes.iter().any(|class| {
            let mut kept = class.attributes.values().chain(class.contents.values());
            kept.any(|values| values.iter().any(|value| is_it(*value)))
        })
}
