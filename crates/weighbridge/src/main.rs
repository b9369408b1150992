//! The command line: options, messages, exit codes. It computes nothing.

mod areas;
mod asks;
mod assess;
mod cache;
mod commitments;
mod compare;
mod data;
mod exposure;
mod limits;
mod measure;
mod methods;
mod omissions;
mod opened;
mod options;
mod paper;
mod percentage;
mod place;
mod read;
mod shock;
mod strategies;
mod terminal;
mod terms;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};
use options::{Action, Command};

fn main() -> ExitCode {
    let command = Command::parse();
    let terminal = terminal::Terminal::new(command.quiet, command.json);
    let done = match &command.action {
        Action::Assess(options) => assess::run(options, &terminal),
        Action::Areas(options) => areas::run(options, &terminal),
        Action::Place(options) => place::run(options, &terminal),
        Action::Exposure { which } => exposure::run(which, &terminal),
        Action::Read(options) => read::run(options, &terminal),
        Action::Shock(options) => shock::run(options, &terminal),
        Action::Strategies { name } => strategies::run(name.as_deref(), &terminal),
        Action::Measure(options) => measure::run(options, &terminal),
        Action::Asks(options) => asks::run(options, &terminal),
        Action::Commitments(options) => commitments::run(options, &terminal),
        Action::Omissions(options) => omissions::run(options, &terminal),
        Action::Terms(options) => terms::run(options, &terminal),
        Action::Compare(options) => compare::run(options, &terminal),
        Action::Methods { name } => methods::run(name.as_deref(), &terminal),
        Action::Data { action } => data::run(action, &terminal),
        Action::Completions { shell } => {
            let mut words = Vec::new();
            clap_complete::generate(*shell, &mut Command::command(), "weighbridge", &mut words);
            terminal.raw(&words)
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            terminal.error(&message);
            ExitCode::FAILURE
        }
    }
}
