//! Waiting for the future of another thread, for which the loop needs no thread of its own.
//!
//! `run_in_executor` is `submit` and `wrap_future` in one; a coroutine that was handed to the running loop itself is
//! awaited, since nobody else can ever run it while the loop waits.

use ruff_python_ast::helpers::any_over_body;
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, PythonVersion, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::place::Place;
use super::stepping::Stepping;
use super::{Draft, hazards, import, layout};
use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::project::Type;
use crate::project::reach::Finding;
use crate::semantic::{SiteKind, Value, ValueId};
use crate::transform::{Pass, Runtime};

const SUBMIT: &str = "concurrent.futures.Executor.submit";
const THREADSAFE: &str = "asyncio.run_coroutine_threadsafe";

/// What gives the loop that runs the coroutine in which it is called.
const RUNNING_LOOP: &[&str] = &[
    "asyncio.get_event_loop",
    "asyncio.get_running_loop",
    "asyncio.events.get_event_loop",
    "asyncio.events.get_running_loop",
];

/// What a timeout of a thread's becomes when it passes through a future of asyncio.
pub(super) const TIMEOUT_BECOMES_ASYNCIOS: &str =
    "before Python 3.11 it raises `asyncio.TimeoutError` when its time is over";

/// Values that are looked at to find where another comes from.
const DEPTH: usize = 16;

/// `x.result()` becomes an await of the future `x`.
pub(super) fn wait(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    call: &ast::ExprCall,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let Expr::Attribute(method) = &*call.func else {
        return Err(Unfixable::new(
            Reason::UncertainType,
            "the method is called under another name",
        ));
    };
    if pass
        .source
        .has_comment(TextRange::new(method.value.end(), call.end()))
    {
        return Err(Unfixable::new(
            Reason::CommentInTheWay,
            "a comment stands inside the call that would be replaced",
        ));
    }
    if let Expr::Call(maker) = &*method.value
        && maker.arguments.args.iter().all(|it| !it.is_starred_expr())
        && !pass.source.has_comment(maker.range())
    {
        let made_by = pass.callee(maker);
        if made_by.as_deref() == Some(THREADSAFE)
            && let [coroutine, target] = &*maker.arguments.args
            && is_running_loop(pass, pass.value_of(target), 0)
        {
            return await_coroutine(pass, place, call, coroutine, draft);
        }
        if made_by.as_deref() == Some(SUBMIT)
            && maker.arguments.keywords.is_empty()
            && let Expr::Attribute(submit) = &*maker.func
            && let Some(function) = maker.arguments.args.first()
        {
            return run_in_executor(pass, finding, place, (call, maker, submit, function), draft);
        }
    }
    let (open, close) = place.brackets(pass);
    let wrap_future = import(pass, finding, draft, "asyncio", Some("wrap_future"))?;
    "asyncio.wrap_future".clone_into(&mut draft.strategy);
    draft.edits.push(Edit::insertion(
        format!("{open}await {wrap_future}("),
        call.start(),
    ));
    draft.edits.push(Edit::range_replacement(
        format!("){close}"),
        TextRange::new(method.value.end(), call.end()),
    ));
    if !is_own(pass, place, &method.value) {
        draft
            .cautions
            .push("cancelling the task now cancels the future as well".to_owned());
    }
    Ok(())
}

/// `run_coroutine_threadsafe(c(), loop).result()` becomes `await c()`.
fn await_coroutine(
    pass: &Pass<'_>,
    place: &Place<'_>,
    call: &ast::ExprCall,
    coroutine: &Expr,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let (open, close) = place.brackets(pass);
    let simple = matches!(
        coroutine,
        Expr::Call(_) | Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_)
    );
    let (left, right) = if simple { ("", "") } else { ("(", ")") };
    "await the coroutine".clone_into(&mut draft.strategy);
    draft.covers = Some(call.range());
    draft.edits.push(Edit::range_replacement(
        format!("{open}await {left}"),
        TextRange::new(call.start(), coroutine.start()),
    ));
    let end = TextRange::new(coroutine.end(), call.end());
    draft.edits.push(match format!("{right}{close}") {
        closing if closing.is_empty() => Edit::range_deletion(end),
        closing => Edit::range_replacement(closing, end),
    });
    Ok(())
}

