//! The text of an offloaded call: brackets, separators and line breaks, laid out as the file's formatter would.
//!
//! Edits are as small as they can be. The callee and the arguments themselves are never touched, so a fix of something
//! inside them fits in.

mod arguments;
mod breaks;

pub(super) use arguments::unwrap_call;

use arguments::{arguments_end, first_argument, separate};
use breaks::{clause_break, outer_break};
use ruff_python_ast::{self as ast, AnyNodeRef};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::looped;
use super::place::Place;
use crate::edit::Edit;
use crate::transform::Pass;

/// How something is run elsewhere: `callee(leading, wrapper(inner, f, args))`.
pub(crate) struct Offload {
    pub callee: String,
    /// Arguments before the function: the executor.
    pub leading: Vec<String>,
    /// What turns function and arguments into one thing to call, with arguments of its own before them.
    pub wrapper: Option<(String, Vec<String>)>,
}

impl Offload {
    pub(super) fn call(callee: &str) -> Offload {
        Offload {
            callee: callee.to_owned(),
            leading: Vec::new(),
            wrapper: None,
        }
    }

    /// The whole call of plain arguments, the function first, on one line.
    pub(super) fn of_arguments(&self, arguments: &[&str]) -> String {
        let closers = if self.wrapper.is_some() { "))" } else { ")" };
        format!("{}{}{closers}", self.head(), arguments.join(", "))
    }

    /// The same with each argument of the outer call on a line of its own, in a line that is indented by `outer`.
    pub(super) fn of_arguments_broken(
        &self,
        arguments: &[&str],
        newline: &str,
        outer: &str,
        unit: &str,
    ) -> String {
        let inner = format!("{newline}{outer}{unit}");
        let arguments = arguments.join(", ");
        let leading: String = self
            .leading
            .iter()
            .map(|argument| format!("{inner}{argument},"))
            .collect();
        let row = match &self.wrapper {
            Some((wrapper, own)) => {
                let own: String = own.iter().map(|argument| format!("{argument}, ")).collect();
                format!("{wrapper}({own}{arguments}),")
            }
            None => arguments,
        };
        format!("{}({leading}{inner}{row}{newline}{outer})", self.callee)
    }

    /// Everything up to the function, on one line.
    fn head(&self) -> String {
        let mut head = format!("{}(", self.callee);
        for argument in &self.leading {
            head.push_str(argument);
            head.push_str(", ");
        }
        if let Some((wrapper, inner)) = &self.wrapper {
            head.push_str(wrapper);
            head.push('(');
            for argument in inner {
                head.push_str(argument);
                head.push_str(", ");
            }
        }
        head
    }
}

/// Columns that a line of the file may have.
pub(crate) fn width(pass: &Pass<'_>) -> usize {
    pass.settings.format(pass.source).width
}

/// The awaited call of a local function that takes no arguments, behind `before` on its line.
pub(crate) fn call_of(pass: &Pass<'_>, offload: &Offload, name: &str, before: &str) -> String {
    let closers = if offload.wrapper.is_some() { "))" } else { ")" };
    let line = format!("await {}{name}{closers}", offload.head());
    if columns(before) + columns(&line) <= width(pass) {
        return line;
    }
    let newline = pass.source.stylist().line_ending().as_str().to_owned();
    let outer: String = before
        .chars()
        .take_while(|character| character.is_whitespace())
        .collect();
    let unit = pass.source.unit_below(&outer);
    let rest = &offload.head()[offload.callee.len() + 1..];
    let inner_close = if offload.wrapper.is_some() { ")" } else { "" };
    format!(
        "await {}({newline}{outer}{unit}{rest}{name}{inner_close}{newline}{outer})",
        offload.callee
    )
}

/// `head(arguments)` on a line of this indentation: as one row, as one row inside the brackets, or one argument a line.
pub(super) fn call_text(
    pass: &Pass<'_>,
    indentation: &str,
    head: &str,
    arguments: &[String],
) -> String {
    let row = arguments.join(", ");
    let fits =
        |line: &str| !row.contains('\n') && columns(indentation) + columns(line) <= width(pass);
    let line = format!("{head}({row})");
    if fits(&line) {
        return line;
    }
    let newline = pass.source.stylist().line_ending().as_str();
    let unit = pass.source.unit_below(indentation);
    let rows = if fits(&format!("{unit}{row}")) {
        row
    } else {
        format!(
            "{},",
            arguments.join(&format!(",{newline}{indentation}{unit}"))
        )
    };
    format!("{head}({newline}{indentation}{unit}{rows}{newline}{indentation})")
}

