//! Other things than one file that are looked at and then changed: directories, the end of a file, stores.

use ruff_text_size::TextRange;

use super::access::{Access, access, is_packed};
use super::{Pair, Path, Scan, Start, Touched};
use crate::catalog::Kind;
use crate::project::Type;
use crate::project::reach::effects::{Effect, FunctionEffects, SiteEffects};
use crate::semantic::{Call, Handling, Site, Value, ValueId};

const REBUILT: &str = "a folder is deleted and made anew: two tasks that do so at the same time take it away from each other unless they hold a lock";
const CHECKED: &str = "whether a file is there is asked before it is written: two tasks that do so at the same time get the same answer unless they hold a lock";
const DELETED: &str = "whether something is there is asked before it is deleted: two tasks that do so at the same time get the same answer unless they hold a lock";
const MOVED: &str = "whether something is there is asked before it is moved: two tasks that do so at the same time get the same answer unless they hold a lock";
const COMMANDS: &str = "several commands work in one folder, one after the other: two tasks that do so at the same time get in each other's way unless they hold a lock";
const CARRIED: &str = "what is written into a file that is the same each time is read from there again: two tasks that do so at the same time get each other's unless they hold a lock";
const COMMANDED: &str = "a process is run after a file has been written that is the same each time: two tasks that do so at the same time get each other's unless they hold a lock";
const RENAMED: &str = "the file is written under a name that is the same each time before it takes its place: two tasks that do so at the same time take it away from each other unless they hold a lock";
const ABSENT: &str = "whether something is there is asked before it is stored: two tasks that do so at the same time get the same answer unless they hold a lock";
const APPENDED: &str = "where a file ends is asked before something is appended: two tasks that do so at the same time get the same answer unless they hold a lock";
const PIECES: &str = "what is appended to a file is written in pieces: two tasks that do so at the same time mix theirs unless they hold a lock";
const STORED: &str = "what is read is changed and stored again: two tasks that do so at the same time lose one change unless they hold a lock";

/// What functions that give something from a store are called, before its name.
const GETTERS: &[&str] = &["fetch", "get", "hget", "load", "read", "retrieve"];

/// What functions that put something into a store are called, before its name.
const SETTERS: &[&str] = &[
    "hset", "put", "replace", "save", "set", "store", "update", "write",
];

/// Methods by which a store is asked for what is under a key, and by which something is put there.
const KEY_ASKED: &[&str] = &["exists", "get", "hexists", "hget", "sismember", "zscore"];
const KEY_PUT: &[&str] = &[
    "hmset", "hset", "lpush", "rpush", "sadd", "set", "setex", "zadd",
];

/// Methods by which it is taken away from there.
const KEY_DELETED: &[&str] = &["delete", "hdel", "srem", "unlink", "zrem"];

/// Methods by which a collection is asked for documents, by which one is added, and by which one is changed.
const DOCUMENT_ASKED: &[&str] = &["count_documents", "find_one"];
const DOCUMENT_PUT: &[&str] = &["insert_many", "insert_one"];
const DOCUMENT_CHANGED: &[&str] = &["find_one_and_replace", "replace_one", "update_one"];

/// Whether it has been asked for the file that is written, by whom gave its path if nothing else.
fn asks_for(asked: &Path, written: &Path) -> bool {
    let by_maker = matches!(asked.root, Start::Made(_)) && asked.rest.is_empty();
    asked == written || by_maker && asked.root == written.root
}

impl Scan<'_, '_> {
    /// From where it is asked whether something is there to where it is written or deleted.
    pub(super) fn checked(&self, found: &[(&SiteEffects, Touched)]) -> Vec<Pair> {
        let pairs = found.iter().flat_map(|(asking, asked)| {
            let listed = asked.read.iter().filter_map(Path::listed);
            let listed = listed.map(|path| (path, true));
            let checked = asked.checked.iter().map(|path| (path.clone(), false));
            let paths = checked
                .chain(listed)
                .filter(|(path, _)| !self.is_fresh(path));
            paths.map(move |(path, listed)| (asking, path, listed))
        });
        // What cannot be read is deleted there, whoever has asked for it.
        let is_handler = |acting: &SiteEffects| acting.site.context.handling == Handling::Handler;
        let mut spans = Vec::new();
        for (asking, path, listed) in pairs {
            let asked = asking.site.range;
            for (acting, done) in found {
                if !self.comes_after(asked, acting.site.range) {
                    continue;
                }
                let mut written = done.changed().chain(&done.filled).chain(&done.appended);
                let is_named =
                    |written: &Path| path.may_be(written) && self.is_named_by(asking, acting);
                if !listed && written.any(|written| asks_for(&path, written) || is_named(written)) {
                    spans.push(Pair::new(asked, acting.site.range, CHECKED).of(&path));
                } else if done.deleted.contains(&path) && !is_handler(acting) {
                    spans.push(Pair::new(asked, acting.site.range, DELETED).of(&path));
                } else if !listed && done.moved.contains(&path) {
                    spans.push(Pair::new(asked, acting.site.range, MOVED).of(&path));
                }
            }
        }
        spans
    }

