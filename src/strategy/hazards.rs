//! What a new suspension point would break: every rewrite adds one, and other tasks run while it waits.

mod absent;
mod augmented;
mod bound;
mod callbacks;
mod commands;
mod elsewhere;
mod ended;
mod environment;
mod folders;
mod found;
mod frames;
mod generators;
mod given;
mod handled;
mod held;
mod iterated;
mod locks;
mod made;
mod managers;
mod modes;
mod names;
mod orders;
mod owned;
mod pairs;
mod pauses;
mod raised;
mod removed;
mod retried;
mod rounds;
mod shared;
mod signals;
mod skipped;
mod stale;
mod state;
mod terminal;
mod together;
mod turns;
mod unowned;
mod walks;
mod window;

pub(super) use augmented::split;
pub(super) use bound::columns_taken_out;
pub(super) use frames::check_lambda;
pub(crate) use frames::{looks_up_names, sees_names};
pub(crate) use handled::{asked_by, asks_in_vain, statement_asks_in_vain};
pub(crate) use locks::{LOCKS, is_async_lock, is_under_async_lock};
pub(crate) use made::check_made;
pub(crate) use names::KnownStates;
pub(crate) use owned::is_taken_over;
pub(super) use pauses::block_awaits;
pub(super) use shared::{check_iteration, check_loops_inside};

use held::Held;
use locks::{check_acquired, check_process, check_release, is_of_loop, unreleased};
use managers::{check_decorators, check_manager};
use pauses::{already_awaits, awaited_by, block_waits, is_quiet, may_go_on};
use shared::{
    check_guarded_helper, check_handler, check_lazy, check_read_modify_write, check_then_act,
};

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, ExceptHandler, Expr, PythonVersion, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::Draft;
use super::place::Place;
use crate::catalog::Kind;
use crate::cleanup::scan;
use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::project::reach::{Finding, QuietAwait, SETS_CONTEXT, Update};
use crate::project::{FunctionRef, Inference, Project, Type, Types};
use crate::semantic::{Call, SiteKind, Value, ValueId};
use crate::transform::{Pass, Runtime};

/// Assigned names that a reason lists; of more, their number.
const NAMED: usize = 4;

