//! Replaces the contents of files, each whole or not at all, and files that belong together all or none.
//!
//! The new text goes to a temporary file in the same folder, to the disk, and then takes the old file's place in one
//! step: a crash, a full disk or Ctrl-C leaves either the old file or the new one. Where that would break something
//! (another hard link, another owner) or cannot be done (a folder that is not writable), the file is overwritten, with a
//! copy of the old text on the disk until that is finished.
//!
//! Of files that belong together every new text is on the disk before the first takes its place, and those that have been
//! replaced get their old text back when a later one fails. Only a crash between two renames can part them.

use std::fmt;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// How a file was replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// In one step.
    Replaced,
    /// Overwritten, because it has other hard links, another owner, or a folder that is not writable.
    InPlace,
}

/// Why a file was not written. It holds what it held before, except after [`WriteError::Lost`].
#[derive(Debug)]
pub enum WriteError {
    /// Its bytes are not those that the change was made from.
    Changed,
    /// It is marked read-only.
    ReadOnly,
    /// It is no regular file.
    NotAFile,
    /// The system refused.
    Io(io::Error),
    /// Overwriting failed half-way, and so did putting the old text back. It is in `copy`.
    Lost {
        /// What went wrong first.
        error: io::Error,
        /// The old text.
        copy: PathBuf,
    },
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::Changed => f.write_str("changed since it was read; not written"),
            WriteError::ReadOnly => f.write_str("is read-only; not written"),
            WriteError::NotAFile => f.write_str("is no regular file; not written"),
            WriteError::Io(error) => write!(f, "not written: {error}"),
            WriteError::Lost { error, copy } => {
                write!(
                    f,
                    "damaged while it was written ({error}); the old text is in {}",
                    copy.display()
                )
            }
        }
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            WriteError::Io(error) | WriteError::Lost { error, .. } => Some(error),
            _ => None,
        }
    }
}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> WriteError {
        WriteError::Io(error)
    }
}

/// One file and its new text.
#[derive(Clone, Copy)]
pub struct Replacement<'a> {
    pub path: &'a Path,
    /// What was read from it; a file that holds anything else by now is left alone.
    pub original: &'a [u8],
    pub new: &'a [u8],
}

/// Replaces the contents of the file that `path` leads to, through symbolic links, by `new`.
///
/// `original` is what was read from it; a file that holds anything else by now is left alone. Mode bits and owner stay.
///
/// # Errors
/// See [`WriteError`]. The file is as it was, unless the error is [`WriteError::Lost`].
pub fn write(path: &Path, original: &[u8], new: &[u8]) -> Result<Written, WriteError> {
    let replacement = Replacement {
        path,
        original,
        new,
    };
    Staged::new(replacement)?.commit()
}

/// Replaces the contents of several files, of all or of none.
///
/// # Errors
/// Which file could not be written, and why. All are as they were, unless the error is [`WriteError::Lost`], or what
/// changed a file in the meantime keeps its old text from being put back.
pub fn write_together(replacements: &[Replacement<'_>]) -> Result<(), (usize, WriteError)> {
    let mut staged = Vec::new();
    for (nth, replacement) in replacements.iter().enumerate() {
        staged.push(Staged::new(*replacement).map_err(|error| (nth, error))?);
    }
    for (nth, file) in staged.into_iter().enumerate() {
        if let Err(error) = file.commit() {
            for written in replacements[..nth].iter().rev() {
                write(written.path, written.new, written.original).map_err(|error| (nth, error))?;
            }
            return Err((nth, error));
        }
    }
    Ok(())
}

/// A new text that is on the disk and has not taken its place.
struct Staged<'a> {
    target: PathBuf,
    original: &'a [u8],
    new: &'a [u8],
    /// None when the file has to be overwritten.
    file: Option<NamedTempFile>,
}