/// `pool.submit(f, a).result()` becomes `await asyncio.get_running_loop().run_in_executor(pool, f, a)`.
fn run_in_executor(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    (call, maker, submit, function): (&ast::ExprCall, &ast::ExprCall, &ast::ExprAttribute, &Expr),
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let source = pass.source;
    let (open, close) = place.brackets(pass);
    let running = import(pass, finding, draft, "asyncio", Some("get_running_loop"))?;
    "loop.run_in_executor".clone_into(&mut draft.strategy);
    let head = format!("{open}await {running}().run_in_executor(");
    let pool = source.slice(submit.value.range());
    let inside = TextRange::new(
        maker.arguments.start() + TextSize::new(1),
        maker.end() - TextSize::new(1),
    );
    let mut gap = source
        .slice(TextRange::new(inside.start(), function.start()))
        .to_owned();
    let mut end = source
        .slice(TextRange::new(last_end(maker), inside.end()))
        .to_owned();
    let between = if gap.is_empty() { " " } else { gap.as_str() }.to_owned();
    let line = &source.text()
        [TextRange::new(source.line_start(call.start()), source.line_end(call.end()))];
    let grown = line.chars().count() + head.len() + pool.len() + 2 + close.len()
        - (function.start() - maker.start()).to_usize()
        - (call.end() - maker.end()).to_usize();
    if !line.contains('\n') && !place.in_string() && grown > super::width(pass) {
        let newline = source.stylist().line_ending().as_str().to_owned();
        let outer = source.indentation(call.start());
        gap = format!("{newline}{outer}{}", source.unit_below(outer));
        end = format!("{newline}{outer}");
    }
    draft.edits.push(Edit::range_replacement(
        format!("{head}{gap}{pool},{between}"),
        TextRange::new(call.start(), function.start()),
    ));
    draft.edits.push(Edit::range_replacement(
        format!("{end}){close}"),
        TextRange::new(last_end(maker), call.end()),
    ));
    Ok(())
}

fn last_end(call: &ast::ExprCall) -> TextSize {
    call.arguments
        .args
        .last()
        .map_or(call.arguments.end(), Ranged::end)
}

/// Whether a value is the loop on which the coroutine itself runs.
fn is_running_loop(pass: &Pass<'_>, value: ValueId, depth: usize) -> bool {
    if depth > DEPTH {
        return false;
    }
    match pass.facts.value(value) {
        Value::Call(id) => pass
            .types_of_value(pass.facts.call(*id).callee)
            .present()
            .all(|member| {
                matches!(member, Type::External(name) if RUNNING_LOOP.contains(&name.as_str()))
            }),
        Value::Declared { value, .. } => is_running_loop(pass, *value, depth + 1),
        _ => false,
    }
}

/// Whether a future was made in the function that waits for it, and nobody else can have it.
fn is_own(pass: &Pass<'_>, place: &Place<'_>, future: &Expr) -> bool {
    let Some(function) = place.function() else {
        return false;
    };
    if !is_made_here(pass, pass.value_of(future), 0) {
        return false;
    }
    let Expr::Name(name) = future else {
        return matches!(future, Expr::Call(_));
    };
    let is_it = |expr: &Expr| matches!(expr, Expr::Name(other) if other.id == name.id);
    // Kept in something that outlives the coroutine, or handed to somebody.
    let kept = function.body.iter().any(|stmt| keeps(stmt, &is_it));
    let handed = any_over_body(&function.body, |expr| match expr {
        Expr::Call(call) => {
            let harmless = matches!(&*call.func, Expr::Name(callee)
                if matches!(callee.id.as_str(), "wait" | "as_completed" | "list" | "len" | "wrap_future"))
                || matches!(&*call.func, Expr::Attribute(callee)
                    if matches!(callee.attr.as_str(), "wait" | "as_completed" | "wrap_future")
                        || matches!(callee.attr.as_str(), "append" | "add")
                            && callee.value.is_name_expr());
            !harmless
                && (call.arguments.args.iter().any(is_it)
                    || call
                        .arguments
                        .keywords
                        .iter()
                        .any(|keyword| is_it(&keyword.value)))
        }
        _ => false,
    });
    !kept && !handed
}