/// The text of an expression with some edits of it, on a line of this indentation; `None` when it cannot be moved.
pub(super) fn moved_text(
    pass: &Pass<'_>,
    range: TextRange,
    edits: &[Edit],
    indentation: &str,
) -> Option<String> {
    let source = pass.source;
    let mut text = String::new();
    let mut position = range.start();
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort();
    for edit in edits {
        text.push_str(source.slice(TextRange::new(position, edit.start())));
        text.push_str(edit.content().unwrap_or_default());
        position = edit.end();
    }
    text.push_str(source.slice(TextRange::new(position, range.end())));
    if !text.contains('\n') {
        return Some(text);
    }
    if crate::layout::spans_string(source, range) {
        return None;
    }
    let old = source.indentation(range.start());
    let mut lines = text.lines();
    let mut result = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        result.push_str(source.stylist().line_ending().as_str());
        result.push_str(indentation);
        result.push_str(line.strip_prefix(old)?);
    }
    Some(result)
}

/// Columns that the fixes of other calls on the same line will add, as far as they stay on that line.
fn neighbours(pass: &Pass<'_>, place: &Place<'_>) -> usize {
    let line = pass.source.line(place.start());
    let inside = pass.findings_in(place.range).filter(|other| {
        let range = other.range();
        range != place.range && pass.source.line(range.start()) == line && other.is_call()
    });
    inside.count() * "(await asyncio.to_thread(, ))".len()
}

/// Text of the source as it is counted for line lengths.
fn columns(text: &str) -> usize {
    text.chars().count()
}

