//! Functions that have something done by the event loop from whichever thread calls them: on the loop they do it themselves,
//! and beside it they hand it over.
//!
//! ```python
//! try:
//!     running = asyncio.get_running_loop()
//! except RuntimeError:
//!     running = None
//! if running is self.loop:
//!     self.wake()
//! else:
//!     self.loop.call_soon_threadsafe(self.wake)
//! ```
//!
//! In a thread such a function hands over the same, and the loop does it a little later.

use ruff_python_ast::comparable::ComparableExpr;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, CmpOp, ExceptHandler, Expr, Stmt};

use super::bridge::{self, Bridge};
use super::off_loop;

/// Calls that may stand beside the one that hands something over.
const BESIDE: &[&str] = &[
    "RuntimeError",
    "close",
    "debug",
    "error",
    "exception",
    "info",
    "is_closed",
    "is_running",
    "suppress",
    "warning",
];

/// Calls that make a task of a coroutine.
const MAKES_TASK: &[&str] = &["create_task", "ensure_future"];

/// What the question for the running loop decides at the first of some statements. `left` counts those of them that only have
/// something done by the loop.
pub(super) fn bridge(body: &[Stmt], left: &mut usize) -> Bridge {
    let Some((statement, rest)) = body.split_first() else {
        return Bridge::None;
    };
    let found = posts(statement, rest).or_else(|| posts_if_known(statement, rest));
    *left = (*left).max(found.map_or(0, |post| post.reach));
    if *left == 0 {
        return bridge::of(statement, rest);
    }
    *left -= 1;
    Bridge::Posts
}

/// Statements that only have something done by the loop.
struct Post<'a> {
    /// How many: the `try` that asks for the running loop, that and the test of its answer, or all that are left.
    reach: usize,
    /// The loop that is compared with the running one.
    target: Option<&'a Expr>,
    done: Done<'a>,
}

/// The same where the loop may not be known yet: `if self.loop is None: self.wake(); return`.
fn posts_if_known<'a>(statement: &'a Stmt, rest: &'a [Stmt]) -> Option<Post<'a>> {
    let Stmt::If(choice) = statement else {
        return None;
    };
    let (next, rest) = rest.split_first()?;
    let post = posts(next, rest)?;
    let unknown = match &*choice.test {
        Expr::Compare(compare) => match identity(compare)? {
            (subject, true, Expr::NoneLiteral(_)) => subject,
            _ => return None,
        },
        _ => return None,
    };
    let is_target = |target: &Expr| ComparableExpr::from(target) == ComparableExpr::from(unknown);
    let body: Vec<&Stmt> = choice.body.iter().collect();
    let is_same = choice.elif_else_clauses.is_empty()
        && leaves(&choice.body)
        && post.target.is_some_and(is_target)
        && action(&body).is_some_and(|done| done == post.done);
    is_same.then_some(Post {
        reach: post.reach + 1,
        ..post
    })
}

fn posts<'a>(statement: &'a Stmt, rest: &'a [Stmt]) -> Option<Post<'a>> {
    let Stmt::Try(statement) = statement else {
        return None;
    };
    let [ExceptHandler::ExceptHandler(handler)] = &*statement.handlers else {
        return None;
    };
    if !off_loop::is_for_no_loop(handler) || !statement.finalbody.is_empty() {
        return None;
    }
    let (first, others) = statement.body.split_first()?;
    let (running, compared) = question(first)?;
    let here: Vec<&Stmt> = others.iter().chain(&statement.orelse).collect();
    let all = rest.len() + 1;
    if compared.is_none() && !here.is_empty() {
        return post(&here, &handler.body, None, 1);
    }
    if compared.is_none() && leaves(&handler.body) {
        let here: Vec<&Stmt> = rest.iter().collect();
        return post(&here, &handler.body, None, all);
    }
    let running = running?;
    if !here.is_empty() || !is_unanswered(&handler.body, running, compared.is_some()) {
        return None;
    }
    let (Stmt::If(choice), behind) = rest.split_first()? else {
        return None;
    };
    let (runs, target) = match compared {
        Some((holds, target)) => (is_name(&choice.test, running)? == holds, Some(target)),
        None => is_loop(&choice.test, running)?,
    };
    let (fails, reach) = match &*choice.elif_else_clauses {
        [] if leaves(&choice.body) => (behind, all),
        [clause] if clause.test.is_none() => (&clause.body[..], 2),
        _ => return None,
    };
    let (here, there, reach) = if runs {
        (&choice.body[..], fails, reach.min(2))
    } else {
        (fails, &choice.body[..], reach)
    };
    post(&here.iter().collect::<Vec<_>>(), there, target, reach)
}

