//! Every command and option, defined once: help, manual and shell completions
//! come from here. It does nothing.

mod exposure;
pub(crate) mod numbers;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};

pub use exposure::*;
use numbers::{figure, of_three, whole, year};

/// Puts an industrial strategy on the scales, place by place.
#[derive(Debug, Parser)]
#[command(
    name = "weighbridge",
    version,
    about,
    long_about = "Puts an industrial strategy on the scales: holds its list of sectors against \
                  official statistics and says, place by place, what it does, what it leaves out \
                  and what would be in reach.",
    after_help = "Examples:\n  weighbridge assess\n  weighbridge place Barnsley\n  weighbridge \
                  assess uk-2024 --compare uk-2017 --geography combined-authority\n  weighbridge \
                  exposure energy --gap 46%\n  weighbridge assess --paper paper.pdf --earlier the-last-one.pdf\n  weighbridge assess mine.toml --places my-regions.csv --out report\n\nExit codes: 0 done, 1 \
                  the work could not be done, 2 the command was not understood.",
    propagate_version = true
)]
pub struct Command {
    /// What to do.
    #[command(subcommand)]
    pub action: Action,
    /// Print the result as JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// Print nothing but errors.
    #[arg(long, short, global = true, conflicts_with = "json")]
    pub quiet: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// Hold a strategy against the statistics, for every place, and write a report.
    Assess(Assess),
    /// An assisted-areas map under a population ceiling: the best there is, with its proof.
    Areas(Box<crate::areas::options::Areas>),
    /// One place in one page: what the strategy means there.
    Place(PlaceProfile),
    /// What places are exposed to: energy costs, trade, a carbon border.
    Exposure {
        /// Which exposure.
        #[command(subcommand)]
        which: Exposure,
    },
    /// Read a paper: its outline, what it names, its money, dates and questions.
    Read(ReadPaper),
    /// What happens when an industry here shrinks or ends: suppliers, buyers, places.
    Shock(Shock),
    /// List the strategies that come with the program, or print one as a file to start from.
    Strategies {
        /// A strategy that comes with the program.
        name: Option<String>,
    },
    /// Hold a paper against what an organisation asks for; without a paper, list
    /// the asks that come with the program, or print them as a file to start from.
    Asks(Asks),
    /// What a paper undertakes; beside it in short the terms that it never defines and what
    /// it does not say.
    Commitments(Commitments),
    /// What a paper does not say: industries, instruments, asks, and what an earlier paper
    /// was about, with every near miss.
    Omissions(Omissions),
    /// The terms that a paper leans on and never defines.
    Terms(Terms),
    /// Set a paper beside an earlier one: what is carried over, dropped and new.
    Compare(Compare),
    /// List the measures and models, or print the page of one.
    Methods {
        /// A measure, such as location-quotient or small-area.
        name: Option<String>,
    },
    /// Compute a measure from tables of your own (CSV: places in rows, industries in columns).
    Measure(Measure),
    /// The statistics: what they are, their checks, and your own tables.
    Data {
        /// What to do.
        #[command(subcommand)]
        action: Data,
    },
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

/// What is read of a paper, at most.
pub const PAPER_LIMITS: &str = "A paper may have 400 MB as a file, 4 MB of text, 5,000 pages as a \
PDF, and 128 MB in each part of a DOCX once it is unpacked. What is larger is refused before it is read \
where its size tells. On Linux a command that comes to use more than 2 GB of memory, or 600 \
seconds of processor time, for a paper ends with a message.";

/// The form of a file of asks, and of one of decisions.
pub const ASKS_FORMS: &str =
    "Asks of your own; `weighbridge asks NAME` prints a file to start from:

