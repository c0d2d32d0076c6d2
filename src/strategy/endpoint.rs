//! Endpoints of FastAPI, which it runs in its own threads when they are plain functions.

use ruff_python_ast::{Expr, Stmt};

use super::place::Place;
use crate::cleanup::scan;
use crate::diagnostic::{Reason, Unfixable};
use crate::project::Type;
use crate::project::reach::Finding;
use crate::transform::Pass;

/// What routes are added to.
const ROUTERS: &[&str] = &["fastapi.FastAPI", "fastapi.APIRouter"];

/// Decorators that make a function an endpoint.
const VERBS: &[&str] = &[
    "api_route",
    "delete",
    "get",
    "head",
    "options",
    "patch",
    "post",
    "put",
    "trace",
];

/// Says of what cannot move that its endpoint need be no coroutine, where that is so.
pub(super) fn advised(pass: &Pass<'_>, finding: &Finding, unfixable: Unfixable) -> Unfixable {
    let may_move = matches!(
        unfixable.reason,
        Reason::LiveResult | Reason::LazyResult | Reason::UncertainType
    );
    if !may_move || unfixable.advice.is_some() || finding.loop_affine.is_some() {
        return unfixable;
    }
    let name = Place::of(pass, finding)
        .ok()
        .and_then(|place| place.function())
        .filter(|function| function.is_async && !waits(&function.body))
        .filter(|function| {
            let mut decorators = function.decorator_list.iter();
            decorators.any(|decorator| is_route(pass, &decorator.expression))
        })
        .map(|function| function.name.to_string());
    match name {
        Some(name) => unfixable.with_advice(format!(
            "nothing is awaited in `{name}`: make it a plain `def`, and FastAPI runs it, and the dependencies that are plain \
             functions, in its threads"
        )),
        None => unfixable,
    }
}

fn waits(body: &[Stmt]) -> bool {
    let mut waits = false;
    scan::each_expr(body, false, |expr| {
        waits |= match expr {
            Expr::Await(_) | Expr::Yield(_) | Expr::YieldFrom(_) => true,
            Expr::ListComp(comprehension) => {
                comprehension.generators.iter().any(|one| one.is_async)
            }
            Expr::SetComp(comprehension) => comprehension.generators.iter().any(|one| one.is_async),
            Expr::DictComp(comprehension) => {
                comprehension.generators.iter().any(|one| one.is_async)
            }
            _ => false,
        };
    });
    scan::each_stmt(body, |stmt| {
        waits |= match stmt {
            Stmt::For(statement) => statement.is_async,
            Stmt::With(statement) => statement.is_async,
            _ => false,
        };
    });
    waits
}

/// `@app.get("/")`
fn is_route(pass: &Pass<'_>, decorator: &Expr) -> bool {
    let Expr::Call(call) = decorator else {
        return false;
    };
    let Expr::Attribute(method) = &*call.func else {
        return false;
    };
    VERBS.contains(&method.attr.as_str())
        && pass.types_of(&method.value).present().any(
            |member| matches!(member, Type::Instance(name, _) if ROUTERS.contains(&name.as_str())),
        )
}