    /// Whether what a helper gives after it has asked for files goes into what a call writes: `folder / str(free_number())`.
    fn is_named_by(&self, asking: &SiteEffects, acting: &SiteEffects) -> bool {
        asking.effects.iter().any(Effect::is_of_project)
            && self
                .sources_with_receiver(&acting.site)
                .contains(&asking.site.value)
    }

    /// From where a file is written that is the same for every call to where it is read.
    pub(super) fn carried(&self, found: &[(&SiteEffects, Touched)]) -> Vec<Pair> {
        let pairs = found.iter().flat_map(|(writing, written)| {
            let paths = written.changed().filter(|path| path.is_constant());
            paths.map(move |path| (writing.site.range, path))
        });
        pairs
            .flat_map(|(written, path)| {
                let later = found.iter().filter(move |(reading, read)| {
                    let reads = read.read.contains(path) || read.copied.contains(path);
                    reads && self.comes_after(written, reading.site.range)
                });
                later.map(move |(reading, _)| {
                    Pair::new(written, reading.site.range, CARRIED).of(path)
                })
            })
            .collect()
    }

    /// From where a file is written that is the same for every call to where a process is run, which may work on it, and to
    /// where what that has left is read.
    pub(super) fn commanded(&self, found: &[(&SiteEffects, Touched)]) -> Vec<Pair> {
        let later = |first: TextRange, matches: fn(&Touched) -> bool| {
            found
                .iter()
                .filter(move |(site, touched)| {
                    matches(touched) && self.comes_after(first, site.site.range)
                })
                .map(|(site, _)| site.site.range)
        };
        let mut spans = Vec::new();
        for (writing, written) in found {
            let Some(path) = written.changed().find(|path| path.is_constant()) else {
                continue;
            };
            for run in later(writing.site.range, |touched| !touched.commands.is_empty()) {
                let left = later(run, |touched| touched.read.iter().any(Path::is_constant));
                let ends = left.chain([run]);
                spans.extend(
                    ends.map(|last| Pair::new(writing.site.range, last, COMMANDED).of(path)),
                );
            }
        }
        spans
    }

    /// From where a file is written under a name that is the same for every call to where it gets its own.
    pub(super) fn renamed(&self, found: &[(&SiteEffects, Touched)]) -> Vec<Pair> {
        let pairs = found.iter().flat_map(|(writing, written)| {
            let paths = written.written.iter().chain(&written.filled);
            let paths = paths
                .filter(|path| path.is_constant() || path.is_derived() || self.is_repeated(path));
            paths.map(move |path| (writing.site.range, path))
        });
        pairs
            .flat_map(|(written, path)| {
                let later = found.iter().filter(move |(moving, moved)| {
                    (moved.moved.contains(path) || moved.set_aside.contains(path))
                        && written.start() <= moving.site.range.start()
                        && self.follows(written, moving.site.range)
                });
                later
                    .map(move |(moving, _)| Pair::new(written, moving.site.range, RENAMED).of(path))
            })
            .collect()
    }

    /// From one command to the next that works in the same folder.
    pub(super) fn commands(&self, effects: &FunctionEffects) -> Vec<Pair> {
        let folder = |site: &SiteEffects| {
            let mut leaves = site.effects.iter();
            let runs = leaves.any(|effect| {
                matches!(effect, Effect::Blocks(leaf) if leaf.blocking.kind == Kind::Subprocess)
            });
            let call = self.call_at(&site.site).filter(|_| runs)?;
            let mut keywords = call.keywords.iter();
            let (_, folder) = keywords.find(|(name, _)| name.as_str() == "cwd")?;
            Some((site.site.range, *folder))
        };
        let commands: Vec<(TextRange, ValueId)> = effects.sites.iter().filter_map(folder).collect();
        let mut spans = Vec::new();
        for (first, folder) in &commands {
            for (second, other) in &commands {
                let is_none = matches!(self.facts.value(*folder), Value::None);
                if self.comes_after(*first, *second) && !is_none && self.is_same(*folder, *other) {
                    spans.push(Pair::new(*first, *second, COMMANDS));
                }
            }
        }
        spans
    }

