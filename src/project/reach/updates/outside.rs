//! Stores outside of the process, which other programs and other tasks use as well: services behind HTTP, databases without
//! SQL, buckets, sheets. What is asked there, changed and stored again is lost to whoever comes in between, and what is made
//! because it is not there is made twice.

use std::collections::BTreeSet;

use ruff_python_ast::name::Name;
use ruff_text_size::TextRange;
use rustc_hash::FxHashSet;

use super::super::effects::{Effect, Leaf, SiteEffects};
use super::mapped::is_of_mapper;
use super::{FILES_LIMIT, Pair, Part, Path, Scan, Start, Touched};
use crate::catalog::{Kind, Nature};
use crate::project::{FunctionRef, Type};
use crate::semantic::{Call, Decision, Value, ValueId};

const STORED: &str = "what is read is changed and stored again: two tasks that do so at the same time lose one change unless they hold a lock";
const ABSENT: &str = "whether something is there is asked before it is stored: two tasks that do so at the same time get the same answer unless they hold a lock";

/// Arguments that say which thing of a store is meant, the most telling first; where none is given, the first position does.
const KEYS: &[&str] = &[
    "Key", "key", "name", "Name", "id", "url", "Bucket", "bucket", "index",
];

/// Arguments with which the store itself sees to it that nobody has come in between.
const CLAIMS: &[&str] = &[
    "ConditionExpression",
    "IfMatch",
    "IfNoneMatch",
    "cas",
    "if_generation_match",
    "if_primary_term",
    "if_seq_no",
    "nx",
    "op_type",
];

/// What comes after a verb and says how many, not what.
const NUMBERS: &[&str] = &[
    "acell",
    "all",
    "by_id",
    "cell",
    "documents",
    "many",
    "one",
    "one_or_none",
];

/// Methods that narrow a query, or stand between a model and its queries.
const NARROWING: &[&str] = &[
    "eq",
    "exclude",
    "filter",
    "filter_by",
    "limit",
    "match",
    "order",
    "order_by",
    "sort",
    "where",
];

/// Attributes that say whether a request has succeeded.
const OUTCOMES: &[&str] = &["is_error", "is_success", "ok", "status", "status_code"];

/// Steps back from a call to what it is made on.
const CHAIN_LIMIT: usize = 8;

/// What has been asked, as far as answers mean something else.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Store,
    /// One that fails mostly says that nobody is there to be asked.
    Requests,
    /// One that is missing is an error of whoever has named it.
    Rows,
    /// The same; and one that is missing need not be deleted.
    RowsToDrop,
}

/// One thing in a store outside, as far as a call says which.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    /// The client or collection; one for all of HTTP, whose keys say where they lead.
    store: Path,
    /// What kind of thing: `object` of `get_object`.
    sort: Name,
    /// Which of them; unknown for any.
    key: Option<Path>,
}

/// What a function does outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Outside {
    asked: BTreeSet<Entry>,
    put: BTreeSet<Entry>,
    added: BTreeSet<Entry>,
    /// Requests whose method is an argument of the function, by its position.
    sent: BTreeSet<(u32, Entry)>,
}

impl Outside {
    /// Stores that are changed, and what sort of thing in them.
    pub(super) fn changed(&self) -> impl Iterator<Item = (&Path, &Name)> {
        let changed = self.put.iter().chain(&self.added);
        changed.map(|entry| match &entry.key {
            Some(key) if entry.is_http() => (key, &entry.sort),
            _ => (&entry.store, &entry.sort),
        })
    }

    /// Whether it is known to ask, and to change nothing.
    fn only_asks(&self) -> bool {
        !self.asked.is_empty() && self.put.is_empty() && self.added.is_empty()
    }

    /// Whether it is known to change something, and to ask for nothing.
    fn only_changes(&self) -> bool {
        self.asked.is_empty() && !(self.put.is_empty() && self.added.is_empty())
    }

    fn sets(&mut self) -> [&mut BTreeSet<Entry>; 3] {
        [&mut self.asked, &mut self.put, &mut self.added]
    }

    /// Takes in what is new, as far as there is room.
    pub(super) fn grow(&mut self, mut other: Outside) -> bool {
        let mut grown = false;
        for (known, found) in self.sets().into_iter().zip(other.sets()) {
            for entry in std::mem::take(found) {
                if known.len() < FILES_LIMIT {
                    grown |= known.insert(entry);
                }
            }
        }
        for request in other.sent {
            if self.sent.len() < FILES_LIMIT {
                grown |= self.sent.insert(request);
            }
        }
        grown
    }

