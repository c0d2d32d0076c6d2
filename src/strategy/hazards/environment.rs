//! What the coroutine sets for what the call does: the environment of a program, the folder of the process, how a thread
//! computes.

use super::managers::MODE_SETTERS;
use super::pauses::waits_between;
use super::*;

/// The variable that another task can set anew before the program starts, as a sentence.
pub(super) fn set_for_program(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    if !pass.source.mentions("environ") && !pass.source.mentions("putenv") {
        return None;
    }
    let mut moved = pass.findings_in(place.range).chain([finding]);
    if !moved.any(|moved| moved.leaf.blocking.kind == Kind::Subprocess) {
        return None;
    }
    let is_environment = |expr: &Expr| {
        matches!(
            scan::dotted(expr).as_deref(),
            Some("os.environ" | "environ")
        )
    };
    let mut set = None;
    scan::each_stmt(&function.body, |stmt| {
        let sets = match stmt {
            Stmt::Assign(assign) => !assign.value.is_literal_expr()
                && assign.targets.iter().any(
                    |target| matches!(target, Expr::Subscript(item) if is_environment(&item.value)),
                ),
            Stmt::Expr(statement) => match &*statement.value {
                Expr::Call(call) => match &*call.func {
                    Expr::Attribute(method) if method.attr.as_str() == "update" => {
                        is_environment(&method.value)
                    }
                    function => scan::dotted(function).as_deref() == Some("os.putenv"),
                },
                _ => false,
            },
            _ => false,
        };
        if sets
            && stmt.end() <= place.start()
            && !waits_between(pass, function, stmt.end(), place.start())
        {
            set.get_or_insert(stmt.start());
        }
    });
    let at = set.filter(|_| !locks::is_under_async_lock(pass, place))?;
    Some(format!(
        "the environment that line {} sets for the program is that of all tasks: another can set it before the thread starts it",
        pass.source.line(at)
    ))
}

/// What the coroutine sets for the whole process, or for its own thread, before the call that goes by it, as a sentence.
pub(super) fn set_before(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    // A sleep goes by nothing; a helper that sleeps may do more.
    let sleeps = finding.leaf.blocking.kind == Kind::Sleep && finding.chain.is_empty();
    if sleeps || locks::is_under_async_lock(pass, place) {
        return None;
    }
    let mut found = None;
    scan::each_stmt(&function.body, |stmt| {
        let Stmt::Expr(statement) = stmt else {
            return;
        };
        let Expr::Call(call) = &*statement.value else {
            return;
        };
        if found.is_some() || stmt.end() > place.start() {
            return;
        }
        let Some(name) = pass.callee(call) else {
            return;
        };
        let line = pass.source.line(stmt.start());
        if MODE_SETTERS.contains(&name.as_str()) {
            found = Some(format!(
                "`{name}` on line {line} is for its own thread: the worker thread goes by what holds there"
            ));
        }
        let is_given = call
            .arguments
            .args
            .iter()
            .any(|argument| !argument.is_literal_expr());
        if is_given
            && matches!(
                name.as_str(),
                "locale.setlocale" | "os.chdir" | "os.fchdir" | "os.umask"
            )
            && !waits_between(pass, function, stmt.end(), place.start())
        {
            found = Some(format!(
                "`{name}` on line {line} is for the whole process: another task can set it anew before the thread goes by it"
            ));
        }
    });
    found
}
