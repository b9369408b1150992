//! A figure as people and spreadsheets write it: thousands set apart, a decimal
//! comma, a minus in brackets. It guesses nothing: what can be read in two ways
//! is not read.

/// What statistical offices put where there is no figure.
const MISSING: [&str; 14] = [
    "", "na", "n/a", "#n/a", "nan", ".", "..", "...", "-", "–", "—", ":", "[c]", "[x]",
];

/// Whether there is no figure in the cell.
pub(super) fn blank(cell: &str) -> bool {
    let cell = cell.trim();
    cell.is_empty() || MISSING.contains(&cell.to_lowercase().as_str())
}

/// Whether the cell is a figure by either mark, or none.
pub(super) fn number(cell: &str) -> bool {
    blank(cell)
        || [Mark::Point, Mark::Comma]
            .iter()
            .any(|mark| mark.read(cell).is_some())
}

/// What parts the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Point,
    Comma,
}

impl Mark {
    /// The mark of a whole file; an error where its figures could be meant
    /// either way. `delimiter` parts the cells: where commas do, a figure with a
    /// comma stood in quotation marks; where semicolons do, the comma may be
    /// the decimal mark and a point that of thousands.
    pub(super) fn of<'a>(
        cells: impl Iterator<Item = &'a str>,
        delimiter: u8,
    ) -> Result<Self, &'a str> {
        let (mut comma, mut point, mut open, mut pointed) = (false, false, None, None);
        for cell in cells {
            match (Self::Point.read(cell), Self::Comma.read(cell)) {
                (None, Some(_)) => comma = true,
                (Some(_), None) => point = true,
                (Some(one), Some(other)) if one != other && cell.contains(',') => {
                    open = open.or(Some(cell));
                }
                (Some(one), Some(other)) if one != other => pointed = pointed.or(Some(cell)),
                _ => {}
            }
        }
        match (comma, point, open) {
            (true, false, _) => Ok(Self::Comma),
            (false, false, Some(cell)) if delimiter != b',' => Err(cell),
            (false, false, None) if delimiter == b';' => pointed.map_or(Ok(Self::Point), Err),
            _ => Ok(Self::Point),
        }
    }

    /// The figure; none where the cell is none, or is not finite.
    pub(super) fn read(self, cell: &str) -> Option<f64> {
        let mut text = cell.trim();
        let mut negative = false;
        if let Some(inner) = text
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
        {
            (text, negative) = (inner.trim(), true);
        } else if let Some(rest) = text.strip_prefix(['-', '−', '–']) {
            (text, negative) = (rest.trim_start(), true);
        } else if let Some(rest) = text.strip_prefix('+') {
            text = rest;
        }
        text = text.trim_start_matches(['£', '€', '$']).trim_start();
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (decimal, thousands) = match self {
            Self::Point => ('.', ','),
            Self::Comma => (',', '.'),
        };
        // A mark that stands twice parts thousands.
        let (whole, part) = match mantissa.split_once(decimal) {
            Some((_, rest)) if rest.contains(decimal) => (grouped(mantissa, decimal)?, ""),
            Some((whole, part)) => (digits(whole, thousands)?, part),
            None => (digits(mantissa, thousands)?, ""),
        };
        let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !plain(part) || (whole.is_empty() && part.is_empty()) {
            return None;
        }
        let value: f64 = format!("{whole}.{part}e{exponent}").parse().ok()?;
        value
            .is_finite()
            .then_some(if negative { -value } else { value })
    }
}

/// Digits, by threes where a sign or a space parts them.
fn digits(text: &str, sign: char) -> Option<String> {
    let parts: Vec<char> = text
        .chars()
        .filter(|letter| !letter.is_ascii_digit())
        .collect();
    match parts.first() {
        None => Some(text.to_owned()),
        Some(first) => {
            let known = *first == sign || *first == '\'' || first.is_whitespace();
            (known && parts.iter().all(|other| other == first))
                .then(|| grouped(text, *first))
                .flatten()
        }
    }
}

/// Digits by threes.
fn grouped(text: &str, sign: char) -> Option<String> {
    let mut groups = text.split(sign);
    let first = groups.next()?;
    let figures = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    // "0,150" is a part of one and no thousand.
    let begins = (1..=3).contains(&first.len()) && figures(first) && !first.starts_with('0');
    let rest = groups.all(|group| group.len() == 3 && figures(group));
    (begins && rest).then(|| text.replace(sign, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_they_are_written() {
        for (cell, value) in [
            ("1,150", 1150.0),
            ("1,234,567.5", 1_234_567.5),
            ("(500)", -500.0),
            ("−3.5", -3.5),
            ("£1 150", 1150.0),
            ("2\u{a0}500", 2500.0),
            ("1.5E+03", 1500.0),
            ("1.234.567", 1_234_567.0),
            (".5", 0.5),
            ("7.", 7.0),
        ] {
            assert_eq!(Mark::Point.read(cell), Some(value), "{cell}");
        }
        for (cell, value) in [
            ("1.150,5", 1150.5),
            ("0,150", 0.15),
            ("-2,5", -2.5),
            ("1.150", 1150.0),
        ] {
            assert_eq!(Mark::Comma.read(cell), Some(value), "{cell}");
        }
        for cell in [
            "1,15", "0,150", "1,1500", "15%", "inf", "1e999", "a", "", "1,150,5", "1 2", "--2",
        ] {
            assert_eq!(Mark::Point.read(cell), None, "{cell}");
        }
    }

    #[test]
    fn the_mark_is_that_of_the_file_or_asked_for() {
        let of = |cells: &[&'static str], sign| Mark::of(cells.iter().copied(), sign);
        assert_eq!(of(&["150,5", "1.200"], b';'), Ok(Mark::Comma));
        assert_eq!(of(&["1,150", "0,2"], b';'), Ok(Mark::Comma));
        assert_eq!(of(&["1,150", "0.2"], b';'), Ok(Mark::Point));
        assert_eq!(of(&["1,150", "200"], b','), Ok(Mark::Point));
        assert_eq!(of(&["1,150", "200"], b'\t'), Err("1,150"));
        assert_eq!(of(&["1.150", "200"], b','), Ok(Mark::Point));
        // Where semicolons part the cells a point may part thousands.
        assert_eq!(of(&["1.150", "200"], b';'), Err("1.150"));
        assert_eq!(of(&["1.150", "0.200"], b';'), Ok(Mark::Point));
    }
}
