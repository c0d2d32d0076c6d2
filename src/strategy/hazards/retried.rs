//! Attempts that could not be timed out so far, and that are made again when they are.
//!
//! ```python
//! for _ in range(3):
//!     try:
//!         return await asyncio.wait_for(pay(order), 5)
//!     except TimeoutError:
//!         continue
//! ```
//!
//! While `pay` only blocked, it was done before the timeout could be told of. In a thread it goes on when the next attempt
//! begins.

use super::augmented::only_asks;
use super::*;

/// What is done again while the thread still does it, as a sentence.
pub(super) fn done_again(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let mut moved = pass.findings_in(place.range).chain([finding]);
    if moved.all(only_asks)
        || !pass.source.mentions("wait_for")
        || block_awaits(pass, &function.body)
    {
        return None;
    }
    let mut found = None;
    for caller in scan::functions(pass.source.body()) {
        let mut loops: Vec<&[Stmt]> = Vec::new();
        scan::each_stmt(&caller.body, |stmt| match stmt {
            Stmt::For(statement) => loops.push(&statement.body),
            Stmt::While(statement) => loops.push(&statement.body),
            _ => {}
        });
        for body in loops {
            scan::each_stmt(body, |stmt| {
                if let Stmt::Try(statement) = stmt
                    && !statement.handlers.is_empty()
                {
                    scan::each_expr(&statement.body, false, |expr| {
                        if is_timed(expr, &function.name) {
                            found.get_or_insert((caller, expr.start()));
                        }
                    });
                }
            });
        }
    }
    let (caller, at) = found?;
    Some(format!(
        "`{}` (line {}) tries again after a timeout, which could not come so far: the thread still does it then",
        caller.name,
        pass.source.line(at)
    ))
}

/// `asyncio.wait_for(pay(order), 5)`
fn is_timed(expr: &Expr, coroutine: &str) -> bool {
    let Expr::Call(call) = expr else {
        return false;
    };
    let last = |function: &Expr| match function {
        Expr::Name(name) => Some(name.id.to_string()),
        Expr::Attribute(method) => Some(method.attr.to_string()),
        _ => None,
    };
    last(&call.func).as_deref() == Some("wait_for")
        && call.arguments.args.first().is_some_and(|awaited| {
            matches!(awaited, Expr::Call(inner) if last(&inner.func).as_deref() == Some(coroutine))
        })
}
