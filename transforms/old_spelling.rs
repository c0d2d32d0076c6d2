//! Words of asyncio that today's Python says better: `run_in_executor(None, ...)`, `get_event_loop()` in a coroutine,
//! `@asyncio.coroutine`.
//!
//! Why it matters: `asyncio.to_thread` takes keywords and carries context variables into the thread, which
//! `run_in_executor` loses; `get_event_loop` outside a coroutine means something else in every second release;
//! `@asyncio.coroutine` is gone since Python 3.11.
//!
//! An executor of its own stays, and so does a call whose future is not awaited at once: a coroutine does not start by
//! itself.
//!
//! # Example
//!
//! Before:
//!
//! ```python
#![doc = include_str!("../snapshots/old_spelling/example.py")]
//! ```
//!
//! After:
//!
//! ```python
#![doc = include_str!("../snapshots/old_spelling/example.fixed.py")]
//! ```

mod executor;
mod generator;
mod leftover;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::diagnostic::{Concern, Fix, Reason, Unfixable};
use crate::edit::{Applicability, Edit};
use crate::imports;
use crate::project::Type;
use crate::semantic::Shapes;
use crate::transform::{Pass, Runtime, Transform};

use leftover::Assignment;

pub static TRANSFORM: Transform = Transform {
    name: "old-spelling",
    summary: "Words of asyncio that today's Python says better: `run_in_executor(None, ...)`, `get_event_loop()` in a coroutine, `@asyncio.coroutine`.",
    codes: &[],
    default: false,
    shapes: Shapes::OLD_SPELLING,
    run,
};

fn run(pass: &mut Pass<'_>) {
    let source = pass.source;
    let mut finder = Finder::default();
    finder.visit_body(source.body());
    let foreign = pass
        .settings
        .runtime
        .is_some_and(|runtime| runtime == Runtime::Trio);
    // Loops that nothing asks for any more once the calls below are rewritten.
    let mut spent: Vec<(TextRange, &str)> = Vec::new();
    for (function, call) in &finder.awaited {
        if let Some(outcome) = executor::to_thread(pass, call) {
            if outcome.is_ok()
                && let Some(name) = receiver(call)
            {
                spent.push((function.range(), name));
            }
            let message =
                "`asyncio.to_thread` says the same and carries context variables along".to_owned();
            pass.diagnose(
                Concern::Spelling,
                call.range(),
                "asyncio.AbstractEventLoop.run_in_executor",
                message,
                outcome,
            );
        }
    }
    for (function, call) in &finder.calls {
        let is_named = |name: &str| {
            call.arguments.is_empty()
                && matches!(pass.types_of(&call.func).members.as_slice(),
                    [Type::External(known)] if known.as_str() == name)
        };
        let current = is_named("asyncio.get_running_loop");
        let old = !foreign && !current && is_named("asyncio.get_event_loop");
        if !old && !current {
            continue;
        }
        let assignment = finder.assignments.iter().find(|assignment| {
            assignment.statement.value.range() == call.range() && assignment.has_siblings
        });
        if let Some(assignment) = assignment {
            let name = assignment.name;
            let uses = leftover::uses(function, name);
            if uses == 1
                && let Some(outcome) = leftover::without(pass, assignment)
            {
                let message = format!("nothing uses `{name}`");
                let range = assignment.statement.range();
                pass.diagnose(
                    Concern::Spelling,
                    range,
                    "asyncio.get_running_loop",
                    message,
                    Ok(outcome),
                );
                continue;
            }
            let rewritten = spent
                .iter()
                .filter(|(range, spent)| *range == function.range() && *spent == name)
                .count();
            if uses == 1 + rewritten {
                continue;
            }
        }
        if old {
            let outcome = running_loop(pass, call);
            let message =
                "in a coroutine the loop is the running one, and `asyncio.get_running_loop` says so"
                    .to_owned();
            pass.diagnose(
                Concern::Spelling,
                call.range(),
                "asyncio.get_event_loop",
                message,
                outcome,
            );
        }
    }
    for function in &finder.decorated {
        if let Some(decorator) = generator::coroutine_decorator(pass, function) {
            let outcome = generator::async_def(pass, function, decorator);
            let message = format!(
                "`@asyncio.coroutine` is gone since Python 3.11: `{}` can be an `async def`",
                function.name
            );
            pass.diagnose(
                Concern::Spelling,
                decorator.range(),
                "asyncio.coroutine",
                message,
                outcome,
            );
        }
    }
}

