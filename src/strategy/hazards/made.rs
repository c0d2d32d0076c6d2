//! Objects that a coroutine has made and that nobody else has yet.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange};

use crate::project::Type;
use crate::project::reach::Finding;
use crate::semantic::{SiteKind, Value};
use crate::transform::Pass;

/// What a reader should see when the helper assigns to an object of the coroutine that others may have as well.
pub(crate) fn check_made(function: &ast::StmtFunctionDef, finding: &Finding) -> Option<String> {
    let name = finding.assigns_made.first()?;
    is_given_away(function, finding.range()).then(|| {
        format!(
            "`{}` assigns `{name}` from the worker thread",
            finding.callee
        )
    })
}

/// Properties that a lambda takes along into the worker thread, and that assign there: what is made on first use is made
/// twice when two threads find nothing.
pub(super) fn assigning_properties(
    pass: &Pass<'_>,
    finding: &Finding,
    range: TextRange,
) -> Option<String> {
    let sites = pass.project.function(finding.function).sites.iter();
    let mut reads =
        sites.filter(|site| site.kind == SiteKind::Read && range.contains_range(site.range));
    reads.find_map(|site| {
        let Value::Attribute(base, name) = pass.facts.value(site.value) else {
            return None;
        };
        let types = pass.types_of_value(*base);
        let classes = types.present().filter_map(|member| match member {
            Type::Object(class) => Some(*class),
            _ => None,
        });
        let mut properties = classes.flat_map(|class| pass.inference.properties(class, name));
        let assigned = properties.find_map(|property| {
            let definition = pass.project.function(property);
            definition.assigned_shared.first().cloned()
        })?;
        Some(format!(
            "the property `{name}` assigns `{assigned}` from the worker thread"
        ))
    })
}

/// Whether the object that is used at `place` may be known elsewhere by then: it was an argument, was kept, or is seen by a
/// nested function.
fn is_given_away(function: &ast::StmtFunctionDef, place: TextRange) -> bool {
    let mut receiver = Receiver { place, name: None };
    receiver.visit_body(&function.body);
    let Some(name) = receiver.name else {
        return false;
    };
    let mut uses = Uses {
        name,
        place,
        in_loop: false,
        given: false,
    };
    uses.visit_body(&function.body);
    uses.given
}

/// The name at the root of what is used at a place: `reader` of `reader.rows()`; of `Reader(path).rows()` there is none.
struct Receiver<'a> {
    place: TextRange,
    name: Option<&'a str>,
}

impl<'a> Visitor<'a> for Receiver<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        if expr.range() == self.place {
            let used = match expr {
                Expr::Call(call) => match &*call.func {
                    Expr::Attribute(method) => &*method.value,
                    _ => return,
                },
                Expr::Attribute(property) => &*property.value,
                other => other,
            };
            self.name = root(used);
            return;
        }
        visitor::walk_expr(self, expr);
    }
}

fn root(mut expr: &Expr) -> Option<&str> {
    loop {
        match expr {
            Expr::Name(name) => return Some(name.id.as_str()),
            Expr::Attribute(attribute) => expr = &attribute.value,
            Expr::Subscript(subscript) => expr = &subscript.value,
            _ => return None,
        }
    }
}

struct Uses<'a> {
    name: &'a str,
    place: TextRange,
    /// Inside a loop around the place: what comes later in it has come before, too.
    in_loop: bool,
    given: bool,
}

impl Uses<'_> {
    fn is_object(&self, expr: &Expr) -> bool {
        matches!(expr, Expr::Name(name) if name.id.as_str() == self.name)
    }

    /// `reader.path`, `reader.rows()`.
    fn is_part(&self, expr: &Expr) -> bool {
        matches!(expr, Expr::Attribute(attribute) if self.is_object(&attribute.value))
    }

    fn is_early(&self, range: TextRange) -> bool {
        self.in_loop || range.start() < self.place.start()
    }
}

impl<'a> Visitor<'a> for Uses<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::For(_) | Stmt::While(_) if stmt.range().contains_range(self.place) => {
                let outer = std::mem::replace(&mut self.in_loop, true);
                visitor::walk_stmt(self, stmt);
                self.in_loop = outer;
            }
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {
                let mut nested = Mentions {
                    name: self.name,
                    found: false,
                };
                visitor::walk_stmt(&mut nested, stmt);
                self.given |= nested.found;
            }
            Stmt::With(with) => {
                for item in &with.items {
                    if !self.is_object(&item.context_expr) {
                        self.visit_expr(&item.context_expr);
                    }
                }
                self.visit_body(&with.body);
            }
            // It leaves the coroutine with it.
            Stmt::Return(_) => {}
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => {
                self.given |=
                    name.ctx.is_load() && self.is_object(expr) && self.is_early(expr.range());
            }
            Expr::Call(call) => {
                if !self.is_part(&call.func) {
                    self.visit_expr(&call.func);
                }
                let arguments = call.arguments.iter_source_order();
                for argument in arguments.map(|argument| argument.value()) {
                    // A bound method takes its object along.
                    self.given |= self.is_part(argument) && self.is_early(argument.range());
                    self.visit_expr(argument);
                }
            }
            Expr::Attribute(_) if self.is_part(expr) => {}
            Expr::Lambda(_) => {
                let mut nested = Mentions {
                    name: self.name,
                    found: false,
                };
                nested.visit_expr(expr);
                self.given |= nested.found;
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}

struct Mentions<'a> {
    name: &'a str,
    found: bool,
}

impl<'a> Visitor<'a> for Mentions<'a> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        self.found |= matches!(expr, Expr::Name(name) if name.id.as_str() == self.name);
        visitor::walk_expr(self, expr);
    }
}
