/// One word of a text with the number of its form.
package struct Word {
  /// Offsets in UTF-8 bytes: first byte, and behind the last.
  package var start: UInt32
  package var end: UInt32
  /// Number of the form: words that are equal after folding share it.
  package var form: UInt32
  /// Sentence of the text, from 0.
  package var sentence: UInt32
}

/// Reads the words of texts in one language: one pass over the bytes, folding and stemming once per distinct spelling.
///
/// A *run* is what stands between two separators of ASCII; every byte above ASCII belongs to a run. Runs are looked up
/// whole, by their bytes, eight bytes at a step. What a run holds (one word with quotation marks around it, several
/// words parted by a dash of Unicode, none) is worked out once and kept. Words are runs of letters, digits and inner
/// apostrophes; hyphens part words. A sentence ends at `.`, `!`, `?`, `؟` or `۔` when the next word begins with a
/// capital or a digit, unless the word before is an abbreviation; scripts without capitals end it at the mark alone.
///
/// One reader serves one task: it is fast because it remembers, and remembers without locks.
package final class WordReader {
  /// Called for every new form with its number and its folded spelling; says whether the form is to be marked.
  package typealias NewForm = (_ form: Int, _ folded: String) -> Bool

  package let language: Language
  private let describe: NewForm
  private var table = RunTable()
  private var forms: [String: UInt32] = [:]
  private var isMarked: [Bool] = []

  private var text: UnsafeMutablePointer<UInt8>
  private var textCapacity: Int
  private var words: UnsafeMutablePointer<Word>
  private var wordCapacity: Int
  /// Numbers of the words whose form is marked, ascending.
  private var marks: UnsafeMutablePointer<UInt32>
  private var wordCount = 0
  private var markCount = 0
  private let isSeparator: UnsafeMutablePointer<Bool>
  /// Two words of ones for every length up to sixteen bytes.
  private let masks: UnsafeMutablePointer<UInt64>
  private let runs: UnsafeMutablePointer<Run>
  /// Keeps the compiler from leaving out the loads that fetch the table.
  private var touched: UInt32 = 0
  private var sentence: UInt32 = 0
  /// Why the next word may begin a sentence.
  private var pending = Pending.none

  private enum Pending { case none, end, endUnlessDigit }

  /// Runs and words longer than this are not words of any language; they get the form 0, which nothing matches.
  static let longestRun = 240
  /// Distinct spellings kept; beyond it the owner should call `forget`.
  static let spellingLimit = 400_000
  private static let padding = 32

  package init(language: Language, describe: @escaping NewForm) {
    self.language = language
    self.describe = describe
    textCapacity = 1 << 14
    text = .allocate(capacity: textCapacity)
    wordCapacity = 1 << 11
    words = .allocate(capacity: wordCapacity)
    marks = .allocate(capacity: wordCapacity)
    isSeparator = .allocate(capacity: 256)
    masks = .allocate(capacity: 34)
    runs = .allocate(capacity: Self.batch)
    runs.initialize(repeating: Run(), count: Self.batch)
    for length in 0...16 {
      masks[2 * length] = length >= 8 ? .max : (1 << UInt64(8 * length)) - 1
      masks[2 * length + 1] = length <= 8 ? 0 : length == 16 ? .max : (1 << UInt64(8 * (length - 8))) - 1
    }
    for byte in 0..<256 {
      let isWord = byte >= 0x80 || Letters.category(UInt32(byte)) != .other
      isSeparator[byte] = !isWord
    }
    reserveUnknownForm()
  }

  deinit {
    text.deallocate()
    words.deallocate()
    marks.deallocate()
    isSeparator.deallocate()
    masks.deallocate()
    runs.deallocate()
  }

  /// Whether so many spellings are kept that `forget` is due.
  package var isFull: Bool { table.count > Self.spellingLimit }

  /// Forgets every spelling and form; forms are numbered anew.
  package func forget() {
    table.removeAll()
    forms.removeAll()
    isMarked.removeAll()
    reserveUnknownForm()
  }

  private func reserveUnknownForm() {
    forms[""] = 0
    isMarked.append(describe(0, ""))
  }

  /// The words of the last text that was read.
  package var lastWords: UnsafeBufferPointer<Word> { UnsafeBufferPointer(start: words, count: wordCount) }
  /// Numbers of the words whose form is marked, ascending.
  package var lastMarks: UnsafeBufferPointer<UInt32> { UnsafeBufferPointer(start: marks, count: markCount) }

  /// Reads a text; what was read before is overwritten. Texts of 2 GB and more are read up to that length.
  package func read(_ source: String) {
    var source = source
    source.withUTF8 { read($0) }
  }

  /// Reads a text of UTF-8 bytes.
  package func read(_ source: UnsafeBufferPointer<UInt8>) {
    wordCount = 0
    markCount = 0
    sentence = 0
    pending = .none
    guard let bytes = source.baseAddress else { return }
    let count = min(source.count, Int(Int32.max))
    if textCapacity < count + Self.padding {
      text.deallocate()
      textCapacity = (count + Self.padding) * 2
      text = .allocate(capacity: textCapacity)
    }
    text.update(from: bytes, count: count)
    (text + count).update(repeating: 0, count: Self.padding)
    readRuns(count)
  }

  private static let low = UInt64(0x0101_0101_0101_0101)
  private static let high = UInt64(0x8080_8080_8080_8080)

  /// The high bit of every byte that is a separator: ASCII, and neither letter, digit nor apostrophe.
  @inline(__always)
  private static func separators(_ word: UInt64) -> UInt64 {
    let ascii = word & ~high
    let lower = ascii | (low &* 0x20)
    let letter = (lower &+ (low &* 0x1F)) & ~(lower &+ (low &* 0x05))
    let digit = (ascii &+ (low &* 0x50)) & ~(ascii &+ (low &* 0x46))
    // A byte equal to the mark becomes zero, and only zero stays below 0x80 when 0x7F is added.
    let apostrophe = ~((ascii ^ (low &* 0x27)) &+ (low &* 0x7F))
    let grave = ~((ascii ^ (low &* 0x60)) &+ (low &* 0x7F))
    return ~(word | letter | digit | apostrophe | grave) & high
  }

  /// One run on its way from the bytes to the table.
  private struct Run {
    var key = RunKey()
    var start = 0
    /// What stands behind it: see `stopBehind` and `stopLater`.
    var stops: UInt8 = 0

    /// A full stop follows at once.
    static let stopBehind: UInt8 = 1
    /// Another mark that ends a sentence follows, or a full stop behind a closing bracket.
    static let stopLater: UInt8 = 2
  }

  private static let batch = 64

  /// Runs are found in batches and looked up afterwards: finding one touches its place in the table, so that the
  /// processor fetches many places at a time instead of waiting for each.
  private func readRuns(_ count: Int) {
    var place = 0
    while true {
      let (found, next) = findRuns(from: place, count)
      if found == 0 { return }
      resolve(found)
      place = next
    }
  }

  private func findRuns(from begin: Int, _ count: Int) -> (found: Int, next: Int) {
    let text = UnsafePointer(self.text)
    let separator = UnsafePointer(isSeparator)
    let masks = UnsafePointer(self.masks)
    let runs = self.runs
    var place = begin
    var found = 0
    var touched: UInt32 = 0
    while found < Self.batch {
      while separator[Int(text[place])] {
        if place >= count {
          self.touched = touched
          return (found, place)
        }
        place &+= 1
      }
      let start = place
      let raw = UnsafeRawPointer(text + start)
      let first = raw.loadUnaligned(as: UInt64.self)
      let second = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      let ends = Self.separators(first)
      let laterEnds = Self.separators(second)
      // No branch on the length: words of up to sixteen bytes all take the same way.
      let length = ends != 0 ? ends.trailingZeroBitCount &>> 3 : 8 &+ (laterEnds.trailingZeroBitCount &>> 3)
      let run = runs + found
      run.pointee.start = start
      run.pointee.key.first = first & masks[length &<< 1]
      run.pointee.key.second = second & masks[length &<< 1 &+ 1]
      run.pointee.key.length = length
      if length < 16 {
        run.pointee.key.hash = table.hash(
          first: run.pointee.key.first, second: run.pointee.key.second, length: length)
        place = start &+ length
      } else {
        place = start &+ longRun(run, raw)
      }
      touched &+= table.touch(run.pointee.key.hash)
      run.pointee.stops = 0
      if text[place] == 0x20 {
        place &+= 1
      } else {
        run.pointee.stops = stops(text, behind: place)
      }
      found &+= 1
    }
    self.touched = touched
    return (found, place)
  }

  /// Completes the key of a run of sixteen bytes or more; its length.
  @inline(never)
  private func longRun(_ run: UnsafeMutablePointer<Run>, _ raw: UnsafeRawPointer) -> Int {
    var length = 16
    while true {
      let ends = Self.separators(raw.loadUnaligned(fromByteOffset: length, as: UInt64.self))
      if ends != 0 {
        length &+= ends.trailingZeroBitCount &>> 3
        break
      }
      length &+= 8
    }
    run.pointee.key.length = length
    run.pointee.key.hash = table.hash(
      ofLong: raw.assumingMemoryBound(to: UInt8.self), first: run.pointee.key.first,
      second: run.pointee.key.second, length: length)
    return length
  }

  /// Marks that end a sentence among the separators behind a run.
  @inline(never)
  private func stops(_ text: UnsafePointer<UInt8>, behind end: Int) -> UInt8 {
    var result: UInt8 = 0
    var place = end
    while isSeparator[Int(text[place])] && text[place] != 0 {
      switch text[place] {
      case 0x2E:
        if place == end {
          result |= Run.stopBehind
        } else if text[place - 1] == 0x29 || text[place - 1] == 0x22 {
          result |= Run.stopLater
        }
      case 0x21, 0x3F: result |= Run.stopLater
      default: break
      }
      place += 1
    }
    return result
  }

  private func resolve(_ found: Int) {
    let text = UnsafePointer(self.text)
    var run = UnsafePointer(runs)
    let end = run + found
    while run < end {
      let start = run.pointee.start
      let behind = start &+ run.pointee.key.length
      let entry: RunEntry
      if let known = table.find(run.pointee.key, text + start) {
        entry = known
      } else if run.pointee.key.length <= Self.longestRun {
        entry = learn(run.pointee.key, text + start)
      } else {
        entry = RunEntry(flags: RunEntry.composite)
      }
      if entry.flags & RunEntry.composite == 0 {
        append(entry, start: start &+ Int(entry.lead), end: behind &- Int(entry.trail))
      } else {
        readComposite(text, start, behind)
      }
      if run.pointee.stops != 0 { endSentence(run.pointee.stops, entry) }
      run += 1
    }
  }

  @inline(__always)
  private func append(_ entry: RunEntry, start: Int, end: Int) {
    if pending != .none { beginSentence(entry.flags) }
    if wordCount == wordCapacity { growWords() }
    words[wordCount] = Word(
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), form: entry.form,
      sentence: sentence)
    marks[markCount] = UInt32(truncatingIfNeeded: wordCount)
    markCount &+= Int((entry.flags & RunEntry.marked) &>> 1)
    wordCount &+= 1
  }

  @inline(never)
  private func beginSentence(_ flags: UInt8) {
    let capital = flags & RunEntry.beginsWithCapital != 0
    let digit = flags & RunEntry.beginsWithDigit != 0
    if capital || digit && pending == .end { sentence += 1 }
    pending = .none
  }

  @inline(never)
  private func growWords() {
    let larger = UnsafeMutablePointer<Word>.allocate(capacity: wordCapacity * 2)
    larger.update(from: words, count: wordCount)
    words.deallocate()
    words = larger
    let moreMarks = UnsafeMutablePointer<UInt32>.allocate(capacity: wordCapacity * 2)
    moreMarks.update(from: marks, count: markCount)
    marks.deallocate()
    marks = moreMarks
    wordCapacity *= 2
  }

  /// Whether the marks behind a word end the sentence.
  @inline(never)
  private func endSentence(_ stops: UInt8, _ entry: RunEntry) {
    if wordCount == 0 { return }
    if stops & Run.stopLater != 0 {
      pending = .end
    } else if entry.trail > 0 || entry.flags & RunEntry.abbreviation == 0 {
      // A closing quotation mark before the stop makes the word before it no abbreviation.
      pending = entry.flags & RunEntry.short != 0 ? .endUnlessDigit : .end
    }
  }

  // MARK: - What is new

  /// Works out what a run holds and keeps it.
  @inline(never)
  private func learn(_ key: RunKey, _ run: UnsafePointer<UInt8>) -> RunEntry {
    let entry = describe(run, key.length)
    table.insert(key, run, entry)
    return entry
  }

  private func describe(_ run: UnsafePointer<UInt8>, _ length: Int) -> RunEntry {
    var index = 0
    var start = -1
    var end = 0
    var firstLetter: UInt32 = 0
    var letters = 0
    var digits = 0
    while index < length {
      let (scalar, size) = Letters.decode(run, index, end: length)
      switch Letters.category(scalar) {
      case .letter:
        if start < 0 {
          start = index
          firstLetter = scalar
        } else if end != index {
          // Something that is no mark inside a word lies between two words.
          return RunEntry(flags: RunEntry.composite)
        }
        end = index + size
        letters += 1
        if (0x30...0x39).contains(scalar) { digits += 1 }
      case .inner:
        if start >= 0 && end == index && index + size < length,
          Letters.category(Letters.decode(run, index + size, end: length).0) == .letter
        {
          end = index + size
        }
      case .other:
        if Letters.isTerminator(scalar) { return RunEntry(flags: RunEntry.composite) }
      }
      index += size
    }
    if start < 0 || start > 255 || length - end > 255 { return RunEntry(flags: RunEntry.composite) }
    let word = String(decoding: UnsafeBufferPointer(start: run + start, count: end - start), as: UTF8.self)
    var entry = RunEntry(form: form(word), lead: UInt8(start), trail: UInt8(length - end))
    if isMarked[Int(entry.form)] { entry.flags |= RunEntry.marked }
    if Letters.isCapital(firstLetter) { entry.flags |= RunEntry.beginsWithCapital }
    if (0x30...0x39).contains(firstLetter) { entry.flags |= RunEntry.beginsWithDigit }
    if letters == 1 || digits == letters && digits <= 2 { entry.flags |= RunEntry.abbreviation }
    if letters <= 3 { entry.flags |= RunEntry.short }
    return entry
  }

  private func form(_ word: String) -> UInt32 {
    let folded = Folding.fold(word, language: language)
    if let known = forms[folded] { return known }
    let number = UInt32(forms.count)
    forms[folded] = number
    isMarked.append(describe(Int(number), folded))
    return number
  }

  /// Reads a run that holds several words, one word at a time.
  @inline(never)
  private func readComposite(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    var index = start
    var wordStart = -1
    var wordEnd = start
    func close() {
      if wordStart < 0 { return }
      appendWord(text, wordStart, wordEnd)
      wordStart = -1
    }
    while index < end {
      let (scalar, size) = Letters.decode(text, index, end: end)
      switch Letters.category(scalar) {
      case .letter:
        if wordStart < 0 { wordStart = index }
        wordEnd = index + size
      case .inner:
        let joins =
          wordStart >= 0 && index + size < end
          && Letters.category(Letters.decode(text, index + size, end: end).0) == .letter
        if joins { wordEnd = index + size } else { close() }
      case .other:
        close()
        if Letters.isTerminator(scalar) && wordCount > 0 { pending = .end }
      }
      index += size
    }
    close()
  }

  private func appendWord(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
    let length = end - start
    guard length <= Self.longestRun else {
      append(RunEntry(), start: start, end: end)
      return
    }
    let run = text + start
    var key = RunKey(length: length)
    for index in 0..<min(8, length) { key.first |= UInt64(run[index]) << UInt64(8 * index) }
    if length > 8 {
      for index in 8..<min(16, length) { key.second |= UInt64(run[index]) << UInt64(8 * (index - 8)) }
    }
    key.hash =
      length <= 16
      ? table.hash(first: key.first, second: key.second, length: length)
      : table.hash(ofLong: run, first: key.first, second: key.second, length: length)
    append(table.find(key, run) ?? learn(key, run), start: start, end: end)
  }
}
