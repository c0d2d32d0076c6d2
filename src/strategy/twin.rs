//! Calls of a coroutine function that does the same as the call that blocks.

use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};

use super::place::Place;
use super::{Draft, import};
use crate::diagnostic::{Reason, Unfixable};
use crate::edit::Edit;
use crate::project::reach::Finding;
use crate::transform::{Pass, Runtime};

/// The coroutine function that does the same under this runtime.
pub(super) fn twin(finding: &Finding, runtime: Runtime) -> Option<String> {
    if finding.helper.is_some() || finding.doubtful {
        return None;
    }
    let twin = finding.leaf.blocking.twin?;
    match runtime {
        Runtime::Asyncio => Some(twin.to_owned()),
        // Only sleeping has the same name and meaning everywhere; a library's own coroutines run on any loop it supports.
        _ if twin == "asyncio.sleep" => Some(format!("{}.sleep", runtime.module())),
        _ => None,
    }
}

/// `x.get(k)` becomes `await x.aget(k)`.
pub(super) fn replace_method(
    pass: &Pass<'_>,
    place: &Place<'_>,
    call: &ast::ExprCall,
    twin: &str,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let Expr::Attribute(method) = &*call.func else {
        return Err(Unfixable::new(
            Reason::UncertainType,
            "the method is called under another name",
        ));
    };
    let (open, close) = place.brackets(pass);
    let name = twin.rsplit('.').next().unwrap_or(twin);
    if pass
        .source
        .has_comment(TextRange::new(method.value.end(), call.end()))
    {
        return Err(Unfixable::new(
            Reason::CommentInTheWay,
            "a comment stands inside the call that would be replaced",
        ));
    }
    twin.clone_into(&mut draft.strategy);
    draft
        .edits
        .push(Edit::insertion(format!("{open}await "), call.start()));
    draft.edits.push(Edit::range_replacement(
        name.to_owned(),
        method.attr.range(),
    ));
    if !close.is_empty() {
        draft
            .edits
            .push(Edit::insertion(close.to_owned(), call.end()));
    }
    draft.cautions.push(format!(
        "the installed version of the library must have `{name}`"
    ));
    Ok(())
}

/// `time.sleep(1)` becomes `await asyncio.sleep(1)`.
pub(super) fn replace_with_twin(
    pass: &Pass<'_>,
    finding: &Finding,
    place: &Place<'_>,
    call: &ast::ExprCall,
    twin: &str,
    draft: &mut Draft,
) -> Result<(), Unfixable> {
    let (module, member) = twin.rsplit_once('.').unwrap_or((twin, ""));
    let replaced = TextRange::new(call.start(), call.arguments.start());
    if pass.source.has_comment(replaced) {
        return Err(Unfixable::new(
            Reason::CommentInTheWay,
            "a comment stands inside the name that would be replaced",
        ));
    }
    let old = finding.leaf.name.as_str();
    let name = if old.split('.').next() == module.split('.').next() {
        // The function may import the package itself.
        let spelled = draft.twin(pass, call.start(), (old, twin), 1);
        spelled.map_err(|message| Unfixable::new(Reason::ShadowedName, message))?
    } else {
        import(pass, finding, draft, module, Some(member))?
    };
    twin.clone_into(&mut draft.strategy);
    draft.leaves = Some(finding.leaf.name.clone());
    if member != "sleep" {
        draft.cautions.push(format!(
            "the installed version of the library must have `{twin}`"
        ));
    }
    let (open, close) = place.brackets(pass);
    draft.edits.push(Edit::range_replacement(
        format!("{open}await {name}"),
        replaced,
    ));
    if !close.is_empty() {
        draft
            .edits
            .push(Edit::insertion(close.to_owned(), call.end()));
    }
    Ok(())
}
