//! Where else the code runs than it seems: in objects of classes below, when the interpreter ends, in a scope that has been
//! cancelled.

use super::*;
use crate::project::{ClassRef, Held, reach};
use crate::semantic::FunctionId;

/// A method that is called on an object which may be of a class below, where another one stands in its place: what that does
/// must not need the loop either.
pub(super) fn check_overrides(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Result<(), Unfixable> {
    let Some(helper) = finding.helper else {
        return Ok(());
    };
    let name = &pass.project.function(helper).name;
    let Some(class) = called_on_given(pass, finding, place, name) else {
        return Ok(());
    };
    let inference = pass.inference;
    for file in pass.project.files_with(Held::Member, name) {
        let facts = pass.project.ready(file);
        for (function, definition) in (0..).map(FunctionId).zip(&facts.functions) {
            let reference = FunctionRef { file, function };
            let Some(below) = definition.class.filter(|_| definition.name == *name) else {
                continue;
            };
            let below = ClassRef { file, class: below };
            if reference == helper
                || below == class
                || definition.is_async
                || !inference.linearised(below).contains(&Type::Class(class))
            {
                continue;
            }
            if let Some(call) = reach::loop_affine(inference, &Type::Function(reference)) {
                return Err(Unfixable::new(
                    Reason::LoopAffine,
                    format!(
                        "`{}.{name}`, which may run in its place, calls `{call}`, which only the loop's own thread may do",
                        pass.project.class(below).name
                    ),
                ));
            }
        }
    }
    Ok(())
}

/// The class that a parameter is declared as, or the own one, where the finding calls a method of that name on it.
fn called_on_given(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    name: &str,
) -> Option<ClassRef> {
    let function = place.function()?;
    let mut receiver = None;
    scan::each_expr(&function.body, false, |expr| {
        if let Expr::Call(call) = expr
            && call.range() == finding.range()
            && let Expr::Attribute(method) = &*call.func
            && method.attr.as_str() == name
            && let Expr::Name(object) = &*method.value
            && function.parameters.includes(&object.id)
        {
            receiver = Some(&*method.value);
        }
    });
    pass.types_of(receiver?)
        .present()
        .find_map(|member| match member {
            Type::Object(class) => Some(*class),
            _ => None,
        })
}

/// Refuses to ask for a thread in what runs when the interpreter ends, where no thread can be started any more.
pub(super) fn check_exit(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Result<(), Unfixable> {
    let Some(function) = place.function().filter(|function| function.is_async) else {
        return Ok(());
    };
    let at_exit = ["atexit", "finalize", "__del__"];
    if finding.leaf.blocking.kind == Kind::Sleep
        || !at_exit.iter().any(|word| pass.source.mentions(word))
    {
        return Ok(());
    }
    let started = pass.memory.ended_with.get_or_init(|| started_at_exit(pass));
    if started.iter().any(|name| *name == *function.name) {
        return Err(Unfixable::new(
            Reason::AtExit,
            format!(
                "`{}` runs when the interpreter ends, where no thread can be started",
                function.name
            ),
        ));
    }
    Ok(())
}

/// The coroutines of the file for which a loop is run when the interpreter ends, and those that they wait for.
fn started_at_exit(pass: &Pass<'_>) -> Vec<String> {
    let functions = scan::functions(pass.source.body());
    let mut run: Vec<&str> = Vec::new();
    let mut started = Vec::new();
    for function in &functions {
        if function.name.as_str() == "__del__" {
            run.push("__del__");
        }
    }
    scan::each_expr(pass.source.body(), true, |expr| {
        let Expr::Call(call) = expr else {
            return;
        };
        let registers = pass
            .callee(call)
            .is_some_and(|name| matches!(name.as_str(), "atexit.register" | "weakref.finalize"));
        if registers {
            for argument in &call.arguments.args {
                match argument {
                    Expr::Lambda(lambda) => started.extend(started_by(&lambda.body)),
                    other => run.extend(last_name(other)),
                }
            }
        }
    });
    for function in functions.iter().filter(|function| !function.is_async) {
        let registers = function
            .decorator_list
            .iter()
            .any(|decorator| scan::is_spelled(&decorator.expression, "atexit.register"));
        if registers {
            run.push(function.name.as_str());
        }
    }
    // What those functions call, and what their coroutines await.
    let mut next = 0;
    while let Some(name) = run.get(next).copied() {
        next += 1;
        for function in functions
            .iter()
            .filter(|function| function.name.as_str() == name)
        {
            scan::each_expr(&function.body, false, |expr| {
                started.extend(started_by(expr));
                if let Expr::Call(call) = expr
                    && let Some(called) = last_name(&call.func)
                    && functions
                        .iter()
                        .any(|other| !other.is_async && other.name.as_str() == called)
                    && !run.contains(&called)
                {
                    run.push(called);
                }
            });
        }
    }
    let mut next = 0;
    while let Some(name) = started.get(next).copied() {
        next += 1;
        for function in functions
            .iter()
            .filter(|function| function.name.as_str() == name)
        {
            scan::each_expr(&function.body, false, |expr| {
                if let Expr::Await(awaited) = expr
                    && let Expr::Call(call) = &*awaited.value
                    && let Some(called) = last_name(&call.func)
                    && !started.contains(&called)
                {
                    started.push(called);
                }
            });
        }
    }
    started.into_iter().map(str::to_string).collect()
}

/// The coroutine that an expression runs a loop for: `asyncio.run(save())`, `loop.run_until_complete(self.close())`.
fn started_by(expr: &Expr) -> Option<&str> {
    let call = expr.as_call_expr()?;
    let runs = matches!(last_name(&call.func)?, "run" | "run_until_complete");
    let work = call.arguments.args.first()?.as_call_expr()?;
    runs.then(|| last_name(&work.func))?
}

fn last_name(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Name(name) => Some(name.id.as_str()),
        Expr::Attribute(attribute) => Some(attribute.attr.as_str()),
        _ => None,
    }
}

/// A clean-up that has not waited for anything so far, and so ran in a cancelled scope as well, as a sentence.
pub(super) fn cancelled_cleanup(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    if !other_runtime(pass)
        || pauses::waits_between(pass, function, function.start(), place.start())
        || is_in_shield(pass, place, function.range())
    {
        return None;
    }
    let name = function.name.as_str();
    let is_cleanup = matches!(
        name.trim_matches('_'),
        "aclose" | "aexit" | "cleanup" | "close" | "disconnect" | "shutdown" | "stop" | "teardown"
    );
    (is_cleanup || is_awaited_by_cleanup(pass, name)).then(|| {
        format!(
            "`{name}` cleans up, and its first await raises at once when the scope around it has been cancelled"
        )
    })
}

/// Whether the file waits for a coroutine of that name in a `finally`, or in a handler that catches the cancellation.
fn is_awaited_by_cleanup(pass: &Pass<'_>, name: &str) -> bool {
    pass.functions_with(&[name])
        .any(|function| {
            let mut awaited = false;
            scan::each_stmt(&function.body, |stmt| {
                let Stmt::Try(statement) = stmt else {
                    return;
                };
                let handlers = statement.handlers.iter().filter_map(|handler| {
                    let ExceptHandler::ExceptHandler(handler) = handler;
                    catches_cancellation(pass, handler).then_some(&handler.body)
                });
                for block in handlers.chain([&statement.finalbody]) {
                    scan::each_expr(block, false, |expr| {
                        awaited |= matches!(expr, Expr::Await(waits)
                            if matches!(&*waits.value, Expr::Call(call) if last_name(&call.func) == Some(name))
                                && !Place::at(pass, expr.range()).is_some_and(|place| {
                                    is_in_shield(pass, &place, statement.range())
                                }));
                    });
                }
            });
            awaited
        })
}

/// A coroutine that its package runs while it is imported, and a helper that imports from that package: the worker thread
/// waits for the import to end, which waits for the thread.
pub(super) fn waits_for_import(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<String> {
    let outermost = |name: &str| name.split('.').next().unwrap_or_default().to_owned();
    let drivers = pass.project.drivers()?;
    if !drivers.runs_at_import(pass.project, finding.function) {
        return None;
    }
    let package = outermost(&pass.project.file(pass.file).package);
    let imports = |function: FunctionRef| {
        let facts = pass.project.ready(function.file);
        let scope = facts.scope(facts.function(function.function).scope);
        let mut bound = scope.bindings.values().flatten();
        bound.any(|value| match facts.value(*value) {
            Value::Module(name) => outermost(name) == package,
            Value::Member(member) => outermost(&member.module) == package,
            _ => false,
        })
    };
    let mut moved = pass.findings_in(place.range).chain([finding]);
    let importing = moved.find_map(|moved| {
        let chain = moved.chain.iter().map(|step| step.function);
        let mut functions = moved.helper.into_iter().chain(chain);
        functions.find(|function| imports(*function))
    })?;
    Some(format!(
        "`{}` imports from `{package}`, which runs this coroutine while it is imported itself: the thread would wait for that",
        pass.project.function(importing).name
    ))
}
