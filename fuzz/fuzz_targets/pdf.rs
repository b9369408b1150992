//! Whatever a PDF holds, reading it gives a paper or a message. A whole file is taken as it is;
//! else the parts of the input are a page's content and the objects from the fourth on, in a
//! file whose table of contents is right, so that what is fuzzed is reached.
#![no_main]

mod common;

use libfuzzer_sys::fuzz_target;
use weighbridge_papers::Paper;

fuzz_target!(|bytes: &[u8]| {
    if bytes.starts_with(b"%PDF-") {
        return common::look(Paper::read(bytes, "a.pdf"));
    }
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R\
          /G 6 0 R>>/XObject<</X 7 0 R>>/Properties<</P 8 0 R>>>>>>"
            .to_vec(),
    ];
    let mut parts = common::parts(bytes).into_iter();
    let content = parts.next().unwrap_or_default();
    let mut stream = format!("<</Length {}>>\nstream\n", content.len()).into_bytes();
    stream.extend(content);
    stream.extend(b"\nendstream");
    objects.push(stream);
    objects.push(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_vec());
    objects.extend(parts.map(<[u8]>::to_vec));
    let mut out = b"%PDF-1.7\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (at, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", out.len());
        out.extend(format!("{} 0 obj\n", at + 1).bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    let at = out.len();
    out.extend(table.bytes());
    let size = objects.len() + 1;
    out.extend(format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n").bytes());
    common::look(Paper::read(&out, "a.pdf"));
});
