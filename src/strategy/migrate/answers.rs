//! What is done with the answers: attributes that have another name, or mean something else.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, Expr};
use ruff_text_size::{Ranged, TextRange};

use super::{Migrant, Place, Step};
use crate::migration::{Attribute, Truth};

impl<'a> Migrant<'a, '_> {
    /// Rewrites every use of every answer of the function.
    pub(super) fn rewrite_answers(&mut self) -> Step {
        let mut reader = Reader {
            answers: &self.answers,
            calls: self
                .requests
                .iter()
                .map(|request| request.call.range())
                .collect(),
            attributes: Vec::new(),
            whole: Vec::new(),
        };
        reader.visit_body(&self.function.body);
        let Reader {
            attributes, whole, ..
        } = reader;
        for attribute in attributes {
            self.attribute(attribute)?;
        }
        for name in whole {
            let place = self.place(name.range())?;
            self.whole(&place)?;
        }
        for index in 0..self.requests.len() {
            let place = self.place(self.requests[index].call.range())?;
            match place.parent() {
                Some(
                    AnyNodeRef::StmtExpr(_)
                    | AnyNodeRef::StmtAssign(_)
                    | AnyNodeRef::ExprAttribute(_),
                ) => {}
                _ => self.whole(&place)?,
            }
        }
        Ok(())
    }

    pub(super) fn place(&self, range: TextRange) -> Result<Place<'a>, String> {
        Place::at(self.pass, range)
            .ok_or_else(|| format!("a use on line {} cannot be located", self.line(range)))
    }

    /// An answer by itself: its truth value, or a comparison with `None`.
    fn whole(&mut self, place: &Place<'a>) -> Step {
        let range = place.range;
        let escapes = || {
            Err(format!(
                "the answer leaves the function, or is used as a whole, on line {}",
                self.pass.source.line(range.start())
            ))
        };
        let is_optional = matches!(place.node(), AnyNodeRef::ExprName(name)
            if self.optional.contains(&name.id.as_str()));
        match place.parent() {
            Some(AnyNodeRef::ExprCompare(compare))
                if compare.comparators.iter().all(Expr::is_none_literal_expr)
                    && compare.left.range() == range =>
            {
                Ok(())
            }
            Some(AnyNodeRef::ExprUnaryOp(operation)) if operation.op == ast::UnaryOp::Not => {
                let (not_true, truth) = self.truth();
                let not = TextRange::new(operation.start(), range.start());
                self.bracket(place);
                if is_optional {
                    let name = self.text(range);
                    let alone = place
                        .around(place.position() - 1)
                        .parent()
                        .is_some_and(|parent| is_test(parent, operation.range()));
                    let (open, close) = if alone { ("", "") } else { ("(", ")") };
                    self.draft.replace(open, not);
                    let text = format!(" is None or {not_true}{name}.{truth}{close}");
                    self.draft.after(&text, range.end());
                } else {
                    self.draft.replace(not_true, not);
                    self.draft.after(&format!(".{truth}"), range.end());
                }
                Ok(())
            }
            Some(parent) if is_test(parent, range) => {
                let (not_true, truth) = self.truth();
                let is_true = if not_true.is_empty() { "not " } else { "" };
                self.bracket(place);
                if is_optional {
                    let name = self.text(range);
                    let text = format!(" is not None and {is_true}{name}.{truth}");
                    self.draft.after(&text, range.end());
                } else {
                    self.draft.before(is_true, range.start());
                    self.draft.after(&format!(".{truth}"), range.end());
                }
                Ok(())
            }
            _ => escapes(),
        }
    }

    /// What stands before an answer with an attribute for `not answer`, and the attribute.
    fn truth(&self) -> (&'static str, &'static str) {
        match self.row.truth {
            Truth::Is(name) => ("not ", name),
            Truth::Not(name) => ("", name),
        }
    }

    /// Brackets around an awaited request, of whose answer an attribute is read.
    fn bracket(&mut self, place: &Place<'a>) {
        if place.call.is_some() && self.row.block.is_none() {
            self.draft.before("(", place.start());
            self.draft.after(")", place.range.end());
        }
    }

    /// One attribute of an answer.
    pub(super) fn attribute(&mut self, attribute: &'a ast::ExprAttribute) -> Step {
        let line = self.line(attribute.attr.range());
        let name = attribute.attr.as_str();
        let unknown = || format!("`{name}` of the answer on line {line} has no counterpart");
        let rule = self.row.answer.iter().find(|(known, _)| *known == name);
        let (_, rule) = rule.ok_or_else(unknown)?;
        if !attribute.ctx.is_load() && *rule != Attribute::Assigned {
            return Err(unknown());
        }
        let place = self.place(attribute.range())?;
        let called = matches!(place.parent(), Some(AnyNodeRef::ExprCall(call))
            if call.func.range() == attribute.range());
        match rule {
            Attribute::Same => Ok(()),
            Attribute::Decoded => {
                self.caution(format!(
                    "`{name}` on line {line}: where the answer names no charset, it is UTF-8 now, and was ISO-8859-1 or guessed"
                ));
                Ok(())
            }
            Attribute::Awaited(read) => {
                self.awaited(attribute, &place, attribute.attr.range(), read)
            }
            Attribute::AwaitedText(read) => {
                self.caution(format!(
                    "`{name}` on line {line}: where the answer names no charset, it is UTF-8 now, and was ISO-8859-1 or guessed"
                ));
                self.awaited(attribute, &place, attribute.attr.range(), read)
            }
            Attribute::AwaitedCall(arguments) if called => {
                let place = place.around(place.position() - 1);
                let brackets = match place.call {
                    Some(call) if call.arguments.is_empty() => call.arguments.range(),
                    _ => return Err(format!("`{name}` on line {line} has arguments")),
                };
                self.awaited(attribute, &place, brackets, &format!("({arguments})"))
            }
            Attribute::Assigned if attribute.ctx.is_store() => Ok(()),
            Attribute::Called if called => Ok(()),
            Attribute::Statement if called => {
                let outer = place.position() - 1;
                let statement = place.around(outer);
                if !matches!(statement.parent(), Some(AnyNodeRef::StmtExpr(_))) {
                    return Err(format!("the result of `{name}` is used on line {line}"));
                }
                if self.row.raises_for_redirects
                    && self.requests.iter().any(|request| !request.follows)
                {
                    return Err(format!(
                        "`{name}` on line {line} would raise for an answer that redirects"
                    ));
                }
                Ok(())
            }
            Attribute::Renamed(new) => {
                self.draft.replace(new, attribute.attr.range());
                Ok(())
            }
            Attribute::Converted(function) => {
                self.draft
                    .before(&format!("{function}("), attribute.start());
                self.draft.after(")", attribute.end());
                Ok(())
            }
            Attribute::Opposite(new) => {
                self.draft.replace(new, attribute.attr.range());
                match place.parent() {
                    Some(AnyNodeRef::ExprUnaryOp(operation))
                        if operation.op == ast::UnaryOp::Not
                            && self.text(operation.range()).starts_with("not ")
                            && attribute.start().to_usize() == operation.start().to_usize() + 4 =>
                    {
                        let not = TextRange::new(operation.start(), attribute.start());
                        self.draft.replace("", not);
                    }
                    Some(
                        AnyNodeRef::ExprCompare(_)
                        | AnyNodeRef::ExprBinOp(_)
                        | AnyNodeRef::ExprUnaryOp(_)
                        | AnyNodeRef::ExprAttribute(_)
                        | AnyNodeRef::ExprSubscript(_)
                        | AnyNodeRef::ExprAwait(_)
                        | AnyNodeRef::ExprStarred(_),
                    ) => {
                        self.draft.before("(not ", attribute.start());
                        self.draft.after(")", attribute.end());
                    }
                    _ => self.draft.before("not ", attribute.start()),
                }
                Ok(())
            }
            Attribute::Mapping => {
                let looked_up = match place.parent() {
                    Some(AnyNodeRef::ExprSubscript(subscript)) => {
                        subscript.value.range() == attribute.range() && subscript.ctx.is_load()
                    }
                    Some(AnyNodeRef::ExprCompare(compare)) => {
                        matches!(&*compare.ops, [ast::CmpOp::In | ast::CmpOp::NotIn])
                            && compare.comparators[0].range() == attribute.range()
                    }
                    Some(AnyNodeRef::ExprAttribute(method)) => {
                        method.attr.as_str() == "get"
                            && matches!(place.around(place.position() - 1).parent(),
                                Some(AnyNodeRef::ExprCall(call)) if call.func.range() == method.range())
                    }
                    _ => false,
                };
                if looked_up {
                    return Ok(());
                }
                Err(format!(
                    "`{name}` on line {line} is used as a whole, and its keys are spelled otherwise"
                ))
            }
            Attribute::Assigned
            | Attribute::Called
            | Attribute::Statement
            | Attribute::AwaitedCall(_) => Err(unknown()),
        }
    }
}