/// `f(a, k=v)` becomes `await callee(f, a, k=v)`.
pub(super) fn wrap_call(
    pass: &Pass<'_>,
    place: &Place<'_>,
    call: &ast::ExprCall,
    offload: &Offload,
    edits: &mut Vec<Edit>,
) {
    let source = pass.source;
    let arguments = &call.arguments;
    let open = arguments.start();
    let inside = TextRange::new(open + TextSize::new(1), arguments.end() - TextSize::new(1));
    let first = first_argument(source, call);
    let (left, right) = place.brackets(pass);
    let newline = source.stylist().line_ending().as_str().to_owned();
    let outer = source.indentation(call.start()).to_owned();
    let unit = source.unit_below(&outer).to_owned();
    let gap = &source.text()[TextRange::new(inside.start(), first.unwrap_or(inside.end()))];

    // A generator expression that shares its brackets with the call needs its own.
    if let [ast::Expr::Generator(generator)] = &*arguments.args
        && !generator.parenthesized
        && arguments.keywords.is_empty()
    {
        edits.push(Edit::insertion(
            format!("{left}await {}", offload.head()),
            call.start(),
        ));
        edits.push(Edit::insertion(", ".to_owned(), open));
        let closers = if offload.wrapper.is_some() { "))" } else { ")" };
        edits.push(Edit::insertion(format!("{closers}{right}"), call.end()));
        return;
    }

    let spans_lines = source.slice(call.range()).contains('\n');
    let by_hand =
        |grown: usize| (spans_lines || grown > width(pass)) && !pass.is_laid_out(call.range());
    if spans_lines && gap.contains('\n') && first.is_some() && (gap.contains('#') || by_hand(0)) {
        // One argument a line already: the function becomes the first of them.
        let inner = source.indentation(first.unwrap_or(open)).to_owned();
        let row = format!(
            "{inner}{}, {}",
            source.slice(call.func.range()),
            &source.text()[TextRange::new(first.unwrap_or(open), arguments_end(source, call),)]
        );
        let one_row = !row.contains('\n') && !gap.contains('#');
        let fits = one_row && columns(&row) <= width(pass) && offload.wrapper.is_none();
        let trailing_comma = source.text()
            [TextRange::new(arguments_end(source, call), inside.end())]
        .trim_start()
        .starts_with(',');
        if fits && !trailing_comma && offload.leading.is_empty() {
            edits.push(Edit::insertion(
                format!("{left}await {}({newline}{inner}", offload.callee),
                call.start(),
            ));
            edits.push(Edit::range_replacement(
                ", ".to_owned(),
                TextRange::new(open, first.unwrap_or(open)),
            ));
        } else if offload.wrapper.is_none() && one_row && !trailing_comma {
            // One row that has become too long: one argument a line.
            let leading: String = offload
                .leading
                .iter()
                .map(|argument| format!("{argument},{newline}{inner}"))
                .collect();
            edits.push(Edit::insertion(
                format!("{left}await {}({newline}{inner}{leading}", offload.callee),
                call.start(),
            ));
            edits.push(Edit::range_replacement(
                ",".to_owned(),
                TextRange::at(open, TextSize::new(1)),
            ));
            separate(source, call, &format!(",{newline}{inner}"), edits);
            let tail = TextRange::new(arguments_end(source, call), inside.end());
            if source.slice(tail).contains('\n') {
                edits.push(Edit::insertion(",".to_owned(), tail.start()));
            }
        } else if offload.wrapper.is_none() {
            let leading: String = offload
                .leading
                .iter()
                .map(|argument| format!("{argument},{newline}{inner}"))
                .collect();
            edits.push(Edit::insertion(
                format!("{left}await {}({newline}{inner}{leading}", offload.callee),
                call.start(),
            ));
            edits.push(Edit::range_replacement(
                ",".to_owned(),
                TextRange::at(open, TextSize::new(1)),
            ));
        } else {
            wrap_vertically(pass, place, call, offload, &inner, edits);
            return;
        }
        if !right.is_empty() {
            edits.push(Edit::insertion(right.to_owned(), call.end()));
        }
        return;
    }

    let separator = if first.is_some() { ", " } else { "" };
    let head = format!("{left}await {}", offload.head());
    let opening = columns(left) + columns("await ") + columns(&offload.callee) + 1;
    let closers = if offload.wrapper.is_some() { ")" } else { "" };
    let line = &source.text()
        [TextRange::new(source.line_start(call.start()), source.line_end(call.end()))];
    let before = columns(line);
    // The bracket of the call itself becomes the separator.
    let grown = match place.own_line(pass) {
        // `self.total += <value>` becomes two lines, of which the first is shorter.
        Some(moved) => {
            let whole = before + columns(&head) + separator.len() + closers.len() + right.len();
            whole.saturating_sub(1 + moved)
        }
        None => {
            before + columns(&head) + separator.len() + closers.len() + right.len() - 1
                + neighbours(pass, place)
        }
    };
    let limit = width(pass);
    let mut breaks =
        !spans_lines && !place.in_string() && before <= limit && grown > limit && by_hand(grown);
    if breaks && let Some((edit, fits)) = clause_break(pass, place, grown - before) {
        edits.push(edit);
        breaks = !fits;
    }
    // The calls around do not stay on the line of a value that gets one of its own.
    let outer_edits = (breaks && place.own_line(pass).is_none())
        .then(|| outer_break(pass, place, grown - before))
        .flatten();
    // A name alone in brackets of its own reads worse than a long line.
    let is_short = first.is_none()
        && offload.leading.is_empty()
        && offload.wrapper.is_none()
        && place.outer_calls().next().is_some();
    if !breaks || outer_edits.is_none() && is_short {
        if spans_lines && let Some(first) = first.filter(|_| place.own_line(pass).is_none()) {
            breaks::realign(pass, call, first, opening, edits);
        }
        edits.push(Edit::insertion(head, call.start()));
        edits.push(Edit::range_replacement_or_deletion(
            separator,
            TextRange::new(open, first.unwrap_or(inside.start())),
        ));
        if !closers.is_empty() || !right.is_empty() {
            edits.push(Edit::insertion(format!("{closers}{right}"), call.end()));
        }
        return;
    }

    if let Some((start, end, outer_edits)) = outer_edits {
        edits.extend(outer_edits);
        edits.push(Edit::insertion(format!("{start}{head}"), call.start()));
        edits.push(Edit::range_replacement_or_deletion(
            separator,
            TextRange::new(open, first.unwrap_or(inside.start())),
        ));
        let closing = format!("{closers}{right}{end}");
        if !closing.is_empty() {
            edits.push(Edit::insertion(closing, call.end()));
        }
        return;
    }

    // Broken like black does: all on one line inside the brackets if that fits, else one a line.
    let mut inner = format!("{outer}{unit}");
    let (mut left, mut right) = (left.to_owned(), right.to_owned());
    let mut outer = outer;
    if !left.is_empty() {
        left = format!("({newline}{inner}");
        right = format!("{newline}{outer})");
        let row = format!(
            "{inner}await {}{text}{closers})",
            offload.head(),
            text = source.slice(call.func.range())
        );
        let arguments = source.text()[inside].trim();
        if columns(&row) + separator.len() + columns(arguments) <= limit {
            edits.push(Edit::insertion(
                format!("{left}await {}", offload.head()),
                call.start(),
            ));
            edits.push(Edit::range_replacement_or_deletion(
                separator,
                TextRange::new(open, first.unwrap_or(inside.start())),
            ));
            edits.push(Edit::insertion(format!("{closers}{right}"), call.end()));
            return;
        }
        outer.clone_from(&inner);
        inner.push_str(&unit);
    }
    let right = right.as_str();
    let text = format!(
        "{}{separator}{}",
        source.slice(call.func.range()),
        source.text()[inside].trim()
    );
    let row = format!(
        "{}{text}{closers}",
        &offload.head()[offload.callee.len() + 1..]
    );
    if columns(&inner) + columns(&row) <= limit || first.is_none() {
        let head = format!(
            "{left}await {}({newline}{inner}{}",
            offload.callee,
            &offload.head()[offload.callee.len() + 1..]
        );
        edits.push(Edit::insertion(head, call.start()));
        edits.push(Edit::range_replacement_or_deletion(
            separator,
            TextRange::new(open, first.unwrap_or(inside.start())),
        ));
        close_row(
            source,
            call,
            offload,
            &format!("{newline}{outer}"),
            right,
            edits,
        );
        return;
    }
    if offload.wrapper.is_some() {
        let deeper = format!("{inner}{unit}");
        let inner_head: String = offload
            .wrapper
            .iter()
            .flat_map(|(_, arguments)| arguments)
            .map(|argument| format!("{argument}, "))
            .collect();
        let leading: String = offload
            .leading
            .iter()
            .map(|argument| format!("{argument},{newline}{inner}"))
            .collect();
        let wrapper = offload
            .wrapper
            .as_ref()
            .map_or("", |(wrapper, _)| wrapper.as_str());
        // The executor on one line, what it runs on the next.
        let row =
            columns(&inner) + columns(wrapper) + 1 + columns(&inner_head) + columns(&text) + 2;
        if row <= limit && !leading.is_empty() {
            edits.push(Edit::insertion(
                format!(
                    "{left}await {}({newline}{inner}{leading}{wrapper}({inner_head}",
                    offload.callee
                ),
                call.start(),
            ));
            edits.push(Edit::range_replacement_or_deletion(
                separator,
                TextRange::new(open, first.unwrap_or(inside.start())),
            ));
            edits.push(Edit::range_replacement(
                format!("),{newline}{outer}){right}"),
                TextRange::new(inside.end(), call.end()),
            ));
            return;
        }
        if columns(&deeper) + columns(&inner_head) + columns(&text) <= limit {
            edits.push(Edit::insertion(
                format!(
                    "{left}await {}({newline}{inner}{leading}{wrapper}({newline}{deeper}{inner_head}",
                    offload.callee
                ),
                call.start(),
            ));
            edits.push(Edit::range_replacement_or_deletion(
                separator,
                TextRange::new(open, first.unwrap_or(inside.start())),
            ));
            edits.push(Edit::range_replacement(
                format!("{newline}{inner}),{newline}{outer}){right}"),
                TextRange::new(inside.end(), call.end()),
            ));
            return;
        }
        wrap_vertically(pass, place, call, offload, &inner, edits);
        return;
    }
    let leading: String = offload
        .leading
        .iter()
        .map(|argument| format!("{argument},{newline}{inner}"))
        .collect();
    edits.push(Edit::insertion(
        format!("{left}await {}({newline}{inner}{leading}", offload.callee),
        call.start(),
    ));
    edits.push(Edit::range_replacement(
        format!(",{newline}{inner}"),
        TextRange::new(open, first.unwrap_or(inside.start())),
    ));
    separate(source, call, &format!(",{newline}{inner}"), edits);
    edits.push(Edit::range_replacement(
        format!(",{newline}{outer}){right}"),
        TextRange::new(arguments_end(source, call), call.end()),
    ));
}

