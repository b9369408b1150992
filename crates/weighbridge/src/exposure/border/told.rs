//! The words of a carbon border's arithmetic, for the terminal and the page. It works
//! out no charge.

use weighbridge_assess::trade::border::benchmark::Benchmark;
use weighbridge_assess::trade::border::{Bound, Charge, Freed, Good, LookedUp, Parameters, bounds};

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
    /// What the EU's border frees, where that enters a charge.
    pub eu: Option<&'a Benchmark>,
    /// Whether it was asked for and enters none: the good is one from outside the
    /// Union, whose maker it frees nothing, and no good that meets its border.
    pub eu_unused: bool,
}

fn told(freed: Freed) -> String {
    match freed {
        Freed::Part(part) => format!("{}% of the emissions", number(part * 100.0)),
        Freed::Tonnes(0.0) => "nothing".into(),
        Freed::Tonnes(tonnes) => format!("{} t CO2e a tonne", number(tonnes)),
    }
}

/// Up to three decimals, commas between thousands; what is smaller in powers of ten.
pub fn number(value: f64) -> String {
    if value != 0.0 && value.abs() < 0.000_5 {
        return format!("{value:e}");
    }
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

    /// What the European Union's border frees, at this side.
    fn eu_at(&self, side: SideName) -> Option<&Benchmark> {
        self.eu.filter(|_| self.options.eu_border == side)
    }

    /// Whether more may be freed than was taken, here and there: what was not given
    /// is taken as nothing, and of the European Union's the least is taken.
    fn more(&self) -> [bool; 2] {
        let given = [
            (SideName::Here, &self.options.free_allocation),
            (SideName::There, &self.options.free_allocation_there),
        ];
        given.map(|(side, given)| match self.eu_at(side) {
            Some(eu) => eu.at_most(),
            None => given.is_none(),
        })
    }

    /// Whether less may be freed than was taken, here and there: by the European
    /// Union's border, of which the correction factor is assumed.
    fn less(&self) -> [bool; 2] {
        [SideName::Here, SideName::There]
            .map(|side| self.eu_at(side).is_some_and(Benchmark::at_least))
    }

    /// Which way the charges inward and outward can be from the truth.
    pub fn bounds(&self) -> [Bound; 2] {
        bounds(self.parameters, self.more(), self.less())
    }

    /// Whether the emissions of a good that goes this way are known.
    fn known(&self, way: &str) -> bool {
        let good = self.parameters.emissions_of;
        if way == "inward" {
            good.comes_in()
        } else {
            good.goes_out()
        }
    }

    /// Whether anything is charged this way.
    fn charged(&self, way: &str) -> bool {
        let inward = way == "inward";
        self.charges.iter().any(|charge| {
            let each = if inward {
                charge.inward
            } else {
                charge.outward
            };
            each.is_some_and(|each| each > 0.0)
        })
    }

    /// Of each side where more may be freed than was taken, what that does.
    fn told_of_bounds(&self) -> Vec<String> {
        let mut said = Vec::new();
        let sides = [(SideName::Here, "here"), (SideName::There, "there")];
        for ((side, place), more) in sides.into_iter().zip(self.more()) {
            let only_here = [side == SideName::Here, side == SideName::There];
            let moved = bounds(self.parameters, only_here, [false; 2]);
            if !more || moved == [Bound::Exact; 2] {
                continue;
            }
            let [own, other] = match side {
                SideName::Here => ["inward", "outward"],
                SideName::There => ["outward", "inward"],
            };
            // What is charged nothing cannot be charged less.
            let (less, more) = (self.charged(own), self.known(other));
            let effect = match (less, more) {
                (true, true) => {
                    format!(
                        "if more is, the charge {own} is less than told and the charge {other} more"
                    )
                }
                (true, false) => format!("if more is, the charge {own} is less than told"),
                (false, true) => format!("if more is, the charge {other} is more than told"),
                (false, false) => continue,
            };
            said.push(match self.eu_at(side) {
                Some(eu) => {
                    let bound = match (less, more) {
                        (true, true) => format!(
                            "the charge {own}, at the EU's border, an upper bound and the charge {other} a \
                             lower one"
                        ),
                        (true, false) => {
                            format!("the charge {own}, at the EU's border, an upper bound")
                        }
                        _ => format!("the charge {other} a lower bound"),
                    };
                    format!(
                        "What the EU's border frees {place} is by the least benchmark that it may be: {}. Of \
                         itself that makes {bound}.",
                        self.why(eu)
                    )
                }
                None => format!(
                    "What is freed {place} is not given and taken as nothing{}: {effect}.",
                    match side {
                        SideName::Here =>
                            " (--free-allocation; the United Kingdom's benchmarks are not had)",
                        SideName::There if self.known("outward") =>
                            " (--free-allocation-there; --eu-year looks up what the EU's border frees)",
                        SideName::There => " (--free-allocation-there)",
                    }
                ),
            });
        }
        said.extend(self.told_of_correction());
        let neither: Vec<&str> = ["inward", "outward"]
            .into_iter()
            .zip(self.bounds())
            .filter(|(way, bound)| *bound == Bound::Neither && self.charged(way))
            .map(|(way, _)| way)
            .collect();
        if !neither.is_empty() {
            said.push(format!(
                "These pull apart, so that the charge {} is neither an upper nor a lower bound.",
                neither.join(" or ")
            ));
        }
        said
    }

    /// What an assumed correction factor does.
    fn told_of_correction(&self) -> Option<String> {
        let eu = self.eu.filter(|eu| eu.at_least())?;
        let [own, other] = match self.options.eu_border {
            SideName::Here => ["inward", "outward"],
            SideName::There => ["outward", "inward"],
        };
        // Where what the EU frees is used, the charge at its border is told.
        let also = if self.charged(other) {
            format!(", and the charge {other} is at most what this makes it")
        } else {
            String::new()
        };
        Some(format!(
            "The EU's correction factor of {} is not had and taken as 1: a lower one frees less, so that of \
             itself the charge {own} is at least what this makes it{also}. --eu-correction takes one.",
            eu.year
        ))
    }

    /// Why the least that is freed is taken.
    fn why(&self, eu: &Benchmark) -> String {
        if !eu.without_precursors() {
            return "the least of several benchmarks is taken".to_owned();
        }
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
    }

    /// What a reader must know of these parameters.
    pub fn cautions(&self) -> Vec<String> {
        let parameters = self.parameters;
        let mut said = self.told_of_bounds();
        if self.eu_unused {
            said.push(format!(
                "--eu-year is not used: with --eu-border there the EU's border is the one that a good from \
                 here meets, which default values of {} do not tell of, and the EU frees this good's own maker \
                 nothing. --eu-border here reckons the EU's charge on this good; --emissions or --origin \
                 \"United Kingdom\" what the EU charges on a good from here.",
                self.found
                    .map_or("another country", |found| found.country.as_str())
            ));
        }
        match parameters.emissions_of {
            // Emissions are given for a good from either side: the country of origin
            // plays no part, and what the EU frees "there" is freed in the EU.
            Good::Either if self.eu_at(SideName::There).is_some() => said.push(
                "\"There\" is taken to be in the European Union: the charge inward is on a good from a \
                 maker whom it frees. Of a maker elsewhere it is not, and --origin plays no part beside \
                 --emissions: leave --eu-year out for that charge."
                    .to_owned(),
            ),
            Good::Either => {}
            Good::FromThere => said.push(
                "Outward is left blank: default values are of a good from the country of origin, and what \
                 a good from here emits is not known. Give --emissions for it, or --origin \"United \
                 Kingdom\" for the default value of a good from here at the border there."
                    .to_owned(),
            ),
            Good::FromHere => said.push(
                "Inward is left blank: the default values are of a good from the United Kingdom, which is \
                 here. It meets the border there, not its own."
                    .to_owned(),
            ),
        }
        for (option, freed, side) in [
            ("--free-allocation", parameters.freed_here, SideName::Here),
            (
                "--free-allocation-there",
                parameters.freed_there,
                SideName::There,
            ),
        ] {
            let option = match self.eu_at(side) {
                Some(eu) => format!("What the EU's border frees in {}", eu.year),
                None => option.to_owned(),
            };
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
        if self.eu_unused {
            return "not used: the EU frees nothing at the maker's home".to_owned();
        }
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
            "{several} × {}, the CBAM factor of {} × {}, the correction factor ({}) = {} freed {side}",
            number(eu.factor),
            eu.year,
            number(eu.correction),
            if eu.correction_given {
                "as given"
            } else {
                "none is had: 1 is assumed"
            },
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
        if let Some(found) = self.found
            && let [lacking, all] = found.without
            && lacking > 0
        {
            said.push(format!(
                "Of {lacking} of the {all} goods that are meant the Regulation has no value for {} (it prints a \
                 dash): what is told is of the other{}.",
                found.country,
                if all - lacking == 1 { "" } else { "s" }
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
                     Article 10a(1a). The United Kingdom's scheme will have benchmarks of its own, which are not had."
                }
                None => {
                    "Nothing is freed but what is given; the EU's border frees goods by benchmarks until 2033."
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
