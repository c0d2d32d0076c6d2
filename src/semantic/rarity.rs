//! Branches that code seldom takes: other platforms than the usual one, debugging, tests, type checking, errors.

use ruff_python_ast::{self as ast, BoolOp, CmpOp, Expr, Stmt, UnaryOp};

/// Names of flags that hold on a developer's machine, or never while the program runs.
const FLAGS: &[&str] = &[
    "__debug__",
    "dev_mode",
    "development_mode",
    "for_testing",
    "for_tests",
    "in_test",
    "in_tests",
    "is_test",
    "is_windows",
    "on_windows",
    "running_tests",
    "test_mode",
    "test_only",
    "type_checking",
    "under_test",
    "unit_test",
    "win32",
    "windows",
];

/// Words that tell such a flag by themselves: `debug_crash_flags`, `_is_testing`.
const WORDS: &[&str] = &["debug", "debugging", "testing"];

/// Words that turn a flag round.
const NEGATIONS: &[&str] = &["disable", "disabled", "no", "not", "skip", "without"];

/// Words that tell an environment variable which tests set, or whoever looks for a mistake.
const VARIABLES: &[&str] = &["debug", "pytest", "test", "testing", "tests"];

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
                return compared(&comparison.left, *op, right);
            }
            let usual = match op {
                CmpOp::Eq | CmpOp::Is | CmpOp::In => is_usual(right),
                CmpOp::NotEq | CmpOp::IsNot | CmpOp::NotIn => is_usual(right).map(|usual| !usual),
                _ => None,
            };
            both(usual)
        }
        Expr::Call(call) => {
            if is_switch(test) {
                return (true, false);
            }
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
        _ => (is_flag(test) || is_switch(test), false),
    }
}

/// A flag that is compared: `self._debug_delay > 0`, `os.environ.get("APP_TEST") == "1"`, `"APP_TEST" in os.environ`.
fn compared(left: &Expr, op: CmpOp, right: &Expr) -> (bool, bool) {
    if let (CmpOp::In | CmpOp::NotIn, Expr::StringLiteral(name)) = (op, left) {
        let is_set = is_environment(right) && is_variable(name.value.to_str());
        return both(is_set.then_some(op == CmpOp::NotIn));
    }
    if !is_flag(left) && !is_switch(left) {
        return (false, false);
    }
    let off = match right {
        Expr::NoneLiteral(_) => true,
        Expr::BooleanLiteral(literal) => !literal.value,
        Expr::NumberLiteral(number) => matches!(&number.value, ast::Number::Int(int) if *int == 0),
        Expr::StringLiteral(text) => matches!(text.value.to_str(), "" | "0" | "false" | "no"),
        _ => false,
    };
    match op {
        CmpOp::Gt | CmpOp::GtE | CmpOp::In => (true, false),
        CmpOp::Eq | CmpOp::Is => (!off, off),
        CmpOp::NotEq | CmpOp::IsNot => (off, !off),
        _ => (false, false),
    }
}

/// An environment variable that is not set unless for tests or for debugging: `os.getenv("APP_DEBUG")`.
fn is_switch(expr: &Expr) -> bool {
    match expr {
        Expr::Subscript(item) => {
            is_environment(&item.value)
                && matches!(&*item.slice, Expr::StringLiteral(name) if is_variable(name.value.to_str()))
        }
        Expr::Call(call) => match (&*call.func, &*call.arguments.args) {
            // `os.environ.get("APP_TEST", "").lower()`, `int(os.environ.get("APP_TEST", "0"))`.
            (Expr::Attribute(method), [])
                if matches!(method.attr.as_str(), "lower" | "strip" | "upper") =>
            {
                is_switch(&method.value)
            }
            (Expr::Name(name), [argument])
                if matches!(name.id.as_str(), "bool" | "float" | "int") =>
            {
                is_switch(argument)
            }
            (callee, [Expr::StringLiteral(name), rest @ ..]) => {
                let asks = match callee {
                    Expr::Name(name) => name.id.as_str() == "getenv",
                    Expr::Attribute(method) => match method.attr.as_str() {
                        "getenv" => true,
                        "get" => is_environment(&method.value),
                        _ => false,
                    },
                    _ => false,
                };
                let is_off = rest.iter().all(|default| match default {
                    Expr::NoneLiteral(_) => true,
                    Expr::BooleanLiteral(literal) => !literal.value,
                    Expr::StringLiteral(text) => {
                        matches!(text.value.to_str(), "" | "0" | "false" | "False" | "no")
                    }
                    _ => false,
                });
                asks && is_off && is_variable(name.value.to_str())
            }
            _ => false,
        },
        _ => false,
    }
}

/// `os.environ`.
fn is_environment(expr: &Expr) -> bool {
    match expr {
        Expr::Name(name) => name.id.as_str() == "environ",
        Expr::Attribute(attribute) => attribute.attr.as_str() == "environ",
        _ => false,
    }
}

fn is_variable(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.split('_').any(|word| VARIABLES.contains(&word))
        && !name.split('_').any(|word| NEGATIONS.contains(&word))
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
    // `self._test_delay`: nobody names what it does to others so.
    if name.starts_with("_test_") {
        return true;
    }
    let name = name.to_ascii_lowercase();
    let has = |words: &[&str]| name.split('_').any(|word| words.contains(&word));
    FLAGS.contains(&name.as_str())
        || FLAGS.contains(&name.trim_start_matches('_'))
        || has(WORDS) && !has(NEGATIONS)
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
