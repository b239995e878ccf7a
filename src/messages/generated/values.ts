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
  'finding.repeatedText': { section: Words | WordList }
  'finding.repeatedText.source': undefined
  'finding.repeatedText.why': undefined
  'finding.requiredField.contactEmail': undefined
  'finding.requiredField.contactName': undefined
  'finding.requiredField.country': undefined
  'finding.requiredField.group': undefined
  'finding.requiredField.name': undefined
  'finding.requiredField.why': undefined
  'finding.signatories': { needed: number; missing: number }
  'finding.signatories.why': undefined
  'fix.leaveOutAcronym': { name: Words | WordList }
  'fix.many': { count: number }
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
