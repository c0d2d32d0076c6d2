//! Generators that release what they hold only when they run to their end.
//!
//! Why it hurts: a consumer that breaks, raises or is cancelled ends the generator at its `yield`. What stands after the
//! loop never runs, and the session, file or lock stays open or held. `finally` and `with` run in any case.
//!
//! A generator function acquires in one statement and releases in a later one of the same block, with a `yield` in between.
//! The functions under `asynccontextmanager` are such generators as well. Ordinary generators are reported when a coroutine
//! iterates over them. Fixtures of pytest, lifespans and other hooks with one empty `yield` are always resumed, and stay.
//!
//! Fix safety: the acquisition stays outside of `try`, the release moves into `finally` unchanged. Where the type has a
//! context manager that does exactly what the release did, that is used. The fix is unsafe when the type is not known, since
//! `close` can also mean to finish a piece of work, and under trio and anyio, where an `await` in `finally` needs a shield.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/generator_cleanup/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/generator_cleanup/example.fixed.py")]
//! ```

use ruff_python_ast::{Expr, Stmt, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange};

use crate::cleanup::pairs::{self, Pair};
use crate::cleanup::resources::{self, Certainty};
use crate::cleanup::scan::{self, Block};
use crate::cleanup::{held, layout};
use crate::diagnostic::{Concern, Fix, Reason, Unfixable};
use crate::edit::Edit;
use crate::semantic::Shapes;
use crate::strategy;
use crate::transform::{Pass, Runtime, Transform};

pub static TRANSFORM: Transform = Transform {
    name: "generator-cleanup",
    summary: "A generator releases what it holds only at its end: a consumer that leaves early leaves it open.",
    codes: &[],
    shapes: Shapes::GENERATOR_RELEASE,
    default: true,
    run,
};

fn run(pass: &mut Pass<'_>) {
    for function in scan::functions(pass.source.body()) {
        if !scan::yields(&function.body) || !pairs::is_left_early(pass, function) {
            continue;
        }
        for block in scan::blocks(function) {
            let pairs = pairs::all(pass, &block);
            for pair in &pairs {
                report(pass, function, &block, pair, &pairs);
            }
        }
    }
    for (range, class, attribute) in held::unclosable_iterators(pass) {
        pass.diagnose(
            Concern::Cleanup,
            range,
            &attribute,
            format!("`{attribute}` is released only when the iteration over `{class}` ends: a consumer that leaves early leaves it open"),
            Err(Unfixable::new(
                Reason::NeedsCloseMethod,
                format!("`{class}` gives its consumers nothing to call when they leave"),
            )),
        );
    }
}

