//! The words of a carbon border's arithmetic, for the terminal and the page. It works
//! out no charge.

use weighbridge_assess::trade::border::benchmark::Benchmark;
use weighbridge_assess::trade::border::{Charge, Freed, LookedUp, Parameters};

use crate::options::{BorderOptions, SideName};

/// Where default values are from.
pub const SOURCE: &str = "default values: Implementing Regulation (EU) 2025/2621; the United Kingdom's \
                      scheme will have its own, which are not had here";

/// What was asked, looked up and worked out.
pub struct Case<'a> {
    pub options: &'a BorderOptions,
    pub parameters: &'a Parameters,
    pub charges: Vec<Charge>,
    pub found: Option<&'a LookedUp>,
    pub eu: Option<&'a Benchmark>,
}

fn told(freed: Freed) -> String {
    match freed {
        Freed::Part(part) => format!("{}% of the emissions", number(part * 100.0)),
        Freed::Tonnes(0.0) => "nothing".into(),
        Freed::Tonnes(tonnes) => format!("{} t CO2e a tonne", number(tonnes)),
    }
}

/// Up to three decimals, commas between thousands.
pub fn number(value: f64) -> String {
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

impl Case<'_> {
    /// Names of the rows: one value, or three of several goods.
    pub fn names(&self) -> &'static [&'static str] {
        if self.charges.len() == 3 {
            &["least", "median", "most"]
        } else {
            &[""]
        }
    }

    /// Whether the European Union's border, where an upper bound is, is here.
    fn eu_is_here(&self) -> bool {
        self.options.eu_border == SideName::Here
    }

    /// What is said before the charge inward and outward: what is freed at the
    /// European Union's border may be more than what is taken.
    pub fn bounds(&self) -> [&'static str; 2] {
        match self.eu.filter(|eu| eu.at_most()) {
            Some(_) if self.eu_is_here() => ["at most ", "at least "],
            Some(_) => ["at least ", "at most "],
            None => [""; 2],
        }
    }

    /// What a reader must know of these parameters.
    pub fn cautions(&self) -> Vec<String> {
        let parameters = self.parameters;
        let mut said = Vec::new();
        if let Some(eu) = self.eu.filter(|eu| eu.at_most()) {
            let [bound, other] = if self.eu_is_here() {
                ["inward", "outward"]
            } else {
                ["outward", "inward"]
            };
            let why = if eu.without_precursors() {
                let chain = eu.whole_chain.map_or_else(String::new, |[least, most]| {
                    if least < most {
                        format!(
                            " (column B, the whole chain, has {} to {})",
                            number(least),
                            number(most)
                        )
                    } else {
                        format!(" (column B, the whole chain, has {})", number(most))
                    }
                });
                format!(
                    "column A is of the last step of production alone and leaves out what the good's precursors \
                     free{chain}"
                )
            } else {
                "the least of several benchmarks is taken".to_owned()
            };
            said.push(format!(
                "The charge {bound}, at the EU's border, is an upper bound (with the correction factor taken as \
                 1), and the charge {other} a lower one: {why}."
            ));
        }
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

    /// How what the European Union's border frees is made up; off where no year is
    /// asked for.
    fn told_of_eu(&self) -> String {
        let Some(eu) = self.eu else {
            return "off (--eu-year 2026 to 2034 looks them up)".to_owned();
        };
        let side = match self.options.eu_border {
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

    /// Every parameter, with its name.
    pub fn shown(&self) -> Vec<(&'static str, String)> {
        let (found, parameters) = (self.found, self.parameters);
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
        vec![
            ("Tonnes", number(parameters.tonnes)),
            ("Embedded emissions", emissions),
            ("Mark-up", marked),
            ("EU benchmarks", self.told_of_eu()),
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
        ]
    }

    /// What a reader must know, what it is made by and from.
    pub fn notes(&self) -> Vec<String> {
        let mut said = Vec::new();
        if let Some(found) = self.found.filter(|found| found.shifted > 0) {
            said.push(format!(
                "{} stands in the source under the mark-ups of 2026 to 2028, with dashes where the default \
                 value belongs: read as direct, indirect and total, the third the sum of the others \
                 (repair shifted-default-values: weighbridge data list).",
                if found.lines == 1 {
                    "This value".to_owned()
                } else {
                    format!("{} of these values", found.shifted)
                }
            ));
        }
        said.extend(self.cautions());
        said.push(
            "Charge = emissions less what is freed, at the price of the border, less what was paid at home \
             on the emissions not freed there; never less than nothing. Money is in the currency of the \
             prices given. Nobody is taken to react."
                .to_owned(),
        );
        said.push(
            match self.eu {
                Some(_) => {
                    "Benchmarks: Implementing Regulation (EU) 2025/2620; CBAM factor: Directive 2003/87/EC, \
                     Article 10a(1a). Free allocation may be cut by a correction factor, which makes the charge \
                     larger. The United Kingdom's scheme will have benchmarks of its own, which are not had."
                }
                None => {
                    "Nothing is freed but what is given: at the EU's border, which frees goods by benchmarks \
                     until 2033, this is an upper bound. The United Kingdom's benchmarks are not had."
                }
            }
            .to_owned(),
        );
        said.push(format!(
            "Source of {SOURCE}. How it is made: weighbridge methods border. Which industry makes each \
             good, and how good that link is: weighbridge exposure trade --out DIR, border_links.csv."
        ));
        said
    }
}
