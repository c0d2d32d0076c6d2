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
//! begins. With trio and anyio the coroutine waits for its thread.

use super::augmented::only_asks;
use super::*;

/// What ends a block, or what it awaits, after some time.
const LIMITS: &[&str] = &[
    "fail_after",
    "fail_at",
    "move_on_after",
    "move_on_at",
    "timeout",
    "timeout_at",
    "wait_for",
];

/// Those after which the coroutine goes on as if nothing had happened.
const QUIET_LIMITS: &[&str] = &["move_on_after", "move_on_at"];

/// Iterables that count attempts.
const COUNTS: &[&str] = &["count", "range", "repeat"];

/// What is done again while the thread still does it, as a sentence.
pub(super) fn done_again(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let mut moved = pass.findings_in(place.range).chain([finding]);
    let is_limited = LIMITS.iter().any(|name| pass.source.mentions(name));
    let waits = crate::strategy::runtime(pass).is_ok_and(|runtime| runtime != Runtime::Asyncio);
    if !is_limited || waits || moved.all(only_asks) {
        return None;
    }
    let around = awaited_by(pass, finding.function, place).into_iter();
    let around: Vec<Place<'_>> = around
        .filter_map(|awaited| Place::at(pass, awaited.range))
        .collect();
    let again = [place].into_iter().chain(&around).find_map(|place| {
        let tried = tried_again(pass, place)?;
        Some((place.function()?, tried))
    });
    // Who waits behind the call anyway may have been timed out there.
    let behind = |stmt: &Stmt| stmt.end() > place.range.end();
    let (caller, at) = again.or_else(|| {
        let rest = function.body.partition_point(|stmt| !behind(stmt));
        let waits = waits_behind(pass, &function.body[rest..], place);
        (!waits).then(|| waited_again(pass, function))?
    })?;
    Some(format!(
        "`{}` (line {}) tries again after a timeout, which could not come so far: the thread still does it then",
        caller.name,
        pass.source.line(at)
    ))
}

/// Where the coroutine limits the time of a block around the place and enters it again after that.
fn tried_again(pass: &Pass<'_>, place: &Place<'_>) -> Option<TextSize> {
    let mut limit: Option<&ast::StmtWith> = None;
    let mut goes_on = false;
    for (node, below) in place.enclosing() {
        match node {
            AnyNodeRef::StmtWith(with) => {
                let is_inside = with.body.first()?.start() <= below.start();
                let mut calls = with
                    .items
                    .iter()
                    .filter_map(|item| called(&item.context_expr));
                if limit.is_none()
                    && is_inside
                    && let Some(name) = calls.find(|name| LIMITS.contains(name))
                    && !waits_behind(pass, &with.body, place)
                {
                    limit = Some(with);
                    goes_on = QUIET_LIMITS.contains(&name);
                }
            }
            AnyNodeRef::StmtTry(statement) if limit.is_some() => {
                let is_inside = below.start() < statement.body.last()?.end();
                goes_on |= is_inside && !statement.handlers.is_empty();
            }
            AnyNodeRef::StmtWhile(_) if goes_on => return limit.map(Ranged::start),
            AnyNodeRef::StmtFor(statement) if goes_on && counts(statement, place) => {
                return limit.map(Ranged::start);
            }
            _ => {}
        }
    }
    let is_retried = place.function().is_some_and(is_retried);
    limit.filter(|_| is_retried).map(Ranged::start)
}

/// Where another function of the file awaits a coroutine under a limit, and does so again after that.
fn waited_again<'p>(
    pass: &Pass<'p>,
    function: &ast::StmtFunctionDef,
) -> Option<(&'p ast::StmtFunctionDef, TextSize)> {
    for caller in pass.functions_with(&[&function.name]) {
        let mut loops: Vec<&[Stmt]> = Vec::new();
        scan::each_stmt(&caller.body, |stmt| match stmt {
            Stmt::For(statement) => loops.push(&statement.body),
            Stmt::While(statement) => loops.push(&statement.body),
            _ => {}
        });
        let mut found = None;
        let mut note = |body: &[Stmt]| {
            scan::each_expr(body, false, |expr| {
                if is_timed(expr, &function.name) {
                    found.get_or_insert(expr.start());
                }
            });
        };
        for body in loops {
            scan::each_stmt(body, |stmt| {
                if let Stmt::Try(statement) = stmt
                    && !statement.handlers.is_empty()
                {
                    note(&statement.body);
                }
            });
        }
        if is_retried(caller) {
            note(&caller.body);
        }
        if let Some(at) = found {
            return Some((caller, at));
        }
    }
    None
}

/// Whether a loop makes the same attempt in each round.
fn counts(statement: &ast::StmtFor, place: &Place<'_>) -> bool {
    if called(&statement.iter).is_some_and(|name| COUNTS.contains(&name)) {
        return true;
    }
    let mut names = Vec::new();
    scan::each_name(&statement.target, |name| names.push(name.to_owned()));
    let mut is_used = false;
    scan::each_expr(&statement.body, true, |expr| {
        is_used |= place.range.contains_range(expr.range())
            && matches!(expr, Expr::Name(name) if names.contains(&name.id.to_string()));
    });
    !is_used
}

/// Whether a block gives way to other tasks behind the place.
fn waits_behind(pass: &Pass<'_>, block: &[Stmt], place: &Place<'_>) -> bool {
    let mut found = false;
    scan::each_expr(block, false, |expr| {
        found |= expr.is_await_expr()
            && expr.start() >= place.range.end()
            && !is_quiet(pass.awaits, expr);
    });
    found
}

/// `@retry(stop=stop_after_attempt(3))`, `@backoff.on_exception(backoff.expo, TimeoutError)`
fn is_retried(function: &ast::StmtFunctionDef) -> bool {
    function.decorator_list.iter().any(|decorator| {
        let callee = match &decorator.expression {
            Expr::Call(call) => &*call.func,
            other => other,
        };
        scan::dotted(callee).is_some_and(|name| name.contains("retry") || name.contains("backoff"))
    })
}

/// `asyncio.wait_for(pay(order), 5)`
fn is_timed(expr: &Expr, coroutine: &str) -> bool {
    called(expr) == Some("wait_for")
        && expr.as_call_expr().is_some_and(|call| {
            let awaited = call.arguments.args.first();
            awaited.and_then(called) == Some(coroutine)
        })
}

/// The last part of the name of what an expression calls.
fn called(expr: &Expr) -> Option<&str> {
    match &*expr.as_call_expr()?.func {
        Expr::Name(name) => Some(name.id.as_str()),
        Expr::Attribute(method) => Some(method.attr.as_str()),
        _ => None,
    }
}
