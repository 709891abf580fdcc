"""The keys of an interface record that are known (FORMAT.md section 1), so that new ones are noticed.

Keys that were empty in all records seen are left out: if one holds something some day, it is reported.
"""

KNOWN = frozenset(
    """
    id code codeNotation executionSteps executionMethods description name decisionNo executionCases 
    formalityType state type isInternal
    isWard isProvince isMinistry isOtherAgency isUndetermined isVertical isFullProcess isSharedService isOfflineOnly
    isNonTerritorial note keywords categoryIds categoriesDetails category serviceGroupIds serviceGroupsDetails
    legalBasisIds legalBasisesDetails resultIds resultsDetails subjectTypeIds subjectTypesDetails
    departmentExecutingIds departmentsExecuting departmentAuthorityIds departmentsAuthority 
    departmentCoordinatingIds departmentsCoordinating unitGroupExecutingIds unitGroupsExecuting
    unitGroupAuthorityIds unitGroupsAuthority unitGroupCoordinatingIds
    unitGroupsCoordinating departmentPromulgateId departmentPromulgateCode departmentPromulgateName cases createdAt
    updatedAt executingAgencies delegatedAgencies coordinatingAgencies dossierReceivingAddresses
    requirementsAndConditions procedureProposal returningMethods
    """.split()
)
NESTED = {
    "method": frozenset("submissionMethod processingTime processingTimeUnit description fees".split()),
    "fee": frozenset("type value description currencyId attachment currencyName".split()),
    "component": frozenset(
        """
        profileComponentId originalQty copyQty required hasElectronicForm isProcessingResult source name code
        attachments
        """.split()
    ),
}
