//! One thing in two steps: what is moved from one container to another, a position in a list and its use, a pool and the
//! tasks that use it, messages and the order in which they came.

use super::pauses::waits_between;
use super::*;
use crate::cleanup::aliases::Aliases;

/// What is taken out of one container before the call and put into another one after it, as a sentence.
pub(super) fn moved_over<'p>(
    pass: &Pass<'p>,
    finding: &Finding,
    place: &Place<'p>,
) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    if locks::is_under_async_lock(pass, place) {
        return None;
    }
    let aliases = Aliases::of(function);
    let mut taken: Vec<(String, &str, TextSize)> = Vec::new();
    let mut put: Vec<(String, &str, TextSize)> = Vec::new();
    let mut named: Vec<(&str, &str)> = Vec::new();
    let mut cleared: Vec<(String, &str, TextSize)> = Vec::new();
    scan::each_stmt(&function.body, |stmt| {
        if stmt.end() <= place.start() {
            if let Stmt::Assign(assign) = stmt
                && let [Expr::Name(name)] = &*assign.targets
                && assign.value.is_subscript_expr()
            {
                named.push((pass.source.slice(assign.value.range()), name.id.as_str()));
            }
            // `slots[old] = None`, then `slots[new] = old`
            if let Stmt::Assign(assign) = stmt
                && let [Expr::Subscript(item)] = &*assign.targets
                && assign.value.is_none_literal_expr()
                && let Some(from) = aliases.dotted(&item.value)
            {
                let key = pass.source.slice(item.slice.range());
                cleared.push((from, key, stmt.end()));
            }
            // `x = free[key]`, then `del free[key]`
            if let Stmt::Delete(delete) = stmt
                && let [Expr::Subscript(item)] = &*delete.targets
                && let Some(from) = aliases.dotted(&item.value)
            {
                let whole = pass.source.slice(item.range());
                let names = named.iter().filter(|(entry, _)| *entry == whole);
                taken.extend(names.map(|(_, name)| (from.clone(), *name, stmt.end())));
            }
            taken.extend(
                takes_out(pass, &aliases, stmt).map(|(from, what)| (from, what, stmt.end())),
            );
        } else if stmt.start() >= place.range.end() {
            put.extend(
                puts_in(pass, &aliases, stmt).map(|(into, what)| (into, what, stmt.start())),
            );
        }
    });
    let is_pair = |from: &(String, &str, TextSize), into: &(String, &str, TextSize)| {
        into.1 == from.1
            && is_shared(pass, finding, &from.0)
            && is_shared(pass, finding, &into.0)
            && !waits_between(pass, function, from.2, place.start())
            && !waits_between(pass, function, place.range.end(), into.2)
    };
    let between = |taken: &[(String, &'p str, TextSize)], same: bool| {
        taken.iter().find_map(|from| {
            let mut others = put.iter().filter(|into| (into.0 == from.0) == same);
            let into = others.find(|into| is_pair(from, into))?;
            Some((from.clone(), into.clone()))
        })
    };
    let (from, into) = between(&taken, false).or_else(|| between(&cleared, true))?;
    if from.0 == into.0 {
        return Some(format!(
            "`{}` is nowhere in `{}` between lines {} and {} while this task waits, and a cancellation leaves it out",
            from.1,
            from.0,
            pass.source.line(from.2),
            pass.source.line(into.2)
        ));
    }
    Some(format!(
        "`{}` is in neither `{}` (line {}) nor `{}` (line {}) while this task waits, and a cancellation leaves it out of both",
        from.1,
        from.0,
        pass.source.line(from.2),
        into.0,
        pass.source.line(into.2)
    ))
}

