//! `weighbridge exposure border`: a calculator. Every parameter is printed with
//! the result.

use serde_json::json;
use weighbridge_assess::trade::border::benchmark::{self, Benchmark};
use weighbridge_assess::trade::border::{
    Charge, ELSEWHERE, Freed, LookedUp, Parameters, charges, country, look_up,
};
use weighbridge_facts::Facts;

use crate::options::{BorderOptions, ColumnName, SideName};
use crate::terminal::Terminal;

const SOURCE: &str = "default values: Implementing Regulation (EU) 2025/2621; the United Kingdom's \
                      scheme will have its own, which are not had here";

/// What is freed, from an option.
fn freed(option: &str, text: &str) -> Result<Freed, String> {
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

fn told(freed: Freed) -> String {
    match freed {
        Freed::Part(part) => format!("{}% of the emissions", number(part * 100.0)),
        Freed::Tonnes(0.0) => "nothing".into(),
        Freed::Tonnes(tonnes) => format!("{} t CO2e a tonne", number(tonnes)),
    }
}

/// Up to three decimals, commas between thousands.
fn number(value: f64) -> String {
    let text = format!("{value:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 && !out.ends_with('-') {
            out.push(',');
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push('.');
        out.push_str(rest);
    }
    out
}

/// All that is wrong with the numbers, at once.
fn check(options: &BorderOptions) -> Result<(), String> {
    let numbers = [
        ("--tonnes", Some(options.tonnes)),
        ("--carbon-price-here", Some(options.carbon_price_here)),
        ("--carbon-price-there", Some(options.carbon_price_there)),
        ("--emissions", options.emissions),
    ];
    let mut wrong: Vec<String> = numbers
        .iter()
        .filter_map(|(name, value)| {
            let value = (*value)?;
            (!value.is_finite() || value < 0.0)
                .then(|| format!("{name} must be a number of 0 or more, not {value}"))
        })
        .collect();
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
    if options.eu_year.is_some() && given.trim() != "0" {
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
    let codes = match found {
        Some(found) => found.codes.clone(),
        None => look_up(facts, &options.good, ELSEWHERE, None)?
            .codes
            .into_iter()
            .map(|(cn, _)| (cn, String::new()))
            .collect(),
    };
    benchmark::benchmark(
        facts,
        &codes,
        options
            .eu_column
            .map_or(options.emissions.is_some(), |column| {
                column == ColumnName::A
            }),
        options.eu_route.as_deref(),
        year,
    )
    .map(Some)
}

/// What a reader must know of these parameters.
fn cautions(parameters: &Parameters) -> Vec<String> {
    let mut said = Vec::new();
    if !parameters.emissions_given {
        said.push(
            "Outward is left blank: default values are of a good from the country of origin, and what \
             a good from here emits is not known. Give --emissions for it."
                .to_owned(),
        );
    }
    for (option, freed) in [
        ("--free-allocation", parameters.freed_here),
        ("--free-allocation-there", parameters.freed_there),
    ] {
        let beyond = |emissions: &&f64| freed.beyond(**emissions);
        let many = parameters.emissions.iter().filter(beyond).count();
        if many > 0 {
            said.push(format!(
                "{option} is more than the emissions{}: all of them are taken to be freed, and nothing \
                 is paid back.",
                if many < parameters.emissions.len() {
                    format!(
                        " in {many} of the {} rows",
                        parameters.emissions.len()
                    )
                } else {
                    String::new()
                }
            ));
        }
    }
    said
}

/// Runs the command.
pub fn run(options: &BorderOptions, terminal: &Terminal) -> Result<(), String> {
    check(options)?;
    let (mut here, mut there) = (
        freed("--free-allocation", &options.free_allocation)?,
        freed("--free-allocation-there", &options.free_allocation_there)?,
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
    let eu = eu_freed(options, &facts, found.as_ref())?;
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
        emissions_given: options.emissions.is_some(),
        price_here: options.carbon_price_here,
        price_there: options.carbon_price_there,
        freed_here: here,
        freed_there: there,
    };
    let result = charges(&parameters);
    if terminal.json {
        let all = json!({
            "good": options.good,
            "parameters": parameters,
            "default_values": found,
            "eu_benchmark": eu,
            "charges": result,
            "formula": "max(0, (E - F) P - (E - F') P')",
            "source": SOURCE,
        });
        return terminal.line(&all.to_string());
    }
    say(
        options,
        &parameters,
        (found.as_ref(), eu.as_ref()),
        &result,
        terminal,
    )
}

/// How what the European Union's border frees is made up; off where no year is
/// asked for.
fn told_of_eu(options: &BorderOptions, eu: Option<&Benchmark>) -> String {
    let Some(eu) = eu else {
        return "off (--eu-year 2026 to 2034 looks them up)".to_owned();
    };
    let side = match options.eu_border {
        SideName::Here => "here",
        SideName::There => "there",
    };
    let [least, most] = eu.tonnes;
    let goods = if eu.goods == 1 {
        "1 good".to_owned()
    } else {
        format!("{} goods", eu.goods)
    };
    let several = if least < most {
        format!(
            "{} to {} t CO2e a tonne (column {}, {goods}), of which the least is taken (a code of 8 digits{} \
             narrows it)",
            number(least),
            number(most),
            eu.column,
            if eu.route.is_none() {
                " or --eu-route"
            } else {
                ""
            }
        )
    } else {
        format!(
            "{} t CO2e a tonne (column {}, {goods})",
            number(least),
            eu.column
        )
    };
    format!(
        "{several} × {}, the CBAM factor of {} × {}, the correction factor (none is had: 1 is assumed) = \
         {} freed {side}",
        number(eu.factor),
        eu.year,
        number(eu.correction),
        number(eu.freed)
    )
}

fn say(
    options: &BorderOptions,
    parameters: &Parameters,
    (found, eu): (Option<&LookedUp>, Option<&Benchmark>),
    result: &[Charge],
    terminal: &Terminal,
) -> Result<(), String> {
    terminal.line(&format!("A carbon border on {}\n", options.good.trim()))?;
    let emissions = match (found, parameters.emissions.as_slice()) {
        (None, [one]) => format!("{} t CO2e a tonne, as given", number(*one)),
        (Some(found), [one]) => format!(
            "{} t CO2e a tonne, default value of {} from {}",
            number(*one),
            found.good,
            found.country
        ),
        (Some(found), [least, middle, most]) => format!(
            "{} to {} t CO2e a tonne, median {}: {} default values of {} from {}",
            number(*least),
            number(*most),
            number(*middle),
            found.lines,
            found.good,
            found.country
        ),
        _ => String::new(),
    };
    let marked = match found.and_then(|found| found.marked) {
        Some(year) => format!("with the mark-up of {year}"),
        None => "none".into(),
    };
    for (name, value) in [
        ("Tonnes", number(parameters.tonnes)),
        ("Embedded emissions", emissions),
        ("Mark-up", marked),
        ("EU benchmarks", told_of_eu(options, eu)),
        (
            "Carbon price here",
            format!(
                "{} a t CO2e; freed: {}",
                number(parameters.price_here),
                told(parameters.freed_here)
            ),
        ),
        (
            "Carbon price there",
            format!(
                "{} a t CO2e; freed: {}",
                number(parameters.price_there),
                told(parameters.freed_there)
            ),
        ),
    ] {
        terminal.paragraph(&format!("  {name:<20} "), &value)?;
    }
    terminal.line(&format!(
        "\n  {:<22} {:>24} {:>24}",
        "Emissions, t CO2e/t", "inward: from there, here", "outward: from here, there"
    ))?;
    let names: &[&str] = if result.len() == 3 {
        &["least", "median", "most"]
    } else {
        &[""]
    };
    for (charge, name) in result.iter().zip(names) {
        terminal.line(&format!(
            "  {:<22} {:>24} {:>24}",
            format!("{} {name}", number(charge.emissions)).trim_end(),
            format!("{} a tonne", number(charge.inward)),
            charge
                .outward
                .map_or_else(|| "–".into(), |each| format!("{} a tonne", number(each)))
        ))?;
        let all = format!(
            "  {:<22} {:>24} {:>24}",
            "",
            format!("{} in all", number(charge.inward_all)),
            charge
                .outward_all
                .map_or_else(String::new, |all| format!("{} in all", number(all)))
        );
        terminal.line(all.trim_end())?;
    }
    terminal.line("")?;
    if let Some(found) = found.filter(|found| found.shifted > 0) {
        terminal.paragraph(
            "  ",
            &format!(
                "{} stands in the source under the mark-ups of 2026 to 2028, with dashes where the default \
                 value belongs: read as direct, indirect and total, the third the sum of the others \
                 (repair shifted-default-values: weighbridge data list).",
                if found.lines == 1 {
                    "This value".to_owned()
                } else {
                    format!("{} of these values", found.shifted)
                }
            ),
        )?;
    }
    for said in cautions(parameters) {
        terminal.paragraph("  ", &said)?;
    }
    terminal.paragraph(
        "  ",
        "Charge = emissions less what is freed, at the price of the border, less what was paid at home \
         on the emissions not freed there; never less than nothing. Money is in the currency of the \
         prices given. Nobody is taken to react.",
    )?;
    terminal.paragraph(
        "  ",
        match eu {
            Some(_) => {
                "Benchmarks: Implementing Regulation (EU) 2025/2620; CBAM factor: Directive 2003/87/EC, \
                 Article 10a(1a). Free allocation may be cut by a correction factor, which makes the charge \
                 larger. The United Kingdom's scheme will have benchmarks of its own, which are not had."
            }
            None => {
                "Nothing is freed but what is given: at the EU's border, which frees goods by benchmarks \
                 until 2033, this is an upper bound. The United Kingdom's benchmarks are not had."
            }
        },
    )?;
    terminal.paragraph(
        "  ",
        &format!(
            "Source of {SOURCE}. How it is made: weighbridge methods border. Which industry makes each \
             good, and how good that link is: weighbridge exposure trade --out DIR, border_links.csv."
        ),
    )
}
