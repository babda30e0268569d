PRAGMA application_id = 1414683221;
BEGIN TRANSACTION;
CREATE TABLE adjudication (
  id INTEGER PRIMARY KEY, session TEXT NOT NULL REFERENCES session(id), requirement TEXT NOT NULL,
  verdict TEXT NOT NULL, urgency TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, reason TEXT NOT NULL,
  signedOn TEXT NOT NULL, findingHash TEXT NOT NULL, snapshot TEXT NOT NULL, audit INTEGER NOT NULL REFERENCES audit(sequence) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "adjudication" VALUES(1,'S1','IC-40','partlyAligned','','Ana','government','Half of it is there.','2026-11-28','670a7cc151b8d763aacf4b836125d9c6bc3e445b8e1f05f4f0ef734308435b7e','{"defects":[],"elements":{"IC-40.e1":"covered","IC-40.e2":"covered","IC-40.e3":"covered","IC-40.e4":"covered","IC-40.e5":"partly"},"evidence":[{"article":"1","eId":"art_1__para_1__point_2","file":"equality-law.en.txt","quote":"sexual harassment means unwanted verbal, non-verbal or physical conduct of a sexual nature which violates dignity and creates a hostile environment."},{"article":"3","eId":"art_3__para_1","file":"equality-law.en.txt","quote":"Discrimination on the ground of sex and sexual harassment are prohibited in employment, education and services."}],"reason":"some elements were found; missing or incomplete: IC-40.e5","requirement":"IC-40","rule":"b7c4e5ad749d00bd7e9a429493eb4f285eb1a0a7a56666d3440e46dfffb60f90","verdict":"partlyAligned"}',5);
INSERT INTO "adjudication" VALUES(2,'S1','IC-34','gap','','Ana','government','Agreed by Ana, Bek. Ana: Read so. Bek: Read so.','2026-11-28','30b6831f29e4c55f055607f3c055ff1ce50c732c2dd8cbe2a8fa093897af53a2','{"defects":[],"elements":{"IC-34.e1":"absent","IC-34.e2":"absent","IC-34.e3":"absent","IC-34.e4":"absent","IC-34.e5":"absent","IC-34.e6":"absent","IC-34.e7":"absent"},"evidence":[],"reason":"searched criminal-code.akn.xml; nothing found for IC-34.e1","requirement":"IC-34","rule":"9b0d12ee8558c95529cb1b2f6a96dc9bea805aa31592e2d7804b0529fa394370","verdict":"gap"}',6);
CREATE TABLE arrival (
  sha256 TEXT PRIMARY KEY, departure TEXT NOT NULL REFERENCES departure(id), at TEXT NOT NULL,
  name TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "arrival" VALUES('3e619abd0ebba66fda952fbd374b5815169183709ecc8d327a23c3d2c71a986e','d4886e61-20bd-4eb1-a3c9-d7b43c40a462','2026-11-28T00:09:40Z','/tmp/rv/fix/b.xlsx');
INSERT INTO "arrival" VALUES('e5863e801c157d7500467521e539e8cf0812d195ac325f1226f14c4dcc5daeb6','d4886e61-20bd-4eb1-a3c9-d7b43c40a462','2026-11-28T00:09:37Z','/tmp/rv/fix/a.xlsx');
CREATE TABLE assignment (
  session TEXT NOT NULL, name TEXT NOT NULL, requirement TEXT NOT NULL, PRIMARY KEY (session, name, requirement),
  FOREIGN KEY (session, name) REFERENCES participant(session, name)) WITHOUT ROWID;
INSERT INTO "assignment" VALUES('S1','Ana','IC-34');
INSERT INTO "assignment" VALUES('S1','Ana','IC-40');
INSERT INTO "assignment" VALUES('S1','Bek','IC-34');
INSERT INTO "assignment" VALUES('S1','Bek','IC-40');
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
  detail TEXT NOT NULL, rows TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL UNIQUE);
INSERT INTO "audit" VALUES(1,'2026-11-28T00:09:08Z','fixture','project.make','bb298bde-9279-482c-a9d6-7cfcb4e0bfb9','{"country":"XD","title":"Project of version 1"}','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','','f13267d0cb927eb6e2cd7d79cb996ed47149b3a7552ba4bff14956cef71e3914');
INSERT INTO "audit" VALUES(2,'2026-11-28T00:09:17Z','fixture','run.record','2025-12-01','{"findings":"174","ruleBase":"0.1.0","run":"1"}','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','f13267d0cb927eb6e2cd7d79cb996ed47149b3a7552ba4bff14956cef71e3914','67d6453d25b7140d05cd0967977007b634939fa546a7157497d04f4b0ee35599');
INSERT INTO "audit" VALUES(3,'2026-11-28T00:09:17Z','fixture','session.open','First meeting','{"participants":"Ana; Bek","run":"1","session":"S1"}','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','67d6453d25b7140d05cd0967977007b634939fa546a7157497d04f4b0ee35599','ae354bdf4c9b5d1529fe5cc62b4a1e855c4a2e928c7d8b1401bd27a1296f5e7f');
INSERT INTO "audit" VALUES(4,'2026-11-28T00:09:21Z','fixture','session.import','S1 S1','{"added":"4","reviewers":"Ana; Bek"}','470ba62d2e4999e834b24118c541b089d6052b9566c1f9be03d27dfdef8259a5','ae354bdf4c9b5d1529fe5cc62b4a1e855c4a2e928c7d8b1401bd27a1296f5e7f','66258ad12355c9ab3a564f0bc89ab7337846d88b89744b943d17038831315a68');
INSERT INTO "audit" VALUES(5,'2026-11-28T00:09:21Z','fixture','session.adjudicate','S1 IC-40','{}','10fbb57a04dba923d19514ebc87c18e44f6b75096b966bf97041f21563c7922e','66258ad12355c9ab3a564f0bc89ab7337846d88b89744b943d17038831315a68','f1952238d5f65f78a97784c160f459c7ee8a31e853b720bfc64460f5654a0521');
INSERT INTO "audit" VALUES(6,'2026-11-28T00:09:22Z','fixture','session.close','S1','{"decided":"2"}','cd3c48dc7401f9f40f2438a085b10d9673135a2b0d0de3701eef4c5ce329c374','f1952238d5f65f78a97784c160f459c7ee8a31e853b720bfc64460f5654a0521','45ef9adaaf7d6b67a0aab0e6518d1f50fbcfcbe60fe339bbcef54a376bca2f2a');
INSERT INTO "audit" VALUES(7,'2026-11-28T00:09:33Z','fixture','tracker.follow','396 items','{"added":"396","refreshed":"0"}','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','45ef9adaaf7d6b67a0aab0e6518d1f50fbcfcbe60fe339bbcef54a376bca2f2a','2798b7c017eebba88e48723863e4fc1e8419a6918d8b27cec8fc9145d508571e');
INSERT INTO "audit" VALUES(8,'2026-11-28T00:09:33Z','fixture','tracker.export','Centre','{"departure":"d4886e61-20bd-4eb1-a3c9-d7b43c40a462"}','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','2798b7c017eebba88e48723863e4fc1e8419a6918d8b27cec8fc9145d508571e','339d1ff5bd344b9befe582ba61e47957ea498c14f5e80a60d19bc5285ca9b246');
INSERT INTO "audit" VALUES(9,'2026-11-28T00:09:37Z','fixture','tracker.import','Centre','{"added":"2","conflicts":"0","files":"e5863e801c157d7500467521e539e8cf0812d195ac325f1226f14c4dcc5daeb6","remarks":"1"}','a5994109040de4b50a162c58e96fbb290cef2bc7f3347c8d9af3e17a7c4842b2','339d1ff5bd344b9befe582ba61e47957ea498c14f5e80a60d19bc5285ca9b246','768786de12c48ae37761502bf603d57918de3333abfb411ff2b1e80d270bee42');
INSERT INTO "audit" VALUES(10,'2026-11-28T00:09:40Z','fixture','tracker.import','Centre','{"added":"0","conflicts":"1","files":"3e619abd0ebba66fda952fbd374b5815169183709ecc8d327a23c3d2c71a986e","remarks":"0"}','e5635b73b7335649b92b4ae238c7d7547c7a9e4a70e39ef6e8484ce1b9e29409','768786de12c48ae37761502bf603d57918de3333abfb411ff2b1e80d270bee42','70fb56f6a9314a326b6ae5c4bd1e769775f9328d6d13bdc9ff265fe33c11567e');
INSERT INTO "audit" VALUES(11,'2026-11-28T00:09:48Z','fixture','run.record','2026-03-01','{"findings":"174","ruleBase":"0.1.0","run":"2"}','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','70fb56f6a9314a326b6ae5c4bd1e769775f9328d6d13bdc9ff265fe33c11567e','0607d8f2595feef9b3d880ba784e8dbf9a9052f6e12f8336f3e682f25fbf4704');
INSERT INTO "audit" VALUES(12,'2026-11-28T00:09:49Z','fixture','tracker.lawChanges','2025-12-01 to 2026-03-01','{"noted":"1"}','27f7f26c6af3c178ce0ba9f5e7dd475bff0f9ff4389fc1d758335f3792c029c4','0607d8f2595feef9b3d880ba784e8dbf9a9052f6e12f8336f3e682f25fbf4704','0fef27f51fe8494b05902faae4ccd05202114806f6424cd7e9a1dc7ffa03e1b2');
CREATE TABLE departure (
  id TEXT PRIMARY KEY, organisation INTEGER NOT NULL REFERENCES organisation(id), at TEXT NOT NULL,
  language TEXT NOT NULL, lastReport INTEGER NOT NULL, lastItem INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO "departure" VALUES('d4886e61-20bd-4eb1-a3c9-d7b43c40a462',1,'2026-11-28T00:09:33Z','en',0,396);
CREATE TABLE disagreement (
  id INTEGER PRIMARY KEY, item INTEGER NOT NULL REFERENCES item(id),
  organisation INTEGER NOT NULL REFERENCES organisation(id), field TEXT NOT NULL, exported TEXT NOT NULL,
  kept TEXT NOT NULL, returned TEXT NOT NULL, place TEXT NOT NULL, audit INTEGER NOT NULL REFERENCES audit(sequence) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "disagreement" VALUES(1,139,1,'status','','inProgress','notStarted','Harassment, stalking and work!G8',10);
CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO "fact" VALUES('country','XD');
INSERT INTO "fact" VALUES('id','bb298bde-9279-482c-a9d6-7cfcb4e0bfb9');
INSERT INTO "fact" VALUES('madeAt','2026-11-28T00:09:07Z');
INSERT INTO "fact" VALUES('title','Project of version 1');
CREATE TABLE finding (
  run INTEGER NOT NULL REFERENCES run(id), requirement TEXT NOT NULL, hash TEXT NOT NULL, snapshot TEXT NOT NULL,
  PRIMARY KEY (run, requirement)) WITHOUT ROWID;
INSERT INTO "finding" VALUES(1,'IC-34','30b6831f29e4c55f055607f3c055ff1ce50c732c2dd8cbe2a8fa093897af53a2','{"defects":[],"elements":{"IC-34.e1":"absent","IC-34.e2":"absent","IC-34.e3":"absent","IC-34.e4":"absent","IC-34.e5":"absent","IC-34.e6":"absent","IC-34.e7":"absent"},"evidence":[],"reason":"searched criminal-code.akn.xml; nothing found for IC-34.e1","requirement":"IC-34","rule":"9b0d12ee8558c95529cb1b2f6a96dc9bea805aa31592e2d7804b0529fa394370","verdict":"gap"}');
INSERT INTO "finding" VALUES(1,'IC-40','670a7cc151b8d763aacf4b836125d9c6bc3e445b8e1f05f4f0ef734308435b7e','{"defects":[],"elements":{"IC-40.e1":"covered","IC-40.e2":"covered","IC-40.e3":"covered","IC-40.e4":"covered","IC-40.e5":"partly"},"evidence":[{"article":"1","eId":"art_1__para_1__point_2","file":"equality-law.en.txt","quote":"sexual harassment means unwanted verbal, non-verbal or physical conduct of a sexual nature which violates dignity and creates a hostile environment."},{"article":"3","eId":"art_3__para_1","file":"equality-law.en.txt","quote":"Discrimination on the ground of sex and sexual harassment are prohibited in employment, education and services."}],"reason":"some elements were found; missing or incomplete: IC-40.e5","requirement":"IC-40","rule":"b7c4e5ad749d00bd7e9a429493eb4f285eb1a0a7a56666d3440e46dfffb60f90","verdict":"partlyAligned"}');
INSERT INTO "finding" VALUES(2,'IC-34','30b6831f29e4c55f055607f3c055ff1ce50c732c2dd8cbe2a8fa093897af53a2','{"defects":[],"elements":{"IC-34.e1":"absent","IC-34.e2":"absent","IC-34.e3":"absent","IC-34.e4":"absent","IC-34.e5":"absent","IC-34.e6":"absent","IC-34.e7":"absent"},"evidence":[],"reason":"searched criminal-code.akn.xml; nothing found for IC-34.e1","requirement":"IC-34","rule":"9b0d12ee8558c95529cb1b2f6a96dc9bea805aa31592e2d7804b0529fa394370","verdict":"gap"}');
INSERT INTO "finding" VALUES(2,'IC-40','03c38e4b90883bec08240368427fbc7e54ad8135df6bba17ce8188553084b7f7','{"defects":[],"elements":{"IC-40.e1":"covered","IC-40.e2":"covered","IC-40.e3":"covered","IC-40.e4":"absent","IC-40.e5":"absent"},"evidence":[{"article":"1","eId":"art_1__para_1__point_2","file":"equality-law.en.txt","quote":"sexual harassment means unwanted verbal, non-verbal or physical conduct of a sexual nature which violates dignity and creates a hostile environment."}],"reason":"some elements were found; missing or incomplete: IC-40.e5","requirement":"IC-40","rule":"b7c4e5ad749d00bd7e9a429493eb4f285eb1a0a7a56666d3440e46dfffb60f90","verdict":"partlyAligned"}');
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO "grdb_migrations" VALUES('1: audit, review, tracker');
CREATE TABLE item (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, parent INTEGER REFERENCES item(id),
  content TEXT NOT NULL);
INSERT INTO "item" VALUES(133,'R-IC-40','recommendation',NULL,'{"cedaw":[],"dueOn":"","references":["IC 40"],"requirement":"IC-40","theme":"harassment","themeTitle":{"en":"Harassment, stalking and work","ru":"Домогательства, преследование и труд"},"title":{"en":"Make sexual harassment an offence in every setting, with a definition of conduct and effect","ru":"Ввести ответственность за сексуальные домогательства во всех сферах с определением"},"urgency":"B"}');
INSERT INTO "item" VALUES(134,'R-IC-40.m1','milestone',133,'{"cedaw":[],"dueOn":"","references":["IC 40"],"requirement":"IC-40","theme":"harassment","themeTitle":{"en":"Harassment, stalking and work","ru":"Домогательства, преследование и труд"},"title":{"en":"Draft prepared","ru":"Проект подготовлен"},"urgency":"B"}');
INSERT INTO "item" VALUES(135,'R-IC-40.m2','milestone',133,'{"cedaw":[],"dueOn":"","references":["IC 40"],"requirement":"IC-40","theme":"harassment","themeTitle":{"en":"Harassment, stalking and work","ru":"Домогательства, преследование и труд"},"title":{"en":"Draft discussed with survivors'' and women''s organisations","ru":"Проект обсуждён с женскими организациями и организациями пострадавших"},"urgency":"B"}');
INSERT INTO "item" VALUES(136,'R-IC-40.m3','milestone',133,'{"cedaw":[],"dueOn":"","references":["IC 40"],"requirement":"IC-40","theme":"harassment","themeTitle":{"en":"Harassment, stalking and work","ru":"Домогательства, преследование и труд"},"title":{"en":"Adopted","ru":"Принято"},"urgency":"B"}');
INSERT INTO "item" VALUES(137,'R-IC-40.m4','milestone',133,'{"cedaw":[],"dueOn":"","references":["IC 40"],"requirement":"IC-40","theme":"harassment","themeTitle":{"en":"Harassment, stalking and work","ru":"Домогательства, преследование и труд"},"title":{"en":"In force, with the by-laws that it needs","ru":"Вступило в силу вместе с необходимыми подзаконными актами"},"urgency":"B"}');
INSERT INTO "item" VALUES(138,'R-IC-40.i1','indicator',133,'{"cedaw":[],"dueOn":"","references":["IC 40"],"requirement":"IC-40","theme":"harassment","themeTitle":{"en":"Harassment, stalking and work","ru":"Домогательства, преследование и труд"},"title":{"en":"Provision in force","ru":"Норма действует"},"urgency":"B"}');
INSERT INTO "item" VALUES(139,'R-IC-34','recommendation',NULL,'{"cedaw":[],"dueOn":"","references":["IC 34"],"requirement":"IC-34","theme":"harassment","themeTitle":{"en":"Harassment, stalking and work","ru":"Домогательства, преследование и труд"},"title":{"en":"Introduce an offence of repeated pursuit causing fear, in person or online, by anyone including former partners, with a protection order","ru":"Ввести состав неоднократного преследования, вызывающего страх, лично или в сети, в том числе бывшим партнёром, с защитным предписанием"},"urgency":"B"}');
CREATE TABLE occurrence (
  id INTEGER PRIMARY KEY, item INTEGER NOT NULL REFERENCES item(id), happenedOn TEXT NOT NULL, kind TEXT NOT NULL,
  detail TEXT NOT NULL, audit INTEGER NOT NULL REFERENCES audit(sequence) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "occurrence" VALUES(1,133,'2026-03-01','lawChanged','IC-40.e4: covered became absent; IC-40.e5: partly became absent; no longer cited: article 3, equality-law.en.txt',12);
CREATE TABLE organisation (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO "organisation" VALUES(1,'Centre');
CREATE TABLE participant (
  session TEXT NOT NULL REFERENCES session(id), name TEXT NOT NULL, role TEXT NOT NULL,
  PRIMARY KEY (session, name)) WITHOUT ROWID;
INSERT INTO "participant" VALUES('S1','Ana','government');
INSERT INTO "participant" VALUES('S1','Bek','civilSociety');
CREATE TABLE remark (
  id INTEGER PRIMARY KEY, organisation INTEGER NOT NULL REFERENCES organisation(id), departure TEXT NOT NULL,
  place TEXT NOT NULL, text TEXT NOT NULL, audit INTEGER NOT NULL REFERENCES audit(sequence) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "remark" VALUES(1,1,'d4886e61-20bd-4eb1-a3c9-d7b43c40a462','Access to justice!O9','A remark below the table',9);
CREATE TABLE report (
  id INTEGER PRIMARY KEY, item INTEGER NOT NULL REFERENCES item(id),
  organisation INTEGER NOT NULL REFERENCES organisation(id), status TEXT NOT NULL, law TEXT NOT NULL,
  practice TEXT NOT NULL, value TEXT NOT NULL, source TEXT NOT NULL, reportedOn TEXT NOT NULL,
  confidence TEXT NOT NULL, confidentiality TEXT NOT NULL, comment TEXT NOT NULL, audit INTEGER NOT NULL REFERENCES audit(sequence) DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "report" VALUES(1,133,1,'implemented','','','','Gazette','2026-02-01','','','',9);
INSERT INTO "report" VALUES(2,139,1,'inProgress','','','','Gazette','2026-02-01','','','В работе',9);
CREATE TABLE run (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, asOf TEXT NOT NULL, ruleBase TEXT NOT NULL, engine TEXT NOT NULL);
INSERT INTO "run" VALUES(1,'2026-11-28T00:09:17Z','2025-12-01','0.1.0','0.1.0');
INSERT INTO "run" VALUES(2,'2026-11-28T00:09:48Z','2026-03-01','0.1.0','0.1.0');
CREATE TABLE session (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run(id), stage TEXT NOT NULL,
  openedAt TEXT NOT NULL, closedAt TEXT NOT NULL DEFAULT '') WITHOUT ROWID;
INSERT INTO "session" VALUES('S1','First meeting',1,'closed','2026-11-28T00:09:17Z','2026-11-28T00:09:22Z');
CREATE TABLE verdict (
  id INTEGER PRIMARY KEY, session TEXT NOT NULL REFERENCES session(id), name TEXT NOT NULL, role TEXT NOT NULL,
  round INTEGER NOT NULL, requirement TEXT NOT NULL, verdict TEXT NOT NULL, urgency TEXT NOT NULL,
  reason TEXT NOT NULL, accepted TEXT NOT NULL, rejected TEXT NOT NULL, added TEXT NOT NULL, signedOn TEXT NOT NULL,
  findingHash TEXT NOT NULL, audit INTEGER NOT NULL REFERENCES audit(sequence) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (session, name) REFERENCES participant(session, name));
INSERT INTO "verdict" VALUES(1,'S1','Ana','government',1,'IC-34','gap','','Read so.','[]','[]','','2026-11-28','30b6831f29e4c55f055607f3c055ff1ce50c732c2dd8cbe2a8fa093897af53a2',4);
INSERT INTO "verdict" VALUES(2,'S1','Ana','government',1,'IC-40','partlyAligned','','Read so.','["equality-law.en.txt#art_1__para_1__point_2"]','[]','','2026-11-28','670a7cc151b8d763aacf4b836125d9c6bc3e445b8e1f05f4f0ef734308435b7e',4);
INSERT INTO "verdict" VALUES(3,'S1','Bek','civilSociety',1,'IC-34','gap','','Read so.','[]','[]','','2026-11-28','30b6831f29e4c55f055607f3c055ff1ce50c732c2dd8cbe2a8fa093897af53a2',4);
INSERT INTO "verdict" VALUES(4,'S1','Bek','civilSociety',1,'IC-40','conflict','','Read so.','["equality-law.en.txt#art_1__para_1__point_2"]','[]','','2026-11-28','670a7cc151b8d763aacf4b836125d9c6bc3e445b8e1f05f4f0ef734308435b7e',4);
CREATE INDEX verdict_place ON verdict(session, requirement, name, round);
CREATE INDEX adjudication_place ON adjudication(requirement);
CREATE INDEX report_place ON report(organisation, item, id);
CREATE TRIGGER audit_refuses_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit only grows'); END;
CREATE TRIGGER audit_refuses_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit only grows'); END;
CREATE TRIGGER verdict_refuses_update BEFORE UPDATE ON verdict
BEGIN SELECT RAISE(ABORT, 'verdict only grows'); END;
CREATE TRIGGER verdict_refuses_delete BEFORE DELETE ON verdict
BEGIN SELECT RAISE(ABORT, 'verdict only grows'); END;
CREATE TRIGGER adjudication_refuses_update BEFORE UPDATE ON adjudication
BEGIN SELECT RAISE(ABORT, 'adjudication only grows'); END;
CREATE TRIGGER adjudication_refuses_delete BEFORE DELETE ON adjudication
BEGIN SELECT RAISE(ABORT, 'adjudication only grows'); END;
CREATE TRIGGER report_refuses_update BEFORE UPDATE ON report
BEGIN SELECT RAISE(ABORT, 'report only grows'); END;
CREATE TRIGGER report_refuses_delete BEFORE DELETE ON report
BEGIN SELECT RAISE(ABORT, 'report only grows'); END;
CREATE TRIGGER remark_refuses_update BEFORE UPDATE ON remark
BEGIN SELECT RAISE(ABORT, 'remark only grows'); END;
CREATE TRIGGER remark_refuses_delete BEFORE DELETE ON remark
BEGIN SELECT RAISE(ABORT, 'remark only grows'); END;
CREATE TRIGGER disagreement_refuses_update BEFORE UPDATE ON disagreement
BEGIN SELECT RAISE(ABORT, 'disagreement only grows'); END;
CREATE TRIGGER disagreement_refuses_delete BEFORE DELETE ON disagreement
BEGIN SELECT RAISE(ABORT, 'disagreement only grows'); END;
CREATE TRIGGER occurrence_refuses_update BEFORE UPDATE ON occurrence
BEGIN SELECT RAISE(ABORT, 'occurrence only grows'); END;
CREATE TRIGGER occurrence_refuses_delete BEFORE DELETE ON occurrence
BEGIN SELECT RAISE(ABORT, 'occurrence only grows'); END;
CREATE INDEX verdict_audit ON verdict(audit);
CREATE INDEX adjudication_audit ON adjudication(audit);
CREATE INDEX report_audit ON report(audit);
CREATE INDEX remark_audit ON remark(audit);
CREATE INDEX disagreement_audit ON disagreement(audit);
CREATE INDEX occurrence_audit ON occurrence(audit);
COMMIT;
