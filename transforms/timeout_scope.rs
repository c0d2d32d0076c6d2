//! `asyncio.wait_for` around one statement, which says the same as a timeout scope, from Python 3.11 on.
//!
//! Why it matters: the scope can hold several statements, can be moved while it is open, and does not put what it waits for
//! into a task of its own. It is a matter of style, so it runs only when it is selected.
//!
//! What is left alone: a `wait_for` inside a larger expression; a timeout of `None`; one that is zero or less, which asks
//! whether something is done already and does not start a coroutine.
//!
//! Fix safety: safe from Python 3.12 on, where `wait_for` is written in terms of the scope, when the timeout is a positive
//! number. Otherwise unsafe: in 3.11 `wait_for` runs a coroutine as a task, which has context variables of its own, and a
//! timeout may turn out to be zero.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/timeout_scope/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/timeout_scope/example.fixed.py")]
//! ```

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, ExprCall, Number, PythonVersion, Stmt, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

use crate::cancellation;
use crate::diagnostic::{Concern, Fix, Reason, Unfixable};
use crate::edit::{Applicability, Edit};
use crate::layout;
use crate::semantic::Shapes;
use crate::transform::{Pass, Transform};

pub static TRANSFORM: Transform = Transform {
    name: "timeout-scope",
    summary: "`asyncio.wait_for` around one statement, which `async with asyncio.timeout(...)` says as well.",
    codes: &[],
    default: false,
    shapes: Shapes::OLD_SPELLING,
    run,
};

fn run(pass: &mut Pass<'_>) {
    if pass.settings.target < PythonVersion::PY311 {
        return;
    }
    let source = pass.source;
    for function in cancellation::coroutines(source.body()) {
        let mut waits = Waits::default();
        waits.visit_body(&function.body);
        for (stmt, call) in waits.found {
            if pass.callee(call).as_deref() != Some("asyncio.wait_for") {
                continue;
            }
            let Some((awaited, timeout)) = arguments(call) else {
                continue;
            };
            let sign = sign(timeout);
            if sign == Sign::NotPositive || has_await(timeout) {
                continue;
            }
            let outcome = fix(pass, stmt, call, awaited, timeout, sign);
            pass.diagnose(
                Concern::Spelling,
                call.range(),
                "asyncio.wait_for",
                "`asyncio.wait_for` around a statement is a timeout scope".to_owned(),
                outcome,
            );
        }
    }
}

/// The statements of a coroutine that are a `wait_for` and nothing else, or keep or return its result.
#[derive(Default)]
struct Waits<'a> {
    found: Vec<(&'a Stmt, &'a ExprCall)>,
}

impl<'a> Visitor<'a> for Waits<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        let value = match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return,
            Stmt::Expr(statement) => Some(&*statement.value),
            Stmt::Assign(statement) => Some(&*statement.value),
            Stmt::AnnAssign(statement) => statement.value.as_deref(),
            Stmt::Return(statement) => statement.value.as_deref(),
            _ => None,
        };
        if let Some(Expr::Await(awaited)) = value
            && let Expr::Call(call) = &*awaited.value
        {
            self.found.push((stmt, call));
        }
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, _: &'a Expr) {}
}

/// What is awaited, and for how long.
fn arguments(call: &ExprCall) -> Option<(&Expr, &Expr)> {
    let arguments = &call.arguments;
    let is_plain = arguments
        .args
        .iter()
        .all(|argument| !argument.is_starred_expr())
        && arguments.args.len() + arguments.keywords.len() == 2;
    is_plain.then_some(())?;
    Some((
        arguments.find_argument_value("fut", 0)?,
        arguments.find_argument_value("timeout", 1)?,
    ))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Positive,
    NotPositive,
    Unknown,
}

/// What is known of a timeout before the program runs. `None` waits for ever.
fn sign(timeout: &Expr) -> Sign {
    match timeout {
        Expr::NumberLiteral(literal) => {
            let is_zero = match &literal.value {
                Number::Int(value) => *value == 0,
                Number::Float(value) => *value == 0.0,
                Number::Complex { .. } => true,
            };
            if is_zero {
                Sign::NotPositive
            } else {
                Sign::Positive
            }
        }
        Expr::NoneLiteral(_) => Sign::NotPositive,
        Expr::UnaryOp(operation) if operation.op == UnaryOp::USub => match sign(&operation.operand)
        {
            Sign::Positive => Sign::NotPositive,
            _ => Sign::Unknown,
        },
        _ => Sign::Unknown,
    }
}

