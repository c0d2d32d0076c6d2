//! Asynchronous generators that a loop leaves half done: their `finally` and `async with` wait for the garbage collector.
//!
//! Why it hurts: `break`, `return` or an exception in the body of `async for` leaves the generator suspended at its `yield`.
//! What it holds stays open until the object is collected; then the event loop closes it in another task, at a time that
//! nobody chose, after the loop's `return` has been acted upon and with other context variables (PEP 525, PEP 533).
//!
//! Only generators whose definition is known are reported, and only those for which closing means something: a `yield` in
//! `with`, in `async with`, before a `finally`, or in a loop over such a generator.
//!
//! Fix safety: [`contextlib.aclosing`](https://docs.python.org/3/library/contextlib.html#contextlib.aclosing) closes the
//! generator where the loop ends. Before Python 3.10 the same is spelled out with `try` and `finally`. Nothing is fixed when
//! what the generator yields is released by it and used after the loop, or when it would yield while it is being closed; the
//! fix is unsafe when the clean-up waits for a lock, an event or a task that is not its own.
//! A function that is annotated to return an `AsyncIterator` is annotated to return an `AsyncGenerator`: type checkers know
//! of no `aclose` otherwise.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/unclosed_iteration/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/unclosed_iteration/example.fixed.py")]
//! ```

use ruff_diagnostics::Applicability;
use ruff_python_ast::{Expr, Stmt, StmtAssign, StmtFor, StmtFunctionDef};
use ruff_text_size::Ranged;

use crate::cleanup::{annotation, closing, held, scan, waiting};
use crate::diagnostic::{Concern, Reason, Unfixable};
use crate::project::{FunctionRef, Inference};
use crate::semantic::Shapes;
use crate::transform::{Pass, Transform};

pub static TRANSFORM: Transform = Transform {
    name: "unclosed-iteration",
    summary: "Leaving an `async for` early without closing its generator: cleanup runs late, in another task.",
    codes: &[],
    shapes: Shapes::ASYNC_FOR_LEFT.union(Shapes::IDLE_GENERATOR),
    default: true,
    run,
};

fn run(pass: &mut Pass<'_>) {
    for function in scan::functions(pass.source.body()) {
        if !function.is_async {
            continue;
        }
        let mut loops = Vec::new();
        let mut bare = Vec::new();
        scan::each_stmt(&function.body, |stmt| match stmt {
            Stmt::For(statement) if statement.is_async => loops.push((stmt, statement)),
            Stmt::Expr(statement) if statement.value.is_call_expr() => bare.push(&*statement.value),
            Stmt::Assign(assign) if is_dropped(function, assign) => bare.push(&*assign.value),
            _ => {}
        });
        for (stmt, statement) in loops {
            check_loop(pass, function, stmt, statement);
        }
        for call in bare {
            check_statement(pass, call);
        }
    }
}

/// Whether a call is kept in a local name that nothing reads.
fn is_dropped(function: &StmtFunctionDef, assign: &StmtAssign) -> bool {
    let [Expr::Name(name)] = assign.targets.as_slice() else {
        return false;
    };
    let mut is_own = true;
    scan::each_stmt(&function.body, |stmt| {
        is_own &= !matches!(stmt, Stmt::Global(_) | Stmt::Nonlocal(_));
    });
    is_own && assign.value.is_call_expr() && scan::reads(&function.body, &name.id) == 0
}

/// A statement that makes a generator and drops it: nothing of its body ever runs.
fn check_statement(pass: &mut Pass<'_>, call: &Expr) {
    let Some((generator, true)) = held::generator_of(&pass.types_of(call)) else {
        return;
    };
    let definition = pass.project.function(generator);
    if !definition.is_async || definition.is_stub {
        return;
    }
    let name = definition.name.clone();
    pass.diagnose(
        Concern::Cleanup,
        call.range(),
        &name,
        format!("`{name}` is an asynchronous generator: calling it runs nothing of it, neither its work nor its cleanup"),
        Err(Unfixable::new(
            Reason::NeverIterated,
            "nothing iterates over the generator",
        )),
    );
}