/// Checks everything around a finding; adds to `cautions` what a reader should see.
pub(super) fn check(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    cautions: &mut Vec<String>,
) -> Result<(), Unfixable> {
    // A held lock or a changed process says more than anything that follows from them.
    check_held(pass, finding, place, Of::Itself)?;
    for awaited in awaited_by(pass, finding.function, place) {
        let Some(place) = Place::at(pass, awaited.range) else {
            continue;
        };
        let there = Finding {
            function: awaited.function,
            ..finding.clone()
        };
        if let Err(mut unfixable) = check_held(pass, &there, &place, Of::Caller) {
            unfixable.message = format!(
                "in `{}`, which awaits this as one step so far, {}",
                pass.project.function(awaited.function).name,
                unfixable.message
            );
            return Err(unfixable);
        }
    }
    elsewhere::check_overrides(pass, finding, place)?;
    elsewhere::check_exit(pass, finding, place)?;
    let held = Held::around(pass, finding.function, place);
    let is_locked = held.is_held();
    let keeps_files = held.keeps_files(finding, place);
    if !is_locked {
        check_lazy(pass, finding)?;
    }
    for (node, below) in place.enclosing() {
        match node {
            AnyNodeRef::StmtTry(statement) => {
                check_try(pass, finding, statement, place, cautions)?;
                check_handler(pass, finding, statement, place, &held)?;
            }
            AnyNodeRef::StmtFor(statement) if !statement.is_async => {
                let body = statement
                    .body
                    .first()
                    .is_some_and(|first| first.start() <= below.start());
                if body {
                    check_iteration(pass, finding, &statement.iter, &statement.body)?;
                }
            }
            AnyNodeRef::ExprListComp(ast::ExprListComp { generators, .. })
            | AnyNodeRef::ExprSetComp(ast::ExprSetComp { generators, .. })
            | AnyNodeRef::ExprDictComp(ast::ExprDictComp { generators, .. }) => {
                for generator in generators.iter().filter(|generator| !generator.is_async) {
                    if !generator.iter.range().contains_range(place.range) {
                        check_iteration(pass, finding, &generator.iter, &[])?;
                    }
                }
            }
            AnyNodeRef::StmtWhile(statement) => iterated::check_next(pass, finding, statement)?,
            AnyNodeRef::StmtIf(statement) => {
                check_then_act(pass, finding, statement, place, &held)?;
            }
            _ => {}
        }
    }
    check_read_modify_write(pass, finding, place, &held)?;
    check_guarded_helper(pass, finding, place, &held)?;
    let goes_alone = finding.gone_through.as_ref().is_some_and(|gone| {
        let function = place.function();
        gone.own
            && (held.keeps_name(&gone.name)
                || function.is_some_and(|it| is_taken_over(pass, it, place.range, &gone.name)))
    });
    stale::check_stale(pass, finding, place, held, cautions);
    if !keeps_files {
        cautions.extend(updated_file(pass, finding, place));
        cautions.extend(absent::runs_while_missing(pass, finding, place));
        cautions.extend(absent::replaces_what_was_asked(pass, place));
        cautions.extend(walks::removed_on_the_way(pass, finding, place));
        cautions.extend(walks::made_before(pass, finding, place));
        cautions.extend(walks::written_by_path(pass, place));
        cautions.extend(walks::named_by_argument(pass, place));
        cautions.extend(commands::locked_out(pass, finding, place));
    }
    cautions.extend(callbacks::handed(pass, finding, place));
    cautions.extend(elsewhere::waits_for_import(pass, finding, place));
    cautions.extend(locks::given_up(pass, place));
    cautions.extend(orders::opposed(pass, finding.function, place));
    cautions.extend(modes::set_around(pass, finding.function, place));
    cautions.extend(together::torn_apart(pass, finding, place));
    cautions.extend(together::seeded(pass, place));
    cautions.extend(together::carried_over(pass, place));
    cautions.extend(elsewhere::cancelled_cleanup(pass, place));
    cautions.extend(given::changed_by_helper(pass, finding, place));
    cautions.extend(pairs::moved_over(pass, finding, place));
    cautions.extend(pairs::outdated_position(pass, finding, place));
    cautions.extend(pairs::ended_first(pass, place));
    cautions.extend(pairs::out_of_order(pass, finding, place));
    cautions.extend(signals::overtaken(pass, place));
    cautions.extend(turns::between_steps(pass, finding, place));
    cautions.extend(generators::shared_generator(pass, place));
    cautions.extend(terminal::shared_terminal(pass, finding, place));
    cautions.extend(environment::set_for_program(pass, finding, place));
    cautions.extend(environment::set_before(pass, finding, place));
    cautions.extend(skipped::taken_back(pass, place));
    cautions.extend(retried::done_again(pass, finding, place));
    cautions.extend(folders::removed_meanwhile(pass, finding, place));
    cautions.extend(ended::ended_meanwhile(pass, finding, place));
    cautions.extend(removed::removed_too_soon(pass, finding, place));
    cautions.extend(found::found_twice(pass, place));
    cautions.extend(window::orphaned(pass, place));
    cautions.extend(unowned::half_entered(pass, place));
    cautions.extend(unowned::unowned(pass, place));
    cautions.extend(unreleased(pass, place).or_else(|| window::left_behind(pass, finding, place)));
    if finding.leaf.blocking.kind == Kind::Sleep && sleeps_forever(place) {
        cautions.push(
            "a loop that does nothing but sleep, for ever, may mean to stop the whole process"
                .to_owned(),
        );
    }
    if is_for_hardware(finding, place) {
        cautions.push(
            "so short a wait is meant to be exact, and `asyncio.sleep` takes longer".to_owned(),
        );
    }
    cautions.extend(maybe_awaitable(pass, finding));
    cautions.extend(raised::lost(pass, finding, place));
    if !finding.mutates.is_empty() {
        let mut names: Vec<String> = finding
            .mutates
            .iter()
            .take(NAMED)
            .map(|name| format!("`{name}`"))
            .collect();
        if finding.mutates.len() > NAMED {
            names.push(format!("{} more", finding.mutates.len() - NAMED));
        }
        cautions.push(format!(
            "`{}` assigns {} from the worker thread",
            finding.callee,
            names.join(", ")
        ));
    }
    cautions.extend(
        place
            .function()
            .and_then(|function| check_made(function, finding)),
    );
    if finding.sets_context {
        cautions.push(format!("`{}` {SETS_CONTEXT}", finding.callee));
    }
    if finding.doubtful {
        cautions.push(format!(
            "whether `{}` is what runs in the end is not certain",
            finding.leaf.name
        ));
    }
    cautions.extend(finding.chosen());
    if let Some(call) = &finding.unknown_call
        && !goes_alone
        && !cautions.contains(call)
    {
        cautions.push(call.clone());
    }
    cautions.extend(
        place
            .function()
            .and_then(|function| asks_in_vain(pass, finding, function, place.range)),
    );
    Ok(())
}