fn keeps(stmt: &Stmt, is_it: &impl Fn(&Expr) -> bool) -> bool {
    match stmt {
        Stmt::Assign(assign) => {
            is_it(&assign.value)
                && assign
                    .targets
                    .iter()
                    .any(|target| matches!(target, Expr::Attribute(_) | Expr::Subscript(_)))
        }
        Stmt::Return(statement) => statement.value.as_deref().is_some_and(is_it),
        other => crate::region::blocks(other)
            .into_iter()
            .flatten()
            .any(|inner| keeps(inner, is_it)),
    }
}

/// Whether a value is a future, or holds futures, that the function asked an executor or a loop for.
fn is_made_here(pass: &Pass<'_>, value: ValueId, depth: usize) -> bool {
    if depth > DEPTH {
        return false;
    }
    let facts = pass.facts;
    match facts.value(value) {
        Value::Call(id) => {
            let callee = pass.types_of_value(facts.call(*id).callee);
            !callee.is_blank()
                && callee.present().all(|member| {
                    matches!(member, Type::External(name) | Type::ExternalMethod(name, _)
                        if name == SUBMIT || name == THREADSAFE)
                })
        }
        Value::Element(inner)
        | Value::Container(_, inner)
        | Value::Declared { value: inner, .. } => is_made_here(pass, *inner, depth + 1),
        Value::Item(inner, _) => is_made_here(pass, *inner, depth + 1),
        Value::Dict(key, value) => {
            is_made_here(pass, *key, depth + 1) || is_made_here(pass, *value, depth + 1)
        }
        Value::Join(join) => facts
            .join(*join)
            .iter()
            .all(|member| *member == ValueId::NONE || is_made_here(pass, *member, depth + 1)),
        _ => false,
    }
}

/// A loop over what comes out of a pool whose body awaits, and so stays.
///
/// The twin of `as_completed` takes its place where the futures are only asked for their results; the results of `map`
/// come in their order, and are all waited for first.
pub(super) fn loop_over_results(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    draft: &mut Draft,
) -> Option<Result<(), Unfixable>> {
    if finding.site.kind != SiteKind::Iterate || finding.helper.is_some() || !finding.is_certain() {
        return None;
    }
    let Some(AnyNodeRef::StmtFor(statement)) = place.parent() else {
        return None;
    };
    if statement.iter.range() != place.range {
        return None;
    }
    let asyncio = super::runtime(pass).ok()? == Runtime::Asyncio;
    match finding.leaf.name.as_str() {
        "concurrent.futures.Executor.map" if asyncio => {
            Some(all_first(pass, finding, place, draft))
        }
        "concurrent.futures.as_completed" => {
            let results = asyncio.then(|| asked_results(pass, place, statement));
            if let Some(results) = results.flatten()
                && place.call.is_some_and(takes_only_futures)
            {
                return Some(as_completed(
                    pass, finding, place, statement, &results, draft,
                ));
            }
            step_by_step(pass, finding, place, statement, draft)
        }
        _ => None,
    }
}

fn takes_only_futures(call: &ast::ExprCall) -> bool {
    call.arguments.args.len() == 1 && call.arguments.keywords.is_empty()
}

/// A loop that needs the futures themselves, or a timeout, waits for each of them in a thread:
///
/// ```python
/// completed = as_completed(futures, timeout=5)
/// while (future := await asyncio.to_thread(next, completed, None)) is not None:
/// ```
///
/// `None` when the loop cannot be taken apart: after it the target would be `None`.
fn step_by_step(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    statement: &ast::StmtFor,
    draft: &mut Draft,
) -> Option<Result<(), Unfixable>> {
    let stepping = Stepping::of(pass, finding.function, place.function()?, statement)?;
    let target = stepping.target()?;
    let offload = super::runtime(pass)
        .and_then(|runtime| super::spelling(pass, finding, runtime, false, draft));
    let offload = match offload {
        Ok(offload) => offload,
        Err(unfixable) => return Some(Err(unfixable)),
    };
    if asks_for_time(statement) && pass.settings.target < PythonVersion::PY311 {
        draft.cautions.push(TIMEOUT_BECOMES_ASYNCIOS.to_owned());
    }
    let same = pass.findings_in(place.function()?.range).filter(|other| {
        other.function == finding.function
            && other.leaf.name == finding.leaf.name
            && other.range().start() < finding.range().start()
    });
    let iterator = stepping.free_name("completed", same.count());
    let head = stepping.head(&offload, target, &iterator, "None");
    let newline = pass.source.stylist().line_ending().as_str();
    let outer = pass.source.indentation(statement.start());
    draft.edits.push(Edit::range_replacement(
        format!("{iterator} = "),
        TextRange::new(statement.start(), statement.iter.start()),
    ));
    draft.edits.push(Edit::insertion(
        format!("{newline}{outer}{head}"),
        statement.iter.end(),
    ));
    Some(Ok(()))
}

