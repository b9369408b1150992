//! Options of `weighbridge areas`, and how their numbers are read. They do
//! nothing.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueHint};

use crate::options::numbers::whole;

/// Options of `areas`.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "A place is a name or code; a region or nation stands for all its districts. A \
                  rule or threshold met exactly counts as met.\n\n--problem takes JSON with n, \
                  population, need (lists of n numbers), edges (pairs of areas, from 0), ceiling \
                  (people) and min_zone (people); optional: links, fixed_in, fixed_out, ineligible, \
                  max_zones, groups, objective, ceiling_share. It prints JSON with value, bound, gap, \
                  chosen, status (optimal, within_gap, stopped, infeasible), seconds, population, zones; \
                  where no map exists also conflict, where only an empty one does empty_because, and unread \
                  for fields that it does not know. The page areas-json of the methods has the whole \
                  form.\n\nExit codes: 0 for an answer; as JSON (--json, --problem) that no map exists, or \
                  none was found in time, is one too (status infeasible, stopped). 1 where options or \
                  files are wrong, and in words also where there is no map.\n\nExamples:\n  weighbridge areas\n  weighbridge areas --ceiling 23.9 --fix-in \
                  Barnsley,Neath --out map\n  weighbridge areas --floor \"Wales=10% of map\" --eligible \
                  \"gva-per-head<90%\"\n  weighbridge areas --map mine.csv --draws 100\n  weighbridge areas \
                  --problem case.json"
)]
pub struct Areas {
    /// What else to do.
    #[command(subcommand)]
    pub action: Option<Action>,
    /// Areas of the map: district. Of small areas there are no outlines and no
    /// figures of need here; ask for msoa to read what can be done.
    #[arg(long, value_name = "WORD", default_value = "district")]
    pub geography: String,
    /// Most people in the map, per cent of the United Kingdom's.
    #[arg(long, value_name = "PERCENT", default_value_t = 27.05, allow_hyphen_values = true,
          value_parser = percent)]
    pub ceiling: f64,
    /// Fewest people of a zone of connected districts.
    #[arg(long, value_name = "PEOPLE", default_value_t = 100_000.0, allow_hyphen_values = true,
          value_parser = amount)]
    pub min_zone: f64,
    /// Your own index of need (TOML); `weighbridge areas need` prints one to
    /// start from.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub need: Option<PathBuf>,
    /// What to reach most of: need (people times need), need-above-mean, or
    /// neediest-quarter (people of the neediest districts).
    #[arg(long, value_name = "WORD", default_value = "need")]
    pub objective: String,
    /// Places that must be in, separated by commas.
    #[arg(long, value_name = "NAMES")]
    pub fix_in: Vec<String>,
    /// Places that must be out, separated by commas.
    #[arg(long, value_name = "NAMES")]
    pub fix_out: Vec<String>,
    /// Least of a place in the map: "Wales=500000" people, "Wales=40%" of its
    /// people, or "Wales=10% of map".
    #[arg(long, value_name = "PLACE=AMOUNT")]
    pub floor: Vec<String>,
    /// Most of a place in the map, written as for --floor.
    #[arg(long, value_name = "PLACE=AMOUNT")]
    pub cap: Vec<String>,
    /// Most zones.
    #[arg(long, value_name = "NUMBER", allow_hyphen_values = true, value_parser = whole)]
    pub max_zones: Option<usize>,
    /// A rule that every district of the map must meet, such as
    /// "gva-per-head<75%" (of the mean) or "employment-rate<70".
    #[arg(long, value_name = "RULE")]
    pub eligible: Vec<String>,
    /// Stop after so many seconds, all in all. The map is then the best so far,
    /// with its gap; of the draws, the curve of ceilings and the places nearest
    /// to changing sides what is done by then is told, and what is not.
    /// Without it each part stops after a set amount of work (some minutes of a
    /// core for the map and for the draws, one for the rest; ten for
    /// --problem), at the same point on every machine, and says so.
    #[arg(long, value_name = "SECONDS", allow_hyphen_values = true, value_parser = seconds)]
    pub time: Option<f64>,
    /// Your own map, to be scored and compared: a CSV of place codes or names,
    /// or an areas.csv.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub map: Vec<PathBuf>,
    /// A district of which to say what it would take to change sides, and who
    /// would come and go with it: why this place and not another. The nearest
    /// are told without asking.
    #[arg(long, value_name = "PLACE")]
    pub swap: Vec<String>,
    /// How often weights and figures are drawn anew for the core and the
    /// margin; 0 leaves them out.
    #[arg(long, value_name = "NUMBER", default_value_t = 1000, allow_hyphen_values = true,
          value_parser = whole)]
    pub draws: usize,
    /// A case of your own as JSON, answered as JSON. What the map is asked for
    /// stands in the file: of the other options only --time goes with it.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath,
          conflicts_with_all = ["geography", "ceiling", "min_zone", "need", "objective", "fix_in",
                                "fix_out", "floor", "cap", "max_zones", "eligible", "map", "swap",
                                "draws", "out"])]
    pub problem: Option<PathBuf>,
    /// Options of `areas grant`, to be told where they belong.
    #[command(flatten)]
    pub of_grant: OfGrant,
    /// Write areas.csv, areas.geojson and the page into this folder.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub out: Option<PathBuf>,
}