/// Closes a call whose contents stand on a line of their own.
fn close_row(
    source: &crate::source_file::SourceFile,
    call: &ast::ExprCall,
    offload: &Offload,
    end: &str,
    right: &str,
    edits: &mut Vec<Edit>,
) {
    let close = call.end() - TextSize::new(1);
    let start = if call.arguments.is_empty() {
        close
    } else {
        arguments_end(source, call)
    };
    let trailing = source.text()[TextRange::new(start, close)].trim();
    let keep = if trailing == "," { "" } else { trailing };
    let text = if offload.wrapper.is_some() {
        format!("{keep}){end}){right}")
    } else {
        format!("{keep}{end}){right}")
    };
    edits.push(Edit::range_replacement(
        text,
        TextRange::new(start, call.end()),
    ));
}

/// One argument a line, inside a wrapper that has a line of its own.
fn wrap_vertically(
    pass: &Pass<'_>,
    place: &Place<'_>,
    call: &ast::ExprCall,
    offload: &Offload,
    inner: &str,
    edits: &mut Vec<Edit>,
) {
    let source = pass.source;
    let newline = source.stylist().line_ending().as_str().to_owned();
    let outer = source.indentation(call.start()).to_owned();
    let unit = source.unit_below(&outer).to_owned();
    let deeper = format!("{inner}{unit}");
    let (left, right) = place.brackets(pass);
    let mut head = format!("{left}await {}({newline}{inner}", offload.callee);
    for argument in &offload.leading {
        head.push_str(&format!("{argument},{newline}{inner}"));
    }
    if let Some((wrapper, arguments)) = &offload.wrapper {
        head.push_str(&format!("{wrapper}({newline}{deeper}"));
        for argument in arguments {
            head.push_str(&format!("{argument},{newline}{deeper}"));
        }
    }
    edits.push(Edit::insertion(head, call.start()));
    let open = call.arguments.start();
    let separator = format!(",{newline}{deeper}");
    let first = first_argument(source, call);
    let gap_end = first.unwrap_or(open + TextSize::new(1));
    if source.has_comment(TextRange::new(open, call.end())) {
        // Comments stay where they are; only the brackets change.
        edits.push(Edit::range_replacement(
            ",".to_owned(),
            TextRange::at(open, TextSize::new(1)),
        ));
        edits.push(Edit::insertion(
            format!(",{newline}{outer}){right}"),
            call.end(),
        ));
        return;
    }
    edits.push(Edit::range_replacement_or_deletion(
        if first.is_some() { &separator } else { "" },
        TextRange::new(open, gap_end),
    ));
    separate(source, call, &separator, edits);
    let start = if call.arguments.is_empty() {
        call.end() - TextSize::new(1)
    } else {
        arguments_end(source, call)
    };
    edits.push(Edit::range_replacement(
        format!(",{newline}{inner}),{newline}{outer}){right}"),
        TextRange::new(start, call.end()),
    ));
}