    /// Leaves what means something to callers.
    pub(super) fn keep_known(&mut self) {
        let known = |mut entry: Entry| {
            entry.key = entry.key.filter(Path::is_repeatable);
            entry.is_known().then_some(entry)
        };
        for entries in self.sets() {
            *entries = std::mem::take(entries)
                .into_iter()
                .filter_map(known)
                .collect();
        }
        let sent = std::mem::take(&mut self.sent).into_iter();
        self.sent = sent
            .filter_map(|(position, entry)| Some((position, known(entry)?)))
            .collect();
    }

    fn insert(&mut self, nature: Nature, entry: Entry) {
        match nature {
            Nature::Asks => self.asked.insert(entry),
            Nature::Puts => self.put.insert(entry),
            Nature::Adds => self.added.insert(entry),
            Nature::ByMethod(_) | Nature::ByChain => false,
        };
    }
}

impl Entry {
    fn is_http(&self) -> bool {
        self.store == http()
    }

    /// Whether it says enough to be compared with another one.
    fn is_known(&self) -> bool {
        !self.store.is_local() && (self.key.is_some() || !self.is_http())
    }

    /// Whether two may be the same thing in the same store.
    fn may_be(&self, other: &Entry) -> bool {
        let sorts = NUMBERS.contains(&self.sort.as_str())
            || NUMBERS.contains(&other.sort.as_str())
            || begins_alike(&self.sort, &other.sort);
        let keys = match (&self.key, &other.key) {
            (Some(left), Some(right)) => {
                let addresses = without_query(left).zip(without_query(right));
                left == right || addresses.is_some_and(|(left, right)| left == right)
            }
            _ => !self.is_http(),
        };
        self.store == other.store && sorts && keys
    }

    /// Whether it is one of those that `other` adds to: `users/7` or `users?name=x` of `users`.
    fn is_of(&self, other: &Entry) -> bool {
        self.may_be(other)
            || self.is_http()
                && other.is_http()
                && self
                    .key
                    .as_ref()
                    .zip(other.key.as_ref())
                    .is_some_and(|(one, all)| is_below(one, all))
    }
}

/// Where all requests go: their addresses say the rest.
fn http() -> Path {
    Path {
        root: Start::Outside(Name::new_static("http")),
        rest: Vec::new(),
    }
}

/// Whether two nouns are about one sort of things, in the singular or the plural: `bucket`, `buckets`.
fn begins_alike(left: &str, right: &str) -> bool {
    let (short, long) = if left.len() < right.len() {
        (left, right)
    } else {
        (right, left)
    };
    let Some(rest) = long.strip_prefix(short.trim_end_matches('s')) else {
        return false;
    };
    short == long || !short.is_empty() && (matches!(rest, "s" | "es") || rest.starts_with('_'))
}

/// The text of an address up to its query, and what is filled in there.
fn address(path: &Path) -> Option<(&str, &[Part])> {
    let Start::Literal(text) = &path.root else {
        return None;
    };
    let text = text.split('?').next().unwrap_or_default();
    let filled = text.matches("{}").count();
    Some((text.trim_end_matches('/'), path.rest.get(..filled)?))
}

fn without_query(path: &Path) -> Option<(&str, &[Part])> {
    address(path).filter(|(text, _)| !text.is_empty())
}

/// Whether an address lies below another one.
fn is_below(one: &Path, all: &Path) -> bool {
    if let (Some((one, filled)), Some((all, by))) = (address(one), address(all)) {
        return all.trim_matches(['{', '}']).contains('/')
            && one
                .strip_prefix(all)
                .is_some_and(|rest| rest.starts_with('/'))
            && filled.starts_with(by);
    }
    one.root == all.root && !all.rest.is_empty() && one.rest.starts_with(&all.rest)
}