    /// Whether `second` runs after `first`, with nothing awaited in between: arguments are worked out before their call.
    pub(super) fn comes_after(&self, first: TextRange, second: TextRange) -> bool {
        first.start() < second.start() && self.follows(first, second)
            || first != second && second.contains_range(first)
    }

    /// Whether a path may be another one for every call, because a call gave it.
    fn is_fresh(&self, path: &Path) -> bool {
        matches!(path.root, Start::Local(function, value)
            if function != self.function || matches!(self.facts.value(value), Value::Call(_)))
    }

    /// From where a directory is deleted to where it is made again.
    pub(super) fn rebuilt(&self, found: &[(&SiteEffects, Touched)]) -> Vec<Pair> {
        let mut spans = Vec::new();
        for (deleting, deleted) in found {
            let paths = deleted.deleted.iter().filter(|path| path.is_repeatable());
            for path in paths {
                let made = found.iter().filter(|(making, made)| {
                    (made.made.contains(path) || self.runs_on(making, path))
                        && deleting.site.range.start() <= making.site.range.start()
                        && self.follows(deleting.site.range, making.site.range)
                });
                for (making, _) in made {
                    spans.push(Pair::new(deleting.site.range, making.site.range, REBUILT).of(path));
                }
            }
        }
        spans
    }

    /// Whether a process is run that is told a path: `subprocess.run(["git", "clone", url, folder])`.
    fn runs_on(&self, site: &SiteEffects, path: &Path) -> bool {
        let runs = site.effects.iter().any(|effect| {
            matches!(effect, Effect::Blocks(leaf) if leaf.blocking.kind == Kind::Subprocess)
        });
        let call = self.call_at(&site.site).filter(|_| runs);
        let command = call.and_then(|call| call.positional.first());
        let Some(Value::Container(_, parts)) = command.map(|command| self.facts.value(*command))
        else {
            return false;
        };
        let parts: &[ValueId] = match self.facts.value(*parts) {
            Value::Join(join) => self.facts.join(*join),
            _ => std::slice::from_ref(parts),
        };
        let mut told = parts.iter().filter_map(|part| self.path(*part, 0));
        told.any(|told| told == *path)
    }

    /// From where a file is opened for appending to where something is appended, if it is asked in between where it ends.
    pub(super) fn appended(&self, effects: &FunctionEffects) -> Vec<Pair> {
        let mut spans = Vec::new();
        for site in &effects.sites {
            let Some(call) = self.call_at(&site.site) else {
                continue;
            };
            let appends = site.effects.iter().any(|effect| {
                matches!(effect, Effect::Blocks(leaf)
                    if matches!(access(&leaf.name), Some((Access::Mode(position), _))
                        if self.modes(call, position).iter().any(|mode| mode.contains('a'))))
            });
            if !appends {
                continue;
            }
            let mut asked = false;
            for used in self.sinks(site.site.value) {
                let method = self
                    .call_at(used)
                    .and_then(|call| self.method_on(call, site.site.value));
                match method {
                    Some("tell") => asked = true,
                    Some("write" | "writelines") if asked => {
                        spans.push(Pair::new(site.site.range, used.range, APPENDED));
                    }
                    _ => {}
                }
            }
        }
        spans
    }

