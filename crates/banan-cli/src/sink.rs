//! Where output goes: standard output, a stream, or a file that is replaced when all is written.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use tempfile::NamedTempFile;

use crate::status::Closed;
use crate::terminal::reason;

/// Takes output; nothing is done until [`finish`](Self::finish) says so.
pub struct Sink {
    name: String,
    target: Target,
}

enum Target {
    Stream(Box<dyn Write + Send>),
    Replace(Replacement),
}

impl Sink {
    pub fn stdout() -> Result<Self> {
        let name = "standard output".to_owned();
        let stream = raw_stdout().map_err(|error| failure(&name, &error))?;
        Ok(Self { name, target: Target::Stream(stream) })
    }

    /// A regular or new file is replaced at the end; a device or pipe is written to directly.
    pub fn file(path: &Path) -> Result<Self> {
        let name = path.display().to_string();
        let result = match fs::metadata(path) {
            Ok(metadata) if !metadata.is_file() => OpenOptions::new()
                .write(true)
                .open(path)
                .map(|file| Target::Stream(Box::new(file) as Box<dyn Write + Send>)),
            _ => Replacement::new(path, None).map(Target::Replace),
        };
        let target = result.map_err(|error| failure(&name, &error))?;
        Ok(Self { name, target })
    }

    /// Replaces `path` at the end; with a suffix, the old content is kept under the longer name.
    pub fn in_place(path: &Path, suffix: &OsStr) -> Result<Self> {
        let name = path.display().to_string();
        let metadata = fs::metadata(path).map_err(|error| failure(&name, &error))?;
        if !metadata.is_file() {
            bail!("{name}: not a regular file, so it cannot be edited in place");
        }
        let suffix = Some(suffix).filter(|suffix| !suffix.is_empty());
        let target = Replacement::new(path, suffix).map_err(|error| failure(&name, &error))?;
        Ok(Self { name, target: Target::Replace(target) })
    }

    /// Writes all of `bytes`, at once.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let result = match &mut self.target {
            Target::Stream(stream) => stream.write_all(bytes),
            Target::Replace(replacement) => replacement.file.write_all(bytes),
        };
        result.map_err(|error| failure(&self.name, &error))
    }

    /// Makes what was written last: flushed, or renamed over the old file.
    pub fn finish(self) -> Result<()> {
        let result = match self.target {
            Target::Stream(mut stream) => stream.flush(),
            Target::Replace(replacement) => replacement.finish(),
        };
        result.map_err(|error| failure(&self.name, &error))
    }
}

fn failure(name: &str, error: &io::Error) -> anyhow::Error {
    if error.kind() == ErrorKind::BrokenPipe {
        return Closed.into();
    }
    anyhow!("{name}: {}", reason(error))
}

/// Standard output without the standard library's buffer: blocks are large, and a write that
/// failed must be seen where it failed.
#[cfg(unix)]
fn raw_stdout() -> io::Result<Box<dyn Write + Send>> {
    use std::os::fd::AsFd;
    Ok(Box::new(File::from(io::stdout().as_fd().try_clone_to_owned()?)))
}

#[cfg(not(unix))]
fn raw_stdout() -> io::Result<Box<dyn Write + Send>> {
    Ok(Box::new(io::stdout()))
}

/// A file in the making beside the one that it replaces.
struct Replacement {
    file: NamedTempFile,
    /// The file itself, not a link to it.
    target: PathBuf,
    backup: Option<PathBuf>,
}