/// The name on which a method is called.
fn receiver(call: &ast::ExprCall) -> Option<&str> {
    match &*call.func.as_attribute_expr()?.value {
        Expr::Name(name) => Some(name.id.as_str()),
        _ => None,
    }
}

fn fix(strategy: &str, edits: Vec<Edit>, reason: Option<String>) -> Fix {
    let mut edits = edits;
    edits.sort();
    Fix {
        strategy: strategy.to_owned(),
        applicability: if reason.is_some() {
            Applicability::Unsafe
        } else {
            Applicability::Safe
        },
        reason,
        edits,
        elsewhere: Vec::new(),
        covers: None,
        leaves: None,
        shifts: false,
    }
}

fn refuse_comments(pass: &Pass<'_>, ranges: &[TextRange]) -> Result<(), Unfixable> {
    if ranges.iter().any(|range| pass.source.has_comment(*range)) {
        return Err(Unfixable::new(
            Reason::CommentInTheWay,
            "a comment stands inside what would be replaced",
        ));
    }
    Ok(())
}

fn running_loop(pass: &Pass<'_>, call: &ast::ExprCall) -> Result<Fix, Unfixable> {
    refuse_comments(pass, &[call.range()])?;
    let imported = pass.import(call.start(), "asyncio", "get_running_loop")?;
    let mut edits = vec![Edit::range_replacement(
        imported.name.clone(),
        call.func.range(),
    )];
    edits.extend(imports::edits(
        pass.source,
        imported.insertion.into_iter().collect(),
    ));
    Ok(fix("asyncio.get_running_loop", edits, None))
}

/// Everything that may be an old word.
#[derive(Default)]
struct Finder<'a> {
    /// The coroutine whose own code is being walked.
    coroutine: Option<&'a ast::StmtFunctionDef>,
    awaited: Vec<(&'a ast::StmtFunctionDef, &'a ast::ExprCall)>,
    calls: Vec<(&'a ast::StmtFunctionDef, &'a ast::ExprCall)>,
    assignments: Vec<Assignment<'a>>,
    decorated: Vec<&'a ast::StmtFunctionDef>,
}

impl<'a> Visitor<'a> for Finder<'a> {
    fn visit_body(&mut self, body: &'a [Stmt]) {
        for (position, stmt) in body.iter().enumerate() {
            if self.coroutine.is_some()
                && let Stmt::Assign(statement) = stmt
                && let [Expr::Name(name)] = &*statement.targets
            {
                self.assignments.push(Assignment {
                    statement,
                    name: name.id.as_str(),
                    is_first: position == 0,
                    has_siblings: body.len() > 1,
                });
            }
            self.visit_stmt(stmt);
        }
    }

    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        let outer = self.coroutine;
        match stmt {
            Stmt::FunctionDef(function) => {
                if !function.is_async && !function.decorator_list.is_empty() {
                    self.decorated.push(function);
                }
                self.coroutine = function.is_async.then_some(function);
                self.visit_body(&function.body);
            }
            Stmt::ClassDef(class) => {
                self.coroutine = None;
                self.visit_body(&class.body);
            }
            _ => visitor::walk_stmt(self, stmt),
        }
        self.coroutine = outer;
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Lambda(_) = expr {
            return;
        }
        if let Some(function) = self.coroutine {
            match expr {
                Expr::Await(awaited) => {
                    if let Expr::Call(call) = &*awaited.value {
                        self.awaited.push((function, call));
                    }
                }
                Expr::Call(call) => self.calls.push((function, call)),
                _ => {}
            }
        }
        visitor::walk_expr(self, expr);
    }
}
