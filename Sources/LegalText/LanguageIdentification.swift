/// Decides language and script of a whole act by script, signature letters and function words.
///
/// The features are those of the matching study (letters that only one language of the region writes, and its
/// commonest function words); metadata that names the language takes precedence over this.
public enum LanguageIdentification {
  /// The likeliest language of `text`, judged on at most its first 200,000 bytes; `nil` when there are no letters.
  public static func identify(_ text: String) -> Language? {
    var counts = ScriptCounts()
    var text = text
    text.withUTF8 { bytes in Letters.forEachScalar(bytes, limit: 200_000) { counts.add($0) } }
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
    var previous: UInt32 = 0x20
    var total: Int { arabic + cyrillic + latin }

    @inline(__always)
    mutating func add(_ value: UInt32) {
      // The letters of English and of Russian, which are most of any text.
      switch value {
      case 0x41...0x5A, 0x61...0x7A:
        latin += 1
        if value | 0x20 == 0x71 { uzbekLatin += 1 }
        previous = value
        return
      case 0x410...0x44F:
        cyrillic += 1
        previous = value
        return
      case 0x20:
        previous = value
        return
      default: break
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
        switch previous {
        case 0x6F, 0x4F, 0x67, 0x47: uzbekLatin += 1
        default: break
        }
      default: break
      }
      previous = value
    }
  }
}
