import Foundation
import LegalText
import Legislation
import LegislationReading
import Testing

/// Hard inputs 45-50: acts that amend others. What they quote is never a norm of their own.
@Suite struct HardAmendingTests {
  @Test func hardInput45_quotedChaptersWithNumbersOfTheirOwn() throws {
    let act = try ActOutline.read(
      "Статья 1. Внести в Кодекс следующие изменения:\n1) дополнить главой 5-1 следующего содержания:\n«Глава 5-1. Приюты\nСтатья 50-1. Понятие «приют»\n1. Приют – место помощи.\n2. Приют «Надежда» открыт.\nСтатья 50-2. Срок\n1. Срок год.»;\n2) статью 60 исключить.\nСтатья 2. Настоящий Закон вводится в действие.\n"
    )
    #expect(
      ActOutline.lines(act) == [
        "art_1", "art_1__para_1 = Внести в Кодекс следующие изменения:",
        "art_1__para_1__point_1 = дополнить главой 5-1 следующего содержания:", "…qstr_1 (quoted)",
        "…qstr_1__chp_5-1 (quoted) | Приюты", "…qstr_1__art_50-1 (quoted) | Понятие «приют»",
        "…qstr_1__art_50-1__para_1 (quoted) = Приют – место помощи.",
        "…qstr_1__art_50-1__para_2 (quoted) = Приют «Надежда» открыт.", "…qstr_1__art_50-2 (quoted) | Срок",
        "…qstr_1__art_50-2__para_1 (quoted) = Срок год.", "art_1__para_1__point_2 = статью 60 исключить.", "art_2",
        "art_2__para_1 = Настоящий Закон вводится в действие.",
      ])
    #expect(act.articles.map { $0.number?.description } == ["1", "2"])
  }

  @Test func hardInput46_missingClosingQuote() throws {
    let act = try ActOutline.read(
      "Статья 1. Внести изменения:\n1) статью 5 изложить в следующей редакции:\n«Статья 5. Приют\nПриют открыт.\n2) статью 6 исключить.\nСтатья 2. Порядок\nЗакон вводится в действие со дня опубликования.\n"
    )
    #expect(
      ActOutline.lines(act) == [
        "art_1", "art_1__para_1 = Внести изменения:",
        "art_1__para_1__point_1 = статью 5 изложить в следующей редакции:", "…qstr_1 (quoted)",
        "…qstr_1__art_5 (quoted) | Приют", "…qstr_1__art_5__para_1 (quoted) = Приют открыт.",
        "art_1__para_1__point_2 = статью 6 исключить.", "art_2 | Порядок",
        "art_2__para_1 = Закон вводится в действие со дня опубликования.",
      ])
    #expect(ActOutline.codes(act).contains("quoteUnclosed"))
  }

  @Test func hardInput46_oneClosingQuoteTooMany() throws {
    let act = try ActOutline.read(
      "Статья 1. Внести изменения:\n1) статью 5 изложить в следующей редакции:\n«Статья 5. Приют\nПриют открыт.»»;\n2) статью 6 исключить.\nСтатья 2. Порядок\nЗакон вводится в действие.\n"
    )
    #expect(
      ActOutline.lines(act) == [
        "art_1", "art_1__para_1 = Внести изменения:",
        "art_1__para_1__point_1 = статью 5 изложить в следующей редакции:", "…qstr_1 (quoted)",
        "…qstr_1__art_5 (quoted) | Приют", "…qstr_1__art_5__para_1 (quoted) = Приют открыт.",
        "art_1__para_1__point_2 = статью 6 исключить.", "art_2 | Порядок",
        "art_2__para_1 = Закон вводится в действие.",
      ])
    #expect(act.ledger?.unaccounted == 0)
  }

  @Test func hardInput47_replacedWordsStayInTheSentence() throws {
    #expect(
      try ActOutline.of(
        "Статья 1. Внести в Закон следующие изменения:\n1) слова «насилие в семье» заменить словами «семейно-бытовое насилие»;\n2) абзацы второй – пятый исключить;\n3) цифры \"30\" заменить цифрами \"29\";\n4) дополнить пунктом 3 следующего содержания:\n«3. Приют бесплатен.».\n"
      ) == [
        "art_1", "art_1__para_1 = Внести в Закон следующие изменения:",
        "art_1__para_1__point_1 = слова «насилие в семье» заменить словами «семейно-бытовое насилие»;",
        "art_1__para_1__point_2 = абзацы второй – пятый исключить;",
        "art_1__para_1__point_3 = цифры \"30\" заменить цифрами \"29\";",
        "art_1__para_1__point_4 = дополнить пунктом 3 следующего содержания:", "…qstr_1 (quoted)",
        "…qstr_1__para_3 (quoted) = Приют бесплатен.",
      ])
  }

  @Test func hardInput48_oneActAmendsForty() throws {
    var text = "Статья 1. Внести изменения в следующие законодательные акты:\n"
    for number in 1...40 {
      text +=
        "\(number). В Закон номер \(number):\n1) статью 1 исключить;\n2) статью 2 изложить в следующей редакции:\n"
      text += "«Статья 2. Цель\n1. Помощь.\n2. Защита.»;\n3) статью 3 исключить.\n"
    }
    let act = try ActOutline.read(text + "Статья 2. Закон вводится в действие со дня опубликования.\n")
    #expect(act.articles.map { $0.number?.description } == ["1", "2"])
    let targets = act.allProvisions.filter { !$0.isQuoted && $0.text.hasPrefix("В Закон номер") }
    #expect(targets.map(\.mark) == (1...40).map(String.init))
    for target in targets {
      #expect(target.children.map(\.mark) == ["1", "2", "3"])
      #expect(target.children.dropFirst().first?.children.map(\.kind) == [.quotedStructure])
    }
  }

  @Test func hardInput49_longCitationsOfTheGazetteBeforeTheColon() throws {
    let gazette = (1...400).map { "№ \($0), ст. \($0 * 3)" }.joined(separator: "; ")
    let outline = try ActOutline.of(
      "Статья 1.\n1. В Кодекс о браке (Ведомости Парламента, 2011 г., \(gazette)):\n1) в статье 5 слово «год» исключить;\n2) статью 6 исключить.\nСтатья 2. Порядок\nЗакон вводится в действие.\n"
    )
    #expect(
      outline == [
        "art_1", "art_1__para_1 = В Кодекс о браке (Ведомости Парламента, 2011 г., \(gazette)):",
        "art_1__para_1__point_1 = в статье 5 слово «год» исключить;",
        "art_1__para_1__point_2 = статью 6 исключить.", "art_2 | Порядок",
        "art_2__para_1 = Закон вводится в действие.",
      ])
  }

  @Test func hardInput50_forceThatBeginsLaterAndInParts() throws {
    #expect(
      try ActOutline.of(
        "Статья 1. Внести изменения:\n1) статью 5 исключить.\nСтатья 2. Порядок введения в действие\n1. Настоящий Закон вводится в действие с 1 июля 2025 года, за исключением абзаца пятого подпункта 2) пункта 3 статьи 1, который вводится в действие с 1 января 2027 года.\n"
      ) == [
        "art_1", "art_1__para_1 = Внести изменения:", "art_1__para_1__point_1 = статью 5 исключить.",
        "art_2 | Порядок введения в действие",
        "art_2__para_1 = Настоящий Закон вводится в действие с 1 июля 2025 года, за исключением абзаца пятого подпункта 2) пункта 3 статьи 1, который вводится в действие с 1 января 2027 года.",
      ])
    // The exception belongs to the amending act; the note's provision changes on the general day.
    let events = AmendmentNote.events(
      in:
        "Сноска. Статья 3 с изменениями, внесенными Законом РК от 29.12.2021 № 94-VII (вводится в действие с 01.01.2022, за исключением абзаца пятого подпункта 2), который вводится в действие с 01.01.2025).",
      language: .russian)
    #expect(events.map(\.effectiveDate) == ["2022-01-01"])
    #expect(events.map(\.lawNumber) == ["94-VII"])
    // A day to come leaves the text as it is until then.
    let later = AmendmentNote.events(
      in: "Ескерту. 5-бап алып тасталды - ҚР 12.01.2026 № 9-VIII Заңымен (01.07.2027 бастап қолданысқа енгізіледі).",
      language: .kazakh)
    #expect(later.map(\.effectiveDate) == ["2027-07-01"])
    #expect(later.first?.hasEffect(on: "2026-11-27") == false)
  }
}