impl<'a> Staged<'a> {
    fn new(replacement: Replacement<'a>) -> Result<Staged<'a>, WriteError> {
        let Replacement {
            path,
            original,
            new,
        } = replacement;
        let target = fs::canonicalize(path)?;
        let metadata = fs::metadata(&target)?;
        if !metadata.is_file() {
            return Err(WriteError::NotAFile);
        }
        if metadata.permissions().readonly() {
            // Renaming would work, and so get around what the owner said.
            return Err(WriteError::ReadOnly);
        }
        verify(&target, original)?;
        let file = if has_other_links(&metadata) {
            None
        } else {
            temporary_text(&target, &metadata, new)?
        };
        Ok(Staged {
            target,
            original,
            new,
            file,
        })
    }

    fn commit(self) -> Result<Written, WriteError> {
        // Other tools had time to write in the meantime.
        verify(&self.target, self.original)?;
        match self.file {
            Some(file) => {
                file.persist(&self.target).map_err(|error| error.error)?;
                sync_folder(&self.target);
                Ok(Written::Replaced)
            }
            None => {
                overwrite(&self.target, self.original, |file| fill(file, self.new))?;
                Ok(Written::InPlace)
            }
        }
    }
}

fn verify(target: &Path, original: &[u8]) -> Result<(), WriteError> {
    if fs::read(target)? == original {
        Ok(())
    } else {
        Err(WriteError::Changed)
    }
}

/// A finished file beside `target` that can take its place. `None` when none can be made there, or not with the same
/// owner.
fn temporary_text(
    target: &Path,
    metadata: &Metadata,
    new: &[u8],
) -> Result<Option<NamedTempFile>, WriteError> {
    let Some(mut file) = temporary(target.parent()) else {
        return Ok(None);
    };
    file.write_all(new)?;
    if !give_owner(file.as_file(), metadata)? {
        return Ok(None);
    }
    // After the owner, whose change clears some of the bits.
    file.as_file().set_permissions(metadata.permissions())?;
    file.as_file().sync_all()?;
    Ok(Some(file))
}

/// A temporary file in `folder`, or wherever the system keeps them. Hidden, and no `.py`, so that no tool takes it for
/// source should a signal leave it behind.
fn temporary(folder: Option<&Path>) -> Option<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".asyncfix-").suffix(".tmp");
    match folder {
        Some(folder) => builder.tempfile_in(folder).ok(),
        None => builder.tempfile().ok(),
    }
}

/// Overwrites `target` by what `fill` does, which gets the file with its old text. On failure `original` is put back.
fn overwrite(
    target: &Path,
    original: &[u8],
    fill_new: impl FnOnce(&mut File) -> io::Result<()>,
) -> Result<(), WriteError> {
    let Some(mut copy) = temporary(target.parent()).or_else(|| temporary(None)) else {
        return Err(WriteError::Io(io::Error::other(
            "no place for a copy of the old text",
        )));
    };
    copy.write_all(original)?;
    copy.as_file().sync_all()?;
    let mut file = OpenOptions::new().write(true).open(target)?;
    let Err(error) = fill_new(&mut file) else {
        return Ok(());
    };
    match fill(&mut file, original) {
        Ok(()) => Err(WriteError::Io(error)),
        Err(_) => match copy.keep() {
            Ok((_, copy)) => Err(WriteError::Lost { error, copy }),
            // On the systems where keeping can fail, the file has not been deleted either.
            Err(failed) => Err(WriteError::Lost {
                error,
                copy: failed.file.path().to_path_buf(),
            }),
        },
    }
}

/// Makes `bytes` all that the file holds. It is cut last: until then nothing of a longer old text is lost.
fn fill(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    file.rewind()?;
    file.write_all(bytes)?;
    file.set_len(bytes.len() as u64)?;
    file.sync_all()
}

