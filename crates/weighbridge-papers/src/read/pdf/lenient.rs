//! How much damaged Flate data unpacks to in the library, which goes on where others stop: at
//! a distance before the beginning, at a plain part whose two lengths differ, at codes that
//! are too many. It follows the library's own reading (after PDF.js) bit by bit, so that a
//! damaged page or font is told from data made to grow; whole data is measured by `unpack`.

/// What may be read from the data: its bits, the lowest of each byte first.
struct Bits<'a> {
    data: &'a [u8],
    at: usize,
    held: u32,
    count: u32,
}

/// Codes by their bits: how long each is, and what it stands for.
struct Codes {
    by_bits: Vec<(u8, u16)>,
    longest: u32,
}

/// The order in which the lengths of codes of lengths stand.
const ORDER: [usize; 19] = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
];

/// Most places in tables of codes: some, and so many for each byte of the data. Real data has
/// a table of some ten thousand for ten thousand bytes.
const MOST_TABLES: usize = 1 << 22;
const MOST_TABLES_A_BYTE: usize = 32;

impl Bits<'_> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.data.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn take(&mut self, bits: u32) -> Option<usize> {
        while self.count < bits {
            self.held |= u32::from(self.byte()?) << self.count;
            self.count += 8;
        }
        let taken = self.held & ((1 << bits) - 1);
        self.held >>= bits;
        self.count -= bits;
        Some(taken as usize)
    }

    fn code(&mut self, codes: &Codes) -> Option<usize> {
        while self.count < codes.longest
            && let Some(byte) = self.byte()
        {
            self.held |= u32::from(byte) << self.count;
            self.count += 8;
        }
        let at = self.held & ((1 << codes.longest) - 1);
        let (len, code) = *codes.by_bits.get(at as usize)?;
        if len == 0 || self.count < u32::from(len) {
            return None;
        }
        self.held >>= len;
        self.count -= u32::from(len);
        Some(usize::from(code))
    }

    /// The codes of a part that brings its own: of bytes and lengths, and of distances.
    fn tables(&mut self) -> Option<(Codes, Codes)> {
        let letters = self.take(5)? + 257;
        let all = letters + self.take(5)? + 1;
        let told = self.take(4)? + 4;
        let mut lengths = [0; 19];
        for place in ORDER.iter().take(told) {
            lengths[*place] = self.take(3)? as u8;
        }
        let codes = Codes::of(&lengths);
        let mut lengths: Vec<u8> = Vec::with_capacity(all);
        while lengths.len() < all {
            let (length, times) = match self.code(&codes)? {
                code @ 0..=15 => (code as u8, 1),
                16 => (
                    lengths.last().copied().unwrap_or_default(),
                    self.take(2)? + 3,
                ),
                17 => (0, self.take(3)? + 3),
                _ => (0, self.take(7)? + 11),
            };
            lengths.extend(std::iter::repeat_n(length, times));
        }
        lengths.truncate(all);
        let (letters, distances) = lengths.split_at(letters);
        Some((Codes::of(letters), Codes::of(distances)))
    }
}

impl Codes {
    fn of(lengths: &[u8]) -> Self {
        let longest = lengths.iter().copied().max().unwrap_or(0);
        if longest == 0 {
            return Self {
                by_bits: vec![(0, 0)],
                longest: 1,
            };
        }
        let mut by_bits = vec![(0, 0); 1 << longest];
        let mut code = 0_u32;
        for len in 1..=longest {
            for (stands_for, _) in lengths.iter().enumerate().filter(|(_, own)| **own == len) {
                let turned = code.reverse_bits() >> (32 - u32::from(len));
                for place in (turned as usize..by_bits.len()).step_by(1 << len) {
                    by_bits[place] = (len, stands_for as u16);
                }
                code += 1;
            }
            code <<= 1;
        }
        Self {
            by_bits,
            longest: u32::from(longest),
        }
    }

    /// Those that a part uses that brings none.
    fn usual() -> (Self, Self) {
        let mut letters = [8; 288];
        letters[144..256].fill(9);
        letters[256..280].fill(7);
        (Self::of(&letters), Self::of(&[5; 30]))
    }
}

