//! What a handler does with the exception that it caught.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{
    ExceptHandler, ExceptHandlerExceptHandler, Expr, ExprCall, Stmt, StmtFunctionDef, StmtTry,
};
use ruff_text_size::{Ranged, TextRange};

use crate::source_file::SourceFile;

/// Functions and methods that describe an exception and do not keep it.
const DESCRIBING: &[&str] = &[
    "str",
    "repr",
    "type",
    "print",
    "isinstance",
    "issubclass",
    "getattr",
    "hasattr",
    "len",
    "format",
    "debug",
    "info",
    "warning",
    "warn",
    "error",
    "exception",
    "critical",
    "fatal",
    "log",
    "trace",
    "write",
    "echo",
    "format_exception",
    "format_exc",
    "format_tb",
    "print_exception",
    "print_exc",
    "print_tb",
    "capture_exception",
    "record_exception",
    "format_exception_only",
];

/// Whether what a handler raises is, at least once, what it caught.
pub fn reraises(handler: &ExceptHandlerExceptHandler) -> bool {
    let mut raises = Raises {
        name: name_of(handler),
        again: false,
        any: false,
    };
    raises.visit_body(&handler.body);
    // `sys.exit()`: the process ends.
    raises.again || !raises.any
}

/// The classes that the clause right before a handler raises again without doing anything else.
pub fn let_through<'a>(
    statement: &'a StmtTry,
    handler: &ExceptHandlerExceptHandler,
) -> Option<&'a Expr> {
    let mut earlier = statement.handlers.iter().rev();
    let ExceptHandler::ExceptHandler(before) =
        earlier.find(|other| other.start() < handler.start())?;
    let raises = matches!(before.body.as_slice(),
        [Stmt::Raise(raise)] if raise.exc.is_none());
    before.type_.as_deref().filter(|_| raises)
}

/// Whether somebody else gets the exception: it is stored, returned, or passed to more than a logger.
pub fn hands_on(handler: &ExceptHandlerExceptHandler) -> bool {
    let mut uses = Uses {
        name: name_of(handler),
        handed_on: false,
    };
    uses.visit_body(&handler.body);
    uses.handed_on
}

/// Whether a function of that name gives back what another one acquired, or ends what one began.
pub fn releases(name: &str) -> bool {
    let name = name.trim_matches('_').to_ascii_lowercase();
    [
        "close",
        "cleanup",
        "clean_up",
        "disconnect",
        "release",
        "rollback",
        "shutdown",
        "terminate",
    ]
    .iter()
    .any(|word| name.contains(word))
        || matches!(
            name.as_str(),
            "stop" | "astop" | "kill" | "cancel" | "abort" | "aexit" | "exit"
        )
}

/// What statements call to give something back, or to tell somebody who waits for them.
pub fn obligation(body: &[Stmt]) -> Option<&ExprCall> {
    let mut obligations = Obligations { first: None };
    obligations.visit_body(body);
    obligations.first
}

struct Obligations<'a> {
    first: Option<&'a ExprCall>,
}

impl<'a> Visitor<'a> for Obligations<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if let Expr::Call(call) = expr {
            let name = super::last_name(&call.func);
            let tells = matches!(
                name,
                "set" | "set_result" | "set_exception" | "task_done" | "notify" | "notify_all"
            );
            if releases(name) || tells {
                self.first.get_or_insert(call);
            }
        }
        visitor::walk_expr(self, expr);
    }
}

/// Whether the handler looks at what it caught, or the author of the function thought of cancellation.
pub fn speaks_of_cancellation(
    source: &SourceFile,
    function: &StmtFunctionDef,
    handler: &ExceptHandlerExceptHandler,
) -> bool {
    let mentions = |range| source.slice(range).to_ascii_lowercase().contains("cancel");
    let distinguishes = handler.name.as_ref().is_some_and(|name| {
        source
            .slice(handler.range())
            .contains(&format!("isinstance({name}"))
    });
    let lines = TextRange::new(function.start(), source.line_end(handler.end()));
    let mut comments = source.comments().comments_in_range(lines).iter().copied();
    distinguishes || mentions(handler.range()) || comments.any(mentions)
}

fn name_of(handler: &ExceptHandlerExceptHandler) -> Option<&str> {
    handler
        .name
        .as_ref()
        .map(ruff_python_ast::Identifier::as_str)
}

fn is_named(expr: &Expr, name: Option<&str>) -> bool {
    matches!(expr, Expr::Name(used) if Some(used.id.as_str()) == name)
}

struct Raises<'n> {
    name: Option<&'n str>,
    again: bool,
    any: bool,
}

impl<'a> Visitor<'a> for Raises<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => return,
            Stmt::Raise(statement) => {
                self.any = true;
                self.again |= match statement.exc.as_deref() {
                    None => true,
                    // `raise error.with_traceback(...)` as well.
                    Some(Expr::Call(call)) => call
                        .func
                        .as_attribute_expr()
                        .is_some_and(|attribute| is_named(&attribute.value, self.name)),
                    Some(raised) => is_named(raised, self.name),
                };
            }
            _ => {}
        }
        visitor::walk_stmt(self, stmt);
    }
}

struct Uses<'n> {
    name: Option<&'n str>,
    handed_on: bool,
}

impl<'a> Visitor<'a> for Uses<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        // Raising it is no use of its own, and as a cause it only describes another one.
        if !matches!(stmt, Stmt::Raise(_)) {
            visitor::walk_stmt(self, stmt);
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(_) => self.handed_on |= is_named(expr, self.name),
            // `error.code`, `error.args`: not the exception itself.
            Expr::Attribute(attribute) if is_named(&attribute.value, self.name) => {}
            Expr::FString(_) => {}
            Expr::Compare(_) | Expr::BinOp(_) => {}
            Expr::Call(call) => {
                let called = match &*call.func {
                    Expr::Name(name) => name.id.as_str(),
                    Expr::Attribute(attribute) => attribute.attr.as_str(),
                    _ => "",
                };
                if called == "exc_info" {
                    self.handed_on = true;
                } else if !DESCRIBING.contains(&called) {
                    visitor::walk_expr(self, expr);
                }
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}
