//! The exception that is being handled: only the thread that handles it knows it.

use ruff_python_ast::visitor::source_order::{SourceOrderVisitor, TraversalSignal};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, ExceptHandler, Expr, Stmt, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange};

use crate::project::reach::Finding;
use crate::project::{FunctionRef, Inference, Project, Type};
use crate::semantic::{Handling, Value};
use crate::transform::Pass;

/// Functions that ask for the exception, by their last name.
const QUESTIONS: &[&str] = &["exc_info", "format_exc", "print_exc"];

/// Functions looked at on the way up to who may await a coroutine.
const CALLERS_LIMIT: usize = 64;

/// Where code asks for the exception that the coroutine around it handles: what it asks with, and its place.
pub(crate) fn asked_by(
    node: AnyNodeRef<'_>,
    coroutine: &StmtFunctionDef,
) -> Option<(String, TextRange)> {
    question_in(node).filter(|(_, range)| is_handling(coroutine, *range))
}

/// Where code asks for an exception that it does not handle itself.
fn question_in(node: AnyNodeRef<'_>) -> Option<(String, TextRange)> {
    let mut asks = Asks::default();
    if asks.enter_node(node).is_traverse() {
        node.visit_source_order(&mut asks);
    }
    asks.found
}

/// What in a helper would ask for an exception in vain, when `moved` runs in another thread: there is one to ask for where
/// the coroutine handles it, or somebody who awaits the coroutine.
pub(crate) fn asks_in_vain(
    pass: &Pass<'_>,
    finding: &Finding,
    coroutine: &StmtFunctionDef,
    moved: TextRange,
) -> Option<String> {
    let what = finding.asks.as_ref()?;
    let handled = is_handling(coroutine, moved);
    // A handler that moves as well takes its exception along.
    let moves = !handled && finding.context().handling == Handling::Handler;
    (handled || !moves && may_run_in_handler(pass.project, pass.inference, finding.function))
        .then(|| in_vain(what))
}

/// The same of statements that ask themselves, in a function that may be awaited where an exception is handled.
pub(crate) fn statement_asks_in_vain(
    pass: &Pass<'_>,
    function: FunctionRef,
    statements: &[Stmt],
) -> Option<String> {
    let (what, _) = statements
        .iter()
        .find_map(|stmt| question_in(stmt.into()))?;
    may_run_in_handler(pass.project, pass.inference, function).then(|| in_vain(&what))
}

fn in_vain(what: &str) -> String {
    format!("{what} sees no exception in the worker thread")
}

/// Whether somebody may await a coroutine while an exception is handled, directly or through others. Who calls something of
/// its name may, unless it is known to be something else.
fn may_run_in_handler(project: &Project, inference: &Inference<'_>, function: FunctionRef) -> bool {
    let mut seen = vec![function];
    let mut next = 0;
    while let Some(&called) = seen.get(next) {
        next += 1;
        let definition = project.function(called);
        let name = &definition.name;
        let is_told = definition.parameters.iter().any(|parameter| {
            parameter.name.starts_with("exc") || matches!(parameter.name.as_str(), "err" | "error")
        });
        if is_told || name == "__aexit__" || seen.len() > CALLERS_LIMIT {
            return true;
        }
        for file in project.files_mentioning(name) {
            let Some(facts) = project.facts(file) else {
                continue;
            };
            for call in facts.call_names().of_name(name) {
                let site = call.site(facts);
                let Value::Call(id) = facts.value(site.value) else {
                    continue;
                };
                let callee = inference.value(file, facts.call(*id).callee);
                let is_another = !callee.unknown
                    && !callee.is_blank()
                    && callee.present().all(|member| match member {
                        Type::Function(other) => *other != called,
                        Type::Method(..) => definition.class.is_none(),
                        _ => true,
                    });
                if is_another {
                    continue;
                }
                if site.context.handling != Handling::Nothing {
                    return true;
                }
                if let Some(function) = call.function {
                    let caller = FunctionRef { file, function };
                    if !seen.contains(&caller) {
                        seen.push(caller);
                    }
                }
            }
        }
    }
    false
}

/// The first question outside handlers of its own.
#[derive(Default)]
struct Asks {
    handlers: usize,
    found: Option<(String, TextRange)>,
}

impl<'a> SourceOrderVisitor<'a> for Asks {
    fn enter_node(&mut self, node: AnyNodeRef<'a>) -> TraversalSignal {
        let what = match node {
            AnyNodeRef::StmtFunctionDef(_) | AnyNodeRef::StmtClassDef(_) => {
                return TraversalSignal::Skip;
            }
            AnyNodeRef::ExceptHandlerExceptHandler(_) => {
                self.handlers += 1;
                None
            }
            AnyNodeRef::StmtRaise(raise) if raise.exc.is_none() => {
                Some("the bare `raise`".to_owned())
            }
            AnyNodeRef::ExprCall(call) => question(call).map(|name| format!("`{name}()`")),
            _ => None,
        };
        if let Some(what) = what
            && self.handlers == 0
        {
            self.found.get_or_insert((what, node.range()));
        }
        TraversalSignal::Traverse
    }

    fn leave_node(&mut self, node: AnyNodeRef<'a>) {
        if matches!(node, AnyNodeRef::ExceptHandlerExceptHandler(_)) {
            self.handlers -= 1;
        }
    }
}

/// The name of a function that asks for the exception: `format_exc()`, `logger.exception("...")`, `log(exc_info=True)`.
fn question(call: &ast::ExprCall) -> Option<&str> {
    let name = match &*call.func {
        Expr::Name(name) => name.id.as_str(),
        Expr::Attribute(attribute) => attribute.attr.as_str(),
        _ => return None,
    };
    let of_sys = matches!(&*call.func, Expr::Attribute(attribute)
        if matches!(&*attribute.value, Expr::Name(module) if module.id == "sys"));
    // `future.exception()` asks a future.
    let logs = name == "exception" && (of_sys || !call.arguments.args.is_empty());
    let by_keyword = call
        .arguments
        .find_keyword("exc_info")
        .is_some_and(|keyword| {
            matches!(&keyword.value, Expr::BooleanLiteral(literal) if literal.value)
                || matches!(&keyword.value, Expr::NumberLiteral(_))
        });
    (logs || by_keyword || QUESTIONS.contains(&name)).then_some(name)
}

/// Whether something stands in a handler, or in a `finally`, which may run while an exception is on its way.
fn is_handling(function: &StmtFunctionDef, range: TextRange) -> bool {
    struct Handlers {
        range: TextRange,
        found: bool,
    }
    impl<'a> Visitor<'a> for Handlers {
        fn visit_stmt(&mut self, stmt: &'a Stmt) {
            if !stmt.range().contains_range(self.range) {
                return;
            }
            if let Stmt::Try(statement) = stmt {
                self.found |= statement
                    .finalbody
                    .iter()
                    .any(|stmt| stmt.range().contains_range(self.range));
            }
            visitor::walk_stmt(self, stmt);
        }

        fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
            self.found |= handler.range().contains_range(self.range);
            visitor::walk_except_handler(self, handler);
        }
    }
    let mut handlers = Handlers {
        range,
        found: false,
    };
    handlers.visit_body(&function.body);
    handlers.found
}
