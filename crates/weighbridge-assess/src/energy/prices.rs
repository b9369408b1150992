//! Prices of electricity for industry by band: the United Kingdom against the
//! median of the members of the European Union that state one. The series of
//! the United Kingdom ends, and that end is part of every row.

use serde::Serialize;
use weighbridge_facts::{Facts, UNITED_KINGDOM_PRICES_END};

/// Which taxes the prices hold: what a business cannot get back.
pub const HOLDS: &str = "without recoverable taxes";

/// Bands of yearly use.
pub const BANDS: [(&str, &str); 7] = [
    ("IA", "under 20 MWh"),
    ("IB", "20 to 500 MWh"),
    ("IC", "500 to 2,000 MWh"),
    ("ID", "2,000 to 20,000 MWh"),
    ("IE", "20,000 to 70,000 MWh"),
    ("IF", "70,000 to 150,000 MWh"),
    ("IG", "over 150,000 MWh"),
];

/// The 27 members of the Union since 2020, by Eurostat's codes.
const MEMBERS: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// A half-year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HalfYear {
    /// Such as 2020S1.
    pub half: String,
    /// Price in the United Kingdom, euros a kilowatt-hour; none after its series
    /// ends, or where it is kept back.
    pub united_kingdom: Option<f64>,
    /// Median of the members that state one.
    pub median: Option<f64>,
    /// How many state one.
    pub members: usize,
}

/// A band.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BandGap {
    /// Eurostat's letter.
    pub band: &'static str,
    /// Yearly use.
    pub usage: &'static str,
    /// The last half-year of the United Kingdom in this band.
    pub last: String,
    /// Prices then: here and the median.
    pub prices: Option<(f64, f64)>,
    /// How far here is above the median then (0.5 is 50% above).
    pub gap: Option<f64>,
    /// Members in that median.
    pub members: usize,
    /// Year by year.
    pub series: Vec<HalfYear>,
}

/// The middle of a list; of two middles the mean.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match values.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(values[middle]),
        _ => Some(f64::midpoint(values[middle - 1], values[middle])),
    }
}

/// All bands.
///
/// # Errors
/// When the snapshot is damaged.
pub fn gaps(facts: &Facts) -> Result<Vec<BandGap>, String> {
    let prices = facts.electricity_prices(HOLDS)?;
    let mut halves: Vec<&str> = prices.iter().map(|price| price.half.as_str()).collect();
    halves.sort_unstable();
    halves.dedup();
    Ok(BANDS
        .iter()
        .map(|(band, usage)| {
            let series: Vec<HalfYear> = halves
                .iter()
                .map(|half| {
                    let here = || {
                        prices
                            .iter()
                            .filter(|price| price.band == *band && price.half == *half)
                    };
                    let stated: Vec<f64> = here()
                        .filter(|price| MEMBERS.contains(&price.country.as_str()))
                        .map(|price| price.euros)
                        .collect();
                    HalfYear {
                        half: (*half).to_owned(),
                        united_kingdom: here()
                            .find(|price| price.country == "UK")
                            .map(|price| price.euros),
                        members: stated.len(),
                        median: median(stated),
                    }
                })
                .collect();
            let last = series
                .iter()
                .rev()
                .find(|half| half.united_kingdom.is_some() && half.median.is_some());
            let prices = last.and_then(|half| half.united_kingdom.zip(half.median));
            BandGap {
                band,
                usage,
                last: last.map_or_else(
                    || UNITED_KINGDOM_PRICES_END.to_owned(),
                    |half| half.half.clone(),
                ),
                prices,
                gap: prices.map(|(here, there)| here / there - 1.0),
                members: last.map_or(0, |half| half.members),
                series,
            }
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::median;

    #[test]
    fn the_middle() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(Vec::new()), None);
    }
}
