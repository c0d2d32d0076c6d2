//! Branches that code seldom takes: other platforms than the usual one, debugging, type checking, errors.

use ruff_python_ast::{BoolOp, CmpOp, Expr, Stmt, UnaryOp};

/// Names of flags that hold on a developer's machine, or never while the program runs.
const FLAGS: &[&str] = &[
    "__debug__",
    "debug",
    "debugging",
    "debug_mode",
    "is_debug",
    "is_windows",
    "on_windows",
    "type_checking",
    "win32",
    "windows",
];

/// Whether the branch is seldom taken that a test leads to when it is true, and the one when it is false.
pub(super) fn branches(test: &Expr) -> (bool, bool) {
    match test {
        Expr::UnaryOp(operation) if operation.op == UnaryOp::Not => {
            let (holds, fails) = branches(&operation.operand);
            (fails, holds)
        }
        Expr::BoolOp(operation) => {
            let parts: Vec<(bool, bool)> = operation.values.iter().map(branches).collect();
            let any = (
                parts.iter().any(|(holds, _)| *holds),
                parts.iter().any(|(_, fails)| *fails),
            );
            let all = (
                parts.iter().all(|(holds, _)| *holds),
                parts.iter().all(|(_, fails)| *fails),
            );
            match operation.op {
                BoolOp::And => (any.0, all.1),
                BoolOp::Or => (all.0, any.1),
            }
        }
        Expr::Compare(comparison) => {
            let ([op], [right]) = (&*comparison.ops, &*comparison.comparators) else {
                return (false, false);
            };
            if !is_platform(&comparison.left) {
                return (false, false);
            }
            let usual = match op {
                CmpOp::Eq | CmpOp::Is | CmpOp::In => is_usual(right),
                CmpOp::NotEq | CmpOp::IsNot | CmpOp::NotIn => is_usual(right).map(|usual| !usual),
                _ => None,
            };
            both(usual)
        }
        Expr::Call(call) => {
            let Expr::Attribute(method) = &*call.func else {
                return (is_flag(&call.func), false);
            };
            match (method.attr.as_str(), &*call.arguments.args) {
                ("startswith", [prefix]) if is_platform(&method.value) => both(is_usual(prefix)),
                // `logger.isEnabledFor(logging.DEBUG)`.
                ("isEnabledFor", [level]) => (is_flag(level), false),
                _ => (is_flag(&call.func), false),
            }
        }
        _ => (is_flag(test), false),
    }
}

fn both(usual: Option<bool>) -> (bool, bool) {
    usual.map_or((false, false), |usual| (!usual, usual))
}

/// Whether a block ends with an exception, so that it serves nobody who goes on.
pub(super) fn fails(body: &[Stmt]) -> bool {
    matches!(body.last(), Some(Stmt::Raise(_)))
}

fn is_flag(expr: &Expr) -> bool {
    let name = match expr {
        Expr::Name(name) => name.id.as_str(),
        Expr::Attribute(attribute) => attribute.attr.as_str(),
        _ => return false,
    };
    let name = name.to_ascii_lowercase();
    FLAGS.contains(&name.as_str()) || FLAGS.contains(&name.trim_start_matches('_'))
}

/// `sys.platform`, `os.name`, `platform.system()`, also in lower case.
fn is_platform(expr: &Expr) -> bool {
    let of = |expr: &Expr, module: &str, attribute: &str| {
        matches!(expr, Expr::Attribute(found) if found.attr.as_str() == attribute
            && matches!(&*found.value, Expr::Name(name) if name.id.as_str() == module))
    };
    match expr {
        Expr::Call(call) => match &*call.func {
            Expr::Attribute(method) if method.attr.as_str() == "lower" => {
                is_platform(&method.value)
            }
            callee => of(callee, "platform", "system"),
        },
        _ => of(expr, "sys", "platform") || of(expr, "os", "name"),
    }
}

/// Whether the names of platforms are those of the usual ones; `None` when they cannot be told.
fn is_usual(expr: &Expr) -> Option<bool> {
    match expr {
        Expr::StringLiteral(text) => Some(matches!(
            text.value.to_str().to_ascii_lowercase().as_str(),
            "linux" | "linux2" | "posix"
        )),
        Expr::Tuple(tuple) => one_answer(&tuple.elts),
        Expr::Set(set) => one_answer(&set.elts),
        Expr::List(list) => one_answer(&list.elts),
        _ => None,
    }
}

fn one_answer(items: &[Expr]) -> Option<bool> {
    let answers: Option<Vec<bool>> = items.iter().map(is_usual).collect();
    Some(answers?.contains(&true))
}
