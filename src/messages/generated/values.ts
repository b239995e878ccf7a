// Made from the catalogue by `npm run messages`. Do not change it by hand.
import type { IsoDate, WordList, Words } from '../values'

/** What must be given with each message. */
export interface MessageValues {
  'cli.check.left.advice': { count: number }
  'cli.check.left.blockers': { count: number }
  'cli.check.left.warnings': { count: number }
  'cli.check.level.advice': undefined
  'cli.check.level.blocker': undefined
  'cli.check.level.warning': undefined
  'cli.check.place.draft': undefined
  'cli.check.place.organisation': undefined
  'cli.check.place.proposals': undefined
  'cli.check.place.unknown': { id: Words | WordList }
  'cli.check.place.unplaced': undefined
  'cli.check.verdict': { ready: boolean }
  'cli.check.verdictWith': { ready: boolean; left: Words | WordList }
  'cli.check.withDismissed': { verdict: Words | WordList; count: number }
  'cli.check.words': { slot: Words | WordList; words: Words | WordList }
  'cli.check.wordsCut': { slot: Words | WordList; words: Words | WordList }
  'finding.acronym.neverSpelled': { name: Words | WordList; uses: number }
  'finding.acronym.source': undefined
  'finding.acronym.spelledLater': { name: Words | WordList }
  'finding.acronym.why': undefined
  'finding.acronymHeading': { name: Words | WordList }
  'finding.acronymHeading.source': undefined
  'finding.acronymHeading.why': undefined
  'finding.acronymOnce': { name: Words | WordList }
  'finding.acronymOnce.source': undefined
  'finding.acronymOnce.why': undefined
  'finding.areaHeadline.noHeadline': { section: Words | WordList }
  'finding.areaHeadline.nothingWritten': { section: Words | WordList; headline: boolean }
  'finding.areaHeadline.why': undefined
  'finding.areaHeadline.whyForgotten': undefined
  'finding.britishAmerican': { here: Words | WordList; elsewhere: Words | WordList; uses: number; kept: number }
  'finding.britishAmerican.source': undefined
  'finding.britishAmerican.why': undefined
  'finding.country': { country: Words | WordList }
  'finding.country.source': undefined
  'finding.country.why': undefined
  'finding.emailAddress': { address: Words | WordList }
  'finding.emailAddress.source': undefined
  'finding.emailAddress.why': undefined
  'finding.emptyCell.document': { row: number; example: Words | WordList }
  'finding.emptyCell.quotation': { row: number; move: 'delete' | 'other' }
  'finding.emptyCell.rationale': { row: number }
  'finding.emptyCell.row': { row: number }
  'finding.emptyCell.saysNothing': { row: number; move: 'clarify' | 'other' }
  'finding.emptyCell.source': undefined
  'finding.emptyCell.text': { row: number; move: 'add' | 'other'; cells: 'both' | 'current' | 'other' }
  'finding.emptyCell.whyDocument': undefined
  'finding.emptyCell.whyQuotation': undefined
  'finding.emptyCell.whyRationale': undefined
  'finding.emptyCell.whyRow': undefined
  'finding.emptyCell.whySaysNothing': undefined
  'finding.emptyCell.whyText': undefined
  'finding.emptyDraft.choose': { what: 'actionLine' | 'other'; headline: boolean }
  'finding.emptyDraft.why': undefined
  'finding.emptyDraft.write': { first: 'question' | 'other' }
  'finding.emptyDraft.writeOrChoose': { first: 'question' | 'other'; what: 'actionLine' | 'other'; headline: boolean }
  'finding.figures': { here: Words | WordList; there: Words | WordList; sentence: Words | WordList }
  'finding.figures.source': undefined
  'finding.figures.why': undefined
  'finding.iseIze': { here: Words | WordList; elsewhere: Words | WordList; uses: number; kept: number }
  'finding.iseIze.source': undefined
  'finding.iseIze.why': undefined
  'finding.keyPointFirst': undefined
  'finding.keyPointFirst.source': undefined
  'finding.keyPointFirst.why': undefined
  'finding.limit.draft.characters': { have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.draft.pages': { have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.draft.words': { have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.section.characters': { section: Words | WordList; have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.section.words': { section: Words | WordList; have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.sourceOwn': undefined
  'finding.limit.why': undefined
  'finding.limit.whyOwn': undefined
  'finding.localToGlobal': { section: Words | WordList; lacks: 'local' | 'global' | 'other' }
  'finding.localToGlobal.source': undefined
  'finding.localToGlobal.why': undefined
  'finding.longParagraph': { words: number }
  'finding.longParagraph.source': undefined
  'finding.longParagraph.why': undefined
  'finding.longSentence': { words: number; most: number }
  'finding.longSentence.source': undefined
  'finding.longSentence.whyAdvice': undefined
  'finding.longSentence.whyWarning': undefined
  'finding.mixedVersions': { row: number; document: Words | WordList; others: Words | WordList }
  'finding.mixedVersions.source': undefined
  'finding.mixedVersions.why': undefined
  'finding.multistakeholder': undefined
  'finding.multistakeholder.source': undefined
  'finding.multistakeholder.why': undefined
  'finding.noArea': { areas: number; kind: 'actionLine' | 'other'; examples: Words | WordList }
  'finding.noArea.why': { kind: 'actionLine' | 'other' }
  'finding.notHandedIn.leftOut': { section: Words | WordList; words: number }
  'finding.notHandedIn.source': undefined
  'finding.notHandedIn.unknownSection': { words: number; section: Words | WordList }
  'finding.notHandedIn.unplaced': { words: number }
  'finding.notHandedIn.whyLeftOut': undefined
  'finding.notHandedIn.whyUnplaced': undefined
  'finding.oneName': { here: Words | WordList; elsewhere: Words | WordList; uses: number; kept: number }
  'finding.oneName.source': undefined
  'finding.oneName.why': undefined
  'finding.paragraphReference.malformed': { row: number; cited: Words | WordList; part: Words | WordList }
  'finding.paragraphReference.missing': { row: number }
  'finding.paragraphReference.page': { row: number; cited: Words | WordList }
  'finding.paragraphReference.reversed': { row: number; cited: Words | WordList; range: Words | WordList }
  'finding.paragraphReference.source': undefined
  'finding.paragraphReference.whyMalformed': undefined
  'finding.paragraphReference.whyMissing': undefined
  'finding.paragraphReference.whyPage': undefined
  'finding.paragraphReference.whyReversed': undefined
  'finding.plainWords': { uses: number; written: Words | WordList; plain: Words | WordList }
  'finding.plainWords.hides': { written: Words | WordList; example: Words | WordList }
  'finding.plainWords.source': undefined
  'finding.plainWords.why': undefined
  'finding.profile.abbreviation': { name: Words | WordList; uses: number }
  'finding.profile.criticism': undefined
  'finding.profile.criticismOf': { who: Words | WordList }
  'finding.profile.footnote': { mark: Words | WordList }
  'finding.profile.notNumbered': undefined
  'finding.profile.numbered': { number: Words | WordList }
  'finding.profile.why': { profile: Words | WordList }
  'finding.profile.whyNoted': { profile: Words | WordList; note: Words | WordList }
  'finding.proposalArea': { row: number; area: Words | WordList }
  'finding.proposalArea.source': { template: Words | WordList }
  'finding.proposalArea.why': undefined
  'finding.readability': { formula: 'flesch' | 'kandelMoles' | 'fernandezHuerta' | 'oborneva' | 'other'; score: number; words: number; syllables: number }
  'finding.readability.source.fernandezHuerta': undefined
  'finding.readability.source.flesch': undefined
  'finding.readability.source.kandelMoles': undefined
  'finding.readability.source.oborneva': undefined
  'finding.readability.why': undefined
  'finding.recommendationAddressee': undefined
  'finding.recommendationAddressee.source': undefined
  'finding.recommendationAddressee.why': undefined
  'finding.recommendationVerb': undefined
  'finding.recommendationVerb.source': undefined
  'finding.recommendationVerb.why': undefined
  'finding.referenceBeforeQuotation.late': { reference: Words | WordList }
  'finding.referenceBeforeQuotation.missing': { document: Words | WordList }
  'finding.referenceBeforeQuotation.source': undefined
  'finding.referenceBeforeQuotation.why': undefined
  'finding.referenceBeyondEnd.proposal': { row: number; paragraph: Words | WordList; document: Words | WordList; about: boolean; last: Words | WordList }
  'finding.referenceBeyondEnd.text': { cited: Words | WordList; document: Words | WordList; about: boolean; last: Words | WordList }
  'finding.referenceBeyondEnd.why': undefined
  'finding.referenceInText.noDocument': { cited: Words | WordList }
  'finding.referenceInText.page': { cited: Words | WordList }
  'finding.referenceInText.reversed': { cited: Words | WordList }
  'finding.referenceInText.source': undefined
  'finding.referenceInText.whyNoDocument': undefined
  'finding.referenceInText.whyPage': undefined
  'finding.referenceInText.whyReversed': undefined
  'finding.repeatedText': { section: Words | WordList }
  'finding.repeatedText.source': undefined
  'finding.repeatedText.why': undefined
  'finding.requiredField.contactEmail': undefined
  'finding.requiredField.contactName': undefined
  'finding.requiredField.country': undefined
  'finding.requiredField.group': undefined
  'finding.requiredField.name': undefined
  'finding.requiredField.why': undefined
  'finding.settledLanguage.proposal': { row: number; move: 'delete' | 'other' }
  'finding.settledLanguage.sentence': undefined
  'finding.settledLanguage.source': undefined
  'finding.settledLanguage.why': undefined
  'finding.signatories': { needed: number; missing: number }
  'finding.signatories.why': undefined
  'finding.speakingTime': { time: Words | WordList; pace: 'fast' | 'other'; slot: Words | WordList; over: Words | WordList }
  'finding.speakingTime.source': undefined
  'finding.speakingTime.sourceFast': undefined
  'finding.speakingTime.tooMany': { words: number; slot: Words | WordList }
  'finding.speakingTime.why': undefined
  'finding.speakingTime.whyFast': undefined
  'finding.styleCountryNames': { written: Words | WordList; name: Words | WordList }
  'finding.styleCountryNames.source': undefined
  'finding.styleCountryNames.why': undefined
  'finding.styleDates': { written: Words | WordList; date: Words | WordList }
  'finding.styleDates.ambiguous': { written: Words | WordList }
  'finding.styleDates.source': undefined
  'finding.styleDates.why': undefined
  'finding.styleMemberStates': { written: Words | WordList; words: Words | WordList }
  'finding.styleMemberStates.source': undefined
  'finding.styleMemberStates.why': undefined
  'finding.styleNumbers': { written: Words | WordList }
  'finding.styleNumbers.source': undefined
  'finding.styleNumbers.why': undefined
  'finding.stylePerCent.oneWord': undefined
  'finding.stylePerCent.sign': { written: Words | WordList; number: Words | WordList }
  'finding.stylePerCent.source': undefined
  'finding.stylePerCent.why': undefined
  'finding.successStory.none': undefined
  'finding.successStory.source': undefined
  'finding.successStory.vague': undefined
  'finding.successStory.why': undefined
  'fix.leaveOutAcronym': { name: Words | WordList }
  'fix.many': { count: number }
  'fix.takeNumberAway': undefined
  'fix.write': { words: Words | WordList }
  'fix.writeEverywhere': { example: Words | WordList }
  'pack.textInNoLanguage': undefined
  'problem.file.answered': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other'; errno: Words | WordList }
  'problem.file.badName': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.busy': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.disconnected': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.diskError': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.diskFull': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.exists': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.folderGone': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.gone': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.isAFolder': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.linkLoop': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.mayNotRead': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.mayNotWrite': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.nameTooLong': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.notAFolder': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.pathIsAFile': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.readOnly': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.tooBig': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.tooManyOpen': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.unknown': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.fix.acrossParagraphs': undefined
  'problem.fix.stale': undefined
  'problem.pack.unreadable': { path: Words | WordList; problem: Words | WordList }
  'rule.acronyms.heading': undefined
  'rule.acronyms.usedOnce': undefined
  'rule.advice.settledLanguage': undefined
  'rule.areas.headline': undefined
  'rule.areas.noneChosen': undefined
  'rule.clarity.acronym': undefined
  'rule.clarity.keyPointFirst': undefined
  'rule.clarity.longParagraph': undefined
  'rule.clarity.longSentence': undefined
  'rule.clarity.plainWords': undefined
  'rule.clarity.readability': undefined
  'rule.consistency.britishAmerican': undefined
  'rule.consistency.figures': undefined
  'rule.consistency.iseIze': undefined
  'rule.consistency.oneName': undefined
  'rule.draft.empty': undefined
  'rule.draft.notHandedIn': undefined
  'rule.limits.section': undefined
  'rule.limits.speakingTime': undefined
  'rule.limits.total': undefined
  'rule.organisation.country': undefined
  'rule.organisation.email': undefined
  'rule.organisation.requiredField': undefined
  'rule.profile.noAbbreviations': undefined
  'rule.profile.noCriticismOfStates': undefined
  'rule.profile.noFootnotes': undefined
  'rule.profile.paragraphsNotNumbered': undefined
  'rule.profile.paragraphsNumbered': undefined
  'rule.proposals.emptyCell': undefined
  'rule.proposals.paragraphReference': undefined
  'rule.proposals.unknownArea': undefined
  'rule.recommendation.addressee': undefined
  'rule.recommendation.verb': undefined
  'rule.references.beforeQuotation': undefined
  'rule.references.beyondEnd': undefined
  'rule.references.inText': undefined
  'rule.references.mixedVersions': undefined
  'rule.repetition.acrossAreas': undefined
  'rule.style.countryNames': undefined
  'rule.style.dates': undefined
  'rule.style.memberStates': undefined
  'rule.style.numbers': undefined
  'rule.style.perCent': undefined
  'rule.tips.localToGlobal': undefined
  'rule.tips.multistakeholder': undefined
  'rule.tips.successStory': undefined
  'section.actionLine': { code: Words | WordList; title: Words | WordList }
  'section.area': { position: 'start' | 'other'; code: Words | WordList; title: Words | WordList }
  'section.part': { position: 'start' | 'other'; title: Words | WordList }
  'section.question': { position: 'start' | 'other'; code: Words | WordList }
  'settings.about': undefined
  'settings.about.languages': undefined
  'settings.about.parts': undefined
  'settings.about.rostrum': { version: Words | WordList }
  'settings.appearance': undefined
  'settings.back': { to: 'draft' | 'other' }
  'settings.documents': undefined
  'settings.folder': undefined
  'settings.folder.choose': undefined
  'settings.folder.hint': undefined
  'settings.keyboard': undefined
  'settings.pace': undefined
  'settings.pace.forget': undefined
  'settings.pace.forgetNamed': { language: Words | WordList }
  'settings.pace.forgotten': { language: Words | WordList }
  'settings.pace.known': { language: Words | WordList; perMinute: number; unit: 'characters' | 'other' }
  'settings.pace.learned': { count: number }
  'settings.pace.unknown': undefined
  'settings.packs': undefined
  'settings.packs.hint': undefined
  'settings.packs.install': undefined
  'settings.packs.pack': { version: Words | WordList; origin: 'builtIn' | 'other'; templates: Words | WordList }
  'settings.packs.remove': undefined
  'settings.packs.removeNamed': { title: Words | WordList }
  'settings.paper': undefined
  'settings.paper.a4': undefined
  'settings.paper.a4.hint': undefined
  'settings.paper.letter': undefined
  'settings.paper.letter.hint': undefined
  'settings.proofreading': undefined
  'settings.proofreading.hint': undefined
  'settings.proofreading.switch': undefined
  'settings.speaking': undefined
  'settings.speaking.acronyms': undefined
  'settings.speaking.acronyms.hint': undefined
  'settings.speaking.clock': undefined
  'settings.speaking.sound': undefined
  'settings.speaking.sound.hint': undefined
  'settings.theme': undefined
  'settings.theme.dark': undefined
  'settings.theme.light': undefined
  'settings.theme.system': undefined
  'settings.title': undefined
  'settings.words': undefined
  'settings.words.add': undefined
  'settings.words.addNamed': undefined
  'settings.words.counted': { count: number }
  'settings.words.hint': undefined
  'settings.words.new': undefined
  'settings.words.notOne': undefined
  'settings.words.remove': { word: Words | WordList }
  'shortcuts.title': undefined
  'when.unknown': undefined
  'when.yesterday': { at: IsoDate }
  'words.quoted': { words: Words | WordList }
}

/** The tags in each sentence that has any. */
export interface MessageTags {
  'settings.words.counted': 'digits'
}