#[cfg(unix)]
fn has_other_links(metadata: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

#[cfg(not(unix))]
fn has_other_links(_: &Metadata) -> bool {
    false
}

/// Whether `file` has the owner and group of `wanted`, or could be given them.
#[cfg(unix)]
fn give_owner(file: &File, wanted: &Metadata) -> io::Result<bool> {
    use std::os::unix::fs::{MetadataExt, fchown};
    let own = file.metadata()?;
    let same = own.uid() == wanted.uid() && own.gid() == wanted.gid();
    Ok(same || fchown(file, Some(wanted.uid()), Some(wanted.gid())).is_ok())
}

#[cfg(not(unix))]
fn give_owner(_: &File, _: &Metadata) -> io::Result<bool> {
    Ok(true)
}

/// Makes the new name survive a power failure. Some file systems cannot do this for folders; the file is complete either
/// way, so that is no failure.
fn sync_folder(target: &Path) {
    if cfg!(unix)
        && let Some(folder) = target.parent().and_then(|folder| File::open(folder).ok())
    {
        let _ = folder.sync_all();
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    fn folder_with(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        (folder, path)
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn contents_change_and_mode_bits_stay() {
        let (folder, path) = folder_with("a.py", "old");
        for mode in [0o600, 0o644, 0o755, 0o664] {
            fs::write(&path, "old").unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(
                write(&path, b"old", b"new text").unwrap(),
                Written::Replaced
            );
            assert_eq!(fs::read(&path).unwrap(), b"new text");
            assert_eq!(fs::metadata(&path).unwrap().mode() & 0o7777, mode);
        }
        assert_eq!(names(folder.path()), ["a.py"]);
    }

    #[test]
    fn a_link_stays_a_link() {
        let (folder, path) = folder_with("a.py", "old");
        fs::create_dir(folder.path().join("sub")).unwrap();
        let link = folder.path().join("sub/link.py");
        symlink("../a.py", &link).unwrap();
        write(&link, b"old", b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names(&folder.path().join("sub")), ["link.py"]);
    }

    #[test]
    fn hard_links_stay_together() {
        let (folder, path) = folder_with("a.py", "a longer old text");
        let other = folder.path().join("b.py");
        fs::hard_link(&path, &other).unwrap();
        assert_eq!(
            write(&path, b"a longer old text", b"new").unwrap(),
            Written::InPlace
        );
        assert_eq!(fs::read(&other).unwrap(), b"new");
        assert_eq!(
            fs::metadata(&path).unwrap().ino(),
            fs::metadata(&other).unwrap().ino()
        );
        assert_eq!(names(folder.path()), ["a.py", "b.py"]);
    }

    #[test]
    fn a_file_that_changed_is_left_alone() {
        let (folder, path) = folder_with("a.py", "edited meanwhile");
        let error = write(&path, b"old", b"new").unwrap_err();
        assert!(matches!(error, WriteError::Changed));
        assert_eq!(error.to_string(), "changed since it was read; not written");
        assert_eq!(fs::read(&path).unwrap(), b"edited meanwhile");
        assert_eq!(names(folder.path()), ["a.py"]);
    }

    #[test]
    fn files_that_belong_together_change_together() {
        let (folder, first) = folder_with("a.py", "old a");
        let second = folder.path().join("b.py");
        fs::write(&second, "edited meanwhile").unwrap();
        let both = [(&first, "old a", "new a"), (&second, "old b", "new b")];
        let both = both.map(|(path, original, new)| Replacement {
            path,
            original: original.as_bytes(),
            new: new.as_bytes(),
        });
        assert!(matches!(
            write_together(&both),
            Err((1, WriteError::Changed))
        ));
        assert_eq!(fs::read(&first).unwrap(), b"old a");
        fs::write(&second, "old b").unwrap();
        write_together(&both).unwrap();
        assert_eq!(fs::read(&first).unwrap(), b"new a");
        assert_eq!(fs::read(&second).unwrap(), b"new b");
        assert_eq!(names(folder.path()), ["a.py", "b.py"]);
    }

    #[test]
    fn what_has_been_written_is_taken_back() {
        let (folder, first) = folder_with("a.py", "old a");
        // The second name of the file: by its turn the contents are no longer what they were.
        let second = folder.path().join("b.py");
        symlink(&first, &second).unwrap();
        let both = [&first, &second].map(|path| Replacement {
            path,
            original: b"old a",
            new: b"new a",
        });
        assert!(matches!(
            write_together(&both),
            Err((1, WriteError::Changed))
        ));
        assert_eq!(fs::read(&first).unwrap(), b"old a");
        assert_eq!(names(folder.path()), ["a.py", "b.py"]);
    }

    #[test]
    fn what_cannot_be_written_is_refused() {
        let (folder, path) = folder_with("a.py", "old");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert!(matches!(
            write(&path, b"old", b"new"),
            Err(WriteError::ReadOnly)
        ));
        assert!(matches!(
            write(folder.path(), b"", b"new"),
            Err(WriteError::NotAFile)
        ));
        assert!(matches!(
            write(&folder.path().join("none.py"), b"", b"new"),
            Err(WriteError::Io(_))
        ));
        assert_eq!(fs::read(&path).unwrap(), b"old");
    }

    #[test]
    fn a_folder_that_is_not_writable() {
        let (folder, path) = folder_with("a.py", "old");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
        let superuser = File::create(folder.path().join("probe")).is_ok();
        let written = write(&path, b"old", b"new");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(
            written.unwrap(),
            if superuser {
                Written::Replaced
            } else {
                Written::InPlace
            }
        );
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }

    #[test]
    fn a_failure_half_way_puts_the_old_text_back() {
        let (folder, path) = folder_with("a.py", "the old text");
        let fails = |file: &mut File| {
            file.write_all(b"half")?;
            file.set_len(4)?;
            Err(io::Error::other("disk full"))
        };
        let error = overwrite(&path, b"the old text", fails).unwrap_err();
        assert_eq!(error.to_string(), "not written: disk full");
        assert_eq!(fs::read(&path).unwrap(), b"the old text");
        assert_eq!(names(folder.path()), ["a.py"]);
    }

    #[test]
    fn when_even_that_fails_the_copy_is_kept() {
        let (_folder, path) = folder_with("a.py", "the old text");
        let fails = |file: &mut File| {
            // The old text cannot be put back through a file that is open for reading only.
            *file = File::open(&path)?;
            Err(io::Error::other("disk full"))
        };
        let error = overwrite(&path, b"the old text", fails).unwrap_err();
        let WriteError::Lost { copy, .. } = &error else {
            panic!("{error}")
        };
        assert_eq!(fs::read(copy).unwrap(), b"the old text");
        assert!(
            error
                .to_string()
                .starts_with("damaged while it was written (disk full); the old text is in ")
        );
    }
}