/// The shortest of a code of lengths, or of distances, and how many bits it has beside it:
/// `each` codes share a number of bits.
fn spread(code: usize, each: usize, first: usize) -> (usize, u32) {
    if code < 2 * each {
        return (first + code, 0);
    }
    let bits = code / each - 1;
    (
        first + ((each + code % each) << bits),
        u32::try_from(bits).unwrap_or(0),
    )
}

/// What the library makes of data without its head; nothing where that reaches `limit`, or
/// where the data is little but tables of codes, which cost thousands of steps each.
pub(super) fn unpack(data: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut bits = Bits {
        data,
        at: 0,
        held: 0,
        count: 0,
    };
    let mut out = Vec::new();
    let mut tables = MOST_TABLES + MOST_TABLES_A_BYTE * data.len();
    while bits.at < data.len() {
        let Some(head) = bits.take(3) else {
            break;
        };
        let goes_on = match head >> 1 {
            0 => plain(&mut bits, &mut out),
            1 => coded(&mut bits, &Codes::usual(), &mut out, limit),
            2 => match bits.tables() {
                Some(codes) => {
                    tables = tables.checked_sub(codes.0.by_bits.len() + codes.1.by_bits.len())?;
                    coded(&mut bits, &codes, &mut out, limit)
                }
                None => break,
            },
            _ => break,
        };
        if out.len() >= limit {
            return None;
        }
        if goes_on.is_none() || head & 1 != 0 {
            break;
        }
    }
    Some(out)
}

fn plain(bits: &mut Bits<'_>, out: &mut Vec<u8>) -> Option<()> {
    (bits.held, bits.count) = (0, 0);
    let len = usize::from(bits.byte()?) | usize::from(bits.byte()?) << 8;
    bits.byte()?;
    bits.byte()?;
    let rest = bits.data.get(bits.at..)?;
    let part = &rest[..len.min(rest.len())];
    out.extend_from_slice(part);
    bits.at += part.len();
    (part.len() == len && (len > 0 || !rest.is_empty())).then_some(())
}

/// Nothing where the data ends, or `out` is full.
fn coded(
    bits: &mut Bits<'_>,
    (letters, distances): &(Codes, Codes),
    out: &mut Vec<u8>,
    limit: usize,
) -> Option<()> {
    while out.len() < limit {
        let code = bits.code(letters)?;
        let code = match code {
            0..256 => {
                out.push(code as u8);
                continue;
            }
            256 => return Some(()),
            _ => code - 257,
        };
        let length = match code {
            28 => 258,
            29.. => 0,
            _ => {
                let (shortest, more) = spread(code, 4, 3);
                shortest + bits.take(more)?
            }
        };
        let code = bits.code(distances)?;
        if code >= 30 {
            return None;
        }
        let (nearest, more) = spread(code, 2, 1);
        let distance = nearest + bits.take(more)?;
        // One from before the beginning is left out, and what follows is read.
        if distance <= out.len() {
            for _ in 0..length {
                out.push(out[out.len() - distance]);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::DeflateEncoder;

    use super::*;

    #[test]
    fn whole_data_comes_out_as_it_went_in() {
        let mut text = Vec::new();
        for number in 0..40_000_u32 {
            text.extend(format!("{} m {} l S\n", number * number % 977, number % 61).bytes());
        }
        for level in [
            Compression::none(),
            Compression::fast(),
            Compression::best(),
        ] {
            for text in [&text[..], b"We will build homes.", &[b' '; 70_000]] {
                let mut packer = DeflateEncoder::new(Vec::new(), level);
                packer.write_all(text).unwrap();
                let packed = packer.finish().unwrap();
                assert_eq!(unpack(&packed, 1 << 20).as_deref(), Some(text));
                assert_eq!(unpack(&packed, text.len()), None);
            }
        }
    }

    #[test]
    fn damage_ends_it_or_is_passed_over() {
        assert_eq!(unpack(&[0xff; 4_000], 1 << 20), Some(Vec::new()));
        // A plain part with a wrong check of its length.
        assert_eq!(
            unpack(&[0, 2, 0, 9, 9, b'a', b'b', 1, 1, 0, 0, 0, b'c'], 99).as_deref(),
            Some(&b"abc"[..])
        );
    }
}
