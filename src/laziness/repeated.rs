//! Clients that a coroutine makes again and again, where one that is kept would do.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Stmt};
use ruff_text_size::Ranged;

use super::{guard_of, is_constructor};
use crate::catalog::Kind;
use crate::project::Type;
use crate::project::reach::{Finding, Root};
use crate::strategy::Place;
use crate::transform::Pass;

/// Decorators that make a coroutine answer requests: `@app.get("/")`.
const ROUTES: &[&str] = &[
    "api_route",
    "delete",
    "get",
    "head",
    "options",
    "patch",
    "post",
    "put",
    "route",
    "websocket",
];

/// What to do about a client that is made anew each time, as a clause. Only where that surely happens often, and always
/// with the same arguments.
pub(crate) fn repeated(pass: &Pass<'_>, finding: &Finding) -> Option<String> {
    let kind = finding.leaf.blocking.kind;
    let is_client = matches!(kind, Kind::Credentials | Kind::Sdk | Kind::Database)
        && finding.root == Root::Coroutine
        && finding.is_call()
        && finding.is_certain();
    if !is_client || !makes_object(pass, finding) {
        return None;
    }
    let place = Place::of(pass, finding).ok()?;
    let call = place.call?;
    let function = place.function()?;
    let receiver = match &*call.func {
        Expr::Attribute(attribute) => is_constant(pass, function, &attribute.value),
        _ => true,
    };
    let constant = receiver
        && call
            .arguments
            .iter_source_order()
            .all(|argument| is_constant(pass, function, argument.value()));
    if !constant || is_kept(&place) || guard_of(pass, finding).is_some() {
        return None;
    }
    let often = if is_in_loop(&place) {
        "in every round of the loop"
    } else if answers_requests(function) {
        "for every request"
    } else if is_called_in_loop(pass, finding, function) {
        "in every call, and calls come in a loop"
    } else {
        return None;
    };
    Some(format!(
        "it is made anew {often}: one that is made on first use and kept would do"
    ))
}

/// Whether the call makes an object that lives on, and nothing else.
fn makes_object(pass: &Pass<'_>, finding: &Finding) -> bool {
    match finding.helper {
        Some(helper) => is_constructor(pass.project.function(helper).name.as_str()),
        None => {
            let types = pass.types_of_value(finding.site.value);
            let is_maker = super::makes_object(pass, &finding.callee);
            is_maker
                && types
                    .present()
                    .any(|member| matches!(member, Type::Instance(..)))
        }
    }
}

/// Whether an expression has the same value in every call of the function.
fn is_constant(pass: &Pass<'_>, function: &ast::StmtFunctionDef, expr: &Expr) -> bool {
    let all = |exprs: &[Expr]| exprs.iter().all(|expr| is_constant(pass, function, expr));
    match expr {
        Expr::Name(name) => {
            let receiver = function.parameters.iter_non_variadic_params().next();
            let is_receiver = receiver.is_some_and(|first| {
                matches!(first.name().as_str(), "self" | "cls") && first.name().id == name.id
            });
            let bound = pass.facts.functions.iter().any(|inner| {
                inner.range.contains_range(name.range())
                    && pass
                        .facts
                        .scope(inner.scope)
                        .bindings
                        .contains_key(&name.id)
            });
            is_receiver || !bound
        }
        Expr::Attribute(attribute) => is_constant(pass, function, &attribute.value),
        Expr::Subscript(subscript) => {
            is_constant(pass, function, &subscript.value)
                && is_constant(pass, function, &subscript.slice)
        }
        Expr::Starred(starred) => is_constant(pass, function, &starred.value),
        Expr::List(list) => all(&list.elts),
        Expr::Tuple(tuple) => all(&tuple.elts),
        Expr::Dict(dict) => dict.items.iter().all(|item| {
            let key = item.key.as_ref();
            key.is_none_or(|key| is_constant(pass, function, key))
                && is_constant(pass, function, &item.value)
        }),
        Expr::Call(call) => {
            let reads_environment = pass
                .callee(call)
                .is_some_and(|name| matches!(name.as_str(), "os.getenv" | "os.environ.get"));
            reads_environment && all(&call.arguments.args)
        }
        other => other.is_literal_expr(),
    }
}

/// Whether what is made outlives the call of the function.
fn is_kept(place: &Place<'_>) -> bool {
    place.enclosing().any(|(node, below)| match node {
        AnyNodeRef::StmtReturn(_) => {
            matches!(below, AnyNodeRef::ExprCall(_) | AnyNodeRef::ExprAwait(_))
        }
        AnyNodeRef::ExprYield(_) | AnyNodeRef::ExprLambda(_) => true,
        AnyNodeRef::StmtAssign(assign) => !assign.targets.iter().all(Expr::is_name_expr),
        AnyNodeRef::StmtAnnAssign(assign) => !assign.target.is_name_expr(),
        _ => false,
    })
}

fn is_in_loop(place: &Place<'_>) -> bool {
    for (node, below) in place.enclosing() {
        match node {
            AnyNodeRef::StmtFunctionDef(_) => return false,
            AnyNodeRef::StmtFor(statement) => {
                return statement.iter.range() != below.range();
            }
            AnyNodeRef::StmtWhile(_) => return true,
            _ => {}
        }
    }
    false
}

fn answers_requests(function: &ast::StmtFunctionDef) -> bool {
    function.decorator_list.iter().any(|decorator| {
        let Expr::Call(call) = &decorator.expression else {
            return false;
        };
        let Expr::Attribute(route) = &*call.func else {
            return false;
        };
        let path = call.arguments.args.first();
        ROUTES.contains(&route.attr.as_str())
            && path.is_some_and(|path| {
                path.as_string_literal_expr()
                    .is_some_and(|text| text.value.to_str().starts_with('/'))
            })
    })
}

/// Whether a loop of the same file calls the function.
fn is_called_in_loop(pass: &Pass<'_>, finding: &Finding, function: &ast::StmtFunctionDef) -> bool {
    struct Loops<'a> {
        name: &'a str,
        depth: usize,
        calls: Vec<&'a Expr>,
    }
    impl<'a> Visitor<'a> for Loops<'a> {
        fn visit_stmt(&mut self, stmt: &'a Stmt) {
            let depth = self.depth;
            match stmt {
                Stmt::For(_) | Stmt::While(_) => self.depth += 1,
                Stmt::FunctionDef(_) | Stmt::ClassDef(_) => self.depth = 0,
                _ => {}
            }
            visitor::walk_stmt(self, stmt);
            self.depth = depth;
        }

        fn visit_expr(&mut self, expr: &'a Expr) {
            let depth = self.depth;
            match expr {
                Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                    self.depth += 1;
                }
                Expr::Call(call) if self.depth > 0 => {
                    let name = match &*call.func {
                        Expr::Name(name) => name.id.as_str(),
                        Expr::Attribute(attribute) => attribute.attr.as_str(),
                        _ => "",
                    };
                    if name == self.name {
                        self.calls.push(&call.func);
                    }
                }
                _ => {}
            }
            visitor::walk_expr(self, expr);
            self.depth = depth;
        }
    }
    let mut loops = Loops {
        name: function.name.as_str(),
        depth: 0,
        calls: Vec::new(),
    };
    loops.visit_body(pass.source.body());
    loops.calls.into_iter().any(|callee| {
        pass.types_of(callee).present().any(|member| {
            matches!(member, Type::Function(called) | Type::Method(called, _) if *called == finding.function)
        })
    })
}