/// `free.remove(x)`, `x = free.pop()`, `del free[x]`: the container, and what is in it no longer.
fn takes_out<'p>(pass: &Pass<'p>, aliases: &Aliases, stmt: &'p Stmt) -> Option<(String, &'p str)> {
    match stmt {
        Stmt::Expr(statement) => {
            let (container, method, call) = aliases.method_call(&statement.value)?;
            let [first, ..] = &*call.arguments.args else {
                return None;
            };
            matches!(method, "discard" | "pop" | "remove")
                .then(|| (container, pass.source.slice(first.range())))
        }
        Stmt::Assign(assign) => {
            let [Expr::Name(name)] = &*assign.targets else {
                return None;
            };
            let (container, method, _) = aliases.method_call(&assign.value)?;
            matches!(method, "pop" | "popleft").then(|| (container, name.id.as_str()))
        }
        Stmt::Delete(delete) => match &*delete.targets {
            [Expr::Subscript(item)] => Some((
                aliases.dotted(&item.value)?,
                pass.source.slice(item.slice.range()),
            )),
            _ => None,
        },
        _ => None,
    }
}

/// `used.append(x)`, `used[key] = x`: the container, and what is in it from now on.
fn puts_in<'p>(pass: &Pass<'p>, aliases: &Aliases, stmt: &'p Stmt) -> Option<(String, &'p str)> {
    match stmt {
        Stmt::Expr(statement) => {
            let (container, method, call) = aliases.method_call(&statement.value)?;
            let last = call.arguments.args.last()?;
            matches!(
                method,
                "add" | "append" | "appendleft" | "insert" | "put_nowait"
            )
            .then(|| (container, pass.source.slice(last.range())))
        }
        Stmt::Assign(assign) => match &*assign.targets {
            [Expr::Subscript(item)] if assign.value.is_name_expr() => Some((
                aliases.dotted(&item.value)?,
                pass.source.slice(assign.value.range()),
            )),
            _ => None,
        },
        _ => None,
    }
}

/// A call of a method, by the path of its object as it is spelled.
pub(super) fn method_call(expr: &Expr) -> Option<(String, &str, &ast::ExprCall)> {
    Aliases::default().method_call(expr)
}

/// Whether other tasks see what stands under a path: it does not begin with a local of the coroutine.
pub(super) fn is_shared(pass: &Pass<'_>, finding: &Finding, path: &str) -> bool {
    let own = pass.project.function(finding.function);
    let root = path.split('.').next().unwrap_or(path);
    own.parameters
        .iter()
        .any(|parameter| parameter.name.as_str() == root)
        || !pass.facts.scope(own.scope).bindings.contains_key(root)
}

/// A position in a list that is worked out before the call and used after it, while another function takes entries out of
/// the list or puts some in between.
pub(super) fn outdated_position(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let aliases = Aliases::of(function);
    let mut positions: Vec<(&str, String, TextSize)> = Vec::new();
    scan::each_stmt(&function.body, |stmt| {
        if stmt.end() <= place.start()
            && let Stmt::Assign(assign) = stmt
            && let [Expr::Name(name)] = &*assign.targets
            && let Some(list) = position_in(&aliases, &assign.value)
        {
            positions.push((name.id.as_str(), list, stmt.end()));
        }
        // `for i in range(len(rows))`, `while i < len(rows)`
        let head = match stmt {
            Stmt::For(statement) if stmt.range().contains_range(place.range) => {
                counted(&aliases, &statement.iter)
                    .map(|list| (&*statement.target, list, statement.iter.end()))
            }
            Stmt::While(statement) if statement.body[0].start() <= place.start() => {
                match &*statement.test {
                    Expr::Compare(test) if stmt.range().contains_range(place.range) => {
                        position_in(&aliases, &test.comparators[0])
                            .map(|list| (&*test.left, list, statement.test.end()))
                    }
                    _ => None,
                }
            }
            _ => None,
        };
        if let Some((Expr::Name(name), list, since)) = head {
            positions.push((name.id.as_str(), list, since));
        }
    });
    positions.retain(|(_, list, _)| is_shared(pass, finding, list));
    if positions.is_empty() || locks::is_under_async_lock(pass, place) {
        return None;
    }
    let mut used = None;
    scan::each_expr(&function.body, false, |expr| {
        let Expr::Subscript(item) = expr else {
            return;
        };
        // The target of an assignment is worked out after its value.
        let is_target = !item.ctx.is_load()
            && place.statement().is_some_and(|stmt| {
                stmt.range().contains_range(item.range()) && item.end() <= place.start()
            });
        if item.start() < place.range.end() && !is_target {
            return;
        }
        let found = positions.iter().find(|(name, list, since)| {
            scan::expr_reads(&item.slice, name)
                && aliases.is_spelled(&item.value, list)
                && !waits_between(pass, function, *since, place.start())
                && !waits_between(pass, function, place.range.end(), item.start())
        });
        if let Some(found) = found {
            // What is put in the place of the list, a local name for it does not follow.
            let named = !scan::is_spelled(&item.value, &found.1);
            used.get_or_insert((found, item.start(), named));
        }
    });
    let ((name, list, since), at, named) = used?;
    is_shifted(pass, place.start(), list, named).then(|| {
        format!(
            "`{name}` is a position in `{list}` (line {}) that may be another entry's on line {}: while this task waits, entries are taken out",
            pass.source.line(*since),
            pass.source.line(at)
        )
    })
}

