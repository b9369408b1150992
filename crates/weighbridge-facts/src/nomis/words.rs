//! The words of Nomis's tables: headings, years, statuses, marks of
//! suppression, numbers. It knows no area and no industry.

/// What a heading, a line or a column may say something about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// The year.
    Year,
    /// The area.
    Area,
    /// The industry.
    Industry,
    /// Employment, employees, full-time …
    Status,
    /// Count or percentage.
    Measure,
    /// Anything else by which Nomis can split a table: size band, sex, legal
    /// status.
    Other,
}

impl Dimension {
    /// The word for messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Area => "area",
            Self::Industry => "industry",
            Self::Status => "employment status",
            Self::Measure => "measure",
            Self::Other => "other",
        }
    }
}

/// Which part of an item a column gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Its official code.
    Code,
    /// Its name, perhaps with the code before it.
    Name,
    /// A number that only Nomis uses.
    Internal,
}

/// What a heading says of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// The column names items of a dimension; none where only the cells can
    /// tell which ("code", "name").
    Label(Option<Dimension>, Part),
    /// The column holds figures.
    Figures,
    /// The column holds percentages.
    Percent,
    /// The column holds marks beside figures.
    Flags,
    /// The column says nothing that matters here.
    Beside,
    /// Anything else: an area, an industry, a year …
    Item,
}

/// A text for comparing: lower case, letters and digits only, one blank
/// between words.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str(" and "),
            // "King's Lynn" is also written without, and with a back-tick.
            '\'' | '’' | '`' => {}
            letter if letter.is_alphanumeric() => out.extend(letter.to_lowercase()),
            _ => out.push(' '),
        }
    }
    let mut words = out.split_whitespace();
    let mut clean = words.next().unwrap_or("").to_owned();
    for word in words {
        clean.push(' ');
        clean.push_str(word);
    }
    clean
}

/// The dimension that a heading or the key of a title line names.
#[must_use]
pub fn dimension(text: &str) -> Option<Dimension> {
    let key = plain(text);
    Some(match key.as_str() {
        "date" | "year" | "time" | "period" | "time period" | "reference period" => Dimension::Year,
        "industry"
        | "sic"
        | "sic code"
        | "sic 2007"
        | "sic07"
        | "sic2007"
        | "sector"
        | "industries"
        | "sic section"
        | "sic division"
        | "industry group"
        | "broad industrial group"
        | "broad industry group"
        | "industrial group" => Dimension::Industry,
        "area" | "geography" | "area name" | "district" | "districts" | "local authority"
        | "local authorities" | "authority" | "place" | "region" | "regions" | "country"
        | "countries" | "la" | "lad" | "ltla" | "lad23" | "nation" => Dimension::Area,
        "employment status" | "status" | "employment type" | "employment" => Dimension::Status,
        "measure" | "variable" | "unit" | "units" => Dimension::Measure,
        // The interface has both MEASURE (count or share) and MEASURES (value or
        // percent of a total): two dimensions.
        "measures"
        | "sex"
        | "legal status"
        | "employment sizeband"
        | "employment size band"
        | "sizeband"
        | "size band"
        | "turnover size band"
        | "analysis"
        | "item"
        | "item name"
        | "cell"
        | "age"
        | "ownership"
        | "employment size" => Dimension::Other,
        _ if key.starts_with("industry ") || key.starts_with("sic 20") => Dimension::Industry,
        _ => return geography(text).map(|_| Dimension::Area),
    })
}

