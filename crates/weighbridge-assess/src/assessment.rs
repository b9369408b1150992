//! The assessment: everything that a page, a table or the terminal shows about
//! a strategy, computed once. Faces print it and compute nothing.

use serde::Serialize;
use weighbridge_facts::Ring;
use weighbridge_model::figure::{Grade, Interval};
use weighbridge_model::place::Geography;

use crate::ask_table::AskRow;
use crate::assisted_areas::Against;
use crate::capability::run::Shock;
use crate::capability::{Capability, PlaceExposure};
use crate::change::{Change, Series};
use crate::classes::PlaceClass;
use crate::clusters::SectorClusters;
use crate::comparison::Comparison;
use crate::concentration::Concentration;
use crate::conclusions::Conclusion;
use crate::coverage::{PlaceCoverage, Thresholds};
use crate::exposure::Exposures;
use crate::paper_view::PaperView;
use crate::presence::PresenceSummary;
use crate::reach::Reach;
use crate::specialisation::Specialisation;
use crate::value_added::ValueAddedCoverage;

/// The five questions, in the order of every assessment.
pub const QUESTIONS: [&str; 5] = [
    "What is in it?",
    "What does it not say?",
    "How does it differ from what went before?",
    "How does it measure up?",
    "What does it mean for each place?",
];

/// A statement with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// Which of the five questions it answers, 1 to 5.
    pub question: usize,
    /// One plain sentence with its figures in it.
    pub statement: String,
    /// The figures of the sentence.
    pub figures: Vec<Figure>,
    /// How telling it is; larger comes first. For ordering only.
    pub weight: f64,
}

/// A figure with what a reader needs to trust or check it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The value.
    pub value: f64,
    /// Its interval, where it has an error.
    pub interval: Option<Interval>,
    /// Unit, such as "jobs" or "fraction".
    pub unit: &'static str,
    /// Year or years.
    pub period: String,
    /// How it is known.
    pub grade: Grade,
    /// Tables it was made from.
    pub sources: Vec<&'static str>,
}

/// One reading of a sector, for the reader.
#[derive(Debug, Clone, Serialize)]
pub struct DefinitionView {
    /// "narrow", "central" or "broad".
    pub breadth: &'static str,
    /// Whether the strategy file gives this reading itself; otherwise it is
    /// the nearest one given.
    pub given: bool,
    /// SIC prefixes as written, with the weight where it is not 1.
    pub codes: Vec<String>,
    /// Who says so.
    pub source: String,
    /// What a reader must know.
    pub note: String,
    /// Jobs in Great Britain; none where SIC cannot see the sector.
    pub jobs: Option<f64>,
}

/// A sector, for the reader.
#[derive(Debug, Clone, Serialize)]
pub struct SectorView {
    /// Short name.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// What a reader must know.
    pub note: String,
    /// What stands in for the sector where SIC cannot see it.
    pub not_in_sic: Option<String>,
    /// Whether its jobs count in the total.
    pub in_total: bool,
    /// Instruments that the strategy gives it.
    pub instruments: Vec<String>,
    /// Narrow, central, broad.
    pub definitions: Vec<DefinitionView>,
    /// Jobs that it shares with other sectors of the total (central).
    pub shared_jobs: f64,
}

/// A strategy, for the reader.
#[derive(Debug, Clone, Serialize)]
pub struct StrategyView {
    /// Short name.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// When it was published.
    pub published: String,
    /// What a reader must know.
    pub note: String,
    /// Who says so.
    pub source: String,
    /// Its sectors in its own order.
    pub sectors: Vec<SectorView>,
    /// Industries in more than one sector, and in any, of the central reading.
    pub overlap: (usize, usize),
    /// Pairs of sectors that share industries: titles, industries, jobs.
    pub overlaps: Vec<Overlap>,
    /// Jobs in any sector in Great Britain: narrow, central, broad.
    pub jobs: [f64; 3],
}

/// Two sectors that share industries.
#[derive(Debug, Clone, Serialize)]
pub struct Overlap {
    /// Titles of the two.
    pub sectors: [String; 2],
    /// Industries in both.
    pub industries: usize,
    /// Jobs in them.
    pub jobs: f64,
}

/// An industry that no sector backs.
#[derive(Debug, Clone, Serialize)]
pub struct Uncovered {
    /// SIC code (a 2-digit division).
    pub code: String,
    /// Its official name.
    pub name: String,
    /// All its jobs in Great Britain.
    pub jobs: f64,
    /// Those in no sector: narrow, central, broad.
    pub uncovered: [f64; 3],
}

