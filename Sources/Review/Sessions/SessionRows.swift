import GRDB

/// Reading the rows of sessions.
enum SessionRows {
  static func sessions(_ database: Database) throws -> [ReviewSession] {
    try Row.fetchAll(
      database,
      sql:
        "SELECT session.*, run.asOf FROM session JOIN run ON run.id = session.run ORDER BY length(session.id), session.id"
    ).map { row in
      let id: String = row["id"]
      let participants = try Row.fetchAll(
        database, sql: "SELECT name, role FROM participant WHERE session = ? ORDER BY name", arguments: [id])
      let assigned = try Row.fetchAll(
        database, sql: "SELECT name, requirement FROM assignment WHERE session = ? ORDER BY requirement",
        arguments: [id])
      return ReviewSession(
        id: id, title: row["title"], stage: SessionStage(rawValue: row["stage"]) ?? .firstRound,
        openedAt: row["openedAt"], closedAt: row["closedAt"], run: row["run"], asOf: row["asOf"],
        participants: participants.map { Participant(name: $0["name"], role: role($0["role"])) },
        assignments: assigned.reduce(into: [:]) { $0[$1["name"], default: []].append($1["requirement"]) })
    }
  }

  static func session(_ id: String, _ database: Database) throws -> ReviewSession {
    let all = try sessions(database)
    guard let session = all.first(where: { $0.id == id }) else {
      throw StoreError.refused(.noSession(id, known: all.map(\.id)))
    }
    return session
  }

  /// The last answer of each reviewer to each requirement in each round.
  static func verdicts(_ session: String, _ database: Database) throws -> [RoundVerdict] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM verdict WHERE id IN
          (SELECT max(id) FROM verdict WHERE session = ? GROUP BY requirement, name, round)
        ORDER BY requirement, round, name
        """, arguments: [session]
    ).map { row in
      RoundVerdict(
        requirement: row["requirement"], round: row["round"],
        reviewer: Participant(name: row["name"], role: role(row["role"])), answer: try answer(row),
        signedOn: row["signedOn"], findingHash: row["findingHash"])
    }
  }

  static func answer(_ row: Row) throws -> ReviewAnswer {
    let urgency: String = row["urgency"]
    return ReviewAnswer(
      verdict: verdict(row["verdict"]), urgency: urgency.isEmpty ? nil : urgency, reason: row["reason"],
      accepted: try RunRows.decode([String].self, row["accepted"]),
      rejected: try RunRows.decode([String].self, row["rejected"]), added: row["added"])
  }

  /// The last decision for each requirement of a session.
  static func adjudications(_ session: String, _ database: Database) throws -> [Adjudication] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM adjudication WHERE id IN
          (SELECT max(id) FROM adjudication WHERE session = ? GROUP BY requirement) ORDER BY requirement
        """, arguments: [session]
    ).map { row in
      let urgency: String = row["urgency"]
      return Adjudication(
        requirement: row["requirement"], verdict: verdict(row["verdict"]), urgency: urgency.isEmpty ? nil : urgency,
        by: Participant(name: row["name"], role: role(row["role"])), reason: row["reason"], signedOn: row["signedOn"])
    }
  }

  static func role(_ text: String) -> ReviewerRole { ReviewerRole(rawValue: text) ?? .academic }
  static func verdict(_ text: String) -> ReviewerVerdict { ReviewerVerdict(rawValue: text) ?? .notAssessed }
}
