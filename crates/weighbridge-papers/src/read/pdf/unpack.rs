//! How much a stream of a PDF unpacks to, through all its packings one after
//! another, found within a bound: no more than that is ever held. What it says is not looked at.
//!
//! The library unpacks a stream whole, however large it becomes, and goes on where
//! data is damaged; so what it makes of damaged data is found as it finds it, by `lenient`,
//! wherever the rest could become too much.

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::Filter;

use super::lenient;

/// The most bytes that a packed byte can stand for (258 for two bits).
const MOST_FLATE: u64 = 1_032;
/// Codes of LZW that stand for no bytes: begin anew, and end.
const CLEAR: usize = 256;
const END: usize = 257;
/// Most codes that LZW knows.
const MOST_CODES: usize = 4_096;
/// Most packings within one another: real papers have two.
const MOST_FILTERS: usize = 4;

/// Why a stream is not unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// It unpacks to more than the bound, or by more steps than any paper has.
    TooMuch,
}

/// What comes out of one packing.
struct Out {
    len: u64,
    limit: u64,
    /// The bytes, where another packing stands within this one.
    kept: Option<Vec<u8>>,
}

impl Out {
    fn put(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        self.count(bytes.len())?;
        if let Some(kept) = &mut self.kept {
            kept.extend_from_slice(bytes);
        }
        Ok(())
    }

    fn count(&mut self, bytes: usize) -> Result<(), Stop> {
        self.len += bytes as u64;
        if self.len < self.limit {
            Ok(())
        } else {
            Err(Stop::TooMuch)
        }
    }
}

/// How a stream is packed.
pub(super) struct Packing<'a> {
    /// The packings, the outermost first.
    pub filters: &'a [Filter],
    /// LZW widens its codes one code early, as it does unless the file says otherwise.
    pub early: bool,
}

/// How many bytes a stream unpacks to, the most at any of its steps; `bound_damage`
/// counts what follows damage too, as the library goes on in it.
pub(super) fn size(
    packing: &Packing<'_>,
    data: &[u8],
    limit: u64,
    bound_damage: bool,
) -> Result<u64, Stop> {
    let filters = packing.filters;
    if filters.len() > MOST_FILTERS {
        return Err(Stop::TooMuch);
    }
    let mut most = data.len() as u64;
    let mut held = Vec::new();
    for (at, filter) in filters.iter().enumerate() {
        let from = if at == 0 { data } else { &held };
        let mut out = Out {
            len: 0,
            limit,
            kept: (at + 1 < filters.len()).then(Vec::new),
        };
        match filter {
            Filter::FlateDecode => flate(from, &mut out, bound_damage)?,
            Filter::LzwDecode => lzw(from, packing.early, &mut out)?,
            Filter::RunLengthDecode => runs(from, &mut out)?,
            Filter::Ascii85Decode => base_85(from, &mut out)?,
            Filter::AsciiHexDecode => hex(from, &mut out)?,
            Filter::Crypt if at == 0 => out.put(from)?,
            // Pictures, which the library is built without.
            _ => break,
        }
        most = most.max(out.len);
        held = out.kept.unwrap_or_default();
    }
    Ok(most)
}

fn flate(data: &[u8], out: &mut Out, bound_damage: bool) -> Result<(), Stop> {
    let headed = matches!(data, [first, second, ..]
        if first & 0x0f == 8 && second & 0x20 == 0
            && (u16::from(*first) << 8 | u16::from(*second)) % 31 == 0);
    let packed = if headed { &data[2..] } else { data };
    let mut unpack = Decompress::new(false);
    let mut buffer = vec![0; 1 << 15];
    loop {
        let (read, made) = (unpack.total_in(), unpack.total_out());
        let rest = usize::try_from(read).ok().and_then(|at| packed.get(at..));
        let rest = rest.unwrap_or_default();
        let status = unpack.decompress(rest, &mut buffer, FlushDecompress::None);
        let count = usize::try_from(unpack.total_out() - made).unwrap_or(0);
        out.put(&buffer[..count])?;
        match status {
            Ok(Status::StreamEnd) => return Ok(()),
            Ok(_) if count > 0 || unpack.total_in() > read => {}
            // It breaks off.
            Ok(_) => return Ok(()),
            Err(_) => {
                let could = out.len + MOST_FLATE * rest.len() as u64;
                if !bound_damage || could < out.limit {
                    return Ok(());
                }
                let limit = usize::try_from(out.limit).unwrap_or(usize::MAX);
                let all = lenient::unpack(packed, limit).ok_or(Stop::TooMuch)?;
                out.len = out.len.max(all.len() as u64);
                if out.kept.is_some() {
                    out.kept = Some(all);
                }
                return Ok(());
            }
        }
    }
}

