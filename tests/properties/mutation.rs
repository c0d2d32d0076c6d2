//! Small damage to a text: what an editor leaves half-way, what a merge goes wrong with, and plain noise.

use proptest::prelude::*;
use proptest::sample::Index;

/// Pieces that change what the code around them means.
const FRAGMENTS: &[&str] = &[
    "async ",
    "await ",
    "lambda: ",
    "yield ",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    ".",
    "=",
    ":=",
    "*",
    "**",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "\\\n",
    "\r\n",
    "\u{c}",
    "\u{feff}",
    "é",
    "# c\n",
    "  # noqa",
    "\"",
    "'''",
    "f'{",
    "not ",
    " if x else ",
    " for x in y",
    " and ",
    "return ",
    "global x\n",
    "nonlocal x\n",
    "del x\n",
    "with lock:\n",
    "try:\n",
    "finally:\n",
    "class ",
    "def ",
    "import asyncio\n",
    "from time import *\n",
    "asyncio = 1\n",
    "time",
    "self.",
    "super()",
    "x += ",
    "@",
    "->",
    "...",
    "match x:\n",
    "case ",
    "type X = ",
    "0",
    "print(",
    "open(x).read()",
    "time.sleep(1)",
    "requests.get(u).json()",
    "async with x:\n",
    "async for x in y:\n",
];

#[derive(Clone, Debug)]
pub enum Mutation {
    /// Everything behind a place goes.
    Cut(Index),
    Remove(Index, usize),
    Insert(Index, &'static str),
    Replace(Index, char),
    SwapLines(Index, Index),
    RepeatLine(Index, Index),
    RemoveLine(Index),
    Indent(Index),
    Dedent(Index),
    /// A line of another text comes in.
    Borrow(Index, Index),
}

/// Damage of any kind.
pub fn mutation() -> impl Strategy<Value = Mutation> {
    prop_oneof![
        1 => any::<Index>().prop_map(Mutation::Cut),
        2 => (any::<Index>(), 1usize..20).prop_map(|(at, count)| Mutation::Remove(at, count)),
        4 => (any::<Index>(), proptest::sample::select(FRAGMENTS))
            .prop_map(|(at, text)| Mutation::Insert(at, text)),
        2 => (any::<Index>(), any::<char>()).prop_map(|(at, c)| Mutation::Replace(at, c)),
        8 => line_mutation(),
    ]
}

/// Damage to whole lines, after which a text is often still Python.
pub fn line_mutation() -> impl Strategy<Value = Mutation> {
    let line = any::<Index>;
    prop_oneof![
        3 => (line(), line()).prop_map(|(a, b)| Mutation::SwapLines(a, b)),
        3 => (line(), line()).prop_map(|(a, b)| Mutation::RepeatLine(a, b)),
        2 => line().prop_map(Mutation::RemoveLine),
        1 => line().prop_map(Mutation::Indent),
        1 => line().prop_map(Mutation::Dedent),
        4 => (line(), line()).prop_map(|(a, b)| Mutation::Borrow(a, b)),
    ]
}

/// The text after the damage; `other` is where lines are borrowed from.
pub fn apply(text: &str, other: &str, mutations: &[Mutation]) -> String {
    mutations.iter().fold(text.to_owned(), |text, mutation| {
        if text.is_empty() {
            text
        } else {
            apply_one(&text, other, mutation)
        }
    })
}

fn apply_one(text: &str, other: &str, mutation: &Mutation) -> String {
    let place = |index: &Index| {
        let at = index.index(text.len());
        (0..=at)
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0)
    };
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let line = |index: &Index| index.index(lines.len());
    match mutation {
        Mutation::Cut(at) => return text[..place(at)].to_owned(),
        Mutation::Remove(at, count) => {
            let (before, after) = text.split_at(place(at));
            return before.chars().chain(after.chars().skip(*count)).collect();
        }
        Mutation::Insert(at, piece) => {
            let (before, after) = text.split_at(place(at));
            return [before, piece, after].concat();
        }
        Mutation::Replace(at, c) => {
            let (before, after) = text.split_at(place(at));
            return before
                .chars()
                .chain([*c])
                .chain(after.chars().skip(1))
                .collect();
        }
        Mutation::SwapLines(a, b) => {
            let (a, b) = (line(a), line(b));
            lines.swap(a, b);
        }
        Mutation::RepeatLine(a, b) => {
            let (a, b) = (line(a), line(b));
            let copy = like(&lines[a], &lines[b]);
            lines.insert(b, copy);
        }
        Mutation::RemoveLine(a) => {
            let a = line(a);
            lines.remove(a);
        }
        Mutation::Indent(a) => {
            let a = line(a);
            lines[a].insert_str(0, "    ");
        }
        Mutation::Dedent(a) => {
            let a = line(a);
            if let Some(rest) = lines[a].strip_prefix("    ") {
                lines[a] = rest.to_owned();
            }
        }
        Mutation::Borrow(a, b) => {
            let others: Vec<&str> = other.split_inclusive('\n').collect();
            if !others.is_empty() {
                let at = line(b);
                let borrowed = like(others[a.index(others.len())], &lines[at]);
                lines.insert(at, borrowed);
            }
        }
    }
    lines.concat()
}

/// A line with the indentation of another one.
fn like(line: &str, model: &str) -> String {
    let indent = model.len() - model.trim_start_matches([' ', '\t']).len();
    format!(
        "{}{}",
        &model[..indent],
        line.trim_start_matches([' ', '\t'])
    )
}