/// The list of which an expression gives all positions: `range(len(rows))`.
fn counted(aliases: &Aliases, expr: &Expr) -> Option<String> {
    let call = expr.as_call_expr()?;
    let is_range = matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "range");
    position_in(aliases, call.arguments.args.last()?).filter(|_| is_range)
}

/// The list in which an expression gives a position: `len(rows)`, `len(rows) - 1`, `rows.index(row)`.
fn position_in(aliases: &Aliases, expr: &Expr) -> Option<String> {
    match expr {
        Expr::BinOp(operation) if operation.right.is_number_literal_expr() => {
            position_in(aliases, &operation.left)
        }
        Expr::Call(call) => match (&*call.func, &*call.arguments.args) {
            (Expr::Name(name), [list]) if name.id.as_str() == "len" => aliases.dotted(list),
            (Expr::Attribute(method), _) if method.attr.as_str() == "index" => {
                aliases.dotted(&method.value)
            }
            _ => None,
        },
        _ => None,
    }
}

/// Whether a function of the file, or one that the class around a place inherits, moves the entries of a list; of one that
/// is `named`, another one in its place does not matter.
fn is_shifted(pass: &Pass<'_>, place: TextSize, list: &str, named: bool) -> bool {
    pass.functions_reaching(place, &[list])
        .filter(|function| function.name.as_str() != "__init__")
        .any(|function| {
            let aliases = Aliases::of(function);
            let mut shifted = false;
            scan::each_expr(&function.body, false, |expr| {
                shifted |= aliases.method_call(expr).is_some_and(|(path, method, _)| {
                    path == list
                        && matches!(
                            method,
                            "appendleft"
                                | "clear"
                                | "insert"
                                | "pop"
                                | "popleft"
                                | "remove"
                                | "reverse"
                                | "sort"
                        )
                });
            });
            scan::each_stmt(&function.body, |stmt| match stmt {
                Stmt::Assign(assign) if !named => {
                    shifted |= assign
                        .targets
                        .iter()
                        .any(|target| scan::is_spelled(target, list));
                }
                Stmt::Delete(delete) => {
                    shifted |= delete.targets.iter().any(|target| {
                        matches!(target, Expr::Subscript(item) if aliases.is_spelled(&item.value, list))
                    });
                }
                _ => {}
            });
            shifted
        })
}

