//! The arguments of a call as they are written, with the brackets that they have of their own.

use ruff_python_ast::token::parenthesized_range;
use ruff_python_ast::{self as ast, AnyNodeRef, ArgOrKeyword};
use ruff_text_size::{Ranged, TextRange, TextSize};

use crate::edit::Edit;
use crate::source_file::SourceFile;

/// Where each argument stands, with its brackets.
pub(super) fn argument_ranges(source: &SourceFile, call: &ast::ExprCall) -> Vec<TextRange> {
    let with_brackets = |expr: &ast::Expr, parent: AnyNodeRef<'_>| {
        parenthesized_range(expr.into(), parent, source.tokens()).unwrap_or(expr.range())
    };
    call.arguments
        .iter_source_order()
        .map(|argument| match argument {
            ArgOrKeyword::Arg(expr) => with_brackets(expr, (&call.arguments).into()),
            ArgOrKeyword::Keyword(keyword) => {
                let value = with_brackets(&keyword.value, keyword.into());
                keyword.range().cover(value)
            }
        })
        .collect()
}

/// Start of the first argument.
pub(super) fn first_argument(source: &SourceFile, call: &ast::ExprCall) -> Option<TextSize> {
    let ranges = argument_ranges(source, call);
    ranges.first().map(|range| range.start())
}

/// End of the last argument, without a comma or white space behind it.
pub(super) fn arguments_end(source: &SourceFile, call: &ast::ExprCall) -> TextSize {
    let ranges = argument_ranges(source, call);
    ranges
        .last()
        .map_or(call.arguments.start() + TextSize::new(1), |range| {
            range.end()
        })
}

/// Replaces what stands between the arguments.
pub(super) fn separate(
    source: &SourceFile,
    call: &ast::ExprCall,
    separator: &str,
    edits: &mut Vec<Edit>,
) {
    for pair in argument_ranges(source, call).windows(2) {
        edits.push(Edit::range_replacement(
            separator.to_owned(),
            TextRange::new(pair[0].end(), pair[1].start()),
        ));
    }
}

/// `f(a)` becomes `f, a`; with a wrapper `wrapper(f, a)`.
pub(in crate::strategy) fn unwrap_call(
    source: &SourceFile,
    call: &ast::ExprCall,
    wrapper: Option<&str>,
    edits: &mut Vec<Edit>,
) {
    let open = call.arguments.start();
    let first = first_argument(source, call);
    if let Some(wrapper) = wrapper {
        edits.push(Edit::insertion(format!("{wrapper}("), call.start()));
        edits.push(Edit::range_replacement(
            ", ".to_owned(),
            TextRange::new(open, first.unwrap_or(open + TextSize::new(1))),
        ));
        return;
    }
    match first {
        Some(_) => {
            edits.push(Edit::range_replacement(
                ", ".to_owned(),
                TextRange::new(open, first.unwrap_or(open)),
            ));
            edits.push(Edit::deletion(arguments_end(source, call), call.end()));
        }
        None => edits.push(Edit::deletion(open, call.end())),
    }
}
