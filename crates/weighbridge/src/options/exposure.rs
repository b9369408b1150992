//! Options of `exposure` and `shock`. It does nothing.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum, ValueHint};

use super::GeographyName;
use super::numbers::{figure, year};

/// What is asked about exposure.
#[derive(Debug, Subcommand)]
pub enum Exposure {
    /// What electricity and fuels cost each industry, energy-intensive
    /// industries by every definition, and what a price gap costs each place.
    Energy(EnergyOptions),
    /// What each industry imports, who makes it here, who depends on it, and the
    /// jobs of places in the most exposed.
    Supply(SupplyOptions),
    /// Imports and exports by product, and the jobs and places that make goods
    /// of a carbon border.
    Trade(TradeOptions),
    /// The arithmetic of a carbon border for a good, with every parameter shown.
    Border(BorderOptions),
}

/// Which places, which year, and where to.
#[derive(Debug, Args)]
pub struct ExposurePlaces {
    /// One place by name or code; without it all of a kind are told, and none is
    /// named first whose interval another's reaches.
    #[arg(long)]
    pub place: Option<String>,
    /// The kind of places that are told, or which kind is meant where two share a
    /// name.
    #[arg(long, value_enum)]
    pub geography: Option<GeographyName>,
    /// The year of the jobs.
    #[arg(long, value_parser = year)]
    pub year: Option<i32>,
    /// Write a page and its tables into this folder; one of an earlier report is
    /// replaced whole.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub out: Option<PathBuf>,
}

/// Options of `exposure supply`.
#[derive(Debug, Args)]
pub struct SupplyOptions {
    /// One industry: a code of SIC 2007 or of the input-output table, or a name.
    #[arg(long)]
    pub industry: Option<String>,
    /// Places, year, folder.
    #[command(flatten)]
    pub places: ExposurePlaces,
}

/// Options of `exposure trade`.
#[derive(Debug, Args)]
pub struct TradeOptions {
    /// The years of one product, by the industry that makes it: a code of SIC 2007 or
    /// of the input-output table, or a name.
    #[arg(long, conflicts_with = "place")]
    pub industry: Option<String>,
    /// Places, year, folder.
    #[command(flatten)]
    pub places: ExposurePlaces,
}

/// Options of `exposure energy`.
#[derive(Debug, Args)]
pub struct EnergyOptions {
    /// How far the price of electricity here is above the price elsewhere.
    #[arg(
        long,
        value_name = "PER CENT",
        default_value = "46%",
        allow_hyphen_values = true
    )]
    pub gap: String,
    /// Electricity over value added from which an industry counts as intensive.
    #[arg(
        long,
        value_name = "PER CENT",
        default_value = "10%",
        allow_hyphen_values = true
    )]
    pub threshold: String,
    /// The industries that the gap is reckoned for: mining-and-manufacturing, or
    /// a definition such as carbon-leakage, electricity, steel.
    #[arg(long, value_name = "NAME", default_value = "mining-and-manufacturing")]
    pub industries: String,
    /// Places, year, folder.
    #[command(flatten)]
    pub places: ExposurePlaces,
}

