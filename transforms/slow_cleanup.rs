//! Cleanup that awaits where the code around it has been cancelled, under trio and anyio.
//!
//! Why it hurts: there a cancellation lasts. Every await of a cancelled scope raises at once, also those of a `finally`, so
//! that what the cleanup was to do does not happen.
//!
//! What is left alone: awaits inside a shielded scope, here or in the function that is called; `aclose()`, which closes for
//! certain and only then raises; waiting for others, which is to end with the scope; asyncio, which cancels one await and
//! not the next.
//!
//! Fix safety: always unsafe. What is shielded cannot be cancelled at all, so it has to come to an end by itself.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/slow_cleanup/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/slow_cleanup/example.fixed.py")]
//! ```

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Stmt, StmtWith};
use ruff_text_size::{Ranged, TextRange};

use crate::cancellation::{self, Guarded};
use crate::diagnostic::{Concern, Fix, Reason, Unfixable};
use crate::edit::Edit;
use crate::layout;
use crate::semantic::Shapes;
use crate::transform::{Pass, Runtime, Transform};

pub static TRANSFORM: Transform = Transform {
    name: "slow-cleanup",
    summary: "Cleanup that awaits in a cancelled scope of trio or anyio, which raises instead of cleaning up.",
    codes: &["ASYNC102"],
    default: true,
    shapes: Shapes::AWAIT_IN_CLEANUP,
    run,
};

/// What code says that is written for the cancellations of anyio, and not for any loop.
const STRUCTURED: &[&str] = &[
    "create_task_group",
    "TaskGroup",
    "CancelScope",
    "move_on_after",
    "fail_after",
    "get_cancelled_exc_class",
];

fn run(pass: &mut Pass<'_>) {
    let source = pass.source;
    let runtime = match pass.runtime() {
        Ok(Runtime::Trio) => Runtime::Trio,
        // Some only read files with anyio.
        Ok(Runtime::Anyio) if STRUCTURED.iter().any(|name| source.text().contains(name)) => {
            Runtime::Anyio
        }
        _ => return,
    };
    // The package may import a runtime that the file knows nothing of.
    if !pass.facts.shapes.intersects(Shapes::AWAIT_IN_CLEANUP) {
        return;
    }
    for function in cancellation::coroutines(source.body()) {
        let mut reported: Vec<TextRange> = Vec::new();
        for guarded in Guarded::all(function) {
            let statement = guarded.statement;
            let is_shielded = guarded
                .around
                .iter()
                .any(|stmt| matches!(stmt, Stmt::With(with) if shields(with)));
            let waits = |body: &[Stmt]| {
                !cancellation::suspensions(body).is_empty() || cancellation::yields(body)
            };
            if is_shielded || !waits(&statement.body) && !waits(&statement.orelse) {
                continue;
            }
            let handler = cancellation::catching(pass, statement)
                .map(|(handler, _)| (handler.body.as_slice(), "handler"));
            let cleanups = [handler, Some((statement.finalbody.as_slice(), "finally"))];
            for (block, kind) in cleanups.into_iter().flatten() {
                let Some(first) = block.iter().find_map(|stmt| first_wait(pass, stmt)) else {
                    continue;
                };
                if reported.iter().any(|range| range.contains_range(first)) {
                    continue;
                }
                reported.extend(block.iter().map(Ranged::range));
                report(pass, runtime, block, kind, first);
            }
        }
    }
}

fn report(pass: &mut Pass<'_>, runtime: Runtime, block: &[Stmt], kind: &str, first: TextRange) {
    let text = pass.source.slice(first).lines().next().unwrap_or_default();
    let callee = text.split('(').next().unwrap_or_default().to_owned();
    let place = match kind {
        "finally" => "in a `finally`",
        _ => "in the handler of a cancellation",
    };
    let message = format!(
        "`{callee}` {place} does nothing when the scope around it is cancelled: {} raises there at once",
        runtime.module()
    );
    let outcome = fix(pass, runtime, block);
    pass.diagnose(Concern::Cancellation, first, &callee, message, outcome);
}