type Compared<'a> = Option<(bool, &'a Expr)>;

/// The name that gets the answer, and the loop that is compared with the running one, if the statement does that:
/// `on_loop = asyncio.get_running_loop() is loop`.
fn question(first: &Stmt) -> Option<(Option<&str>, Compared<'_>)> {
    let (asked, compared) = match off_loop::asked(first)? {
        Expr::Compare(compare) => {
            let (left, holds, right) = identity(compare)?;
            (left, Some((holds, right)))
        }
        asked => (asked, None),
    };
    let running = bridge::bound(first)?;
    off_loop::is_question(asked).then_some((running, compared))
}

/// Both sides of `left is right` and `left is not right`.
fn identity(compare: &ast::ExprCompare) -> Option<(&Expr, bool, &Expr)> {
    let ([op @ (CmpOp::Is | CmpOp::IsNot)], [right]) = (&*compare.ops, &*compare.comparators)
    else {
        return None;
    };
    Some((&compare.left, *op == CmpOp::Is, right))
}

/// Whether a handler says only that the running loop is none, or not the one in question.
fn is_unanswered(body: &[Stmt], running: &str, compared: bool) -> bool {
    let [Stmt::Assign(assign)] = body else {
        return false;
    };
    let is_said = match &*assign.value {
        Expr::NoneLiteral(_) => !compared,
        Expr::BooleanLiteral(literal) => compared && !literal.value,
        _ => false,
    };
    is_said && matches!(&*assign.targets, [Expr::Name(name)] if name.id.as_str() == running)
}

/// Whether a test holds where the answer counts as true; `None` if it asks for anything else.
fn is_name(test: &Expr, running: &str) -> Option<bool> {
    match test {
        Expr::Name(name) if name.id.as_str() == running => Some(true),
        Expr::UnaryOp(operation) if operation.op == ast::UnaryOp::Not => {
            is_name(&operation.operand, running).map(|holds| !holds)
        }
        _ => None,
    }
}

/// Whether the loop runs here where a test holds, and which loop that is.
fn is_loop<'a>(test: &'a Expr, running: &str) -> Option<(bool, Option<&'a Expr>)> {
    if let Expr::Compare(compare) = test
        && let Some((left, holds, right)) = identity(compare)
        && !right.is_none_literal_expr()
    {
        let is_running = |expr: &Expr| is_name(expr, running) == Some(true);
        return match (is_running(left), is_running(right)) {
            (true, false) => Some((holds, Some(right))),
            (false, true) => Some((holds, Some(left))),
            _ => None,
        };
    }
    bridge::is_running(test, running).map(|runs| (runs, None))
}

/// Whether a block ends the function, without a result.
fn leaves(body: &[Stmt]) -> bool {
    body.last().is_some_and(is_bare_return)
}

fn is_bare_return(statement: &Stmt) -> bool {
    matches!(statement, Stmt::Return(statement) if statement.value.is_none())
}

/// What one block does, and no more, if the other one hands the same to `target`, or to whichever loop.
fn post<'a>(
    here: &[&'a Stmt],
    there: &'a [Stmt],
    target: Option<&'a Expr>,
    reach: usize,
) -> Option<Post<'a>> {
    let mut way = Way {
        done: action(here)?,
        target: target.map(Into::into),
        posts: 0,
        other: false,
    };
    for statement in there {
        way.visit_stmt(statement);
    }
    (way.posts == 1 && !way.other).then_some(Post {
        reach,
        target,
        done: way.done,
    })
}

