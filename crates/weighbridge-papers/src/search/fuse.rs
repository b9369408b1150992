//! Scores to ranks: ties, two kinds of score joined, and questions set against
//! one another. It looks at numbers only.

/// A text found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Its place in the list that was indexed.
    pub text: usize,
    /// Its score; higher is likelier.
    pub score: f64,
}

/// All texts, best first; of equal scores the earlier text stands first.
#[must_use]
pub fn best_first(scores: &[f64]) -> Vec<Hit> {
    let mut hits: Vec<Hit> = scores
        .iter()
        .enumerate()
        .map(|(text, score)| Hit {
            text,
            score: *score,
        })
        .collect();
    hits.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.text.cmp(&b.text)));
    hits
}

/// Standard scores: distance from the mean in standard deviations; all nought
/// where all are alike.
fn standard(scores: &[f64]) -> Vec<f64> {
    let number = scores.len().max(1) as f64;
    let mean = scores.iter().sum::<f64>() / number;
    let spread = (scores.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / number).sqrt();
    // Below this the spread is rounding of equal scores.
    if spread <= 1e-12 {
        return vec![0.0; scores.len()];
    }
    scores.iter().map(|x| (x - mean) / spread).collect()
}

/// Words and meaning joined: the sum of their standard scores over the same
/// texts, in the unit of the first so that a threshold keeps its sense only
/// for the first alone.
#[must_use]
pub fn joined(words: &[f64], meaning: &[f64]) -> Vec<f64> {
    standard(words)
        .iter()
        .zip(standard(meaning))
        .map(|(a, b)| a + b)
        .collect()
}

/// Questions set against one another: from each score that of the same text
/// with the other questions is taken off (mean of the `nearest` best), so that
/// a text which resembles every question answers none of them first. Rows are
/// questions. Each question still ranks every text for itself: nothing is
/// handed out one to one.
#[must_use]
pub fn set_against(rows: &[Vec<f64>], nearest: usize) -> Vec<Vec<f64>> {
    let texts = rows.iter().map(Vec::len).min().unwrap_or(0);
    let mut common = vec![0.0; texts];
    for (text, mean) in common.iter_mut().enumerate() {
        let mut column: Vec<f64> = rows
            .iter()
            .filter_map(|row| row.get(text))
            .copied()
            .collect();
        column.sort_by(|a, b| b.total_cmp(a));
        column.truncate(nearest);
        *mean = column.iter().sum::<f64>() / (column.len().max(1) as f64);
    }
    rows.iter()
        .map(|row| {
            row.iter()
                .zip(&common)
                .map(|(score, mean)| 2.0 * score - mean)
                .collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_keep_the_order_of_the_texts() {
        let order: Vec<usize> = best_first(&[1.0, 2.0, 1.0, 2.0])
            .iter()
            .map(|hit| hit.text)
            .collect();
        assert_eq!(order, [1, 3, 0, 2]);
    }

    #[test]
    fn a_kind_of_score_that_tells_nothing_changes_nothing() {
        let words = [0.1, 0.4, 0.2];
        let order = |scores: &[f64]| -> Vec<usize> {
            best_first(scores).iter().map(|hit| hit.text).collect()
        };
        assert_eq!(order(&joined(&words, &[0.3; 3])), order(&words));
        assert_eq!(joined(&[], &[]), Vec::<f64>::new());
    }

    #[test]
    fn a_text_like_every_question_falls_back() {
        let rows = vec![vec![0.5, 0.45], vec![0.5, 0.1]];
        let set = set_against(&rows, 2);
        assert_eq!(best_first(&rows[0])[0].text, 0);
        assert_eq!(best_first(&set[0])[0].text, 1);
    }
}
