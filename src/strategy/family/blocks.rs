//! Plain `with` statements around objects: they become asynchronous ones, or the transaction that they were is spelled out.

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::values::{Held, root};
use super::{Exchange, Step};
use crate::family::Block;
use crate::strategy::place::Place;

use crate::strategy::swap::uses::Occurrences;

/// The name of what a block returns after it has committed.
const RESULT: &str = "result";

/// An object in the head of a plain `with`.
#[derive(Clone, Copy)]
pub(super) struct Managed<'a> {
    pub with: &'a ast::StmtWith,
    pub held: Held<'a>,
    pub name: Option<&'a str>,
    /// The `contextlib.closing` around it.
    pub closing: Option<&'a ast::ExprCall>,
    /// What the block means for it.
    pub block: Block,
}

impl<'a> Exchange<'a, '_> {
    /// Notes an object that a block holds.
    pub(super) fn manage(
        &mut self,
        place: &Place<'a>,
        held: Held<'a>,
        closing: Option<&'a ast::ExprCall>,
    ) -> Step {
        let line = self.line(held.expr);
        let refused = || Err(format!("the block on line {line} cannot be read"));
        let Some(AnyNodeRef::StmtWith(with)) = place.statement() else {
            return refused();
        };
        let whole = closing.map_or(held.expr.range(), Ranged::range);
        let Some(item) = with
            .items
            .iter()
            .find(|item| item.context_expr.range() == whole)
        else {
            return refused();
        };
        if with.is_async {
            return Err(format!("the block on line {line} is asynchronous already"));
        }
        let name = match item.optional_vars.as_deref() {
            None => None,
            Some(Expr::Name(name)) => Some(name.id.as_str()),
            Some(_) => return refused(),
        };
        if let Some(name) = name {
            self.bound.push((name, held.expr));
        }
        let maker = held.expr.as_call_expr().and_then(|call| self.maker(call));
        let block = match (closing, maker) {
            (Some(_), _) if held.class.closing => Block::Same,
            (Some(_), _) => Block::Unknown,
            (None, Some(maker)) => maker.block,
            (None, None) => held.class.block,
        };
        if block == Block::Unknown {
            return Err(format!("the block on line {line} has no twin"));
        }
        self.managed.push(Managed {
            with,
            held,
            name,
            closing,
            block,
        });
        Ok(())
    }

    /// Rewrites the blocks.
    pub(super) fn rewrite_blocks(&mut self) -> Step {
        let mut done: Vec<TextRange> = Vec::new();
        for managed in self.managed.clone() {
            let with = managed.with;
            if done.contains(&with.range()) {
                continue;
            }
            done.push(with.range());
            let line = self.line(with);
            let items: Vec<Managed<'a>> = self
                .managed
                .iter()
                .filter(|other| other.with.range() == with.range())
                .copied()
                .collect();
            if items.len() != with.items.len() {
                return Err(format!(
                    "the block on line {line} also holds something else"
                ));
            }
            let place =
                Place::around_range(self.pass, with.range()).ok_or("a block cannot be located")?;
            place
                .check_await(self.pass)
                .map_err(|unfixable| unfixable.message)?;
            self.hazards(with.range())?;
            let ends = |item: &Managed<'a>| {
                item.block == Block::Transaction && !self.is_made(item.held.expr)
            };
            if items.iter().any(ends) {
                let [only] = items.as_slice() else {
                    return Err(format!(
                        "the block on line {line} also holds something else"
                    ));
                };
                self.spell_transaction(only)?;
                continue;
            }
            self.draft.before("async ", with.start());
            for item in items {
                if let Some(closing) = item.closing {
                    self.take_out(closing, item.held.expr)?;
                }
                if item.block == Block::Transaction {
                    let name = item.name.unwrap_or_default();
                    if self.leaves_something(with) {
                        if name.is_empty() {
                            return Err(format!("the connection of line {line} has no name"));
                        }
                        self.commit(with, name)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn is_made(&self, expr: &Expr) -> bool {
        expr.as_call_expr()
            .is_some_and(|call| self.maker(call).is_some())
    }

    /// `closing(x)` becomes `x`.
    fn take_out(&mut self, closing: &ast::ExprCall, inner: &Expr) -> Step {
        let head = TextRange::new(closing.start(), inner.start());
        let tail = TextRange::new(inner.end(), closing.end());
        if self.pass.source.has_comment(head) || self.pass.source.has_comment(tail) {
            return Err(format!(
                "a comment stands in the call on line {}",
                self.line(closing)
            ));
        }
        self.draft.replace("", head);
        self.draft.replace("", tail);
        Ok(())
    }

    /// Whether a block may leave something that its end commits.
    fn leaves_something(&self, with: &ast::StmtWith) -> bool {
        self.held.iter().any(|held| {
            let Ok(place) = self.place(held.expr.range()) else {
                return true;
            };
            let Some(AnyNodeRef::ExprAttribute(attribute)) = place.parent() else {
                return false;
            };
            let inside = with.range().contains_range(attribute.range());
            let is_statement = self.row.statements.contains(&attribute.attr.as_str());
            let call = place.around(place.position() - 1);
            let reads = match call.parent() {
                Some(AnyNodeRef::ExprCall(call)) => call
                    .arguments
                    .args
                    .first()
                    .and_then(first_word)
                    .is_some_and(|word| {
                        self.row
                            .reading
                            .iter()
                            .any(|known| known.eq_ignore_ascii_case(&word))
                    }),
                _ => false,
            };
            inside && is_statement && !reads
        })
    }

    /// `with connection:` becomes a `try` that commits or rolls back.
    fn spell_transaction(&mut self, managed: &Managed<'a>) -> Step {
        let Managed { with, held, .. } = *managed;
        let line = self.line(with);
        let head = TextRange::new(with.start(), held.expr.end());
        let Expr::Name(name) = held.expr else {
            return Err(format!("the transaction of line {line} has no name"));
        };
        let name = name.id.as_str();
        let plain = self.text(head) == format!("with {name}")
            && self.pass.source.text()[head.end().to_usize()..].starts_with(':');
        if !plain || managed.name.is_some() {
            return Err(format!(
                "the head of the block on line {line} cannot be read"
            ));
        }
        self.commit(with, name)?;
        self.draft.replace("try", head);
        let (Some(first), Some(last)) = (with.body.first(), with.body.last()) else {
            return Ok(());
        };
        let outer = self.indentation(with.start());
        let inner = self.indentation(first.start());
        let newline = self.newline();
        let rest = format!(
            "{newline}{outer}except BaseException:{newline}{inner}await {name}.rollback(){newline}{inner}raise"
        );
        self.draft
            .after(&rest, self.pass.source.line_end(last.end()));
        Ok(())
    }

    /// Commits wherever a block is left without an exception.
    fn commit(&mut self, with: &'a ast::StmtWith, name: &str) -> Step {
        let (Some(first), Some(last)) = (with.body.first(), with.body.last()) else {
            return Ok(());
        };
        let line = self.line(with);
        if !self.pass.source.stands_alone(first.range())
            || !self.pass.source.stands_alone(last.range())
        {
            return Err(format!(
                "the body of the block on line {line} shares its lines"
            ));
        }
        let mut exits = Exits::default();
        exits.visit_body(&with.body);
        if exits.yields {
            return Err(format!("the block on line {line} yields"));
        }
        for (stmt, in_try) in exits.found {
            self.commit_before(stmt, in_try, name)?;
        }
        if !self.leaves(last) && !is_call_of(last, name, "commit") {
            let indent = self.indentation(first.start());
            let newline = self.newline();
            let text = format!("{newline}{indent}await {name}.commit()");
            self.draft
                .after(&text, self.pass.source.line_end(last.end()));
        }
        Ok(())
    }

    /// Whether nothing after a statement runs.
    fn leaves(&self, stmt: &Stmt) -> bool {
        match stmt {
            Stmt::Return(_) | Stmt::Raise(_) | Stmt::Break(_) | Stmt::Continue(_) => true,
            // Blocks of other objects may swallow exceptions.
            Stmt::With(with) => {
                self.managed
                    .iter()
                    .any(|managed| managed.with.range() == with.range())
                    && with.body.last().is_some_and(|last| self.leaves(last))
            }
            Stmt::If(statement) => {
                statement
                    .elif_else_clauses
                    .last()
                    .is_some_and(|clause| clause.test.is_none())
                    && statement.body.last().is_some_and(|last| self.leaves(last))
                    && statement
                        .elif_else_clauses
                        .iter()
                        .all(|clause| clause.body.last().is_some_and(|last| self.leaves(last)))
            }
            _ => false,
        }
    }

    /// Commits before a statement that leaves the block; what it returns is worked out first.
    fn commit_before(&mut self, stmt: &'a Stmt, in_try: bool, name: &str) -> Step {
        let line = self.line(stmt);
        if in_try || !self.pass.source.stands_alone(stmt.range()) {
            return Err(format!(
                "line {line} leaves the transaction from inside something else"
            ));
        }
        let indent = self.indentation(stmt.start());
        let newline = self.newline();
        match stmt {
            Stmt::Return(ast::StmtReturn {
                value: Some(value), ..
            }) if self.works(value) => {
                let all = Occurrences::of(&self.function.body, RESULT);
                let parameters = &self.function.parameters;
                let is_taken = !all.uses.is_empty()
                    || all.stores > 0
                    || parameters.iter().any(|one| one.name().as_str() == RESULT);
                if is_taken {
                    return Err(format!(
                        "`{RESULT}`, for what line {line} returns, is taken"
                    ));
                }
                let keyword = TextRange::at(stmt.start(), TextSize::of("return"));
                self.draft.replace(&format!("{RESULT} ="), keyword);
                let rest = format!(
                    "{newline}{indent}await {name}.commit(){newline}{indent}return {RESULT}"
                );
                self.draft
                    .after(&rest, self.pass.source.line_end(stmt.end()));
            }
            _ => self.draft.before(
                &format!("await {name}.commit(){newline}{indent}"),
                stmt.start(),
            ),
        }
        Ok(())
    }

    /// Whether an expression does more than read a name.
    fn works(&self, expr: &Expr) -> bool {
        match expr {
            Expr::Name(_) => false,
            Expr::Attribute(attribute) => self.works(&attribute.value),
            other => !other.is_literal_expr(),
        }
    }
}

/// Whether a statement is `name.method()`.
pub(super) fn is_call_of(stmt: &Stmt, name: &str, method: &str) -> bool {
    let Stmt::Expr(statement) = stmt else {
        return false;
    };
    let Expr::Call(call) = &*statement.value else {
        return false;
    };
    call.arguments.is_empty()
        && matches!(&*call.func, Expr::Attribute(attribute)
            if attribute.attr.as_str() == method
                && attribute.value.is_name_expr()
                && root(&attribute.value) == Some(name))
}

/// The first word of a statement of a query language, as far as it is written out.
fn first_word(expr: &Expr) -> Option<String> {
    let text = match expr {
        Expr::StringLiteral(literal) => literal.value.to_str().to_owned(),
        Expr::FString(string) => match string.value.elements().next()? {
            ast::InterpolatedStringElement::Literal(literal) => literal.value.to_string(),
            ast::InterpolatedStringElement::Interpolation(_) => return None,
        },
        _ => return None,
    };
    let word: String = text
        .trim_start()
        .chars()
        .take_while(char::is_ascii_alphabetic)
        .collect();
    // A word at the end of a piece may go on in the next one.
    (text.trim_start().len() > word.len()).then_some(word)
}

/// Statements by which a block is left without an exception.
#[derive(Default)]
struct Exits<'a> {
    /// With whether a `try` or another block is around.
    found: Vec<(&'a Stmt, bool)>,
    loops: u32,
    guarded: u32,
    yields: bool,
}

impl<'a> Visitor<'a> for Exits<'a> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
            Stmt::Return(_) => {
                self.found.push((stmt, self.guarded > 0));
                visitor::walk_stmt(self, stmt);
            }
            Stmt::Break(_) | Stmt::Continue(_) if self.loops == 0 => {
                self.found.push((stmt, self.guarded > 0));
            }
            Stmt::For(_) | Stmt::While(_) => {
                self.loops += 1;
                visitor::walk_stmt(self, stmt);
                self.loops -= 1;
            }
            Stmt::Try(_) => {
                self.guarded += 1;
                visitor::walk_stmt(self, stmt);
                self.guarded -= 1;
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Yield(_) | Expr::YieldFrom(_) => self.yields = true,
            Expr::Lambda(_) => {}
            _ => visitor::walk_expr(self, expr),
        }
    }
}
