/// The styles, the paper and the foot of our Word documents, from which pandoc takes the form of a DOCX file.
enum WordReference {
  static func make(_ orientation: Document.Orientation, isRightToLeft: Bool) -> [UInt8] {
    let files = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageRelations),
      ("word/document.xml", document(orientation, isRightToLeft)),
      ("word/_rels/document.xml.rels", documentRelations), ("word/styles.xml", styles(isRightToLeft)),
      ("word/footer1.xml", footer), ("word/settings.xml", settings),
    ]
    return ZipWriter.make(files.map { (name: $0.0, bytes: Array($0.1.utf8)) })
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static var contentTypes: String {
    head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/word/document.xml\" ContentType=\"\(word).document.main+xml\"/>"
      + "<Override PartName=\"/word/styles.xml\" ContentType=\"\(word).styles+xml\"/>"
      + "<Override PartName=\"/word/settings.xml\" ContentType=\"\(word).settings+xml\"/>"
      + "<Override PartName=\"/word/footer1.xml\" ContentType=\"\(word).footer+xml\"/></Types>"
  }

  private static var packageRelations: String {
    head
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"\(relations)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
  }

  private static var documentRelations: String {
    let parts = [("rId1", "styles"), ("rId2", "settings"), ("rId9", "footer")].map { id, type in
      "<Relationship Id=\"\(id)\" Type=\"\(relations)/\(type)\" Target=\"\(type == "footer" ? "footer1" : type).xml\"/>"
    }
    return head
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(parts.joined())</Relationships>"
  }

  /// Twentieths of a point: A4 with margins of two centimetres.
  private static func document(_ orientation: Document.Orientation, _ isRightToLeft: Bool) -> String {
    let size =
      orientation == .landscape
      ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>" : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
    return head
      + "<w:document \(space) xmlns:r=\"\(relations)\"><w:body><w:p/><w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId9\"/>\(size)<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\(isRightToLeft ? "<w:bidi/>" : "")</w:sectPr></w:body></w:document>"
  }

  private static var footer: String {
    func field(_ name: String) -> String {
      "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    }
    return head
      + "<w:ftr \(space)><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:jc w:val=\"center\"/></w:pPr>\(field("PAGE"))<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>\(field("NUMPAGES"))</w:p></w:ftr>"
  }

  private static var settings: String {
    head
      + "<w:settings \(space)><w:defaultTabStop w:val=\"708\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>"
  }

  private static func styles(_ isRightToLeft: Bool) -> String {
    var parts = [
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"100\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>",
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
      "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/></w:style>",
      paragraph("BodyText", "Body Text", ""), paragraph("FirstParagraph", "First Paragraph", "", basedOn: "BodyText"),
      paragraph("Compact", "Compact", "<w:spacing w:before=\"20\" w:after=\"20\"/>", basedOn: "BodyText"),
      paragraph(
        "Title", "Title", "<w:keepNext/><w:spacing w:after=\"200\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"40\"/><w:szCs w:val=\"40\"/>"
      ),
    ]
    for (level, size) in [(1, 32), (2, 26), (3, 22), (4, 20), (5, 20), (6, 20)] {
      let rule =
        level == 1
        ? "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"2\" w:color=\"444444\"/></w:pBdr>" : ""
      parts.append(
        paragraph(
          "Heading\(level)", "heading \(level)",
          "<w:keepNext/><w:keepLines/>\(rule)<w:spacing w:before=\"\(level == 1 ? 360 : 240)\" w:after=\"80\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
          "<w:b/><w:bCs/><w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"))
    }
    let box = ["top", "left", "bottom", "right"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"12\" w:space=\"4\" w:color=\"1A1A1A\"/>"
    }
    parts += [
      paragraph("Notice", "Notice", "<w:pBdr>\(box.joined())</w:pBdr>"),
      paragraph("LawSource", "Law Source", "<w:keepNext/><w:spacing w:before=\"120\" w:after=\"40\"/>"),
      // Lines of the picture's own height: a spacing above single would add to it.
      paragraph("Picture", "Picture", "<w:spacing w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>"),
      paragraph("PictureTitle", "Picture Title", "<w:keepNext/><w:spacing w:before=\"160\"/>", "<w:b/><w:bCs/>"),
      paragraph(
        "BlockText", "Block Text",
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"767676\"/></w:pBdr><w:ind w:left=\"284\"/>"
      ),
      paragraph(
        "TableCaption", "Table Caption", "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>", "<w:b/><w:bCs/>"
      ),
      paragraph(
        "FootnoteText", "footnote text", "<w:spacing w:after=\"40\"/>", "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>"),
      paragraph("Footer", "footer", "", "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>"),
      paragraph(
        "TOCHeading", "TOC Heading", "<w:keepNext/><w:spacing w:before=\"240\"/>",
        "<w:b/><w:bCs/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"),
      paragraph("TOC1", "toc 1", "<w:spacing w:after=\"40\"/>"),
      paragraph(
        "TOC2", "toc 2", "<w:spacing w:after=\"20\"/><w:ind w:left=\"284\"/>",
        "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"),
      character(
        "VerbatimChar", "Verbatim Char",
        "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/><w:sz w:val=\"17\"/>"),
      character("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>"),
      character("Hyperlink", "Hyperlink", "<w:color w:val=\"0B3D91\"/><w:u w:val=\"single\"/>"),
      tableStyle(isRightToLeft),
    ]
    return head + "<w:styles \(space)>\(parts.joined())</w:styles>"
  }

  private static func tableStyle(_ isRightToLeft: Bool) -> String {
    let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>"
    }
    return
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/></w:tblPr></w:style>"
      + "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Table\"><w:name w:val=\"Table\"/><w:basedOn w:val=\"TableNormal\"/><w:qFormat/><w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr><w:tblPr>\(isRightToLeft ? "<w:bidiVisual/>" : "")<w:tblBorders>\(borders.joined())</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
      + "<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E6E6E6\"/></w:tcPr></w:tblStylePr></w:style>"
  }

  private static func paragraph(
    _ id: String, _ name: String, _ form: String, _ letters: String = "", basedOn: String = "Normal"
  ) -> String {
    "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"\(basedOn)\"/><w:qFormat/><w:pPr>\(form)</w:pPr><w:rPr>\(letters)</w:rPr></w:style>"
  }

  private static func character(_ id: String, _ name: String, _ letters: String) -> String {
    "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:rPr>\(letters)</w:rPr></w:style>"
  }
}