/// Whether the iteration of a loop ends with an exception when its time is over.
fn asks_for_time(statement: &ast::StmtFor) -> bool {
    !matches!(&*statement.iter, Expr::Call(call) if takes_only_futures(call))
}

/// Whether one of the statements, or one inside them, is of a kind.
fn holds_statement(body: &[Stmt], is_it: &impl Fn(&Stmt) -> bool) -> bool {
    body.iter().any(|stmt| {
        is_it(stmt)
            || crate::region::blocks(stmt)
                .into_iter()
                .any(|inner| holds_statement(inner, is_it))
    })
}

/// `for page in pool.map(fetch, urls):` becomes `for page in await asyncio.to_thread(lambda: list(pool.map(fetch, urls))):`.
fn all_first(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let offload = super::spelling(pass, finding, Runtime::Asyncio, false, draft)?;
    draft.covers = Some(place.range);
    draft
        .cautions
        .push("all results are waited for before the first is used".to_owned());
    layout::wrap_expression(pass, place, &offload, Some("list"), &mut draft.edits);
    Ok(())
}

/// The call of `result()` on the target of a loop, when nothing else is done to it and every turn of the loop makes it.
fn asked_results(
    pass: &Pass<'_>,
    place: &Place<'_>,
    statement: &ast::StmtFor,
) -> Option<Vec<TextRange>> {
    let Expr::Name(target) = &*statement.target else {
        return None;
    };
    let function = place.function()?;
    let mut uses = 0;
    let mut results = Vec::new();
    any_over_body(&function.body, |expr| {
        uses += usize::from(matches!(expr, Expr::Name(name) if name.id == target.id));
        if let Expr::Call(call) = expr
            && call.arguments.is_empty()
            && statement.range().contains_range(call.range())
            && matches!(&*call.func, Expr::Attribute(method)
                if method.attr.as_str() == "result"
                    && matches!(&*method.value, Expr::Name(name) if name.id == target.id))
        {
            results.push(call.range());
        }
        false
    });
    let awaitable = results.iter().all(|range| {
        Place::at(pass, *range).is_some_and(|result| {
            result
                .function()
                .is_some_and(|around| around.range() == function.range())
                && result.check_await(pass).is_ok()
        })
    });
    // Each turn has to take its own: what is not awaited would be left to the next one.
    let certain = results.len() == 1
        && results
            .iter()
            .all(|range| is_in_every_turn(pass, statement, *range));
    // The target itself is one of the names.
    (awaitable && certain && uses == results.len() + 1).then_some(results)
}

/// Whether an expression of a loop's body is evaluated whenever the body runs.
fn is_in_every_turn(pass: &Pass<'_>, statement: &ast::StmtFor, range: TextRange) -> bool {
    let Some(own) = statement
        .body
        .iter()
        .position(|stmt| stmt.range().contains_range(range))
    else {
        return false;
    };
    let simple = matches!(
        statement.body[own],
        Stmt::Expr(_) | Stmt::Assign(_) | Stmt::AnnAssign(_) | Stmt::AugAssign(_) | Stmt::Return(_)
    );
    let straight = Place::at(pass, range).is_some_and(|place| {
        place
            .enclosing()
            .take_while(|(node, _)| !node.is_statement())
            .all(|(node, _)| {
                !matches!(
                    node,
                    AnyNodeRef::ExprBoolOp(_)
                        | AnyNodeRef::ExprIf(_)
                        | AnyNodeRef::ExprCompare(_)
                        | AnyNodeRef::Comprehension(_)
                        | AnyNodeRef::ExprListComp(_)
                        | AnyNodeRef::ExprSetComp(_)
                        | AnyNodeRef::ExprDictComp(_)
                        | AnyNodeRef::ExprGenerator(_)
                        | AnyNodeRef::ExprLambda(_)
                )
            })
    });
    let leaves = |stmt: &Stmt| matches!(stmt, Stmt::Break(_) | Stmt::Continue(_) | Stmt::Return(_));
    simple && straight && !holds_statement(&statement.body[..own], &leaves)
}

