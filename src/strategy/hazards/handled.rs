//! The exception that is being handled: only the thread that handles it knows it.

use ruff_python_ast::visitor::source_order::{SourceOrderVisitor, TraversalSignal};
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, ExceptHandler, Expr, Stmt, StmtFunctionDef};
use ruff_text_size::{Ranged, TextRange};

/// Functions that ask for the exception, by their last name.
const QUESTIONS: &[&str] = &["exc_info", "format_exc", "print_exc"];

/// Where code asks for the exception that the coroutine around it handles: what it asks with, and its place.
pub(crate) fn asked_by(
    node: AnyNodeRef<'_>,
    coroutine: &StmtFunctionDef,
) -> Option<(String, TextRange)> {
    let mut asks = Asks::default();
    if asks.enter_node(node).is_traverse() {
        node.visit_source_order(&mut asks);
    }
    asks.found
        .filter(|(_, range)| is_handling(coroutine, *range))
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
