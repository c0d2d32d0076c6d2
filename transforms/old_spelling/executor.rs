//! `loop.run_in_executor(None, f, a)` is `asyncio.to_thread(f, a)`.

use ruff_python_ast::{self as ast, Expr, PythonVersion};
use ruff_text_size::{Ranged, TextRange};

use super::{fix, refuse_comments};
use crate::diagnostic::{Fix, Reason, Unfixable};
use crate::edit::Edit;
use crate::imports;
use crate::project::{Type, Types};
use crate::transform::Pass;

/// `loop.run_in_executor(None, f, a)`; `None` when it is something else, or the target has no `to_thread`.
pub(super) fn to_thread(pass: &Pass<'_>, call: &ast::ExprCall) -> Option<Result<Fix, Unfixable>> {
    let method = call.func.as_attribute_expr()?;
    let [executor, function, rest @ ..] = &*call.arguments.args else {
        return None;
    };
    if method.attr.as_str() != "run_in_executor"
        || pass.oldest(call.range()) < PythonVersion::PY39
        || !executor.is_none_literal_expr()
        || function.is_starred_expr()
        || !call.arguments.keywords.is_empty()
    {
        return None;
    }
    let receiver = pass.types_of(&method.value);
    if !receiver.is_blank() && !receiver.present().any(is_loop) {
        return None;
    }
    Some(to_thread_fix(pass, call, function, rest, &receiver))
}

fn to_thread_fix(
    pass: &Pass<'_>,
    call: &ast::ExprCall,
    function: &Expr,
    rest: &[Expr],
    receiver: &Types,
) -> Result<Fix, Unfixable> {
    if receiver.is_blank() {
        return Err(Unfixable::new(
            Reason::UncertainType,
            "the object is not known to be asyncio's loop; other loops have an executor of their own",
        ));
    }
    let reason = (receiver.unknown || !receiver.present().all(is_loop))
        .then(|| "the object may be something else than asyncio's loop".to_owned());
    let mut start = function.start();
    let mut edits = Vec::new();
    // `functools.partial(f, k=v)` was there for the keywords, which `to_thread` takes itself.
    if let Expr::Call(partial) = function
        && matches!(pass.types_of(&partial.func).members.as_slice(),
            [Type::External(name)] if name.as_str() == "functools.partial")
        && let Some(first) = partial.arguments.args.first()
        && !first.is_starred_expr()
        && (rest.is_empty() || partial.arguments.keywords.is_empty())
    {
        let arguments = &partial.arguments;
        let positional = arguments.args.iter().map(Ranged::end);
        let last = positional
            .chain(arguments.keywords.iter().map(Ranged::end))
            .max()
            .unwrap_or_else(|| first.end());
        let tail = TextRange::new(last, partial.end());
        refuse_comments(pass, &[tail])?;
        edits.push(Edit::range_deletion(tail));
        start = first.start();
    }
    let head = TextRange::new(call.start(), start);
    refuse_comments(pass, &[head])?;
    let imported = pass.import(call.start(), "asyncio", "to_thread")?;
    // Line breaks after the bracket stay as they are.
    let between = pass
        .source
        .slice(TextRange::new(call.arguments.start(), start));
    let space = match between.find('\n') {
        Some(_) => {
            let first = between.find(|c: char| !c.is_whitespace() && c != '(');
            &between[1..first.unwrap_or(1)]
        }
        None => "",
    };
    edits.push(Edit::range_replacement(
        format!("{}({space}", imported.name),
        head,
    ));
    edits.extend(imports::edits(
        pass.source,
        imported.insertion.into_iter().collect(),
    ));
    Ok(fix("asyncio.to_thread", edits, reason))
}

fn is_loop(member: &Type) -> bool {
    let Type::Instance(name, _) = member else {
        return false;
    };
    let last = name.rsplit('.').next().unwrap_or_default();
    (name.starts_with("asyncio.") || name.starts_with("uvloop."))
        && (last.ends_with("EventLoop") || last == "Loop")
}