fn check_loop(pass: &mut Pass<'_>, function: &StmtFunctionDef, stmt: &Stmt, statement: &StmtFor) {
    let ways = scan::ways_out(&statement.body);
    let Some(first) = ways.first() else {
        return;
    };
    let name = match &*statement.iter {
        Expr::Call(_) => None,
        Expr::Name(name) if is_own(function, statement, &name.id) => Some(name.id.as_str()),
        _ => return,
    };
    let Some((generator, certain)) = held::generator_of(&pass.types_of(&statement.iter)) else {
        return;
    };
    let inference = pass.inference;
    let definition = pass.project.function(generator);
    if !definition.is_async || definition.is_stub || !held::holds(inference, generator) {
        return;
    }
    let word = first.word;
    let line = pass.source.line(first.range.start());
    let callee = definition.name.to_string();
    let what = match word {
        "yield" => format!("when nobody asks for more after the `yield` in line {line}"),
        _ => format!("by the `{word}` in line {line}"),
    };
    let message =
        format!("`{callee}` is left suspended {what}: its cleanup runs late, in another task");
    let outcome = if !certain || held::is_overridden(inference, generator) {
        Err(Unfixable::new(
            Reason::UncertainType,
            format!("`{callee}` may be something without `aclose` as well"),
        ))
    } else {
        check(pass, inference, generator, function, statement)
            .and_then(|()| closing::fix(pass, function, stmt, statement, name))
            .and_then(|mut fix| annotation::widen(pass, generator, &mut fix).map(|()| fix))
            .map(|mut fix| {
                if let Some(why) = waiting::waits_in_cleanup(pass, generator) {
                    fix.applicability = Applicability::Unsafe;
                    fix.reason = Some(why);
                }
                fix
            })
    };
    let range = statement.iter.range();
    pass.diagnose(Concern::Cleanup, range, &callee, message, outcome);
}

/// Whether a name belongs to this loop alone: bound once, by making the generator, and read nowhere else, also not by the
/// next turn of a loop around this one.
fn is_own(function: &StmtFunctionDef, statement: &StmtFor, name: &str) -> bool {
    let mut bound = Vec::new();
    let mut by_call = false;
    scan::each_stmt(&function.body, |stmt| {
        if scan::rebinds(std::slice::from_ref(stmt), name) && crate::region::blocks(stmt).is_empty()
        {
            bound.push(stmt.range());
            by_call |= matches!(stmt, Stmt::Assign(assign) if is_made(&assign.value));
        }
    });
    let is_parameter = function
        .parameters
        .iter()
        .any(|parameter| parameter.name().as_str() == name);
    let [made] = bound.as_slice() else {
        return false;
    };
    let mut goes_on = false;
    scan::each_stmt(&function.body, |stmt| {
        goes_on |= matches!(stmt, Stmt::For(_) | Stmt::While(_))
            && stmt.range() != statement.range()
            && stmt.range().contains_range(statement.range())
            && !stmt.range().contains_range(*made);
    });
    by_call && !is_parameter && !goes_on && scan::reads(&function.body, name) == 1
}

/// Whether a value is made where it stands.
fn is_made(value: &Expr) -> bool {
    match value {
        Expr::If(conditional) => is_made(&conditional.body) && is_made(&conditional.orelse),
        other => other.is_call_expr(),
    }
}

fn check(
    pass: &Pass<'_>,
    inference: &Inference<'_>,
    generator: FunctionRef,
    function: &StmtFunctionDef,
    statement: &StmtFor,
) -> Result<(), Unfixable> {
    if held::yields_in_cleanup(inference, generator) {
        return Err(Unfixable::new(
            Reason::YieldsInCleanup,
            format!(
                "`{}` yields in a `finally`, or where it catches `GeneratorExit`; closing it there raises `RuntimeError`",
                pass.project.function(generator).name
            ),
        ));
    }
    if held::yields_what_it_holds(inference, generator) && outlives(function, statement) {
        return Err(Unfixable::new(
            Reason::ItemOutlivesLoop,
            format!(
                "`{}` releases what it yields, and that is used after the loop",
                pass.project.function(generator).name
            ),
        ));
    }
    Ok(())
}

/// Whether what the loop binds is returned, kept, or read after the loop.
fn outlives(function: &StmtFunctionDef, statement: &StmtFor) -> bool {
    let mut targets = Vec::new();
    scan::each_name(&statement.target, |name| targets.push(name.to_owned()));
    let mut found = false;
    let reads = |expr: &Expr| targets.iter().any(|name| scan::expr_reads(expr, name));
    scan::each_stmt(&statement.body, |stmt| {
        found |= match stmt {
            Stmt::Return(statement) => statement.value.as_deref().is_some_and(reads),
            Stmt::Assign(assign) => reads(&assign.value),
            _ => false,
        };
    });
    let end = statement.end();
    scan::each_expr(&function.body, true, |expr| {
        found |= expr.start() >= end
            && matches!(expr, Expr::Name(name) if targets.iter().any(|target| target == name.id.as_str()));
    });
    found
}
