//! The ends of objects: what the collector closed before is closed by a block around its uses.

use ruff_python_ast::{self as ast, AnyNodeRef, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::blocks::is_call_of;
use super::values::root;
use super::{Exchange, Step};
use crate::family::{Block, End, Given};
use crate::strategy::rewriting::{block_of, lines};

/// An object that a new block closes.
#[derive(Clone, Copy)]
pub(super) struct Wrap<'a> {
    name: &'a str,
    assign: &'a ast::StmtAssign,
    call: &'a ast::ExprCall,
    /// The statements among which the object is made.
    block: &'a [Stmt],
    /// Where it is made and, inclusive, last used.
    first: usize,
    last: usize,
    close: &'static str,
}

impl Wrap<'_> {
    /// The statements that go into the block.
    pub(super) fn inside(&self) -> TextRange {
        match self.block.get(self.first + 1..=self.last) {
            Some([first, .., last]) => TextRange::new(first.start(), last.end()),
            Some([only]) => only.range(),
            _ => TextRange::empty(self.assign.end()),
        }
    }
}

impl<'a> Exchange<'a, '_> {
    /// Finds out which objects need a block, and which statements go because of it.
    pub(super) fn prepare_lives(&mut self) -> Step {
        for held in self.held.clone() {
            let Expr::Call(call) = held.expr else {
                continue;
            };
            let Some(given) = self.given(call) else {
                continue;
            };
            if self.maker(call).is_none() && given != Given::Block {
                continue;
            }
            let managed = self
                .managed
                .iter()
                .find(|managed| managed.held.expr.range() == call.range())
                .copied();
            if let Some(managed) = managed {
                if matches!(managed.block, Block::Transaction | Block::Closes) {
                    self.end_with_block(managed.with, managed.name, held.class.end.method())?;
                }
                continue;
            }
            let line = self.line(call);
            let close = match held.class.end {
                End::Collector => continue,
                End::Block(close) => close,
                End::Method(close) => {
                    self.check_end(call, close)?;
                    continue;
                }
            };
            let place = self.place(call.range())?;
            let Some(AnyNodeRef::StmtAssign(assign)) = place.parent() else {
                return Err(format!("nothing closes what line {line} makes"));
            };
            // What a class keeps, another of its coroutines closes.
            if assign.targets.iter().any(|target| self.is_kept(target)) {
                continue;
            }
            let [Expr::Name(name)] = &*assign.targets else {
                return Err(format!("nothing closes what line {line} makes"));
            };
            if given == Given::Block || !self.is_closed_at_the_end(assign, name.id.as_str(), close)
            {
                self.wrap(assign, call, name.id.as_str(), close)?;
            }
        }
        self.nest()?;
        self.blocks_around
            .extend(self.wraps.iter().map(|wrap| wrap.call.range()));
        Ok(())
    }

    /// Something calls the method that ends the life of what a call makes.
    fn check_end(&self, call: &'a ast::ExprCall, close: &str) -> Step {
        let bound = self
            .bound
            .iter()
            .find(|(_, value)| value.range() == call.range());
        let ends = bound.is_some_and(|(name, _)| {
            self.held.iter().any(|held| {
                root(held.expr) == Some(name)
                    && self.place(held.expr.range()).is_ok_and(|place| {
                        matches!(place.parent(), Some(AnyNodeRef::ExprAttribute(method))
                            if method.attr.as_str() == close)
                    })
            })
        });
        if ends {
            return Ok(());
        }
        Err(format!(
            "nothing closes what line {} makes",
            self.line(call)
        ))
    }

    /// A connection that its block has closed is used no more; that it is closed once more goes.
    fn end_with_block(
        &mut self,
        with: &'a ast::StmtWith,
        name: Option<&'a str>,
        close: Option<&'static str>,
    ) -> Step {
        let Some(name) = name else {
            return Ok(());
        };
        let names = self.descendants(name);
        let block = block_of(self.function, with.range()).unwrap_or_default();
        for held in self.held.clone() {
            let is_ours = root(held.expr).is_some_and(|root| names.contains(&root));
            if !is_ours || with.range().contains_range(held.expr.range()) {
                continue;
            }
            let statement = block
                .iter()
                .find(|stmt| stmt.range().contains_range(held.expr.range()));
            match statement {
                Some(stmt)
                    if stmt.start() > with.end()
                        && is_call_of(stmt, name, close.unwrap_or_default())
                        && self.can_go(stmt) =>
                {
                    self.dropped.push(stmt.range());
                }
                _ => {
                    return Err(format!(
                        "it is used on line {} after its block, which closes it now",
                        self.line(held.expr)
                    ));
                }
            }
        }
        Ok(())
    }

    /// Whether a statement can be taken out with its lines.
    fn can_go(&self, stmt: &Stmt) -> bool {
        let source = self.pass.source;
        source.stands_alone(stmt.range()) && !source.has_comment(lines(source, stmt.range()))
    }

    /// Whether a `finally` closes an object whatever happens after it is made.
    fn is_closed_at_the_end(&self, assign: &ast::StmtAssign, name: &str, close: &str) -> bool {
        let closes = |statement: &ast::StmtTry| {
            statement.finalbody.iter().any(|stmt| {
                let mut found = is_call_of(stmt, name, close);
                if let Stmt::If(condition) = stmt
                    && root(&condition.test) == Some(name)
                {
                    found |= condition
                        .body
                        .iter()
                        .any(|stmt| is_call_of(stmt, name, close));
                }
                if let Stmt::If(condition) = stmt
                    && let Expr::Compare(compare) = &*condition.test
                    && root(&compare.left) == Some(name)
                {
                    found |= condition
                        .body
                        .iter()
                        .any(|stmt| is_call_of(stmt, name, close));
                }
                found
            })
        };
        let block = block_of(self.function, assign.range()).unwrap_or_default();
        let next = block
            .iter()
            .position(|stmt| stmt.range() == assign.range())
            .and_then(|position| block.get(position + 1));
        if let Some(Stmt::Try(statement)) = next
            && closes(statement)
        {
            return true;
        }
        let Ok(place) = self.place(assign.value.range()) else {
            return false;
        };
        place.enclosing().any(|(node, below)| match node {
            AnyNodeRef::StmtTry(statement) => {
                let in_body = statement
                    .body
                    .iter()
                    .any(|stmt| stmt.range().contains_range(below.range()));
                in_body && closes(statement)
            }
            _ => false,
        })
    }

    /// Plans a block from where an object is made to where it is last used.
    fn wrap(
        &mut self,
        assign: &'a ast::StmtAssign,
        call: &'a ast::ExprCall,
        name: &'a str,
        close: &'static str,
    ) -> Step {
        let line = self.line(assign);
        let unseen = || format!("nothing closes what line {line} makes");
        let block = block_of(self.function, assign.range()).ok_or_else(unseen)?;
        let names = self.descendants(name);
        let is_ours = |expr: &Expr| root(expr).is_some_and(|root| names.contains(&root));
        let last = block
            .iter()
            .rposition(|stmt| {
                self.held.iter().any(|held| {
                    is_ours(held.expr) && stmt.range().contains_range(held.expr.range())
                })
            })
            .ok_or_else(unseen)?;
        let first = block
            .iter()
            .position(|stmt| stmt.range() == assign.range())
            .ok_or_else(unseen)?;
        let whole = TextRange::new(assign.start(), block[last].end());
        let outside = self
            .held
            .iter()
            .find(|held| is_ours(held.expr) && !whole.contains_range(held.expr.range()));
        if let Some(held) = outside {
            return Err(format!(
                "`{name}` is used on line {}, outside of the block that makes it",
                self.line(held.expr)
            ));
        }
        let bindings = self.bound.iter().filter(|(other, _)| *other == name);
        let head = TextRange::new(assign.start(), call.start());
        let plain = self.text(head).replace(' ', "") == format!("{name}=");
        if bindings.count() != 1 || !plain || call.end() != assign.end() {
            return Err(unseen());
        }
        self.wraps.push(Wrap {
            name,
            assign,
            call,
            block,
            first,
            last,
            close,
        });
        Ok(())
    }

    /// Lets blocks hold each other whole, and takes out what they do themselves.
    fn nest(&mut self) -> Step {
        let all = self.wraps.clone();
        let shares =
            |left: &Wrap<'_>, right: &Wrap<'_>| left.block[0].start() == right.block[0].start();
        for index in 0..self.wraps.len() {
            let mut wrap = self.wraps[index];
            loop {
                let further = all
                    .iter()
                    .filter(|other| {
                        shares(other, &wrap) && other.first > wrap.first && other.first <= wrap.last
                    })
                    .map(|other| other.last)
                    .max();
                match further {
                    Some(last) if last > wrap.last => wrap.last = last,
                    _ => break,
                }
            }
            loop {
                let stmt = &wrap.block[wrap.last];
                let closes = all
                    .iter()
                    .any(|other| shares(other, &wrap) && is_call_of(stmt, other.name, other.close));
                if !closes || !self.can_go(stmt) {
                    break;
                }
                if !self.dropped.contains(&stmt.range()) {
                    self.dropped.push(stmt.range());
                }
                wrap.last -= 1;
            }
            if wrap.last <= wrap.first {
                return Err(format!(
                    "nothing uses what line {} makes",
                    self.line(wrap.assign)
                ));
            }
            self.wraps[index] = wrap;
        }
        Ok(())
    }

    /// Writes the new blocks, and takes out what they do.
    pub(super) fn rewrite_lives(&mut self) -> Step {
        for range in self.dropped.clone() {
            self.draft.replace("", lines(self.pass.source, range));
        }
        for wrap in self.wraps.clone() {
            let head = TextRange::new(wrap.assign.start(), wrap.call.start());
            self.draft.replace("async with ", head);
            self.draft
                .after(&format!(" as {}:", wrap.name), wrap.call.end());
            let from = self.pass.source.full_line_end(wrap.assign.end());
            self.draft.indent(
                self.pass,
                self.finding,
                &wrap.block[wrap.first + 1..=wrap.last],
                from,
                None,
            )?;
        }
        Ok(())
    }

    /// The indentation of the line on which something starts, with the new blocks around it.
    pub(super) fn indentation(&self, at: TextSize) -> String {
        let unit = self
            .pass
            .source
            .unit_below(self.pass.source.indentation(at));
        let depth = self
            .wraps
            .iter()
            .filter(|wrap| wrap.inside().contains(at))
            .count();
        format!("{}{}", self.pass.source.indentation(at), unit.repeat(depth))
    }
}
