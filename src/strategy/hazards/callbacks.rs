//! Functions that a call is given, or that what it works on was made with: they run in the worker thread.

use super::*;

/// Values into which a search for functions looks; beyond, nothing is said.
const LIMIT: usize = 64;

/// What becomes of such functions, as a sentence.
pub(super) fn handed(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    if place.consumes() {
        return None;
    }
    if place.call.is_some_and(|call| is_given(pass, finding, call)) {
        return Some("a function among the arguments will run in the worker thread".to_owned());
    }
    let moved = pass.findings_in(place.range).chain([finding]);
    // What only reads such a result has no call of its own.
    let mut calls = moved.filter(|other| {
        other.function == finding.function
            && other.is_call()
            && other.site.value != ValueId::UNBOUND
    });
    calls
        .any(|other| {
            let given = call_at(pass, other.site.value).is_some_and(|call| holds_any(pass, call));
            let mut makers = other
                .makers
                .iter()
                .filter_map(|maker| call_at(pass, *maker));
            // What a thread or a process runs, it runs anyway.
            let runs_apart = ["threading.", "multiprocessing.", "concurrent."]
                .iter()
                .any(|module| other.leaf.name.starts_with(module));
            given || !runs_apart && makers.any(|call| holds_any(pass, call))
        })
        .then(|| "a function that it is given in a list will run in the worker thread".to_owned())
        .or_else(|| hooked(pass, finding, place))
}

/// Whether an argument of a call is a function that belongs to the coroutine, or to an object.
fn is_given(pass: &Pass<'_>, finding: &Finding, call: &ast::ExprCall) -> bool {
    let function = pass.project.function(finding.function);
    let is_callback = |argument: &Expr| match argument {
        Expr::Lambda(_) => true,
        Expr::Name(name) => pass
            .facts
            .scope(function.scope)
            .bindings
            .get(&name.id)
            .is_some_and(|values| {
                values
                    .iter()
                    .any(|value| matches!(pass.facts.value(*value), Value::Function(_)))
            }),
        // A bound method is called with its object, wherever it runs.
        Expr::Attribute(_) => {
            let inference = pass.inference;
            function.sites.iter().any(|site| {
                site.kind == SiteKind::Read
                    && site.range == argument.range()
                    && inference
                        .value(pass.file, site.value)
                        .present()
                        .any(|member| {
                            matches!(member, Type::Method(..))
                                || crate::project::reach::loop_affine(inference, member).is_some()
                        })
            })
        }
        _ => false,
    };
    // `key=` and `default=` are called with plain data and give plain data.
    call.arguments.args.iter().any(is_callback)
        || call.arguments.keywords.iter().any(|keyword| {
            is_callback(&keyword.value)
                && !matches!(
                    keyword.arg.as_ref().map(|name| name.as_str()),
                    Some("key" | "default" | "default_factory")
                )
        })
}

fn call_at<'p>(pass: &Pass<'p>, value: ValueId) -> Option<&'p Call> {
    match pass.facts.value(value) {
        Value::Call(id) => Some(pass.facts.call(*id)),
        _ => None,
    }
}

/// `hooks={"response": self.note}`, `YoutubeDL({"progress_hooks": [self.show]})`
fn holds_any(pass: &Pass<'_>, call: &Call) -> bool {
    let keywords = call.keywords.iter().map(|(_, value)| value);
    call.positional
        .iter()
        .chain(keywords)
        .any(|argument| holds(pass, *argument))
}

/// Whether a list or the values of a dictionary are functions of the project.
fn holds(pass: &Pass<'_>, value: ValueId) -> bool {
    let mut pending = vec![(value, false)];
    let mut seen = Vec::new();
    while let Some((value, inside)) = pending.pop() {
        if seen.contains(&value) || seen.len() > LIMIT {
            continue;
        }
        seen.push(value);
        match pass.facts.value(value) {
            Value::Dict(_, items) | Value::Container("list", items) => pending.push((*items, true)),
            Value::Declared { value, .. } | Value::Narrow { value, .. } => {
                pending.push((*value, inside));
            }
            Value::Join(join) => {
                pending.extend(pass.facts.join(*join).iter().map(|value| (*value, inside)));
            }
            _ if inside => {
                let types = pass.types_of_value(value);
                let mut members = types.present();
                if members.any(|member| matches!(member, Type::Function(_) | Type::Method(..))) {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}

/// `session.hooks["response"].append(self.note)` before `session.get(url)`
fn hooked(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    let Expr::Attribute(method) = &*place.call?.func else {
        return None;
    };
    if !finding.leaf.name.starts_with("requests.") {
        return None;
    }
    let receiver = pass.source.slice(method.value.range());
    let mut is_hooked = false;
    scan::each_expr(&place.function()?.body, true, |expr| {
        if let Expr::Attribute(attribute) = expr {
            is_hooked |= attribute.attr.as_str() == "hooks"
                && pass.source.slice(attribute.value.range()) == receiver;
        }
    });
    is_hooked.then(|| format!("the hooks of `{receiver}` will run in the worker thread"))
}
