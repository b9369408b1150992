//! `weighbridge exposure border`: a calculator. Every parameter is printed with
//! the result. It reads the options; the words are in `told`.

mod told;

use serde_json::json;
use weighbridge_assess::exposure::sources;
use weighbridge_assess::trade::border::benchmark::{self, Benchmark};
use weighbridge_assess::trade::border::{
    Bound, Freed, Good, LookedUp, Parameters, UNITED_KINGDOM, charges, codes, country, look_up,
};
use weighbridge_facts::Facts;
use weighbridge_report::BorderPage;

use self::told::{Case, SOURCE, number};

use crate::options::{BorderOptions, ColumnName, SideName};
use crate::terminal::Terminal;

/// Tables that its figures are made from.
const TABLES: [&str; 3] = ["border_benchmarks", "border_defaults", "border_goods"];

/// Bounds of what can be meant: more than the world makes, than any price in any
/// currency, than any good emits. What is beyond them is a slip.
const MOST_TONNES: f64 = 1e11;
const HIGHEST_PRICE: f64 = 1e7;
const MOST_EMISSIONS: f64 = 1e4;

/// What is freed, from an option.
fn freed(option: &str, text: Option<&str>) -> Result<Freed, String> {
    let text = text.unwrap_or("0");
    let trimmed = text.trim();
    let wrong = || {
        format!(
            "{option} takes a part of the emissions such as 80%, or tonnes of CO2 equivalent for each \
             tonne of the good such as 1.3; \"{text}\" is neither"
        )
    };
    let (digits, part) = match trimmed.strip_suffix('%') {
        Some(digits) => (digits.trim(), true),
        None => (trimmed, false),
    };
    let value: f64 = digits.parse().map_err(|_| wrong())?;
    if !value.is_finite() || value < 0.0 || (part && value > 100.0) {
        return Err(wrong());
    }
    Ok(if part {
        Freed::Part(value / 100.0)
    } else {
        Freed::Tonnes(value)
    })
}

/// All that is wrong with the numbers, at once.
fn check(options: &BorderOptions) -> Result<(), String> {
    let numbers = [
        ("--tonnes", Some(options.tonnes), MOST_TONNES),
        (
            "--carbon-price-here",
            Some(options.carbon_price_here),
            HIGHEST_PRICE,
        ),
        (
            "--carbon-price-there",
            Some(options.carbon_price_there),
            HIGHEST_PRICE,
        ),
        ("--emissions", options.emissions, MOST_EMISSIONS),
    ];
    let mut wrong: Vec<String> = numbers
        .iter()
        .filter_map(|(name, value, most)| {
            let value = (*value)?;
            (!value.is_finite() || value < 0.0 || value > *most).then(|| {
                format!(
                    "{name} must be a number of 0 or more and {} at most, not {value:?}",
                    number(*most)
                )
            })
        })
        .collect();
    if let Some(factor) = options.eu_correction
        && (!factor.is_finite() || factor <= 0.0 || factor > 1.0)
    {
        wrong.push(format!(
            "--eu-correction is a part that is left of free allocation, above 0 and 1 at most, not {factor}"
        ));
    }
    if options.tonnes == 0.0 {
        wrong.push("--tonnes must be above 0: there is no charge on nothing".into());
    }
    if options.emissions.is_some() && options.mark_up.is_some() {
        wrong.push(
            "--mark-up is on the default values alone: leave it out with --emissions, or leave out \
             --emissions"
                .into(),
        );
    }
    let (option, given) = match options.eu_border {
        SideName::Here => ("--free-allocation", &options.free_allocation),
        SideName::There => ("--free-allocation-there", &options.free_allocation_there),
    };
    if options.eu_year.is_some() && given.is_some() {
        wrong.push(format!(
            "--eu-year looks up what {option} gives: leave out one of them"
        ));
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n"))
    }
}

/// What the European Union's border frees, where a year is asked for.
fn eu_freed(
    options: &BorderOptions,
    facts: &Facts,
    found: Option<&LookedUp>,
) -> Result<Option<Benchmark>, String> {
    let Some(year) = options.eu_year else {
        return Ok(None);
    };
    // Given emissions need no default value, but the good's codes all the same.
    let of_good = match found {
        Some(found) => found.codes.clone(),
        None => codes(facts, &options.good)?,
    };
    benchmark::benchmark(
        facts,
        &of_good,
        options
            .eu_column
            .map_or(options.emissions.is_some(), |column| {
                column == ColumnName::A
            }),
        options.eu_route.as_deref(),
        year,
        options.eu_correction,
    )
    .map(Some)
}

