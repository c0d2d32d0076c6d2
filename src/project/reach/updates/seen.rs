//! Files that one coroutine writes where another reads them.
//!
//! On the event loop a file is written in one step. A thread takes its time, and before the first byte comes the file is
//! empty: what reads it meanwhile, in whatever thread, finds a part of it or nothing.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::super::effects::FunctionEffects;
use super::alone::is_alone;
use super::{EMPTIED, Path, READ_TORN, Race, Scan, TORN, Touched};
use crate::project::{ClassRef, FunctionRef, Inference, Type};
use crate::semantic::ValueId;

/// Files whose paths are alike, in the classes that have them in common.
type Family = (Option<ClassRef>, Path);

/// A site of a coroutine.
pub(super) type Step = (FunctionRef, ValueId);

/// What a site does that another one meets.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Meeting {
    pub why: Race,
    pub other: Step,
}

/// What each site meets.
type Meetings = FxHashMap<Step, Meeting>;

/// The sites of coroutines that read and write files of one family, or copy directories and make them.
#[derive(Default)]
struct Sites {
    read: Vec<Step>,
    written: Vec<Step>,
}

#[derive(Default)]
pub(super) struct Seen {
    families: FxHashMap<Family, Sites>,
    /// Making a directory is one step for whoever reads a file, but not for whoever copies it with what goes into it.
    directories: FxHashMap<Family, Sites>,
    /// All files of a folder, one after the other, and each that is written there.
    records: FxHashMap<Family, Sites>,
    /// Where coroutines delete a folder, and where one makes it and writes beneath it.
    deleted: FxHashMap<Family, Vec<Step>>,
    refilled: FxHashMap<Family, Vec<Step>>,
    /// Where coroutines read a file, if it is there, and where they write it otherwise.
    kept: Vec<(Step, Step)>,
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
                    if path.is_repeatable() {
                        let before = same.map(|(_, value)| (scan.function, *value));
                        self.kept.extend(before.map(|read| (read, site)));
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
    pub(super) fn torn(self, inference: &Inference<'_>) -> Meetings {
        let mut met = Meetings::default();
        for (family, deleted) in &self.deleted {
            let filled = self.refilled.get(family).map_or(&[][..], Vec::as_slice);
            let apart = |steps: &'_ [Step], from: Step| -> Vec<Step> {
                let others = steps.iter().copied();
                others.filter(|other| other.0 != from.0).collect()
            };
            for step in deleted {
                meet(&mut met, *step, EMPTIED, &apart(filled, *step));
            }
            for step in filled {
                meet(&mut met, *step, EMPTIED, &apart(deleted, *step));
            }
        }
        for (read, written) in &self.kept {
            meet(&mut met, *read, READ_TORN, [written]);
            meet(&mut met, *written, TORN, [read]);
        }
        let mut known: FxHashMap<FunctionRef, bool> = FxHashMap::default();
        let directories = self.directories.values();
        let records = self.records.values();
        for Sites { read, written } in self.families.values().chain(directories).chain(records) {
            if read.is_empty() || written.is_empty() {
                continue;
            }
            let mut is_alone = |(function, _): &Step| {
                let is_alone = || is_alone(inference, *function);
                *known.entry(*function).or_insert_with(is_alone)
            };
            let read: Vec<(Step, bool)> = read.iter().map(|it| (*it, is_alone(it))).collect();
            let written: Vec<(Step, bool)> = written.iter().map(|it| (*it, is_alone(it))).collect();
            // Two that have loops of their own never meet on one.
            for (step, alone) in &read {
                let others = written.iter().filter(|(_, other)| !(*alone && *other));
                meet(&mut met, *step, READ_TORN, others.map(|(other, _)| other));
            }
            for (step, alone) in &written {
                let others = read.iter().filter(|(_, other)| !(*alone && *other));
                meet(&mut met, *step, TORN, others.map(|(other, _)| other));
            }
        }
        met
    }
}

/// Takes in that a site meets some others. Of several it is told which comes first, rather one of another function
/// of the same file.
fn meet<'s>(met: &mut Meetings, step: Step, why: Race, others: impl IntoIterator<Item = &'s Step>) {
    let others = others.into_iter();
    let nearest = |other: &&Step| (other.0 == step.0, other.0.file != step.0.file, **other);
    let Some(other) = others.min_by_key(nearest) else {
        return;
    };
    let meeting = Meeting { why, other: *other };
    let known = met.entry(step).or_insert(meeting);
    *known = meeting.min(*known);
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