/// Options of `areas grant` given to `areas`: each is refused with a hint. What
/// they hold is never read.
#[derive(Debug, Args)]
#[allow(dead_code)]
pub struct OfGrant {
    #[arg(long, hide = true, value_parser = of_grant)]
    cost: Option<String>,
    #[arg(long, hide = true, value_parser = of_grant)]
    size: Option<String>,
    #[arg(long, hide = true, value_parser = of_grant)]
    money: Option<String>,
    #[arg(long, hide = true, value_parser = of_grant)]
    gross_jobs: Option<String>,
    #[arg(long, hide = true, value_parser = of_grant)]
    pounds_per_euro: Option<String>,
}

fn of_grant(_: &str) -> Result<String, String> {
    Err("it is an option of `weighbridge areas grant`: write `grant` after `areas`".to_owned())
}

/// What else `areas` does.
#[derive(Debug, Subcommand)]
pub enum Action {
    /// List the figures that an index of need or a rule may name.
    Figures,
    /// Print the built-in index of need, to start your own from; or reckon an
    /// index for small areas of your own.
    Need(NeedOptions),
    /// The highest grant for a project, and what the money might bring.
    Grant(Grant),
}

/// Options of `areas need`.
#[derive(Debug, Args)]
#[command(
    after_help = "--areas takes a CSV with a row an area: a column code or name, perhaps population, \
                  and a column of numbers for each figure that the file of --need names; an empty cell \
                  is a missing figure. It prints a CSV with the need of each area, its rank, and what \
                  each figure adds. No borders are needed, and no map is drawn.\n\nExample:\n  weighbridge \
                  areas need --areas wards.csv --need mine.toml"
)]
pub struct NeedOptions {
    /// Areas of your own, such as MSOAs or wards, with their figures (CSV).
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub areas: Option<PathBuf>,
    /// The index of need for them (TOML), naming columns of that CSV.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub need: Option<PathBuf>,
}

/// Options of `areas grant`.
#[derive(Debug, Args)]
pub struct Grant {
    /// Eligible cost of the project, pounds.
    #[arg(long, value_name = "POUNDS", allow_hyphen_values = true, value_parser = amount)]
    pub cost: Option<f64>,
    /// Size of the firm: small (under 50 staff), medium (under 250) or large.
    #[arg(long, value_name = "SIZE", default_value = "large")]
    pub size: String,
    /// Kind of area: c-2014, c-2022 or a-2022.
    #[arg(long, value_name = "KIND", default_value = "c-2014")]
    pub area: String,
    /// Reckon jobs for this sum of grants instead of the project's.
    #[arg(long, value_name = "POUNDS", allow_hyphen_values = true, value_parser = amount)]
    pub money: Option<f64>,
    /// Gross jobs that are expected: how many are left net of leakage and
    /// displacement.
    #[arg(long, value_name = "JOBS", allow_hyphen_values = true, value_parser = amount)]
    pub gross_jobs: Option<f64>,
    /// Pounds per euro: the limits of large projects are in euro.
    #[arg(
        long,
        value_name = "RATE",
        default_value_t = 0.85,
        allow_hyphen_values = true,
        value_parser = rate
    )]
    pub pounds_per_euro: f64,
}

/// A number of people, jobs or pounds, as people write it: `250000`,
/// `£10,000,000`, `10m`, `1.5 bn`.
fn amount(text: &str) -> Result<f64, String> {
    let plain = text.trim().to_lowercase().replace(['£', ',', '_', ' '], "");
    let ends = [("million", 1e6), ("bn", 1e9), ("m", 1e6), ("k", 1e3)];
    let (number, times) = ends
        .iter()
        .find_map(|(end, times)| Some((plain.strip_suffix(end)?, *times)))
        .unwrap_or((plain.as_str(), 1.0));
    let value = number.parse::<f64>().ok().filter(|value| value.is_finite());
    match value {
        Some(value) if value >= 0.0 => Ok(value * times),
        Some(_) => Err("it can't be less than 0".to_owned()),
        None => Err("write a number such as 250000, 250,000 or 10m".to_owned()),
    }
}

/// Per cent, with its sign or without.
fn percent(text: &str) -> Result<f64, String> {
    let number = text.trim().trim_end_matches('%').trim();
    finite(number).ok_or_else(|| "write per cent of the people, such as 27.05 or 27.05%".to_owned())
}

fn finite(text: &str) -> Option<f64> {
    let number = text.trim().parse::<f64>().ok();
    number.filter(|number| number.is_finite())
}

/// Seconds, with their unit or without.
fn seconds(text: &str) -> Result<f64, String> {
    let number = text
        .trim()
        .trim_end_matches("seconds")
        .trim_end_matches('s');
    finite(number).ok_or_else(|| "write a number of seconds, such as 30 or 1.5".to_owned())
}

/// Pounds a euro.
fn rate(text: &str) -> Result<f64, String> {
    finite(text.trim().trim_start_matches('£'))
        .ok_or_else(|| "write pounds a euro, such as 0.85".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        assert_eq!(amount("£10,000,000"), Ok(1e7));
        assert_eq!(amount("10m"), Ok(1e7));
        assert_eq!(amount("1.5 bn"), Ok(1.5e9));
        assert!(amount("-5").is_err() && amount("ten").is_err() && amount("inf").is_err());
        assert_eq!(percent("1%"), Ok(1.0));
        assert!(percent("nan").is_err() && percent("much").is_err());
        assert_eq!(seconds("1.5s"), Ok(1.5));
        assert!(seconds("abc").unwrap_err().contains("such as 30"));
        assert_eq!(rate("0.9"), Ok(0.9));
        assert!(rate("abc").is_err() && rate("inf").is_err());
    }
}