    /// From where a file is opened for appending to the last piece that is appended. One `write` is one piece: nothing of
    /// another comes in between, unless what closes the file writes another one.
    pub(super) fn pieces(&self, found: &[(&SiteEffects, Touched)]) -> Vec<Pair> {
        let mut spans = Vec::new();
        for (site, touched) in found {
            let is_direct = !site.effects.iter().any(Effect::is_of_project);
            let mut appended = touched.appended.iter();
            if !is_direct || !appended.any(|path| !self.is_fresh(path)) {
                continue;
            }
            let handle = site.site.value;
            let sinks = self.sinks(handle).into_iter();
            let sinks: Vec<&Site> = sinks.filter(|sink| sink.value != handle).collect();
            if sinks.iter().any(|sink| self.is_file_lock(sink)) {
                continue;
            }
            let packed = site
                .effects
                .iter()
                .any(|effect| matches!(effect, Effect::Blocks(leaf) if is_packed(&leaf.name)));
            let mut pieces = usize::from(packed);
            let mut is_bounded = !packed;
            let mut last = site.site.range;
            for sink in sinks {
                let Some(call) = self.call_at(sink) else {
                    continue;
                };
                let in_loop = sink.context.conditional && !sink.context.chosen;
                let several = match self.method_on(call, handle) {
                    Some("write" | "writestr" | "add" | "addfile") => in_loop,
                    Some("writelines") => true,
                    Some(_) => continue,
                    None if self.writes_pieces(call) => true,
                    None => continue,
                };
                pieces += 1 + usize::from(several);
                // A few words are kept back until the file is closed.
                let written = call.positional.first().map(|text| self.facts.value(*text));
                is_bounded &= !several && written.is_some_and(|text| text.text().is_some());
                last = last.cover(sink.range);
            }
            if pieces > 1 && !is_bounded {
                spans.push(Pair::new(site.site.range, last, PIECES));
            }
        }
        spans
    }

    /// `json.dump(record, file)`: a call that is given a file and writes many short texts into it.
    fn writes_pieces(&self, call: &Call) -> bool {
        const WRITERS: &[&str] = &[
            "builtins.print",
            "csv.DictWriter",
            "csv.writer",
            "json.dump",
            "marshal.dump",
            "pickle.dump",
            "shutil.copyfileobj",
            "toml.dump",
            "tomli_w.dump",
            "yaml.dump",
            "yaml.dump_all",
            "yaml.safe_dump",
        ];
        self.calls_one_of(call, WRITERS)
    }

    /// `fcntl.flock(file, fcntl.LOCK_EX)`
    fn is_file_lock(&self, site: &Site) -> bool {
        const LOCKS: &[&str] = &["fcntl.flock", "fcntl.lockf", "portalocker.lock"];
        self.call_at(site)
            .is_some_and(|call| self.calls_one_of(call, LOCKS))
    }

    fn calls_one_of(&self, call: &Call, names: &[&str]) -> bool {
        let callee = self.inference.value(self.function.file, call.callee);
        callee
            .present()
            .any(|member| matches!(member, Type::External(name) if names.contains(&name.as_str())))
    }

    /// The method of an opened file that a call runs.
    fn method_on(&self, call: &Call, handle: ValueId) -> Option<&str> {
        let receiver = self.receiver(call)?;
        if !self.is_opened_by(receiver, handle) {
            return None;
        }
        match self.facts.value(call.callee) {
            Value::Attribute(_, method) => Some(method),
            _ => None,
        }
    }

    /// From `value = store.get(key)` to `store.set(key, changed(value))`.
    pub(super) fn stores(
        &self,
        effects: &FunctionEffects,
        found: &[(&SiteEffects, Touched)],
    ) -> Vec<Pair> {
        let outside = |site: &SiteEffects| {
            let mut found = found.iter();
            let (_, touched) = found.find(|(known, _)| known.site.value == site.site.value)?;
            Some(&touched.outside)
        };
        // What is known of the calls says more than their names.
        let contradicts = |getter: &SiteEffects, setter: &SiteEffects| {
            let known = outside(getter).zip(outside(setter));
            known.is_some_and(|(asking, putting)| Scan::contradicts(asking, putting))
        };
        let named = |site: &SiteEffects, verbs: &[&str]| {
            let name = site.callee.rsplit('.').next()?.trim_start_matches('_');
            verbs.iter().find_map(|verb| {
                let noun = name.strip_prefix(verb)?;
                (noun.is_empty() || noun.starts_with('_')).then(|| noun.to_owned())
            })
        };
        let mut spans = Vec::new();
        for setter in self.sites(effects) {
            let Some(noun) = named(setter, SETTERS) else {
                continue;
            };
            let Some(set) = self.call_at(&setter.site) else {
                continue;
            };
            for getter in self.sites(effects) {
                let Some(got) = self.call_at(&getter.site) else {
                    continue;
                };
                if named(getter, GETTERS).as_ref() == Some(&noun)
                    && getter.site.range.start() < setter.site.range.start()
                    && self.is_same_entry(got, set)
                    && !contradicts(getter, setter)
                    && self.follows(getter.site.range, setter.site.range)
                    && self.sources(setter.site.value).contains(&getter.site.value)
                {
                    spans.push(Pair::new(getter.site.range, setter.site.range, STORED));
                }
            }
        }
        spans.extend(self.stored(effects));
        spans
    }

