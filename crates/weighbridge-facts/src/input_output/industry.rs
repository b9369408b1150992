//! Codes of the industries of the input-output tables. It knows no figure.

/// Industries that some releases give apart and others only together: part,
/// whole.
pub const INDUSTRY_PARTS: [(&str, &str); 2] = [("C254", "C25"), ("C25OTHER", "C25")];

/// Industries that no class of SIC belongs to, because nobody works in them:
/// owner-occupiers' housing.
const WITHOUT_CLASSES: [&str; 1] = ["L68A"];

/// Codes of all industries at their finest, from the table of classes.
#[must_use]
pub(crate) fn finest(classes: &crate::snapshot::Table) -> Vec<String> {
    let with = classes.words("industry").0.iter().cloned();
    with.chain(WITHOUT_CLASSES.map(str::to_owned)).collect()
}

/// Product codes that are written otherwise than the industry that makes the
/// product, without their `CPA_`.
const PRODUCTS: [(&str, &str); 3] = [
    ("C11.01-6 & C12", "C1101T1106 & C12"),
    ("C241_3", "C241T243"),
    ("H493_5", "H493T495"),
];

/// A text with its runs of spaces, no-break spaces among them, made one.
#[must_use]
pub(crate) fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A code for comparing: capitals, letters and digits only ("F41, F42  & F43"
/// and "f41,f42&f43" are one).
#[must_use]
pub fn plain_code(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}

/// The industry's code for a product's.
#[must_use]
pub(crate) fn of_product(code: &str) -> String {
    let code = tidy(code);
    let code = code.strip_prefix("CPA_").unwrap_or(&code);
    PRODUCTS
        .iter()
        .find(|(product, _)| *product == code)
        .map_or(code, |(_, industry)| industry)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_have_the_codes_of_industries() {
        assert_eq!(of_product("CPA_F41, F42  & F43"), "F41, F42 & F43");
        assert_eq!(of_product("CPA_C241_3"), "C241T243");
        assert_eq!(plain_code("c241t243"), plain_code(" C241T243"));
    }
}
