//! Futures and events by which tasks wake each other: one that waits may give up, another may call again.

use super::*;

/// What becomes untrue of a future or an event while the task waits, as a sentence.
pub(super) fn overtaken(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let mut settled: Vec<(&str, &ast::ExprCall)> = Vec::new();
    let mut cleared: Vec<(String, &ast::ExprCall)> = Vec::new();
    let mut waited: Vec<(String, TextRange)> = Vec::new();
    scan::each_expr(&function.body, false, |expr| match expr {
        Expr::Await(awaited) => {
            if let Expr::Call(call) = &*awaited.value
                && let Expr::Attribute(method) = &*call.func
                && method.attr.as_str() == "wait"
                && let Some(event) = scan::dotted(&method.value)
            {
                waited.push((event, expr.range()));
            }
        }
        Expr::Call(call) if call.end() >= place.range.end() => {
            let Expr::Attribute(method) = &*call.func else {
                return;
            };
            match (method.attr.as_str(), &*method.value) {
                ("set_result" | "set_exception", Expr::Name(future)) => {
                    settled.push((future.id.as_str(), call));
                }
                ("clear", event) if call.arguments.is_empty() => {
                    cleared.extend(scan::dotted(event).map(|event| (event, call)));
                }
                _ => {}
            }
        }
        _ => {}
    });
    let waits_between =
        |start: TextSize, end: TextSize| pauses::waits_between(pass, function, start, end);
    for (future, call) in settled {
        if !waits_between(place.range.end(), call.start())
            && !is_made_here(function, future)
            && !is_asked_again(pass, function, future, place.range.end(), call.range())
        {
            return Some(format!(
                "who waits for `{future}` may have given up by the time that line {} settles it",
                pass.source.line(call.start())
            ));
        }
    }
    for (event, call) in cleared {
        let before = waited
            .iter()
            .rev()
            .find(|(other, range)| *other == event && range.end() <= place.start());
        if let Some((_, range)) = before
            && call.start() >= place.range.end()
            && !waits_between(range.end(), place.start())
            && !waits_between(place.range.end(), call.start())
        {
            return Some(format!(
                "`{event}.clear()` on line {} would also clear what is set while this task waits",
                pass.source.line(call.start())
            ));
        }
    }
    None
}

/// Whether the coroutine makes the future itself, so that nobody can have given up on it.
fn is_made_here(function: &ast::StmtFunctionDef, future: &str) -> bool {
    let mut made = false;
    scan::each_stmt(&function.body, |stmt| {
        if let Stmt::Assign(assign) = stmt
            && let [Expr::Name(target)] = &*assign.targets
            && target.id.as_str() == future
            && let Expr::Call(call) = &*assign.value
        {
            let callee = match &*call.func {
                Expr::Attribute(method) => method.attr.as_str(),
                Expr::Name(name) => name.id.as_str(),
                _ => "",
            };
            made |= matches!(callee, "create_future" | "Future");
        }
    });
    made
}

/// Whether the future is asked behind the place, around what settles it.
fn is_asked_again(
    pass: &Pass<'_>,
    function: &ast::StmtFunctionDef,
    future: &str,
    from: TextSize,
    settling: TextRange,
) -> bool {
    let mut asked = false;
    scan::each_stmt(&function.body, |stmt| {
        if let Stmt::If(statement) = stmt
            && statement.test.start() >= from
            && statement.start() < settling.start()
        {
            let test = pass.source.slice(statement.test.range());
            asked |= test.contains(&format!("{future}.done()"))
                || test.contains(&format!("{future}.cancelled()"));
        }
    });
    asked
}
