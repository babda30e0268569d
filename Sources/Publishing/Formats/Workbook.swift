import CXLSXWriter
import Foundation

/// A workbook of Excel: text is text, whatever its first sign; the same input gives the same bytes.
public struct Workbook: Sendable, Hashable {
  public enum Cell: Sendable, Hashable {
    case text(String)
    case number(Double)
    case empty
  }

  public struct Column: Sendable, Hashable {
    public let title: String
    /// In characters.
    public let width: Double
    /// Kept for the program that reads the file again; people do not see it.
    public let isHidden: Bool
    /// Whether the cells may be typed into on a protected sheet.
    public let isOpen: Bool
    /// The values offered in a drop-down; empty for free text. Excel takes 255 characters in all.
    public let choices: [String]
    /// Background (RGB) of cells that hold exactly this text.
    public let colours: [String: UInt32]

    public init(
      _ title: String, width: Double = 20, isHidden: Bool = false, isOpen: Bool = false, choices: [String] = [],
      colours: [String: UInt32] = [:]
    ) {
      self.colours = colours
      self.title = title
      self.width = width
      self.isHidden = isHidden
      self.isOpen = isOpen
      self.choices = choices
    }
  }

  public struct Sheet: Sendable, Hashable {
    /// At most 31 characters, unique in the workbook.
    public let name: String
    public let columns: [Column]
    public let rows: [[Cell]]
    /// Only open columns can be edited; there is no password, as this guards against slips, not against people.
    public let isProtected: Bool
    public let isHidden: Bool

    public init(
      name: String, columns: [Column], rows: [[Cell]], isProtected: Bool = false, isHidden: Bool = false
    ) {
      self.name = name
      self.columns = columns
      self.rows = rows
      self.isProtected = isProtected
      self.isHidden = isHidden
    }
  }

  public var title: String
  /// ISO date written as the time of making.
  public var date: String
  public var isRightToLeft: Bool
  public var sheets: [Sheet]
  /// Machine-readable copy of the content, as JSON; carried in a part of its own.
  public var data: String?

  /// What one cell can hold, in UTF-16 units.
  static let cellLimit = 32_767

  public init(title: String, date: String, isRightToLeft: Bool = false, sheets: [Sheet], data: String? = nil) {
    self.title = title
    self.date = date
    self.isRightToLeft = isRightToLeft
    self.sheets = sheets
    self.data = data
  }