/// The kind of area in a heading of Nomis, such as "local authority: district
/// / unitary (as of April 2023)"; gives it in a few plain words.
#[must_use]
pub fn geography(text: &str) -> Option<&'static str> {
    let key = plain(text);
    let has = |word: &str| key.contains(word);
    if has("super output area") || has("output area") || has("msoa") || has("lsoa") {
        Some("output areas")
    } else if has("local authorit") || has("unitary") || has("district") {
        Some("districts")
    } else if has("territorial level") || key.starts_with("itl") || is_nuts(&key) {
        if has("level 3") || has("itl3") || has("nuts3") || has("nuts 3") {
            Some("ITL3 regions")
        } else if has("level 1") || has("itl1") || has("nuts 1") {
            Some("ITL1 regions")
        } else {
            Some("ITL2 regions")
        }
    } else if key == "countries" || key == "country" {
        Some("nations")
    } else if key == "regions" || key == "region" || has("government office region") {
        Some("regions")
    } else if has("combined authorit") || key == "counties" || has("travel to work area") {
        Some("areas made of districts")
    } else if has("parliamentary constituenc") || has("wards") || has("enterprise partnership") {
        Some("areas across districts")
    } else {
        None
    }
}

/// "NUTS 2016 level 2", and not the nuts of "fruits and nuts".
fn is_nuts(key: &str) -> bool {
    key.split(' ')
        .next()
        .is_some_and(|word| ["nuts", "nuts1", "nuts2", "nuts3"].contains(&word))
}

/// Whether a heading begins with a code of industry or area, and so names one
/// whatever its further words are.
fn begins_with_code(text: &str) -> bool {
    text.split_once(':').is_some_and(|(code, _)| {
        let code = code.trim();
        let letter = code.len() == 1 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        letter || code.bytes().any(|byte| byte.is_ascii_digit()) && !code.contains(' ')
    })
}

/// What a heading says.
#[must_use]
pub fn heading(text: &str) -> Heading {
    let key = plain(text);
    match key.as_str() {
        "" => return Heading::Item,
        _ if begins_with_code(text) => return Heading::Item,
        "flag" | "flags" | "obs status" | "obs conf" => return Heading::Flags,
        "obs value" | "value" | "values" | "number" | "count" | "figure" | "figures" | "jobs"
        | "observation" | "obs" => return Heading::Figures,
        "percent" | "percentage" | "per cent" => return Heading::Percent,
        "mnemonic" | "code" | "gss code" | "ons code" => return Heading::Label(None, Part::Code),
        "name" | "label" | "description" => return Heading::Label(None, Part::Name),
        "urn" | "id" | "record offset" | "record count" | "index" => return Heading::Beside,
        _ => {}
    }
    if text.trim() == "%" {
        return Heading::Percent;
    }
    if key.ends_with(" percent") || key.ends_with(" percentage") {
        return Heading::Percent;
    }
    // Columns of the Nomis interface: DIMENSION, DIMENSION_NAME, …_TYPECODE.
    let words: Vec<&str> = key.split(' ').collect();
    let (last, rest) = words.split_last().map_or(("", &[][..]), |(l, r)| (*l, r));
    if ["type", "typecode", "sortorder"].contains(&last) && text.contains('_') {
        return Heading::Beside;
    }
    if key.starts_with("obs status ") || key.starts_with("obs conf ") {
        return Heading::Beside;
    }
    let part = match last {
        "code" | "mnemonic" | "cd" => Part::Code,
        "name" | "nm" | "label" | "description" => Part::Name,
        _ => {
            // "lad23cd" and "lad23nm" of the look-up files.
            let area = ["lad", "ltla", "itl", "geography", "area"]
                .iter()
                .any(|start| key.starts_with(start));
            if area && rest.is_empty() && key.ends_with("cd") {
                return Heading::Label(Some(Dimension::Area), Part::Code);
            }
            if area && rest.is_empty() && key.ends_with("nm") {
                return Heading::Label(Some(Dimension::Area), Part::Name);
            }
            // A bare DIMENSION of the interface is Nomis's own number.
            let shouted = text.trim().chars().all(|c| c.is_uppercase() || c == '_');
            return match dimension(text) {
                // "Employment" heads a column of figures unless more is said.
                Some(Dimension::Status) if key == "employment" => Heading::Item,
                Some(Dimension::Year) => Heading::Label(Some(Dimension::Year), Part::Name),
                Some(dimension) if shouted => Heading::Label(Some(dimension), Part::Internal),
                Some(dimension) => Heading::Label(Some(dimension), Part::Name),
                None => Heading::Item,
            };
        }
    };
    match dimension(&rest.join(" ")).or_else(|| dimension(text)) {
        Some(dimension) => Heading::Label(Some(dimension), part),
        None => Heading::Item,
    }
}

