//! What a lambda, or a function of its own, cannot contain: it looks into the frame of the coroutine.

use super::*;
use crate::semantic::FileFacts;

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

/// Calls that give the frame of a function, with all its names.
const FRAMES: &[&str] = &["inspect.currentframe", "inspect.stack", "sys._getframe"];

/// What in a coroutine looks up its names, as they stand there at that moment.
pub(crate) fn looks_up_names(
    pass: &Pass<'_>,
    finding: &Finding,
    function: &ast::StmtFunctionDef,
) -> Option<String> {
    let mut found = None;
    scan::each_expr(&function.body, false, |expr| {
        if let Expr::Call(call) = expr
            && (sees_names(call) || lists_names(call))
        {
            found.get_or_insert_with(|| pass.source.slice(call.func.range()).to_owned());
        }
    });
    found.or_else(|| {
        let sites = &pass.project.function(finding.function).sites;
        sites.iter().find_map(|site| {
            let Value::Call(id) = pass.facts.value(site.value) else {
                return None;
            };
            let callee = pass.types_of_value(pass.facts.call(*id).callee);
            callee.present().find_map(|member| match member {
                Type::External(name) if FRAMES.contains(&name.as_str()) => {
                    reads_frame(pass.facts).then(|| name.to_string())
                }
                Type::Function(called) | Type::Method(called, _) => {
                    let facts = pass.project.facts(called.file)?;
                    let name = &pass.project.function(*called).name;
                    (reads_frame(facts) && gives_frame(pass.inference, *called))
                        .then(|| name.to_string())
                }
                _ => None,
            })
        })
    })
}

/// `locals()`
fn lists_names(call: &ast::ExprCall) -> bool {
    call.arguments.is_empty()
        && matches!(&*call.func, Expr::Name(name)
            if matches!(name.id.as_str(), "locals" | "vars" | "dir"))
}

/// Whether a file asks frames for their names at all.
fn reads_frame(facts: &FileFacts) -> bool {
    let mut values = facts.values.iter();
    values.any(|value| matches!(value, Value::Attribute(_, name) if name.as_str() == "f_locals"))
}

/// Whether a function asks for the frame of its caller.
fn gives_frame(inference: &Inference<'_>, function: FunctionRef) -> bool {
    calls(inference.project, function).any(|call| {
        inference
            .value(function.file, call.callee)
            .present()
            .any(|member| matches!(member, Type::External(name) if FRAMES.contains(&name.as_str())))
    })
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
            Expr::Call(call) if lists_names(call) => self.found = Some("`locals()`"),
            Expr::Call(call) if call.arguments.is_empty() => {
                if matches!(&*call.func, Expr::Name(name) if name.id.as_str() == "super") {
                    self.found = Some("`super()`");
                }
                visitor::walk_expr(self, expr);
            }
            Expr::Lambda(_) => {}
            _ => visitor::walk_expr(self, expr),
        }
    }
}