    /// From where a database is asked for something to where it is put there.
    fn stored(&self, effects: &FunctionEffects) -> Vec<Pair> {
        let called = |site: &SiteEffects| {
            let name = site.effects.iter().find_map(|effect| match effect {
                Effect::Blocks(leaf) if leaf.blocking.kind == Kind::Database => {
                    leaf.name.rsplit('.').next().map(str::to_owned)
                }
                _ => None,
            })?;
            Some((name, self.call_at(&site.site)?))
        };
        let mut spans = Vec::new();
        for putter in self.sites(effects) {
            let Some((put, putting)) = called(putter) else {
                continue;
            };
            for asker in self.sites(effects) {
                if asker.site.range.start() >= putter.site.range.start() {
                    continue;
                }
                let Some((asked, asking)) = called(asker) else {
                    continue;
                };
                let one_store = match (self.receiver(asking), self.receiver(putting)) {
                    (Some(left), Some(right)) => self.is_same(left, right),
                    _ => false,
                };
                if !one_store || !self.follows(asker.site.range, putter.site.range) {
                    continue;
                }
                let (asked, put) = (asked.as_str(), put.as_str());
                let one_key = || {
                    let keys = asking.positional.first().zip(putting.positional.first());
                    keys.is_some_and(|(left, right)| self.is_same(*left, *right))
                };
                let race = if KEY_ASKED.contains(&asked) && KEY_PUT.contains(&put) {
                    one_key().then_some(ABSENT)
                } else if KEY_ASKED.contains(&asked) && KEY_DELETED.contains(&put) {
                    // Who looks at how many were taken away knows whether it was the first.
                    let is_counted = self.is_looked_at(&putter.site);
                    (one_key() && !is_counted).then_some(DELETED)
                } else if DOCUMENT_ASKED.contains(&asked) && DOCUMENT_PUT.contains(&put) {
                    Some(ABSENT)
                } else if DOCUMENT_ASKED.contains(&asked) && DOCUMENT_CHANGED.contains(&put) {
                    let document = putting.positional.get(1).copied();
                    self.made_of(document.into_iter().collect())
                        .contains(&asker.site.value)
                        .then_some(STORED)
                } else {
                    None
                };
                spans.extend(race.map(|race| Pair::new(asker.site.range, putter.site.range, race)));
            }
        }
        spans
    }

    /// Whether the function goes by what a call gives, or gives it back.
    fn is_looked_at(&self, site: &Site) -> bool {
        let definition = self.inference.project.function(self.function);
        let mut decisions = definition.decisions.iter();
        definition.returned.contains(&site.value)
            || decisions.any(|decision| {
                decision.values.contains(&site.value) || decision.asked.contains_range(site.range)
            })
    }

    /// Whether two values are one, or lead to the same thing.
    fn is_same(&self, left: ValueId, right: ValueId) -> bool {
        let path = self.path(left, 0);
        left == right || path.is_some() && path == self.path(right, 0)
    }

    /// Whether two calls mean the same entry of the same store: their receivers are one, and the second is given the same
    /// arguments as the first and more.
    fn is_same_entry(&self, get: &Call, set: &Call) -> bool {
        let same = |left: ValueId, right: ValueId| self.is_same(left, right);
        let receivers = match (self.receiver(get), self.receiver(set)) {
            (Some(left), Some(right)) => same(left, right),
            (None, None) => true,
            _ => false,
        };
        let more = set.positional.len() + set.keywords.len();
        receivers
            && !get.starred
            && get.keywords.iter().all(|(name, value)| {
                let mut given = set.keywords.iter();
                given.any(|(other, given)| name == other && same(*value, *given))
            })
            && get.positional.len() + get.keywords.len() < more
            && get.positional.len() <= set.positional.len()
            && get
                .positional
                .iter()
                .zip(&set.positional)
                .all(|(left, right)| same(*left, *right))
    }
}
