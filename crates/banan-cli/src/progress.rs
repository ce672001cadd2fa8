//! Progress of large named files, on standard error and only if it is a terminal.

use std::fs;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use crate::terminal::escape;

/// Smaller files are done before anyone wonders.
const LARGE: u64 = 64 * 1024 * 1024;
const INTERVAL: Duration = Duration::from_millis(200);

/// Counts what is read of one file.
pub struct Progress {
    name: String,
    size: Option<u64>,
}

impl Progress {
    pub fn new(path: &Path, name: &str) -> Self {
        let size = fs::metadata(path)
            .ok()
            .filter(|file| file.is_file() && file.len() > LARGE && io::stderr().is_terminal())
            .map(|file| file.len());
        Self { name: escape(name), size }
    }

    /// The reader, watched if there is something to show.
    pub fn wrap<'r>(&'r self, reader: Box<dyn Read + Send>) -> Box<dyn Read + 'r> {
        match self.size {
            Some(size) => {
                Box::new(Watched { reader, name: &self.name, size, read: 0, shown: Instant::now() })
            }
            None => reader,
        }
    }

    /// Removes the line.
    pub fn finish(&self) {
        if self.size.is_some() {
            let _ = io::stderr().write_all(b"\r\x1b[K");
        }
    }
}

struct Watched<'a> {
    reader: Box<dyn Read + Send>,
    name: &'a str,
    size: u64,
    read: u64,
    shown: Instant,
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.read += read as u64;
        if self.shown.elapsed() > INTERVAL {
            self.shown = Instant::now();
            let percent = (self.read * 100).checked_div(self.size).unwrap_or_default().min(100);
            let line = format!("\r{}: {percent} %\x1b[K", self.name);
            // Whoever cannot see the progress still wants the work done.
            let _ = io::stderr().write_all(line.as_bytes());
        }
        Ok(read)
    }
}
