import LegalText
import Standards

/// The fixed wordings of the handbook of the rule base, in English and Russian.
struct HandbookMessages: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language == .russian ? .russian : .english }

  private func text(_ english: String, _ russian: String) -> String { language == .russian ? russian : english }

  /// The number of an article or paragraph; some documents are referred to as a whole.
  func article(_ number: String) -> String {
    number == "whole" ? text("the whole document", "весь документ") : number
  }

  var title: String { text("Handbook of the rule base", "Справочник базы правил") }
  var version: String { text("Version", "Версия") }
  var purpose: String {
    text(
      "What is asked of a law, by which words it is looked for, and what defeats it. For experts to read, correct and "
        + "extend; every text is our own summary and takes the place of no treaty.",
      "Что требуется от закона, по каким словам это ищется и что этому препятствует. Для экспертов: читать, исправлять "
        + "и дополнять; все тексты — наше изложение и не заменяют договор.")
  }
  var contents: String { text("Contents", "Содержание") }
  var instruments: String { text("Instruments", "Документы") }
  var requirements: String { text("Requirements", "Требования") }
  var defects: String { text("Rules that defeat a requirement", "Нормы, препятствующие выполнению") }
  var concepts: String { text("Concepts and their wordings", "Понятия и формулировки") }
  var index: String { text("Index", "Указатель") }
  var coverage: String { text("Coverage of the languages", "Охват языков") }
  var coverageNote: String {
    text(
      "How many of the elements can be found in a language by verified wordings, of how many.",
      "Сколько элементов можно найти на языке по проверенным формулировкам, из скольких.")
  }
  var adopted: String { text("Adopted", "Принят") }
  var article: String { text("Article or paragraph", "Статья или пункт") }
  var subject: String { text("Subject", "Предмет") }
  var checked: String { text("Checked", "Проверка") }
  var country: String { text("Country", "Страна") }
  var partySince: String { text("Party since", "Участник с") }
  var notParty: String { text("not a party", "не участник") }
  var reservations: String { text("Reservations", "Оговорки") }
  var note: String { text("Note", "Примечание") }
  var toVerify: String { text("to be verified", "подлежит проверке") }
  var sources: String { text("Rests on", "Основание") }
  var tier: String { text("Tier", "Уровень") }
  var urgency: String { text("Urgency if not met", "Срочность при отсутствии") }
  var nature: String { text("Nature", "Характер") }
  var kinds: String { text("Kinds of act", "Виды актов") }
  var otherSanctions: String { text("Other sanctions accepted", "Допустимые иные санкции") }
  var links: String { text("See also", "См. также") }
  var crosswalk: String { text("In other systems", "В других системах") }
  var element: String { text("Element", "Элемент") }
  var howFound: String { text("How it is looked for", "Как ищется") }
  var essential: String { text("essential", "обязательный") }
  var supporting: String { text("supporting", "вспомогательный") }
  var recommendation: String { text("Recommendation", "Рекомендация") }
  var change: String { text("Change", "Изменение") }
  var act: String { text("Act to change", "Изменяемый акт") }
  var responsible: String { text("Responsible body", "Ответственный орган") }
  var consulted: String { text("To be consulted", "С кем консультироваться") }
  var indicator: String { text("Indicator", "Индикатор") }
  var verification: String { text("Means of verification", "Средства проверки") }
  var concept: String { text("Concept", "Понятие") }
  var languageName: String { text("Language", "Язык") }
  var wordings: String { text("Wordings", "Формулировки") }
  var usedBy: String { text("Used by", "Где используется") }
  var unverifiedNote: String {
    text(
      "A wording after a question mark is not yet verified: it may raise a candidate for an expert, it never covers "
        + "an element. See Standards/README.md for the signs in a wording.",
      "Формулировка после вопросительного знака не проверена: она может указать эксперту на место, но не подтверждает "
        + "элемент. Знаки в формулировках объяснены в Standards/README.md.")
  }
  var conflict: String { text("contrary rule", "противоречащая норма") }
  var weakening: String { text("weakens", "ослабляет") }
  var holdsUnless: String {
    text("holds where the rule stands and none of these does", "есть норма и нет ни одной из этих")
  }
  var rule: String { text("the rule", "норма") }
  var field: String { text("the subject is regulated (not quoted)", "предмет урегулирован (не цитируется)") }
  var contrary: String { text("the contrary", "противное") }
  var together: String { text("together", "вместе") }
  var or: String { text("or", "или") }
  var without: String { text("without", "без") }
  var inHeading: String { text("in the heading", "в заголовке") }
  var around: String { text("in the article or above it", "в статье или над ней") }
  var notAround: String { text("nowhere around", "нигде рядом") }
  var role: String { text("in a rule of the kind", "в норме вида") }
  var sanction: String { text("with the sanction", "с санкцией") }
  var number: String { text("with a number of", "с числом") }
  var disclaimer: String {
    text(
      "Not legal advice. The machine proposes; a named reviewer decides.",
      "Не является юридической консультацией. Машина предлагает; решает названный эксперт.")
  }

  func scope(_ scope: Pattern.Scope) -> String {
    switch scope {
    case .sentence: text("In one sentence", "В одном предложении")
    case .paragraph: text("In one paragraph", "В одной части")
    case .article: text("In one article", "В одной статье")
    }
  }

  func force(_ instrument: Instrument) -> String {
    switch instrument.kind {
    case .treaty:
      text(
        "Treaty: an obligation for its parties, a benchmark for others",
        "Договор: обязательство для участников, ориентир для остальных")
    case .recommendation:
      text(
        "Recommendation: soft law for the parties of the treaty that it interprets",
        "Рекомендация: «мягкое право» для участников толкуемого договора")
    }
  }

  func mark(_ mark: VerificationMark?) -> String {
    switch mark {
    case .text: text("text seen", "текст просмотрен")
    case .part: text("part seen", "просмотрена часть")
    case .heading: text("heading seen", "просмотрен заголовок")
    case .memory: text("from memory, to be verified", "по памяти, подлежит проверке")
    case nil: ""
    }
  }

  func tier(_ tier: Tier) -> String {
    switch tier {
    case .core: text("core", "основной")
    case .supplementary: text("supplementary", "дополнительный")
    }
  }
}
