//! Answers that are open within a block of their own: the block, and the statements that move into it.

use std::collections::BTreeMap;

use ruff_python_ast::{AnyNodeRef, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::arguments::{Pairs, proxy};
use super::{Migrant, Occurrences, Origin, Step, is_taken};
use crate::edit::Edit;
use crate::layout::indentable_lines;
use crate::migration::{self, Keyword};
use crate::project::Type;
use crate::strategy::layout;

/// A block, and the statements that move into it.
pub(super) struct Block<'a> {
    /// What its header takes the place of; nothing when it stands above the statements.
    replaced: TextRange,
    /// From the first statement to the last; none when what is replaced is all.
    statements: TextRange,
    /// The header: `head(arguments)tail`.
    head: String,
    arguments: Vec<Piece<'a>>,
    tail: String,
    /// The statement that such a block consists of.
    body: Option<String>,
    /// The request that it is about.
    request: Option<usize>,
    /// The name of the answer.
    name: String,
}

/// An argument of a header.
enum Piece<'a> {
    Text(String),
    /// What stands before an expression, and that as it will be.
    Value(String, &'a Expr),
}

impl Block<'_> {
    fn extent(&self) -> TextRange {
        self.replaced.cover(self.statements)
    }
}

impl<'a> Migrant<'a, '_> {
    /// What a request takes of the function: its block, or the call alone.
    pub(super) fn extent(&self, call: TextRange) -> TextRange {
        let own = |block: &&Block<'_>| {
            block
                .request
                .is_some_and(|index| self.requests[index].call.range() == call)
        };
        self.blocks.iter().find(own).map_or(call, Block::extent)
    }

    /// A block in which a client lives.
    pub(super) fn session_block(
        &mut self,
        client: String,
        name: &str,
        replaced: TextRange,
        statements: TextRange,
    ) {
        self.blocks.push(Block {
            replaced,
            statements,
            head: format!("async with {client}"),
            arguments: Vec::new(),
            tail: format!(" as {name}:"),
            body: None,
            request: None,
            name: String::new(),
        });
    }

    /// Finds where each answer has to be open.
    pub(super) fn find_blocks(&mut self, rule: &migration::Block) -> Step {
        for index in 0..self.requests.len() {
            let call = self.requests[index].call;
            if self.pass.source.has_comment(call.range()) {
                return Err(format!("a comment stands in line {}", self.line(call)));
            }
            let block = match self.requests[index].place.parent() {
                Some(AnyNodeRef::StmtAssign(assign)) => match &*assign.targets {
                    [Expr::Name(name)] => {
                        self.named(index, name.id.as_str(), assign.range(), rule)?
                    }
                    _ => return Err(format!("the answer of line {} is stored", self.line(call))),
                },
                Some(AnyNodeRef::StmtExpr(statement)) => {
                    let name = self.fresh(rule, statement.range())?;
                    self.read_at_once(index, name, statement.range(), rule)
                }
                _ => {
                    let place = &self.requests[index].place;
                    let statement = place.leading_statement(self.pass).ok_or_else(|| {
                        format!(
                            "the request on line {} is made in the middle of a statement",
                            self.line(call)
                        )
                    })?;
                    let name = self.fresh(rule, statement)?;
                    let edit = Edit::range_replacement(name.clone(), call.range());
                    self.draft.edits.push(edit);
                    Block {
                        replaced: TextRange::empty(statement.start()),
                        statements: statement,
                        head: String::new(),
                        arguments: Vec::new(),
                        tail: format!(" as {name}:"),
                        body: None,
                        request: Some(index),
                        name,
                    }
                }
            };
            self.blocks.push(block);
        }
        self.close_in_order()?;
        for index in 0..self.blocks.len() {
            let statements = self.blocks[index].statements;
            if !statements.is_empty() {
                let suite = self.block_of_range(statements)?;
                self.check_moved(suite)?;
            }
            let replaced = self.blocks[index].replaced;
            if !self.pass.source.stands_alone(replaced) && !replaced.is_empty() {
                return Err(format!(
                    "line {} holds several statements",
                    self.line(replaced)
                ));
            }
        }
        Ok(())
    }

    /// `name = get(url)`: the block ends with the last statement that uses the name.
    fn named(
        &self,
        index: usize,
        name: &str,
        statement: TextRange,
        rule: &migration::Block,
    ) -> Result<Block<'a>, String> {
        let uses = Occurrences::of(&self.function.body, name);
        let suite = self.suite(&|stmt| stmt.range() == statement)?;
        let first = suite
            .iter()
            .position(|stmt| stmt.range() == statement)
            .ok_or("a request cannot be located")?;
        let last = suite.iter().rposition(|stmt| {
            uses.uses
                .iter()
                .any(|used| stmt.range().contains_range(used.range))
        });
        let following = last
            .and_then(|last| suite.get(first + 1..=last))
            .filter(|statements| !statements.is_empty())
            .map(|statements| {
                TextRange::new(
                    statements[0].start(),
                    statements[statements.len() - 1].end(),
                )
            })
            .filter(|range| {
                uses.stores == 1
                    && uses
                        .uses
                        .iter()
                        .all(|used| range.contains_range(used.range))
            });
        let mut block = self.read_at_once(index, name.to_owned(), statement, rule);
        if let Some(statements) = following {
            block.statements = statements;
            block.body = None;
        }
        Ok(block)
    }

    /// A block that reads the answer, which can be used anywhere from then on.
    fn read_at_once(
        &self,
        index: usize,
        name: String,
        statement: TextRange,
        rule: &migration::Block,
    ) -> Block<'a> {
        Block {
            replaced: statement,
            statements: TextRange::empty(statement.end()),
            head: String::new(),
            arguments: Vec::new(),
            tail: format!(" as {name}:"),
            body: Some(format!("await {name}.{}()", rule.reads)),
            request: Some(index),
            name,
        }
    }

    /// A name for an answer that has none.
    fn fresh(&self, rule: &migration::Block, statement: TextRange) -> Result<String, String> {
        let taken = |name: &str| {
            is_taken(self.function, name)
                || self.blocks.iter().any(|block| {
                    block.name == name && block.extent().intersect(statement).is_some()
                })
        };
        rule.names
            .iter()
            .find(|name| !taken(name))
            .map(|name| (*name).to_owned())
            .ok_or_else(|| format!("`{}` and its like are taken", rule.names[0]))
    }

    /// A block that begins in another ends in it.
    fn close_in_order(&mut self) -> Step {
        for _ in 0..=self.blocks.len() {
            let ends = self.blocks.iter().find_map(|inner| {
                let inner = inner.extent();
                let outer = self.blocks.iter().position(|outer| {
                    let outer = outer.extent();
                    outer.start() < inner.start()
                        && inner.start() < outer.end()
                        && outer.end() < inner.end()
                })?;
                Some((outer, inner.end()))
            });
            let Some((outer, end)) = ends else {
                return Ok(());
            };
            let statements = self.blocks[outer].statements;
            self.blocks[outer].statements = TextRange::new(statements.start(), end);
        }
        Err("the answers are used across each other".to_owned())
    }

    /// The statements of a range.
    fn block_of_range(&self, range: TextRange) -> Result<&'a [Stmt], String> {
        let suite = self.suite(&|stmt| stmt.start() == range.start())?;
        let first = suite.iter().position(|stmt| stmt.start() == range.start());
        let last = suite.iter().position(|stmt| stmt.end() == range.end());
        match (first, last) {
            (Some(first), Some(last)) if first <= last => Ok(&suite[first..=last]),
            _ => Err("the statements of a block cannot be located".to_owned()),
        }
    }

    /// Writes what opens each answer.
    pub(super) fn write_requests(&mut self, rule: &migration::Block) -> Step {
        for position in 0..self.blocks.len() {
            let Some(index) = self.blocks[position].request else {
                continue;
            };
            let group = self.requests[index].group;
            if self.groups[group].name.is_empty() {
                self.groups[group].name = self.free_name();
            }
            if matches!(self.groups[group].origin, Origin::Functions) {
                self.gone.push(self.requests[index].call.func.range());
            }
            for (name, value) in self.row.always {
                self.argument(group, name, value);
            }
            let arguments = self.pieces(index, rule)?;
            let method = self.requests[index].method.name;
            let block = &mut self.blocks[position];
            block.head = format!("async with {}.{method}", self.groups[group].name);
            block.arguments = arguments;
        }
        Ok(())
    }

    fn pieces(&mut self, index: usize, rule: &migration::Block) -> Result<Vec<Piece<'a>>, String> {
        let line = self.line(self.requests[index].call);
        let given = self.arguments_of(index)?;
        let mut pieces = Vec::new();
        let mut timeout = false;
        for &(name, value, _) in &given {
            let keyword = self.row.keywords.iter().find(|(known, _)| *known == name);
            let refused = || Err(format!("`{name}=` on line {line} has no counterpart"));
            let same = || Piece::Value(format!("{name}="), value);
            let Some((_, keyword)) = keyword else {
                return refused();
            };
            match keyword {
                Keyword::Same => match name {
                    "url" => {
                        self.requests[index].literal = self.check_address(value)?;
                        pieces.push(Piece::Value(String::new(), value));
                    }
                    "method" => pieces.push(Piece::Value(String::new(), value)),
                    _ => {
                        if name == "headers" {
                            self.check_pairs(name, value, Pairs::Headers)?;
                        }
                        pieces.push(same());
                    }
                },
                Keyword::Redirects => pieces.push(same()),
                Keyword::Query => {
                    self.check_pairs(name, value, Pairs::Query)?;
                    pieces.push(same());
                }
                Keyword::Body(_) => {
                    if self.is_text(value) {
                        let is_typed = given.iter().any(|(other, headers, _)| {
                            *other == "headers" && has_key(headers, rule.body_type)
                        });
                        if !is_typed {
                            return Err(format!(
                                "the text that line {line} sends would get a type of its own"
                            ));
                        }
                    } else {
                        self.check_pairs(name, value, Pairs::Body)?;
                    }
                    pieces.push(same());
                }
                Keyword::Timeout => {
                    if !value.is_none_literal_expr() {
                        timeout = true;
                        let text = self.timeout(value, rule)?;
                        pieces.push(Piece::Text(format!("{name}={text}")));
                    }
                }
                Keyword::Proxies(new) => {
                    if !value.is_none_literal_expr() {
                        let value = proxy(self.pass.source.text(), value).ok_or_else(|| {
                            format!("`{name}=` on line {line} is not one address for every scheme")
                        })?;
                        pieces.push(Piece::Value(format!("{new}="), value));
                    }
                }
                Keyword::Off(new) => match value.as_boolean_literal_expr() {
                    Some(literal) if literal.value => {}
                    Some(_) => pieces.push(Piece::Text(format!("{new}=False"))),
                    None => return refused(),
                },
                Keyword::Only(literal) => {
                    if self.text(value) != *literal {
                        return refused();
                    }
                }
                Keyword::Typed(_) | Keyword::Client(_) => return refused(),
            }
        }
        if !timeout {
            let class = self.import(rule.timeout.0)?;
            let group = self.requests[index].group;
            self.argument(
                group,
                self.row.no_timeout.0,
                &format!("{class}(total=None)"),
            );
        }
        Ok(pieces)
    }

    /// Seconds for connecting, and for each read.
    fn timeout(&mut self, value: &Expr, rule: &migration::Block) -> Result<String, String> {
        let (class, connect, read) = rule.timeout;
        let class = self.import(class)?;
        let (first, second) = match value {
            Expr::Tuple(tuple) => match &*tuple.elts {
                [first, second] => (first, second),
                _ => {
                    return Err(format!(
                        "the timeout on line {} cannot be seen",
                        self.line(value)
                    ));
                }
            },
            _ => (value, value),
        };
        let types = self.pass.types_of(value);
        let is_number = |member: &Type| {
            matches!(member, Type::None)
                || matches!(member, Type::Instance(class, _)
                    if matches!(class.as_str(), "builtins.int" | "builtins.float"))
        };
        let is_plain =
            value.is_number_literal_expr() || value.is_name_expr() || value.is_attribute_expr();
        if !value.is_tuple_expr() && (!is_plain || !types.present().all(is_number)) {
            return Err(format!(
                "the timeout on line {} cannot be seen",
                self.line(value)
            ));
        }
        if !value.is_tuple_expr() && !value.is_number_literal_expr() && types.is_blank() {
            self.caution(format!(
                "the timeout on line {} is taken for a number of seconds",
                self.line(value)
            ));
        }
        Ok(format!(
            "{class}({connect}={}, {read}={})",
            self.text(first),
            self.text(second)
        ))
    }

    /// Writes the headers of the blocks, and moves the statements into them.
    pub(super) fn write_blocks(&mut self) -> Step {
        self.close_in_order()?;
        let mut blocks = std::mem::take(&mut self.blocks);
        let source = self.pass.source;
        let first = blocks.iter().map(|block| block.extent().start()).min();
        let unit = source
            .unit_below(first.map_or("", |first| source.indentation(first)))
            .to_owned();
        let newline = source.stylist().line_ending().as_str().to_owned();
        blocks.sort_by_key(|block| {
            let extent = block.extent();
            (
                extent.start(),
                std::cmp::Reverse(extent.end()),
                block.request,
            )
        });
        let lines = |block: &Block<'_>| {
            let start = if block.replaced.is_empty() {
                source.line_start(block.statements.start())
            } else {
                source.full_line_end(block.replaced.end())
            };
            TextRange::new(start, source.line_end(block.statements.end()).max(start))
        };
        let mut depths: BTreeMap<TextSize, usize> = BTreeMap::new();
        for block in blocks.iter().filter(|block| !block.statements.is_empty()) {
            for start in indentable_lines(source, lines(block)) {
                *depths.entry(start).or_default() += 1;
            }
        }
        let mut above: BTreeMap<TextSize, String> = BTreeMap::new();
        for (position, block) in blocks.iter().enumerate() {
            let start = block.extent().start();
            let line = source.line_start(start);
            let around = blocks[..position]
                .iter()
                .filter(|outer| !outer.statements.is_empty() && lines(outer).contains(line))
                .count();
            let indentation = format!("{}{}", unit.repeat(around), source.indentation(start));
            let mut header = self.header(block, &indentation)?;
            if let Some(body) = &block.body {
                header = format!("{header}{newline}{indentation}{unit}{body}");
            }
            if block.replaced.is_empty() {
                let text = above.entry(line).or_default();
                text.push_str(&format!("{indentation}{header}{newline}"));
            } else {
                let replaced = block.replaced;
                self.draft
                    .edits
                    .retain(|edit| !replaced.contains_range(edit.range()));
                self.draft
                    .edits
                    .push(Edit::range_replacement(header, replaced));
            }
        }
        for (start, depth) in depths {
            // Lines of what is written anew have their place already.
            let rewritten = |edit: &Edit| edit.start() < start && start < edit.end();
            if self.draft.edits.iter().any(rewritten) {
                continue;
            }
            let text = format!(
                "{}{}",
                above.remove(&start).unwrap_or_default(),
                unit.repeat(depth)
            );
            self.draft.before(&text, start);
        }
        Ok(())
    }

    fn header(&self, block: &Block<'a>, indentation: &str) -> Result<String, String> {
        if block.request.is_none() {
            return Ok(format!("{}{}", block.head, block.tail));
        }
        let unit = self.pass.source.unit_below(indentation);
        let arguments = block
            .arguments
            .iter()
            .map(|piece| self.piece(piece, &format!("{indentation}{unit}")))
            .collect::<Result<Vec<String>, String>>()?;
        let head = layout::call_text(self.pass, indentation, &block.head, &arguments);
        Ok(format!("{head}{}", block.tail))
    }

    /// The text of an argument, with what the fix changes in it, on a line of this indentation.
    fn piece(&self, piece: &Piece<'a>, indentation: &str) -> Result<String, String> {
        match piece {
            Piece::Text(text) => Ok(text.clone()),
            Piece::Value(before, value) => {
                let inside: Vec<Edit> = self
                    .draft
                    .edits
                    .iter()
                    .filter(|edit| value.range().contains_range(edit.range()))
                    .cloned()
                    .collect();
                let text = layout::moved_text(self.pass, value.range(), &inside, indentation)
                    .ok_or_else(|| {
                        format!("an argument on line {} spans lines", self.line(*value))
                    })?;
                Ok(format!("{before}{text}"))
            }
        }
    }
}

/// Whether an expression is a dictionary with this key, in any case.
fn has_key(headers: &Expr, key: &str) -> bool {
    let Expr::Dict(dict) = headers else {
        return false;
    };
    dict.items.iter().any(|item| {
        matches!(&item.key, Some(Expr::StringLiteral(name)) if name.value.to_str().eq_ignore_ascii_case(key))
    })
}
