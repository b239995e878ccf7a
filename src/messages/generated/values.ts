// Made from the catalogue by `npm run messages`. Do not change it by hand.
import type { IsoDate, WordList, Words } from '../values'

/** What must be given with each message. */
export interface MessageValues {
  'acronyms.add': undefined
  'acronyms.addNamed': undefined
  'acronyms.another': undefined
  'acronyms.asBefore': { name: Words | WordList }
  'acronyms.example': undefined
  'acronyms.inText': undefined
  'acronyms.inTextNamed': undefined
  'acronyms.others': undefined
  'acronyms.remove': { name: Words | WordList }
  'acronyms.said': { name: Words | WordList }
  'acronyms.times': { count: number }
  'acronyms.way.letters': undefined
  'acronyms.way.other': undefined
  'acronyms.way.word': undefined
  'acronyms.yours': undefined
  'app.bridge': { step: Words | WordList; reason: Words | WordList }
  'app.broken.loadAgain': undefined
  'app.broken.screenIsBroken': undefined
  'app.broken.seeLogFile': undefined
  'app.broken.textIsKept': undefined
  'app.fail.close': undefined
  'app.fail.create': undefined
  'app.fail.file': undefined
  'app.fail.folder': undefined
  'app.fail.list': undefined
  'app.fail.open': undefined
  'app.fail.pack': undefined
  'app.fail.page': undefined
  'app.fail.removePack': undefined
  'app.fail.reopen': undefined
  'app.fail.sample': undefined
  'app.fail.setting': undefined
  'app.fail.statement': undefined
  'app.fail.templates': undefined
  'app.goToDraft': undefined
  'app.importing': undefined
  'app.importing.file': { name: Words | WordList }
  'app.notDropped': { reason: Words | WordList }
  'app.notice.changedOutside': undefined
  'app.notice.nearlyFull': undefined
  'app.notice.problem': undefined
  'app.notice.tablesAsText': undefined
  'app.ok': undefined
  'app.opening': undefined
  'app.pack.installed': { count: number; pack: Words | WordList; version: Words | WordList; templates: Words | WordList }
  'app.pack.removed': undefined
  'app.pack.template': { title: Words | WordList }
  'app.problem': undefined
  'app.recovered': undefined
  'app.unplaced': undefined
  'app.unplaced.hint': undefined
  'app.words.notAdded': undefined
  'app.words.notRead': undefined
  'app.words.notRemoved': undefined
  'calendar.add': undefined
  'calendar.addNamed': { title: Words | WordList }
  'calendar.bothClocks': { there: Words | WordList; writer: Words | WordList }
  'calendar.cameFrom': { date: Words | WordList }
  'calendar.clock': { zone: Words | WordList }
  'calendar.clockWithOffset': { zone: Words | WordList; offset: Words | WordList }
  'calendar.closed': { date: Words | WordList }
  'calendar.due': { over: boolean; date: Words | WordList }
  'calendar.ended': undefined
  'calendar.ended.everyDate': undefined
  'calendar.ended.lastDate': { date: Words | WordList; howLong: Words | WordList }
  'calendar.ended.whatNow': undefined
  'calendar.mark.due': undefined
  'calendar.mark.noDay': undefined
  'calendar.mark.noHour': undefined
  'calendar.mark.unverified': undefined
  'calendar.moved': { old: Words | WordList; date: Words | WordList }
  'calendar.next': { kind: 'deadline' | 'other' }
  'calendar.nextNamed': { kind: 'deadline' | 'other' }
  'calendar.noDates': undefined
  'calendar.part.coming': undefined
  'calendar.part.now': undefined
  'calendar.part.over': undefined
  'calendar.saveAll': undefined
  'calendar.saved': { count: number; file: Words | WordList; folder: Words | WordList }
  'calendar.state': { howLong: Words | WordList; date: Words | WordList }
  'calendar.title': undefined
  'calendar.was': { date: Words | WordList }
  'chart.bar': undefined
  'chart.paragraph': undefined
  'chart.planned': undefined
  'chart.title': undefined
  'chart.took': undefined
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
  'clock.again': undefined
  'clock.close': undefined
  'clock.end': undefined
  'clock.endedInTime': undefined
  'clock.endedOver': undefined
  'clock.goOn': undefined
  'clock.isOver': { paused: boolean }
  'clock.key.escape': undefined
  'clock.key.space': undefined
  'clock.left': { paused: boolean; count: number }
  'clock.lessThan30': undefined
  'clock.nothing': undefined
  'clock.onTime': { paused: boolean }
  'clock.overTime': undefined
  'clock.paragraph': { number: number; beginning: Words | WordList }
  'clock.pause': undefined
  'clock.ready': undefined
  'clock.rehearsal': undefined
  'clock.spoken': { spoken: Words | WordList; slot: Words | WordList }
  'clock.start': undefined
  'clock.theEnd': undefined
  'clock.timeLeft': undefined
  'clock.title': undefined
  'file.open': undefined
  'file.openFailed': undefined
  'file.openNamed': { name: Words | WordList }
  'file.reveal': undefined
  'file.revealNamed': { name: Words | WordList }
  'finding.limit.draft.characters': { have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.draft.pages': { have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.draft.words': { have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.section.characters': { section: Words | WordList; have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.section.words': { section: Words | WordList; have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.sourceOwn': undefined
  'finding.limit.why': undefined
  'finding.limit.whyOwn': undefined
  'finding.longSentence': { words: number; most: number }
  'finding.longSentence.source': undefined
  'finding.longSentence.whyAdvice': undefined
  'finding.longSentence.whyWarning': undefined
  'finding.repeatedText': { section: Words | WordList }
  'finding.repeatedText.source': undefined
  'finding.repeatedText.why': undefined
  'fix.many': { count: number }
  'handin.as': undefined
  'handin.as.delivery': undefined
  'handin.as.delivery.hint': undefined
  'handin.as.interpreter': undefined
  'handin.as.interpreter.hint': undefined
  'handin.as.text': undefined
  'handin.as.text.hint': undefined
  'handin.contact': { kind: 'hidden' | 'given' | 'other'; contact: Words | WordList }
  'handin.contactAndSignatories': { contact: Words | WordList; count: number }
  'handin.date': undefined
  'handin.date.hint': undefined
  'handin.documents': undefined
  'handin.fileName': { name: Words | WordList; endings: Words | WordList }
  'handin.footnotes': undefined
  'handin.footnotes.hint': undefined
  'handin.form': undefined
  'handin.form.again': undefined
  'handin.form.bar': undefined
  'handin.form.characters': { count: number }
  'handin.form.charactersOf': { over: number; count: number; limit: number }
  'handin.form.copied': { title: Words | WordList; count: number }
  'handin.form.copy': { again: boolean }
  'handin.form.copyNamed': { again: boolean; title: Words | WordList }
  'handin.form.copyNext': undefined
  'handin.form.copyPieceNamed': { again: boolean; piece: Words | WordList; title: Words | WordList }
  'handin.form.fillIn': undefined
  'handin.form.fillInNamed': { title: Words | WordList }
  'handin.form.forgotten': undefined
  'handin.form.intro': undefined
  'handin.form.isChanged': undefined
  'handin.form.isCopied': undefined
  'handin.form.left': { count: number }
  'handin.form.lineEnds': { over: boolean; count: number }
  'handin.form.nextUnanswered': { count: number }
  'handin.form.notCopied': undefined
  'handin.form.notFilledIn': undefined
  'handin.form.nothing': undefined
  'handin.form.organisation': undefined
  'handin.form.pieces': undefined
  'handin.form.progress': { changed: number; copied: number; all: number }
  'handin.form.showAll': undefined
  'handin.form.showLess': undefined
  'handin.form.showWhat': undefined
  'handin.form.unverified': undefined
  'handin.form.unverifiedIntro': undefined
  'handin.form.words': { count: number }
  'handin.form.wordsOf': { over: number; count: number; limit: number }
  'handin.form.write': undefined
  'handin.form.writeNamed': { title: Words | WordList }
  'handin.format.docx': undefined
  'handin.format.docx.hint': undefined
  'handin.format.eml': undefined
  'handin.format.eml.hint': undefined
  'handin.format.pdf': undefined
  'handin.format.pdf.hint': undefined
  'handin.formats': undefined
  'handin.headings': undefined
  'handin.headings.hint': undefined
  'handin.hideContact': undefined
  'handin.hideContact.hint': undefined
  'handin.how': undefined
  'handin.item': undefined
  'handin.largeType': undefined
  'handin.largeType.hint': undefined
  'handin.lineNumbers': undefined
  'handin.made': { count: number; folder: Words | WordList }
  'handin.made.sizeAndPages': { size: Words | WordList; pages: number }
  'handin.make': undefined
  'handin.making': undefined
  'handin.making.hint': undefined
  'handin.marking': undefined
  'handin.marking.check': undefined
  'handin.marking.check.hint': undefined
  'handin.marking.none': undefined
  'handin.marking.verbatim': undefined
  'handin.marking.verbatim.hint': undefined
  'handin.meeting': undefined
  'handin.noOrganisation': undefined
  'handin.noTitle': undefined
  'handin.order': undefined
  'handin.proposals': undefined
  'handin.proposals.changes': undefined
  'handin.proposals.changes.hint': undefined
  'handin.proposals.copied': { count: number }
  'handin.proposals.copy': undefined
  'handin.proposals.matrix': undefined
  'handin.proposals.matrix.hint': undefined
  'handin.proposals.notCopied': undefined
  'handin.proposals.prose': undefined
  'handin.proposals.prose.hint': undefined
  'handin.ready': { left: number }
  'handin.ready.advice': { count: number }
  'handin.ready.allTheSame': undefined
  'handin.ready.checking': undefined
  'handin.ready.go': undefined
  'handin.ready.goNamed': { finding: Words | WordList }
  'handin.ready.nothing': undefined
  'handin.ready.openItems': { count: number }
  'handin.ready.toList': undefined
  'handin.ready.warnings': { count: number }
  'handin.recipients': { recipients: Words | WordList; note: Words | WordList }
  'handin.role': undefined
  'handin.size.bytes': { count: number }
  'handin.size.kilobytes': { count: number }
  'handin.size.megabytes': { count: number }
  'handin.speaker': undefined
  'handin.title': undefined
  'handin.version': { name: Words | WordList }
  'handin.version.hint': { slot: Words | WordList }
  'handin.version.which': undefined
  'handin.version.whole': undefined
  'handin.where': undefined
  'handin.where.ask': undefined
  'handin.where.same': undefined
  'home.calendar.all': { count: number }
  'home.calendar.over': undefined
  'home.calendar.unknown': undefined
  'home.calendars': undefined
  'home.draft.left': { count: number }
  'home.draft.more': { title: Words | WordList }
  'home.draft.named': { title: Words | WordList; percent: number }
  'home.draft.open': undefined
  'home.draft.openNamed': { title: Words | WordList }
  'home.draft.recovered': undefined
  'home.draft.reveal': undefined
  'home.draft.revealFailed': undefined
  'home.draft.trash': undefined
  'home.draft.trashFailed': undefined
  'home.draft.trashed': { title: Words | WordList }
  'home.drafts': undefined
  'home.elsewhere': undefined
  'home.empty': { named: boolean; template: Words | WordList }
  'home.empty.folder': { folder: Words | WordList }
  'home.fact.areas': { count: number }
  'home.fact.beingRead': undefined
  'home.fact.edited': { when: Words | WordList }
  'home.fact.proposals': { count: number }
  'home.fact.recovered': undefined
  'home.fact.words': { count: number }
  'home.findCommand': undefined
  'home.group.input': undefined
  'home.group.other': undefined
  'home.group.statement': undefined
  'home.openFile': undefined
  'home.openFile.hint': undefined
  'home.promise': undefined
  'home.promiseWithFolder': { folder: Words | WordList }
  'home.refused': undefined
  'home.rostrum': undefined
  'home.sample': undefined
  'home.sample.hint': undefined
  'home.sampleNamed': { title: Words | WordList }
  'home.settings': undefined
  'home.template.pack': { pack: Words | WordList }
  'home.template.packAndSummary': { pack: Words | WordList; summary: Words | WordList }
  'home.title': undefined
  'home.unreadable': undefined
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
  'reader.colours': undefined
  'reader.colours.blackOnWhite': undefined
  'reader.colours.letters': undefined
  'reader.colours.whiteOnBlack': undefined
  'reader.colours.yellowOnBlack': undefined
  'reader.countdown': undefined
  'reader.key.pageDown': undefined
  'reader.key.pageUp': undefined
  'reader.keys.follow': undefined
  'reader.keys.goesOn': undefined
  'reader.keys.mirror': undefined
  'reader.keys.paragraph': undefined
  'reader.keys.scroll': undefined
  'reader.keys.size': undefined
  'reader.keys.start': undefined
  'reader.leave': undefined
  'reader.mirror': undefined
  'reader.sans': undefined
  'reader.step.lead': undefined
  'reader.step.lead.less': undefined
  'reader.step.lead.more': undefined
  'reader.step.length': undefined
  'reader.step.length.less': undefined
  'reader.step.length.more': undefined
  'reader.step.size': undefined
  'reader.step.size.less': undefined
  'reader.step.size.more': undefined
  'reader.title': undefined
  'screen.back': { to: 'draft' | 'other' }
  'section.actionLine': { code: Words | WordList; title: Words | WordList }
  'section.area': { position: 'start' | 'other'; code: Words | WordList; title: Words | WordList }
  'section.part': { position: 'start' | 'other'; title: Words | WordList }
  'section.question': { position: 'start' | 'other'; code: Words | WordList }
  'settings.about': undefined
  'settings.about.languages': undefined
  'settings.about.parts': undefined
  'settings.about.rostrum': { version: Words | WordList }
  'settings.appearance': undefined
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
  'source.lead': { count: number }
  'source.opensInBrowser': undefined
  'statement.speakerNotKept': undefined
  'ui.choices': { label: Words | WordList }
  'ui.close': undefined
  'ui.dismiss': undefined
  'ui.keepTyped': { typed: Words | WordList }
  'ui.needed': undefined
  'ui.ownWords': undefined
  'ui.toasts': undefined
  'ui.undo': undefined
  'when.unknown': undefined
  'when.yesterday': { at: IsoDate }
}

/** The tags in each sentence that has any. */
export interface MessageTags {
  'calendar.moved': 'moved' | 'heard' | 'struck' | 'now'
  'handin.fileName': 'file'
  'handin.form.nextUnanswered': 'digits'
  'home.draft.named': 'name' | 'heard'
  'home.empty': 'strong'
  'settings.words.counted': 'digits'
}