/// Puts everything from the first statement that waits to the last into a shielded scope.
fn fix(pass: &Pass<'_>, runtime: Runtime, block: &[Stmt]) -> Result<Fix, Unfixable> {
    let source = pass.source;
    let waits = |stmt: &Stmt| first_wait(pass, stmt).is_some();
    let (Some(first), Some(last)) = (block.iter().position(waits), block.iter().rposition(waits))
    else {
        return Err(odd("nothing waits there"));
    };
    let run = &block[first..=last];
    if cancellation::yields(run) {
        return Err(Unfixable::new(
            Reason::YieldInScope,
            "the cleanup hands a value out, and the scope would stay open in whoever takes it",
        ));
    }
    let (first, last) = (&block[first], &block[last]);
    let end = source.line_end(last.end());
    let lines = TextRange::new(layout::leading_comments(source, first.start()), end);
    let before =
        source.text()[TextRange::new(source.line_start(first.start()), first.start())].trim();
    let behind = source.text()[TextRange::new(last.end(), end)].trim();
    if !before.is_empty() || !(behind.is_empty() || behind.starts_with('#')) {
        return Err(odd("the cleanup shares a line with something else"));
    }
    if layout::has_odd_lines(&source.text()[lines]) {
        return Err(odd("the cleanup has line breaks that cannot be moved"));
    }
    let newline = source.stylist().line_ending().as_str().to_owned();
    let unit = source.stylist().indentation().as_str().to_owned();
    let indent = source.indentation(first.start()).to_owned();
    let moved = layout::moved(source, lines, &[], &unit)?;
    let imported = pass.import(first.start(), runtime.module(), "CancelScope")?;
    let text = format!(
        "{indent}with {}(shield=True):{newline}{moved}",
        imported.name
    );
    Ok(pass.unsafe_fix(
        "CancelScope(shield=True)",
        vec![Edit::range_replacement(text, lines)],
        imported.insertion.into_iter().collect(),
        "nothing can cancel it any more, so it has to end by itself: `move_on_after(seconds, shield=True)` gives it a limit"
            .to_owned(),
    ))
}

fn odd(message: &str) -> Unfixable {
    Unfixable::new(Reason::CommentInTheWay, message)
}

/// The first await of a statement that a cancelled scope interrupts.
fn first_wait(pass: &Pass<'_>, stmt: &Stmt) -> Option<TextRange> {
    let mut waits = Waits { pass, first: None };
    waits.visit_stmt(stmt);
    waits.first
}

struct Waits<'p, 'a> {
    pass: &'p Pass<'a>,
    first: Option<TextRange>,
}

impl Waits<'_, '_> {
    fn note(&mut self, waited: &Expr) {
        let is_certain = match waited {
            Expr::Call(call) => {
                cancellation::is_certain(
                    cancellation::last_name(&call.func),
                    !call.arguments.is_empty(),
                ) || cancellation::certain_callee(self.pass, &self.pass.types_of(&call.func))
            }
            _ => false,
        };
        if !is_certain {
            self.first.get_or_insert(waited.range());
        }
    }
}

impl<'v> Visitor<'v> for Waits<'_, '_> {
    fn visit_stmt(&mut self, stmt: &'v Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return,
            Stmt::With(with) if shields(with) => return,
            // It expects to be cancelled.
            Stmt::Try(statement) if cancellation::catching(self.pass, statement).is_some() => {
                return;
            }
            Stmt::With(with) if with.is_async => {
                for item in &with.items {
                    self.note(&item.context_expr);
                }
            }
            Stmt::For(statement) if statement.is_async => self.note(&statement.iter),
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'v Expr) {
        match expr {
            Expr::Lambda(_) => return,
            Expr::Await(awaited) => self.note(&awaited.value),
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}

/// Whether what stands in a `with` is out of reach of cancellations from outside: `CancelScope(shield=True)`,
/// `move_on_after(5, shield=True)`, or a scope whose `shield` is set in it.
fn shields(with: &StmtWith) -> bool {
    let by_argument = with.items.iter().any(|item| {
        let Expr::Call(call) = &item.context_expr else {
            return false;
        };
        call.arguments.find_keyword("shield").is_some_and(
            |keyword| !matches!(&keyword.value, Expr::BooleanLiteral(literal) if !literal.value),
        )
    });
    by_argument
        || with.body.iter().any(|stmt| {
            let Stmt::Assign(assign) = stmt else {
                return false;
            };
            assign.targets.iter().any(
            |target| matches!(target, Expr::Attribute(target) if target.attr.as_str() == "shield"),
        )
        })
}
