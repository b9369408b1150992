#!/bin/sh
# Writes seeds for the targets that read papers into fuzz/corpus, from the test papers: each
# file whole, the parts of each DOCX with the line between them that its target cuts at, and
# the words of each page of a site as text. Run from anywhere: fuzz/seeds.sh; it wants unzip.
set -eu
cd "$(dirname "$0")"
papers=../crates/weighbridge-papers/tests/papers
for target in pdf docx html markdown text; do mkdir -p "corpus/$target"; done
cp "$papers"/*.pdf corpus/pdf/
cp "$papers"/*.html corpus/html/
for file in "$papers"/*.docx; do
    to="corpus/docx/$(basename "$file" .docx)"
    cp "$file" "$to.zip"
    : > "$to"
    for part in word/document.xml word/styles.xml word/numbering.xml word/footnotes.xml \
        word/endnotes.xml docProps/core.xml; do
        unzip -p "$file" "$part" >> "$to" 2>/dev/null || true
        printf '\n%%%%%%\n' >> "$to"
    done
done
for file in "$papers"/*.html; do
    name=$(basename "$file" .html)
    sed -e 's/<[^>]*>//g' "$file" > "corpus/text/$name"
    sed -e 's/<h1[^>]*>/# /g; s/<h[2-6][^>]*>/## /g; s/<li[^>]*>/- /g; s/<t[dh][^>]*>/ | /g' \
        -e 's/<[^>]*>//g' "$file" > "corpus/markdown/$name"
done
# A page's content, a font that names its letters, a form and a layer.
{
    printf 'BT /F 12 Tf 14 TL 72 700 Td (We will open 40 yards by 2030.) Tj T* (Each will pay.) Tj '
    printf '/G 9 Tf [(We act)-300(now.)]TJ ET /X Do /OC /P BDC BT (b) Tj ET EMC 0 0 9 9 re f Q q'
    printf '\n%%%%%%\n<</Type/Font/Subtype/TrueType/BaseFont/A/Encoding<</Differences[65/B/C]>>'
    printf '/FirstChar 65/Widths[500 600]/FontDescriptor<</Flags 4/FontWeight 700>>>>'
    printf '\n%%%%%%\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Matrix[1 0 0 1 5 5]/Length 24>>\n'
    printf 'stream\nBT /F 9 Tf (form) Tj ET \nendstream\n%%%%%%\n<</Type/OCG/Name(Layer)>>'
} > corpus/pdf/content
