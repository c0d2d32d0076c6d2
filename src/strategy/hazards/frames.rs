//! What a lambda, or a function of its own, cannot contain: it looks into the frame of the coroutine.

use super::*;

/// What a lambda cannot contain, or had better not.
pub(in crate::strategy) fn check_lambda(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    cautions: &mut Vec<String>,
) -> Result<(), Unfixable> {
    for tied in pass.tied_in(finding.function, place.range) {
        if tied.loop_affine.is_some() {
            return Err(Unfixable::new(Reason::LoopAffine, tied.why.clone()));
        }
        cautions.push(tied.why.clone());
    }
    cautions.extend(made::assigning_properties(pass, finding, place.range));
    let mut finder = FrameFinder { found: None };
    if let AnyNodeRef::ExprCall(call) = place.node() {
        visitor::walk_expr(&mut finder, &call.func);
        finder.visit_expr(&call.func);
        finder.visit_arguments(&call.arguments);
    }
    if let Some(function) = place.function()
        && let Some((what, _)) = asked_by(place.node(), function)
    {
        return Err(Unfixable::new(
            Reason::FrameDependent,
            format!("{what} finds no exception in the worker thread"),
        ));
    }
    match finder.found {
        Some(what) => Err(Unfixable::new(
            Reason::FrameDependent,
            format!("{what} would mean something else inside a lambda"),
        )),
        None => Ok(()),
    }
}

/// Whether a call looks up names in the function that makes it: `eval(text)`, `frame.query("size > @limit")`.
pub(crate) fn sees_names(call: &ast::ExprCall) -> bool {
    let text = match call.arguments.args.first() {
        Some(Expr::StringLiteral(text)) => Some(text.value.to_str()),
        _ => None,
    };
    match &*call.func {
        Expr::Name(name) => {
            matches!(name.id.as_str(), "eval" | "exec") && call.arguments.len() == 1
        }
        Expr::Attribute(attribute) => {
            matches!(attribute.attr.as_str(), "query" | "eval")
                && text.is_some_and(|text| text.contains('@'))
        }
        _ => false,
    }
}

struct FrameFinder {
    found: Option<&'static str>,
}

impl<'a> Visitor<'a> for FrameFinder {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Await(_) => self.found = Some("an await"),
            Expr::Yield(_) | Expr::YieldFrom(_) => self.found = Some("a yield"),
            Expr::Named(_) => self.found = Some("an assignment expression"),
            Expr::Call(call) if sees_names(call) => {
                self.found = Some("what looks up names of the coroutine");
            }
            Expr::Call(call) if call.arguments.is_empty() => {
                if let Expr::Name(name) = &*call.func {
                    match name.id.as_str() {
                        "super" => self.found = Some("`super()`"),
                        "locals" | "vars" | "dir" => self.found = Some("`locals()`"),
                        _ => {}
                    }
                }
                visitor::walk_expr(self, expr);
            }
            Expr::Lambda(_) => {}
            _ => visitor::walk_expr(self, expr),
        }
    }
}