/// Checks a finding of a block that moves whole: what other tasks do meanwhile they do to the block as well. What the block
/// is left by, or holds for as long as it runs, goes with it.
pub(super) fn check_inside(
    pass: &Pass<'_>,
    finding: &Finding,
    cautions: &mut Vec<String>,
) -> Result<(), Unfixable> {
    let Some(place) = Place::at(pass, finding.range()) else {
        return Ok(());
    };
    elsewhere::check_overrides(pass, finding, &place)?;
    let held = Held::around(pass, finding.function, &place);
    check_read_modify_write(pass, finding, &place, &held)?;
    check_guarded_helper(pass, finding, &place, &held)?;
    stale::check_block(pass, finding, &place, held, cautions);
    cautions.extend(callbacks::handed(pass, finding, &place));
    cautions.extend(given::changed_by_helper(pass, finding, &place));
    Ok(())
}

/// Whose code is looked at around a new await.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    /// The coroutine's own.
    Itself,
    /// That of a coroutine which awaits it as one step so far. What a test patches there, it patches for this.
    Caller,
}

/// Checks what is held or changed for the whole process while the place is reached.
fn check_held(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    of: Of,
) -> Result<(), Unfixable> {
    for (node, below) in place.enclosing() {
        match node {
            AnyNodeRef::StmtWith(with) => {
                let body = with
                    .body
                    .first()
                    .is_some_and(|first| first.start() <= below.start());
                for item in &with.items {
                    if body || item.end() <= place.start() {
                        check_manager(pass, finding, &item.context_expr, with.is_async, of)?;
                    }
                }
            }
            AnyNodeRef::StmtTry(statement) => check_release(pass, statement, place)?,
            _ => {}
        }
    }
    if let Some(function) = place.function() {
        for (manager, is_async) in entered(pass, function, place) {
            check_manager(pass, finding, manager, is_async, of)?;
        }
        check_decorators(pass, finding, function, of)?;
    }
    check_acquired(pass, place)?;
    check_process(pass, place)
}

