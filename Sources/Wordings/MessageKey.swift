/// The fixed wordings that a person reads, by name; every catalogue says them in its language.
public enum MessageKey: String, Sendable, Hashable, CaseIterable {
  // MARK: - Documents

  case findingsTitle, roadmapTitle, skipToContent, contents, footnotes, footnote, backToText, data, summary
  case whatWasRead, act, file, kindOfAct, languageName, articles, article, coverage, coverageWhole, coverageExcerpt
  case edition, fileHash, warnings, requirement, verdictHeading, verdict, urgency, score, confidence, reason
  case element, status, evidence, defects, defectsToRepeal, searched, concepts, nearest, mandatory, recommendation
  case recommendations, missing, nationalLaw, noProvision, measure, term, responsible, consulted, indicator
  case verification, budget, toBeFilled, notAssessedHeading, notAssessedNote, toLoad, toLoadWhole, toLoadOther
  case notApplicableHeading, toVerify, obligation, softLaw, benchmark, standards, proposedByEngine, signedBy
  case reviewAgain, roleGovernment, roleCivilSociety, roleActivist, roleAcademic, roleUnitedNations, none
  case byUrgency, asOf, ruleBase, engine, country, disclaimer, demonstrationNote, verdictAligned
  case verdictPartlyAligned, verdictGap, verdictConflict, verdictNotAssessed, verdictNotApplicable, proposed
  case statusCovered, statusPartly, statusAbsent, statusNotAssessed, measureAmend, measureRepeal, measureEnact
  case measureByLaw, termShort, termMedium, termLong, termBy, termBetween, termAfter, aboutDocument, verdictsSigned
  case signedOf, partyStatus, partySince, party, notParty, heatMap, heatMapTold, theme, urgencyBars
  case urgencyBarsTold, timeline, timelineTold, corpusCoverage, corpusCoverageTold, loaded, loadedExcerpt
  case notLoaded, needing, orderHeading, orderNote, step, after, followUpHeading, followUpNote, byTheme, byAct
  case actToChange, actToEnact, actNotLoaded, guidance, guidanceElements, guidanceAmend, guidanceRepeal
  case guidanceEnact, guidanceByLaw, guidanceConsistency, alsoServes, dependsOn, reviewerUrgency, urgencyWord
  case articlesOfStandards, otherSanctions, concordanceTitle, standardArticle, obligationText, nationalProvision
  case actThatFixes, level, timeLimit, comment, levelLaw, levelByLaw, levelConstitution, regionalTitle, matrix
  case matrixNote, matrixAligned, matrixPartlyAligned, matrixGap, matrixConflict, matrixNotAssessed
  case matrixNotApplicable, sharedGaps, sharedGapsNote, leaders, leadersNote, harmonisation, harmonise
  case harmoniseWithExample, harmoniseWithout, countriesConcerned, differentDates, countryKZ, countryKG, countryTJ
  case countryTM, countryUZ, countryAF, countryXD, number

  // MARK: - Reasons

  case reasonGap, reasonConflict, reasonPartly, reasonWeakened, reasonAligned, reasonNotRead, reasonUnverified
  case reasonNotAssessed, reasonBare, reasonElementAbsent, reasonElementSilent, reasonElementOpen
}
