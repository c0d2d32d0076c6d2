//! A value that a plain helper makes: `if self._token is None: self._refresh()`.

use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::guard::{Guard, Target};
use super::{class_at, guard_of, lock, uses};
use crate::cleanup::scan;
use crate::diagnostic::{Reason, Unfixable};
use crate::project::reach::Finding;
use crate::project::{FunctionRef, Type};
use crate::semantic::ScopeId;
use crate::strategy::Place;
use crate::transform::Pass;

/// Methods of values and libraries that compute, whatever the value is.
const QUICK: &[&str] = &[
    "append",
    "critical",
    "debug",
    "decode",
    "encode",
    "error",
    "exception",
    "extend",
    "format",
    "info",
    "items",
    "join",
    "keys",
    "log",
    "lower",
    "replace",
    "setdefault",
    "split",
    "strip",
    "timestamp",
    "total_seconds",
    "upper",
    "values",
    "warning",
];

/// What the helper that a finding calls assigns itself: attributes of the object whose method it is, or names of the module.
pub(super) fn assigned(pass: &Pass<'_>, finding: &Finding, receiver: Option<&str>) -> Vec<Target> {
    let called = || {
        let helper = finding.helper.filter(|_| finding.is_call())?;
        Some((helper, Place::of(pass, finding).ok()?.call?))
    };
    let Some((helper, call)) = called() else {
        return Vec::new();
    };
    let definition = pass.project.function(helper);
    match &*call.func {
        Expr::Attribute(method) => {
            let Some(base) = method.value.as_name_expr() else {
                return Vec::new();
            };
            let own = definition.assigned_own.iter();
            own.filter(|_| Some(base.id.as_str()) == receiver && definition.class.is_some())
                .map(|(name, _)| Target::Attribute {
                    receiver: base.id.to_string(),
                    name: name.to_string(),
                })
                .collect()
        }
        Expr::Name(_) if helper.file == pass.file && definition.class.is_none() => {
            let module = &pass.facts.scope(ScopeId::MODULE).bindings;
            let shared = definition.assigned_shared.iter();
            shared
                .filter(|name| module.contains_key(*name) && !definition.is_local)
                .map(|name| Target::Global(name.to_string()))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The helpers that make, in the guarded statements, what the check asks for, with the names that they assign.
fn makers(pass: &Pass<'_>, guard: &Guard<'_>) -> Vec<(FunctionRef, Vec<Target>)> {
    let receiver = match &guard.target {
        Target::Attribute { receiver, .. } => Some(receiver.as_str()),
        Target::Global(_) => None,
    };
    pass.findings_in(guard.guarded())
        .filter_map(|finding| {
            let mut made = assigned(pass, finding, receiver);
            made.retain(|target| guard.asked.reads(target) || *target == guard.target);
            Some((finding.helper?, made)).filter(|(_, made)| !made.is_empty())
        })
        .collect()
}

/// The first helper that makes what the check asks for, and which of all that it assigns has its lock beside it: the same for
/// every check before a call of it.
pub(super) fn first<'p>(pass: &Pass<'p>, guard: &Guard<'_>) -> Option<(Target, &'p str)> {
    let (helper, made) = makers(pass, guard).into_iter().next()?;
    let definition = pass.project.function(helper);
    let place = match made.into_iter().next()? {
        Target::Attribute { receiver, .. } => {
            let class = class_at(pass.source.body(), guard.function.range());
            let constructor = class.and_then(lock::own_constructor);
            let is_set = |name: &str| {
                constructor.is_some_and(|constructor| {
                    let all = uses(pass.source, name, false);
                    all.iter().any(|place| {
                        place.store && constructor.range().contains_range(place.expr.range())
                    })
                })
            };
            let mut own = definition.assigned_own.iter().map(|(name, _)| name);
            let set = own.clone().find(|name| is_set(name));
            Target::Attribute {
                receiver,
                name: set.or_else(|| own.next())?.to_string(),
            }
        }
        made @ Target::Global(_) => {
            let module = &pass.facts.scope(ScopeId::MODULE).bindings;
            let mut shared = definition.assigned_shared.iter();
            let set = shared.find(|name| module.contains_key(*name));
            set.map_or(made, |name| Target::Global(name.to_string()))
        }
    };
    Some((place, definition.name.as_str()))
}

/// Whether the helpers have all that belongs to the value when they assign it: other tasks see it from then on.
pub(super) fn check_last(pass: &Pass<'_>, guard: &Guard<'_>) -> Result<(), Unfixable> {
    for (helper, made) in makers(pass, guard) {
        let range = pass.project.function(helper).range;
        if helper.file == pass.file {
            check_helper(pass, range, &made)?;
        } else {
            let opened = pass.open(helper.file)?;
            check_helper(&opened.pass(pass), range, &made)?;
        }
    }
    Ok(())
}

fn check_helper(pass: &Pass<'_>, range: TextRange, made: &[Target]) -> Result<(), Unfixable> {
    let place = Place::at(pass, range);
    let Some(AnyNodeRef::StmtFunctionDef(definition)) = place.map(|place| place.node()) else {
        return Ok(());
    };
    let own = definition.parameters.iter_non_variadic_params().next();
    let own = own.map(|parameter| parameter.name().as_str());
    let mut first: Option<(&str, TextSize)> = None;
    scan::each_stmt(&definition.body, |stmt| {
        let (targets, value): (&[Expr], _) = match stmt {
            Stmt::Assign(assign) => (&assign.targets, Some(&assign.value)),
            Stmt::AnnAssign(assign) => {
                (std::slice::from_ref(&*assign.target), assign.value.as_ref())
            }
            Stmt::AugAssign(assign) => (std::slice::from_ref(&*assign.target), Some(&assign.value)),
            _ => return,
        };
        // What says that there is no value does not let anybody go on.
        let nothing = |value: &Expr| {
            value.is_none_literal_expr()
                || matches!(value, Expr::BooleanLiteral(literal) if !literal.value)
        };
        if value.is_none_or(|value| nothing(value)) {
            return;
        }
        for target in targets.iter().flat_map(parts) {
            let assigned = made.iter().find(|known| match (known, target) {
                (Target::Attribute { name, .. }, Expr::Attribute(attribute)) => {
                    attribute.attr.as_str() == name
                        && matches!(&*attribute.value, Expr::Name(base) if Some(base.id.as_str()) == own)
                }
                (Target::Global(name), Expr::Name(other)) => other.id.as_str() == name,
                _ => false,
            });
            if let Some(assigned) = assigned
                && first.is_none_or(|(_, end)| stmt.end() < end)
            {
                first = Some((assigned.name(), stmt.end()));
            }
        }
    });
    let Some((name, end)) = first else {
        return Ok(());
    };
    let mut further = false;
    scan::each_expr(&definition.body, false, |expr| {
        if let Expr::Call(call) = expr {
            further |= call.start() >= end && !is_quick(pass, call);
        }
    });
    if further {
        return Err(Unfixable::new(
            Reason::CheckThenAct,
            format!(
                "`{}` assigns `{name}` on line {} and goes on from there: other tasks would find it before all that belongs to it is there",
                definition.name,
                pass.source.line(end)
            ),
        ));
    }
    Ok(())
}

fn parts(target: &Expr) -> &[Expr] {
    match target {
        Expr::Tuple(tuple) => &tuple.elts,
        Expr::List(list) => &list.elts,
        other => std::slice::from_ref(other),
    }
}

/// Whether a call certainly does not wait.
fn is_quick(pass: &Pass<'_>, call: &ast::ExprCall) -> bool {
    let callee = pass.types_of(&call.func);
    let mut known = callee.present().peekable();
    if known.peek().is_some() && !callee.unknown {
        return known.all(|member| match member {
            Type::External(name) | Type::ExternalMethod(name, _) => {
                pass.project.catalog.blocking(name).is_none()
            }
            _ => false,
        });
    }
    matches!(&*call.func, Expr::Attribute(method) if QUICK.contains(&method.attr.as_str()))
}

/// Calls of the helpers that do not take the lock, for a sentence.
pub(super) fn other_calls(pass: &Pass<'_>, guard: &Guard<'_>, range: TextRange) -> Option<String> {
    makers(pass, guard).into_iter().find_map(|(helper, _)| {
        let definition = pass.project.function(helper);
        let all = uses(pass.source, &definition.name, definition.class.is_none());
        let others: Vec<_> = all
            .iter()
            .filter(|place| {
                !place.store
                    && !place.locked
                    && !range.contains_range(place.expr.range())
                    && !is_checked(pass, place.expr.range())
            })
            .collect();
        (!others.is_empty()).then(|| {
            format!(
                "`{}` is also called without the lock in {}",
                definition.name,
                super::places(pass.source, &others)
            )
        })
    })
}

/// Whether a check stands before a call, which gets the same lock.
fn is_checked(pass: &Pass<'_>, callee: TextRange) -> bool {
    let mut findings = pass.findings.iter();
    findings
        .find(|other| other.is_call() && other.range().start() == callee.start())
        .is_some_and(|other| guard_of(pass, other).is_some())
}

/// Whether a place is in a helper that the guarded statements call.
pub(super) fn is_inside(pass: &Pass<'_>, guard: &Guard<'_>, range: TextRange) -> bool {
    makers(pass, guard).iter().any(|(helper, _)| {
        helper.file == pass.file && pass.project.function(*helper).range.contains_range(range)
    })
}

/// What the helpers are called that make the value.
pub(super) fn names<'p>(pass: &Pass<'p>, guard: &Guard<'_>) -> Vec<&'p str> {
    makers(pass, guard)
        .into_iter()
        .map(|(helper, _)| pass.project.function(helper).name.as_str())
        .collect()
}