  /// The bytes of the file.
  /// - Throws: `PublishingError.workbook`.
  public func render() throws(PublishingError) -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tarazu-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard let book = workbook_new(path) else { throw .workbook(reason: "no memory") }
    setProperties(book)
    var failure: String?
    for sheet in sheets where failure == nil { failure = write(sheet, to: book) }
    let result = workbook_close(book)
    if let failure { throw .workbook(reason: failure) }
    guard result == LXW_NO_ERROR, let bytes = FileManager.default.contents(atPath: path) else {
      throw .workbook(reason: String(cString: lxw_strerror(result)))
    }
    guard let data else { return Array(bytes) }
    return ZipWriter.adding(DocumentConversion.dataPart(data), to: Array(bytes)) ?? Array(bytes)
  }

  private func setProperties(_ book: UnsafeMutablePointer<lxw_workbook>) {
    // The library copies the strings.
    let title = strdup(Self.printable(title))
    let author = strdup("Tarazu")
    defer {
      free(title)
      free(author)
    }
    var properties = lxw_doc_properties()
    properties.title = title
    properties.author = author
    properties.created = time_t(DocumentConversion.seconds(date))
    workbook_set_properties(book, &properties)
  }

  /// - Returns: what went wrong, if something did.
  private func write(_ sheet: Sheet, to book: UnsafeMutablePointer<lxw_workbook>) -> String? {
    guard let page = workbook_add_worksheet(book, Self.sheetName(sheet.name)) else {
      return "the name of the sheet '\(sheet.name)' is not allowed or stands twice"
    }
    let head = workbook_add_format(book)
    format_set_bold(head)
    format_set_text_wrap(head)
    format_set_border(head, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_bg_color(head, lxw_color_t(0xE6E6E6))
    format_set_align(head, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    let closed = bodyFormat(book)
    let open = bodyFormat(book)
    format_set_unlocked(open)
    let lastRow = lxw_row_t(max(sheet.rows.count, 1))
    for (index, column) in sheet.columns.enumerated() {
      let place = lxw_col_t(index)
      var options = lxw_row_col_options(hidden: column.isHidden ? 1 : 0, level: 0, collapsed: 0)
      worksheet_set_column_opt(page, place, place, column.width, column.isOpen ? open : closed, &options)
      worksheet_write_string(page, 0, place, Self.cell(column.title), head)
      if !column.choices.isEmpty { offer(column.choices, in: place, to: lastRow, page) }
      for (text, colour) in column.colours.sorted(by: { $0.key < $1.key }) {
        paint(text, colour, in: place, to: lastRow, page, book)
      }
    }
    worksheet_set_row(page, 0, Self.height(sheet.columns.map { .text($0.title) }, sheet.columns), nil)
    for (index, row) in sheet.rows.enumerated() {
      let height = Self.height(row, sheet.columns)
      // A row of one line is left to the program, which lets it grow when somebody types.
      if height > Self.lineHeight { worksheet_set_row(page, lxw_row_t(index + 1), height, nil) }
      for (place, cell) in row.prefix(sheet.columns.count).enumerated() {
        let format = sheet.columns[place].isOpen ? open : closed
        let line = lxw_row_t(index + 1)
        switch cell {
        case .text(let text): worksheet_write_string(page, line, lxw_col_t(place), Self.cell(text), format)
        case .number(let value): worksheet_write_number(page, line, lxw_col_t(place), value, format)
        case .empty: worksheet_write_blank(page, line, lxw_col_t(place), format)
        }
      }
    }
    worksheet_freeze_panes(page, 1, 0)
    worksheet_repeat_rows(page, 0, 0)
    worksheet_set_landscape(page)
    worksheet_set_paper(page, 9)
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_set_footer(page, "&C&P / &N")
    if !sheet.columns.isEmpty {
      worksheet_autofilter(page, 0, 0, lastRow, lxw_col_t(sheet.columns.count - 1))
    }
    if isRightToLeft { worksheet_right_to_left(page) }
    if sheet.isHidden { worksheet_hide(page) }
    if sheet.isProtected {
      var protection = lxw_protection()
      protection.format_columns = 1
      protection.format_rows = 1
      protection.sort = 1
      protection.insert_rows = 1
      protection.autofilter = 1
      worksheet_protect(page, nil, &protection)
    }
    return nil
  }

  /// In points.
  private static let lineHeight = 15.0

  /// Room for the words of a row, wrapped: LibreOffice gives a row one line where the file does not say its height.
  private static func height(_ row: [Cell], _ columns: [Column]) -> Double {
    var lines = 1
    for (cell, column) in zip(row, columns) where !column.isHidden {
      guard case .text(let text) = cell else { continue }
      // Words are not broken: a line holds a little less than the width.
      let room = max(column.width * 0.9, 1)
      let count = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
        count + max(1, Int((Double(line.utf16.count) / room).rounded(.up)))
      }
      lines = max(lines, count)
    }
    // Excel takes 409 points.
    return min(Double(lines) * lineHeight, 400)
  }

  private func bodyFormat(_ book: UnsafeMutablePointer<lxw_workbook>) -> UnsafeMutablePointer<lxw_format>? {
    let format = workbook_add_format(book)
    format_set_text_wrap(format)
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    // Text stays text when somebody edits the cell: what begins with = is not calculated then either.
    format_set_num_format_index(format, 49)
    return format
  }

  private func offer(
    _ choices: [String], in column: lxw_col_t, to lastRow: lxw_row_t, _ page: UnsafeMutablePointer<lxw_worksheet>
  ) {
    var pointers: [UnsafeMutablePointer<CChar>?] = choices.map { strdup(Self.printable($0)) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    pointers.withUnsafeMutableBufferPointer { buffer in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      validation.value_list = buffer.baseAddress
      _ = worksheet_data_validation_range(page, 1, column, lastRow, column, &validation)
    }
  }

  private func paint(
    _ text: String, _ colour: UInt32, in column: lxw_col_t, to lastRow: lxw_row_t,
    _ page: UnsafeMutablePointer<lxw_worksheet>, _ book: UnsafeMutablePointer<lxw_workbook>
  ) {
    let format = workbook_add_format(book)
    format_set_bg_color(format, colour)
    // The library copies the text; in a condition it stands as a formula, between quotation marks.
    let value = "\"" + Self.printable(text).replacing("\"", with: "\"\"") + "\""
    guard let copy = strdup(value) else { return }
    defer { free(copy) }
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
    condition.value_string = copy
    condition.format = format
    worksheet_conditional_format_range(page, 1, column, lastRow, column, &condition)
  }

  static func sheetName(_ name: String) -> String {
    String(printable(name).map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(31))
  }

  /// The text as one cell takes it: printable, and cut where it is longer than a cell holds.
  static func cell(_ text: String) -> String {
    let text = escaped(printable(text))
    if text.utf16.count <= cellLimit { return text }
    var kept = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      length += scalar.value > 0xFFFF ? 2 : 1
      if length > cellLimit - 1 { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// XLSX takes `_x0041_` for the letter A: where a text has it, its first sign is written by number.
  private static func escaped(_ text: String) -> String {
    if !text.utf8.contains(0x5F) { return text }
    return text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
  }

  private static func printable(_ text: String) -> String { Markup.clean(text) }
}