/// Context managers that a function has entered by a call: `stack.enter_context(lock)`, `manager.__enter__()`; and whether
/// it awaited that.
fn entered<'p>(
    pass: &Pass<'_>,
    function: &'p ast::StmtFunctionDef,
    place: &Place<'_>,
) -> Vec<(&'p Expr, bool)> {
    let mut found: Vec<(&Expr, bool)> = Vec::new();
    scan::each_expr(&function.body, false, |expr| {
        if expr.end() > place.start() {
            return;
        }
        let Expr::Call(call) = expr else {
            return;
        };
        let Expr::Attribute(method) = &*call.func else {
            return;
        };
        match method.attr.as_str() {
            "enter_context" => found.extend(call.arguments.args.first().map(|it| (it, false))),
            "enter_async_context" => {
                found.extend(call.arguments.args.first().map(|it| (it, true)));
            }
            "__enter__" => found.push((&method.value, false)),
            "__aenter__" => found.push((&method.value, true)),
            "__exit__" | "__aexit__" => {
                let left = pass.source.slice(method.value.range());
                found.retain(|(manager, _)| pass.source.slice(manager.range()) != left);
            }
            _ => {}
        }
    });
    found
}

/// Whether a coroutine waits for less than a millisecond, which is about what a turn of the event loop takes.
fn is_for_hardware(finding: &Finding, place: &Place<'_>) -> bool {
    let seconds = place.call.and_then(|call| call.arguments.args.first());
    finding.helper.is_none()
        && finding.leaf.name == "time.sleep"
        && seconds.and_then(Expr::as_number_literal_expr).is_some_and(|literal| {
            matches!(literal.value, ast::Number::Float(seconds) if seconds > 0.0 && seconds < 0.001)
        })
}

/// `while True: time.sleep(10)`
fn sleeps_forever(place: &Place<'_>) -> bool {
    place.enclosing().any(|(node, _)| {
        matches!(node, AnyNodeRef::StmtWhile(statement)
            if statement.test.as_boolean_literal_expr().is_some_and(|test| test.value)
                && matches!(&*statement.body, [Stmt::Expr(only)]
                    if only.value.range().contains_range(place.range)))
    })
}

/// A file that is read and written anew with nothing in between, which other tasks could now get into, or one that two
/// threads could now write at the same time.
fn updated_file(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    let moved = || {
        pass.findings_in(place.range)
            .chain([finding])
            .filter(|other| other.function == finding.function)
    };
    let first = moved().find_map(|other| {
        let race = other.races().next().map(str::to_owned);
        race.or_else(|| Some(told(pass, other.updates.as_ref()?)))
    });
    if first.is_some() {
        return first;
    }
    moved().find(|other| other.rewrites_file).map(|other| {
        format!(
            "`{}` writes the same file each time: two tasks that call it at once write it in two threads",
            other.callee
        )
    })
}

/// What an update does, with what it is about and where it begins and ends.
fn told(pass: &Pass<'_>, update: &Update) -> String {
    let (done, others) = update.why.split_once(": ").unwrap_or((update.why, ""));
    let what = update.what.as_ref().map(|what| format!("`{what}`"));
    let function = pass.project.function(update.function);
    let is_here = update.function.file == pass.file;
    let place = if !is_here {
        Some(format!("in `{}`", function.qualified_name))
    } else if update.first == update.second {
        None
    } else {
        let (first, second) = (
            pass.source.line(update.first.start()),
            pass.source.line(update.second.start()),
        );
        Some(if first == second {
            format!("line {first}")
        } else {
            format!("lines {first} and {second}")
        })
    };
    let other = update.other.map(|(function, line)| {
        let name = &pass.project.function(function).qualified_name;
        let module = &pass.project.file(function.file).module;
        if function.file == pass.file {
            format!("`{name}`, line {line}")
        } else {
            format!("`{module}.{name}`, line {line}")
        }
    });
    let details: Vec<String> = what.into_iter().chain(place).chain(other).collect();
    if details.is_empty() {
        return update.why.to_owned();
    }
    format!("{done} ({}): {others}", details.join(", "))
}