/// Options of `exposure border`.
#[derive(Debug, Args)]
pub struct BorderOptions {
    /// A sector (iron and steel, aluminium, cement, fertilisers, hydrogen), a
    /// code of the Combined Nomenclature such as 7208, or words of a good's name.
    #[arg(long)]
    pub good: String,
    /// Tonnes of it.
    #[arg(long, default_value_t = 1.0, allow_hyphen_values = true, value_parser = figure)]
    pub tonnes: f64,
    /// Carbon price here, a tonne of CO2 equivalent.
    #[arg(long, value_name = "PRICE", allow_hyphen_values = true, value_parser = figure)]
    pub carbon_price_here: f64,
    /// Carbon price there, as really paid, in the same currency.
    #[arg(long, value_name = "PRICE", allow_hyphen_values = true, value_parser = figure)]
    pub carbon_price_there: f64,
    /// Embedded emissions, tonnes of CO2 equivalent a tonne; without it the
    /// default values of the country of origin.
    #[arg(long, value_name = "TONNES", allow_hyphen_values = true, value_parser = figure)]
    pub emissions: Option<f64>,
    /// What is freed here: a part of the emissions such as 80%, or tonnes of CO2
    /// equivalent a tonne such as 1.3. Without it nothing is, and which way that
    /// bounds the charges is said.
    #[arg(long, value_name = "PART", allow_hyphen_values = true)]
    pub free_allocation: Option<String>,
    /// What is freed there, in the same way.
    #[arg(long, value_name = "PART", allow_hyphen_values = true)]
    pub free_allocation_there: Option<String>,
    /// Country of origin, for the default values.
    #[arg(long, default_value = weighbridge_assess::trade::border::ELSEWHERE)]
    pub origin: String,
    /// Take the default values with the mark-up of this year (2026 to 2028).
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(2026..=2028))]
    pub mark_up: Option<i32>,
    /// Free what the European Union's border frees in this year (2026 to 2034):
    /// the good's benchmark times the part of free allocation that is left.
    #[arg(long, value_name = "YEAR", value_parser = year)]
    pub eu_year: Option<i32>,
    /// Which side is the European Union's, for --eu-year: here for its charge on a good
    /// from elsewhere; there for its charge on a good from here (--emissions, or --origin
    /// "United Kingdom").
    #[arg(long, value_enum, default_value_t = SideName::There)]
    pub eu_border: SideName,
    /// The route of production, by the letter of the Regulation, where a good has
    /// several benchmarks.
    #[arg(long, value_name = "LETTER", requires = "eu_year")]
    pub eu_route: Option<String>,
    /// The EU's cross-sectoral correction factor of that year, 1 or less; without it 1
    /// is assumed, and which way that bounds the charges is said.
    #[arg(
        long,
        value_name = "PART",
        requires = "eu_year",
        allow_hyphen_values = true,
        value_parser = figure
    )]
    pub eu_correction: Option<f64>,
    /// The column of benchmarks: a (the last step alone; usual with --emissions)
    /// or b (the whole chain, as the default values have it; usual without).
    #[arg(long, value_enum, requires = "eu_year")]
    pub eu_column: Option<ColumnName>,
    /// Write a page and its table into this folder; one of an earlier report is
    /// replaced whole.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub out: Option<PathBuf>,
}

/// A column of the European Union's benchmarks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColumnName {
    /// For emissions that are proved: the last step of production alone.
    A,
    /// For default values: the whole chain.
    B,
}

/// A side of a border.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SideName {
    /// Where goods come in.
    Here,
    /// Where they come from, and goods from here go.
    There,
}

/// Options of `shock`.
#[derive(Debug, Args)]
pub struct Shock {
    /// The industry: a code of SIC 2007 such as 24.1, a code of the
    /// input-output table, or a name, also an everyday one such as ceramics.
    #[arg(long, value_name = "CODE OR NAME")]
    pub industry: String,
    /// How much of it is cut, in per cent.
    #[arg(
        long,
        value_name = "PER CENT",
        default_value = "100%",
        allow_hyphen_values = true
    )]
    pub cut: String,
    /// What buyers do about it.
    #[arg(long, value_enum, default_value_t = ReplaceName::None)]
    pub replace: ReplaceName,
    /// A place to tell of in particular.
    #[arg(long, value_name = "NAME OR CODE")]
    pub place: Option<String>,
    /// Kinds of place that losses are brought to, several parted by commas;
    /// districts where none is named. Where two kinds share a name, it also says
    /// which one --place means.
    #[arg(long, value_enum, value_delimiter = ',')]
    pub geography: Vec<GeographyName>,
    /// The year of the input-output table; the newest where none is named.
    #[arg(long, value_parser = year)]
    pub year: Option<i32>,
    /// A folder for the page with its map, and shock.csv.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub out: Option<PathBuf>,
}

/// What buyers do about a lost supply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReplaceName {
    /// Nothing: they make less in proportion to what they miss.
    None,
    /// They import all of it.
    Imports,
}
