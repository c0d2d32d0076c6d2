//! Which names a block of statements binds, by the rules of Python's language reference, section 4.2.1.

use ruff_python_ast::name::Name;
use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, ExprContext, Pattern, Stmt};
use rustc_hash::FxHashSet;

/// Names bound by a block, in order of first binding, and its `global` and `nonlocal` declarations.
#[derive(Default)]
pub(super) struct Bindings {
    pub names: Vec<Name>,
    seen: FxHashSet<Name>,
    pub globals: FxHashSet<Name>,
    pub nonlocals: FxHashSet<Name>,
}

/// Collects what `body` binds in its own scope; nested functions and classes bind only their names.
pub(super) fn collect(body: &[Stmt]) -> Bindings {
    let mut bindings = Bindings::default();
    bindings.visit_body(body);
    bindings
}

/// Names that statements bind in their own scope, in order of first binding.
pub fn bound_names(body: &[Stmt]) -> Vec<String> {
    collect(body)
        .names
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// Collects what one expression binds by `:=`.
pub(super) fn collect_expression(expr: &Expr) -> Bindings {
    let mut bindings = Bindings::default();
    bindings.visit_expr(expr);
    bindings
}

impl Bindings {
    pub(super) fn bind(&mut self, name: &Name) {
        if self.seen.insert(name.clone()) {
            self.names.push(name.clone());
        }
    }

    /// Targets of assignments bind whatever names they store into.
    pub(super) fn bind_target(&mut self, target: &Expr) {
        match target {
            Expr::Name(name) => self.bind(&name.id),
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                elts.iter().for_each(|element| self.bind_target(element));
            }
            Expr::Starred(starred) => self.bind_target(&starred.value),
            _ => {}
        }
    }
}

impl<'a> Visitor<'a> for Bindings {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(function) => {
                self.bind(&function.name.id);
                for decorator in &function.decorator_list {
                    self.visit_decorator(decorator);
                }
                for parameter in function.parameters.iter_non_variadic_params() {
                    if let Some(default) = parameter.default() {
                        self.visit_expr(default);
                    }
                }
            }
            Stmt::ClassDef(class) => {
                self.bind(&class.name.id);
                for decorator in &class.decorator_list {
                    self.visit_decorator(decorator);
                }
                if let Some(arguments) = &class.arguments {
                    self.visit_arguments(arguments);
                }
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    match &alias.asname {
                        Some(name) => self.bind(&name.id),
                        None => {
                            let first = alias.name.split('.').next().unwrap_or_default();
                            self.bind(&Name::new(first));
                        }
                    }
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    if alias.name.as_str() != "*" {
                        self.bind(&alias.asname.as_ref().unwrap_or(&alias.name).id);
                    }
                }
            }
            Stmt::Global(global) => {
                self.globals
                    .extend(global.names.iter().map(|name| name.id.clone()));
            }
            Stmt::Nonlocal(nonlocal) => {
                self.nonlocals
                    .extend(nonlocal.names.iter().map(|name| name.id.clone()));
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) if matches!(name.ctx, ExprContext::Store | ExprContext::Del) => {
                self.bind(&name.id);
            }
            Expr::Lambda(lambda) => {
                for parameter in lambda
                    .parameters
                    .iter()
                    .flat_map(|parameters| parameters.iter_non_variadic_params())
                {
                    if let Some(default) = parameter.default() {
                        self.visit_expr(default);
                    }
                }
            }
            // The targets of a comprehension are its own; `:=` inside binds in the enclosing function.
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                let mut inner = Bindings::default();
                visitor::walk_expr(&mut inner, expr);
                let targets = comprehension_targets(expr);
                for name in &inner.names {
                    if !targets.seen.contains(name) {
                        self.bind(name);
                    }
                }
            }
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_annotation(&mut self, _: &'a Expr) {}

    fn visit_except_handler(&mut self, handler: &'a ast::ExceptHandler) {
        let ast::ExceptHandler::ExceptHandler(inner) = handler;
        if let Some(name) = &inner.name {
            self.bind(&name.id);
        }
        visitor::walk_except_handler(self, handler);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        match pattern {
            Pattern::MatchAs(ast::PatternMatchAs {
                name: Some(name), ..
            })
            | Pattern::MatchStar(ast::PatternMatchStar {
                name: Some(name), ..
            })
            | Pattern::MatchMapping(ast::PatternMatchMapping {
                rest: Some(name), ..
            }) => self.bind(&name.id),
            _ => {}
        }
        visitor::walk_pattern(self, pattern);
    }
}

fn comprehension_targets(expr: &Expr) -> Bindings {
    let generators = match expr {
        Expr::ListComp(ast::ExprListComp { generators, .. })
        | Expr::SetComp(ast::ExprSetComp { generators, .. })
        | Expr::DictComp(ast::ExprDictComp { generators, .. })
        | Expr::Generator(ast::ExprGenerator { generators, .. }) => generators,
        _ => return Bindings::default(),
    };
    let mut targets = Bindings::default();
    for generator in generators {
        targets.bind_target(&generator.target);
    }
    targets
}