/// Handlers that would catch the cancellation which the new await can raise, or the end of an iterator.
fn check_try(
    pass: &Pass<'_>,
    finding: &Finding,
    statement: &ast::StmtTry,
    place: &Place<'_>,
    cautions: &mut Vec<String>,
) -> Result<(), Unfixable> {
    let in_body = statement
        .body
        .last()
        .is_some_and(|last| place.start() < last.end());
    if !in_body {
        let in_finally = statement
            .finalbody
            .first()
            .is_some_and(|first| first.start() <= place.start());
        let in_handler = statement.handlers.iter().find(|handler| {
            let ExceptHandler::ExceptHandler(handler) = handler;
            handler.range().contains_range(place.range) && catches_cancellation(pass, handler)
        });
        if other_runtime(pass) && !is_in_shield(pass, place, statement.range()) {
            if in_finally {
                cautions.push(
                    "an await in `finally` raises at once when the surrounding scope has been cancelled"
                        .to_owned(),
                );
            } else if in_handler.is_some() {
                cautions.push(
                    "an await in a handler that catches the cancellation raises at once".to_owned(),
                );
            }
        }
        cautions.extend(skipped::skipped(pass, statement, place));
        return Ok(());
    }
    let suspended = statement
        .body
        .iter()
        .take_while(|stmt| stmt.end() <= place.start())
        .any(|stmt| block_awaits(pass, std::slice::from_ref(stmt)));
    if !suspended {
        cautions.extend(unbound_in(pass, statement, place, &statement.finalbody));
    }
    for handler in &statement.handlers {
        let ExceptHandler::ExceptHandler(handler) = handler;
        let text = handler
            .type_
            .as_ref()
            .map_or("", |class| pass.source.slice(class.range()));
        // Library calls that block do not end iterators; a helper may.
        if text.contains("StopIteration") && finding.helper.is_some() {
            return Err(Unfixable::new(
                Reason::StopIteration,
                "the handler waits for a `StopIteration`, which cannot cross a future",
            ));
        }
        let catches_all = handler.type_.is_none() || text.contains("BaseException");
        if (catches_all || text.contains("CancelledError")) && !suspended {
            cautions.extend(unbound_in(pass, statement, place, &handler.body));
        }
        if catches_all && !reraises(&handler.body) && !already_awaits(pass, &statement.body, place)
        {
            cautions.push(format!(
                "the `except` on line {} would also catch a cancellation of the new await",
                pass.source.line(handler.start())
            ));
        }
    }
    Ok(())
}

/// Whether a handler may run because its scope has been cancelled.
fn catches_cancellation(pass: &Pass<'_>, handler: &ast::ExceptHandlerExceptHandler) -> bool {
    let class = handler.type_.as_ref();
    class.is_none_or(|class| {
        let text = pass.source.slice(class.range());
        ["BaseException", "Cancelled", "cancelled"]
            .iter()
            .any(|name| text.contains(name))
    })
}

/// Whether the file runs on trio, or on whatever anyio runs on, where each await of a cancelled scope raises.
fn other_runtime(pass: &Pass<'_>) -> bool {
    pass.settings
        .runtime
        .is_some_and(|runtime| runtime != Runtime::Asyncio)
        || imports(pass, "trio")
        || imports(pass, "anyio")
}

/// Whether the place is in a scope of its own, inside `around`, that cancellations do not reach.
fn is_in_shield(pass: &Pass<'_>, place: &Place<'_>, around: TextRange) -> bool {
    place.enclosing().any(|(node, _)| {
        matches!(node, AnyNodeRef::StmtWith(with)
        if around.contains_range(with.range())
            && with.items.iter().any(|item| {
                pass.source.slice(item.context_expr.range()).contains("shield=True")
            }))
    })
}