impl Scan<'_, '_> {
    /// What a call that the catalogue knows does outside.
    pub(super) fn reached_outside(&self, leaf: &Leaf, call: &Call, touched: &mut Outside) {
        let catalog = &self.inference.project.catalog;
        if is_of_mapper(&leaf.name)
            || call
                .keywords
                .iter()
                .any(|(name, _)| CLAIMS.contains(&name.as_str()))
        {
            return;
        }
        let Some((nature, sort)) = catalog.nature(leaf.blocking.kind, &leaf.name) else {
            return;
        };
        match nature {
            Nature::ByMethod(position) => {
                let position = usize::from(position);
                let Some(method) = call.positional.get(position) else {
                    return;
                };
                let Some(entry) = self.entry(leaf, call, "", position + 1) else {
                    return;
                };
                if let Some(text) = self.facts.value(*method).text() {
                    touched.request(text, entry);
                } else if let Some(Path {
                    root: Start::Parameter(position),
                    rest,
                }) = self.path(*method, 0)
                    && rest.is_empty()
                {
                    touched.sent.insert((position, entry));
                }
            }
            Nature::ByChain => {
                if let Some((nature, sort, call)) = self.verb_before(leaf, call)
                    && let Some(entry) = self.entry(leaf, call, sort, 0)
                {
                    touched.insert(nature, entry);
                }
            }
            nature => {
                if let Some(entry) = self.entry(leaf, call, sort, 0) {
                    touched.insert(nature, entry);
                }
            }
        }
    }

    /// What a function of the project does outside, in terms of its caller.
    pub(super) fn passed_up_outside(
        &self,
        below: &Outside,
        site: &SiteEffects,
        call: &Call,
        callee: FunctionRef,
        touched: &mut Outside,
    ) {
        let translated = |entry: &Entry| {
            let translate = |path: &Path| self.translated(path, site, call, callee);
            let mut store = translate(&entry.store)?;
            if store.is_local()
                && let Start::Parameter(position) = entry.store.root
                && let Some(given) = self.argument(position, site, call, callee)
            {
                store.root = self.store(given).root;
            }
            Some(Entry {
                store,
                sort: entry.sort.clone(),
                key: entry.key.as_ref().and_then(translate),
            })
        };
        let sets = [
            (&below.asked, &mut touched.asked),
            (&below.put, &mut touched.put),
            (&below.added, &mut touched.added),
        ];
        for (inner, all) in sets {
            all.extend(inner.iter().filter_map(&translated));
        }
        for (position, entry) in &below.sent {
            let (Some(method), Some(entry)) = (
                self.argument(*position, site, call, callee),
                translated(entry),
            ) else {
                continue;
            };
            match (self.facts.value(method).text(), self.path(method, 0)) {
                (Some(text), _) => touched.request(text, entry),
                (
                    None,
                    Some(Path {
                        root: Start::Parameter(position),
                        rest,
                    }),
                ) if rest.is_empty() => {
                    touched.sent.insert((position, entry));
                }
                _ => {}
            }
        }
    }

    /// Which thing a call is about whose first argument that says so has this position.
    fn entry(&self, leaf: &Leaf, call: &Call, sort: &str, position: usize) -> Option<Entry> {
        let by_name = KEYS.iter().find_map(|key| {
            let mut keywords = call.keywords.iter();
            keywords.find_map(|(name, value)| (name.as_str() == *key).then_some(*value))
        });
        let is_http = leaf.blocking.kind == Kind::Http;
        let is_counted = NUMBERS.contains(&sort);
        let key = by_name
            .or_else(|| call.positional.get(position).copied())
            .filter(|_| !is_counted)
            .filter(|key| {
                !matches!(
                    self.facts.value(*key),
                    Value::Dict(..) | Value::Container(..)
                )
            })
            .and_then(|key| self.path(key, 0));
        let store = if is_http {
            http()
        } else if let Some(receiver) = self.receiver(call) {
            self.store(receiver)
        } else {
            let (module, _) = leaf.name.rsplit_once('.')?;
            Path {
                root: Start::Outside(Name::new(module)),
                rest: Vec::new(),
            }
        };
        let entry = Entry {
            store,
            sort: Name::new(sort),
            key,
        };
        (!is_http || entry.key.is_some()).then_some(entry)
    }