fn report(
    pass: &mut Pass<'_>,
    function: &StmtFunctionDef,
    block: &Block<'_>,
    pair: &Pair<'_>,
    pairs: &[Pair<'_>],
) {
    let path = &pair.release.path;
    // A `finally` further out releases it in any case.
    let is_released = |body: &[Stmt]| {
        let mut found = false;
        scan::each_stmt(body, |stmt| {
            found |= matches!(stmt, Stmt::Expr(_))
                && resources::release(stmt).is_some_and(|release| release.path == *path);
        });
        found
    };
    let outside = block.around.iter().filter_map(|stmt| stmt.as_try_stmt());
    let mut in_handler = false;
    for statement in outside {
        if is_released(&statement.finalbody) {
            return;
        }
        in_handler |= statement.handlers.iter().any(|handler| {
            let ruff_python_ast::ExceptHandler::ExceptHandler(handler) = handler;
            is_released(&handler.body)
        });
    }
    let between = &block.statements[pair.acquired + 1..pair.first];
    let interleaved = pairs.iter().any(|other| {
        let crosses = |left: &Pair<'_>, right: &Pair<'_>| {
            left.acquired < right.acquired
                && right.acquired < left.first
                && left.first < right.first
        };
        crosses(pair, other) || crosses(other, pair)
    });
    let name = &function.name;
    let line = pass.source.line(block.statements[pair.first].start());
    let message = format!(
        "`{path}` is released (line {line}) only when `{name}` runs to its end: a consumer that leaves early leaves it open"
    );
    let outcome = if in_handler || is_released(between) || scan::rebinds(between, path) {
        Err(Unfixable::new(
            Reason::ReleasedElsewhere,
            format!("`{path}` is also released or replaced on another way through `{name}`"),
        ))
    } else if interleaved {
        Err(Unfixable::new(
            Reason::InterleavedRelease,
            format!("`{path}` is not released in the reverse order of the acquisitions"),
        ))
    } else if let Some(unbound) = pairs::maybe_unbound(function, block, pair) {
        Err(Unfixable::new(
            Reason::MaybeUnbound,
            format!(
                "the release reads `{unbound}`, which may not be bound yet when the generator ends early"
            ),
        ))
    } else {
        fix(pass, function, block, pair)
    };
    let range = block.statements[pair.acquired].range();
    let path = path.clone();
    pass.diagnose(Concern::Cleanup, range, &path, message, outcome);
}

fn fix(
    pass: &Pass<'_>,
    function: &StmtFunctionDef,
    block: &Block<'_>,
    pair: &Pair<'_>,
) -> Result<Fix, Unfixable> {
    let source = pass.source;
    let statements = block.statements;
    let acquired = &statements[pair.acquired];
    layout::check_alone(pass, acquired)?;
    let lines = layout::Lines::of(pass, &statements[pair.acquired + 1], &statements[pair.last])?;
    layout::check_alone(pass, &statements[pair.first])?;
    let start = source.full_line_end(acquired.end());
    let release_start = layout::start_with_comments(pass, &statements[pair.first]);
    let between = TextRange::new(start, release_start);
    let releasing = TextRange::new(release_start, lines.range.end());
    let mut cautions = Vec::new();
    let certainty = resources::certainty(pass, &pair.acquisition, &pair.release);
    if certainty == Certainty::Evident {
        cautions.push(format!(
            "what `{}` is cannot be told, so neither whether `{}` may follow a failure",
            pair.release.path, pair.release.name
        ));
    }
    cautions.extend(yields_owner(function, block, pair));
    let tail_of_line = TextRange::new(acquired.end(), source.line_end(acquired.end()));
    let head = resources::with_head(pass, acquired, &pair.release);
    if let Some(head) = head
        && pair.first == pair.last
        && !source.has_comment(releasing)
        && release_start == source.line_start(statements[pair.first].start())
        && !source.has_comment(acquired.range())
    {
        let body = lines.deeper(between, 1, &[])?;
        let comment = source.slice(tail_of_line);
        let text = format!(
            "{head}{comment}{}{}{body}",
            lines.newline,
            lines.blank_before(between)
        );
        let range = TextRange::new(acquired.start(), lines.range.end());
        let edit = Edit::range_replacement(text, range);
        return Ok(layout::fix(pass, "with", edit, Vec::new(), &cautions));
    }
    if pair.release.is_awaited
        && strategy::runtime(pass).is_ok_and(|runtime| runtime != Runtime::Asyncio)
    {
        cautions.push("under trio and anyio an `await` in `finally` does nothing once the task is cancelled, unless it is shielded".to_owned());
    }
    let finally = format!(
        "{}{}",
        lines.line("finally:"),
        lines.deeper(releasing, 1, &[])?
    );
    // What is a `try` already only gets the clause.
    let text = match &statements[pair.acquired + 1..pair.first] {
        [Stmt::Try(statement)] if statement.finalbody.is_empty() => {
            let kept = source.slice(between).trim_end();
            format!("{kept}{}{finally}", lines.newline)
        }
        _ => format!(
            "{}{}{}{}{finally}",
            lines.blank_before(between),
            lines.line("try:"),
            lines.deeper(between, 1, &[])?,
            lines.newline
        ),
    };
    let edit = Edit::range_replacement(text, TextRange::new(start, lines.range.end()));
    Ok(layout::fix(pass, "finally", edit, Vec::new(), &cautions))
}

/// `yield self` with `self.provider` held: whoever has the object may use it after leaving the loop. A decorated generator
/// is resumed when its block ends.
fn yields_owner(function: &StmtFunctionDef, block: &Block<'_>, pair: &Pair<'_>) -> Option<String> {
    let path = &pair.release.path;
    let (owner, _) = path.split_once('.')?;
    let mut yields = false;
    scan::each_expr(&block.statements[pair.acquired..pair.last], false, |expr| {
        if let Expr::Yield(given) = expr
            && let Some(Expr::Name(name)) = given.value.as_deref()
        {
            yields |= name.id.as_str() == owner;
        }
    });
    (yields && function.decorator_list.is_empty()).then(|| {
        format!("`{owner}` is given out: whoever leaves the loop early may go on using `{path}`")
    })
}
