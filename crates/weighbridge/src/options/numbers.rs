//! Numbers of options, with errors that say what to give. What a number means is for the
//! option to say.

/// A whole number from 0.
///
/// # Errors
/// That the text is none.
pub fn whole(text: &str) -> Result<usize, String> {
    let text = text.trim();
    let wrong = || "write a whole number, 0 or more".to_owned();
    // "1,000" is a thousand; "1,5" is a slip or a fraction.
    let (first, rest) = text.split_once(',').unwrap_or((text, "000"));
    let thousands = rest.split(',').all(|part| part.len() == 3);
    if first.is_empty() || !thousands {
        return Err(wrong());
    }
    text.replace(',', "").parse().map_err(|_| wrong())
}

/// A year.
///
/// # Errors
/// That the text is none.
pub fn year(text: &str) -> Result<i32, String> {
    text.trim()
        .parse()
        .map_err(|_| "write a year, such as 2021".to_owned())
}

/// A number, whole or not.
///
/// # Errors
/// That the text is none.
pub fn figure(text: &str) -> Result<f64, String> {
    text.trim()
        .parse()
        .map_err(|_| "write a number, such as 0.5 or 20".to_owned())
}

/// How many of the three tests of presence.
///
/// # Errors
/// That the text is none of them.
pub fn of_three(text: &str) -> Result<u8, String> {
    match text.trim() {
        "1" => Ok(1),
        "2" => Ok(2),
        "3" => Ok(3),
        _ => Err("write 1, 2 or 3".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_told_in_plain_words() {
        assert_eq!((whole(" 20 "), whole("1,000")), (Ok(20), Ok(1000)));
        for text in ["many", "-1", "2.5", "1,5", "1,", ",000", ""] {
            assert!(whole(text).unwrap_err().contains("whole number"));
        }
        assert_eq!((year("2021"), figure("0.5")), (Ok(2021), Ok(0.5)));
        assert!(year("last").is_err() && figure("half").is_err());
        assert_eq!((of_three("3"), of_three("4").is_err()), (Ok(3), true));
    }
}
