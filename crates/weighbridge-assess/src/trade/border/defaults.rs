//! Default emissions of the goods of a carbon border by country of origin: which
//! lines of the Regulation's table answer to a sector, a code or words, and what to
//! do where none does. It charges nothing.

use std::collections::BTreeSet;

use serde::Serialize;
use weighbridge_facts::{BorderDefault, BorderGood, Facts};
use weighbridge_model::nearest;

/// Default values of a country that the Regulation does not list.
pub const ELSEWHERE: &str = "Other Countries and Territories";

/// The country here, as the Regulation calls it.
pub const UNITED_KINGDOM: &str = "United Kingdom";

/// Default emissions that were looked up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LookedUp {
    /// What was asked for, as the table calls it.
    pub good: String,
    /// The country that the values are of.
    pub country: String,
    /// Sector.
    pub sector: String,
    /// Lines of the table that answer.
    pub lines: usize,
    /// Least, median and most; one value where all are the same.
    pub emissions: Vec<f64>,
    /// The mark-up's year that is in it; none for the plain values.
    pub marked: Option<i32>,
    /// Code and route of production of each line; the code asked for where it
    /// lies below the line's.
    #[serde(skip)]
    pub codes: Vec<(String, String)>,
    /// Of the goods that the words mean, those of which the Regulation has no value for
    /// this country, and all of them.
    pub without: [usize; 2],
    /// Lines among them whose figures stand in the source one group of columns too
    /// far, under the mark-ups, and were read as direct, indirect and total.
    pub shifted: usize,
}

/// Whether a line is one that the repair `shifted-default-values` mended: it alone
/// has a total and none with a mark-up.
pub(super) fn shifted(line: &BorderDefault) -> bool {
    line.total.is_finite() && line.marked.iter().all(|value| value.is_nan())
}

/// Total of a line, with the mark-up of a year where one is asked for.
fn total(line: &BorderDefault, marked: Option<i32>) -> f64 {
    match marked {
        Some(2026) => line.marked[0],
        Some(2027) => line.marked[1],
        Some(2028) => line.marked[2],
        _ => line.total,
    }
}

/// Digits of the Combined Nomenclature; a code of the tariff has two more, which part
/// no border goods.
const NOMENCLATURE: usize = 8;

/// A code: of a chapter or finer, set apart by blanks or points or not.
fn digits(text: &str) -> Option<String> {
    let mut code: String = text
        .chars()
        .filter(|letter| !matches!(letter, ' ' | '\u{a0}' | '.'))
        .collect();
    if code.len() < 2 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if code.len() == NOMENCLATURE + 2 {
        code.truncate(NOMENCLATURE);
    }
    Some(code)
}

/// What goods are called in the trade, in small letters, and their codes.
const IN_THE_TRADE: [(&str, &str); 8] = [
    ("cold-rolled coil", "7209"),
    ("cold rolled coil", "7209"),
    ("galvanised steel", "7210"),
    ("hot-rolled coil", "7208"),
    ("hot rolled coil", "7208"),
    ("rebar", "721420"),
    ("rebars", "721420"),
    ("wire rod", "7213"),
];

/// Countries before which no border of the Union stands, so that the Regulation
/// has no values for them.
const WITHIN: [&str; 31] = [
    "austria",
    "belgium",
    "bulgaria",
    "croatia",
    "cyprus",
    "czechia",
    "denmark",
    "estonia",
    "finland",
    "france",
    "germany",
    "greece",
    "hungary",
    "iceland",
    "ireland",
    "italy",
    "latvia",
    "liechtenstein",
    "lithuania",
    "luxembourg",
    "malta",
    "netherlands",
    "norway",
    "poland",
    "portugal",
    "romania",
    "slovakia",
    "slovenia",
    "spain",
    "sweden",
    "switzerland",
];

/// What countries of the Regulation are called in English besides, in small letters.
pub(super) const CALLED: [(&str, &str); 15] = [
    ("america", "United States"),
    ("burma", "Myanmar/Burma"),
    ("curacao", "Curaçao"),
    ("drc", "Democratic Republic of the Congo"),
    ("ivory coast", "Côte d'Ivoire"),
    ("korea", "South Korea"),
    ("myanmar", "Myanmar/Burma"),
    ("republic of korea", "South Korea"),
    ("swaziland", "Eswatini"),
    ("turkey", "Türkiye"),
    ("turkiye", "Türkiye"),
    ("uae", "United Arab Emirates"),
    ("uk", "United Kingdom"),
    ("us", "United States"),
    ("usa", "United States"),
];