/// A year in a text such as "2023", "September 2008" or "2023-09".
#[must_use]
pub fn year(text: &str) -> Option<i32> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let key = plain(text);
    let mut found = None;
    for word in key.split(' ') {
        let number: Option<i32> = word.parse().ok();
        match number {
            Some(year) if word.len() == 4 && (1970..=2060).contains(&year) => {
                if found.is_some() {
                    return None;
                }
                found = Some(year);
            }
            Some(1..=31) if word.len() <= 2 => {}
            _ if MONTHS.iter().any(|month| word.starts_with(month)) => {}
            _ if word == "revised" || word == "provisional" || word == "p" || word == "r" => {}
            _ => return None,
        }
    }
    found
}

/// Employment statuses of the Business Register and Employment Survey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Employees and working owners.
    Employment,
    /// Without working owners.
    Employees,
    /// A part of the employees, or the owners alone.
    Part,
}

/// The status that a text names.
#[must_use]
pub fn status(text: &str) -> Option<Status> {
    Some(match plain(text).as_str() {
        "employment" | "total employment" | "4 employment" => Status::Employment,
        "employees" | "employee jobs" | "total employees" | "1 employees" => Status::Employees,
        "full time employees"
        | "part time employees"
        | "full time"
        | "part time"
        | "2 full time employees"
        | "3 part time employees"
        | "working owners"
        | "working proprietors"
        | "self employed"
        | "employees full time"
        | "employees part time" => Status::Part,
        _ => return None,
    })
}

/// Whether a text names a measure, and if so whether it is a plain count.
#[must_use]
pub fn measure(text: &str) -> Option<bool> {
    let key = plain(text);
    match key.as_str() {
        "count" | "value" | "number" | "1" | "20100" | "numbers" | "jobs" => Some(true),
        _ if key.contains("percent") || text.trim() == "%" => Some(false),
        _ => None,
    }
}

/// A total over what stands beside or above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// Over what the table shows.
    Shown,
    /// Over everything there is, shown or not.
    Everything,
}

/// Whether a text names a total.
#[must_use]
pub fn total(text: &str) -> Option<Total> {
    let key = plain(text);
    match key.as_str() {
        "column total" | "row total" | "grand total" | "sum" => Some(Total::Shown),
        "total"
        | "all"
        | "all industries"
        | "total all industries"
        | "industry total"
        | "all industry"
        | "total industries"
        | "all sectors"
        | "total all sectors"
        | "all areas"
        | "total all" => Some(Total::Everything),
        _ if key.starts_with("total all industries") || key.starts_with("all industries") => {
            Some(Total::Everything)
        }
        _ => None,
    }
}

/// What a cell among figures says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    /// Nothing stands there.
    Blank,
    /// A number, and whether a mark stands behind it.
    Number(f64, bool),
    /// A mark in place of a number.
    Mark,
    /// A percentage with its sign.
    Percent,
    /// Something else.
    Text,
}

/// Reads a cell among figures.
#[must_use]
pub fn cell(text: &str) -> Cell {
    let text = text.trim();
    match text {
        "" => return Cell::Blank,
        "*" | "**" | "-" | "--" | "–" | "—" | "!" | "~" | "." | ".." | "..." | "…" | ":" | "#"
        | "?" | "+" | "^" | "[c]" | "[x]" | "[z]" | "[u]" | "[low]" => return Cell::Mark,
        _ => {}
    }
    let low = text.to_ascii_lowercase();
    if [
        "n/a",
        "na",
        "nan",
        "null",
        "none",
        "suppressed",
        "missing",
        "not available",
        "#n/a",
    ]
    .contains(&low.as_str())
    {
        return Cell::Mark;
    }
    if let Some(number) = low.strip_suffix('%') {
        return if number.trim().parse::<f64>().is_ok() {
            Cell::Percent
        } else {
            Cell::Text
        };
    }
    let bare = text.trim_end_matches(['*', '+', '!', '#', '~', '^', ' ', 'r', 'p', 'e']);
    let marked = bare.len() < text.trim_end().len();
    match number(bare) {
        Some(value) => Cell::Number(value, marked),
        None => Cell::Text,
    }
}