  name = \"ferries\"
  [[ask]]
  name = \"boats\"
  asks = \"Pay for new ferries and keep fares low.\"
  about = [\"ferry|ferries\", \"boat_line\", \"quays + passengers\"]
  not_about = [\"cruise\"]           # a sentence with it is about something else
  agree = [\"million|billion\"]      # beside an undertaking these agree
  oppose = [\"leave to operators\"]  # beside the matter these are opposed
  more_of = [\"subsidy|grant\"]      # giving it agrees, ending it is opposed
  less_of = [\"fare|fares\"]         # lowering it agrees, raising it is opposed
  needs = [\"@amount\", \"@date\"]    # without one of them it is part of the way

A phrase is found in any order of words close together and in other endings. \
`a|b` is either word, `boat_line` a choice of two words, `a + b` both somewhere \
near each other in a sentence, `@firms` a family of words. In `needs` @amount, @share, \
@date, @rule and @name are what agreement must show. Without `more_of` or \
`less_of` the matter itself is what is wanted.

A file of decisions, one for each person, is never written by the program; \
`--paper FILE --form` prints one to fill in:

  coder = \"Ann\"
  date = 2026-11-24
  paper = \"Title of the paper\"       # optional; another paper is warned of
  paper_sha256 = \"…\"                 # optional; another file is warned of

  [[decision]]
  ask = \"energy\"
  part = \"prices\"                    # optional where the ask has one part
  verdict = \"part of the way\"        # or agrees, silent, opposed
  note = \"why\"                       # optional
  passages = [\"words of the paper\"]  # optional";

/// Options of `read`.
#[derive(Debug, Args)]
#[command(after_help = PAPER_LIMITS)]
pub struct ReadPaper {
    /// The paper: PDF, DOCX, HTML, Markdown or text.
    #[arg(value_hint = ValueHint::FilePath)]
    pub paper: PathBuf,
    /// A folder for the tables and the paper as JSON. Answers that you put into
    /// questions.csv there are carried over; a file that you changed otherwise, or that is
    /// not this program's, stops the command.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub out: Option<PathBuf>,
}

/// Options of `commitments`.
#[derive(Debug, Args)]
pub struct Commitments {
    /// The paper: PDF, DOCX, HTML, Markdown or text.
    #[arg(value_name = "PAPER", value_hint = ValueHint::FilePath)]
    pub paper: PathBuf,
    /// An earlier paper: its treatment of each topic is told beside.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub earlier: Option<PathBuf>,
    /// A name by which the author goes beside "we" and "the government", by its
    /// last word ("authority"); may be given more than once.
    #[arg(long, value_name = "WORD")]
    pub author: Vec<String>,
    /// What is asked for: its topics are looked for too. Asks that come with the
    /// program, or a TOML file.
    #[arg(long, value_name = "FILE", default_value = "industrial-communities", value_hint = ValueHint::FilePath)]
    pub asks: String,
    /// The strategy whose readings say what a sector would mean in jobs, or "none".
    #[arg(long, default_value = "none", value_hint = ValueHint::FilePath)]
    pub strategy: String,
    /// How many commitments, terms and topics of a kind are printed.
    #[arg(long, value_name = "NUMBER", default_value_t = 20, allow_hyphen_values = true, value_parser = whole)]
    pub top: usize,
    /// Write commitments.csv, terms.csv and omissions.csv into this folder, with
    /// columns.csv, which says what their columns are. A file there that you changed, or
    /// that is not this program's, stops the command.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub out: Option<PathBuf>,
}

/// Options of `omissions`.
#[derive(Debug, Args)]
pub struct Omissions {
    /// The paper: PDF, DOCX, HTML, Markdown or text.
    #[arg(value_name = "PAPER", value_hint = ValueHint::FilePath)]
    pub paper: PathBuf,
    /// An earlier paper: what it was about is looked for too, and how it treats each
    /// topic is told beside.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub earlier: Option<PathBuf>,
    /// What is asked for: its topics are looked for too. Asks that come with the
    /// program, or a TOML file.
    #[arg(long, value_name = "FILE", default_value = "industrial-communities", value_hint = ValueHint::FilePath)]
    pub asks: String,
    /// A name by which the earlier paper's author goes beside "we" and "the
    /// government", by its last word ("authority"); may be given more than once.
    #[arg(long, value_name = "WORD")]
    pub author: Vec<String>,
    /// How many topics of a kind are printed.
    #[arg(long, value_name = "NUMBER", default_value_t = 20, allow_hyphen_values = true, value_parser = whole)]
    pub top: usize,
    /// Write omissions.csv, all topics with all near misses, into this folder, with
    /// columns.csv, which says what its columns are. A file there that you changed, or
    /// that is not this program's, stops the command.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub out: Option<PathBuf>,
}

/// Options of `terms`.
#[derive(Debug, Args)]
pub struct Terms {
    /// The paper: PDF, DOCX, HTML, Markdown or text.
    #[arg(value_name = "PAPER", value_hint = ValueHint::FilePath)]
    pub paper: PathBuf,
    /// A name by which the author goes beside "we" and "the government", by its
    /// last word ("authority"); may be given more than once.
    #[arg(long, value_name = "WORD")]
    pub author: Vec<String>,
    /// The strategy whose readings say what a sector would mean in jobs, or "none".
    #[arg(long, default_value = "none", value_hint = ValueHint::FilePath)]
    pub strategy: String,
    /// How many terms are printed.
    #[arg(long, value_name = "NUMBER", default_value_t = 20, allow_hyphen_values = true, value_parser = whole)]
    pub top: usize,
    /// Write terms.csv into this folder, with columns.csv, which says what its columns
    /// are. A file there that you changed, or that is not this program's, stops the command.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub out: Option<PathBuf>,
}

/// Options of `compare`.
#[derive(Debug, Args)]
pub struct Compare {
    /// The paper: PDF, DOCX, HTML, Markdown or text.
    #[arg(value_name = "PAPER", value_hint = ValueHint::FilePath)]
    pub paper: PathBuf,
    /// The earlier paper.
    #[arg(value_name = "EARLIER", value_hint = ValueHint::FilePath)]
    pub earlier: PathBuf,
    /// A name by which the author goes beside "we" and "the government", by its
    /// last word ("authority"); may be given more than once.
    #[arg(long, value_name = "WORD")]
    pub author: Vec<String>,
    /// The strategy whose sector list belongs to the paper, such as uk-2025. None
    /// unless you say so: no other list's jobs are put under a paper.
    #[arg(long, default_value = "none", value_hint = ValueHint::FilePath)]
    pub strategy: String,
    /// The strategy whose sector list belongs to the earlier paper, or "none".
    #[arg(long, default_value = "none", value_hint = ValueHint::FilePath)]
    pub earlier_strategy: String,
    /// How many commitments of each kind are printed.
    #[arg(long, value_name = "NUMBER", default_value_t = 15, allow_hyphen_values = true, value_parser = whole)]
    pub top: usize,
    /// Find more of what is perhaps said in other words, by meaning (needs a build
    /// with the feature `encoder`; slower).
    #[arg(long)]
    pub meaning: bool,
    /// Write changes.csv, sections.csv and sector_lists.csv into this folder, with
    /// columns.csv, which says what their columns are. A file there that you changed, or
    /// that is not this program's, stops the command.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub out: Option<PathBuf>,
}

/// Options of `assess`.
#[derive(Debug, Args)]
pub struct Assess {
    /// A strategy that comes with the program, or a TOML file of your own. With a
    /// paper, its list of sectors: that of a paper whose title it has is taken by
    /// itself, and no other is put under it. [default without a paper: uk-2025]
    #[arg(value_hint = ValueHint::FilePath)]
    pub strategy: Option<String>,
    /// The strategy to compare with, or "none"; with two papers that of the earlier
    /// one. [default without a paper: uk-2017]
    #[arg(long, value_hint = ValueHint::FilePath)]
    pub compare: Option<String>,
    /// Geographies, separated by commas.
    #[arg(
        long,
        value_delimiter = ',',
        default_values = ["district", "itl2"],
        value_enum
    )]
    pub geography: Vec<GeographyName>,
    /// The year of the jobs, or "all" for every year there is.
    #[arg(long, value_name = "YEAR")]
    pub year: Option<String>,
    /// Your own regions: a list of district codes or names, or a CSV with the
    /// columns region and place.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub places: Option<PathBuf>,
    /// Your own list of former industrial districts: codes or names, one a line.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub former_industrial: Option<PathBuf>,
    /// The strategy's paper (PDF, DOCX, HTML, Markdown or text): fills the
    /// first four questions and gives the report its name.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub paper: Option<PathBuf>,
    /// The earlier paper, to say what is carried over, dropped and new.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, requires = "paper")]
    pub earlier: Option<PathBuf>,
    /// A name by which the paper's author goes beside "we" and "the
    /// government", by its last word ("authority"); may be given more than once.
    #[arg(long, value_name = "WORD", requires = "paper")]
    pub author: Vec<String>,
    /// What is asked for: asks that come with the program, or a TOML file.
    #[arg(long, value_name = "FILE", default_value = "industrial-communities", value_hint = ValueHint::FilePath)]
    pub asks: String,
    /// What people decided on the asks, a file for each person; one beside the
    /// paper with the ending .decisions.toml is taken by itself.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, requires = "paper")]
    pub decisions: Vec<PathBuf>,
    /// The folder for the report; one of an earlier report is replaced whole, unless it
    /// holds what is yours.
    #[arg(long, value_name = "DIR", default_value = "weighbridge-report", value_hint = ValueHint::DirPath)]
    pub out: PathBuf,
    /// When a sector counts as significantly present.
    #[command(flatten)]
    pub thresholds: Thresholds,
}

/// When a sector counts as significantly present in a place.
#[derive(Debug, Args)]
#[command(next_help_heading = "Significant presence (a tie counts as met)")]
pub struct Thresholds {
    /// Size: jobs at least.
    #[arg(long, value_name = "JOBS", value_parser = figure)]
    pub size: Option<f64>,
    /// Specialisation: location quotient at least.
    #[arg(long, value_name = "QUOTIENT", value_parser = figure)]
    pub specialisation: Option<f64>,
    /// Focus: share of the place's jobs at least (fraction).
    #[arg(long, value_name = "SHARE", value_parser = figure)]
    pub focus: Option<f64>,
    /// How many of the three must be met.
    #[arg(long, value_name = "1-3", value_parser = of_three)]
    pub stars: Option<u8>,
}

/// Options of `place`.
#[derive(Debug, Args)]
pub struct PlaceProfile {
    /// Name or code of a place.
    pub place: String,
    /// A strategy that comes with the program, or a TOML file of your own.
    #[arg(default_value = "uk-2025", value_hint = ValueHint::FilePath)]
    pub strategy: String,
    /// Where two kinds of place share a name: which one.
    #[arg(long, value_enum)]
    pub geography: Option<GeographyName>,
    /// The year of the jobs.
    #[arg(long, value_parser = year)]
    pub year: Option<i32>,
    /// Write the page as one HTML file.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub out: Option<PathBuf>,
    /// When a sector counts as significantly present.
    #[command(flatten)]
    pub thresholds: Thresholds,
}

/// Options of `asks`.
#[derive(Debug, Args)]
#[command(after_help = ASKS_FORMS)]
pub struct Asks {
    /// Asks that come with the program, or a TOML file of your own.
    #[arg(value_hint = ValueHint::FilePath)]
    pub asks: Option<String>,
    /// The same, as `assess` has it.
    #[arg(
        long = "asks",
        value_name = "ASKS",
        hide = true,
        conflicts_with = "asks"
    )]
    pub asks_named: Option<String>,
    /// The paper: PDF, DOCX, HTML, Markdown or text.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub paper: Option<PathBuf>,
    /// What people decided, a file for each; one named like the paper with the
    /// ending .decisions.toml is taken by itself. None is ever written.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, requires = "paper")]
    pub decisions: Vec<PathBuf>,
    /// Print the parts of this ask in full: criteria and every passage quoted.
    #[arg(long, value_name = "ASK", requires = "paper")]
    pub full: Option<String>,
    /// Order passages by meaning as well as by words (needs a build with the
    /// feature `encoder`; slower).
    #[arg(long, requires = "paper")]
    pub meaning: bool,
    /// Write asks.csv, every part with its passages, into this folder, with columns.csv,
    /// which says what its columns are. A file there that you changed, or that is not this
    /// program's, stops the command.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath, requires = "paper")]
    pub out: Option<PathBuf>,
    /// Print a file of decisions to fill in, every part of the asks in it, with
    /// the paper's title and the SHA-256 of its file.
    #[arg(long, requires = "paper", conflicts_with_all = ["full", "out", "decisions"])]
    pub form: bool,
}

/// Options of `measure`.
#[derive(Debug, Args)]
pub struct Measure {
    /// Name of the measure; without one they are listed.
    pub name: Option<String>,
    /// Its tables, in order; without one the measure is explained.
    #[arg(value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,
    /// An option of the measure.
    #[arg(long, value_name = "OPTION=VALUE")]
    pub set: Vec<String>,
}

/// What to do with the statistics.
#[derive(Debug, Subcommand)]
pub enum Data {
    /// Print every table: office, dataset, years, geography, licence, attribution.
    List,
    /// Check the tables against the figures that their sources state.
    Verify,
    /// Build the tables from the source files.
    Build {
        /// The folder of the source files.
        #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
        source: PathBuf,
        /// The folder to write the tables into.
        #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
        out: PathBuf,
    },
    /// Use a table of your own, as Nomis gives it (CSV or Excel), in place of
    /// the figures that come with the program; or a newer workbook of input-output
    /// tables, of industries or of products, as the Office for National Statistics
    /// publishes them.
    Add {
        /// The file.
        #[arg(value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
    /// Stop using a table of your own.
    Remove {
        /// Its name, as `data list` prints it.
        name: String,
    },
}

/// Kinds of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum GeographyName {
    /// Local authority districts of April 2023.
    District,
    /// International territorial level 2, 2021.
    Itl2,
    /// International territorial level 3, 2021.
    Itl3,
    /// Combined authorities of England, May 2025.
    CombinedAuthority,
    /// Travel-to-work areas of 2011.
    TravelToWorkArea,
    /// Regions of England, and the other nations.
    Region,
    /// England, Wales, Scotland, Northern Ireland.
    Nation,
}