/// Something that is shut down by the call, and only then the tasks that use it: they used to be cancelled before they could
/// run again.
pub(super) fn ended_first(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    const ENDS: &[&str] = &[
        "close",
        "disconnect",
        "join",
        "quit",
        "shutdown",
        "stop",
        "terminate",
    ];
    let function = place.function().filter(|function| function.is_async)?;
    let aliases = Aliases::of(function);
    let mut ended = None;
    let mut cancelled = None;
    scan::each_expr(&function.body, false, |expr| {
        // `await cancel_task(self._task)`
        if expr.start() >= place.range.end()
            && let Expr::Call(call) = expr
            && let Expr::Name(function) = &*call.func
            && function.id.starts_with("cancel")
        {
            cancelled.get_or_insert(expr.start());
        }
        let Some((path, method, _)) = aliases.method_call(expr) else {
            return;
        };
        if place.range.contains_range(expr.range()) && ENDS.contains(&method) && path.contains('.')
        {
            ended.get_or_insert(path);
        } else if expr.start() >= place.range.end() && method == "cancel" {
            cancelled.get_or_insert(expr.start());
        }
    });
    let (ended, cancelled) = (ended?, cancelled?);
    if waits_between(pass, function, place.range.end(), cancelled) {
        return None;
    }
    let used = pass
        .functions_reaching(place.start(), &[&ended])
        .any(|other| {
            other.is_async
                && other.range() != function.range()
                && scan::reads(&other.body, &ended) > 0
        });
    used.then(|| {
        format!(
            "`{ended}` is shut down while the task that is cancelled on line {} may still use it",
            pass.source.line(cancelled)
        )
    })
}

/// What a task is started for each message that comes does before it has waited for anything, and so in their order.
pub(super) fn out_of_order(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    if waits_between(pass, function, function.start(), place.start()) {
        return None;
    }
    let aliases = Aliases::of(function);
    let mut ordered = None;
    scan::each_expr(&function.body, false, |expr| {
        if expr.start() >= place.range.end()
            && let Some((path, method, _)) = aliases.method_call(expr)
            && matches!(method, "append" | "put" | "put_nowait" | "writelines")
            && is_shared(pass, finding, &path)
            && path.contains('.')
            && !waits_between(pass, function, place.range.end(), expr.start())
        {
            ordered.get_or_insert((path, expr.start()));
        }
    });
    let (path, at) = ordered?;
    let started = started_by_messages(pass, function)?;
    Some(format!(
        "a task is started for each message ({started}), and what line {} puts into `{path}` may no longer come in their order",
        pass.source.line(at)
    ))
}

/// The line where a callback, or a loop over messages, starts a task with a coroutine for what it was handed.
fn started_by_messages(pass: &Pass<'_>, coroutine: &ast::StmtFunctionDef) -> Option<String> {
    let mut callers = pass.callers(pass.reference(coroutine)?).into_iter();
    callers.find_map(|caller| {
        let function = caller.definition;
        let parameters: Vec<&str> = function
            .parameters
            .iter()
            .map(|parameter| parameter.name().as_str())
            .filter(|name| *name != "self")
            .collect();
        let mut handed = if function.is_async { Vec::new() } else { parameters };
        scan::each_stmt(&function.body, |stmt| {
            if let Stmt::For(loop_) = stmt
                && loop_.is_async
                && let Expr::Name(message) = &*loop_.target
            {
                handed.push(message.id.as_str());
            }
        });
        let mut started = None;
        scan::each_expr(&function.body, false, |expr| {
            if let Some(work) = started_in(expr)
                && let Expr::Name(ast::ExprName { id: name, .. })
                | Expr::Attribute(ast::ExprAttribute {
                    attr: ast::Identifier { id: name, .. },
                    ..
                }) = &*work.func
                && *name == coroutine.name.id
                && work.arguments.iter_source_order().any(|argument| {
                    matches!(argument.value(), Expr::Name(name) if handed.contains(&name.id.as_str()))
                })
            {
                started.get_or_insert(expr.start());
            }
        });
        started.map(|at| caller.line(at))
    })
}

/// The call of a coroutine that a task is started with.
pub(super) fn started_in(expr: &Expr) -> Option<&ast::ExprCall> {
    let call = expr.as_call_expr()?;
    let name = match &*call.func {
        Expr::Name(name) => name.id.as_str(),
        Expr::Attribute(method) => method.attr.as_str(),
        _ => return None,
    };
    if !matches!(
        name,
        "create_task" | "ensure_future" | "run_coroutine_threadsafe" | "start_soon"
    ) {
        return None;
    }
    call.arguments.args.first()?.as_call_expr()
}
