//! Answers of values that go round in a circle: what is open contributes nothing to them, and so they are not remembered for
//! good. While the outermost question is answered they are not worked out twice where the same questions are open.

use smallvec::SmallVec;

use super::infer::Inference;
use super::{FileId, FunctionRef, Types};
use crate::semantic::ValueId;

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Question {
    /// What a value can be.
    Value(FileId, ValueId),
    /// What a function without an annotation returns, whatever it is called on.
    Result(FunctionRef),
}

/// Open questions that an answer ran into.
#[derive(Clone, Default)]
pub(super) struct Hits {
    pub open: SmallVec<[Question; 4]>,
    /// It also ran into something else, or into too many to tell.
    pub more: bool,
}

impl Hits {
    const LIMIT: usize = 16;

    pub fn add(&mut self, question: Question) {
        if self.open.contains(&question) {
            return;
        }
        if self.open.len() < Hits::LIMIT {
            self.open.push(question);
        } else {
            self.more = true;
        }
    }

    pub fn extend(&mut self, other: &Hits) {
        for question in &other.open {
            self.add(*question);
        }
        self.more |= other.more;
    }
}

/// An answer that was cut short by questions that were open, or for want of a file.
pub(super) struct Provisional {
    pub types: Types,
    pub hits: Hits,
    pub cut: bool,
}

impl Inference<'_> {
    /// What was answered before under the outermost question, if all that cut that answer short is still open.
    pub(super) fn answered_so_far(&self, key: Question) -> Option<Types> {
        let provisional = self.provisional.borrow();
        let answer = provisional.get(&key)?;
        let active = self.active.borrow();
        let mut lowest = self.lowest.get();
        for hit in &answer.hits.open {
            lowest = lowest.min(*active.get(hit)?);
        }
        self.lowest.set(lowest);
        self.hits.borrow_mut().extend(&answer.hits);
        self.cut.set(self.cut.get() | answer.cut);
        Some(answer.types.clone())
    }

    /// The current answer depends on more than open questions, as far down as `depth`.
    pub(super) fn cut_short(&self, depth: usize) {
        self.lowest.set(self.lowest.get().min(depth));
        self.hits.borrow_mut().more = true;
    }
}
