//! What the arguments of a call of `subprocess` ask for.

use ruff_python_ast::{self as ast, Expr};

use super::{Argument, Function, Run, Shape, external};
use crate::project::Type;
use crate::transform::Pass;

/// Arguments that the runtime hands on to the process as they are.
const SAME: &[&str] = &[
    "close_fds",
    "creationflags",
    "cwd",
    "env",
    "executable",
    "extra_groups",
    "group",
    "pass_fds",
    "preexec_fn",
    "process_group",
    "restore_signals",
    "start_new_session",
    "startupinfo",
    "umask",
    "user",
];

/// Newer Pythons wait until all that the shell has started lets go of the pipe.
pub(super) const SHELL_KEEPS_OUTPUT: &str =
    "what the shell starts would keep its output open after the timeout";

/// Reads a call; refuses what it asks for and the runtime cannot do.
pub(super) fn read<'a>(
    pass: &Pass<'_>,
    function: Function,
    call: &'a ast::ExprCall,
) -> Result<Run<'a>, String> {
    let mut arguments: Vec<(&'a str, &'a Expr)> = Vec::new();
    match &*call.arguments.args {
        [] => {}
        [Expr::Starred(_)] | [_, _, ..] => return Err("its arguments cannot be seen".to_owned()),
        [command] => arguments.push(("args", command)),
    }
    for keyword in &call.arguments.keywords {
        let name = keyword.arg.as_ref().ok_or("its arguments cannot be seen")?;
        let name = if name == "cmd" { "args" } else { name.as_str() };
        arguments.push((name, &keyword.value));
    }
    let find = |name: &str| {
        let found = arguments.iter().find(|(other, _)| *other == name);
        found.map(|(_, value)| *value)
    };
    let flag = |name: &str| match find(name) {
        None => Ok(false),
        Some(Expr::BooleanLiteral(literal)) => Ok(literal.value),
        Some(Expr::NoneLiteral(_)) => Ok(false),
        Some(_) => Err(format!("what `{name}=` is cannot be seen")),
    };
    let command = find("args").ok_or("its arguments cannot be seen")?;
    let gets_output = matches!(function, Function::GetOutput | Function::GetStatusOutput);
    let shell = gets_output || flag("shell")?;
    let given = |name: &str| find(name).filter(|value| !value.is_none_literal_expr());
    let mut run = Run {
        function,
        command,
        shape: shape(pass, command, shell)?,
        keywords: Vec::new(),
        input: given("input"),
        timeout: given("timeout"),
        check: flag("check")? || matches!(function, Function::CheckCall | Function::CheckOutput),
        decode: decode(pass, find)?,
    };
    if gets_output || function == Function::CheckOutput {
        run.keywords.push(("stdout", Argument::Stream("PIPE")));
    }
    if gets_output {
        run.keywords.push(("stderr", Argument::Stream("STDOUT")));
        run.decode.get_or_insert_with(|| "decode()".to_owned());
    }
    for (name, value) in &arguments {
        match *name {
            "args" | "shell" | "check" | "timeout" | "text" | "universal_newlines" | "encoding"
            | "errors" => {}
            "capture_output" => {
                if flag(name)? {
                    run.keywords.push(("stdout", Argument::Stream("PIPE")));
                    run.keywords.push(("stderr", Argument::Stream("PIPE")));
                }
            }
            "input" => {
                // `check_output` has a meaning of its own for it.
                if value.is_none_literal_expr() && function == Function::CheckOutput {
                    return Err("`input=None` means no input there".to_owned());
                }
                if run.input.is_some() {
                    check_input(pass, value, run.decode.is_some())?;
                    run.keywords.push(("stdin", Argument::Stream("PIPE")));
                }
            }
            // Whole streams are read and written, or none.
            "bufsize" if value.is_number_literal_expr() || value.is_unary_op_expr() => {}
            "stdin" | "stdout" | "stderr" => {
                if let Expr::Attribute(stream) = value
                    && is_process(pass, &stream.value)
                {
                    return Err("another process is at the other end of a pipe".to_owned());
                }
                if !value.is_none_literal_expr() {
                    let stream = stream(pass, name, value);
                    run.keywords.push((name, stream));
                }
            }
            name if SAME.contains(&name) => run.keywords.push((name, Argument::Same(value))),
            name => return Err(format!("`{name}=` has no counterpart")),
        }
    }
    let pipe = |name: &str| {
        arguments.iter().any(|(other, value)| {
            *other == name && matches!(stream(pass, name, value), Argument::Stream("PIPE"))
        })
    };
    if pipe("stdin") && function != Function::Popen {
        return Err("`stdin` is a pipe to which nothing is written".to_owned());
    }
    if matches!(function, Function::Call | Function::CheckCall)
        && (pipe("stdout") || pipe("stderr"))
    {
        return Err("nothing reads the pipe".to_owned());
    }
    if let Some(timeout) = run.timeout {
        if !is_plain(timeout) {
            return Err("the timeout would be worked out twice".to_owned());
        }
        if shell && (run.is_piped("stdout") || run.is_piped("stderr")) {
            return Err(SHELL_KEEPS_OUTPUT.to_owned());
        }
    }
    Ok(run)
}