/// What a block does, if that is one call.
fn action<'a>(body: &[&'a Stmt]) -> Option<Done<'a>> {
    let acts = |stmt: &&Stmt| !matches!(stmt, Stmt::Pass(_)) && !is_bare_return(stmt);
    let done: Vec<&Stmt> = body.iter().copied().filter(acts).collect();
    let [Stmt::Expr(done)] = done[..] else {
        return None;
    };
    Done::of(&done.value)
}

/// What the loop does in the end.
#[derive(PartialEq)]
enum Done<'a> {
    Calls(
        ComparableExpr<'a>,
        Vec<ComparableExpr<'a>>,
        Vec<(Option<&'a str>, ComparableExpr<'a>)>,
    ),
    Runs(ComparableExpr<'a>),
}

impl<'a> Done<'a> {
    /// What a call that is made on the loop comes to.
    fn of(expr: &'a Expr) -> Option<Done<'a>> {
        let Expr::Call(call) = expr else {
            return None;
        };
        let (positional, keywords) = (&call.arguments.args, &call.arguments.keywords);
        if bridge::last_name(&call.func) == Some("call_soon") {
            let (first, rest) = positional.split_first()?;
            return keywords.is_empty().then(|| Done::with(first, rest, &[]))?;
        }
        Done::with(&call.func, positional, keywords)
    }

    fn with(
        function: &'a Expr,
        positional: &'a [Expr],
        keywords: &'a [ast::Keyword],
    ) -> Option<Done<'a>> {
        if let Expr::Lambda(lambda) = function
            && lambda.parameters.is_none()
        {
            return positional.is_empty().then(|| Done::of(&lambda.body))?;
        }
        if bridge::last_name(function).is_some_and(|name| MAKES_TASK.contains(&name))
            && let [coroutine] = positional
        {
            return Some(Done::Runs(coroutine.into()));
        }
        let keywords = keywords
            .iter()
            .map(|keyword| (keyword.arg.as_deref(), (&keyword.value).into()));
        let positional = positional.iter().map(Into::into).collect();
        Some(Done::Calls(function.into(), positional, keywords.collect()))
    }
}

/// What is done in another thread than the loop's.
struct Way<'a> {
    done: Done<'a>,
    target: Option<ComparableExpr<'a>>,
    /// How often the same is handed to the loop.
    posts: usize,
    /// Something else is done as well.
    other: bool,
}

impl<'a> Way<'a> {
    fn is_post(&self, call: &'a ast::ExprCall) -> bool {
        let (done, target) = match (bridge::last_name(&call.func), &*call.arguments.args) {
            (Some("call_soon_threadsafe"), [first, rest @ ..])
                if call.arguments.keywords.is_empty() =>
            {
                let Expr::Attribute(method) = &*call.func else {
                    return false;
                };
                (Done::with(first, rest, &[]), &*method.value)
            }
            (Some("run_coroutine_threadsafe"), [coroutine, target]) => {
                (Some(Done::Runs(coroutine.into())), target)
            }
            _ => return false,
        };
        let is_target = |wanted: &ComparableExpr| ComparableExpr::from(target) == *wanted;
        done.is_some_and(|done| done == self.done) && self.target.as_ref().is_none_or(is_target)
    }
}

impl<'a> Visitor<'a> for Way<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        self.other |= match stmt {
            Stmt::Return(statement) => statement.value.is_some(),
            stmt => !matches!(
                stmt,
                Stmt::Expr(_) | Stmt::If(_) | Stmt::Pass(_) | Stmt::Try(_) | Stmt::With(_)
            ),
        };
        visitor::walk_stmt(self, stmt);
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Call(call) if self.is_post(call) => {
                self.posts += 1;
                return;
            }
            Expr::Call(call) => {
                let name = bridge::last_name(&call.func);
                self.other |= name.is_none_or(|name| !BESIDE.contains(&name));
            }
            Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_) | Expr::Named(_) => {
                self.other = true;
            }
            _ => {}
        }
        visitor::walk_expr(self, expr);
    }
}
