//! Statements that belong together: a command and its answer on one connection or device, a statement and its commit, a seed
//! and what is drawn after it, an amount that is taken here and given there.
//!
//! What blocks there keeps its place, or says itself why it is not safe. A new await of something else between two of them lets
//! other tasks use the same connection in the middle.

use super::pauses::waits_between;
use super::*;
use crate::catalog::{Form, Whose};
use crate::cleanup::aliases::Aliases;

/// Libraries whose calls drive one machine, screen or page for the whole program, in an order that matters.
const DEVICES: &[&str] = &[
    "Jetson",
    "RPi",
    "adafruit_blinka",
    "appium",
    "board",
    "busio",
    "can",
    "digitalio",
    "gpiod",
    "gpiozero",
    "hid",
    "keyboard",
    "lgpio",
    "mouse",
    "pexpect",
    "pigpio",
    "pyautogui",
    "pynput",
    "pywinauto",
    "selenium",
    "smbus",
    "smbus2",
    "spidev",
    "uiautomator2",
    "usb",
];

/// Calls that settle what is drawn after them, for the whole process.
const SEEDS: &[&str] = &[
    "numpy.random.seed",
    "random.seed",
    "random.setstate",
    "torch.cuda.manual_seed",
    "torch.cuda.manual_seed_all",
    "torch.manual_seed",
    "transformers.set_seed",
];

/// A generator of random numbers that is set before the place, with nothing awaited in between.
pub(super) fn seeded(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function()?;
    if !["seed", "setstate"]
        .iter()
        .any(|name| pass.source.mentions(name))
    {
        return None;
    }
    let mut seed = None;
    scan::each_expr(&function.body, false, |expr| {
        if expr.end() > place.start() {
            return;
        }
        if let Expr::Call(call) = expr {
            let name = pass.callee(call);
            if let Some(name) = name.filter(|name| SEEDS.contains(&name.as_str())) {
                seed = Some((name, call.range()));
            }
        }
    });
    let (name, range) =
        seed.filter(|(_, range)| !waits_between(pass, function, range.end(), place.start()))?;
    let line = pass.source.line(range.start());
    Some(format!(
        "`{name}` on line {line} is for what is drawn after it: while this task waits, another can draw or set it anew"
    ))
}

/// The object that is used before the place and after it, as a sentence.
pub(super) fn torn_apart(pass: &Pass<'_>, finding: &Finding, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    let own = pass.project.function(finding.function);
    let receiver = own.class.and(own.parameters.first());
    let aliases = Aliases::of(function);
    let mut uses: Vec<(String, TextRange)> = Vec::new();
    for other in pass.findings_in(function.range) {
        if other.function != finding.function || place.range.contains_range(other.range()) {
            continue;
        }
        let ordered = matches!(other.leaf.blocking.form, Form::Pinned(_))
            || other
                .leaf
                .blocking
                .caution
                .is_some_and(|caution| caution.whose != Whose::Any);
        if !ordered || other.leaf.own_receiver || other.leaf.free {
            continue;
        }
        if let Some(call) = Place::at(pass, other.range()).and_then(|place| place.call)
            && let Expr::Attribute(method) = &*call.func
            && let Some(path) = aliases.dotted(&method.value)
        {
            uses.push((path, other.range()));
        }
    }
    if finding.leaf.blocking.kind == Kind::Sleep {
        uses.extend(of_devices(pass, function));
    }
    uses.sort_by_key(|(_, range)| range.start());
    let shared = |path: &str| {
        let root = path.split('.').next().unwrap_or(path);
        let is_own = receiver.is_some_and(|own| own.name.as_str() == root) && path.contains('.');
        is_own || !pass.facts.scope(own.scope).bindings.contains_key(root)
    };
    let (path, before, after) = uses.iter().find_map(|(path, before)| {
        let next = uses
            .iter()
            .find(|(other, range)| other == path && range.start() >= place.range.end());
        (before.end() <= place.start() && shared(path))
            .then_some(())
            .and(next)
            .map(|(_, after)| (path, *before, *after))
    })?;
    let waits = waits_between(pass, function, before.end(), after.start());
    (!waits).then(|| {
        format!(
            "what is done with `{path}` on lines {} and {} belongs together: while this task waits, another can use it",
            pass.source.line(before.start()),
            pass.source.line(after.start())
        )
    })
}

/// Calls of a function on devices, by what they are called on.
fn of_devices(pass: &Pass<'_>, function: &ast::StmtFunctionDef) -> Vec<(String, TextRange)> {
    let aliases = Aliases::of(function);
    let mut found = Vec::new();
    if !DEVICES.iter().any(|module| imports(pass, module)) {
        return found;
    }
    let of_device = |name: &str| DEVICES.contains(&name.split('.').next().unwrap_or(name));
    scan::each_expr(&function.body, false, |expr| {
        if let Expr::Call(call) = expr
            && let Expr::Attribute(method) = &*call.func
            && let Some(path) = aliases.dotted(&method.value)
            && pass.types_of(&call.func).present().any(|member| {
                matches!(member, Type::External(name) | Type::ExternalMethod(name, _) if of_device(name))
            })
        {
            found.push((path, call.range()));
        }
    });
    found
}

/// An amount that is taken from one place before the call and added to another one after it.
pub(super) fn carried_over(pass: &Pass<'_>, place: &Place<'_>) -> Option<String> {
    let function = place.function().filter(|function| function.is_async)?;
    if locks::is_under_async_lock(pass, place) {
        return None;
    }
    let mut sums: Vec<&ast::StmtAugAssign> = Vec::new();
    scan::each_stmt(&function.body, |stmt| {
        if let Stmt::AugAssign(sum) = stmt
            && matches!(sum.op, ast::Operator::Add | ast::Operator::Sub)
            && !sum.target.is_name_expr()
        {
            sums.push(sum);
        }
    });
    let text = |expr: &Expr| pass.source.slice(expr.range());
    let (taken, given) = sums.iter().find_map(|taken| {
        let given = sums.iter().find(|given| {
            taken.end() <= place.start()
                && given.start() >= place.range.end()
                && taken.op != given.op
                && text(&taken.value) == text(&given.value)
                && text(&taken.target) != text(&given.target)
                && !waits_between(pass, function, taken.end(), given.start())
        })?;
        Some((taken, given))
    })?;
    Some(format!(
        "lines {} and {} belong together: while this task waits, others find one without the other, and a cancellation leaves the second out",
        pass.source.line(taken.start()),
        pass.source.line(given.start())
    ))
}