/// Great Britain in one year.
#[derive(Debug, Clone, Serialize)]
pub struct WholeYear {
    /// The year.
    pub year: i32,
    /// All jobs.
    pub jobs: f64,
    /// Jobs in any sector: narrow, central, broad.
    pub strategy_jobs: [f64; 3],
    /// All jobs, and those in any sector (central), without farms: these may
    /// be compared between years.
    pub comparable: [f64; 2],
}

/// Places of one geography, all lists in the order of `coverage`.
#[derive(Debug, Clone, Serialize)]
pub struct Layer {
    /// Which geography.
    pub geography: Geography,
    /// The year of the jobs.
    pub year: i32,
    /// Jobs by sector, with intervals and presence.
    pub coverage: Vec<PlaceCoverage>,
    /// Value added by sector.
    pub value_added: Vec<ValueAddedCoverage>,
    /// What each place is specialised in.
    pub specialisation: Vec<Specialisation>,
    /// How its jobs changed; empty where the layer is of a single year.
    pub change: Vec<Change>,
    /// City, town or rural; former industrial.
    pub classes: Vec<PlaceClass>,
    /// Backed industries of which it has little or nothing but is close to.
    pub reach: Vec<Reach>,
    /// For each place the five of its kind most like it in industries, as
    /// position and Krugman's index between the two, nearest first.
    pub similar: Vec<Vec<(usize, f64)>>,
    /// Long-run series of each place.
    pub long_run: Vec<Vec<Series>>,
    /// Clusters, sector by sector; empty for geographies whose areas overlap
    /// or leave gaps.
    pub clusters: Vec<SectorClusters>,
    /// Outlines in degrees; none where the geography has no outlines.
    #[serde(skip)]
    pub outlines: Vec<Vec<Ring>>,
    /// What each place's supplies are exposed to; empty but for the year that
    /// the page speaks of.
    pub supply: Vec<PlaceExposure>,
    /// Which sectors are present in how many places, and where none is.
    pub presence: PresenceSummary,
}

/// A table of the snapshot, or a user's, that figures came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SourceLine {
    /// Name of the table.
    pub table: String,
    /// The line that its licence asks for, or the user's file.
    pub attribution: String,
    /// Years.
    pub years: String,
    /// Areas and vintage.
    pub geography: String,
}

/// The whole.
#[derive(Debug, Clone, Serialize)]
pub struct Assessment {
    /// The strategy.
    pub strategy: StrategyView,
    /// The one it is compared with.
    pub compare: Option<Comparison>,
    /// The year that the page speaks of.
    pub year: i32,
    /// When a sector counts as present.
    pub thresholds: Thresholds,
    /// Great Britain, year by year.
    pub whole: Vec<WholeYear>,
    /// Geographies asked for, and years where several were.
    pub layers: Vec<Layer>,
    /// How sectors and comparisons are spread, most spread first.
    pub concentration: Vec<Concentration>,
    /// Industries that no sector backs, most jobs first.
    pub uncovered: Vec<Uncovered>,
    /// Long-run series of Great Britain.
    pub long_run: Vec<Series>,
    /// How exposed industries' supplies are, and what fails with steel.
    pub capability: Option<Capability>,
    /// The worked case of that by industry and district, for the download; none
    /// where the statistics have no such industry.
    #[serde(skip)]
    pub steel: Option<Shock>,
    /// The asks with what the figures say of each.
    pub asks: Vec<AskRow>,
    /// What the paper says, where one was read.
    pub paper: Option<PaperView>,
    /// Whether the strategy above is not that of the paper: nobody named one for it. Then
    /// questions 1 to 4 are answered from the paper alone, and all that is told of the
    /// strategy's sectors stands under question 5.
    pub apart: bool,
    /// The asks against paper and figures, largest gaps first; empty without a
    /// paper.
    pub conclusions: Vec<Conclusion>,
    /// The strategy beside an assisted-areas map; none without districts.
    pub areas: Option<Against>,
    /// What places are exposed to.
    pub exposures: Exposures,
    /// All findings, most telling first within each question.
    pub findings: Vec<Finding>,
    /// The five most telling, for the terminal and the head of the page.
    pub telling: Vec<Finding>,
    /// Notes that a reader must see: substitutions, suppressions, vintages.
    pub notes: Vec<String>,
    /// Where the figures came from.
    pub sources: Vec<SourceLine>,
}
