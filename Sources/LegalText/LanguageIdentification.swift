/// Decides language and script of a whole act by script, signature letters and function words.
///
/// The features are those of the matching study (letters that only one language of the region writes, and its
/// commonest function words); metadata that names the language takes precedence over this.
public enum LanguageIdentification {
  /// The likeliest language of `text`, judged on at most its first 200,000 bytes; `nil` when there are no letters.
  public static func identify(_ text: String) -> Language? {
    var counts = ScriptCounts()
    var text = text
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return }
      let end = min(bytes.count, 200_000)
      var index = 0
      var (latin, uzbekLatin) = (0, 0)
      while index < end {
        let byte = base[index]
        // The letters of English, which are most of a text in Latin script.
        if byte < 0x80, byte != 0x27, byte != 0x60 {
          if (byte | 0x20) &- 0x61 < 26 {
            latin += 1
            if byte | 0x20 == 0x71 { uzbekLatin += 1 }
          }
          index += 1
          continue
        }
        let (scalar, width) = Letters.decode(base, index, end: end)
        if index + width > end { break }
        counts.add(scalar, behind: index > 0 ? base[index - 1] : 0x20)
        index += width
      }
      counts.latin += latin
      counts.uzbekLatin += uzbekLatin
    }
    if counts.total == 0 { return nil }
    if counts.arabic > counts.cyrillic && counts.arabic > counts.latin {
      // Letters that Pashto has and Dari lacks.
      return counts.pashto * 200 > counts.arabic ? .pashto : .dari
    }
    if counts.cyrillic > counts.latin {
      let candidates: [(Language, Int)] = [
        (.tajik, counts.tajik), (.kazakh, counts.kazakh), (.uzbekCyrillic, counts.uzbek), (.kyrgyz, counts.kyrgyz),
      ]
      let best = candidates.max { $0.1 < $1.1 } ?? (.russian, 0)
      return best.1 * 250 > counts.cyrillic ? best.0 : .russian
    }
    if counts.turkmen * 100 > counts.latin { return .turkmen }
    return counts.uzbekLatin * 200 > counts.latin ? .uzbekLatin : .english
  }

  private struct ScriptCounts {
    var arabic = 0
    var cyrillic = 0
    var latin = 0
    var pashto = 0
    var tajik = 0
    var kazakh = 0
    var kyrgyz = 0
    var uzbek = 0
    var turkmen = 0
    var uzbekLatin = 0
    var total: Int { arabic + cyrillic + latin }

    /// - Parameter behind: the byte before the letter.
    @inline(__always)
    mutating func add(_ value: UInt32, behind: UInt8) {
      // The letters of Russian, which are most of a text in Cyrillic script.
      if (0x410...0x44F).contains(value) {
        cyrillic += 1
        return
      }
      // Stands for every letter that is none of those below.
      let scalar = Unicode.Scalar(value) ?? " "
      switch value {
      case 0xC0...0x17F:
        latin += 1
        switch scalar {
        case "ý", "ž", "ň", "ä", "ş", "Ý", "Ž", "Ň", "Ä", "Ş": turkmen += 1
        default: break
        }
      case 0x0400...0x04FF:
        cyrillic += 1
        switch scalar {
        case "ӣ", "ӯ", "ҷ", "Ӣ", "Ӯ", "Ҷ": tajik += 4
        case "ҳ", "Ҳ":
          tajik += 1
          uzbek += 1
        case "ў", "Ў": uzbek += 4
        case "қ", "ғ", "Қ", "Ғ":
          tajik += 1
          uzbek += 1
          kazakh += 1
        case "ә", "ұ", "і", "һ", "Ә", "Ұ", "І": kazakh += 2
        case "ң", "ө", "ү", "Ң", "Ө", "Ү":
          kyrgyz += 2
          kazakh += 1
        default: break
        }
      case 0x0600...0x06FF, 0xFB50...0xFEFC:
        arabic += 1
        switch scalar {
        case "ښ", "ځ", "څ", "ټ", "ډ", "ړ", "ږ", "ڼ", "ې", "ۍ", "ګ": pashto += 1
        default: break
        }
      case 0x2018, 0x2019, 0x02BB, 0x02BC, 0x27, 0x60:
        switch behind {
        case 0x6F, 0x4F, 0x67, 0x47: uzbekLatin += 1
        default: break
        }
      default: break
      }
    }
  }
}
