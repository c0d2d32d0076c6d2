//! Calls on one connection, device or session that belong together: a statement and its commit, a command and its answer.
//!
//! What blocks there keeps its place, or says itself why it is not safe. A new await of something else between two of them lets
//! other tasks use the same connection in the middle.

use super::*;
use crate::catalog::Form;

/// The object that is used before the place and after it, as a sentence.
pub(super) fn torn_apart(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let own = pass.project.function(finding.function);
    let receiver = own.class.and(own.parameters.first());
    let mut uses: Vec<(String, TextRange)> = Vec::new();
    for other in pass.findings_in(function.range) {
        if other.function != finding.function || place.range.contains_range(other.range()) {
            continue;
        }
        let ordered = matches!(other.leaf.blocking.form, Form::Pinned(_))
            || other
                .leaf
                .blocking
                .caution
                .is_some_and(|caution| !caution.always);
        if !ordered || other.leaf.own_receiver || other.leaf.free {
            continue;
        }
        if let Some(call) = Place::at(pass, other.range()).and_then(|place| place.call)
            && let Expr::Attribute(method) = &*call.func
            && let Some(path) = scan::dotted(&method.value)
        {
            uses.push((path, other.range()));
        }
    }
    uses.sort_by_key(|(_, range)| range.start());
    let shared = |path: &str| {
        let root = path.split('.').next().unwrap_or(path);
        let is_own = receiver.is_some_and(|own| own.name.as_str() == root) && path.contains('.');
        is_own || !pass.facts.scope(own.scope).bindings.contains_key(root)
    };
    let (path, before, after) = uses.iter().find_map(|(path, before)| {
        let next = uses
            .iter()
            .find(|(other, range)| other == path && range.start() >= place.range.end());
        (before.end() <= place.start() && shared(path))
            .then_some(())
            .and(next)
            .map(|(_, after)| (path, *before, *after))
    })?;
    let mut waits = false;
    scan::each_expr(&function.body, false, |expr| {
        waits |= expr.is_await_expr()
            && !is_quiet(pass.awaits, expr)
            && expr.start() >= before.end()
            && expr.end() <= after.start();
    });
    (!waits).then(|| {
        format!(
            "what is done with `{path}` on lines {} and {} belongs together: while this task waits, another can use it",
            pass.source.line(before.start()),
            pass.source.line(after.start())
        )
    })
}