/// `for f in as_completed(fs): f.result()` becomes a loop over awaitables.
fn as_completed(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    statement: &ast::StmtFor,
    results: &[TextRange],
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let refused = |why: &str| Err(Unfixable::new(Reason::LazyResult, why.to_owned()));
    let Some(call) = place.call else {
        return refused("the call that gives the futures cannot be read");
    };
    let [futures] = &*call.arguments.args else {
        return refused("the futures cannot be told from the other arguments");
    };
    if pass.source.has_comment(call.range()) {
        return Err(Unfixable::new(
            Reason::CommentInTheWay,
            "a comment stands inside the call that would be replaced",
        ));
    }
    let each = import(pass, finding, draft, "asyncio", Some("as_completed"))?;
    let wrap = import(pass, finding, draft, "asyncio", Some("wrap_future"))?;
    let source = pass.source;
    let target = source.slice(statement.target.range());
    "asyncio.as_completed".clone_into(&mut draft.strategy);
    let head = format!("{each}(map({wrap}, ");
    let line = &source.text()
        [TextRange::new(source.line_start(call.start()), source.line_end(call.end()))];
    let grown = line.chars().count() + head.len() + 2
        - (futures.start() - call.start()).to_usize()
        - (call.end() - futures.end()).to_usize();
    let (start, end) = if line.contains('\n') || grown <= super::width(pass) {
        (head, "))".to_owned())
    } else {
        let newline = source.stylist().line_ending().as_str();
        let outer = source.indentation(call.start());
        let unit = source.unit_below(outer);
        (
            format!("{each}({newline}{outer}{unit}map({wrap}, "),
            format!("){newline}{outer})"),
        )
    };
    draft.edits.push(Edit::range_replacement(
        start,
        TextRange::new(call.start(), futures.start()),
    ));
    draft.edits.push(Edit::range_replacement(
        end,
        TextRange::new(futures.end(), call.end()),
    ));
    for range in results {
        let Some(result) = Place::at(pass, *range) else {
            continue;
        };
        let (open, close) = result.brackets(pass);
        draft.edits.push(Edit::range_replacement(
            format!("{open}await {target}{close}"),
            *range,
        ));
    }
    draft
        .cautions
        .push("futures that are done at the same time may come in another order".to_owned());
    Ok(())
}

/// Whether what a pool runs is awaited before its block ends, so that the end finds nothing to wait for.
pub(super) fn is_drained(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> bool {
    if finding.site.kind != SiteKind::With || !finding.leaf.name.starts_with("concurrent.futures.")
    {
        return false;
    }
    let Some(AnyNodeRef::StmtWith(with)) = place.statement() else {
        return false;
    };
    let Some(Expr::Name(pool)) = with
        .items
        .iter()
        .find(|item| item.context_expr.range() == place.range)
        .and_then(|item| item.optional_vars.as_deref())
    else {
        return false;
    };
    let is_pool = |expr: &Expr| matches!(expr, Expr::Name(name) if name.id == pool.id);
    let mut uses = 0;
    let mut handed = 0;
    any_over_body(&with.body, |expr| {
        uses += usize::from(is_pool(expr));
        if let Expr::Call(call) = expr
            && matches!(&*call.func, Expr::Attribute(method) if method.attr.as_str() == "run_in_executor")
        {
            handed += usize::from(call.arguments.args.first().is_some_and(is_pool));
        }
        false
    });
    uses > 0 && uses == handed && hazards::block_awaits(pass, &with.body)
}
