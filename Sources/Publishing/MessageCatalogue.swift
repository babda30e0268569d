import LegalText
import Matching
import Standards

/// The fixed wordings of documents, in English and Russian.
struct MessageCatalogue: Sendable {
  let language: Language

  init(_ language: Language) { self.language = language == .russian ? .russian : .english }

  var code: String { language.rawValue }

  private func text(_ english: String, _ russian: String) -> String { language == .russian ? russian : english }

  var findingsTitle: String { text("Findings", "Выводы") }
  var roadmapTitle: String { text("Pillar 1: roadmap", "Компонент 1: дорожная карта") }
  var skipToContent: String { text("Skip to the content", "Перейти к содержанию") }
  var summary: String { text("Summary", "Сводка") }
  var whatWasRead: String { text("What was read", "Что прочитано") }
  var act: String { text("Act", "Акт") }
  var file: String { text("File", "Файл") }
  var kindOfAct: String { text("Kind of act", "Вид акта") }
  var languageName: String { text("Language", "Язык") }
  var articles: String { text("Articles", "Статей") }
  var article: String { text("Article", "Статья") }
  var coverage: String { text("Coverage", "Полнота") }
  var warnings: String { text("Warnings", "Замечания") }
  var requirement: String { text("Requirement", "Требование") }
  var verdictHeading: String { text("Proposed verdict", "Предлагаемый вывод") }
  var urgency: String { text("Urgency if not met", "Срочность при отсутствии") }
  var score: String { text("Score", "Балл") }
  var confidence: String { text("Confidence", "Уверенность") }
  var reason: String { text("Reason", "Обоснование") }
  var element: String { text("Element", "Элемент") }
  var status: String { text("Status", "Статус") }
  var evidence: String { text("Evidence", "Подтверждение") }
  var defects: String { text("Rules that defeat it", "Нормы, препятствующие выполнению") }
  var searched: String { text("Searched", "Где искали") }
  var concepts: String { text("Concepts looked for", "Искомые понятия") }
  var nearest: String { text("Nearest provisions", "Ближайшие положения") }
  var mandatory: String { text("essential", "обязательный") }
  var recommendation: String { text("Recommendation", "Рекомендация") }
  var missing: String { text("Missing elements", "Недостающие элементы") }
  var nationalLaw: String { text("National law", "Национальное право") }
  var measure: String { text("Kind of measure", "Вид меры") }
  var term: String { text("Term", "Срок") }
  var responsible: String { text("Responsible body", "Ответственный орган") }
  var indicator: String { text("Indicator", "Индикатор") }
  var verification: String { text("Means of verification", "Средства проверки") }
  var budget: String { text("Budget and exact date", "Бюджет и точная дата") }
  var toBeFilled: String { text("(to be filled in by the working group)", "(заполняет рабочая группа)") }
  var notAssessedHeading: String { text("Not assessed", "Не оценено") }
  var notAssessedNote: String {
    text(
      "These requirements could not be judged. What must be loaded is said for each.",
      "Эти требования оценить не удалось. Для каждого указано, что нужно загрузить.")
  }
  var toVerify: String { text("article number to be verified", "номер статьи подлежит проверке") }
  var obligation: String { text("Obligation (CEDAW)", "Обязательство (КЛДЖ)") }
  var benchmark: String { text("Benchmark", "Ориентир") }
  var proposedByEngine: String { text("proposed by the engine", "предложено программой") }
  var none: String { text("none", "нет") }
  var byUrgency: String { text("Recommendations by urgency", "Рекомендации по срочности") }
  var asOf: String { text("Law as of", "Право по состоянию на") }
  var ruleBase: String { text("Rule base", "База требований") }
  var engine: String { text("Engine", "Программа") }
  var country: String { text("Country", "Страна") }
  var disclaimer: String {
    text(
      "Law on the books only; practice is not judged. Every verdict is a proposal of a program; a named reviewer decides. Quoted law stands in its own language.",
      "Оценивается только текст закона, но не практика. Каждый вывод предложен программой; решение принимает названный рецензент. Нормы цитируются на языке оригинала."
    )
  }
  var demonstrationNote: String {
    text("The country of this document is fictional.", "Страна в этом документе вымышлена.")
  }

  func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .aligned: text("aligned", "соответствует")
    case .partlyAligned: text("partly aligned", "соответствует частично")
    case .gap: text("gap", "пробел")
    case .conflict: text("conflict", "противоречие")
    case .notAssessed: text("not assessed", "не оценено")
    }
  }

  func proposed(_ value: Verdict) -> String { text("Proposed: ", "Предложено: ") + verdict(value) }

  func status(_ status: ElementStatus) -> String {
    switch status {
    case .covered: text("found", "найден")
    case .partly: text("found in part", "найден частично")
    case .absent: text("not found", "не найден")
    case .notAssessed: text("not assessed", "не оценён")
    }
  }

  func measure(_ measure: RecommendationTemplate.Measure) -> String {
    switch measure {
    case .amend: text("amend", "внести изменения")
    case .repeal: text("repeal", "отменить")
    case .enact: text("enact", "принять")
    case .byLaw: text("by-law", "подзаконный акт")
    }
  }

  func term(_ term: RecommendationTemplate.Term) -> String {
    switch term {
    case .short: text("short", "краткосрочный")
    case .medium: text("medium", "среднесрочный")
    case .long: text("long", "долгосрочный")
    }
  }

  func force(_ requirement: Requirement) -> String { requirement.isObligation ? obligation : benchmark }

  func references(_ requirement: Requirement) -> String {
    requirement.references.map { reference in
      "\(reference.instrument) \(reference.article)" + (reference.toVerify ? " (\(toVerify))" : "")
    }.joined(separator: "; ")
  }
}
