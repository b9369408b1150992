//! Which paper a strategy's list of sectors is of, told by the paper's title and year. It
//! reads no paper.

use super::Strategy;

/// A title without what papers print differently: case, stops, spaces, "The".
fn bare(title: &str) -> String {
    let letters: String = title
        .chars()
        .filter(|letter| letter.is_alphanumeric() || letter.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect();
    let words: Vec<&str> = letters.split_whitespace().collect();
    words.strip_prefix(&["the"]).unwrap_or(&words).concat()
}

impl Strategy {
    /// Whether a paper of this title, published in this year as far as it says so, is the one
    /// that this is the list of. A year more or less is that of another edition.
    #[must_use]
    pub fn is_of(&self, title: &str, published: Option<i32>) -> bool {
        let wanted = bare(title);
        let year = self
            .published
            .get(..4)
            .and_then(|year| year.parse::<i32>().ok());
        let of_its_time = match (year, published) {
            (Some(ours), Some(theirs)) => (ours - theirs).abs() <= 1,
            _ => true,
        };
        !wanted.is_empty()
            && of_its_time
            && std::iter::once(&self.title)
                .chain(&self.papers)
                .any(|known| bare(known) == wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_known_by_its_title_and_time() {
        let strategy = Strategy {
            title: "Ports plan of 2024".into(),
            published: "2024-10".into(),
            papers: vec!["Harbours 2040: a plan for ports".into()],
            ..Strategy::default()
        };
        for (title, year) in [
            ("HARBOURS 2040 – A Plan for Ports", None),
            ("The Ports Plan of 2024", Some(2024)),
            ("Harbours 2040: a plan for ports", Some(2025)),
        ] {
            assert!(strategy.is_of(title, year), "{title}");
        }
        for (title, year) in [
            ("", None),
            ("The", None),
            ("Harbours 2040", None),
            ("A plan for ports", None),
            ("A response to Harbours 2040: a plan for ports", None),
            ("Harbours 2040: a plan for ports", Some(2031)),
        ] {
            assert!(!strategy.is_of(title, year), "{title}");
        }
    }
}
