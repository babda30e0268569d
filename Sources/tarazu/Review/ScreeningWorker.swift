import Foundation
import LegalText
import Matching

/// Answers lines; `Sendable`, as every call makes screeners of its own.
struct ScreeningWorker: Sendable {
  let screening: Screening
  let onlyFound: Bool

  private struct Question: Decodable {
    let id: String?
    let text: String
    let language: String?
  }

  private struct Answer: Encodable {
    struct Hit: Encodable {
      let concept: String
      let start: Int
      let end: Int
      let verified: Bool
    }

    struct Candidate: Encodable {
      let requirement: String
      let parts: [String]
    }

    var id: String?
    var language: String?
    var hits: [Hit]?
    var candidates: [Candidate]?
    var error: String?
  }

  func answer(_ lines: ArraySlice<ArraySlice<UInt8>>) -> (bytes: [UInt8], refused: Int) {
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var screeners: [Language: Screener] = [:]
    var result: [UInt8] = []
    var refused = 0
    for line in lines {
      let answer = self.answer(Data(line), decoder, &screeners)
      if answer.error != nil { refused += 1 }
      if onlyFound && answer.error == nil && answer.hits?.isEmpty != false { continue }
      guard let data = try? encoder.encode(answer) else { continue }
      result += data
      result.append(0x0A)
    }
    return (result, refused)
  }

  private func answer(_ line: Data, _ decoder: JSONDecoder, _ screeners: inout [Language: Screener]) -> Answer {
    let question: Question
    do { question = try decoder.decode(Question.self, from: line) } catch {
      return Answer(error: "not an object with a text; write {\"id\": \"…\", \"text\": \"…\", \"language\": \"ru\"}")
    }
    let language: Language
    if let code = question.language {
      guard let known = Language(rawValue: code) else {
        return Answer(
          id: question.id,
          error: "unknown language; known: \(Language.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      language = known
    } else {
      guard let found = LanguageIdentification.identify(question.text) else {
        return Answer(id: question.id, hits: [], candidates: [])
      }
      language = found
    }
    let screener = screeners[language] ?? screening.screener(for: language)
    guard let screener else { return Answer(id: question.id, error: "no wordings in this language") }
    screeners[language] = screener
    let found = screener.screen(question.text)
    return Answer(
      id: question.id, language: language.rawValue,
      hits: found.hits.map { Answer.Hit(concept: $0.concept, start: $0.start, end: $0.end, verified: $0.isVerified) },
      candidates: found.candidates.map { Answer.Candidate(requirement: $0.requirement, parts: $0.parts) })
  }
}
