//! Cancellations that are caught and lost: the task goes on although it was told to end.
//!
//! Why it hurts: whoever cancels the task waits for it to end: a timeout that never fires, a shutdown that hangs, a task
//! group that cannot leave. Code that retries whatever fails is the worst, since nothing ends it any more.
//!
//! What is left alone: a handler that raises the exception again, hands it to somebody or speaks of cancellation; cleanup
//! behind which an exception goes on, and a `BaseException` of nothing but closing; waiting for a task that has just been
//! cancelled; under asyncio, a handler of `CancelledError` by name, unless a loop that nothing else leaves goes on behind
//! it; a task that ends with the handler.
//!
//! Fix safety: always unsafe. What stands behind the handler no longer runs when the task is cancelled.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/swallowed_cancellation/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/swallowed_cancellation/example.fixed.py")]
//! ```

use ruff_python_ast::{ExceptHandlerExceptHandler, Expr, Stmt, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange};

use crate::cancellation::{self, Catch, Exits, Guarded, handling};
use crate::diagnostic::{Concern, Fix, Reason, Unfixable};
use crate::edit::Edit;
use crate::layout;
use crate::semantic::Shapes;
use crate::source_file::SourceFile;
use crate::transform::{Pass, Runtime, Transform};

pub static TRANSFORM: Transform = Transform {
    name: "swallowed-cancellation",
    summary: "Cancellations that are caught and lost: the task goes on although it was told to end.",
    codes: &["ASYNC103", "ASYNC104"],
    default: true,
    shapes: Shapes::SWALLOWING_TRY,
    run,
};

fn run(pass: &mut Pass<'_>) {
    let source = pass.source;
    let spawned = cancellation::spawned(source.body());
    for function in cancellation::coroutines(source.body()) {
        for guarded in Guarded::all(function) {
            let place = Place {
                function,
                guarded,
                is_task: spawned.contains(&function.name.as_str()),
            };
            if let Some((handler, catch, fate)) = examine(pass, &place) {
                report(pass, &place, handler, catch, fate);
            }
        }
    }
}

/// A `try` statement, and the coroutine that holds it.
struct Place<'a> {
    function: &'a StmtFunctionDef,
    guarded: Guarded<'a>,
    /// The coroutine is the body of a task.
    is_task: bool,
}

impl Place<'_> {
    /// Whether nothing happens but that something is given back, which is often done whatever comes.
    fn is_closing(&self, waits: &[&Expr]) -> bool {
        let is_endless = self.guarded.is_never_left();
        !is_endless
            && (handling::releases(&self.function.name) || cancellation::only_releases(waits))
    }
}

/// What becomes of a cancelled task.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It goes round its loop again.
    Retries,
    /// It goes on, or returns to its caller.
    GoesOn,
    /// It ends with another exception.
    Fails,
}

fn examine<'a>(
    pass: &Pass<'_>,
    place: &Place<'a>,
) -> Option<(&'a ExceptHandlerExceptHandler, Catch, Fate)> {
    let statement = place.guarded.statement;
    let waits = cancellation::suspensions(&statement.body);
    if waits.is_empty()
        || cancellation::yields(&statement.body)
        || !Exits::of(&statement.finalbody).has(Exits::FALLS)
    {
        return None;
    }
    let (handler, catch) = cancellation::catching(pass, statement)?;
    let exits = Exits::of(&handler.body);
    let is_loose = !matches!(pass.runtime(), Ok(Runtime::Trio | Runtime::Anyio));
    // Under trio and anyio the next await in a cancelled scope raises anew.
    if place.guarded.is_cleanup()
        || !is_loose && !cancellation::suspensions(&handler.body).is_empty()
    {
        return None;
    }
    let fate = if !exits.without(Exits::RAISES).is_empty() {
        if place.guarded.repeats(place.function, exits) {
            Fate::Retries
        } else {
            Fate::GoesOn
        }
    } else if handling::reraises(handler) {
        return None;
    } else {
        Fate::Fails
    };
    if handling::hands_on(handler) || cancellation::mentions_state(&place.function.body) {
        return None;
    }
    let on_purpose = match catch {
        Catch::WithEverything => {
            handling::speaks_of_cancellation(pass.source, place.function, handler)
                || handler.type_.is_some() && place.is_closing(&waits)
                || waits.iter().any(|wait| cancellation::is_task_like(wait))
                    && cancellation::cancels(pass.source.body(), place.function, &waits)
                || place.is_task
                    && fate == Fate::GoesOn
                    && place.guarded.is_last(place.function, exits)
        }
        Catch::ByName if is_loose => {
            let goes_on = exits.without(Exits::FALLS | Exits::CONTINUES).is_empty();
            !(goes_on && place.guarded.is_never_left())
                || waits.iter().any(|wait| cancellation::is_task_like(wait))
        }
        Catch::ByName => false,
    };
    (!on_purpose).then_some((handler, catch, fate))
}

