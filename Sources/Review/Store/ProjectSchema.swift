import GRDB

/// The tables of a project file and how older files are brought up to them. A migration that has shipped is never
/// changed; a new one follows it. To tables that only grow it adds nothing but columns that may be empty: the digests in
/// the audit log cover every other change.
enum ProjectSchema {
  /// "TRZU": tells a project from any other SQLite file.
  static let applicationID: Int32 = 0x5452_5A55

  /// Tables that only grow. Each row names the audit entry that added it, and `audit verify` checks the rows against it.
  static let grownTables = [
    "verdict", "adjudication", "report", "remark", "disagreement", "occurrence", "confirmation",
  ]

  /// Those of version 1.
  private static let firstTables = ["verdict", "adjudication", "report", "remark", "disagreement", "occurrence"]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: audit, review, tracker") { database in
      try database.execute(sql: audit + review + tracker)
      for table in ["audit"] + firstTables { try database.execute(sql: growsOnly(table)) }
      for table in firstTables { try database.execute(sql: "CREATE INDEX \(table)_audit ON \(table)(audit)") }
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    migrator.registerMigration("2: changes of the law as values") { database in
      // Rows that were there keep their sentence and have no value.
      try database.execute(sql: "ALTER TABLE occurrence ADD COLUMN changes TEXT")
    }
    migrator.registerMigration("4: drafts of answers") { database in
      // A draft is nobody's answer: it is overwritten while somebody types, so it stands outside the audit log.
      try database.execute(
        sql: """
          CREATE TABLE draft (
            session TEXT NOT NULL, name TEXT NOT NULL, round INTEGER NOT NULL, requirement TEXT NOT NULL,
            basis INTEGER NOT NULL, content TEXT NOT NULL, savedAt TEXT NOT NULL,
            PRIMARY KEY (session, name, round, requirement),
            FOREIGN KEY (session, name) REFERENCES participant(session, name)) WITHOUT ROWID
          """)
    }
    migrator.registerMigration("5: answers about personal data") { database in
      try database.execute(
        sql: """
          CREATE TABLE confirmation (
            id INTEGER PRIMARY KEY, place TEXT NOT NULL, digest TEXT NOT NULL, answer TEXT NOT NULL, \(auditColumn));
          CREATE INDEX confirmation_audit ON confirmation(audit);
          """)
      try database.execute(sql: growsOnly("confirmation"))
    }
    return migrator
  }

  private static func growsOnly(_ table: String) -> String {
    ["UPDATE", "DELETE"].map { change in
      """
      CREATE TRIGGER \(table)_refuses_\(change.lowercased()) BEFORE \(change) ON \(table)
      BEGIN SELECT RAISE(ABORT, '\(table) only grows'); END;

      """
    }.joined()
  }

  private static let auditColumn = "audit INTEGER NOT NULL REFERENCES audit(sequence) DEFERRABLE INITIALLY DEFERRED"

  private static let audit = """
    CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE audit (
      sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
      detail TEXT NOT NULL, rows TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE);

    """

  private static let review = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY, at TEXT NOT NULL, asOf TEXT NOT NULL, ruleBase TEXT NOT NULL, engine TEXT NOT NULL);
    CREATE TABLE finding (
      run INTEGER NOT NULL REFERENCES run(id), requirement TEXT NOT NULL, hash TEXT NOT NULL, snapshot TEXT NOT NULL,
      PRIMARY KEY (run, requirement)) WITHOUT ROWID;
    CREATE TABLE session (
      id TEXT PRIMARY KEY, title TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run(id), stage TEXT NOT NULL,
      openedAt TEXT NOT NULL, closedAt TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
    CREATE TABLE participant (
      session TEXT NOT NULL REFERENCES session(id), name TEXT NOT NULL, role TEXT NOT NULL,
      PRIMARY KEY (session, name)) WITHOUT ROWID;
    CREATE TABLE assignment (
      session TEXT NOT NULL, name TEXT NOT NULL, requirement TEXT NOT NULL, PRIMARY KEY (session, name, requirement),
      FOREIGN KEY (session, name) REFERENCES participant(session, name)) WITHOUT ROWID;
    CREATE TABLE verdict (
      id INTEGER PRIMARY KEY, session TEXT NOT NULL REFERENCES session(id), name TEXT NOT NULL, role TEXT NOT NULL,
      round INTEGER NOT NULL, requirement TEXT NOT NULL, verdict TEXT NOT NULL, urgency TEXT NOT NULL,
      reason TEXT NOT NULL, accepted TEXT NOT NULL, rejected TEXT NOT NULL, added TEXT NOT NULL, signedOn TEXT NOT NULL,
      findingHash TEXT NOT NULL, \(auditColumn),
      FOREIGN KEY (session, name) REFERENCES participant(session, name));
    CREATE INDEX verdict_place ON verdict(session, requirement, name, round);
    CREATE TABLE adjudication (
      id INTEGER PRIMARY KEY, session TEXT NOT NULL REFERENCES session(id), requirement TEXT NOT NULL,
      verdict TEXT NOT NULL, urgency TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, reason TEXT NOT NULL,
      signedOn TEXT NOT NULL, findingHash TEXT NOT NULL, snapshot TEXT NOT NULL, \(auditColumn));
    CREATE INDEX adjudication_place ON adjudication(requirement);

    """

  private static let tracker = """
    CREATE TABLE organisation (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE item (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, parent INTEGER REFERENCES item(id),
      content TEXT NOT NULL);
    CREATE TABLE departure (
      id TEXT PRIMARY KEY, organisation INTEGER NOT NULL REFERENCES organisation(id), at TEXT NOT NULL,
      language TEXT NOT NULL, lastReport INTEGER NOT NULL, lastItem INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE arrival (
      sha256 TEXT PRIMARY KEY, departure TEXT NOT NULL REFERENCES departure(id), at TEXT NOT NULL,
      name TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE report (
      id INTEGER PRIMARY KEY, item INTEGER NOT NULL REFERENCES item(id),
      organisation INTEGER NOT NULL REFERENCES organisation(id), status TEXT NOT NULL, law TEXT NOT NULL,
      practice TEXT NOT NULL, value TEXT NOT NULL, source TEXT NOT NULL, reportedOn TEXT NOT NULL,
      confidence TEXT NOT NULL, confidentiality TEXT NOT NULL, comment TEXT NOT NULL, \(auditColumn));
    CREATE INDEX report_place ON report(organisation, item, id);
    CREATE TABLE remark (
      id INTEGER PRIMARY KEY, organisation INTEGER NOT NULL REFERENCES organisation(id), departure TEXT NOT NULL,
      place TEXT NOT NULL, text TEXT NOT NULL, \(auditColumn));
    CREATE TABLE disagreement (
      id INTEGER PRIMARY KEY, item INTEGER NOT NULL REFERENCES item(id),
      organisation INTEGER NOT NULL REFERENCES organisation(id), field TEXT NOT NULL, exported TEXT NOT NULL,
      kept TEXT NOT NULL, returned TEXT NOT NULL, place TEXT NOT NULL, \(auditColumn));
    CREATE TABLE occurrence (
      id INTEGER PRIMARY KEY, item INTEGER NOT NULL REFERENCES item(id), happenedOn TEXT NOT NULL, kind TEXT NOT NULL,
      detail TEXT NOT NULL, \(auditColumn));

    """
}
