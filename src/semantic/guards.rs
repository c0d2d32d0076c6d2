//! What is known of generators besides their values: what closing one sets in motion, and whether loops over them end early.

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};

use super::builder::Builder;
use super::facts::Guard;
use super::shapes::Shapes;

impl Builder<'_> {
    /// At a `yield`: remembers what stands around it, of a plain generator what it has entered.
    pub(super) fn note_guards(&mut self) {
        let Some(function) = self.current_function() else {
            return;
        };
        let around = std::mem::take(&mut self.frame().guards);
        let function = &mut self.facts.functions[function.index()];
        for guard in &around {
            let counts = function.is_async || matches!(guard, Guard::Manager(_));
            if counts && !function.guards.contains(guard) {
                function.guards.push(*guard);
            }
        }
        self.frame().guards = around;
    }

    /// At a call whose name gives something back.
    pub(super) fn note_release(&mut self) {
        let Some(function) = self.current_function() else {
            return;
        };
        let function = &mut self.facts.functions[function.index()];
        if !function.is_generator && function.name.as_str() != "__anext__" {
            return;
        }
        self.facts.shapes |= Shapes::GENERATOR_RELEASE;
        if function.is_async && !function.guards.contains(&Guard::Release) {
            function.guards.push(Guard::Release);
        }
    }

    /// At an `async for`.
    pub(super) fn note_left_iteration(&mut self, statement: &ast::StmtFor) {
        if matches!(&*statement.iter, Expr::Call(_) | Expr::Name(_)) {
            let mut ways = WaysOut::default();
            ways.visit_body(&statement.body);
            if ways.found {
                self.facts.shapes |= Shapes::ASYNC_FOR_LEFT;
            }
        }
    }

    /// At a statement that is only an expression, or keeps one in a name.
    pub(super) fn note_bare_call(&mut self, expr: &Expr) {
        if let Expr::Call(call) = expr {
            let name = match &*call.func {
                Expr::Name(name) => &name.id,
                Expr::Attribute(attribute) => &attribute.attr.id,
                _ => return,
            };
            self.bare_calls.insert(name.clone());
        }
    }

    /// At the end of the file, when all its functions are known.
    pub(super) fn note_idle_generators(&mut self) {
        let called = |name: &Name| self.bare_calls.contains(name);
        if self
            .facts
            .functions
            .iter()
            .any(|function| function.is_async && function.is_generator && called(&function.name))
        {
            self.facts.shapes |= Shapes::IDLE_GENERATOR;
        }
    }
}

/// Whether a handler runs when a generator is closed.
pub(super) fn catches_closing(handler: &ast::ExceptHandler) -> bool {
    let ast::ExceptHandler::ExceptHandler(handler) = handler;
    let is_base = |class: &Expr| {
        let name = match class {
            Expr::Name(name) => name.id.as_str(),
            Expr::Attribute(attribute) => attribute.attr.as_str(),
            _ => "",
        };
        matches!(name, "BaseException" | "GeneratorExit")
    };
    match handler.type_.as_deref() {
        None => true,
        Some(Expr::Tuple(classes)) => classes.elts.iter().any(is_base),
        Some(class) => is_base(class),
    }
}

/// Looks for statements by which a loop may be left.
#[derive(Default)]
struct WaysOut {
    found: bool,
}

impl<'a> Visitor<'a> for WaysOut {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Break(_) | Stmt::Return(_) | Stmt::Raise(_) => self.found = true,
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Yield(_) => self.found = true,
            Expr::Lambda(_) => {}
            _ => visitor::walk_expr(self, expr),
        }
    }
}