fn report(
    pass: &mut Pass<'_>,
    place: &Place<'_>,
    handler: &ExceptHandlerExceptHandler,
    catch: Catch,
    fate: Fate,
) {
    let head = cancellation::head(handler);
    let text = pass
        .source
        .slice(head)
        .split(" as ")
        .next()
        .unwrap_or_default()
        .to_owned();
    let name = pass
        .function_at(place.function.body[0].start())
        .map_or_else(
            || place.function.name.to_string(),
            |function| function.qualified_name.clone(),
        );
    let effect = match fate {
        Fate::Retries => {
            format!("swallows the cancellation of `{name}`, and the loop around it goes on")
        }
        Fate::GoesOn => format!(
            "swallows the cancellation of `{name}`, which goes on as if nothing had happened"
        ),
        Fate::Fails => format!("turns the cancellation of `{name}` into another error"),
    };
    let outcome = fix(pass, place, handler, catch, &name);
    pass.diagnose(
        Concern::Cancellation,
        head,
        &text,
        format!("`{text}` {effect}"),
        outcome,
    );
}

fn fix(
    pass: &Pass<'_>,
    place: &Place<'_>,
    handler: &ExceptHandlerExceptHandler,
    catch: Catch,
    name: &str,
) -> Result<Fix, Unfixable> {
    let reason =
        format!("a cancelled `{name}` ends here: what follows the handler no longer runs then");
    let is_alone = !matches!(handler.type_.as_deref(), None | Some(Expr::Tuple(_)));
    if catch == Catch::ByName && is_alone {
        let edit = raise_at_end(pass, handler)?;
        return Ok(pass.unsafe_fix("raise", vec![edit], Vec::new(), reason));
    }
    let mut blocks = vec![handler.body.as_slice()];
    blocks.extend(place.guarded.following(place.function));
    if let Some(call) = blocks.into_iter().find_map(handling::obligation) {
        return Err(Unfixable::new(
            Reason::CleanupOnTheWay,
            format!(
                "`{}` (line {}) is due when the task is cancelled as well, and would no longer run",
                pass.source.slice(call.func.range()),
                pass.source.line(call.start())
            ),
        ));
    }
    let runtime = pass.runtime()?;
    let (member, call) = match runtime {
        Runtime::Asyncio => ("CancelledError", ""),
        Runtime::Trio => ("Cancelled", ""),
        Runtime::Anyio => ("get_cancelled_exc_class", "()"),
    };
    let imported = pass.import(place.function.body[0].start(), runtime.module(), member)?;
    let class = format!("{}{call}", imported.name);
    let edits = match handling::let_through(place.guarded.statement, handler) {
        Some(Expr::Tuple(classes)) if !classes.elts.is_empty() => vec![Edit::insertion(
            format!(", {class}"),
            classes.elts[classes.elts.len() - 1].end(),
        )],
        Some(other) => vec![
            Edit::insertion("(".to_owned(), other.start()),
            Edit::insertion(format!(", {class})"), other.end()),
        ],
        None => vec![clause(pass.source, handler, &class)?],
    };
    Ok(pass.unsafe_fix(
        "re-raise",
        edits,
        imported.insertion.into_iter().collect(),
        reason,
    ))
}

/// A clause of its own before a handler, and before the comments above it.
fn clause(
    source: &SourceFile,
    handler: &ExceptHandlerExceptHandler,
    class: &str,
) -> Result<Edit, Unfixable> {
    let newline = source.stylist().line_ending().as_str();
    let unit = source.stylist().indentation().as_str();
    let indent = source.indentation(handler.start());
    let text = format!("{indent}except {class}:{newline}{indent}{unit}raise{newline}");
    layout::insertion_above(source, handler.start(), text)
}

/// Ends a handler that is about nothing but the cancellation with `raise`.
fn raise_at_end(pass: &Pass<'_>, handler: &ExceptHandlerExceptHandler) -> Result<Edit, Unfixable> {
    let source = pass.source;
    let exits = Exits::of(&handler.body);
    let mixed = || {
        Unfixable::new(
            Reason::SeveralWaysOut,
            format!(
                "the handler (line {}) goes on in several ways, and a cancelled task may take any of them",
                source.line(handler.start())
            ),
        )
    };
    let last = handler.body.last().ok_or_else(mixed)?;
    let before = Exits::of(&handler.body[..handler.body.len() - 1]);
    if before != Exits::FALLS {
        return Err(mixed());
    }
    let replaced = match last {
        Stmt::Pass(_) | Stmt::Continue(_) | Stmt::Break(_) => true,
        Stmt::Return(statement) => statement
            .value
            .as_deref()
            .is_none_or(|value| value.is_none_literal_expr()),
        // `raise Other` in place of the cancellation.
        Stmt::Raise(_) => return Err(mixed()),
        _ => false,
    };
    if replaced {
        return Ok(Edit::range_replacement("raise".to_owned(), last.range()));
    }
    if exits != Exits::FALLS {
        return Err(mixed());
    }
    let end = source.line_end(last.end());
    let is_inline = source.line(handler.start()) == source.line(last.start());
    if is_inline
        || source.text()[TextRange::new(last.end(), end)]
            .trim_start()
            .starts_with(';')
    {
        return Ok(Edit::insertion("; raise".to_owned(), last.end()));
    }
    let newline = source.stylist().line_ending().as_str().to_owned();
    let indent = source.indentation(last.start());
    Ok(Edit::insertion(format!("{newline}{indent}raise"), end))
}
