//! Containers and objects that the coroutine has made, that others have as well by now, and that a helper changes or goes
//! through in the worker thread.

use super::*;
use crate::semantic::MUTATORS;

/// What a helper does with an argument that is no longer the coroutine's alone, as a sentence.
pub(super) fn changed_by_helper(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
) -> Option<String> {
    let helper = finding.helper?;
    let function = place.function().filter(|function| function.is_async)?;
    let mut found = None;
    scan::each_expr(&function.body, false, |expr| {
        if let Expr::Call(call) = expr
            && call.range() == finding.range()
        {
            found = Some(call);
        }
    });
    let call = found?;
    let outer = enclosing(pass, function);
    let skipped = usize::from(pass.project.function(helper).class.is_some());
    call.arguments.args.iter().enumerate().find_map(|(position, argument)| {
        let Expr::Name(name) = argument else {
            return None;
        };
        let name = name.id.as_str();
        let parameters = &pass.project.function(helper).parameters;
        let parameter = parameters.get(position + skipped)?.name.clone();
        if is_made(pass, function, name) {
            let line = given_away(pass, function, name, place.start())?;
            return in_helper(pass, helper, |body| changes(body, &parameter)).then(|| {
                format!(
                    "`{}` changes `{name}` in the worker thread, which others have since line {line}",
                    finding.callee
                )
            });
        }
        let outer = outer?;
        if function.parameters.includes(name)
            || !is_made(pass, outer, name)
            || !runs_several(outer, &function.name)
        {
            return None;
        }
        let changed = changes_nested(&outer.body, name);
        in_helper(pass, helper, |body| {
            changes(body, &parameter) || changed && goes_through(body, &parameter)
        })
        .then(|| {
            format!(
                "`{}` goes through `{name}` in the worker thread while other tasks may change it",
                finding.callee
            )
        })
    })
}

/// The coroutine that a coroutine is defined in.
fn enclosing<'p>(
    pass: &Pass<'p>,
    function: &ast::StmtFunctionDef,
) -> Option<&'p ast::StmtFunctionDef> {
    scan::functions(pass.source.body())
        .into_iter()
        .rfind(|outer| {
            outer.is_async
                && outer.range() != function.range()
                && outer.range().contains_range(function.range())
        })
}

/// Whether a coroutine makes a container or an object of the project under the name, and nothing else.
fn is_made(pass: &Pass<'_>, function: &ast::StmtFunctionDef, name: &str) -> bool {
    let mut made = false;
    let mut other = function.parameters.includes(name);
    scan::each_stmt(&function.body, |stmt| {
        let (target, value) = match stmt {
            Stmt::Assign(assign) => match &*assign.targets {
                [target] => (target, &*assign.value),
                _ => return,
            },
            Stmt::AnnAssign(ast::StmtAnnAssign {
                target,
                value: Some(value),
                ..
            }) => (&**target, &**value),
            _ => return,
        };
        if scan::is_spelled(target, name) {
            let makes = makes(pass, value);
            made |= makes;
            other |= !makes;
        }
    });
    made && !other
}

fn makes(pass: &Pass<'_>, value: &Expr) -> bool {
    const CONTAINERS: &[&str] = &[
        "Counter",
        "OrderedDict",
        "bytearray",
        "defaultdict",
        "deque",
        "dict",
        "list",
        "set",
    ];
    match value {
        Expr::Dict(_)
        | Expr::List(_)
        | Expr::Set(_)
        | Expr::DictComp(_)
        | Expr::ListComp(_)
        | Expr::SetComp(_) => true,
        Expr::Call(call) => {
            matches!(&*call.func, Expr::Name(name) if CONTAINERS.contains(&name.id.as_str()))
                || pass
                    .types_of(&call.func)
                    .present()
                    .any(|member| matches!(member, Type::Class(_)))
        }
        _ => false,
    }
}

/// The line on which somebody else gets what has the name, before a position.
fn given_away(
    pass: &Pass<'_>,
    function: &ast::StmtFunctionDef,
    name: &str,
    before: TextSize,
) -> Option<usize> {
    const KEEPERS: &[&str] = &[
        "add",
        "append",
        "appendleft",
        "insert",
        "put",
        "put_nowait",
        "set_result",
        "setdefault",
    ];
    let is_it = |expr: &Expr| matches!(expr, Expr::Name(it) if it.id.as_str() == name);
    let mut given = None;
    scan::each_stmt(&function.body, |stmt| {
        if stmt.start() >= before {
            return;
        }
        let gives = match stmt {
            Stmt::Assign(assign) => {
                is_it(&assign.value)
                    && assign
                        .targets
                        .iter()
                        .any(|target| target.is_attribute_expr() || target.is_subscript_expr())
            }
            Stmt::FunctionDef(nested) => {
                !nested.parameters.includes(name)
                    && scan::names_read(&nested.body).iter().any(|it| it == name)
            }
            _ => false,
        };
        if gives {
            given.get_or_insert(stmt.start());
        }
    });
    scan::each_expr(&function.body, false, |expr| {
        if expr.start() >= before {
            return;
        }
        let gives = match expr {
            Expr::Call(call) => {
                let handed = |call: &ast::ExprCall| {
                    let mut arguments = call.arguments.iter_source_order();
                    arguments.any(|argument| is_it(argument.value()))
                };
                let keeps = matches!(&*call.func, Expr::Attribute(method)
                    if KEEPERS.contains(&method.attr.as_str()));
                keeps && handed(call) || pairs::started_in(expr).is_some_and(handed)
            }
            Expr::Lambda(lambda) => {
                let mut mentioned = false;
                scan::each_part(&lambda.body, |part| mentioned |= is_it(part));
                mentioned
            }
            _ => false,
        };
        if gives {
            given.get_or_insert(expr.start());
        }
    });
    given.map(|start| pass.source.line(start))
}

