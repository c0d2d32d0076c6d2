//! Answers of earlier runs, kept in a folder.
//!
//! An entry is the whole answer of one run: nothing in it is put together from several. Its name is the hash of the
//! [`Question`] and of the program itself, and it carries the [`Evidence`]: all that the run asked the disk. It counts only
//! when the disk replies the same today, so no entry is ever out of date, and a folder of entries can be deleted, copied
//! and shared between processes at any time. What is damaged or foreign is as if it were not there, and nothing that goes
//! wrong here is an error. Who can write to the folder decides what is reported and written.

mod answer;

use std::fs::{self, File};
use std::hash::Hash;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use crate::pipeline::FileResult;
use crate::question::Question;
use crate::sources::{Evidence, Sources};
use answer::{Answer, Texts};

/// What every entry starts with.
const MAGIC: &[u8; 8] = b"asyncfix";

/// The end of the names of entries, and of files that are about to become one.
const EXTENSION: &str = "answer";
const UNFINISHED: &str = ".unfinished-";

/// Entries that were not used for so long are deleted.
const LONGEST_AGE: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Of more bytes than this, the entries that were not used for the longest time are deleted.
const MOST_BYTES: u64 = 256 << 20;

/// How exactly it is known when an entry was last used: each use would otherwise cost a write.
const USE_PRECISION: Duration = Duration::from_secs(60 * 60);

/// A folder of answers.
pub struct Cache {
    folder: PathBuf,
    /// XXH3 of the program, 128 bits.
    program: u128,
}

#[derive(Serialize, Deserialize)]
struct Entry<'a> {
    key: u128,
    evidence: Evidence,
    #[serde(borrow)]
    answer: Answer<'a>,
}

impl Cache {
    /// The cache in a folder, which need not exist. `None` when the program cannot be told from another build of it.
    pub fn new(folder: &Path) -> Option<Cache> {
        Some(Cache {
            folder: folder.join("answers"),
            program: program().ok()?,
        })
    }

    /// The answer of an earlier run to the same question, if it is the answer of today.
    pub fn load(&self, question: &Question<'_>, sources: &Sources) -> Option<Vec<FileResult>> {
        let key = self.key(question);
        let path = self.path(key);
        let bytes = fs::read(&path).ok()?;
        let entry = decode(&bytes).filter(|entry| entry.key == key)?;
        let inputs = question.inputs();
        let wanted = entry.answer.texts_wanted(inputs.len())?;
        let texts = sources.confirm(&entry.evidence, inputs, &wanted)?;
        let results = entry.answer.restore(&Texts(texts))?;
        note_use(&path);
        Some(results)
    }

    /// Keeps the answer of a run. `sources` is what the run has read from.
    pub fn store(&self, question: &Question<'_>, sources: &Sources, results: &[FileResult]) {
        // Without the entry the next run takes longer, and that is all.
        let _ = self.try_store(question, sources, results);
    }

    fn try_store(
        &self,
        question: &Question<'_>,
        sources: &Sources,
        results: &[FileResult],
    ) -> Option<()> {
        let key = self.key(question);
        let entry = Entry {
            key,
            evidence: sources.evidence(question.inputs())?,
            answer: Answer::of(results, question.inputs())?,
        };
        let bytes = encode(&entry)?;
        create(&self.folder).ok()?;
        let mut file = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .tempfile_in(&self.folder)
            .ok()?;
        file.write_all(&bytes).ok()?;
        file.persist(self.path(key)).ok()?;
        self.prune(SystemTime::now(), MOST_BYTES).ok()
    }

    fn key(&self, question: &Question<'_>) -> u128 {
        let mut hasher = Xxh3::new();
        (self.program, question).hash(&mut hasher);
        hasher.digest128()
    }

    fn path(&self, key: u128) -> PathBuf {
        self.folder.join(format!("{key:032x}.{EXTENSION}"))
    }

    /// Deletes what is too old, and the oldest of what is too much.
    fn prune(&self, now: SystemTime, most_bytes: u64) -> io::Result<()> {
        let mut kept: Vec<(SystemTime, u64, PathBuf)> = Vec::new();
        for entry in fs::read_dir(&self.folder)? {
            let path = entry?.path();
            let is_ours = path.extension().is_some_and(|end| end == EXTENSION)
                || path.file_name().is_some_and(|name| {
                    let name = name.as_encoded_bytes();
                    name.starts_with(UNFINISHED.as_bytes())
                });
            // Another process may have deleted it.
            let Ok(metadata) = path.metadata() else {
                continue;
            };
            if is_ours && metadata.is_file() {
                kept.push((metadata.modified()?, metadata.len(), path));
            }
        }
        kept.sort_unstable_by(|left, right| right.cmp(left));
        let mut total = 0;
        for (used, bytes, path) in kept {
            total += bytes;
            let is_old = now
                .duration_since(used)
                .is_ok_and(|unused| unused > LONGEST_AGE);
            if is_old || total > most_bytes {
                let _ = fs::remove_file(path);
            }
        }
        Ok(())
    }
}

/// The folder for the caches of this user, as the platform has it; `None` when there is none.
pub fn users_folder() -> Option<PathBuf> {
    let absolute = |name: &str| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
    };
    let home = || std::env::home_dir().filter(|path| path.is_absolute());
    let caches = if cfg!(windows) {
        absolute("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        home().map(|home| home.join("Library/Caches"))
    } else {
        absolute("XDG_CACHE_HOME").or_else(|| home().map(|home| home.join(".cache")))
    };
    caches.map(|caches| caches.join("asyncfix"))
}

/// What tells this build of the program from all others: its own bytes.
fn program() -> io::Result<u128> {
    // There the name leads to what runs, also after another build has taken its place.
    let path = if cfg!(target_os = "linux") {
        PathBuf::from("/proc/self/exe")
    } else {
        std::env::current_exe()?
    };
    let mut file = File::open(path)?;
    let mut hasher = Xxh3::new();
    let mut buffer = vec![0; 1 << 18];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hasher.digest128()),
            length => hasher.update(&buffer[..length]),
        }
    }
}

/// An entry as it stands in its file: who wrote it, a checksum, and the rest.
fn encode(entry: &Entry<'_>) -> Option<Vec<u8>> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend([0; 16]);
    let mut bytes = postcard::to_extend(entry, bytes).ok()?;
    let (head, rest) = bytes.split_at_mut(MAGIC.len() + 16);
    head[MAGIC.len()..].copy_from_slice(&xxh3_128(rest).to_le_bytes());
    Some(bytes)
}

fn decode(bytes: &[u8]) -> Option<Entry<'_>> {
    let rest = bytes.strip_prefix(MAGIC)?;
    let (checksum, rest) = rest.split_first_chunk()?;
    let is_whole = u128::from_le_bytes(*checksum) == xxh3_128(rest);
    is_whole.then(|| postcard::from_bytes(rest).ok())?
}

/// Makes the folder. What this program would write is nobody else's business.
fn create(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn note_use(path: &Path) {
    let now = SystemTime::now();
    let note = || -> io::Result<()> {
        let noted = fs::metadata(path)?.modified()?;
        if now
            .duration_since(noted)
            .is_ok_and(|age| age > USE_PRECISION)
        {
            File::options().write(true).open(path)?.set_modified(now)?;
        }
        Ok(())
    };
    // Then it is deleted earlier than it might be.
    let _ = note();
}

#[cfg(test)]
#[path = "cache/cache_tests.rs"]
mod tests;
