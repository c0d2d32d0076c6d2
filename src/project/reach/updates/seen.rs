//! Files that one coroutine writes where another reads them.
//!
//! On the event loop a file is written in one step. A thread takes its time, and before the first byte comes the file is
//! empty: what reads it meanwhile, in whatever thread, finds a part of it or nothing.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::effects::FunctionEffects;
use super::alone::is_alone;
use super::{EMPTIED, Path, Race, Scan, TORN, Touched};
use crate::project::{ClassRef, FunctionRef, Inference, Type};
use crate::semantic::ValueId;

/// Files whose paths are alike, in the classes that have them in common.
type Family = (Option<ClassRef>, Path);

/// The sites of coroutines that read and write files of one family, or copy directories and make them.
#[derive(Default)]
struct Sites {
    read: Vec<(FunctionRef, ValueId)>,
    written: Vec<(FunctionRef, ValueId)>,
}

#[derive(Default)]
pub(super) struct Seen {
    families: FxHashMap<Family, Sites>,
    /// Making a directory is one step for whoever reads a file, but not for whoever copies it with what goes into it.
    directories: FxHashMap<Family, Sites>,
    /// All files of a folder, one after the other, and each that is written there.
    records: FxHashMap<Family, Sites>,
    /// Where coroutines delete a folder, and where one makes it and writes beneath it.
    deleted: FxHashMap<Family, Vec<(FunctionRef, ValueId)>>,
    refilled: FxHashMap<Family, Vec<(FunctionRef, ValueId)>>,
    /// Sites of coroutines that read a file, if it is there, which they write otherwise.
    kept: Vec<(FunctionRef, ValueId)>,
}

impl Seen {
    /// Takes in the files of a coroutine.
    pub(super) fn add(
        &mut self,
        scan: &Scan<'_, '_>,
        effects: &FunctionEffects,
        known: &BTreeMap<FunctionRef, Touched>,
    ) {
        let mut own: Vec<(&Path, ValueId)> = Vec::new();
        let found: Vec<(ValueId, Touched)> = effects
            .sites
            .iter()
            .map(|site| (site.site.value, scan.of_site(site, known)))
            .collect();
        self.add_folders(scan, &found);
        self.add_records(scan, &found);
        for (value, touched) in &found {
            let site = (scan.function, *value);
            for path in &touched.copied {
                if let Some(family) = scan.family(path) {
                    self.directories.entry(family).or_default().read.push(site);
                }
            }
            for path in &touched.made {
                if let Some(family) = scan.family(path) {
                    self.directories
                        .entry(family)
                        .or_default()
                        .written
                        .push(site);
                }
            }
            for path in touched.read.iter().chain(&touched.copied) {
                own.push((path, *value));
                if let Some(family) = scan.family(path) {
                    self.families.entry(family).or_default().read.push(site);
                }
            }
            let written = touched.written.iter();
            for path in written.chain(&touched.filled).chain(&touched.deleted) {
                if let Some(family) = scan.family(path) {
                    self.families.entry(family).or_default().written.push(site);
                } else {
                    let same = own.iter().filter(|(read, _)| *read == path);
                    let before: Vec<ValueId> = same.map(|(_, value)| *value).collect();
                    if path.is_repeatable() && !before.is_empty() {
                        self.kept.push(site);
                        self.kept
                            .extend(before.iter().map(|value| (scan.function, *value)));
                    }
                }
            }
        }
    }

    fn add_records(&mut self, scan: &Scan<'_, '_>, found: &[(ValueId, Touched)]) {
        for (value, touched) in found {
            let site = (scan.function, *value);
            for path in touched.read.iter().filter(|path| path.is_entry()) {
                if let Some(family) = path.folder().and_then(|folder| scan.family(&folder)) {
                    self.records.entry(family).or_default().read.push(site);
                }
            }
            for path in &touched.written {
                if let Some(family) = path.folder().and_then(|folder| scan.family(&folder)) {
                    self.records.entry(family).or_default().written.push(site);
                }
            }
        }
    }

