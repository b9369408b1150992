//! What a reader must know of the energy lens, in sentences: what the gap rests
//! on, what is counted in part, what a list leaves out. It reckons nothing.

use weighbridge_facts::{Facts, PriceFact};

use super::definitions::Kind;
use super::{DefinitionRow, EnergyExposure, IndustryRow, USUAL_GAP};
use crate::wording::{given, jobs, list, percent};

/// Industries of a list that a sentence names.
const SHOWN_PARTS: usize = 6;

/// Which industries are counted in part; nothing where all are counted whole.
pub(super) fn parts_said(industries: &[IndustryRow]) -> Option<String> {
    let mut parts: Vec<&IndustryRow> = industries.iter().filter(|row| row.in_part()).collect();
    parts.sort_by(|a, b| {
        a.counted_part
            .total_cmp(&b.counted_part)
            .then(a.cost.code.cmp(&b.cost.code))
    });
    if parts.is_empty() {
        return None;
    }
    let mut told: Vec<String> = parts
        .iter()
        .take(SHOWN_PARTS)
        .map(|row| format!("{} of {}", percent(row.counted_part), row.cost.code))
        .collect();
    if parts.len() > SHOWN_PARTS {
        told.push(format!("a part of {} more", parts.len() - SHOWN_PARTS));
    }
    let under = parts.iter().any(|row| row.counted_part < 0.5);
    Some(format!(
        "Of industries of the table that are meant in part, that part is counted, by jobs: {}. It is \
         taken to buy electricity as the whole does{}.",
        list(&told),
        if under {
            ", which is a weak guess where it is the smaller part"
        } else {
            ""
        }
    ))
}

/// Primary steel: manufacture of basic iron and steel and of ferro-alloys.
const PRIMARY_STEEL: &str = "241";
/// The industry of the input-output table that holds it.
pub(super) const STEEL_INDUSTRY: &str = "C241T243";

/// How the readings of "steel" belong together: the codes singled out, the
/// industry of the table, and primary steel. `national` are jobs by industry of
/// the employment statistics.
pub(super) fn steels(
    facts: &Facts,
    national: &[f64],
    definitions: &[DefinitionRow],
    industries: &[IndustryRow],
) -> Option<String> {
    let singled = definitions
        .iter()
        .find(|row| row.definition.name == "steel")?;
    let industry = industries
        .iter()
        .find(|row| row.cost.code == STEEL_INDUSTRY)?;
    let primary: f64 = facts
        .leaves()
        .iter()
        .zip(national)
        .filter(|(leaf, _)| leaf.starts_with(PRIMARY_STEEL))
        .map(|(_, jobs)| jobs)
        .sum();
    let all = [singled.jobs, industry.jobs, primary];
    all.iter().all(|jobs| jobs.is_finite() && *jobs > 0.0).then(|| {
        format!(
            "Steel has three widths, by jobs in Great Britain: {} in {}, singled out here (basic iron \
             and steel, tubes, other first processing, casting); {} in {STEEL_INDUSTRY}, the industry \
             of the input-output table (SIC 24.1 to 24.3: casting is in another), of which costs are \
             told; {} in SIC 24.1 alone, primary steel, which \"weighbridge shock --industry 24.1\" \
             cuts.",
            jobs(singled.jobs),
            singled.definition.codes_said(),
            jobs(industry.jobs),
            jobs(primary)
        )
    })
}

/// What the value added of places leaves out, and which year it is of.
#[must_use]
pub fn imputed(exposure: &EnergyExposure) -> String {
    let year = exposure.value_added_year;
    let earlier = if year == exposure.cost_year {
        String::new()
    } else {
        format!(
            " The accounts of places end in {year}: costs of {} over value added of {year} make a share \
             that is too large by what value added grew since.",
            exposure.cost_year
        )
    };
    format!(
        "A place's cost is set against its value added of {year} without the rent that owner-occupiers \
         are reckoned to pay themselves (imputed rent), which no business makes: the share is larger \
         than of all value added.{earlier}"
    )
}

/// Who quotes a statement, by the beginning of the address: a site's name is no
/// guide where another body has the same letters.
const QUOTED_BY: [(&str, &str); 2] = [
    ("https://iea.org.uk/", "the Institute of Economic Affairs"),
    ("https://davidturver.substack.com/", "David Turver"),
];