impl Replacement {
    fn new(path: &Path, suffix: Option<&OsStr>) -> io::Result<Self> {
        let target = match fs::canonicalize(path) {
            Ok(target) => target,
            Err(error) if error.kind() == ErrorKind::NotFound && !path.is_symlink() => {
                path.to_path_buf()
            }
            Err(error) => return Err(error),
        };
        let directory = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        let mut builder = tempfile::Builder::new();
        builder.prefix(".banan-").suffix(".tmp");
        let file = open_mode(&mut builder).tempfile_in(directory)?;
        if let Ok(metadata) = fs::metadata(&target) {
            if metadata.permissions().readonly() {
                return Err(ErrorKind::PermissionDenied.into());
            }
            keep_owner(file.path(), &metadata);
            file.as_file().set_permissions(metadata.permissions())?;
        }
        let backup = suffix.map(|suffix| {
            let mut name = target.clone().into_os_string();
            name.push(suffix);
            PathBuf::from(name)
        });
        Ok(Self { file, target, backup })
    }

    fn finish(mut self) -> io::Result<()> {
        self.file.flush()?;
        self.file.as_file().sync_all()?;
        if let Some(backup) = &self.backup {
            // A second name for the old content costs nothing; where links are not to be had, copy.
            match fs::remove_file(backup) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            if fs::hard_link(&self.target, backup).is_err() {
                fs::copy(&self.target, backup)?;
            }
        }
        self.file.persist(&self.target).map_err(|error| error.error)?;
        sync_directory(&self.target);
        Ok(())
    }
}

/// A new file has the mode that the umask leaves it, not the closed one of a temporary file.
#[cfg(unix)]
fn open_mode<'a, 'b, 'c>(
    builder: &'a mut tempfile::Builder<'b, 'c>,
) -> &'a tempfile::Builder<'b, 'c> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn open_mode<'a, 'b, 'c>(
    builder: &'a mut tempfile::Builder<'b, 'c>,
) -> &'a tempfile::Builder<'b, 'c> {
    builder
}

/// Only root may give a file away; anyone else edits files of their own.
#[cfg(unix)]
fn keep_owner(path: &Path, old: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt, chown};
    let _ = chown(path, Some(old.uid()), Some(old.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &Path, _: &fs::Metadata) {}

/// Makes the rename last, where directories can be synced at all.
fn sync_directory(target: &Path) {
    if let Some(directory) = target.parent().and_then(|parent| File::open(parent).ok()) {
        let _ = directory.sync_all();
    }
}

/// Opens an input; `-` is standard input.
pub fn open(path: &Path) -> Result<Box<dyn io::Read + Send>> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin()));
    }
    let file = File::open(path).map_err(|error| anyhow!(reason(&error)));
    Ok(Box::new(file.with_context(|| path.display().to_string())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes a few bytes a call and fails at one of them.
    struct Failing {
        calls: usize,
        fail: usize,
        kind: ErrorKind,
    }

    impl Write for Failing {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.calls += 1;
            if self.calls == self.fail { Err(self.kind.into()) } else { Ok(bytes.len().min(2)) }
        }

        fn flush(&mut self) -> io::Result<()> {
            if self.calls < self.fail { Err(self.kind.into()) } else { Ok(()) }
        }
    }

    fn sink(fail: usize, kind: ErrorKind) -> Sink {
        let stream = Box::new(Failing { calls: 0, fail, kind });
        Sink { name: "x".to_owned(), target: Target::Stream(stream) }
    }

    #[test]
    fn a_failed_write_or_flush_is_never_a_success() {
        for fail in 1..=200 {
            let mut sink = sink(fail, ErrorKind::StorageFull);
            let written = (0..100).try_for_each(|_| sink.write(b"four"));
            let error = written.and_then(|()| sink.finish()).unwrap_err();
            assert!(error.to_string().starts_with("x: "), "{error}");
        }
        let mut sink = sink(201, ErrorKind::StorageFull);
        (0..100).for_each(|_| sink.write(b"four").unwrap());
        assert!(sink.finish().is_err());
    }

    #[test]
    fn a_reader_that_went_away_is_told_from_a_full_disk() {
        let error = sink(1, ErrorKind::BrokenPipe).write(b"x").unwrap_err();
        assert!(error.is::<Closed>());
        sink(1, ErrorKind::Interrupted).write(b"x").unwrap();
    }
}