/// A code of LZW: another with a byte after it.
#[derive(Clone, Copy)]
struct Code {
    before: usize,
    first: u8,
    last: u8,
    len: usize,
}

fn lzw(data: &[u8], early: bool, out: &mut Out) -> Result<(), Stop> {
    let mut codes: Vec<Code> = (0..=257_usize)
        .map(|at| {
            let byte = at as u8;
            Code {
                before: at,
                first: byte,
                last: byte,
                len: 1,
            }
        })
        .collect();
    let (mut bits, mut held) = (0_u32, 0_u32);
    let mut bytes = data.iter();
    let mut previous: Option<usize> = None;
    let mut spelt = Vec::new();
    loop {
        let width = match codes.len() + usize::from(early) {
            2_048.. => 12,
            1_024.. => 11,
            512.. => 10,
            _ => 9,
        };
        while held < width {
            let Some(byte) = bytes.next() else {
                return Ok(());
            };
            bits = bits << 8 | u32::from(*byte);
            held += 8;
        }
        held -= width;
        let code = (bits >> held & ((1 << width) - 1)) as usize;
        bits &= (1 << held) - 1;
        match code {
            CLEAR => {
                codes.truncate(END + 1);
                previous = None;
                continue;
            }
            END => return Ok(()),
            _ => {}
        }
        // The first byte that follows the code before: of a code that is just being made,
        // its own.
        let first = match (codes.get(code), previous) {
            (Some(known), _) => known.first,
            (None, Some(before)) if code == codes.len() => codes[before].first,
            _ => return Ok(()),
        };
        if let Some(before) = previous
            && codes.len() < MOST_CODES
        {
            let made = Code {
                before,
                first: codes[before].first,
                last: first,
                len: codes[before].len + 1,
            };
            codes.push(made);
        }
        let Some(known) = codes.get(code) else {
            return Ok(());
        };
        if out.kept.is_some() {
            spelt.clear();
            let mut at = code;
            for _ in 0..known.len {
                spelt.push(codes[at].last);
                at = codes[at].before;
            }
            spelt.reverse();
            out.put(&spelt)?;
        } else {
            out.count(known.len)?;
        }
        previous = Some(code);
    }
}

fn runs(data: &[u8], out: &mut Out) -> Result<(), Stop> {
    let mut rest = data;
    while let [count, tail @ ..] = rest {
        match count {
            128 => return Ok(()),
            0..=127 => {
                let Some((bytes, after)) = tail.split_at_checked(usize::from(*count) + 1) else {
                    return Ok(());
                };
                out.put(bytes)?;
                rest = after;
            }
            _ => {
                let [byte, after @ ..] = tail else {
                    return Ok(());
                };
                out.put(&[*byte; 128][..257 - usize::from(*count)])?;
                rest = after;
            }
        }
    }
    Ok(())
}

