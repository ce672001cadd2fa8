//! `banan`: the command line. Thin: arguments and records here, all knowledge in the library.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use clap::error::ErrorKind;

mod args;
mod commands;
mod engine;
mod field;
mod names;
#[cfg(test)]
mod options_page;
mod output;
mod progress;
mod record;
mod sink;
mod status;
mod terminal;
mod utf16;

use args::Cli;
use status::{Closed, Status};

fn main() -> ExitCode {
    match run() {
        Ok(status) => status,
        Err(error) if error.is::<Closed>() => Status::Done,
        Err(error) => {
            // If even this cannot be written, the exit status is all that is left to say.
            let _ = terminal::diagnose(&format!("{error:#}"));
            Status::Failed
        }
    }
    .into()
}

fn run() -> Result<Status> {
    match Cli::try_parse_from(arguments(std::env::args_os())) {
        Ok(cli) => cli.action.run(cli.color),
        Err(error)
            if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) =>
        {
            let written = error.print().and_then(|()| io::stdout().flush());
            match written {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(Closed.into()),
                Err(error) => anyhow::bail!("standard output: {}", terminal::reason(&error)),
                Ok(()) => Ok(Status::Done),
            }
        }
        Err(error) => anyhow::bail!("{}", one_line(&error.to_string())),
    }
}

/// `-i.bak` is how sed has it; clap wants `-i=.bak`.
fn arguments(given: impl Iterator<Item = OsString>) -> impl Iterator<Item = OsString> {
    let mut options = true;
    given.map(move |argument| {
        options &= argument != "--";
        match argument.to_str().and_then(|text| text.strip_prefix("-i")) {
            Some(suffix) if options && suffix.starts_with(['.', '~', '_']) => {
                format!("--in-place={suffix}").into()
            }
            _ => argument,
        }
    })
}

/// A message of the argument parser without its layout: what is wrong, and a hint if there is one.
fn one_line(message: &str) -> String {
    let message = message.strip_prefix("error: ").unwrap_or(message);
    let words = message
        .lines()
        .map(str::trim)
        .take_while(|line| !line.starts_with("Usage:") && !line.starts_with("For more information"))
        .filter(|line| !line.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_suffix_may_follow_the_short_option() {
        let given = ["banan", "-i.bak", "-i", "--", "-i.x"].map(OsString::from);
        let got: Vec<_> = arguments(given.into_iter()).collect();
        assert_eq!(got, ["banan", "--in-place=.bak", "-i", "--", "-i.x"]);
    }

    #[test]
    fn messages_of_the_parser_fit_one_line() {
        let error = Cli::try_parse_from(["banan", "normalize", "--level", "x"]).unwrap_err();
        let line = one_line(&error.to_string());
        assert!(line.contains("'x'") && line.contains("spelling"), "{line}");
        assert!(!line.contains('\n') && !line.contains("Usage"), "{line}");
    }
}