/// Addresses of a statement, each with who speaks there where that is known.
#[must_use]
pub fn quoted_by(addresses: &str) -> String {
    let told: Vec<String> = addresses
        .split(" ; ")
        .map(|address| {
            QUOTED_BY
                .iter()
                .find(|(site, _)| address.starts_with(site))
                .map_or_else(
                    || address.to_owned(),
                    |(_, who)| format!("quoted by {who}: {address}"),
                )
        })
        .collect();
    told.join("; ")
}

/// What the gap rests on. Only the usual one has a source, and that is a
/// statement, not a table.
pub(super) fn gap_source(gap: f64, facts: &[PriceFact]) -> String {
    if gap == 0.0 {
        return "The gap is an assumption: that electricity costs the same here as elsewhere."
            .into();
    }
    let stated = facts
        .iter()
        .find(|fact| fact.measure == "UK vs IEA median" && (gap - USUAL_GAP).abs() < 1e-9);
    match stated {
        Some(fact) => format!(
            "The gap of {} is an assumption, not a measurement: the United Kingdom's industrial \
             price of {} above the median of the members of the International Energy Agency, as \
             others quote it ({}); it was not checked against the office's own table. That gap is \
             between prices with taxes, while the bill that it is laid on is without them.",
            given(gap),
            fact.period,
            quoted_by(&fact.address)
        ),
        None => format!(
            "The gap of {} is your assumption; no source here states it.",
            given(gap)
        ),
    }
}

impl DefinitionRow {
    /// Its rule and source, with what a list leaves out.
    #[must_use]
    pub fn must_be_known(&self) -> String {
        match self.left_out_said() {
            Some(said) => format!("{}. {said}", self.definition.note),
            None => self.definition.note.clone(),
        }
    }

    /// What a list leaves out, and how many jobs it has at most; nothing where
    /// nothing is left out.
    #[must_use]
    pub fn left_out_said(&self) -> Option<String> {
        let one = &self.definition;
        (one.left_out > 0).then(|| {
            format!(
                "{} of its {} entries are products, finer than a class, and are left out; the whole list \
                 has between {} jobs and {}, those of all classes that they lie in with it",
                one.left_out,
                one.left_out + one.codes.len(),
                jobs(self.jobs),
                jobs(self.jobs_with_products)
            )
        })
    }
}

/// All of it, for the end of a page.
pub(super) fn notes(exposure: &EnergyExposure) -> Vec<String> {
    let mut notes = vec![
        format!(
            "Electricity and gas are what industries bought in {} by the input-output table: \
             domestic supply at basic prices, so taxes such as the Climate Change Levy and imported \
             power are not in it; what was spent at purchasers' prices in {} stands beside it.",
            exposure.cost_year, exposure.spent_year
        ),
        "A place's cost takes every job of an industry to need the electricity of the average job of \
         that industry in the country: the interval holds the error of the jobs, not how far a plant \
         is from that average."
            .to_owned(),
        format!(
            "{} What relief a business gets (the exemption, compensation, the Supercharger) is not \
             taken off.",
            exposure.gap_source
        ),
        format!(
            "Eurostat's prices for the United Kingdom end with {}.",
            exposure.prices_end
        ),
        "Northern Ireland has no jobs by fine industry here; the costs of the United Kingdom's \
         industries are brought to Great Britain by value added, and places add up to Great Britain."
            .to_owned(),
        format!(
            "{} An industry's share is of its own value added at basic prices, of {}.",
            imputed(exposure),
            exposure.cost_year
        ),
    ];
    let [kept_back, all] = exposure.fuels_kept_back;
    if kept_back > 0.0 {
        notes.push(format!(
            "Fuels of {}: {:.1} of {:.1} million tonnes of oil equivalent stand in no industry, for the source \
             keeps them back as confidential; an industry's fuels may be short by a part of them. Gas of blast furnaces and coke ovens is made of the \
             coke and coal that are counted too: in iron and steel such fuels stand twice.",
            exposure.fuel_year,
            kept_back / 1e3,
            all / 1e3
        ));
    }
    notes.extend(exposure.parts_said());
    for row in &exposure.definitions {
        if let Some(said) = row.left_out_said() {
            notes.push(format!("{}: {said}.", row.definition.title));
        }
        if row.definition.kind == Kind::PartialList {
            notes.push(format!(
                "{}: {}.",
                row.definition.title, row.definition.note
            ));
        }
    }
    notes
}