impl<'a> Migrant<'a, '_> {
    /// Awaits what is read of an answer: part of it is replaced, and the whole is at a place.
    fn awaited(
        &mut self,
        attribute: &'a ast::ExprAttribute,
        place: &Place<'a>,
        replaced: TextRange,
        text: &str,
    ) -> Step {
        let line = self.line(attribute.attr.range());
        let is_own = place
            .function()
            .is_some_and(|function| function.range() == self.function.range());
        let is_later = place
            .enclosing()
            .any(|(node, _)| matches!(node, AnyNodeRef::ExprLambda(_)));
        if !is_own || is_later {
            return Err(format!(
                "the answer is read in another function on line {line}"
            ));
        }
        place
            .check_await(self.pass)
            .map_err(|unfixable| format!("on line {line}, {}", unfixable.message))?;
        let (open, close) = place.brackets(self.pass);
        self.draft.before(&format!("{open}await "), place.start());
        self.draft.replace(text, replaced);
        if !close.is_empty() {
            self.draft.after(close, place.range.end());
        }
        Ok(())
    }
}

/// Whether an expression is the condition of what is around it.
fn is_test(parent: AnyNodeRef<'_>, range: TextRange) -> bool {
    match parent {
        AnyNodeRef::StmtIf(_) | AnyNodeRef::StmtWhile(_) | AnyNodeRef::ElifElseClause(_) => true,
        AnyNodeRef::ExprIf(choice) => choice.test.range() == range,
        _ => false,
    }
}

/// Finds the uses of answers.
struct Reader<'a, 'n> {
    answers: &'n [&'a str],
    calls: Vec<TextRange>,
    attributes: Vec<&'a ast::ExprAttribute>,
    whole: Vec<&'a ast::ExprName>,
}

impl<'a> Visitor<'a> for Reader<'a, '_> {
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Attribute(attribute) => {
                let is_answer = match &*attribute.value {
                    Expr::Name(name) => self.answers.contains(&name.id.as_str()),
                    other => self.calls.contains(&other.range()),
                };
                if is_answer {
                    self.attributes.push(attribute);
                    if !attribute.value.is_name_expr() {
                        visitor::walk_expr(self, &attribute.value);
                    }
                } else {
                    visitor::walk_expr(self, expr);
                }
            }
            Expr::Name(name) if name.ctx.is_load() && self.answers.contains(&name.id.as_str()) => {
                self.whole.push(name);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }
}
