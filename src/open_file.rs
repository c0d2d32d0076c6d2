//! Other files of the run, for fixes that have to change them as well.
//!
//! A transform sees one file. A fix that is complete only with changes elsewhere opens the other files by
//! [`Pass::open`] and gives the edits of each as [`FileEdits`]. The pipeline applies them all, or none.

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use ruff_text_size::{Ranged, TextSize};

use crate::diagnostic::{FileEdits, Fix, Reason, Unfixable};
use crate::edit::Edit;
use crate::project::FileId;
use crate::project::reach::FileFindings;
use crate::semantic::FileFacts;
use crate::source_file::{SourceFile, stamp};
use crate::suppress::Suppressions;
use crate::transform::{Memory, Pass, Settings};

/// The files of a run as they are now.
pub(crate) struct Files<'a> {
    /// The latest revision of a file, or why it cannot be read, as a sentence.
    pub text: &'a (dyn Fn(FileId) -> Result<Arc<str>, String> + Sync + 'a),
    pub settings: &'a (dyn Fn(&Path) -> Settings + Sync + 'a),
    pub findings: &'a BTreeMap<FileId, FileFindings>,
}

/// A file that a fix of another file changes.
pub(crate) struct OpenFile {
    id: FileId,
    display: String,
    text: Arc<str>,
    source: SourceFile,
    facts: Arc<FileFacts>,
    settings: Settings,
    memory: Memory,
}

impl OpenFile {
    /// What a transform sees of it.
    pub fn pass<'b>(&'b self, from: &Pass<'b>) -> Pass<'b> {
        let findings = from
            .files
            .findings
            .get(&self.id)
            .unwrap_or(FileFindings::NOTHING);
        Pass {
            source: &self.source,
            facts: &self.facts,
            project: from.project,
            file: self.id,
            settings: &self.settings,
            findings: &findings.blocking,
            constructions: &findings.constructions,
            helpers: &findings.helpers,
            awaits: &findings.awaits,
            tied: &findings.tied,
            guarded: None,
            below: None,
            transform: from.transform,
            diagnostics: Vec::new(),
            memory: &self.memory,
            inference: from.inference,
            files: from.files,
        }
    }

    pub const fn source(&self) -> &SourceFile {
        &self.source
    }

    pub fn facts(&self) -> &FileFacts {
        &self.facts
    }

    /// What a fix changes in it.
    pub fn changes(&self, mut edits: Vec<Edit>) -> FileEdits {
        edits.sort();
        edits.dedup();
        FileEdits {
            file: self.id,
            display: self.display.clone(),
            text: Arc::clone(&self.text),
            edits,
        }
    }
}

impl Pass<'_> {
    /// Opens another file of the run, so that a fix can change it together with this one.
    ///
    /// # Errors
    ///
    /// When the file is not among those given, or is not what it was when the project was read.
    pub(crate) fn open(&self, file: FileId) -> Result<Rc<OpenFile>, Unfixable> {
        let described = self.project.file(file);
        let opened = match described.given {
            true => self.look_into(file),
            false => Err("is not among the files given".to_owned()),
        };
        opened.map_err(|why| {
            let why = format!("`{}` has to change with it, and {why}", described.display);
            Unfixable::new(Reason::OtherFile, why)
        })
    }

    /// Opens another file of the project that nothing is changed in.
    ///
    /// # Errors
    ///
    /// When the file is not what it was when the project was read.
    pub(crate) fn look_into(&self, file: FileId) -> Result<Rc<OpenFile>, String> {
        if let Some(known) = self.memory.opened.borrow().get(&file) {
            return known.clone();
        }
        let opened = self.read(file).map(Rc::new);
        self.memory.opened.borrow_mut().insert(file, opened.clone());
        opened
    }

    fn read(&self, file: FileId) -> Result<OpenFile, String> {
        let described = self.project.file(file);
        let text = (self.files.text)(file)?;
        let facts = self
            .project
            .facts(file)
            .filter(|facts| facts.stamp == stamp(&text))
            .ok_or("changed while it was being read")?;
        let source = SourceFile::parse(&described.path, &described.display, Arc::clone(&text))
            .map_err(|problem| format!("is not valid Python: {}", problem.message))?;
        Ok(OpenFile {
            id: file,
            display: described.display.clone(),
            source,
            facts: Arc::clone(facts),
            settings: (self.files.settings)(&described.path),
            memory: Memory::default(),
            text,
        })
    }

    /// The place that a comment silences, among all that a fix of several files changes.
    pub(crate) fn silenced(&self, fix: &Fix, codes: &[&str]) -> Option<Unfixable> {
        let place = |source: &SourceFile, edits: &[Edit]| {
            let suppressions = Suppressions::of(source);
            edits
                .iter()
                .filter(|edit| !adds_lines(source, edit))
                .map(|edit| (source.line(edit.start()), source.line(edit.end())))
                .find(|(first, last)| {
                    let suppression =
                        suppressions.suppresses(self.transform.name, codes, *first, *last);
                    suppression.is_some()
                })
                .map(|(first, _)| first)
        };
        let own = place(self.source, &fix.edits)
            .map(|line| (self.project.file(self.file).display.clone(), line));
        let silenced = own.or_else(|| {
            fix.elsewhere.iter().find_map(|part| {
                let other = self.open(part.file).ok()?;
                Some((part.display.clone(), place(&other.source, &part.edits)?))
            })
        });
        silenced.map(|(file, line)| {
            Unfixable::new(
                Reason::OtherFile,
                format!("line {line} of `{file}` has to change with it, and a comment silences that line"),
            )
        })
    }
}

/// Whether an edit puts whole lines between others, as an import does: what stands on those is not touched.
fn adds_lines(source: &SourceFile, edit: &Edit) -> bool {
    let text = edit.content().unwrap_or_default();
    let at: TextSize = edit.start();
    edit.range().is_empty()
        && (at == source.line_start(at) && text.ends_with('\n')
            || at == source.line_end(at) && text.starts_with(['\n', '\r']))
}