fn has_await(expr: &Expr) -> bool {
    #[derive(Default)]
    struct Awaits(bool);
    impl<'a> Visitor<'a> for Awaits {
        fn visit_expr(&mut self, expr: &'a Expr) {
            self.0 |= matches!(expr, Expr::Await(_) | Expr::Yield(_) | Expr::Named(_));
            visitor::walk_expr(self, expr);
        }
    }
    let mut awaits = Awaits::default();
    awaits.visit_expr(expr);
    awaits.0
}

fn fix(
    pass: &Pass<'_>,
    stmt: &Stmt,
    call: &ExprCall,
    awaited: &Expr,
    timeout: &Expr,
    sign: Sign,
) -> Result<Fix, Unfixable> {
    let source = pass.source;
    let odd = |message: &str| Err(Unfixable::new(Reason::CommentInTheWay, message));
    let end = source.line_end(stmt.end());
    let before =
        source.text()[TextRange::new(source.line_start(stmt.start()), stmt.start())].trim();
    let behind = source.text()[TextRange::new(stmt.end(), end)].trim();
    if !before.is_empty() || !(behind.is_empty() || behind.starts_with('#')) {
        return odd("the statement shares a line with another one");
    }
    let outside = |range: TextRange| {
        !awaited.range().contains_range(range) && !timeout.range().contains_range(range)
    };
    let comments = source.comments().comments_in_range(stmt.range());
    if comments.iter().any(|range| outside(*range)) || source.has_comment(timeout.range()) {
        return odd("a comment stands in the call that would go");
    }
    let head = source.slice(TextRange::new(stmt.start(), call.start()));
    let text = source.slice(awaited.range());
    if layout::has_odd_lines(source.slice(stmt.range()))
        || head.contains(['(', '\n', '"', '\''])
        || layout::spans_string(source, stmt.range())
        || source.slice(timeout.range()).contains('\n')
    {
        return odd("the statement has line breaks or brackets that cannot be moved");
    }
    let imported = pass.import(stmt.start(), "asyncio", "timeout")?;
    let newline = source.stylist().line_ending().as_str().to_owned();
    let unit = source.stylist().indentation().as_str().to_owned();
    let indent = source.indentation(stmt.start()).to_owned();
    // Lines of an argument that starts on one of its own are as deep as the scope needs them.
    let own_line = source.line(awaited.start()) != source.line(call.start());
    let deeper = if own_line { "" } else { unit.as_str() };
    let text = text.replace('\n', &format!("\n{deeper}"));
    let (left, right) = match awaited {
        Expr::Name(_) | Expr::Attribute(_) | Expr::Call(_) | Expr::Subscript(_)
            if !layout::breaks_outside_brackets(source, awaited.range()) =>
        {
            ("", "")
        }
        _ => ("(", ")"),
    };
    let replacement = format!(
        "async with {}({}):{newline}{indent}{unit}{head}{left}{text}{right}",
        imported.name,
        source.slice(timeout.range()),
    );
    let mut fix = pass.unsafe_fix(
        &imported.name,
        vec![Edit::range_replacement(replacement, stmt.range())],
        imported.insertion.into_iter().collect(),
        String::new(),
    );
    let mut reasons = Vec::new();
    if sign == Sign::Unknown {
        reasons.push("with a timeout of zero, `wait_for` does not start what it is given");
    }
    if pass.settings.target < PythonVersion::PY312 {
        reasons.push("before Python 3.12, `wait_for` runs a coroutine as a task of its own");
    }
    if has_await(awaited) {
        reasons.push("the timeout then includes what the arguments wait for");
    }
    fix.reason = (!reasons.is_empty()).then(|| reasons.join("; "));
    if reasons.is_empty() {
        fix.applicability = Applicability::Safe;
    }
    Ok(fix)
}
