//! What does its work in a cancelled scope of trio or anyio as well.

use crate::project::{FunctionRef, Inference, Type, Types};
use crate::semantic::{Site, SiteKind, Value};
use crate::transform::Pass;

/// Levels of calls that are followed.
const DEPTH: usize = 6;

/// Whether a function of that name closes something for certain, or waits for others and is meant to end with its scope.
/// `get` without an argument waits for the next item; with one, it asks for something.
pub fn is_certain(name: &str, has_arguments: bool) -> bool {
    let waits_for_item = name == "get" && !has_arguments;
    waits_for_item
        || matches!(
            name,
            "aclose"
                | "aclose_forcefully"
                | "cancel_shielded_checkpoint"
                | "checkpoint"
                | "__aexit__"
                | "wait"
                | "join"
                | "receive"
                | "sleep"
        )
}

/// Whether a function of the project shields what it does, or does not suspend.
pub fn certain_callee(pass: &Pass<'_>, callee: &Types) -> bool {
    certain(&Inference::new(pass.project), callee, 0)
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
                matches!(facts.value(call.callee), Value::Attribute(_, name)
                    if is_certain(name, !call.positional.is_empty() || call.starred))
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