/// What stands between words of a PDF.
pub(super) fn is_space(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

fn base_85(data: &[u8], out: &mut Out) -> Result<(), Stop> {
    let mut group = Vec::with_capacity(5);
    let flush = |group: &mut Vec<u8>, out: &mut Out| {
        if group.len() > 1 {
            let count = group.len();
            group.resize(5, b'u');
            let value = group.iter().fold(0_u64, |sum, digit| {
                sum * 85 + u64::from(digit.wrapping_sub(b'!'))
            });
            // What does not fit ends the library's reading; a few bytes more do no harm.
            out.put(&(value as u32).to_be_bytes()[..count - 1])?;
        }
        group.clear();
        Ok(())
    };
    for byte in data.iter().copied().filter(|byte| !is_space(*byte)) {
        match byte {
            b'!'..=b'u' => {
                group.push(byte);
                if group.len() == 5 {
                    flush(&mut group, out)?;
                }
            }
            b'z' => {
                flush(&mut group, out)?;
                out.put(&[0; 4])?;
            }
            _ => break,
        }
    }
    flush(&mut group, out)
}

fn hex(data: &[u8], out: &mut Out) -> Result<(), Stop> {
    let mut half = None;
    for byte in data.iter().copied().filter(|byte| !is_space(*byte)) {
        let Some(digit) = char::from(byte).to_digit(16) else {
            break;
        };
        let digit = digit as u8;
        match half.take() {
            None => half = Some(digit),
            Some(high) => out.put(&[high << 4 | digit])?,
        }
    }
    if let Some(high) = half {
        out.put(&[high << 4])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, ZlibEncoder};

    use super::*;

    fn packed(data: &[u8]) -> Vec<u8> {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::best());
        packer.write_all(data).unwrap();
        packer.finish().unwrap()
    }

    fn sized(filters: &[Filter], data: &[u8]) -> Result<u64, Stop> {
        let packing = Packing {
            filters,
            early: true,
        };
        size(&packing, data, 1 << 20, true)
    }

    #[test]
    fn each_packing_is_measured() {
        let text = b"We will build homes. ".repeat(50);
        assert_eq!(sized(&[], &text), Ok(1_050));
        assert_eq!(sized(&[Filter::FlateDecode], &packed(&text)), Ok(1_050));
        // Without its head, as the library takes it too.
        assert_eq!(
            sized(&[Filter::FlateDecode], &packed(&text)[2..]),
            Ok(1_050)
        );
        assert_eq!(
            sized(
                &[Filter::RunLengthDecode],
                &[4, 1, 2, 3, 4, 5, 253, 3, 129, 9, 128]
            ),
            Ok(5 + 4 + 128)
        );
        assert_eq!(sized(&[Filter::Ascii85Decode], b"z zzz~>"), Ok(16));
        assert_eq!(
            sized(&[Filter::Ascii85Decode], b"9jqo^BlbD-BleB1DJ+*+F(f,q"),
            Ok(25)
        );
        // The worked example of the standard: 45 45 45 45 45 65 45 45 45 66.
        let lzw = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];
        assert_eq!(sized(&[Filter::LzwDecode], &lzw), Ok(10));
    }

    #[test]
    fn a_chain_is_followed_with_its_bytes() {
        let text = b"We will build homes. ".repeat(50);
        let hexed: String = packed(&text).iter().map(|b| format!("{b:02x} ")).collect();
        let chain = [Filter::AsciiHexDecode, Filter::FlateDecode];
        assert_eq!(sized(&chain, hexed.as_bytes()), Ok(1_050));
        // The hexadecimal digits of 0xff 0x07 (two bytes) in LZW, as run lengths of one byte.
        let lzw = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];
        // 45 ('-' is 46 bytes to come, of which few come): the bytes were spelt.
        assert_eq!(
            sized(&[Filter::LzwDecode, Filter::RunLengthDecode], &lzw),
            Ok(10)
        );
        let twice = packed(&packed(&vec![b' '; 1 << 19]));
        let chain = [Filter::FlateDecode, Filter::FlateDecode];
        assert_eq!(sized(&chain, &twice), Ok(1 << 19));
    }

    #[test]
    fn what_is_too_much_stops_at_the_bound() {
        let runs = packed(&[0x81, b' '].repeat(20 << 10));
        let chain = [Filter::FlateDecode, Filter::RunLengthDecode];
        assert_eq!(sized(&chain, &runs), Err(Stop::TooMuch));
        assert_eq!(
            sized(&[Filter::Ascii85Decode], "z".repeat(1 << 18).as_bytes()),
            Err(Stop::TooMuch)
        );
        assert_eq!(sized(&[Filter::FlateDecode; 5], &runs), Err(Stop::TooMuch));
        // One byte over and over, in LZW: each code is the one that is just being made.
        let (mut bits, mut lzw) = (String::from("100000000"), Vec::new());
        for round in 0..8 {
            bits += if round > 0 { "100000000" } else { "" };
            bits += "000100000";
            for code in 258..4_096 {
                let width = match code {
                    ..511 => 9,
                    511..1_023 => 10,
                    1_023..2_047 => 11,
                    _ => 12,
                };
                if code < 4_095 {
                    bits += &format!("{code:0width$b}");
                }
            }
            bits += "000000100000";
        }
        bits.truncate(bits.len() / 8 * 8);
        for byte in bits.as_bytes().chunks(8) {
            let byte = str::from_utf8(byte).unwrap();
            lzw.push(u8::from_str_radix(byte, 2).unwrap());
        }
        assert_eq!(sized(&[Filter::LzwDecode], &lzw), Err(Stop::TooMuch));
        // Damaged data ends, unless the library would go on: here at a wrong check of a length.
        let mut damaged = vec![0xff; 4_000];
        assert_eq!(sized(&[Filter::FlateDecode], &damaged), Ok(4_000));
        damaged = vec![0, 1, 0, 9, 9, b'a'];
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
        packer.write_all(&vec![b' '; 2 << 20]).unwrap();
        damaged.extend(packer.finish().unwrap());
        assert_eq!(sized(&[Filter::FlateDecode], &damaged), Err(Stop::TooMuch));
    }
}
