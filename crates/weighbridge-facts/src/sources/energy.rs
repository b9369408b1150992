//! Energy use by industry and fuel (ONS, Environmental Accounts, from Ricardo's
//! figures): million tonnes of oil equivalent, 1990-2023. **No electricity**:
//! what is burnt in power stations stands at the industry that makes
//! electricity. "\[low\]" is less than half a thousand tonnes and is read as
//! zero; the file's footers are dropped. Its 131 industries are brought to those
//! of the input-output tables, which are no finer anywhere but in basic
//! chemicals, metals and cement.

use std::collections::BTreeMap;
use std::path::Path;

use super::Sheet;
use crate::snapshot::Table;

const FILE: &str = "energy/ons-energy-fuels-clean.csv";
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2023;

/// Industries of the file that are called otherwise in the input-output tables:
/// `(theirs, ours)`. The others are ours without the section's letter.
const CALLED: [(&str, &str); 46] = [
    ("6", "B06 & B07"),
    ("7", "B06 & B07"),
    ("10.2-3", "C102_3"),
    ("11.01-06", "C1101T1106 & C12"),
    ("12", "C1101T1106 & C12"),
    ("11.07", "C1107"),
    ("19.1", "C19"),
    ("19.2", "C19"),
    ("20.11 + 20.13", "C20A"),
    ("20.15 /1", "C20A"),
    ("20.15 /2", "C20A"),
    ("20.14+20.16+20.17+20.6", "C20B"),
    ("20.12+20.2", "C20C"),
    ("22.1", "C22"),
    ("22.2", "C22"),
    ("23.51", "C235_6"),
    ("23.52 /1", "C235_6"),
    ("23.52 /2", "C235_6"),
    ("23.6", "C235_6"),
    ("23.1-4 & 23.7-9", "C23OTHER"),
    ("24.1-3", "C241T243"),
    ("24.42", "C244_5"),
    ("24.46", "C244_5"),
    ("24.4-5 (not 24.42 nor 24.46)", "C244_5"),
    ("25.1-3+25.5-9", "C25"),
    ("25.4", "C25"),
    ("30.2+4+9", "C30OTHER"),
    ("33.15", "C3315"),
    ("33.16", "C3316"),
    ("33 (not 33.15-16)", "C33OTHER"),
    ("35.2-3", "D352_3"),
    ("41", "F41, F42 & F43"),
    ("42", "F41, F42 & F43"),
    ("43", "F41, F42 & F43"),
    ("49.1-2", "H491_2"),
    ("59", "J59 & J60"),
    ("60", "J59 & J60"),
    ("65.1-2", "K65.1-2 & K65.3"),
    ("65.3", "K65.1-2 & K65.3"),
    ("68.1-2", "L68BXL683"),
    ("84.22", "O84"),
    ("84 (not 84.22)", "O84"),
    ("87", "Q87 & Q88"),
    ("88", "Q87 & Q88"),
    ("C", CONFIDENTIAL),
    ("ALL", ALL),
];
/// What the source keeps back by industry.
const CONFIDENTIAL: &str = "confidential";
/// Everybody together, as the source states it.
const ALL: &str = "all";
/// Consumers' own use, which is no industry's.
const HOUSEHOLDS: &str = "households";

/// The industry of the input-output tables.
fn industry(theirs: &str) -> Option<String> {
    if let Some((_, ours)) = CALLED.iter().find(|(code, _)| *code == theirs) {
        return Some((*ours).to_owned());
    }
    if theirs.starts_with("35.1/") {
        return Some("D351".into());
    }
    if theirs.starts_with("49.3") || theirs == "49.4" || theirs == "49.5" {
        return Some("H493T495".into());
    }
    let digits: String = theirs.chars().filter(char::is_ascii_digit).collect();
    let division: u32 = theirs.split('.').next()?.parse().ok()?;
    let letter = match division {
        1..=3 => 'A',
        5..=9 => 'B',
        10..=33 => 'C',
        36..=39 => 'E',
        45..=47 => 'G',
        50..=53 => 'H',
        55..=56 => 'I',
        58..=63 => 'J',
        64..=66 => 'K',
        68 => 'L',
        69..=75 => 'M',
        77..=82 => 'N',
        85 => 'P',
        86 => 'Q',
        90..=93 => 'R',
        94..=96 => 'S',
        97 => 'T',
        100..=101 => return Some(HOUSEHOLDS.into()),
        _ => return None,
    };
    Some(format!("{letter}{digits:0>2}"))
}

/// `year`, `industry` (of the input-output tables, or `households`,
/// `confidential`, `all`), `fuel`, `mtoe`; nil rows are left out.
///
/// # Errors
/// When the file cannot be read, or an industry or figure is not understood:
/// all such lines at once.
pub fn fuels(data: &Path) -> Result<Table, String> {
    let sheet = Sheet::open(data, FILE, b',')?;
    let (code, fuel) = (sheet.at("Subsection")?, sheet.at("ActivityName")?);
    let years: Vec<(i32, usize)> = YEARS
        .map(|year| Ok((year, sheet.at(&year.to_string())?)))
        .collect::<Result<_, String>>()?;
    let mut sums: BTreeMap<(i32, String, String), f64> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (line, row) in sheet.rows() {
        let (theirs, fuel) = (
            row.get(code).unwrap_or("").trim(),
            row.get(fuel).unwrap_or("").trim(),
        );
        // Footers and the blank lines before them have no fuel, or no code.
        if theirs.is_empty() || fuel.is_empty() {
            continue;
        }
        let Some(ours) = industry(theirs) else {
            wrong.push(format!(
                "{FILE}, line {line}: there is no industry `{theirs}`"
            ));
            continue;
        };
        for (year, at) in &years {
            let text = row.get(*at).unwrap_or("").trim();
            let value = if text == "[low]" {
                Some(0.0)
            } else {
                sheet.number(line, text)?
            };
            let key = (*year, ours.clone(), fuel.to_owned());
            *sums.entry(key).or_default() += value.unwrap_or(0.0);
        }
    }
    if !wrong.is_empty() {
        return Err(wrong.join("\n"));
    }
    // The source has three decimals; a sum of them keeps no more.
    let rows: Vec<_> = sums
        .into_iter()
        .map(|(key, value)| (key, (value * 1e3).round() / 1e3))
        .filter(|(_, value)| *value > 0.0)
        .collect();
    Ok(Table::default()
        .integer("year", rows.iter().map(|row| row.0.0).collect())
        .text("industry", rows.iter().map(|row| &row.0.1))
        .text("fuel", rows.iter().map(|row| &row.0.2))
        .number("mtoe", rows.iter().map(|row| row.1).collect()))
}

#[cfg(test)]
mod tests {
    use super::industry;

    #[test]
    fn industries_are_those_of_the_input_output_tables() {
        for (theirs, ours) in [
            ("1", "A01"),
            ("17", "C17"),
            ("10.1", "C101"),
            ("20.3", "C203"),
            ("24.1-3", "C241T243"),
            ("35.1/5", "D351"),
            ("49.31/9 + 49.39", "H493T495"),
            ("68.3", "L683"),
            ("96", "S96"),
            ("101", "households"),
        ] {
            assert_eq!(industry(theirs).as_deref(), Some(ours), "{theirs}");
        }
        assert_eq!(industry("54"), None);
    }
}
