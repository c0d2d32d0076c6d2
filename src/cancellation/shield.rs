//! What does its work in a cancelled scope of trio or anyio as well.

use crate::project::{FileId, FunctionRef, Inference, Type, Types};
use crate::semantic::{Site, SiteKind, Value, ValueId};
use crate::transform::Pass;

/// Levels of calls that are followed.
const DEPTH: usize = 6;

/// Whether a function of that name closes something for certain, or waits for others and is meant to end with its scope.
pub fn is_certain(name: &str, has_arguments: bool) -> bool {
    closes(name) || waits(name, has_arguments)
}

fn closes(name: &str) -> bool {
    matches!(
        name,
        "aclose" | "aclose_forcefully" | "cancel_shielded_checkpoint" | "__aexit__"
    )
}

/// `get` without an argument waits for the next item; with one, it asks for something.
fn waits(name: &str, has_arguments: bool) -> bool {
    matches!(name, "checkpoint" | "wait" | "join" | "receive" | "sleep")
        || name == "get" && !has_arguments
}

/// Whether a function of the project shields what it does, or does not suspend.
pub fn certain_callee(pass: &Pass<'_>, callee: &Types) -> bool {
    certain(pass.inference, callee, 0)
}

fn certain(inference: &Inference<'_>, callee: &Types, depth: usize) -> bool {
    if callee.unknown || callee.is_blank() || depth > DEPTH {
        return false;
    }
    callee.present().all(|member| match member {
        Type::Function(function) | Type::Method(function, _) => {
            certain_function(inference, *function, depth)
        }
        _ => false,
    })
}

fn certain_function(inference: &Inference<'_>, reference: FunctionRef, depth: usize) -> bool {
    let facts = inference.project.ready(reference.file);
    let function = inference.project.function(reference);
    if !function.is_async || function.is_stub {
        return false;
    }
    let call = |site: &Site| match facts.value(site.value) {
        Value::Call(id) => Some(facts.call(*id)),
        _ => None,
    };
    let shields = |site: &Site| {
        site.kind == SiteKind::With
            && call(site).is_some_and(|call| {
                call.keywords
                    .iter()
                    .any(|(name, _)| name.as_str() == "shield")
            })
    };
    function.sites.iter().any(shields)
        || function.sites.iter().all(|site| match site.kind {
            SiteKind::Await => call(site).is_some_and(|call| {
                let has_arguments = !call.positional.is_empty() || call.starred;
                // What stands behind a wait would not run.
                let is_last = function
                    .sites
                    .iter()
                    .all(|other| other.range.start() < site.range.end());
                method(inference, reference.file, call.callee, 0)
                    .is_some_and(|name| closes(name) || is_last && waits(name, has_arguments))
                    || certain(
                        inference,
                        &inference.value(reference.file, call.callee),
                        depth + 1,
                    )
            }),
            SiteKind::AsyncWith | SiteKind::AsyncIterate => false,
            _ => true,
        })
}

/// The name of the method that a value is, also of one that was looked up by `getattr` and may be missing.
fn method<'p>(
    inference: &Inference<'p>,
    file: FileId,
    value: ValueId,
    depth: usize,
) -> Option<&'p str> {
    // Definitions that meet at the head of a loop may lead back to where they started.
    if depth > DEPTH {
        return None;
    }
    let facts = inference.project.ready(file);
    match facts.value(value) {
        Value::Attribute(_, name) => Some(name),
        Value::Declared { value, .. } | Value::Narrow { value, .. } => {
            method(inference, file, *value, depth + 1)
        }
        Value::Join(join) => {
            let mut parts = facts.join(*join).iter();
            parts.find_map(|part| method(inference, file, *part, depth + 1))
        }
        Value::Call(call) => {
            let call = facts.call(*call);
            let callee = inference.value(file, call.callee);
            let looks_up = callee.present().any(
                |member| matches!(member, Type::External(name) if name.as_str() == "builtins.getattr"),
            );
            match facts.value(*call.positional.get(1)?) {
                Value::Str(name) if looks_up => name.as_deref(),
                _ => None,
            }
        }
        _ => None,
    }
}
