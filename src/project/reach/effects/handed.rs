//! Calls whose results are handed to something that awaits them, or that wants a function in their place.

use super::origin::MAKERS_LIMIT;
use crate::project::{FileId, FunctionRef, Inference, Type, Types};
use crate::semantic::{Call, Literal, Site, SiteKind, Subject, Test, Value, ValueId};

/// Callables whose arguments are awaitables.
const AWAITERS: &[&str] = &[
    "asyncio.AbstractEventLoop.create_task",
    "asyncio.AbstractEventLoop.run_until_complete",
    "asyncio.TaskGroup.create_task",
    "asyncio.as_completed",
    "asyncio.create_task",
    "asyncio.ensure_future",
    "asyncio.gather",
    "asyncio.run_coroutine_threadsafe",
    "asyncio.shield",
    "asyncio.wait",
    "asyncio.wait_for",
];

/// Classes of awaitables, where an annotation does not say what awaiting gives.
const AWAITABLES: &[&str] = &[
    "asyncio.Future",
    "asyncio.Task",
    "typing.Awaitable",
    "typing.Coroutine",
];

/// Calls whose results are handed to something that awaits them: `gather(client.chat())`, `gather(*tasks)`.
pub(super) fn awaited_elsewhere(inference: &Inference<'_>, reference: FunctionRef) -> Vec<ValueId> {
    let facts = inference.project.ready(reference.file);
    let mut found = Vec::new();
    for site in &inference.project.function(reference).sites {
        let Value::Call(id) = facts.value(site.value) else {
            continue;
        };
        if site.kind != SiteKind::Call {
            continue;
        }
        let call = facts.call(*id);
        let awaits = inference
            .value(reference.file, call.callee)
            .present()
            .any(|member| {
                matches!(member, Type::External(name) | Type::ExternalMethod(name, _)
                    if AWAITERS.contains(&name.as_str()))
            });
        if !awaits {
            continue;
        }
        let mut pending = call.positional.to_vec();
        let mut seen = Vec::new();
        while let Some(value) = pending.pop() {
            if seen.len() > MAKERS_LIMIT || seen.contains(&value) {
                continue;
            }
            seen.push(value);
            match facts.value(value) {
                Value::Call(_) => found.push(value),
                Value::Element(inner) | Value::Container(_, inner) => pending.push(*inner),
                Value::Declared { value, .. } => pending.push(*value),
                Value::Tuple(items) => pending.extend(items.iter()),
                Value::Join(join) => pending.extend(facts.join(*join)),
                _ => {}
            }
        }
    }
    found
}

/// Whether a site of `__exit__` is reached only when the block has raised: the method has asked for the exception.
pub(super) fn is_of_exception(
    inference: &Inference<'_>,
    reference: FunctionRef,
    site: &Site,
) -> bool {
    let facts = inference.project.ready(reference.file);
    let definition = inference.project.function(reference);
    if definition.name.as_str() != "__exit__" || definition.class.is_none() {
        return false;
    }
    let mut conditions =
        std::iter::successors(site.condition.map(|id| facts.condition(id)), |condition| {
            condition.outer.map(|id| facts.condition(id))
        });
    conditions.any(|condition| {
        matches!(condition.subject, Subject::Parameter(1..=3))
            && match &condition.test {
                Test::Truth | Test::Instance(_) => condition.holds,
                Test::OneOf(literals) => !condition.holds && **literals == [Literal::None],
                Test::Prefix(_) => false,
            }
    })
}

/// Whether a plain function says that its caller is to await what it returns: `-> Awaitable[bytes]`.
pub(super) fn says_awaitable(inference: &Inference<'_>, reference: FunctionRef) -> bool {
    let definition = inference.project.function(reference);
    if definition.is_async || definition.is_generator {
        return false;
    }
    definition.annotation.is_some_and(|annotation| {
        let types = inference.annotated(reference.file, annotation);
        !types.is_blank() && !types.unknown && types.members.iter().all(|member| {
            matches!(member, Type::Coroutine(_))
                || matches!(member, Type::Instance(name, _) if AWAITABLES.contains(&name.as_str()))
        })
    })
}

/// The argument of an offloading call that should be a function, when it is the result of a call.
pub(super) fn offloaded(
    inference: &Inference<'_>,
    file: FileId,
    callee: &Types,
    call: &Call,
) -> Option<ValueId> {
    handed_function(callee, call).filter(|argument| {
        matches!(
            inference.project.ready(file).value(*argument),
            Value::Call(_)
        )
    })
}

/// The argument of an offloading call that should be a function.
pub(in crate::project::reach) fn handed_function(callee: &Types, call: &Call) -> Option<ValueId> {
    let position = callee.present().find_map(|member| match member {
        Type::External(name) => crate::project::known::OFFLOADERS
            .iter()
            .find(|(known, _)| *known == name.as_str())
            .map(|(_, position)| *position),
        Type::ExternalMethod(name, _) => {
            (name.as_str() == "asyncio.AbstractEventLoop.run_in_executor").then_some(1)
        }
        _ => None,
    })?;
    call.positional.get(position).copied()
}