/// `x` becomes `await callee(lambda: x)`; with a consumer `await callee(lambda: list(x))`.
pub(super) fn wrap_expression(
    pass: &Pass<'_>,
    place: &Place<'_>,
    offload: &Offload,
    consumer: Option<&str>,
    edits: &mut Vec<Edit>,
) {
    let source = pass.source;
    let (range, position) = place.with_tail();
    let place = &place.around(position);
    let (left, right) = place.brackets(pass);
    // A tuple without brackets would end the lambda at its first comma.
    let bare = matches!(place.node(), AnyNodeRef::ExprTuple(tuple) if !tuple.parenthesized);
    let given = looped::read_in([place.node()], &looped::changing_names(place));
    let head = match &*given {
        [] => "lambda".to_owned(),
        given => format!("lambda {}", given.join(", ")),
    };
    let (lambda, mut end) = match consumer {
        Some(consumer) => (format!("{head}: {consumer}("), ")".to_owned()),
        None if bare => (format!("{head}: ("), ")".to_owned()),
        None => (format!("{head}: "), String::new()),
    };
    for name in &given {
        end.push_str(&format!(", {name}"));
    }
    let newline = source.stylist().line_ending().as_str().to_owned();
    let outer = source.indentation(range.start()).to_owned();
    let unit = source.unit_below(&outer).to_owned();
    let closers = if offload.wrapper.is_some() { "))" } else { ")" };
    let line = &source.text()[TextRange::new(
        source.line_start(range.start()),
        source.line_end(range.end()),
    )];
    let head = format!("{left}await {}{lambda}", offload.head());
    let before = columns(line);
    let grown = before + columns(&head) + closers.len() + right.len() + end.len();
    let limit = width(pass);
    let spans_lines = source.slice(range).contains('\n');
    let by_hand = (spans_lines || grown > limit) && !pass.is_laid_out(range);
    if !spans_lines
        && !place.in_string()
        && before <= limit
        && grown > limit
        && by_hand
        && let Some((start, finish, outer_edits)) = outer_break(pass, place, grown - before)
    {
        edits.extend(outer_edits);
        edits.push(Edit::insertion(format!("{start}{head}"), range.start()));
        edits.push(Edit::insertion(
            format!("{end}{closers}{right}{finish}"),
            range.end(),
        ));
        return;
    }
    if !spans_lines && !place.in_string() && before <= limit && grown > limit && by_hand {
        let rest = &offload.head()[offload.callee.len() + 1..];
        let row = columns(&outer) + columns(&unit) + columns(rest) + columns(source.slice(range));
        if let (Some((wrapper, arguments)), true) =
            (&offload.wrapper, row + lambda.len() + end.len() + 1 > limit)
        {
            // Inside the wrapper as well.
            let inner = format!("{outer}{unit}");
            let deeper = format!("{inner}{unit}");
            let leading: String = offload
                .leading
                .iter()
                .map(|argument| format!("{argument},{newline}{inner}"))
                .collect();
            let arguments: String = arguments
                .iter()
                .map(|argument| format!("{argument},{newline}{deeper}"))
                .collect();
            edits.push(Edit::insertion(
                format!(
                    "{left}await {}({newline}{inner}{leading}{wrapper}({newline}{deeper}{arguments}{lambda}",
                    offload.callee
                ),
                range.start(),
            ));
            edits.push(Edit::insertion(
                format!("{end},{newline}{inner}),{newline}{outer}){right}"),
                range.end(),
            ));
            return;
        }
        edits.push(Edit::insertion(
            format!(
                "{left}await {}({newline}{outer}{unit}{rest}{lambda}",
                offload.callee
            ),
            range.start(),
        ));
        let inner_close = if offload.wrapper.is_some() { ")" } else { "" };
        edits.push(Edit::insertion(
            format!("{end}{inner_close}{newline}{outer}){right}"),
            range.end(),
        ));
        return;
    }
    let node = place.node();
    let bracketed = match node {
        AnyNodeRef::ExprCall(_)
        | AnyNodeRef::ExprDict(_)
        | AnyNodeRef::ExprDictComp(_)
        | AnyNodeRef::ExprList(_)
        | AnyNodeRef::ExprListComp(_)
        | AnyNodeRef::ExprSet(_)
        | AnyNodeRef::ExprSetComp(_) => Some(range),
        // `(`, the operands one to a line, `)`: brackets that an `await` does not need itself.
        _ if consumer.is_none() => {
            let parent = place.parent().filter(|parent| {
                !matches!(
                    parent,
                    AnyNodeRef::ExprAttribute(_)
                        | AnyNodeRef::ExprAwait(_)
                        | AnyNodeRef::ExprCall(_)
                        | AnyNodeRef::ExprSubscript(_)
                )
            });
            node.as_expr_ref().zip(parent).and_then(|(it, parent)| {
                ruff_python_ast::token::parenthesized_range(it, parent, source.tokens())
            })
        }
        _ => None,
    };
    if let Some(range) = bracketed.filter(|_| spans_lines && by_hand && !place.in_string())
        && let text = source.slice(range)
        && !["\"\"\"", "'''", "\\\n"]
            .iter()
            .any(|fixed| text.contains(fixed))
    {
        // What spans several lines goes in by one step.
        let outer = source.indentation(range.start());
        let rest = &offload.head()[offload.callee.len() + 1..];
        edits.push(Edit::insertion(
            format!(
                "{left}await {}({newline}{outer}{unit}{rest}{lambda}",
                offload.callee
            ),
            range.start(),
        ));
        for (position, _) in text.match_indices('\n') {
            let line = &text[position + 1..];
            if !line.starts_with(['\n', '\r']) {
                let start = range.start() + TextSize::of(&text[..=position]);
                edits.push(Edit::insertion(unit.clone(), start));
            }
        }
        let inner_close = if offload.wrapper.is_some() { ")" } else { "" };
        edits.push(Edit::insertion(
            format!("{end}{inner_close}{newline}{outer}){right}"),
            range.end(),
        ));
        return;
    }
    edits.push(Edit::insertion(head, range.start()));
    edits.push(Edit::insertion(
        format!("{end}{closers}{right}"),
        range.end(),
    ));
}

/// An edit that may have nothing to insert.
pub(super) trait Replacement {
    fn range_replacement_or_deletion(content: &str, range: TextRange) -> Edit;
}

impl Replacement for Edit {
    fn range_replacement_or_deletion(content: &str, range: TextRange) -> Edit {
        if content.is_empty() {
            Edit::range_deletion(range)
        } else {
            Edit::range_replacement(content.to_owned(), range)
        }
    }
}
