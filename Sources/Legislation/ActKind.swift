/// What an act regulates, as far as a standard's home in national law depends on it.
public enum ActKind: String, Sendable, Hashable, Codable, CaseIterable {
  case constitution, equalityAct, criminalCode, criminalProcedureCode, familyCode, civilCode, civilProcedureCode
  case labourCode, administrativeOffencesCode, domesticViolenceAct, offencePreventionAct, policeAct
  case socialServicesAct, healthCode, legalAidAct, educationAct, mediaAct, statisticsAct, migrationAct, refugeeAct
  case traffickingAct, penalEnforcementCode, civilRegistrationAct, childRightsAct, religionAct, mediationAct
  case victimsAct, dataProtectionAct, citizenshipAct, landCode, communityBodiesAct, weaponsAct
  case nonGovernmentalOrganisationsAct, budgetAct, publicServiceAct
  case administrativeProcedureCode, waterCode, taxCode, customsCode, housingCode, forestCode, environmentCode
  case digitalCode, roadTrafficAct
  /// Orders changes of other acts, or brings one into force: never the home of a requirement.
  case amendingAct, introducingAct
  case other

  /// The words people use for it in English: `criminalCode` is "criminal code".
  public var plainName: String {
    var result = ""
    for character in rawValue {
      if character.isUppercase { result += " " }
      result += character.lowercased()
    }
    return result
  }
}
