//! `docs/options.md`, which is made from the definition of the arguments.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use clap::{Arg, Command, CommandFactory};

use crate::args::Cli;

/// Set to rewrite the page.
const REWRITE: &str = "BANAN_REWRITE_DOCS";

#[test]
fn the_page_of_options_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/options.md");
    let expected = page();
    if std::env::var_os(REWRITE).is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &expected).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expected,
        "docs/options.md is not what the arguments are: run `{REWRITE}=1 cargo test -p banan-cli page`"
    );
}

fn page() -> String {
    let mut program = Cli::command();
    program.build();
    let mut page = format!(
        "# Commands and options\n\n\
         Made from the definition of the arguments by `{REWRITE}=1 cargo test -p banan-cli page`; a test fails when the two\n\
         differ. `banan COMMAND --help` shows the same with examples, `banan man` as manual pages.\n"
    );
    // Options that most commands share are told once.
    let filter = program.find_subcommand("normalize").unwrap();
    let common: Vec<&Arg> =
        arguments(filter).filter(|arg| is_common(arg) || arg.is_global_set()).collect();
    page.push_str("\n## Every command that reads records\n");
    table(&mut page, common.iter().copied());
    for command in program.get_subcommands() {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        write!(page, "\n## banan {}\n{about}.\n", command.get_name()).unwrap();
        let own: Vec<&Arg> = arguments(command)
            .filter(|arg| !common.iter().any(|other| other.get_id() == arg.get_id()))
            .collect();
        table(&mut page, own.into_iter());
        let shared = |name: &str| arguments(command).any(|arg| arg.get_id() == name);
        if shared("null") && !shared("in_place") {
            page.push_str(
                "\nWithout `--append` and `--in-place`: it writes rows about the records.\n",
            );
        }
    }
    page
}

fn arguments(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|arg| arg.get_id() != "help" && !arg.is_hide_set())
}

fn is_common(arg: &Arg) -> bool {
    matches!(arg.get_help_heading(), Some("Input and output" | "Fields" | "Arguments"))
}

fn table<'a>(page: &mut String, arguments: impl Iterator<Item = &'a Arg>) {
    let mut arguments = arguments.peekable();
    if arguments.peek().is_none() {
        return;
    }
    page.push_str("\n| option | what it does | values |\n|---|---|---|\n");
    for arg in arguments {
        let mut spelled: Vec<String> = Vec::new();
        spelled.extend(arg.get_short().map(|short| format!("`-{short}`")));
        let value = arg.to_string();
        spelled.push(format!("`{}`", value.replace('|', "\\|")));
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let default: Vec<_> =
            arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
        let takes_value = arg.get_action().takes_values();
        let values: Vec<_> = arg
            .get_possible_values()
            .iter()
            .filter(|_| takes_value)
            .map(|value| {
                let name = value.get_name();
                if default.contains(&name.into()) { format!("**{name}**") } else { name.to_owned() }
            })
            .collect();
        let values = match (values.is_empty(), takes_value) {
            (false, _) => values.join(", "),
            (true, true) => default.iter().map(|value| format!("**{value}**")).collect(),
            (true, false) => String::new(),
        };
        let help = help.replace('|', "\\|");
        writeln!(page, "| {} | {help} | {values} |", spelled.join(", ")).unwrap();
    }
}
