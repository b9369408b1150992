#!/usr/bin/env python3
"""Makes the PDF and DOCX of the test papers from their HTML sources.

    python3 build.py            # needs Chromium for the PDF, nothing else

The PDF carries the date of its making, so it is made anew only when its
source changes: the tests read the committed files, not this script.
"""
import html.parser
import pathlib
import re
import subprocess
import sys
import zipfile

HERE = pathlib.Path(__file__).parent
PAPERS = ["making-it-here", "strong-foundations"]
# Pages on which one thing is tried; PDF alone.
PAGES = ["harbours", "columns"]
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class Tree(html.parser.HTMLParser):
    """The elements of a source as (tag, attributes, children)."""

    def __init__(self):
        super().__init__()
        self.root = ("root", {}, [])
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        node = (tag, dict(attrs), [])
        self.open[-1][2].append(node)
        if tag not in ("meta", "link", "br"):
            self.open.append(node)

    def handle_endtag(self, tag):
        while len(self.open) > 1 and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        self.open[-1][2].append(data)


def find(node, tag):
    if isinstance(node, str):
        return
    if node[0] == tag:
        yield node
        return
    for child in node[2]:
        yield from find(child, tag)


def words(node):
    if isinstance(node, str):
        return node
    return "".join(words(child) for child in node[2])


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def runs(node, style=""):
    """The runs of a paragraph's children; footnote marks become references."""
    out = []
    for child in node[2]:
        if isinstance(child, str):
            text = re.sub(r"\s+", " ", child)
            for at, part in enumerate(text.split("\u00ad")):
                if at:
                    out.append(f"<w:r>{style}<w:softHyphen/></w:r>")
                if part:
                    out.append(f'<w:r>{style}<w:t xml:space="preserve">{escape(part)}</w:t></w:r>')
        elif child[0] == "br":
            out.append("<w:r><w:br/></w:r>")
        elif child[0] == "sup":
            out.append(f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{int(words(child)) + 1}"/></w:r>')
        elif child[0] in ("em", "strong"):
            mark = "<w:i/>" if child[0] == "em" else "<w:b/>"
            out.append("".join(runs(child, f"<w:rPr>{mark}</w:rPr>")))
        else:
            raise SystemExit(f"a paragraph with <{child[0]}> is more than this script knows")
    return out


class Document:
    def __init__(self):
        self.body = []
        self.notes = []
        self.new_page = False

    def paragraph(self, node, style=None, extra=""):
        inner = "".join(runs(node))
        if self.new_page:
            self.new_page = False
            text = words(node).strip()
            broken = '<w:r><w:lastRenderedPageBreak/></w:r>'
            if node[0] == "p" and text[:1].islower():
                # The page breaks inside a sentence: Word keeps one paragraph.
                self.body[-1] = self.body[-1].replace("</w:p>", f"<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>{broken}{inner}</w:p>")
                return
            self.body.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')
            inner = broken + inner
        props = (f'<w:pStyle w:val="{style}"/>' if style else "") + extra
        self.body.append(f"<w:p><w:pPr>{props}</w:pPr>{inner}</w:p>")

    def table(self, node):
        for caption in find(node, "caption"):
            self.paragraph(caption, "Caption")
        rows = []
        for row in find(node, "tr"):
            cells = [c for c in row[2] if not isinstance(c, str)]
            rows.append("<w:tr>" + "".join(f"<w:tc><w:p>{''.join(runs(c))}</w:p></w:tc>" for c in cells) + "</w:tr>")
        self.body.append("<w:tbl>" + "".join(rows) + "</w:tbl>")

    def aside(self, node):
        inside = Document()
        for child in node[2]:
            inside.block(child)
        text = "".join(inside.body)
        # Word stores a text box twice: as a shape, and for old readers as VML.
        self.body.append(
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData>"
            f"<wps:wsp><wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{text}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        )

    def block(self, node):
        if isinstance(node, str):
            return
        tag, attrs, children = node
        if tag in ("header", "footer"):
            return
        if tag in ("h1", "h2", "h3"):
            self.paragraph(node, f"Heading{tag[1]}")
        elif tag == "p":
            self.paragraph(node)
        elif tag in ("ul", "ol"):
            number = 1 if tag == "ul" else 2
            for item in find(node, "li"):
                self.paragraph(item, "ListParagraph", f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
        elif tag == "table":
            self.table(node)
        elif tag == "aside":
            self.aside(node)
        elif attrs.get("class") == "notes":
            for note in find(node, "p"):
                number, text = words(note).split(" ", 1)
                self.notes.append((int(number) + 1, text))
        else:
            for child in children:
                self.block(child)


def docx(name, tree):
    document = Document()
    for at, page in enumerate(find(tree.root, "section")):
        document.new_page = at > 0
        for child in page[2]:
            document.block(child)
    title = escape(words(next(find(tree.root, "title"))))
    more = ('xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
            'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
            'xmlns:v="urn:schemas-microsoft-com:vml"')
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{n}"><w:name w:val="heading {n}"/><w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr></w:style>'
        for n in (1, 2, 3)
    ) + '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style><w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/></w:style>'
    notes = "".join(f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(t)}</w:t></w:r></w:p></w:footnote>' for n, t in document.notes)
    bullet = lambda n, kind: f'<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="0"><w:numFmt w:val="{kind}"/></w:lvl></w:abstractNum>'
    part = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    files = {
        "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{part}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{part}.styles+xml"/><Override PartName="/word/footnotes.xml" ContentType="{part}.footnotes+xml"/><Override PartName="/word/numbering.xml" ContentType="{part}.numbering+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{rel}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>',
        "word/document.xml": f"<w:document {W} {more}><w:body>{''.join(document.body)}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "word/footnotes.xml": f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>{notes}</w:footnotes>',
        "word/numbering.xml": f'<w:numbering {W}>{bullet(0, "bullet")}{bullet(1, "decimal")}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{rel}/styles" Target="styles.xml"/><Relationship Id="r2" Type="{rel}/footnotes" Target="footnotes.xml"/><Relationship Id="r3" Type="{rel}/numbering" Target="numbering.xml"/></Relationships>',
    }
    with zipfile.ZipFile(HERE / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            archive.writestr(zipfile.ZipInfo(path, (2026, 3, 2, 9, 0, 0)), head + text, zipfile.ZIP_DEFLATED)


for name in [*PAPERS, *PAGES]:
    if name in PAPERS:
        tree = Tree()
        tree.feed((HERE / f"{name}.html").read_text("utf-8"))
        docx(name, tree)
    if "--docx" not in sys.argv:
        subprocess.run([*CHROMIUM, f"--print-to-pdf={HERE / name}.pdf", str(HERE / f"{name}.html")], check=True, stderr=subprocess.DEVNULL)