/// Country of the table by name.
///
/// # Errors
/// The nearest names.
pub fn country(defaults: &[BorderDefault], name: &str) -> Result<String, String> {
    let mut names: Vec<&str> = defaults.iter().map(|line| line.country.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let wanted = name.trim().to_lowercase();
    let wanted = CALLED
        .iter()
        .find(|(called, _)| *called == wanted)
        .map_or(wanted, |(_, known)| known.to_lowercase());
    if let Some(found) = names.iter().find(|known| known.to_lowercase() == wanted) {
        return Ok((*found).to_owned());
    }
    let within = WITHIN.contains(&name.trim().to_lowercase().as_str());
    let near = nearest(name, names.iter().copied());
    Err(if within || near.is_empty() {
        format!(
            "there are no default values for \"{name}\": for a country that the Regulation does not \
             list they are those of \"{ELSEWHERE}\"; the members of the European Union and of its \
             emissions trading are not listed, for no border of the Union stands before them: give \
             --emissions"
        )
    } else {
        format!(
            "there are no default values for \"{name}\": did you mean {}?",
            near.join(", or ")
        )
    })
}

/// Looks up default emissions: `good` is a sector, a code of 2 to 10 digits, or
/// words of a good's name.
///
/// # Errors
/// What a person can mend: an unknown good or country, electricity (which has
/// no default value here), a line without a value.
pub fn look_up(
    facts: &Facts,
    good: &str,
    origin: &str,
    marked: Option<i32>,
) -> Result<LookedUp, String> {
    let defaults = facts.border_defaults()?;
    let country = country(&defaults, origin)?;
    let wanted = good.trim().to_lowercase();
    if is_electricity(good) {
        return Err(
            "there is no default value for electricity here (the Regulation's are under a licence \
             that does not allow it): give --emissions in tonnes of CO2 equivalent a MWh and tonnes \
             as MWh"
                .into(),
        );
    }
    let good = IN_THE_TRADE
        .iter()
        .find(|(called, _)| *called == wanted)
        .map_or(good, |(_, code)| *code);
    let of = |country: &str| -> Vec<&BorderDefault> {
        defaults
            .iter()
            .filter(|line| line.country == country)
            .collect()
    };
    let lines = of(&country);
    let Some((called, found)) = lines_of(facts, &defaults, &lines, good)? else {
        let elsewhere = of(ELSEWHERE);
        let Some((called, _)) = lines_of(facts, &defaults, &elsewhere, good)? else {
            return Err(unknown(&elsewhere, good));
        };
        return Err(format!(
            "the Regulation has no default value of {called} for {country} (it prints a dash): give \
             --emissions, or take another country's with --origin, such as those of \"{ELSEWHERE}\""
        ));
    };
    let mut values: Vec<f64> = found
        .iter()
        .map(|line| total(line, marked))
        .filter(|value| value.is_finite())
        .collect();
    values.sort_by(f64::total_cmp);
    let (Some(least), Some(most)) = (values.first().copied(), values.last().copied()) else {
        return Err(format!(
            "the Regulation gives no value for {called} from {country}{}: give --emissions",
            marked.map_or_else(String::new, |year| format!(" with the mark-up of {year}"))
        ));
    };
    let middle = values.len() / 2;
    let median = if values.len() % 2 == 1 {
        values[middle]
    } else {
        f64::midpoint(values[middle - 1], values[middle])
    };
    Ok(LookedUp {
        good: called,
        sector: found
            .first()
            .map_or_else(String::new, |line| line.sector.clone()),
        country,
        lines: values.len(),
        emissions: if least < most {
            vec![least, median, most]
        } else {
            vec![least]
        },
        marked,
        codes: found
            .iter()
            .map(|line| {
                let below = digits(good).filter(|code| code.starts_with(&line.cn));
                (below.unwrap_or_else(|| line.cn.clone()), line.route.clone())
            })
            .collect(),
        without: without(&of(ELSEWHERE), &defaults, &found, facts, good, marked)?,
        shifted: found
            .iter()
            .filter(|line| marked.is_none() && shifted(line))
            .count(),
    })
}

/// Of the lines of a country those that answer to a sector, a code or words, and what
/// the table calls that; none where no line does. `all` are those of all countries.
fn lines_of<'a>(
    facts: &Facts,
    all: &[BorderDefault],
    lines: &[&'a BorderDefault],
    good: &str,
) -> Result<Option<(String, Vec<&'a BorderDefault>)>, String> {
    let wanted = good.trim().to_lowercase();
    let sector = match wanted.as_str() {
        "steel" | "iron" => "iron and steel",
        "fertiliser" | "fertilizer" | "fertilizers" => "fertilisers",
        "aluminum" => "aluminium",
        other => other,
    };
    let mut found: Vec<&BorderDefault> = lines
        .iter()
        .copied()
        .filter(|line| line.sector == sector)
        .collect();
    let mut called = sector.to_owned();
    if found.is_empty() {
        if let Some(code) = digits(good) {
            found = by_code(lines, &code);
            let goods = facts.border_goods()?;
            called = name_of(&goods, &code, &found);
            let replaced = !all.iter().any(|line| code.starts_with(&line.cn));
            if found.is_empty() && replaced && goods.iter().any(|good| good.cn == code) {
                // A code that later ones took the place of.
                found = by_code(lines, &code[..6]);
                called = format!(
                    "{called}, which has no line of its own, by those of {},",
                    &code[..6]
                );
            }
        } else if wanted
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .count()
            >= 3
        {
            found = lines
                .iter()
                .copied()
                .filter(|line| line.name.to_lowercase().contains(&wanted))
                .collect();
            called = format!("goods named \"{}\"", good.trim());
        }
    }
    Ok((!found.is_empty()).then_some((called, found)))
}

/// Codes of the goods that are meant for which none of the lines has a value, and of
/// all that are: how many. Which there are is told by the lines of [`ELSEWHERE`].
fn without(
    elsewhere: &[&BorderDefault],
    all: &[BorderDefault],
    found: &[&BorderDefault],
    facts: &Facts,
    good: &str,
    marked: Option<i32>,
) -> Result<[usize; 2], String> {
    let meant = lines_of(facts, all, elsewhere, good)?.map_or_else(Vec::new, |(_, lines)| lines);
    let codes = |lines: &[&BorderDefault]| {
        let valued = lines.iter().filter(|line| total(line, marked).is_finite());
        valued
            .map(|line| line.cn.clone())
            .collect::<BTreeSet<String>>()
    };
    let (meant, valued) = (codes(&meant), codes(found));
    let lacking = meant.difference(&valued).count();
    Ok([lacking, meant.union(&valued).count()])
}

/// Codes of the goods that are meant, each with its route or a blank, where no
/// default value is asked for.
///
/// # Errors
/// An unknown good.
pub fn codes(facts: &Facts, good: &str) -> Result<Vec<(String, String)>, String> {
    if is_electricity(good) {
        return Ok(vec![(ELECTRICITY.to_owned(), String::new())]);
    }
    let found = look_up(facts, good, ELSEWHERE, None)?;
    Ok(found
        .codes
        .into_iter()
        .map(|(cn, _)| (cn, String::new()))
        .collect())
}

/// Heading of electricity.
const ELECTRICITY: &str = "2716";

fn is_electricity(good: &str) -> bool {
    good.trim().eq_ignore_ascii_case("electricity")
        || digits(good).is_some_and(|code| code.starts_with(ELECTRICITY))
}

/// Lines of a code: those below it, or the nearest above it.
fn by_code<'a>(lines: &[&'a BorderDefault], code: &str) -> Vec<&'a BorderDefault> {
    let below: Vec<&BorderDefault> = lines
        .iter()
        .copied()
        .filter(|line| line.cn.starts_with(code))
        .collect();
    if !below.is_empty() {
        return below;
    }
    let longest = lines
        .iter()
        .filter(|line| code.starts_with(&line.cn))
        .map(|line| line.cn.len())
        .max()
        .unwrap_or(0);
    lines
        .iter()
        .copied()
        .filter(|line| line.cn.len() == longest && code.starts_with(&line.cn))
        .collect()
}

/// What a code is called.
fn name_of(goods: &[BorderGood], code: &str, found: &[&BorderDefault]) -> String {
    let name = goods
        .iter()
        .find(|good| good.cn == code)
        .map(|good| good.name.as_str())
        .or(match found {
            [one] => Some(one.name.as_str()),
            _ => None,
        });
    match name {
        Some(name) => format!("{code} ({name})"),
        None => code.to_owned(),
    }
}

fn unknown(lines: &[&BorderDefault], good: &str) -> String {
    let sectors = [
        "iron and steel",
        "aluminium",
        "cement",
        "fertilisers",
        "hydrogen",
    ];
    let names = sectors.into_iter().chain(["steel"]).chain(
        lines
            .iter()
            .map(|line| line.name.as_str())
            .filter(|name| name.len() < 60),
    );
    let near = nearest(good, names);
    let hint = if near.is_empty() {
        String::new()
    } else {
        format!("; did you mean {}?", near.join(", or "))
    };
    format!(
        "no good of the carbon border is called \"{good}\": give a sector ({}), a code of the \
         Combined Nomenclature such as 7208, or words of a good's name{hint}",
        sectors.join(", ")
    )
}
