//! Records before and after, by whole visible characters.

use std::fmt::Write as _;
use std::ops::Range;

use anstyle::{AnsiColor, Style};
use banan::Normalized;
use unicode_segmentation::UnicodeSegmentation;

use crate::output::Output;
use crate::terminal::is_unsafe;

/// How the two lines are shown.
#[derive(Clone, Copy, Debug)]
pub struct Diff {
    pub color: bool,
    /// Whether what a terminal would obey must be made visible everywhere.
    pub escape: bool,
}

impl Diff {
    /// Ends the line that names the record, and writes the two lines below it.
    pub fn write(self, before: &str, normalized: &Normalized<'_>, out: &mut Output) {
        let sources = normalized.edits.iter().map(|edit| edit.source.clone());
        let outputs = normalized.edits.iter().map(|edit| edit.output.clone());
        out.text("\n");
        out.text(&self.line('-', before, sources, AnsiColor::Red));
        out.text(&self.line('+', &normalized.text, outputs, AnsiColor::Green));
    }

    fn line(
        self,
        sign: char,
        text: &str,
        changed: impl Iterator<Item = Range<usize>>,
        color: AnsiColor,
    ) -> String {
        let mut changed = changed.filter(|range| !range.is_empty()).peekable();
        let (plain, strong) = if self.color {
            let plain = Style::new().fg_color(Some(color.into()));
            (plain, plain.bold().underline())
        } else {
            (Style::new(), Style::new())
        };
        let mut line = format!("{plain}{sign}");
        let mut inside = false;
        for (start, cluster) in text.grapheme_indices(true) {
            while changed.next_if(|range| range.end <= start).is_some() {}
            let touched = changed.peek().is_some_and(|range| range.start < start + cluster.len());
            if touched != inside {
                let (old, new) = if touched { (plain, strong) } else { (strong, plain) };
                // Writing to a string cannot fail.
                let _ = write!(line, "{old:#}{new}");
                inside = touched;
            }
            for c in cluster.chars() {
                if self.escape && is_unsafe(c) || touched && is_invisible(c) {
                    let _ = write!(line, "<U+{:04X}>", u32::from(c));
                } else {
                    line.push(c);
                }
            }
        }
        let last = if inside { strong } else { plain };
        let _ = writeln!(line, "{last:#}");
        line
    }
}

/// Characters whose coming or going cannot be seen.
fn is_invisible(c: char) -> bool {
    is_unsafe(c)
        || c != ' ' && c.is_whitespace()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{180E}' | '\u{200B}'..='\u{200D}' | '\u{2060}'..='\u{2064}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(diff: Diff, text: &str, changed: Range<usize>) -> String {
        diff.line('-', text, std::iter::once(changed), AnsiColor::Red)
    }

    #[test]
    fn whole_clusters_are_marked() {
        let diff = Diff { color: true, escape: true };
        // Only the vowel sign changed; it is shown with its letter.
        let shown = line(diff, "কখিগ", 6..9);
        assert_eq!(
            shown,
            "\u{1b}[31m-ক\u{1b}[0m\u{1b}[1m\u{1b}[4m\u{1b}[31mখি\u{1b}[0m\u{1b}[31mগ\u{1b}[0m\n"
        );
    }

    #[test]
    fn what_cannot_be_seen_is_named() {
        let plain = Diff { color: false, escape: false };
        assert_eq!(line(plain, "ক\u{200c}\u{1b}", 3..6), "-ক<U+200C>\u{1b}\n");
        assert_eq!(line(Diff { escape: true, ..plain }, "\u{1b}[1m", 0..0), "-<U+001B>[1m\n");
    }
}