fn shape<'a>(pass: &Pass<'_>, command: &'a Expr, shell: bool) -> Result<Shape<'a>, String> {
    let types = pass.types_of(command);
    let all = |is: &dyn Fn(&Type) -> bool| {
        !types.unknown && !types.members.is_empty() && types.members.iter().all(is)
    };
    let is_text = matches!(command, Expr::StringLiteral(_) | Expr::FString(_))
        || all(&|member| matches!(member, Type::Instance(class, _) if class == "builtins.str"));
    if shell {
        return match is_text {
            true => Ok(Shape::Shell),
            false => Err("what the shell is given is not known to be a string".to_owned()),
        };
    }
    match command {
        Expr::List(ast::ExprList { elts, .. }) | Expr::Tuple(ast::ExprTuple { elts, .. })
            if !elts.is_empty() =>
        {
            return Ok(Shape::Display(elts));
        }
        Expr::StringLiteral(program) if !program.value.to_str().contains(char::is_whitespace) => {
            return Ok(Shape::Program);
        }
        _ => {}
    }
    let is_list = |member: &Type| {
        matches!(member, Type::Tuple(_))
            || matches!(member, Type::Instance(class, _)
                if matches!(class.as_str(), "builtins.list" | "builtins.tuple"))
    };
    let splits = command
        .as_call_expr()
        .and_then(|call| pass.callee(call))
        .is_some_and(|callee| callee == "shlex.split");
    let adds = matches!(command, Expr::BinOp(operation)
        if operation.op == ast::Operator::Add && (operation.left.is_list_expr() || operation.right.is_list_expr()));
    if splits || adds || all(&is_list) {
        return Ok(Shape::Sequence);
    }
    Err("the command is not known to be a list".to_owned())
}

/// How the output becomes text.
fn decode<'a>(
    pass: &Pass<'_>,
    find: impl Fn(&str) -> Option<&'a Expr>,
) -> Result<Option<String>, String> {
    let mut is_text = false;
    for name in ["text", "universal_newlines"] {
        is_text |= match find(name) {
            None | Some(Expr::NoneLiteral(_)) => false,
            Some(Expr::BooleanLiteral(literal)) => literal.value,
            Some(_) => return Err(format!("what `{name}=` is cannot be seen")),
        };
    }
    let named = |name: &str| match find(name) {
        None | Some(Expr::NoneLiteral(_)) => Ok(None),
        Some(value @ Expr::StringLiteral(_)) => Ok(Some(pass.source.slice(value))),
        Some(_) => Err(format!("what `{name}=` is cannot be seen")),
    };
    Ok(match (named("encoding")?, named("errors")?) {
        (None, None) => is_text.then(|| "decode()".to_owned()),
        (Some(encoding), None) => Some(format!("decode({encoding})")),
        (None, Some(errors)) => Some(format!("decode(errors={errors})")),
        (Some(encoding), Some(errors)) => Some(format!("decode({encoding}, {errors})")),
    })
}

/// Refuses an input that may be none, or not what the process is to be given.
pub(super) fn check_input(pass: &Pass<'_>, input: &Expr, is_text: bool) -> Result<(), String> {
    let types = pass.types_of(input);
    let wanted = if is_text {
        "builtins.str"
    } else {
        "builtins.bytes"
    };
    let is_wanted = |member: &Type| matches!(member, Type::Instance(class, _) if class == wanted);
    let literal = match input {
        Expr::StringLiteral(_) | Expr::FString(_) => is_text,
        Expr::BytesLiteral(_) => !is_text,
        _ => false,
    };
    let encodes = !is_text
        && matches!(input, Expr::Call(call)
            if matches!(&*call.func, Expr::Attribute(method)
                if method.attr.as_str() == "encode" && is_plain(&method.value)));
    if literal
        || encodes
        || is_plain(input)
            && !types.unknown
            && !types.members.is_empty()
            && types.members.iter().all(is_wanted)
    {
        return Ok(());
    }
    Err("what `input=` is cannot be seen".to_owned())
}

/// Whether an expression is a process that `subprocess` started.
fn is_process(pass: &Pass<'_>, expr: &Expr) -> bool {
    pass.types_of(expr)
        .present()
        .any(|member| matches!(member, Type::Instance(class, _) if class == "subprocess.Popen"))
}

/// A stream by the name that `subprocess` has for it.
fn stream<'a>(pass: &Pass<'_>, name: &str, value: &'a Expr) -> Argument<'a> {
    match external(pass, value).as_deref() {
        Some("subprocess.PIPE") => Argument::Stream("PIPE"),
        Some("subprocess.DEVNULL") => Argument::Stream("DEVNULL"),
        Some("subprocess.STDOUT") if name == "stderr" => Argument::Stream("STDOUT"),
        _ => Argument::Same(value),
    }
}

/// Whether an expression can be evaluated again, or later, with the same result.
fn is_plain(expr: &Expr) -> bool {
    match expr {
        Expr::Attribute(attribute) => is_plain(&attribute.value),
        Expr::BinOp(operation) => is_plain(&operation.left) && is_plain(&operation.right),
        Expr::Name(_) => true,
        _ => expr.is_literal_expr() || expr.is_f_string_expr(),
    }
}
