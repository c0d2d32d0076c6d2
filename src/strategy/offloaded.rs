//! What was meant to go to a thread and is worked out on the loop all the same.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};

use super::layout::Replacement;
use super::place::{self, Place};
use super::{Draft, import, layout, spelling};
use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::project::Type;
use crate::project::reach::Finding;
use crate::transform::{Pass, Runtime};

/// `to_thread(f(x))` becomes `to_thread(f, x)`: the call ran on the loop, and its result was called in the thread.
pub(super) fn misplaced(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    call: &ast::ExprCall,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let Some(outer) = place.enclosing_call() else {
        return Err(Unfixable::new(
            Reason::UncertainType,
            "the call that should run it elsewhere cannot be read",
        ));
    };
    "pass the function".clone_into(&mut draft.strategy);
    let inference = pass.inference;
    let result = inference.value(pass.file, finding.site.value);
    let callable = result.present().any(|member| {
        matches!(
            member,
            Type::Function(_) | Type::Method(..) | Type::Partial(_) | Type::Returns(_)
        )
    });
    let position = outer
        .arguments
        .args
        .iter()
        .position(|argument| argument.range() == call.range());
    let alone = position.is_some_and(|position| position + 1 == outer.arguments.args.len());
    if callable || !alone {
        return Err(Unfixable::new(
            Reason::UncertainType,
            "the result of the call may be a function that is meant to run in the thread",
        ));
    }
    let to_thread = outer
        .func
        .as_attribute_expr()
        .is_some_and(|attribute| attribute.attr.as_str() == "to_thread")
        || matches!(&*outer.func, Expr::Name(name) if name.id.as_str() == "to_thread");
    let wrapper = if !to_thread && !call.arguments.keywords.is_empty() {
        Some(import(pass, finding, draft, "functools", Some("partial"))?)
    } else {
        None
    };
    layout::unwrap_call(pass.source, call, wrapper.as_deref(), &mut draft.edits);
    Ok(())
}

/// `await to_thread(f(x).text)` becomes `(await to_thread(f, x)).text`: only a plain value was handed over, and what
/// blocks ran on the loop.
pub(super) fn unwrap(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    outer: place::OffloadedValue,
    runtime: Runtime,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let Some(call) = place.call else {
        return Ok(());
    };
    if pass.source.has_comment(outer.awaited) {
        return Err(Unfixable::new(
            Reason::CommentInTheWay,
            "a comment stands inside the call that would go",
        ));
    }
    if outer.is_method {
        "pass the function".clone_into(&mut draft.strategy);
        draft.edits.push(Edit::insertion(
            "lambda: ".to_owned(),
            outer.argument.start(),
        ));
        draft
            .edits
            .push(Edit::insertion("()".to_owned(), outer.argument.end()));
        return Ok(());
    }
    let keywords = !call.arguments.keywords.is_empty();
    let offload = spelling(pass, finding, runtime, keywords, draft)?;
    // What follows the call on lines of its own stays in brackets.
    let tail = TextRange::new(call.end(), outer.argument.end());
    let (open, close) = if pass.source.slice(tail).contains('\n') {
        ("(", ")")
    } else {
        ("", "")
    };
    let before = TextRange::new(outer.awaited.start(), outer.argument.start());
    let after = TextRange::new(outer.argument.end(), outer.awaited.end());
    draft
        .edits
        .push(Edit::range_replacement_or_deletion(open, before));
    draft
        .edits
        .push(Edit::range_replacement_or_deletion(close, after));
    layout::wrap_call(pass, place, call, &offload, &mut draft.edits);
    // The deletion and the new head start at different places unless the argument starts with the call.
    if let Some(position) = draft
        .edits
        .iter()
        .position(|edit| edit.range().is_empty() && edit.start() == outer.argument.start())
    {
        let head = draft.edits.remove(position);
        draft.edits.retain(|edit| edit.range() != before);
        let head = head.content().unwrap_or_default();
        draft
            .edits
            .push(Edit::range_replacement(format!("{open}{head}"), before));
    }
    Ok(())
}