    fn add_folders(&mut self, scan: &Scan<'_, '_>, found: &[(ValueId, Touched)]) {
        let made = found.iter().flat_map(|(_, touched)| &touched.made);
        let made: BTreeSet<&Path> = made.collect();
        for (value, touched) in found {
            let site = (scan.function, *value);
            for path in &touched.deleted {
                if let Some(family) = scan.family(path) {
                    self.deleted.entry(family).or_default().push(site);
                }
            }
            let written = touched.changed().chain(&touched.appended);
            let written: Vec<&Path> = written.collect();
            let filled = made.iter().filter(|folder| {
                touched.filled.contains(**folder) || written.iter().any(|it| it.is_below(folder))
            });
            for folder in filled {
                if let Some(family) = scan.family(folder) {
                    self.refilled.entry(family).or_default().push(site);
                }
            }
        }
    }

    /// Sites that may find, or leave for others to find, a part of a file, or a folder that is deleted.
    pub(super) fn torn(self, inference: &Inference<'_>) -> FxHashMap<(FunctionRef, ValueId), Race> {
        let mut emptied: Vec<(FunctionRef, ValueId)> = Vec::new();
        for (family, deleted) in &self.deleted {
            for (deleter, deleting) in deleted {
                let filled = self.refilled.get(family).into_iter().flatten();
                let others = filled.filter(|(function, _)| function != deleter);
                let before = emptied.len();
                emptied.extend(others);
                if emptied.len() > before {
                    emptied.push((*deleter, *deleting));
                }
            }
        }
        let mut all: FxHashMap<_, _> = emptied.into_iter().map(|site| (site, EMPTIED)).collect();
        let torn = self.read_and_written(inference).into_iter();
        all.extend(torn.map(|site| (site, TORN)));
        all
    }

    fn read_and_written(self, inference: &Inference<'_>) -> FxHashSet<(FunctionRef, ValueId)> {
        let mut torn: FxHashSet<(FunctionRef, ValueId)> = self.kept.into_iter().collect();
        let mut known: FxHashMap<FunctionRef, bool> = FxHashMap::default();
        let directories = self.directories.into_values();
        let records = self.records.into_values();
        let families = self.families.into_values();
        for Sites { read, written } in families.chain(directories).chain(records) {
            if read.is_empty() || written.is_empty() {
                continue;
            }
            // Two that have loops of their own never meet on one.
            let mut split = |sites: Vec<(FunctionRef, ValueId)>| {
                sites.into_iter().partition(|(function, _)| {
                    let is_alone = || is_alone(inference, *function);
                    *known.entry(*function).or_insert_with(is_alone)
                })
            };
            let (read_alone, read): (Vec<_>, Vec<_>) = split(read);
            let (written_alone, written): (Vec<_>, Vec<_>) = split(written);
            if !written.is_empty() {
                torn.extend(read_alone.iter().copied());
            }
            if !read.is_empty() {
                torn.extend(written_alone.iter().copied());
            }
            if !written.is_empty() || !written_alone.is_empty() {
                torn.extend(read.iter().copied());
            }
            if !read.is_empty() || !read_alone.is_empty() {
                torn.extend(written);
            }
        }
        torn
    }
}

impl Scan<'_, '_> {
    /// The files that a path is one of, as far as they outlive a call.
    pub(super) fn family(&self, path: &Path) -> Option<Family> {
        let family = path.family()?;
        let class = if family.is_of_object() {
            Some(self.common_class()?)
        } else {
            None
        };
        Some((class, family))
    }

    /// The class that everything with the attributes of the method's object has as a base.
    fn common_class(&self) -> Option<ClassRef> {
        let file = self.function.file;
        let function = self.inference.project.function(self.function);
        // A function in a method has the class of that.
        let mut scope = Some(function.scope);
        let around = std::iter::from_fn(|| {
            scope = self.facts.scope(scope?).parent;
            scope
        });
        let mut classes = around.filter_map(|scope| {
            let mut functions = self.facts.functions.iter();
            functions.find(|function| function.scope == scope)?.class
        });
        let class = function.class.or_else(|| classes.next())?;
        let bases = self.inference.linearised(ClassRef { file, class });
        bases.iter().rev().find_map(|base| match base {
            Type::Class(class) | Type::Object(class) => Some(*class),
            _ => None,
        })
    }
}