/// Whether a coroutine is started more than once, or beside others, by the one that it is defined in.
fn runs_several(outer: &ast::StmtFunctionDef, name: &str) -> bool {
    let calls_it = |expr: &Expr| {
        matches!(expr, Expr::Call(call)
            if matches!(&*call.func, Expr::Name(called) if called.id.as_str() == name))
    };
    let mut several = false;
    scan::each_expr(&outer.body, false, |expr| match expr {
        Expr::Generator(generator) => several |= calls_it(&generator.elt),
        Expr::ListComp(comprehension) => several |= calls_it(&comprehension.elt),
        Expr::Call(call) => {
            several |= pairs::started_in(expr).is_some()
                && call.arguments.args.first().is_some_and(calls_it);
        }
        _ => {}
    });
    several
}

/// Asks a question about the body of a helper, which may stand in another file.
fn in_helper(pass: &Pass<'_>, helper: FunctionRef, asks: impl Fn(&[Stmt]) -> bool) -> bool {
    let range = pass.project.function(helper).range;
    let body_of = |pass: &Pass<'_>| {
        scan::function_at(pass.source.body(), range).is_some_and(|function| asks(&function.body))
    };
    if helper.file == pass.file {
        return body_of(pass);
    }
    pass.open(helper.file)
        .is_ok_and(|opened| body_of(&opened.pass(pass)))
}

/// Whether statements change what a name stands for, in functions nested in them as well.
fn changes_nested(body: &[Stmt], name: &str) -> bool {
    let mut changed = changes(body, name);
    for function in scan::functions(body) {
        changed |= !function.parameters.includes(name) && changes(&function.body, name);
    }
    changed
}

/// Whether statements change what a name stands for: an entry, an attribute, or by a method.
fn changes(body: &[Stmt], name: &str) -> bool {
    let mut changed = false;
    scan::each_stmt(body, |stmt| {
        let targets = match stmt {
            Stmt::Assign(assign) => assign.targets.as_slice(),
            Stmt::AugAssign(assign) => std::slice::from_ref(&*assign.target),
            Stmt::Delete(delete) => delete.targets.as_slice(),
            _ => return,
        };
        changed |= targets
            .iter()
            .any(|target| !target.is_name_expr() && root(target) == Some(name));
    });
    scan::each_expr(body, false, |expr| {
        if let Expr::Call(call) = expr
            && let Expr::Attribute(method) = &*call.func
            && MUTATORS.contains(&method.attr.as_str())
        {
            changed |= root(&method.value) == Some(name);
        }
    });
    changed
}

/// Whether statements look at all that is in what a name stands for.
fn goes_through(body: &[Stmt], name: &str) -> bool {
    const OWN: &[&str] = &["model_dump", "model_dump_json", "to_dict"];
    const WHOLE: &[&str] = &[
        "asdict",
        "deepcopy",
        "dump",
        "dumps",
        "list",
        "safe_dump",
        "sorted",
        "sum",
    ];
    let is_it = |expr: &Expr| {
        let subject = match expr {
            Expr::Call(view) => match &*view.func {
                Expr::Attribute(view) => &*view.value,
                _ => expr,
            },
            _ => expr,
        };
        root(subject) == Some(name)
    };
    let mut through = false;
    scan::each_stmt(body, |stmt| {
        if let Stmt::For(statement) = stmt {
            through |= is_it(&statement.iter);
        }
    });
    scan::each_expr(body, false, |expr| match expr {
        Expr::ListComp(ast::ExprListComp { generators, .. })
        | Expr::SetComp(ast::ExprSetComp { generators, .. })
        | Expr::DictComp(ast::ExprDictComp { generators, .. })
        | Expr::Generator(ast::ExprGenerator { generators, .. }) => {
            through |= generators.iter().any(|generator| is_it(&generator.iter));
        }
        Expr::Call(call) => {
            let handed = || {
                let mut arguments = call.arguments.args.iter();
                arguments.any(|argument| root(argument) == Some(name))
            };
            through |= match &*call.func {
                Expr::Name(function) => WHOLE.contains(&function.id.as_str()) && handed(),
                Expr::Attribute(method) => {
                    let method_name = method.attr.as_str();
                    WHOLE.contains(&method_name) && handed()
                        || OWN.contains(&method_name) && root(&method.value) == Some(name)
                }
                _ => false,
            };
        }
        _ => {}
    });
    through
}

/// The name at the root of attributes and entries.
fn root(mut expr: &Expr) -> Option<&str> {
    loop {
        match expr {
            Expr::Name(name) => return Some(name.id.as_str()),
            Expr::Attribute(attribute) => expr = &attribute.value,
            Expr::Subscript(subscript) => expr = &subscript.value,
            _ => return None,
        }
    }
}