    /// The verb by which a call has been prepared that sends it: `table.select("*").eq("id", 1)`.
    fn verb_before<'c>(
        &'c self,
        leaf: &Leaf,
        call: &'c Call,
    ) -> Option<(Nature, &'c str, &'c Call)> {
        let catalog = &self.inference.project.catalog;
        let mut call = call;
        for _ in 0..CHAIN_LIMIT {
            let Value::Call(id) = self.facts.value(self.receiver(call)?) else {
                return None;
            };
            call = self.facts.call(*id);
            let Value::Attribute(_, method) = self.facts.value(call.callee) else {
                return None;
            };
            match catalog.nature(leaf.blocking.kind, method) {
                Some((Nature::ByChain, _)) | None => {}
                Some((nature, sort)) => return Some((nature, sort, call)),
            }
        }
        None
    }

    /// The client or collection that a value is: what a function works out by itself is known by its class.
    pub(super) fn store(&self, value: ValueId) -> Path {
        self.store_within(value, 0)
    }

    fn store_within(&self, value: ValueId, depth: usize) -> Path {
        let inner = |value: ValueId| self.store_within(value, depth + 1);
        if depth < CHAIN_LIMIT {
            match self.facts.value(value) {
                Value::Enter(managed) => return inner(*managed),
                Value::Attribute(base, name) if name == "objects" => return inner(*base),
                Value::Attribute(base, name) => {
                    return inner(*base).then(Part::Attribute(name.clone()));
                }
                Value::Item(base, key) => {
                    if let Some(key) = self.path(*key, 0) {
                        return inner(*base).then(Part::Argument(key));
                    }
                }
                Value::Call(id) => {
                    let call = self.facts.call(*id);
                    if let Value::Attribute(base, method) = self.facts.value(call.callee)
                        && !self.is_of_project(call.callee)
                    {
                        let base = inner(*base);
                        if NARROWING.contains(&method.as_str()) || method == "objects" {
                            return base;
                        }
                        let arguments = call.positional.iter();
                        let arguments = arguments.filter_map(|given| self.path(*given, 0));
                        return arguments
                            .fold(base.then(Part::Attribute(method.clone())), |path, given| {
                                path.then(Part::Argument(given))
                            });
                    }
                }
                _ => {}
            }
        }
        let path = self.path(value, 0);
        if let Some(path) = path.filter(|path| !path.is_local()) {
            return path;
        }
        let types = self.inference.value(self.function.file, value);
        let class = types.present().find_map(|member| match member {
            Type::Instance(name, _) => Some(name.clone()),
            _ => None,
        });
        Path {
            root: class.map_or(Start::Local(self.function, value), Start::Outside),
            rest: Vec::new(),
        }
    }

    pub(super) fn is_of_project(&self, callee: ValueId) -> bool {
        let types = self.inference.value(self.function.file, callee);
        types
            .present()
            .any(|member| matches!(member, Type::Function(_) | Type::Method(..)))
    }

    /// From where something outside is asked for to where it is put there, or made.
    pub(super) fn outside(&self, found: &[(&SiteEffects, Touched)]) -> Vec<Pair> {
        let mut spans = self.saved(found);
        for (acting, done) in found {
            let done = &done.outside;
            if done.put.is_empty() && done.added.is_empty() {
                continue;
            }
            for (asking, asked) in found {
                let asked = &asked.outside.asked;
                let (first, second) = (asking.site.range, acting.site.range);
                if asked.is_empty() || !self.comes_after(first, second) {
                    continue;
                }
                let any = |put: &BTreeSet<Entry>, matches: fn(&Entry, &Entry) -> bool| {
                    put.iter()
                        .any(|put| asked.iter().any(|asked| matches(asked, put)))
                };
                // `row = find(key); row.n += 1; row.save()`
                let by_itself = || {
                    let given = self.store(asking.site.value);
                    done.put.iter().any(|put| put.store == given)
                };
                let is_again = (any(&done.put, Entry::may_be) || by_itself())
                    && self.written(acting).contains(&asking.site.value);
                let of = if asked.iter().all(Entry::is_http) {
                    Asked::Requests
                } else {
                    Asked::Store
                };
                let is_absent = || {
                    (any(&done.put, Entry::may_be) || any(&done.added, Entry::is_of))
                        && self.decides((first, asking.site.value), second, of)
                };
                if is_again {
                    spans.push(Pair::new(first, second, STORED));
                } else if is_absent() {
                    spans.push(Pair::new(first, second, ABSENT));
                }
            }
        }
        spans
    }

    /// Everything that is made into what a call stores: by which key it does so changes nothing.
    fn written(&self, acting: &SiteEffects) -> FxHashSet<ValueId> {
        let is_direct = !acting.effects.iter().any(Effect::is_of_project);
        let Some(call) = self.call_at(&acting.site).filter(|_| is_direct) else {
            return self.sources_with_receiver(&acting.site);
        };
        let is_key = |name: &str| KEYS.contains(&name);
        let named = call.keywords.iter();
        let mut values: Vec<ValueId> = named
            .filter(|(name, _)| !is_key(name))
            .map(|(_, value)| *value)
            .collect();
        let keys = usize::from(call.positional.len() + values.len() > 1);
        values.extend(call.positional.iter().skip(keys));
        values.extend(self.receiver(call));
        self.made_of(values)
    }

    /// From where something is found to where it is told to store itself: `row.save()`, of whatever class it may be.
    fn saved(&self, found: &[(&SiteEffects, Touched)]) -> Vec<Pair> {
        let mut asked = found
            .iter()
            .filter(|(_, touched)| !touched.outside.asked.is_empty())
            .peekable();
        let mut spans = Vec::new();
        if asked.peek().is_none() {
            return spans;
        }
        let saving: Vec<(TextRange, ValueId)> = self
            .function_sites()
            .filter_map(|site| {
                let call = self.call_at(site)?;
                match self.facts.value(call.callee) {
                    Value::Attribute(object, method) if method == "save" => {
                        Some((site.range, *object))
                    }
                    _ => None,
                }
            })
            .collect();
        for (asking, _) in asked {
            let saved = saving.iter().filter(|(range, object)| {
                self.is_one_of(*object, asking.site.value)
                    && self.comes_after(asking.site.range, *range)
            });
            spans.extend(saved.map(|(range, _)| Pair::new(asking.site.range, *range, STORED)));
        }
        spans
    }

    /// Whether a value is what a call gives, or one of those.
    fn is_one_of(&self, value: ValueId, given: ValueId) -> bool {
        match self.facts.value(value) {
            _ if value == given => true,
            Value::Element(inner)
            | Value::Item(inner, _)
            | Value::Await(inner)
            | Value::Narrow { value: inner, .. }
            | Value::Declared { value: inner, .. } => self.is_one_of(*inner, given),
            Value::Join(join) => self.facts.join(*join).contains(&given),
            _ => false,
        }
    }

    /// Whether what runs at a range does so by the answer that a site has got, or by its failing, where that is an answer.
    pub(super) fn decides(
        &self,
        asking: (TextRange, ValueId),
        range: TextRange,
        of: Asked,
    ) -> bool {
        let (asked, value) = asking;
        let function = self.facts.function(self.function.function);
        function.decisions.iter().any(|decision| {
            decision.governs(range)
                && if decision.values.is_empty() {
                    of != Asked::Requests && decision.asked.contains_range(asked)
                } else {
                    let mut questions = self.questions(decision);
                    if of == Asked::RowsToDrop || of == Asked::Rows && decision.raises {
                        questions.retain(|question| {
                            matches!(
                                self.facts.value(*question),
                                Value::Attribute(..) | Value::Operator(..)
                            ) || self.is_of_aggregate(*question, 0)
                        });
                    }
                    self.made_of(questions).contains(&value)
                }
        })
    }

    /// What a decision asks, but for whether a request has succeeded that is an error otherwise.
    fn questions(&self, decision: &Decision) -> Vec<ValueId> {
        let mut values = decision.values.to_vec();
        if decision.raises {
            let outcome = |value: ValueId| match self.facts.value(value) {
                Value::Attribute(answer, name) if OUTCOMES.contains(&name.as_str()) => {
                    Some(*answer)
                }
                _ => None,
            };
            let answers: Vec<ValueId> = values.iter().filter_map(|it| outcome(*it)).collect();
            values.retain(|value| outcome(*value).is_none() && !answers.contains(value));
        }
        values
    }

    /// Whether what is known of two sites says that they are no reading and storing.
    pub(super) fn contradicts(asking: &Outside, putting: &Outside) -> bool {
        asking.only_changes() || putting.only_asks()
    }
}

impl Outside {
    /// A request by a method of HTTP.
    fn request(&mut self, method: &str, entry: Entry) {
        match method.to_ascii_uppercase().as_str() {
            "GET" | "HEAD" => self.insert(Nature::Asks, entry),
            "PUT" | "PATCH" => self.insert(Nature::Puts, entry),
            "POST" => self.insert(Nature::Adds, entry),
            _ => {}
        }
    }
}
