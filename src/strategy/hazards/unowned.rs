//! What only this coroutine can give back, and does not come to when it is cancelled at the new await: what `__aenter__` has
//! done, for which `__aexit__` is not called then, and what it has started and nobody else knows yet.

use super::window::{blocks_around, clean_up, leaves, undoes};
use super::*;
use crate::semantic::bound_names;

/// Functions of asyncio that start something which goes on by itself.
const STARTERS: &[&str] = &[
    "create_connection",
    "create_datagram_endpoint",
    "create_server",
    "create_subprocess_exec",
    "create_subprocess_shell",
    "create_unix_connection",
    "create_unix_server",
    "open_connection",
    "open_unix_connection",
    "start_server",
    "start_unix_server",
];

/// What `__aenter__` has done before the place and `__aexit__` undoes, as a sentence.
pub(super) fn half_entered(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place
        .function()
        .filter(|function| function.is_async && function.name.as_str() == "__aenter__")?;
    // Where the task waits for something behind it, it can be cancelled already.
    if pauses::waits_between(pass, function, place.range.end(), function.end())
        || is_cleaned_up(pass, place, |_| true)
    {
        return None;
    }
    let mut exit = None;
    scan::each_class(pass.source.body(), |class| {
        let methods = || class.body.iter().filter_map(Stmt::as_function_def_stmt);
        if methods().any(|method| method.range() == function.range()) {
            exit = methods().find(|method| method.name.as_str() == "__aexit__");
        }
    });
    let exit = exit?;
    let own = function.parameters.iter().next()?.name().as_str();
    for (block, at) in blocks_around(&function.body, place.range).into_iter().rev() {
        for stmt in block[..at].iter().rev() {
            // An object that nobody has entered goes away with its attributes.
            let of_itself = matches!(stmt, Stmt::Assign(assign) if assign.targets.iter().all(|target| {
                matches!(target, Expr::Attribute(attribute)
                    if scan::is_spelled(&attribute.value, own))
            }));
            if !of_itself && (undoes(&exit.body, stmt) || leaves(&exit.body, stmt)) {
                return Some(format!(
                    "a cancellation at the new await comes before the block is entered, and `__aexit__` on line {}, which undoes line {}, is not called then",
                    pass.source.line(exit.name.start()),
                    pass.source.line(stmt.start())
                ));
            }
            if block_awaits(pass, std::slice::from_ref(stmt)) {
                return None;
            }
        }
    }
    None
}

/// What the coroutine has started before the place and keeps or closes behind it, as a sentence.
pub(super) fn unowned(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let mut started = Vec::new();
    scan::each_stmt(&function.body, |stmt| {
        if stmt.end() <= place.start() && starts(stmt) {
            started.push(stmt);
        }
    });
    started.into_iter().find_map(|stmt| {
        let names = bound_names(std::slice::from_ref(stmt));
        let kept = names.iter();
        let first = kept.filter_map(|name| kept_at(function, name, stmt.end())).min()?;
        let waits = |from, to| pauses::waits_between(pass, function, from, to);
        let knows = |block: &[Stmt]| names.iter().any(|name| scan::reads(block, name) > 0);
        if first < place.range.end()
            || waits(stmt.end(), place.start())
            || waits(place.range.end(), first)
            || is_cleaned_up(pass, place, knows)
        {
            return None;
        }
        Some(format!(
            "a cancellation at the new await leaves open what line {} has started, which nobody else knows before line {}",
            pass.source.line(stmt.start()),
            pass.source.line(first)
        ))
    })
}

/// `server = await asyncio.start_server(...)`
fn starts(stmt: &Stmt) -> bool {
    let Stmt::Assign(assign) = stmt else {
        return false;
    };
    let Expr::Await(awaited) = &*assign.value else {
        return false;
    };
    matches!(&*awaited.value, Expr::Call(call)
        if matches!(&*call.func, Expr::Attribute(ast::ExprAttribute {
            attr: ast::Identifier { id: name, .. },
            ..
        }) | Expr::Name(ast::ExprName { id: name, .. }) if STARTERS.contains(&name.as_str())))
}

/// Where what has a name is first stored, handed on, returned, entered or closed.
fn kept_at(function: &ast::StmtFunctionDef, name: &str, since: TextSize) -> Option<TextSize> {
    let is_it = |expr: &Expr| matches!(expr, Expr::Name(it) if it.id.as_str() == name);
    let mut kept = Vec::new();
    scan::each_stmt(&function.body, |stmt| match stmt {
        Stmt::Assign(ast::StmtAssign { value, .. })
        | Stmt::Return(ast::StmtReturn {
            value: Some(value), ..
        }) => {
            let is_part = match &**value {
                Expr::Tuple(ast::ExprTuple { elts, .. })
                | Expr::List(ast::ExprList { elts, .. }) => elts.iter().any(is_it),
                other => is_it(other),
            };
            kept.extend(is_part.then(|| stmt.start()));
        }
        Stmt::With(with) => {
            let enters = with.items.iter().any(|item| is_it(&item.context_expr));
            kept.extend(enters.then(|| stmt.start()));
        }
        _ => {}
    });
    scan::each_expr(&function.body, true, |expr| {
        if let Expr::Call(call) = expr {
            let handed = call
                .arguments
                .iter_source_order()
                .any(|argument| is_it(argument.value()));
            let closes = matches!(&*call.func, Expr::Attribute(method) if is_it(&method.value)
                && matches!(method.attr.as_str(), "abort" | "close" | "kill" | "serve_forever" | "terminate"));
            kept.extend((handed || closes).then(|| expr.start()));
        }
    });
    kept.retain(|at| *at >= since);
    kept.into_iter().min()
}

/// Whether a `try` or a `with` around the place has clean-up for a cancellation that is as asked.
fn is_cleaned_up(pass: &Pass<'_>, place: &Place<'_>, cleans: impl Fn(&[Stmt]) -> bool) -> bool {
    place.enclosing().any(|(node, below)| {
        let AnyNodeRef::StmtTry(statement) = node else {
            return false;
        };
        let in_body = statement
            .body
            .last()
            .is_some_and(|last| below.start() < last.end());
        in_body && clean_up(pass, statement).any(|block| !block.is_empty() && cleans(block))
    })
}
