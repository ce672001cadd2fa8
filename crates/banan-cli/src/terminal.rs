//! What may be sent to a terminal, and in which colours.

use std::env;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write};

use anyhow::Result;

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Color {
    /// When standard output is a terminal and the environment does not object
    #[default]
    Auto,
    Always,
    Never,
}

impl Color {
    /// Whether standard output gets colours.
    pub fn on_stdout(self) -> bool {
        let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
        self.decide(
            env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
            set("CLICOLOR_FORCE"),
            io::stdout().is_terminal() && env::var_os("TERM").is_none_or(|term| term != "dumb"),
        )
    }

    fn decide(self, no_color: bool, force: bool, terminal: bool) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => !no_color && (force || terminal),
        }
    }
}

/// Whether a terminal would obey `c` rather than show it, or show other text in another order
/// because of it: control characters, line separators, and the bidi controls.
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{E0000}'..='\u{E007F}')
}

/// `text` with every character that a terminal would obey written as `\u{1B}`.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if is_unsafe(c) {
            // Writing to a string cannot fail.
            let _ = write!(safe, "{}", c.escape_unicode());
        } else {
            safe.push(c);
        }
    }
    safe
}

/// One line on standard error. What it holds of the input is made safe here, once for all.
pub fn diagnose(message: &str) -> Result<()> {
    let line = format!("banan: {}\n", escape(message));
    Ok(io::stderr().lock().write_all(line.as_bytes())?)
}

/// The words of a system error without its number.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error ").next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_bidi_controls_become_visible() {
        assert_eq!(escape("ক\u{1b}[31m\u{202e}\r\u{9b}খ"), r"ক\u{1b}[31m\u{202e}\u{d}\u{9b}খ");
        assert_eq!(escape("র\u{200d}্যাব"), "র\u{200d}্যাব");
    }

    #[test]
    fn the_environment_decides_only_when_asked() {
        assert!(Color::Always.decide(true, false, false));
        assert!(!Color::Never.decide(false, true, true));
        assert!(!Color::Auto.decide(true, true, true));
        assert!(Color::Auto.decide(false, true, false));
        assert!(Color::Auto.decide(false, false, true));
        assert!(!Color::Auto.decide(false, false, false));
    }
}
