//! Exceptions that do not get from one thread into the other: Ctrl-C is raised in the main thread only, and those of
//! `concurrent.futures` become others.

use super::*;

/// What would no longer be caught, or would not arrive, as sentences.
pub(super) fn lost(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Vec<String> {
    let mut lost: Vec<String> = caught_interrupt(pass, finding, place).into_iter().collect();
    lost.extend(converted(pass, finding, place));
    lost
}

/// An exception of `concurrent.futures` that a handler around the call waits for.
///
/// What leaves the worker thread is handed on by a future of asyncio, which makes its own `CancelledError` of that of
/// `concurrent.futures`, one that ends the task, and before Python 3.11 its own `TimeoutError`.
fn converted(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    const CANCELLED: &str = "concurrent.futures.CancelledError";
    const LATE: &str = "concurrent.futures.TimeoutError";
    let is_of_future = finding.leaf.name.starts_with("concurrent.futures.");
    // Of a future at hand that is said by its row.
    let is_late = pass.settings.target < PythonVersion::PY311 && finding.helper.is_some();
    if !is_of_future {
        return None;
    }
    let cancels = cancels_futures(pass, finding);
    let is_meant = |class: &Expr| {
        let types = pass.types_of(class);
        types.present().find_map(|member| match member {
            Type::External(name) if name.as_str() == CANCELLED => Some(CANCELLED),
            Type::External(name) if name.as_str() == LATE && is_late => Some(LATE),
            Type::External(name) if name.as_str() == "builtins.Exception" && cancels => {
                Some(CANCELLED)
            }
            _ => None,
        })
    };
    let mut handlers = place.enclosing().filter_map(|(node, below)| match node {
        AnyNodeRef::StmtTry(statement)
            if statement
                .body
                .iter()
                .any(|stmt| stmt.range().contains(below.start())) =>
        {
            Some(&statement.handlers)
        }
        _ => None,
    });
    let name = handlers.find_map(|handlers| {
        handlers.iter().find_map(|handler| {
            let ExceptHandler::ExceptHandler(handler) = handler;
            match handler.type_.as_deref()? {
                Expr::Tuple(classes) => classes.elts.iter().find_map(is_meant),
                class => is_meant(class),
            }
        })
    })?;
    Some(format!(
        "the `{name}` that is caught here comes out of the worker thread as another exception"
    ))
}

/// Whether something cancels futures of threads where the call stands, or where the helper does.
fn cancels_futures(pass: &Pass<'_>, finding: &Finding) -> bool {
    let mut files: Vec<_> = finding
        .chain
        .iter()
        .map(|step| step.function.file)
        .collect();
    files.extend([pass.file]);
    files.extend(finding.helper.map(|helper| helper.file));
    files.into_iter().any(|file| {
        let facts = pass.project.ready(file);
        facts.calls.iter().any(|call| {
            let Value::Attribute(receiver, method) = facts.value(call.callee) else {
                return false;
            };
            let is_of = |class: &str| {
                let types = pass.inference.value(file, *receiver);
                types.present().any(
                    |member| matches!(member, Type::Instance(name, _) if name.as_str() == class),
                )
            };
            match method.as_str() {
                "cancel" => is_of("concurrent.futures.Future"),
                "shutdown" => call.keywords.iter().any(|(name, value)| {
                    name.as_str() == "cancel_futures"
                        && !matches!(facts.value(*value), Value::Bool(false))
                }),
                _ => false,
            }
        })
    })
}

/// Functions of the file that run in the thread.
fn moved<'p>(
    pass: &Pass<'p>,
    finding: &Finding,
    place: &Place<'_>,
) -> Vec<&'p ast::StmtFunctionDef> {
    pass.findings_in(place.range)
        .chain([finding])
        .flat_map(|moved| {
            let chain = moved.chain.iter().map(|step| step.function);
            moved.helper.into_iter().chain(chain)
        })
        .filter(|function| function.file == pass.file)
        .filter_map(|function| {
            let range = pass.project.function(function).range;
            scan::function_at(pass.source.body(), range)
        })
        .collect()
}

/// A handler that waits for Ctrl-C, in what moves or, as long as the loop itself does not catch it, around that.
///
/// From Python 3.11 on, `asyncio.run` cancels the main task instead, so that code on the loop does not get it either.
fn caught_interrupt(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    let reaches_loop = pass.settings.target < PythonVersion::PY311;
    let mut line = None;
    let mut look = |body: &[Stmt], counts: &dyn Fn(&ast::StmtTry) -> bool| {
        scan::each_stmt(body, |stmt| {
            if let Stmt::Try(statement) = stmt
                && counts(statement)
            {
                for handler in &statement.handlers {
                    let ExceptHandler::ExceptHandler(handler) = handler;
                    let class = handler.type_.as_ref();
                    let is_for_it = class.is_some_and(|class| {
                        pass.source
                            .slice(class.range())
                            .contains("KeyboardInterrupt")
                    });
                    if is_for_it && !only_raises(&handler.body) {
                        line.get_or_insert(pass.source.line(handler.start()));
                    }
                }
            }
        });
    };
    look(&place.function()?.body, &|statement| {
        // Where the task waits anyway, Ctrl-C comes to the loop as a rule.
        let is_around = || {
            let mut body = statement.body.iter();
            body.any(|stmt| stmt.range().contains(place.start()))
                && !block_awaits(pass, &statement.body)
        };
        place.range.contains_range(statement.range()) || reaches_loop && is_around()
    });
    if reaches_loop {
        for function in moved(pass, finding, place) {
            look(&function.body, &|_| true);
        }
    }
    let line = line?;
    Some(format!(
        "the `KeyboardInterrupt` that is caught on line {line} is raised in the main thread only"
    ))
}

fn only_raises(body: &[Stmt]) -> bool {
    matches!(body, [Stmt::Raise(_)])
}
