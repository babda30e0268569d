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
  case countryTM, countryUZ, countryAF, countryXD, number, matrixProvisions, languageUnverified

  // MARK: - Reasons

  /// One sentence for a document that lists the facts elsewhere.
  case reasonGap, reasonConflict, reasonPartly, reasonWeakened, reasonAligned, reasonIncomplete, reasonNoAct
  case reasonOnlyExcerpt, reasonFewWordings, reasonPrincipalMissing, reasonUnsettled, reasonUnverified
  /// The same with every fact.
  case causeGap, causeConflict, causePartly, causeWeakened, causeAligned, causeAlignedLacking, causeIncomplete
  case causeNoAct, causeOnlyExcerpt, causeFewWordings, causePrincipalMissing, causeUnsettled, causeUnverified
  case causeMissing, causeOpen, causeOr
  case elementNotFound, elementUnverified, elementNotWhole, elementContrary, elementAbsenceNeedsWhole
  case elementNoBasis, elementSilent
  case changeVerdict, changeElement, changeDefectGone, changeDefectFound, changeRuleReworded, changeNoLongerCited
  case changeNewlyCited, changeProvisionReworded, changeNotThere

  // MARK: - Acts

  case kindConstitution, kindEqualityAct, kindCriminalCode, kindCriminalProcedureCode, kindFamilyCode
  case kindCivilCode, kindCivilProcedureCode, kindLabourCode, kindAdministrativeOffencesCode
  case kindDomesticViolenceAct, kindOffencePreventionAct, kindPoliceAct, kindSocialServicesAct, kindHealthCode
  case kindLegalAidAct, kindEducationAct, kindMediaAct, kindStatisticsAct, kindMigrationAct, kindRefugeeAct
  case kindTraffickingAct, kindPenalEnforcementCode, kindCivilRegistrationAct, kindChildRightsAct, kindReligionAct
  case kindMediationAct, kindVictimsAct, kindDataProtectionAct, kindCitizenshipAct, kindLandCode
  case kindCommunityBodiesAct, kindWeaponsAct, kindNonGovernmentalOrganisationsAct, kindBudgetAct
  case kindAmendingAct, kindIntroducingAct, kindAdministrativeProcedureCode, kindWaterCode, kindTaxCode
  case kindCustomsCode, kindHousingCode, kindForestCode, kindEnvironmentCode, kindDigitalCode, kindRoadTrafficAct
  case kindPublicServiceAct, kindOther, actInForce, actNotYet, actRepealed, actSuspended, actDraft, actUnknown
  case sourceFile, sourceSidecar, sourceCatalogue, sourceTitle, sourceFileName, sourceText, sourceAssumed

  // MARK: - Handbook

  case handbookTitle, handbookVersion, handbookPurpose, handbookInstruments, handbookRequirements, handbookDefects
  case handbookConcepts, handbookIndex, handbookCoverage, handbookCoverageNote, handbookAdopted, handbookArticle
  case handbookWholeDocument, handbookSubject, handbookChecked, handbookPartySince, handbookNotParty
  case handbookReservations, handbookNote, handbookToVerify, handbookSources, handbookTier, handbookTierCore
  case handbookTierSupplementary, handbookNature, handbookKinds, handbookLinks, handbookCrosswalk, handbookHowFound
  case handbookSupporting, handbookChange, handbookUsedBy, handbookCode, handbookUnverifiedNote, handbookConflict
  case handbookWeakening, handbookHoldsUnless, handbookRule, handbookField, handbookContrary, handbookOr
  case handbookWithout, handbookInHeading, handbookAround, handbookNotAround, handbookRole, handbookSanction
  case handbookNumber, handbookInSentence, handbookInParagraph, handbookInArticle, handbookTreaty, handbookSoftLaw
  case handbookMarkText, handbookMarkPart, handbookMarkHeading, handbookMarkMemory, handbookDisclaimer
  case handbookLanguages, handbookLanguagesNote, handbookVerified, handbookWaiting, handbookAnswerable, handbookWanted
  case handbookSourcesOf, handbookSource, handbookSourceAt

  // MARK: - Sessions

  case packRequirement, packTheme, packObligation, packProposed, packProposedReason, packOthers, packVerdict
  case packUrgency, packReason, packAdded, packProvision, packQuote, packJudgement, packAccept, packReject
  case packInstructions, packVerdicts, packEvidence, packHead, packFillIn, packJudge, packAlone, packNoNames
  case minutesTitle, minutesOpened, minutesClosed, minutesParticipants, minutesName, minutesRole
  case minutesRequirements, minutesAgreementHeading, minutesAgreementNote, minutesAgreement, minutesTooLittle
  case minutesGroup, minutesAmongReviewers, minutesAgainstEngine, minutesAll, minutesVerdicts
  case minutesReviewersVerdicts, minutesRound, minutesProvisions, minutesAdded, minutesDecided

  // MARK: - Tracker

  case trackerStatus, trackerLaw, trackerPractice, trackerValue, trackerSource, trackerReportedOn
  case trackerConfidence, trackerConfidentiality, trackerComment, progressNotStarted, progressInProgress
  case progressPartlyImplemented, progressImplemented, progressNoInformation, progressRegressed, confidenceLow
  case confidenceMedium, confidenceHigh, visibilityPublic, visibilityConfidential, itemRecommendation
  case itemMilestone, itemIndicator, stepDraft, stepDiscussed, stepAdopted, stepInForce, trackerTitle
  case trackerInstructions, trackerNumber, trackerKind, trackerWhat, trackerDue, trackerFillIn
  case trackerLawAndPractice, trackerNeedsSource, trackerConfidentialNote, trackerNoNames, trackerSorting
  case trackerSendBack, dashboardInternal, dashboardNote, dashboardNow, dashboardTime, dashboardConflicts
  case dashboardByStatus, dashboardByTheme, dashboardMonths, dashboardMonth, dashboardMore, dashboardOverdue
  case dashboardMeasure, dashboardRegressions, dashboardReportedBy, dashboardBefore, dashboardAfter, dashboardDate
  case dashboardApart, dashboardDiffer, dashboardLawChanges, dashboardLawChanged, dashboardLawImproved
  case dashboardLawRegressed, dashboardByCountry, dashboardByCountryNote, dashboardRecommendations
  case dashboardOrganisations, dashboardAttention, dashboardImproved, dashboardWorsened, shadowTitle, shadowNote
  case shadowWho, shadowSummary, shadowOtherStandards, shadowArticle, shadowNoReport, shadowLawChanged
  case shadowPosition, shadowLaw, shadowPractice, reviewMatrixTitle, reviewMatrixSheet, reviewMatrixOrganisation
  case reviewMatrixStatus, reviewMatrixFollowUp, reviewMatrixGrevio, reviewMatrixReport, uprNotImplemented
  case uprInProcess, uprPartiallyImplemented, uprImplemented, uprNoInformation, cedawNotImplemented
  case cedawPartiallyImplemented, cedawImplemented, cedawLacksInformation, cedawContraryMeasures, grevioNotComplied
  case grevioPartiallyComplied, grevioComplied, grevioNotAssessed, grevioStepBack

  // MARK: - Warnings

  case warningTextNewerThanDate, warningTextOfDateMissing, warningDegradedScript, warningKindFromFileName
  case warningKindUnknown, warningExcerptFileName, warningExcerptArticle, warningExcerptPart,
    warningExcerptSecondPart, warningMore
  case setAsideLater, setAsideOlder, setAsideSame, setAsideReplaced, foreignActs
  case checkFacts, checkSkipped, checkMissing, checkAsk, checkDoubtful
  case warningEncoding, warningTitleCut, warningNoArticles, warningTruncated, warningParallelText
  case warningFurnitureRead, warningHiddenText, warningBodyEndedEarly, warningBodyMissing, warningRepealedLine
  case warningRepealedPage, warningRepealedLifeCycle, warningNumberResolvedBySequence, warningNumbersMissing
  case warningContentsDropped, warningLookAlike, warningNumberOutOfOrder, warningSuperscriptLost
  case warningQuoteUnclosed, warningSpacesLost, warningDehyphenated, warningWatermark, warningNamespace

  // MARK: - Commands

  case citationsSummary, eventAfterPublication, eventDayUnstated, eventTargetNotFound, eventsSummary, lawNotInForce
  case lawAt, lawSetAside, provisionMissing, encodingLine, notEveryFileRead, articleMissing, fileExistsOut
  case fileNotWritten, noLedger, assignedTwice, readLine, readTotals, readUnaccounted, pathMissing, pathUnlisted
  case fileExistsReplace, notApplied, amendSummary, nothingApplied, billApplied, billNotApplied, billReplaces
  case billAdded, unknownLanguage, importing, importSameName, imported, markUpKept, pauseTooShort, megabytesRange
  case fetchNew, fetchChanged, fetchRecord, fetchMissing, fetchSummary, validationLine, validationOwnChecks
  case unknownFormat, staleVerdicts, unusedVerdicts, verdictsUnreadable, verdictsMalformed, unknownLanguageKnown
  case notADate, noActRead, actNotUsed, noRuleBase, billIsNotLaw, changesNoted, comparedAct, sameVerdict
  case defectFound, defectGone, changedThrough, comparedVerdicts, rulesDiffer, noFinding, inputUnreadable
  case limitRange, queueBearsOn, queueLoadAct, queueVerify, needTwoCountries, countryTwice, verdictsOneCountry
  case earlierKept, folderNotCreated, fileNotSetAside, fileNotWrittenWhole, nameTheActs, allTakesFolders
  case readingFolder, matchingActs, reviewSummary, noCountryFolder, roadmapSummary, threadsRange, outputUnwritable
  case linesRead, linesRefused, auditHeadMissing, auditEntries, auditOK, backupWritten, projectSetAside
  case projectRestored, projectMade, writeNameRole, otherCountry, filesWritten, answersTaken, unknownVerdict
  case urgencyRange, sessionClosed, reviewItAgain, verdictWithoutRequirement, heldOutRange, penaltyRange
  case fileNotWrittenOut, weightsNotWritten, calibrationLine, calibrationFitted, calibrationHeldOut, roundsRange
  case noRowAbout, evaluationHead, evaluationRows, evaluationGiven, evaluationDiffers, evaluationMissed
  case evaluationUnmarked, evaluationVerdict, perKindRange, gateRange, noSingleArticle, mutationsSummary
  case examplesSummary, unknownRule, lintSummary, coverageComplete, noExampleNeeds, mutateSummary
  case unknownRequirement, showKinds, mostRange, suggestConcept, suggestLikeKnown, suggestLine, suggestSummary
  case followSummary, fileMayHoldWork, workbookWritten, takenOverBefore, conflictLine, importSummary, conflictRow
  case written, warningLine, lineOfFile, errorLine, actLine, actWarnings, noTitle, actListLine, valid, notValid
  case unknownDate, declaredEncoding, unaccounted, unresolvedCitation, eventFrom, eventAct, eventNoLaw
  case quotedProvision, noteLine, catalogueUnverified, catalogueNoAddress, fetchUnchanged, amendApplied
  case unknownRequirementNear, queueDecide, queueValue, sessionAnswers, toVerifyArticle, showMandatory
  case showConflict, showUrgency, framesNone, framesNoneOfArticle, alignTerm, alignProposal, alignNew, alignPlace
  case alignSummary, noParallelAct, languagePair, languageRow, languageDifference, languageLacking, languageOrder
  case languageSummary, coverageAnswerable, lackingConcept, lackingCandidate
  case confidentialByDefault, filesRefused, withheldConfidential, withheldTexts, withheldRow
  case withheldUndecided, unknownVisibility, personalDataTitle, personalDataPlace, personalDataWords
  case personalDataText, personalDataAnswer, personalDataInside, personalDataPublic, personalDataHow
  case personalDataWritten, personalDataAsk
  case minutesUnanswered, decideOneOrFile, decisionsMalformed, decisionsTaken

  // MARK: - Workbench

  case deskTitle, deskSignIn, deskPassphrase, deskEnter, deskLinkNote, deskLinkFor, deskWrongPassphrase, deskWait
  case deskLinkUsed, deskSignOut, deskFindings, deskSession, deskDisputes, deskLeft, deskAllDone, deskFilter
  case deskEveryTheme, deskOpenOnly, deskShow, deskAnswer, deskNoAnswer, deskDraftKept, deskDraftNote, deskSave
  case deskSaved, deskChange, deskChooseVerdict, deskReasonNote, deskUndecided, deskAsRuleBase, deskConflictTitle
  case deskConflictNote, deskStored, deskYours, deskNextOpen, deskConfirmPersonal, deskReadOnly, deskStageFirst
  case deskStageSecond, deskStageClosed, deskBlind, deskBeginSecond, deskMissingAnswers, deskMissingFine
  case deskNoDisputes, deskFirstRound, deskSecondRound, deskDecide, deskDecision, deskNotDecided, deskReasonEmpty
  case deskClose, deskCloseNote, deskAuditGood, deskAuditBad, deskCheckAudit, deskAnsweredOf, deskLinks, deskNewLink
  case deskLinkMade, deskObserver, deskChair, deskOtherwise, deskNothingOtherwise, deskForbidden, deskNotFound
  case deskOtherHost, deskOtherSite, deskTooLarge, deskFailed, deskRefused, deskKeys, deskKeysOn, deskServing
  case deskServingChair, deskServingLink, deskServingPlain, deskNoSession, deskNoChair, deskPortRange

  // MARK: - Faults

  case faultLine, faultWholeFile, faultUnreadable, faultNotAWorkbook, faultDamaged, faultPartTooLarge, faultTooLarge
  case faultOtherProject, faultNotATracker, faultNotExported, faultNoAnswers, faultNotASession, faultNoVerdicts
  case faultNotAPack, faultNewerPack, faultNoParticipant, faultOtherRound, faultSessionClosed, faultColumnsMissing
  case faultColumnsUnknown, faultTitleTwice, faultNoIdentifiers, faultTitlesMissing, faultTooManyRows
  case faultTooManyRemarks, faultBehindTheLastColumn, faultMergedAnswers, faultIdentifiersDiffer, faultItemTwice
  case faultUnknownItem, faultSourceMissing, faultDateMissing, faultKeptAsRemark, faultAnswerWithoutIdentifier
  case faultNotAssigned, faultOtherFinding, faultAnsweredTwice, faultAcceptedAndRejected, faultUnknownEvidence
  case faultJudgementWithoutVerdict, faultOutsideAnswers, faultErrorValue, faultFormula, faultNotAChoice
  case faultFutureDate, faultEarlyDate, faultAmbiguousDate, faultNotADate, faultTextTooLong, faultLettersLost
  case faultVisibilityBlank, faultVisibilityCalculated, faultVisibilityMerged, faultVisibilityUnknown
  case faultPersonalData, faultNotAVerdict, faultNotAJudgement, faultNotAnUrgency, faultReasonMissing
  case faultReasonWithoutVerdict, personalName, personalTelephone, personalElectronicAddress, personalAddress
  case personalIdentityNumber, personalCaseNumber, personalNotScreened, refusedReadOnly, refusedNobodyActs
  case refusedNoSession, refusedNoSessions, refusedSessionClosed, refusedOtherStage, refusedRoundOver
  case refusedTitleTaken, refusedParticipants, refusedAssignedNobody, refusedNoParticipant, refusedNotAmongFindings
  case refusedNotInSession, refusedNotAssigned, refusedTextTooLong, refusedDecisionReason, refusedFirstRoundMissing
  case refusedVerdictsMissing, refusedNoneMissing, refusedDifferInVerdict, refusedDifferInUrgency
  case refusedDifferInBoth, refusedNoReport, refusedNoItem, refusedOrganisationName, refusedFollowsNothing
  case refusedNothingChosen, storeNotFound, storeAlreadyThere, storeUnreadable, storeNotSQLite, storeOtherProgram
  case storeNewer, storeBusy, storeDamaged, storeFailed, storeRejected, auditMissing, auditLoose, auditEntryChanged
  case auditRowsChanged, auditOrphans, auditFile, auditReferences
}
