//! The client around the statements that need it: one for a function, outside of every loop.

use ruff_python_ast::{self as ast, AnyNodeRef, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};

use super::{Birth, Migrant, Origin, Step, is_block, is_taken, state, swap};
use crate::imports::for_each_block;

impl<'a> Migrant<'a, '_> {
    /// Makes the client of a group, and closes it.
    pub(super) fn open(&mut self, index: usize) -> Step {
        let session = match &mut self.groups[index].origin {
            Origin::Functions => return self.open_around_requests(index),
            Origin::Held => return Ok(()),
            Origin::Session(session) => session.take().ok_or("the session is opened twice")?,
        };
        let name = self.groups[index].name.clone();
        let mut closes = is_block(&session.birth);
        for used in &session.uses {
            let line = self.line(used.range);
            if used.elsewhere || used.updates {
                return Err(format!(
                    "`{name}` is used in a function, generator or update of its own on line {line}"
                ));
            }
            if let Some(call) = used.call
                && self
                    .requests
                    .iter()
                    .any(|request| request.call.range() == call.range())
            {
                continue;
            }
            if let Some(call) = used.call
                && used.path == self.row.close.0
            {
                state::close(self.pass, self.finding, self.row, call, &mut self.draft)?;
                closes = true;
                continue;
            }
            self.state(index, &session.birth, used.range, &used.path, used.call)?;
        }
        let client = self.client(index)?;
        match &session.birth {
            Birth::With(with) => {
                self.draft.before("async ", with.start());
                self.gone.push(session.call.func.range());
                self.draft.replace(&client, session.call.range());
                self.hazards(with.range())
            }
            Birth::Assigned(_) if closes => {
                self.gone.push(session.call.func.range());
                self.draft.replace(&client, session.call.range());
                Ok(())
            }
            Birth::Assigned(statement) => {
                let block = self.suite(&|stmt| stmt.range() == statement.range())?;
                let last = block
                    .iter()
                    .rposition(|stmt| {
                        session
                            .uses
                            .iter()
                            .any(|used| stmt.range().contains_range(used.range))
                    })
                    .ok_or("nothing uses the session")?;
                let first = block
                    .iter()
                    .position(|stmt| stmt.range() == statement.range())
                    .ok_or("the session cannot be located")?;
                let statements = block
                    .get(first + 1..=last)
                    .filter(|statements| !statements.is_empty())
                    .ok_or("nothing uses the session")?;
                let whole = TextRange::new(statements[0].start(), block[last].end());
                if session
                    .uses
                    .iter()
                    .any(|used| !whole.contains_range(used.range))
                {
                    return Err(format!(
                        "`{name}` is used outside of the block that makes it"
                    ));
                }
                self.gone.push(session.call.func.range());
                if self.row.block.is_some() {
                    self.session_block(client, &name, statement.range(), whole);
                    return self.hazards(whole);
                }
                self.draft.replace(
                    &format!("async with {client} as {name}:"),
                    statement.range(),
                );
                // Comments below the line that made it are in the block as well.
                let from = self.pass.source.full_line_end(statement.end());
                self.indent(statements, from, None)
            }
        }
    }

    pub(super) fn hazards(&mut self, range: TextRange) -> Step {
        swap::check_hazards(self.pass, self.finding, range, &mut self.draft)
    }

    /// What a session keeps between requests.
    fn state(
        &mut self,
        index: usize,
        birth: &Birth<'a>,
        range: TextRange,
        path: &str,
        call: Option<&'a ast::ExprCall>,
    ) -> Step {
        let Some(told) = state::kept(self.pass, self.row, range, path, call)? else {
            return Ok(());
        };
        let block: &[Stmt] = match birth {
            Birth::With(with) => &with.body,
            Birth::Assigned(made) => self.suite(&|stmt| stmt.range() == made.range())?,
        };
        let early = block.iter().any(|stmt| stmt.range() == told.assign.range())
            && block.len() > 1
            && !self.requests.iter().any(|request| {
                request.group == index && request.call.start() < told.assign.start()
            });
        if !early {
            return Err(state::refused(self.pass, range, path));
        }
        told.tell(
            self.pass,
            &mut self.groups[index].arguments,
            &mut self.draft,
        )
    }

    /// The client's constructor.
    fn client(&mut self, index: usize) -> Result<String, String> {
        let name = self.import(self.row.client)?;
        Ok(super::client(&name, &self.groups[index].arguments))
    }

    /// Puts the statements that make requests into a block.
    fn open_around_requests(&mut self, index: usize) -> Step {
        let calls: Vec<TextRange> = self
            .requests
            .iter()
            .filter(|request| request.group == index)
            .map(|request| self.extent(request.call.range()))
            .collect();
        let in_loop = self
            .requests
            .iter()
            .filter(|request| request.group == index)
            .any(|request| {
                request.place.enclosing().any(|(node, _)| {
                    matches!(
                        node,
                        AnyNodeRef::StmtFor(_)
                            | AnyNodeRef::StmtWhile(_)
                            | AnyNodeRef::Comprehension(_)
                            | AnyNodeRef::ExprListComp(_)
                            | AnyNodeRef::ExprSetComp(_)
                            | AnyNodeRef::ExprDictComp(_)
                    )
                })
            });
        if calls.len() > 1 || in_loop {
            self.caution(
                "the requests share one client, which keeps cookies from one to the next"
                    .to_owned(),
            );
        }
        let holds = |stmt: &Stmt| {
            calls
                .iter()
                .any(|call| stmt.start() < call.end() && call.start() < stmt.end())
        };
        let mut block: &'a [Stmt] = &self.function.body;
        loop {
            let mut holding = block.iter().filter(|stmt| holds(stmt));
            let (Some(only), None) = (holding.next(), holding.next()) else {
                break;
            };
            if matches!(only, Stmt::For(_) | Stmt::While(_) | Stmt::FunctionDef(_)) {
                break;
            }
            let mut inner: Option<&'a [Stmt]> = None;
            for_each_block(only, &mut |block: &'a [Stmt]| {
                let (Some(first), Some(last)) = (block.first(), block.last()) else {
                    return;
                };
                let whole = TextRange::new(first.start(), last.end());
                if calls.iter().all(|call| whole.contains_range(*call)) {
                    inner = Some(block);
                }
            });
            match inner {
                Some(inner) if self.pass.source.stands_alone(inner[0].range()) => block = inner,
                _ => break,
            }
        }
        let first = block.iter().position(holds);
        let last = block.iter().rposition(holds);
        let (Some(first), Some(last)) = (first, last) else {
            return Err("the requests cannot be located".to_owned());
        };
        let client = self.client(index)?;
        if self.row.block.is_some() {
            let whole = TextRange::new(block[first].start(), block[last].end());
            let name = self.groups[index].name.clone();
            self.session_block(client, &name, TextRange::empty(whole.start()), whole);
            return self.check_moved(&block[first..=last]);
        }
        let header = format!("async with {client} as {}:", self.groups[index].name);
        let from = self.pass.source.line_start(block[first].start());
        self.indent(&block[first..=last], from, Some(&header))
    }

    /// The statements among which one is.
    pub(super) fn suite(&self, is_wanted: &dyn Fn(&Stmt) -> bool) -> Result<&'a [Stmt], String> {
        fn find<'a>(block: &'a [Stmt], is_wanted: &dyn Fn(&Stmt) -> bool) -> Option<&'a [Stmt]> {
            if block.iter().any(is_wanted) {
                return Some(block);
            }
            let mut found = None;
            for stmt in block {
                for_each_block(stmt, &mut |inner: &'a [Stmt]| {
                    found = found.or_else(|| find(inner, is_wanted));
                });
            }
            found
        }
        find(&self.function.body, is_wanted)
            .ok_or_else(|| "a statement cannot be located".to_owned())
    }

    /// Refuses statements that cannot be moved into a block.
    pub(super) fn check_moved(&mut self, statements: &'a [Stmt]) -> Step {
        self.draft.check_moved(self.pass, self.finding, statements)
    }

    /// Moves statements one level deeper, with the lines from a place on, below a line of their own.
    fn indent(&mut self, statements: &'a [Stmt], from: TextSize, header: Option<&str>) -> Step {
        self.draft
            .indent(self.pass, self.finding, statements, from, header)
    }

    /// A name for the client that the function does not use.
    pub(super) fn free_name(&self) -> String {
        let free = self
            .row
            .names
            .iter()
            .find(|name| !is_taken(self.function, name));
        free.map_or_else(
            || format!("{}_client", self.row.library),
            |name| (*name).to_owned(),
        )
    }
}