/// A number, perhaps with commas or blanks between thousands.
fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').map_or((digits, ""), |(w, f)| (w, f));
    let only_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 24 || fraction.len() > 24 || !only_digits(fraction) {
        return None;
    }
    let groups: Vec<&str> = whole.split([',', ' ', '\u{a0}', '\u{202f}']).collect();
    let (first, rest) = groups.split_first()?;
    let fits = only_digits(first)
        && !first.is_empty()
        && (rest.is_empty() || first.len() <= 3)
        && rest
            .iter()
            .all(|group| group.len() == 3 && only_digits(group));
    if !fits {
        return None;
    }
    let sign = if digits.len() < text.len() { "-" } else { "" };
    format!(
        "{sign}{}.{}",
        groups.concat(),
        if fraction.is_empty() { "0" } else { fraction }
    )
    .parse()
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read() {
        assert_eq!(cell("1,234"), Cell::Number(1234.0, false));
        assert_eq!(cell(" 12 500 "), Cell::Number(12500.0, false));
        assert_eq!(cell("250*"), Cell::Number(250.0, true));
        assert_eq!(cell("1,23"), Cell::Text);
        assert_eq!(cell("1,2345"), Cell::Text);
        assert_eq!(cell("12.5%"), Cell::Percent);
        assert_eq!(cell("-"), Cell::Mark);
        assert_eq!(cell("-5"), Cell::Number(-5.0, false));
        assert_eq!(cell("1e9"), Cell::Text);
        assert_eq!(cell("inf"), Cell::Text);
        assert_eq!(cell("n/a"), Cell::Mark);
    }

    #[test]
    fn headings_are_read() {
        let label = |d, p| Heading::Label(Some(d), p);
        assert_eq!(
            heading("GEOGRAPHY_CODE"),
            label(Dimension::Area, Part::Code)
        );
        assert_eq!(heading("GEOGRAPHY"), label(Dimension::Area, Part::Internal));
        assert_eq!(
            heading("INDUSTRY_NAME"),
            label(Dimension::Industry, Part::Name)
        );
        assert_eq!(heading("INDUSTRY_TYPECODE"), Heading::Beside);
        assert_eq!(
            heading("EMPLOYMENT_STATUS_NAME"),
            label(Dimension::Status, Part::Name)
        );
        assert_eq!(heading("OBS_VALUE"), Heading::Figures);
        assert_eq!(heading("OBS_STATUS"), Heading::Flags);
        assert_eq!(heading("OBS_STATUS_NAME"), Heading::Beside);
        assert_eq!(
            heading("local authority: district / unitary (as of April 2023)"),
            label(Dimension::Area, Part::Name)
        );
        assert_eq!(heading("mnemonic"), Heading::Label(None, Part::Code));
        assert_eq!(heading("C : Manufacturing"), Heading::Item);
        assert_eq!(heading("lad23cd"), label(Dimension::Area, Part::Code));
        assert_eq!(heading("Date"), label(Dimension::Year, Part::Name));
    }

    #[test]
    fn years_and_totals_are_read() {
        assert_eq!(year("September 2008"), Some(2008));
        assert_eq!(year("2023 (provisional)"), Some(2023));
        assert_eq!(year("2015 : Manufacture of fertilisers"), None);
        assert_eq!(year("2015-2016"), None);
        assert_eq!(total("Column Total"), Some(Total::Shown));
        assert_eq!(total("Total (all industries)"), Some(Total::Everything));
        assert_eq!(total("C : Manufacturing"), None);
    }
}