/// A name that only the call binds, and that what runs after a cancellation of the `try` reads.
fn unbound_in(
    pass: &Pass<'_>,
    statement: &ast::StmtTry,
    place: &Place<'_>,
    after: &[Stmt],
) -> Option<String> {
    let function = place.function()?;
    let mut bound: Vec<&str> = Vec::new();
    scan::each_stmt(&statement.body, |stmt| {
        let around = matches!(stmt, Stmt::Assign(_) | Stmt::AnnAssign(_))
            && stmt.range().contains_range(place.range);
        if around || place.range.contains_range(stmt.range()) {
            scan::each_expr(std::slice::from_ref(stmt), false, |expr| {
                if let Expr::Name(name) = expr
                    && name.ctx.is_store()
                {
                    bound.push(name.id.as_str());
                }
            });
        }
    });
    bound.retain(|name| !function.parameters.includes(name));
    scan::each_expr(&function.body, false, |expr| {
        if let Expr::Name(name) = expr
            && name.ctx.is_store()
            && name.start() < statement.start()
        {
            bound.retain(|known| *known != name.id.as_str());
        }
    });
    let mut read = None;
    scan::each_expr(after, true, |expr| {
        if let Expr::Name(name) = expr
            && name.ctx.is_load()
            && bound.contains(&name.id.as_str())
        {
            read.get_or_insert(name);
        }
    });
    let read = read?;
    Some(format!(
        "`{}` is not bound yet on line {} when the task is cancelled at the new await",
        read.id,
        pass.source.line(read.start())
    ))
}

fn imports(pass: &Pass<'_>, module: &str) -> bool {
    pass.facts.scopes.iter().any(|scope| {
        scope.bindings.values().flatten().any(|value| {
            let name = match pass.facts.value(*value) {
                Value::Module(name) => name,
                Value::Member(member) => &member.module,
                _ => return false,
            };
            name.split('.').next() == Some(module)
        })
    })
}

fn reraises(body: &[Stmt]) -> bool {
    matches!(body.last(), Some(Stmt::Raise(statement)) if statement.exc.is_none())
}

/// A result of which the coroutine asks whether it can be awaited, itself or through a function that it hands it to:
/// whoever overrides the callee with something that needs the loop expects to be called on it.
fn maybe_awaitable(pass: &Pass<'_>, finding: &Finding) -> Option<String> {
    let inference = pass.inference;
    let is_result = |value: &ValueId| {
        *value == finding.site.value
            || matches!(pass.facts.value(*value), Value::Join(join)
                if pass.facts.join(*join).contains(&finding.site.value))
    };
    let asked = calls(pass.project, finding.function).any(|call| {
        let position = call.positional.iter().position(is_result);
        position.is_some_and(|position| asks(inference, finding.function, call, position, 0))
    });
    asked.then(|| {
        format!(
            "`{}` may give an awaitable, and whatever makes that would run in the worker thread",
            finding.callee
        )
    })
}

/// Whether a call in `function` asks of an argument whether it can be awaited.
fn asks(
    inference: &Inference<'_>,
    function: FunctionRef,
    call: &Call,
    position: usize,
    depth: usize,
) -> bool {
    const QUESTIONS: &[&str] = &[
        "asyncio.iscoroutine",
        "asyncio.isfuture",
        "inspect.isawaitable",
        "inspect.iscoroutine",
    ];
    inference
        .value(function.file, call.callee)
        .present()
        .any(|callee| match callee {
            Type::External(name) => position == 0 && QUESTIONS.contains(&name.as_str()),
            Type::Function(callee) if depth == 0 => {
                let facts = inference.project.ready(callee.file);
                calls(inference.project, *callee).any(|inner| {
                    let handed_on = inner.positional.iter().position(|value| {
                        matches!(facts.value(*value), Value::Parameter(owner, parameter)
                            if *owner == callee.function && usize::try_from(*parameter) == Ok(position))
                    });
                    handed_on.is_some_and(|position| asks(inference, *callee, inner, position, 1))
                })
            }
            _ => false,
        })
}

/// The calls in a function.
fn calls(project: &Project, function: FunctionRef) -> impl Iterator<Item = &Call> {
    let facts = project.ready(function.file);
    let sites = &facts.function(function.function).sites;
    sites
        .iter()
        .filter_map(|site| match facts.value(site.value) {
            Value::Call(id) if site.kind == SiteKind::Call => Some(facts.call(*id)),
            _ => None,
        })
}
