//! Where a line that becomes too long is broken outside the call that makes it so.

use ruff_python_ast::{self as ast, AnyNodeRef};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::arguments::argument_ranges;
use super::{columns, width};
use crate::edit::Edit;
use crate::strategy::place::Place;
use crate::transform::Pass;

/// Line breaks around a place: what goes before and after the place itself, and the edits elsewhere.
pub(super) type Breaks = (String, String, Vec<Edit>);

/// Line breaks in the calls around a place, when they are all that a line which is `growth` columns longer needs: a
/// formatter breaks there first.
pub(super) fn outer_break(pass: &Pass<'_>, place: &Place<'_>, growth: usize) -> Option<Breaks> {
    // The brackets of a call that is taken away hold nothing together.
    if place.offloaded_value(pass).is_some() {
        return None;
    }
    place
        .outer_calls()
        .find_map(|call| bracket_break(pass, place, call, growth))
        .or_else(|| {
            let call = place.outer_calls().next_back()?;
            row_break(pass, place, call, growth)
        })
}

/// Line breaks inside the brackets of a call that stands on one line.
fn bracket_break(
    pass: &Pass<'_>,
    place: &Place<'_>,
    call: &ast::ExprCall,
    growth: usize,
) -> Option<Breaks> {
    let source = pass.source;
    let inside = TextRange::new(
        call.arguments.start() + TextSize::new(1),
        call.arguments.end() - TextSize::new(1),
    );
    let text = source.slice(inside);
    if source.slice(call.range()).contains('\n')
        || text.trim_end().ends_with(',')
        || text != text.trim()
    {
        return None;
    }
    let newline = source.stylist().line_ending().as_str().to_owned();
    let outer = source.indentation(call.start()).to_owned();
    let inner = format!("{outer}{}", source.unit_below(&outer));
    if columns(&inner) + columns(text) + growth > width(pass) {
        return None;
    }
    let (before, after) = (format!("{newline}{inner}"), format!("{newline}{outer}"));
    let mut edits = Vec::new();
    let mut own = (String::new(), String::new());
    if inside.start() == place.range.start() {
        own.0 = before;
    } else {
        edits.push(Edit::insertion(before, inside.start()));
    }
    if inside.end() == place.range.end() {
        own.1 = after;
    } else {
        edits.push(Edit::insertion(after, inside.end()));
    }
    Some((own.0, own.1, edits))
}

/// One argument a line, in a call whose arguments stand in one row between its brackets.
fn row_break(
    pass: &Pass<'_>,
    place: &Place<'_>,
    call: &ast::ExprCall,
    growth: usize,
) -> Option<Breaks> {
    let source = pass.source;
    let arguments = argument_ranges(source, call);
    let (first, last) = (arguments.first()?, arguments.last()?);
    let start = call.arguments.start() + TextSize::new(1);
    let gap = source.slice(TextRange::new(start, first.start()));
    let tail = source.slice(TextRange::new(
        last.end(),
        call.arguments.end() - TextSize::new(1),
    ));
    let is_row = gap.trim().is_empty()
        && gap.contains('\n')
        && tail.trim().is_empty()
        && !source.slice(first.cover(*last)).contains('\n');
    let indentation = source.indentation(first.start());
    let own = arguments
        .iter()
        .find(|range| range.contains_range(place.range))?;
    let fits = columns(indentation) + columns(source.slice(own)) + growth < width(pass);
    if !is_row || !fits || arguments.len() < 2 {
        return None;
    }
    let newline = source.stylist().line_ending().as_str();
    let mut edits = Vec::new();
    for pair in arguments.windows(2) {
        let between = TextRange::new(pair[0].end(), pair[1].start());
        if source.slice(between).trim() != "," {
            return None;
        }
        let space = source.slice(between).len() - source.slice(between).trim_end().len();
        let space = TextSize::try_from(space).ok()?;
        edits.push(Edit::range_replacement(
            format!("{newline}{indentation}"),
            TextRange::new(between.end() - space, between.end()),
        ));
    }
    let comma = ",".to_owned();
    if last.end() == place.range.end() {
        return Some((String::new(), comma, edits));
    }
    edits.push(Edit::insertion(comma, last.end()));
    Some((String::new(), String::new(), edits))
}

/// A line break between the element of a comprehension and its clauses, where the element stands at the start of its line:
/// a formatter breaks there before it breaks the element. And whether the element, `growth` columns longer, fits then.
pub(super) fn clause_break(
    pass: &Pass<'_>,
    place: &Place<'_>,
    growth: usize,
) -> Option<(Edit, bool)> {
    let source = pass.source;
    let (element, generators) = place.enclosing().find_map(|(node, _)| match node {
        AnyNodeRef::ExprListComp(ast::ExprListComp {
            elt, generators, ..
        })
        | AnyNodeRef::ExprSetComp(ast::ExprSetComp {
            elt, generators, ..
        }) => Some((elt.range(), generators)),
        _ => None,
    })?;
    let indentation = source.indentation(element.start());
    let line = TextRange::new(source.line_start(element.start()), element.end());
    let gap = TextRange::new(element.end(), generators.first()?.start());
    let is_first = source.slice(line).trim_start().len() == source.slice(element).len();
    let fits = columns(source.slice(line)) + growth <= width(pass);
    let is_plain = !source.slice(line).contains('\n')
        && !source.slice(gap).is_empty()
        && source.slice(gap).chars().all(|character| character == ' ');
    if !element.contains_range(place.range) || !is_first || !is_plain {
        return None;
    }
    let newline = source.stylist().line_ending().as_str();
    let edit = Edit::range_replacement(format!("{newline}{indentation}"), gap);
    Some((edit, fits))
}

/// Moves lines that stand under the first argument of a call under what comes to stand there: `opening` columns behind the
/// start of the call.
pub(super) fn realign(
    pass: &Pass<'_>,
    call: &ast::ExprCall,
    first: TextSize,
    opening: usize,
    edits: &mut Vec<Edit>,
) {
    let source = pass.source;
    let column = |at: TextSize| columns(&source.text()[TextRange::new(source.line_start(at), at)]);
    let (old, new) = (column(first), column(call.start()) + opening);
    if new == old {
        return;
    }
    let mut moved = Vec::new();
    for start in crate::layout::indentable_lines(source, TextRange::new(first, call.end())) {
        if start == first {
            continue;
        }
        let line = &source.text()[TextRange::new(start, source.line_end(start))];
        let indentation = line.len() - line.trim_start_matches(' ').len();
        // Something else than alignment, or more than a line has room for.
        if indentation < old || columns(line) + new > super::width(pass) + old {
            return;
        }
        moved.push(if new >= old {
            Edit::insertion(" ".repeat(new - old), start)
        } else {
            Edit::range_deletion(TextRange::at(start, TextSize::of(&line[..old - new])))
        });
    }
    edits.extend(moved);
}
