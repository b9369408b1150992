//! What it would take for a place to change sides, and how far that is known, in
//! words. It solves nothing.

use super::SwapLine;
use super::map::AreasMap;
use super::telling::{count, fine};

/// A range of small shares, or one share where both ends are shown alike.
#[must_use]
pub fn range((low, high): (f64, f64)) -> String {
    let (low, high) = (fine(low.abs()), fine(high.abs()));
    if low == high {
        low
    } else {
        format!("{low} to {high}")
    }
}

/// A range of shares of which the far end may not be known: one that is not
/// proven and reaches beyond all that is there says nothing.
fn known((low, high): (f64, f64), word: &str) -> String {
    if fine(low) == fine(high) || high <= 1.0 {
        format!("{} {word}", range((low, high)))
    } else if fine(low) == fine(0.0) {
        "not known: not proven".to_owned()
    } else {
        format!("at least {} {word}; how much more is not known", fine(low))
    }
}

impl SwapLine {
    /// The change of need at which the place changes sides, in words; none
    /// where people are sought and not need.
    #[must_use]
    pub fn change_told(&self) -> Option<String> {
        let word = if self.inside { "lower" } else { "higher" };
        Some(match self.relative? {
            // Need can't fall below nothing.
            (low, _) if self.inside && low > 1.0 => "in even with no need at all".to_owned(),
            relative => known(relative, word),
        })
    }

    /// What the map would lose, in words.
    #[must_use]
    pub fn loss_told(&self) -> String {
        known(self.loss, "").trim_end().replace(" ;", ";")
    }

    /// What it would take, in a clause.
    #[must_use]
    pub fn takes(&self) -> String {
        match self.change_told() {
            Some(told) if told.starts_with("in even") => format!("{told} of its own"),
            Some(told) if told.starts_with("not known") => format!("what it takes is {told}"),
            Some(told) => format!("if its need were {told}"),
            None => format!(
                "{} it the map would reach {}",
                if self.inside { "without" } else { "with" },
                known(self.loss, "less")
            ),
        }
    }
}

impl AreasMap {
    /// What is proven of the places nearest to changing sides, in sentences.
    #[must_use]
    pub fn swaps_told(&self) -> String {
        let aside = if self.swaps_left_aside == 0 {
            String::new()
        } else {
            format!(
                " {} add nothing to what is sought ({}): of them no change of need says how near they are.",
                count(self.swaps_left_aside, "district", "districts"),
                self.objective.words()
            )
        };
        let proven = if self.swaps_proven {
            "Proven: no other district is nearer, on either side, all else equal."
        } else {
            "Not proven: the search was stopped by its limit of work. Where a range is given the \
             district is undecided between its ends, and another district may be nearer."
        };
        format!("{proven}{aside}")
    }
}

#[cfg(test)]
mod tests {
    use super::known;

    #[test]
    fn a_range_that_says_nothing_is_not_told_as_one() {
        assert_eq!(known((0.004, 0.004), "lower"), "0.40% lower");
        assert_eq!(known((0.004, 0.2), "lower"), "0.40% to 20.00% lower");
        assert_eq!(
            known((0.004, 2.3), "lower"),
            "at least 0.40% lower; how much more is not known"
        );
        assert_eq!(known((0.0, 2.3), "higher"), "not known: not proven");
        // Proven is proven, however far.
        assert_eq!(known((2.5, 2.5), "higher"), "250.00% higher");
    }
}
