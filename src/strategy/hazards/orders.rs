//! Locks of the event loop that are held one inside the other, somewhere in this order and somewhere in the other one.
//!
//! ```python
//! async with self.stock:
//!     price = fetch_price(name)
//!     async with self.money:
//!         ...
//! ```
//!
//! As long as nothing waits between the two, whoever has the first has the second as well. Behind a new await another task
//! may hold the second and wait for the first.

use super::pauses::waits_between;
use super::*;
use crate::cleanup::aliases::Aliases;
use crate::semantic::{ClassId, FunctionId};

/// Awaited coroutines that are followed to the locks they take.
const COROUTINES_LIMIT: usize = 3;

/// A lock that every task finds by the same name.
#[derive(Clone, PartialEq, Eq)]
struct Lock {
    /// The class whose objects have it.
    class: Option<ClassId>,
    path: String,
}

/// A lock that is taken somewhere, and the place.
type Taken = (Lock, TextRange);

/// Two locks around and behind the place that are also taken in the other order, as a sentence.
pub(super) fn opposed(pass: &Pass<'_>, function: FunctionRef, place: &Place<'_>) -> Option<String> {
    if let Some(found) = opposed_in(pass, function, place) {
        return Some(found);
    }
    awaited_by(pass, function, place)
        .into_iter()
        .find_map(|awaited| {
            let place = Place::at(pass, awaited.range)?;
            opposed_in(pass, awaited.function, &place)
        })
}

fn opposed_in(pass: &Pass<'_>, function: FunctionRef, place: &Place<'_>) -> Option<String> {
    let definition = place.function()?;
    for (node, below) in place.enclosing() {
        let AnyNodeRef::StmtWith(with) = node else {
            continue;
        };
        let start = with.body.first()?.start();
        if start > below.start() {
            continue;
        }
        let outer = locks(pass, function, with);
        if outer.is_empty() {
            continue;
        }
        let mut inner = Vec::new();
        taken(pass, function, &with.body, 0, &mut inner);
        inner.retain(|(_, at)| {
            at.start() >= place.range.end() && !waits_between(pass, definition, start, at.start())
        });
        for (first, second) in outer
            .iter()
            .flat_map(|outer| inner.iter().map(move |inner| (outer, inner)))
        {
            if first.0 != second.0 && is_taken_inside(pass, &first.0, &second.0) {
                return Some(format!(
                    "`{}` is taken on line {} while `{}` is held, and somewhere else it is the other way round: two tasks could wait for each other for ever",
                    second.0.path,
                    pass.source.line(second.1.start()),
                    first.0.path,
                ));
            }
        }
    }
    None
}

/// Whether some function of the file takes the first lock while it holds the second.
fn is_taken_inside(pass: &Pass<'_>, first: &Lock, second: &Lock) -> bool {
    let mut functions = (0..).map(FunctionId).zip(&pass.facts.functions);
    functions.any(|(id, definition)| {
        let function = FunctionRef {
            file: pass.file,
            function: id,
        };
        let Some(body) = scan::function_at(pass.source.body(), definition.range) else {
            return false;
        };
        let mut found = false;
        scan::each_stmt(&body.body, |stmt| {
            let Stmt::With(with) = stmt else {
                return;
            };
            let held = locks(pass, function, with);
            let Some(position) = held.iter().position(|(lock, _)| lock == second) else {
                return;
            };
            let mut inner = held[position + 1..].to_vec();
            taken(pass, function, &with.body, 0, &mut inner);
            found |= inner.iter().any(|(lock, _)| lock == first);
        });
        found
    })
}

/// The locks that an `async with` takes, in their order.
fn locks(pass: &Pass<'_>, function: FunctionRef, with: &ast::StmtWith) -> Vec<Taken> {
    if !with.is_async {
        return Vec::new();
    }
    let items = with.items.iter().map(|item| &item.context_expr);
    let locks: Vec<&Expr> = items.filter(|it| is_async_lock(pass, it)).collect();
    if locks.is_empty() {
        return Vec::new();
    }
    let definition = pass.project.function(function);
    let own = scan::function_at(pass.source.body(), definition.range);
    let aliases = own.map_or_else(Aliases::default, Aliases::of);
    locks
        .into_iter()
        .filter_map(|manager| {
            let path = aliases.dotted(manager)?;
            let root = path.split('.').next().unwrap_or_default();
            let receiver = definition.parameters.first();
            let class = definition
                .class
                .filter(|_| receiver.is_some_and(|receiver| receiver.name.as_str() == root));
            let is_shared = class.is_some()
                || !pass
                    .facts
                    .scope(definition.scope)
                    .bindings
                    .contains_key(root);
            is_shared.then(|| (Lock { class, path }, manager.range()))
        })
        .collect()
}

/// The locks that statements take, themselves or in coroutines of the file that they await.
fn taken(
    pass: &Pass<'_>,
    function: FunctionRef,
    body: &[Stmt],
    depth: usize,
    found: &mut Vec<Taken>,
) {
    scan::each_stmt(body, |stmt| {
        if let Stmt::With(with) = stmt {
            found.extend(locks(pass, function, with));
        }
    });
    if depth == COROUTINES_LIMIT {
        return;
    }
    scan::each_expr(body, false, |expr| {
        let Expr::Await(awaited) = expr else {
            return;
        };
        let Expr::Call(call) = &*awaited.value else {
            return;
        };
        let types = pass.types_of(&call.func);
        let callees = types.present().filter_map(|callee| match callee {
            Type::Function(callee) | Type::Method(callee, _) => Some(*callee),
            _ => None,
        });
        for callee in callees.filter(|callee| callee.file == pass.file) {
            let range = pass.project.function(callee).range;
            if let Some(body) = scan::function_at(pass.source.body(), range) {
                let mut inner = Vec::new();
                taken(pass, callee, &body.body, depth + 1, &mut inner);
                found.extend(inner.into_iter().map(|(lock, _)| (lock, expr.range())));
            }
        }
    });
}