/// Runs the command.
pub fn run(options: &BorderOptions, terminal: &Terminal) -> Result<(), String> {
    check(options)?;
    let (mut here, mut there) = (
        freed("--free-allocation", options.free_allocation.as_deref())?,
        freed(
            "--free-allocation-there",
            options.free_allocation_there.as_deref(),
        )?,
    );
    let facts = Facts::embedded()?;
    let found = match options.emissions {
        Some(_) => {
            // A slip in the country would otherwise pass unseen.
            country(&facts.border_defaults()?, &options.origin)?;
            None
        }
        None => Some(look_up(
            &facts,
            &options.good,
            &options.origin,
            options.mark_up,
        )?),
    };
    let emissions_of = match &found {
        None => Good::Either,
        // A good from here does not come in; with the EU's border here it does.
        Some(found) if found.country == UNITED_KINGDOM && options.eu_border == SideName::There => {
            Good::FromHere
        }
        Some(_) => Good::FromThere,
    };
    let looked = eu_freed(options, &facts, found.as_ref())?;
    // Default values are of countries outside the Union: it frees a maker there nothing,
    // and what a good from here emits at its border is not known.
    let eu_unused =
        looked.is_some() && options.eu_border == SideName::There && emissions_of == Good::FromThere;
    let eu = looked.filter(|_| !eu_unused);
    if let Some(eu) = &eu {
        let side = match options.eu_border {
            SideName::Here => &mut here,
            SideName::There => &mut there,
        };
        *side = Freed::Tonnes(eu.freed);
    }
    let parameters = Parameters {
        tonnes: options.tonnes,
        emissions: match (&found, options.emissions) {
            (Some(found), _) => found.emissions.clone(),
            (None, given) => given.into_iter().collect(),
        },
        emissions_of,
        price_here: options.carbon_price_here,
        price_there: options.carbon_price_there,
        freed_here: here,
        freed_there: there,
    };
    let case = Case {
        options,
        charges: charges(&parameters),
        parameters: &parameters,
        found: found.as_ref(),
        eu: eu.as_ref(),
        eu_unused,
    };
    if let Some(folder) = &options.out {
        let page = BorderPage {
            good: options.good.trim(),
            parameters: &case.shown(),
            charges: &case.charges,
            names: case.names(),
            bounds: case.bounds(),
            notes: &case.notes(),
            sources: &sources(&facts, &TABLES, None, None),
        };
        weighbridge_report::write_folder(folder, &weighbridge_report::border_report(&page))?;
        if !terminal.json {
            return terminal.line(&format!(
                "The page: {}",
                folder.join("index.html").display()
            ));
        }
    }
    if terminal.json {
        let all = json!({
            "good": options.good,
            "parameters": parameters,
            "default_values": found,
            "eu_benchmark": eu,
            "cautions": case.cautions(),
            "charges": case.charges,
            "bounds": case
                .charges
                .iter()
                .map(|charge| {
                    let [inward, outward] = case.bounds();
                    json!({ "inward": inward.at(charge.inward), "outward": outward.at(charge.outward) })
                })
                .collect::<Vec<_>>(),
            "formula": "max(0, (E - F) P - (E - F') P')",
            "source": SOURCE,
        });
        return terminal.line(&all.to_string());
    }
    say(&case, terminal)
}

fn say(case: &Case<'_>, terminal: &Terminal) -> Result<(), String> {
    terminal.line(&format!(
        "A carbon border on {}\n",
        case.options.good.trim()
    ))?;
    for (name, value) in case.shown() {
        terminal.paragraph(&format!("  {name:<20} "), &value)?;
    }
    terminal.line(&format!(
        "\n  {:<22} {:>24} {:>24}",
        "Emissions, t CO2e/t", "inward: from there, here", "outward: from here, there"
    ))?;
    let [inward, outward] = case.bounds();
    for (charge, name) in case.charges.iter().zip(case.names()) {
        let told = |bound: Bound, value: Option<f64>, what: &str, blank: &str| {
            value.map_or_else(
                || blank.to_owned(),
                |each| format!("{}{} {what}", bound.at(value).before(), number(each)),
            )
        };
        terminal.line(&format!(
            "  {:<22} {:>24} {:>24}",
            format!("{} {name}", number(charge.emissions)).trim_end(),
            told(inward, charge.inward, "a tonne", "–"),
            told(outward, charge.outward, "a tonne", "–")
        ))?;
        let all = format!(
            "  {:<22} {:>24} {:>24}",
            "",
            told(inward, charge.inward_all, "in all", ""),
            told(outward, charge.outward_all, "in all", "")
        );
        terminal.line(all.trim_end())?;
    }
    terminal.line("")?;
    for said in case.notes() {
        terminal.paragraph("  ", &said)?;
    }
    Ok(())
}
