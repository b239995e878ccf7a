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
  'app.addressCopied': { address: Words | WordList }
  'app.bridge': { step: Words | WordList; reason: Words | WordList }
  'app.broken.loadAgain': undefined
  'app.broken.screenIsBroken': undefined
  'app.broken.seeLogFile': undefined
  'app.broken.textIsKept': undefined
  'app.drop.onlyOne': { name: Words | WordList; count: number }
  'app.dropHere': undefined
  'app.fail.close': undefined
  'app.fail.create': undefined
  'app.fail.file': undefined
  'app.fail.folder': undefined
  'app.fail.giveBack': undefined
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
  'app.importing': undefined
  'app.importing.file': { name: Words | WordList }
  'app.importing.stop': undefined
  'app.notDropped': { reason: Words | WordList }
  'app.notice.onClosing': undefined
  'app.notice.problem': undefined
  'app.ok': undefined
  'app.opening': undefined
  'app.pack.installed': { count: number; pack: Words | WordList; version: Words | WordList; templates: Words | WordList }
  'app.pack.removed': undefined
  'app.pack.template': { title: Words | WordList }
  'app.problem': undefined
  'app.recovered': undefined
  'app.words.notAdded': undefined
  'app.words.notRead': undefined
  'app.words.notRemoved': undefined
  'app.writtenMeanwhile': undefined
  'areaNoun.actionLine': undefined
  'areaNoun.actionLines': undefined
  'areaNoun.area': undefined
  'areaNoun.areas': undefined
  'areas.area': { mark: Words | WordList; title: Words | WordList }
  'areas.asksAndKept': { asks: Words | WordList }
  'areas.done': { kind: 'actionLines' | 'other'; count: number }
  'areas.intro': undefined
  'areas.kept': undefined
  'areas.title': { kind: 'actionLines' | 'other' }
  'calendar.add': undefined
  'calendar.addNamed': { title: Words | WordList }
  'calendar.allDayIn': { place: Words | WordList; offset: Words | WordList }
  'calendar.apart.hours': { hours: number }
  'calendar.apart.minutes': { minutes: number }
  'calendar.bothClocks': { there: Words | WordList; writer: Words | WordList }
  'calendar.cameFrom': { date: Words | WordList }
  'calendar.caution.noDay': { published: Words | WordList }
  'calendar.caution.noHour': { place: Words | WordList }
  'calendar.caution.noZone': undefined
  'calendar.caution.twoReadings': { said: Words | WordList; offset: Words | WordList; place: Words | WordList; real: Words | WordList; apart: Words | WordList }
  'calendar.clock': { zone: Words | WordList }
  'calendar.clockIn': { clock: Words | WordList; place: Words | WordList; offset: Words | WordList }
  'calendar.clockWithOffset': { zone: Words | WordList; offset: Words | WordList }
  'calendar.closed': { date: Words | WordList }
  'calendar.closedAgo': { length: Words | WordList }
  'calendar.closedMonths': { months: Words | WordList }
  'calendar.days': { days: number }
  'calendar.daysAgo': { days: number }
  'calendar.due': { over: boolean; date: Words | WordList }
  'calendar.endOfDayIn': { place: Words | WordList; offset: Words | WordList }
  'calendar.ended': undefined
  'calendar.ended.everyDate': undefined
  'calendar.ended.lastDate': { date: Words | WordList; howLong: Words | WordList }
  'calendar.ended.whatNow': undefined
  'calendar.hours': { hours: number }
  'calendar.inDays': { days: number }
  'calendar.inMonths': { months: number }
  'calendar.left': { length: Words | WordList }
  'calendar.mark.due': undefined
  'calendar.mark.noDay': undefined
  'calendar.mark.noHour': undefined
  'calendar.mark.unverified': undefined
  'calendar.minutes': { minutes: number }
  'calendar.months': { months: Words | WordList }
  'calendar.monthsAgo': { months: number }
  'calendar.moved': { old: Words | WordList; date: Words | WordList }
  'calendar.next': { kind: 'deadline' | 'other' }
  'calendar.nextNamed': { kind: 'deadline' | 'other' }
  'calendar.noDates': undefined
  'calendar.now': undefined
  'calendar.onClock': { time: Words | WordList; offset: Words | WordList }
  'calendar.part.coming': undefined
  'calendar.part.now': undefined
  'calendar.part.over': undefined
  'calendar.perhapsClosed': undefined
  'calendar.sameClock': { offset: Words | WordList }
  'calendar.saveAll': undefined
  'calendar.saved': { count: number; file: Words | WordList; folder: Words | WordList }
  'calendar.state': { howLong: Words | WordList; date: Words | WordList }
  'calendar.stretch': { start: Words | WordList; end: Words | WordList }
  'calendar.title': undefined
  'calendar.wall': { day: IsoDate; clock: Words | WordList }
  'calendar.was': { date: Words | WordList }
  'call.addEmail': undefined
  'call.addLimit': undefined
  'call.addQuestion': undefined
  'call.amount': { value: number; unit: 'words' | 'characters' | 'pages' | 'minutes' | 'other' }
  'call.answer.no': undefined
  'call.answer.open': undefined
  'call.answer.yes': undefined
  'call.byHand': undefined
  'call.change': { what: 'title' | 'deadline' | 'question' | 'limit' | 'subject' | 'recipients' | 'fileTypes' | 'languages' | 'other'; how: 'added' | 'gone' | 'changed' | 'other' }
  'call.choose': undefined
  'call.confirm': undefined
  'call.confirmNamed': { named: Words | WordList }
  'call.conflict': { what: 'deadline' | 'weekday' | 'limit' | 'subject' | 'other' }
  'call.deadline.noHour': undefined
  'call.deadline.noZone': undefined
  'call.drop': undefined
  'call.earlier': undefined
  'call.earlier.compare': undefined
  'call.earlier.likely': { title: Words | WordList }
  'call.earlier.none': undefined
  'call.fail.make': undefined
  'call.fail.open': undefined
  'call.fault.email': { address: Words | WordList }
  'call.fault.limit': { number: number }
  'call.fault.question': { number: number }
  'call.fault.title': undefined
  'call.fault.zone': { zone: Words | WordList }
  'call.field.body': undefined
  'call.field.countsFootnotes': undefined
  'call.field.date': undefined
  'call.field.email': { number: number }
  'call.field.email.hint': undefined
  'call.field.fileTypes': undefined
  'call.field.footnotesAvoided': undefined
  'call.field.languages': undefined
  'call.field.numbered': undefined
  'call.field.published': undefined
  'call.field.senders': undefined
  'call.field.subject': undefined
  'call.field.subject.hint': undefined
  'call.field.time': undefined
  'call.field.title': undefined
  'call.field.zone': undefined
  'call.fields': undefined
  'call.fileType': { type: 'docx' | 'pdf' | 'rtf' | 'odt' | 'txt' | 'other' }
  'call.language': { tag: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es' | 'other' }
  'call.limit.named': { number: number }
  'call.limit.remove': { number: number }
  'call.limit.scope': { number: number }
  'call.limit.status': { number: number }
  'call.limit.unit': { number: number }
  'call.limit.value': { number: number }
  'call.look.notTaken': undefined
  'call.look.taken': undefined
  'call.made': { title: Words | WordList }
  'call.make': undefined
  'call.makeAndStart': undefined
  'call.noChange': undefined
  'call.noEmail': undefined
  'call.noLimits': undefined
  'call.noQuestions': undefined
  'call.notFound': undefined
  'call.part.changes': undefined
  'call.part.deadline': undefined
  'call.part.earlier': undefined
  'call.part.handIn': undefined
  'call.part.limits': undefined
  'call.part.questions': { count: number }
  'call.part.rules': undefined
  'call.part.what': undefined
  'call.paste': undefined
  'call.paste.read': undefined
  'call.pastedName': undefined
  'call.putBack': { named: Words | WordList }
  'call.question.addPart': undefined
  'call.question.addPartNamed': { number: number }
  'call.question.down': { number: number }
  'call.question.label': { number: number }
  'call.question.part': { number: number; part: Words | WordList }
  'call.question.remove': { number: number }
  'call.question.removePart': { part: Words | WordList; number: number }
  'call.question.text': { number: number }
  'call.question.up': { number: number }
  'call.reading': { name: Words | WordList }
  'call.reading.page': { name: Words | WordList; page: number; pages: number }
  'call.reading.stop': undefined
  'call.readingNamed': undefined
  'call.refused': { types: Words | WordList }
  'call.remove': undefined
  'call.removeNamed': { named: Words | WordList }
  'call.scope': { scope: 'whole' | 'answer' | 'summary' | 'title' | 'description' | 'statement' | 'biography' | 'keywords' | 'other'; question: Words | WordList }
  'call.selected.question': undefined
  'call.selected.subject': undefined
  'call.selected.title': undefined
  'call.sentence': { sentence: Words | WordList }
  'call.status': { status: 'all' | 'general' | 'special' | 'roster' | 'individual' | 'joint' | 'comprehensive' | 'thematic' | 'other' }
  'call.take': undefined
  'call.taken': { title: Words | WordList }
  'call.text': { name: Words | WordList }
  'call.text.hint': undefined
  'call.title': undefined
  'call.title.later': { title: Words | WordList }
  'call.tone.against': undefined
  'call.tone.look': undefined
  'call.tone.old': undefined
  'call.unit': { unit: 'words' | 'characters' | 'pages' | 'minutes' | 'other' }
  'call.unseen': { count: number }
  'call.up': undefined
  'call.upNamed': { named: Words | WordList }
  'call.what': undefined
  'chart.bar': undefined
  'chart.difference': { late: boolean; seconds: number }
  'chart.paragraph': undefined
  'chart.planned': undefined
  'chart.title': undefined
  'chart.took': undefined
  'checklist.item': undefined
  'checklist.item.done': { item: Words | WordList }
  'checklist.item.down': undefined
  'checklist.item.menu': { item: Words | WordList }
  'checklist.item.more': { item: Words | WordList }
  'checklist.item.nameless': undefined
  'checklist.item.remove': undefined
  'checklist.item.up': undefined
  'checklist.new': undefined
  'checklist.new.add': undefined
  'checklist.new.for': { part: Words | WordList }
  'checklist.notOnPage': { part: Words | WordList }
  'checklist.nothing': undefined
  'checklist.removed': undefined
  'cli.calendar.details': undefined
  'cli.calendar.noPack': { id: Words | WordList; packs: Words | WordList }
  'cli.calendar.noStep': { step: Words | WordList; steps: Words | WordList }
  'cli.calendar.noStep.noDates': { step: Words | WordList }
  'cli.calendar.noZone': { zone: Words | WordList }
  'cli.calendar.onYourClock': { said: Words | WordList; writer: Words | WordList }
  'cli.calendar.onePack': { packs: Words | WordList }
  'cli.calendar.option.ics': undefined
  'cli.calendar.option.json': undefined
  'cli.calendar.option.pack': undefined
  'cli.calendar.option.step': undefined
  'cli.calendar.option.zone': undefined
  'cli.calendar.replaced': { before: Words | WordList; instead: Words | WordList }
  'cli.calendar.source': { sources: Words | WordList }
  'cli.calendar.state.ahead': undefined
  'cli.calendar.state.now': undefined
  'cli.calendar.state.over': undefined
  'cli.calendar.state.perhapsOver': undefined
  'cli.calendar.step': { date: Words | WordList; title: Words | WordList; howLong: Words | WordList }
  'cli.calendar.summary': undefined
  'cli.calendar.unverified': undefined
  'cli.calendar.written': { name: Words | WordList }
  'cli.call.amount': { value: number; unit: 'words' | 'characters' | 'pages' | 'minutes' | 'other'; scope: 'whole' | 'answer' | 'summary' | 'title' | 'description' | 'statement' | 'biography' | 'keywords' | 'other'; question: Words | WordList; status: 'general' | 'special' | 'roster' | 'individual' | 'joint' | 'comprehensive' | 'thematic' | 'other' }
  'cli.call.body': { value: Words | WordList }
  'cli.call.change.added': { what: 'title' | 'deadline' | 'question' | 'limit' | 'subject' | 'recipients' | 'fileTypes' | 'languages' | 'other'; of: Words | WordList; after: Words | WordList }
  'cli.call.change.changed': { what: 'title' | 'deadline' | 'question' | 'limit' | 'subject' | 'recipients' | 'fileTypes' | 'languages' | 'other'; of: Words | WordList; before: Words | WordList; after: Words | WordList }
  'cli.call.change.removed': { what: 'title' | 'deadline' | 'question' | 'limit' | 'subject' | 'recipients' | 'fileTypes' | 'languages' | 'other'; of: Words | WordList; before: Words | WordList }
  'cli.call.conflict': { what: 'deadline' | 'limit' | 'subject' | 'weekday' | 'other' }
  'cli.call.conflictSentence': { sentence: Words | WordList }
  'cli.call.deadline': { value: Words | WordList }
  'cli.call.details': undefined
  'cli.call.emails': { value: Words | WordList }
  'cli.call.fileTypes': { value: Words | WordList }
  'cli.call.folder': { name: Words | WordList }
  'cli.call.languages': { value: Words | WordList }
  'cli.call.limit': { value: Words | WordList; sentence: Words | WordList }
  'cli.call.noChange': undefined
  'cli.call.noLimit': undefined
  'cli.call.notFound': undefined
  'cli.call.operand.file': undefined
  'cli.call.option.before': undefined
  'cli.call.option.json': undefined
  'cli.call.option.output': undefined
  'cli.call.part': { label: Words | WordList; text: Words | WordList }
  'cli.call.question': { label: Words | WordList; text: Words | WordList }
  'cli.call.questions': { count: number }
  'cli.call.senders': { value: Words | WordList }
  'cli.call.subject': { value: Words | WordList }
  'cli.call.summary': undefined
  'cli.call.title': { value: Words | WordList }
  'cli.call.unsure': { value: Words | WordList }
  'cli.call.written': { id: Words | WordList; folder: Words | WordList }
  'cli.catalogueFault': { kind: Words | WordList; locale: Words | WordList; id: Words | WordList }
  'cli.check.details': { many: Words | WordList }
  'cli.check.heldBack': { count: number }
  'cli.check.languageNotRead': { language: Words | WordList }
  'cli.check.left.advice': { count: number }
  'cli.check.left.blockers': { count: number }
  'cli.check.left.warnings': { count: number }
  'cli.check.level.advice': undefined
  'cli.check.level.blocker': undefined
  'cli.check.level.warning': undefined
  'cli.check.longSentence': { words: number; starts: Words | WordList }
  'cli.check.noDictionary': { languages: Words | WordList }
  'cli.check.notProofread': undefined
  'cli.check.operand.file': undefined
  'cli.check.option.all': undefined
  'cli.check.option.evidence': undefined
  'cli.check.option.json': undefined
  'cli.check.option.myEvidence': undefined
  'cli.check.option.myRules': undefined
  'cli.check.option.proofread': undefined
  'cli.check.place.draft': undefined
  'cli.check.place.organisation': undefined
  'cli.check.place.proposals': undefined
  'cli.check.place.unknown': { id: Words | WordList }
  'cli.check.place.unplaced': undefined
  'cli.check.summary': undefined
  'cli.check.verdict': { ready: boolean }
  'cli.check.verdictWith': { ready: boolean; left: Words | WordList }
  'cli.check.withDismissed': { verdict: Words | WordList; count: number }
  'cli.check.words': { slot: Words | WordList; words: Words | WordList }
  'cli.check.wordsCut': { slot: Words | WordList; words: Words | WordList }
  'cli.diff.chosen': { id: Words | WordList; chosen: 'in' | 'out' | 'other' }
  'cli.diff.details': undefined
  'cli.diff.note': { name: Words | WordList; note: Words | WordList }
  'cli.diff.operand.a': undefined
  'cli.diff.operand.b': undefined
  'cli.diff.option.json': undefined
  'cli.diff.option.output': undefined
  'cli.diff.other': { part: Words | WordList }
  'cli.diff.output': { name: Words | WordList }
  'cli.diff.same': undefined
  'cli.diff.summary': undefined
  'cli.diff.written': { name: Words | WordList }
  'cli.doctor.answer': { section: Words | WordList; slot: Words | WordList; count: number }
  'cli.doctor.cut': undefined
  'cli.doctor.details': undefined
  'cli.doctor.help.file': undefined
  'cli.doctor.help.json': undefined
  'cli.doctor.help.profile': undefined
  'cli.doctor.help.text': undefined
  'cli.doctor.locked': undefined
  'cli.doctor.lost': { section: Words | WordList; slot: Words | WordList }
  'cli.doctor.nothing': undefined
  'cli.doctor.proposals': { count: number }
  'cli.doctor.readable': { words: number; count: number }
  'cli.doctor.summary': undefined
  'cli.doctor.version': { kind: 'history' | 'snapshot' | 'copy' | 'other'; modified: Words | WordList; path: Words | WordList }
  'cli.doctor.versions': { count: number }
  'cli.doctor.whole': undefined
  'cli.evidence.add.details': { place: Words | WordList }
  'cli.evidence.add.operand.file': undefined
  'cli.evidence.add.summary': undefined
  'cli.evidence.list.details': { place: Words | WordList }
  'cli.evidence.list.option.find': undefined
  'cli.evidence.list.option.json': undefined
  'cli.evidence.list.row': { title: Words | WordList; kind: 'boilerplate' | 'figure' | 'language' | 'story' | 'other'; sourced: boolean; source: Words | WordList; id: Words | WordList }
  'cli.evidence.list.summary': undefined
  'cli.evidence.noProfile': { folder: Words | WordList }
  'cli.evidence.place': undefined
  'cli.exists.replace': { problem: Words | WordList }
  'cli.exists.replaceIt': { problem: Words | WordList }
  'cli.export.decorate': { problem: Words | WordList }
  'cli.export.decorations': { images: number }
  'cli.export.deliveryOnly': undefined
  'cli.export.details': { many: Words | WordList }
  'cli.export.notAFolder': { name: Words | WordList }
  'cli.export.notLocked': undefined
  'cli.export.operand.file': undefined
  'cli.export.option.as': undefined
  'cli.export.option.boxes': undefined
  'cli.export.option.clean': undefined
  'cli.export.option.cut': undefined
  'cli.export.option.decorativeImages': undefined
  'cli.export.option.docx': undefined
  'cli.export.option.eml': undefined
  'cli.export.option.force': undefined
  'cli.export.option.html': undefined
  'cli.export.option.json': undefined
  'cli.export.option.largeType': undefined
  'cli.export.option.lineNumbers': undefined
  'cli.export.option.marking': undefined
  'cli.export.option.md': undefined
  'cli.export.option.order': undefined
  'cli.export.option.output': undefined
  'cli.export.option.paper': undefined
  'cli.export.option.pdf': undefined
  'cli.export.option.proposals': undefined
  'cli.export.option.review': undefined
  'cli.export.option.to': undefined
  'cli.export.option.txt': undefined
  'cli.export.option.withoutUnplaced': undefined
  'cli.export.order': { orders: Words | WordList; order: Words | WordList }
  'cli.export.outputReviewOnly': undefined
  'cli.export.reviewAlone': { option: Words | WordList }
  'cli.export.reviewDocx': { name: Words | WordList }
  'cli.export.reviewOne': undefined
  'cli.export.size': { kilobytes: number }
  'cli.export.summary': undefined
  'cli.export.unplaced': { running: boolean; words: number }
  'cli.export.written': { file: Words | WordList; size: Words | WordList }
  'cli.export.writtenPages': { file: Words | WordList; pages: number; size: Words | WordList }
  'cli.help.exitCodes': undefined
  'cli.help.help': undefined
  'cli.help.programUsage': undefined
  'cli.help.title': undefined
  'cli.help.usage': { usage: Words | WordList }
  'cli.help.version': undefined
  'cli.import.details': undefined
  'cli.import.lang': { given: Words | WordList }
  'cli.import.likely': { heading: Words | WordList; section: Words | WordList; label: Words | WordList }
  'cli.import.notOurs': { name: Words | WordList }
  'cli.import.operand.file': undefined
  'cli.import.option.changes': undefined
  'cli.import.option.json': undefined
  'cli.import.option.lang': undefined
  'cli.import.option.report': undefined
  'cli.import.placed': { heading: Words | WordList; section: Words | WordList; label: Words | WordList }
  'cli.import.summary': undefined
  'cli.import.unplaced': undefined
  'cli.import.written': { name: Words | WordList }
  'cli.input.folder': undefined
  'cli.input.tooBig': { most: number; unit: Words | WordList }
  'cli.input.unknownError': undefined
  'cli.input.unreadable': { code: Words | WordList }
  'cli.lock.already': { name: Words | WordList }
  'cli.lock.details': undefined
  'cli.lock.done': { name: Words | WordList }
  'cli.lock.help.file': undefined
  'cli.lock.needsPassphrase': { name: Words | WordList }
  'cli.lock.summary': undefined
  'cli.locked.giveIt': { name: Words | WordList }
  'cli.many.checked': { drafts: number; ready: number; waiting: number; bad: number }
  'cli.many.column.documents': undefined
  'cli.many.column.draft': undefined
  'cli.many.column.pages': undefined
  'cli.many.column.size': undefined
  'cli.many.details': undefined
  'cli.many.exported': { drafts: number; exported: number; waiting: number; bad: number }
  'cli.many.jobs': { given: Words | WordList }
  'cli.many.jsonOrCsv': undefined
  'cli.many.noDrafts': { names: Words | WordList; extension: Words | WordList }
  'cli.many.ofLocked': { file: Words | WordList }
  'cli.many.onlyForMany': { option: Words | WordList }
  'cli.many.option.csv': undefined
  'cli.many.option.jobs': undefined
  'cli.many.progress': { done: number; total: number; bad: number }
  'cli.many.standardInput': undefined
  'cli.many.stopped': { done: number; total: number }
  'cli.many.threadStopped': { reason: Words | WordList }
  'cli.many.withUnplaced': { file: Words | WordList; words: number }
  'cli.many.withoutTemplate': { file: Words | WordList }
  'cli.merge.bothArranged': undefined
  'cli.merge.common': { at: Words | WordList }
  'cli.merge.conflict': { section: Words | WordList; slot: Words | WordList; ours: Words | WordList; theirs: Words | WordList }
  'cli.merge.details': undefined
  'cli.merge.locked': undefined
  'cli.merge.operand.a': undefined
  'cli.merge.operand.b': undefined
  'cli.merge.option.base': undefined
  'cli.merge.option.json': undefined
  'cli.merge.otherDraft': { name: Words | WordList; other: Words | WordList }
  'cli.merge.summary': undefined
  'cli.merge.written': { name: Words | WordList; count: number }
  'cli.nameACommand': { commands: Words | WordList }
  'cli.new.details': undefined
  'cli.new.option.title': undefined
  'cli.new.summary': undefined
  'cli.new.written': { name: Words | WordList; template: Words | WordList }
  'cli.noCommandIn': { name: Words | WordList; next: Words | WordList }
  'cli.noCommandIn.near': { name: Words | WordList; next: Words | WordList; near: Words | WordList }
  'cli.noTemplate': { id: Words | WordList; ids: Words | WordList }
  'cli.noTemplate.atAll': undefined
  'cli.noTemplate.near': { id: Words | WordList; near: Words | WordList }
  'cli.option.force': undefined
  'cli.option.help': undefined
  'cli.option.output': undefined
  'cli.option.passphraseFile': undefined
  'cli.option.template': undefined
  'cli.output.notADraft': { name: Words | WordList; draft: Words | WordList }
  'cli.outputFailed': { reason: Words | WordList }
  'cli.packs.add.added': { id: Words | WordList; version: Words | WordList; title: Words | WordList; templates: Words | WordList }
  'cli.packs.add.details': { place: Words | WordList }
  'cli.packs.add.exists': { problem: Words | WordList }
  'cli.packs.add.operand.source': undefined
  'cli.packs.add.option.json': undefined
  'cli.packs.add.option.replace': undefined
  'cli.packs.add.summary': undefined
  'cli.packs.list.details': { place: Words | WordList }
  'cli.packs.list.option.json': undefined
  'cli.packs.list.row': { id: Words | WordList; version: Words | WordList; title: Words | WordList; origin: 'builtIn' | 'installed' | 'other'; templates: Words | WordList }
  'cli.packs.list.summary': undefined
  'cli.packs.place': undefined
  'cli.packs.remove.builtInAgain': { id: Words | WordList }
  'cli.packs.remove.details': undefined
  'cli.packs.remove.operand.id': undefined
  'cli.packs.remove.removed': { id: Words | WordList }
  'cli.packs.remove.summary': undefined
  'cli.paper.add.details': undefined
  'cli.paper.add.noDate': { date: Words | WordList }
  'cli.paper.add.noVersion': undefined
  'cli.paper.add.option.date': undefined
  'cli.paper.add.option.replace': undefined
  'cli.paper.add.option.version': undefined
  'cli.paper.add.summary': undefined
  'cli.paper.add.written': { version: Words | WordList; name: Words | WordList; paragraphs: number }
  'cli.paper.align.details': undefined
  'cli.paper.align.gone': { number: Words | WordList }
  'cli.paper.align.new': { number: Words | WordList }
  'cli.paper.align.option.json': undefined
  'cli.paper.align.row': { from: Words | WordList; to: Words | WordList; kind: 'kept' | 'reworded' | 'moved' | 'split' | 'merged' | 'other' }
  'cli.paper.align.summary': undefined
  'cli.paper.compile.details': undefined
  'cli.paper.compile.option.csv': undefined
  'cli.paper.compile.option.json': undefined
  'cli.paper.compile.option.output': undefined
  'cli.paper.compile.row': { document: Words | WordList; paragraph: Words | WordList; contradictory: boolean }
  'cli.paper.compile.summary': undefined
  'cli.paper.compile.written': { name: Words | WordList; count: number }
  'cli.paper.operand.draft': undefined
  'cli.paper.operand.draftFile': undefined
  'cli.paper.operand.earlier': undefined
  'cli.paper.operand.file': undefined
  'cli.paper.operand.folder': undefined
  'cli.paper.operand.later': undefined
  'cli.paper.read.details': undefined
  'cli.paper.read.option.json': undefined
  'cli.paper.read.summary': undefined
  'cli.paper.trace.details': undefined
  'cli.paper.trace.option.csv': undefined
  'cli.paper.trace.option.from': undefined
  'cli.paper.trace.option.json': undefined
  'cli.paper.trace.option.output': undefined
  'cli.paper.trace.option.report': undefined
  'cli.paper.trace.option.to': undefined
  'cli.paper.trace.output': { name: Words | WordList }
  'cli.paper.trace.report': { name: Words | WordList }
  'cli.paper.trace.row': { paragraph: Words | WordList; now: Words | WordList; outcome: 'verbatim' | 'substance' | 'partly' | 'not' | 'gone' | 'missing' | 'comment' | 'other'; percent: number }
  'cli.paper.trace.summary': undefined
  'cli.paper.trace.written': { name: Words | WordList; count: number }
  'cli.review.change': { place: Words | WordList; reviewer: Words | WordList; kind: 'tracked' | 'untracked' | 'conflict' | 'done' | 'other'; file: Words | WordList }
  'cli.review.comment': { place: Words | WordList; author: Words | WordList; reply: boolean; text: Words | WordList }
  'cli.review.details': undefined
  'cli.review.needsAccept': undefined
  'cli.review.needsOutput': undefined
  'cli.review.noReviewer': { given: Words | WordList; reviewers: Words | WordList }
  'cli.review.nobody': { given: Words | WordList }
  'cli.review.nothing': undefined
  'cli.review.now': { text: Words | WordList }
  'cli.review.operand.file': undefined
  'cli.review.operand.returned': undefined
  'cli.review.option.accept': undefined
  'cli.review.option.base': undefined
  'cli.review.option.json': undefined
  'cli.review.outside': undefined
  'cli.review.refused': { reviewer: Words | WordList }
  'cli.review.summary': undefined
  'cli.review.written': { name: Words | WordList; changes: number; comments: number; conflicts: number }
  'cli.sayWhat': { name: Words | WordList; words: Words | WordList }
  'cli.standardInput': undefined
  'cli.standardInput.start': undefined
  'cli.summary.changed': { area: Words | WordList; source: 'changed' | 'gone' | 'other'; edited: boolean }
  'cli.summary.details': undefined
  'cli.summary.empty': { area: Words | WordList }
  'cli.summary.nameOne': undefined
  'cli.summary.nameTwo': undefined
  'cli.summary.noArea': { areas: Words | WordList }
  'cli.summary.noTemplate': undefined
  'cli.summary.nothingToTake': undefined
  'cli.summary.operand.file': undefined
  'cli.summary.option.areas': undefined
  'cli.summary.option.check': undefined
  'cli.summary.option.json': undefined
  'cli.summary.option.out': undefined
  'cli.summary.option.template': undefined
  'cli.summary.otherSource': undefined
  'cli.summary.summary': undefined
  'cli.summary.taken': { area: Words | WordList }
  'cli.summary.unchanged': undefined
  'cli.summary.unplaced': { area: Words | WordList }
  'cli.summary.written': { name: Words | WordList }
  'cli.templateNotInstalled': { id: Words | WordList; pack: Words | WordList }
  'cli.templates.details': undefined
  'cli.templates.option.json': undefined
  'cli.templates.row': { id: Words | WordList; title: Words | WordList; kind: Words | WordList; pack: Words | WordList }
  'cli.templates.summary': undefined
  'cli.thread.memory': undefined
  'cli.thread.slow': undefined
  'cli.thread.stopped': undefined
  'cli.time.cutOfText': undefined
  'cli.time.details': undefined
  'cli.time.endsAfter': { slot: Words | WordList; paragraph: number; words: Words | WordList; over: number }
  'cli.time.endsBefore': { slot: Words | WordList; paragraph: number; over: number }
  'cli.time.fast': undefined
  'cli.time.fits': { slot: Words | WordList; spare: number }
  'cli.time.noLanguage': { given: Words | WordList }
  'cli.time.notOurs': { name: Words | WordList }
  'cli.time.nothing': undefined
  'cli.time.operand.file': undefined
  'cli.time.option.cut': undefined
  'cli.time.option.json': undefined
  'cli.time.option.lang': undefined
  'cli.time.option.pace': undefined
  'cli.time.option.slot': undefined
  'cli.time.pace': { pace: number; unit: 'characters' | 'words' | 'other' }
  'cli.time.safe': undefined
  'cli.time.seconds': { seconds: number }
  'cli.time.summary': undefined
  'cli.time.unknownPace': undefined
  'cli.time.unrehearsed': { least: Words | WordList; most: Words | WordList }
  'cli.time.words': { words: number; language: Words | WordList; spoken: number; unit: 'characters' | 'words' | 'other' }
  'cli.time.yours': undefined
  'cli.unexpected': { reason: Words | WordList }
  'cli.unknown': { kind: 'option' | 'command' | 'other'; name: Words | WordList }
  'cli.unknown.near': { kind: 'option' | 'command' | 'other'; name: Words | WordList; near: Words | WordList }
  'cli.unlock.details': undefined
  'cli.unlock.done': { name: Words | WordList }
  'cli.unlock.help.file': undefined
  'cli.unlock.help.output': undefined
  'cli.unlock.summary': undefined
  'cli.usage.either': { one: Words | WordList; other: Words | WordList }
  'cli.usage.empty': { name: Words | WordList; help: Words | WordList }
  'cli.usage.missing': { name: Words | WordList; help: Words | WordList }
  'cli.usage.needsValue': { option: Words | WordList; value: Words | WordList }
  'cli.usage.noOption': { option: Words | WordList }
  'cli.usage.noOption.near': { option: Words | WordList; near: Words | WordList }
  'cli.usage.noValue': { option: Words | WordList }
  'cli.usage.oneOf': { option: Words | WordList; values: Words | WordList; given: Words | WordList }
  'cli.usage.optionMissing': { option: Words | WordList; value: Words | WordList }
  'cli.usage.seeHelp': { problem: Words | WordList; command: Words | WordList }
  'cli.usage.tooMany': { given: Words | WordList }
  'cli.usage.twice': { option: Words | WordList }
  'clock.again': undefined
  'clock.close': undefined
  'clock.end': undefined
  'clock.endedBefore': undefined
  'clock.endedEarly': { took: Words | WordList }
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
  'command.addNote.label': undefined
  'command.addNote.palette': undefined
  'command.anotherDraft.label': undefined
  'command.anotherDraft.listed': undefined
  'command.applyFix.label': undefined
  'command.applyFix.listed': undefined
  'command.applyFix.palette': undefined
  'command.bold.label': undefined
  'command.bulletList.button': undefined
  'command.bulletList.label': undefined
  'command.calendar.label': undefined
  'command.calendar.listed': undefined
  'command.changePassphrase.label': undefined
  'command.changePassphrase.palette': undefined
  'command.clearDraft.label': undefined
  'command.clearDraft.palette': undefined
  'command.clearFormatting.label': undefined
  'command.clearFormatting.listed': undefined
  'command.closeDraft.label': undefined
  'command.closeDraft.listed': undefined
  'command.commandPalette.label': undefined
  'command.commandPalette.listed': undefined
  'command.compareFiles.label': undefined
  'command.compareFiles.palette': undefined
  'command.compareVersions.label': undefined
  'command.compareVersions.palette': undefined
  'command.compareWithFile.label': undefined
  'command.compareWithFile.palette': undefined
  'command.compileProposals.label': undefined
  'command.copyAnswer.label': undefined
  'command.copyAnswer.palette': undefined
  'command.copyDraft.label': undefined
  'command.copyDraft.palette': undefined
  'command.copySection.label': undefined
  'command.copySection.palette': undefined
  'command.dismissFinding.label': undefined
  'command.dismissFinding.listed': undefined
  'command.dismissFinding.palette': undefined
  'command.evidence.label': undefined
  'command.evidence.listed': undefined
  'command.evidence.palette': undefined
  'command.find.label': undefined
  'command.find.listed': undefined
  'command.find.palette': undefined
  'command.findNext.label': undefined
  'command.findPrevious.label': undefined
  'command.firstSteps.label': undefined
  'command.focusMode.label': undefined
  'command.focusMode.listed': undefined
  'command.footnote.button': undefined
  'command.footnote.label': undefined
  'command.footnote.listed': undefined
  'command.formView.label': undefined
  'command.formView.listed': undefined
  'command.formView.palette': undefined
  'command.formattingBar.label': undefined
  'command.formattingBar.listed': undefined
  'command.formattingBar.palette': undefined
  'command.handIn.label': undefined
  'command.handIn.listed': undefined
  'command.handIn.palette': undefined
  'command.heading1.label': undefined
  'command.heading2.label': undefined
  'command.heading3.label': undefined
  'command.highlight.label': undefined
  'command.highlight.listed': undefined
  'command.history.label': undefined
  'command.history.palette': undefined
  'command.insertImage.button': undefined
  'command.insertImage.label': undefined
  'command.installPack.label': undefined
  'command.italic.label': undefined
  'command.keepEvidence.label': undefined
  'command.keepEvidence.palette': undefined
  'command.link.label': undefined
  'command.link.listed': undefined
  'command.makeStatement.label': undefined
  'command.moveSectionDown.label': undefined
  'command.moveSectionUp.label': undefined
  'command.new.label': undefined
  'command.new.listed': undefined
  'command.newFromCall.label': undefined
  'command.nextChange.label': undefined
  'command.nextChange.listed': undefined
  'command.nextFinding.label': undefined
  'command.nextNote.label': undefined
  'command.nextPart.label': undefined
  'command.nextPart.listed': undefined
  'command.nextSection.label': undefined
  'command.nextTab.label': undefined
  'command.nextTab.listed': undefined
  'command.numberedList.label': undefined
  'command.open.label': undefined
  'command.open.listed': undefined
  'command.open.palette': undefined
  'command.paragraph.label': undefined
  'command.previousChange.label': undefined
  'command.previousChange.listed': undefined
  'command.previousFinding.label': undefined
  'command.previousNote.label': undefined
  'command.previousPart.label': undefined
  'command.previousPart.listed': undefined
  'command.previousSection.label': undefined
  'command.previousTab.label': undefined
  'command.previousTab.listed': undefined
  'command.print.label': undefined
  'command.print.listed': undefined
  'command.quote.label': undefined
  'command.redo.label': undefined
  'command.rehearse.label': undefined
  'command.rehearse.palette': undefined
  'command.replace.label': undefined
  'command.replace.listed': undefined
  'command.replace.palette': undefined
  'command.save.label': undefined
  'command.save.listed': undefined
  'command.save.palette': undefined
  'command.saveAs.label': undefined
  'command.saveAs.palette': undefined
  'command.sendForReview.label': undefined
  'command.sendForReview.palette': undefined
  'command.setPassphrase.label': undefined
  'command.setPassphrase.palette': undefined
  'command.settings.label': undefined
  'command.settings.palette': undefined
  'command.shortcuts.label': undefined
  'command.shortcuts.listed': undefined
  'command.showChecklist.label': undefined
  'command.showChecklist.palette': undefined
  'command.showFindings.label': undefined
  'command.showGuidance.label': undefined
  'command.showNotes.label': undefined
  'command.showNotes.palette': undefined
  'command.showPage.label': undefined
  'command.showPage.palette': undefined
  'command.showPaper.label': undefined
  'command.showPaper.palette': undefined
  'command.showReference.label': undefined
  'command.showReference.palette': undefined
  'command.showResults.label': undefined
  'command.showResults.palette': undefined
  'command.strikethrough.label': undefined
  'command.subscript.label': undefined
  'command.subscript.listed': undefined
  'command.superscript.label': undefined
  'command.superscript.listed': undefined
  'command.table.button': undefined
  'command.table.label': undefined
  'command.takeBackReview.label': undefined
  'command.takeBackReview.palette': undefined
  'command.takePassphrase.label': undefined
  'command.takePassphrase.palette': undefined
  'command.toggleOutline.label': undefined
  'command.togglePanel.label': undefined
  'command.underline.label': undefined
  'command.undo.label': undefined
  'command.undo.listed': undefined
  'command.writePack.label': undefined
  'commands.noFindingHere': undefined
  'commands.noFindings': undefined
  'commands.noFix': undefined
  'commands.noNotes': undefined
  'commands.saveAs.failed': undefined
  'commands.saveAs.saved': { file: Words | WordList; folder: Words | WordList }
  'compare.after': undefined
  'compare.again': undefined
  'compare.all': undefined
  'compare.before': undefined
  'compare.choose': undefined
  'compare.chooseNamed': { side: 'before' | 'after' | 'other' }
  'compare.counts': { count: number; added: number; removed: number }
  'compare.draftNow': { title: Words | WordList }
  'compare.dropTwo': { count: number }
  'compare.failed': undefined
  'compare.gap': { count: number }
  'compare.hint': undefined
  'compare.legend': undefined
  'compare.next': undefined
  'compare.noFile': undefined
  'compare.note': { name: Words | WordList; note: Words | WordList }
  'compare.nothing': undefined
  'compare.paragraph': { number: number; state: 'added' | 'removed' | 'same' | 'changed' | 'marks' | 'other' }
  'compare.previous': undefined
  'compare.reading': undefined
  'compare.stop': undefined
  'compare.stopped': undefined
  'compare.summary': undefined
  'compare.swap': undefined
  'compare.title': undefined
  'compare.which': { side: 'before' | 'after' | 'other' }
  'compare.whole': undefined
  'compared.comments': { count: number }
  'compared.deletions': { count: number }
  'compared.hidden': { count: number }
  'compared.images': { count: number }
  'compared.insertions': { count: number }
  'compared.looseNotes': { count: number }
  'compared.numbers': { count: number }
  'compared.objects': { count: number }
  'compared.pageEdges': { count: number }
  'compared.symbols': { count: number }
  'compile.beyond': { most: number; count: number; names: Words | WordList }
  'compile.folders': { count: number; names: Words | WordList }
  'compile.silent': { count: number; names: Words | WordList }
  'compile.unplaced': { count: number; who: Words | WordList }
  'compile.version': { named: boolean; version: Words | WordList; count: number }
  'compile.versions': { versions: Words | WordList }
  'compiled.ask': { move: 'add' | 'amend' | 'delete' | 'retain' | 'clarify' | 'general' | 'other'; who: Words | WordList }
  'compiled.contradictory': undefined
  'compiled.fail': undefined
  'compiled.found': { paragraphs: number; folder: Words | WordList; drafts: number; contradictory: number }
  'compiled.leftOut': undefined
  'compiled.notSaved': undefined
  'compiled.onlyContradictory': undefined
  'compiled.paragraph': { numbered: boolean; paragraph: Words | WordList }
  'compiled.title': undefined
  'contextMenu.area.choose': { kind: 'actionLines' | 'other' }
  'contextMenu.area.leaveOut': { kind: 'actionLines' | 'other' }
  'contextMenu.area.leftOut': { title: Words | WordList }
  'contextMenu.copy': undefined
  'contextMenu.count': { words: number; characters: number }
  'contextMenu.dismiss': undefined
  'contextMenu.edit': undefined
  'contextMenu.findingCard': undefined
  'contextMenu.footnote': undefined
  'contextMenu.go': undefined
  'contextMenu.heading.reword': undefined
  'contextMenu.label': undefined
  'contextMenu.link.copy': undefined
  'contextMenu.link.edit': undefined
  'contextMenu.link.open': undefined
  'contextMenu.link.remove': undefined
  'contextMenu.means': undefined
  'contextMenu.note.add': { selected: boolean }
  'contextMenu.note.show': { author: Words | WordList }
  'contextMenu.page.go': undefined
  'contextMenu.row': undefined
  'contextMenu.row.after': undefined
  'contextMenu.row.down': undefined
  'contextMenu.row.duplicate': undefined
  'contextMenu.row.remove': undefined
  'contextMenu.row.removed': undefined
  'contextMenu.row.up': undefined
  'contextMenu.tab.close': undefined
  'contextMenu.tab.closeOthers': { count: number }
  'contextMenu.tab.earlier': undefined
  'contextMenu.tab.later': undefined
  'contextMenu.write': { text: Words | WordList }
  'copy.copied': { count: number }
  'copy.noAnswer': undefined
  'copy.nothing': undefined
  'count.across': { answers: number }
  'count.answers': { words: number }
  'count.everywhere': undefined
  'count.leftOut': undefined
  'count.notes': { words: number; counted: boolean }
  'count.proposals': { words: number }
  'count.selected': { words: number; characters: number }
  'count.selectedAloud': { words: number; characters: number; minutes: number; seconds: number }
  'count.what': undefined
  'dialog.calendar.button': undefined
  'dialog.calendar.files': undefined
  'dialog.calendar.title': { count: number }
  'dialog.call.button': undefined
  'dialog.call.files': undefined
  'dialog.call.title': undefined
  'dialog.compare.button': undefined
  'dialog.compare.files': undefined
  'dialog.compare.title': { many: boolean }
  'dialog.comparison.name': { title: Words | WordList }
  'dialog.comparison.title': undefined
  'dialog.compile.button': undefined
  'dialog.compile.name': { folder: Words | WordList }
  'dialog.compile.save': undefined
  'dialog.compile.title': undefined
  'dialog.documents.button': undefined
  'dialog.documents.title': undefined
  'dialog.drafts': undefined
  'dialog.evidence.files': undefined
  'dialog.evidence.give': undefined
  'dialog.evidence.give.button': undefined
  'dialog.evidence.name': undefined
  'dialog.evidence.take': undefined
  'dialog.evidence.take.button': undefined
  'dialog.folder.button': undefined
  'dialog.folder.title': undefined
  'dialog.images': undefined
  'dialog.images.button': undefined
  'dialog.images.title': undefined
  'dialog.link.detail': { address: Words | WordList }
  'dialog.link.no': undefined
  'dialog.link.question': { host: Words | WordList }
  'dialog.link.yes': undefined
  'dialog.open.both': undefined
  'dialog.open.button': undefined
  'dialog.open.texts': undefined
  'dialog.open.title': undefined
  'dialog.pack.button': undefined
  'dialog.pack.files': undefined
  'dialog.pack.opened.detail': undefined
  'dialog.pack.opened.no': undefined
  'dialog.pack.opened.question': { name: Words | WordList }
  'dialog.pack.opened.yes': undefined
  'dialog.pack.remove.detail': undefined
  'dialog.pack.remove.no': undefined
  'dialog.pack.remove.question': { title: Words | WordList }
  'dialog.pack.remove.yes': undefined
  'dialog.pack.replace.no': undefined
  'dialog.pack.replace.question': undefined
  'dialog.pack.replace.yes': undefined
  'dialog.pack.title': undefined
  'dialog.packPaper.button': undefined
  'dialog.packPaper.title': undefined
  'dialog.packZip.button': undefined
  'dialog.packZip.files': undefined
  'dialog.packZip.title': undefined
  'dialog.paper.button': undefined
  'dialog.paper.files': undefined
  'dialog.paper.title': undefined
  'dialog.replace.detail': { count: number; names: Words | WordList; folder: Words | WordList }
  'dialog.replace.no': { count: number }
  'dialog.replace.question': { count: number; names: Words | WordList }
  'dialog.replace.yes': { count: number }
  'dialog.results.button': undefined
  'dialog.results.files': { format: 'docx' | 'pdf' | 'csv' | 'other' }
  'dialog.results.name': { what: 'matrix' | 'report' | 'other'; version: Words | WordList }
  'dialog.results.title': { what: 'matrix' | 'report' | 'other' }
  'dialog.review.choose.button': undefined
  'dialog.review.choose.title': undefined
  'dialog.review.files': undefined
  'dialog.review.returned': undefined
  'dialog.review.send.button': undefined
  'dialog.review.send.title': undefined
  'dialog.saveAs.button': undefined
  'dialog.saveAs.name': undefined
  'dialog.saveAs.title': undefined
  'dialog.trash.detail': { days: number }
  'dialog.trash.no': undefined
  'dialog.trash.question': { name: Words | WordList }
  'dialog.trash.thisDraft': undefined
  'dialog.trash.yes': undefined
  'dialog.version.detail': { page: Words | WordList }
  'dialog.version.no': undefined
  'dialog.version.question': { version: Words | WordList }
  'dialog.version.unknown': { version: Words | WordList }
  'dialog.version.unknown.detail': undefined
  'dialog.version.yes': undefined
  'doctor.answer': { title: Words | WordList; slot: Words | WordList }
  'doctor.answerWords': { name: Words | WordList; count: number }
  'doctor.cut': undefined
  'doctor.look': undefined
  'doctor.looking': undefined
  'doctor.lost': undefined
  'doctor.noVersions': undefined
  'doctor.nothing': undefined
  'doctor.nothingChanged': undefined
  'doctor.offer': undefined
  'doctor.offerNamed': { name: Words | WordList }
  'doctor.open': undefined
  'doctor.openVersion': undefined
  'doctor.openVersionNamed': { when: Words | WordList }
  'doctor.partLost': { name: Words | WordList }
  'doctor.proposals': { count: number }
  'doctor.readable': { words: number; count: number }
  'doctor.rescued': { title: Words | WordList }
  'doctor.title': { name: Words | WordList }
  'doctor.version': { kind: 'history' | 'snapshot' | 'copy' | 'other'; when: Words | WordList; name: Words | WordList }
  'doctor.versions': undefined
  'doctor.when': { at: IsoDate }
  'doctor.whole': undefined
  'draft.announced': undefined
  'draft.chineseSimplified': undefined
  'draft.notSaved': { problem: Words | WordList; elsewhere: Words | WordList }
  'draft.notSaved.again': undefined
  'draft.notSaved.elsewhere': undefined
  'draft.panel': undefined
  'draft.withoutPack': undefined
  'draft.withoutPack.hide': undefined
  'draft.withoutPack.hint': { pack: Words | WordList }
  'draft.withoutPack.install': undefined
  'draftName.copy': { name: Words | WordList; at: Words | WordList }
  'draftName.copyNumbered': { name: Words | WordList; at: Words | WordList; number: Words | WordList }
  'draftName.ofDevice': { name: Words | WordList }
  'draftName.untitled': undefined
  'draftPlace.draft': undefined
  'draftPlace.organisation': undefined
  'draftPlace.proposal': { field: 'paragraph' | 'current' | 'proposed' | 'rationale' | 'document' | 'area' | 'move' | 'other'; row: number }
  'draftPlace.proposals': undefined
  'draftPlace.section': { kind: 'question' | 'area' | 'actionLine' | 'other'; mark: Words | WordList; title: Words | WordList }
  'draftPlace.slotOfPart': { part: Words | WordList; slot: Words | WordList }
  'draftPlace.unplaced': undefined
  'editor.heading.created': { level: Words | WordList }
  'editor.heading.removed': { level: Words | WordList }
  'editor.onlyWithin': undefined
  'editor.pasting': undefined
  'editor.pasting.cancel': undefined
  'editor.step.cutting': undefined
  'editor.step.deleting': undefined
  'editor.step.editing': undefined
  'editor.step.formatting': undefined
  'editor.step.moving': undefined
  'editor.step.pasting': undefined
  'editor.step.typing': undefined
  'email.ourOrganisation': undefined
  'evidence.changed': undefined
  'evidence.changedAt': { at: IsoDate }
  'evidence.changedSince': { at: IsoDate; sourced: boolean; source: Words | WordList; edited: boolean; same: boolean }
  'evidence.cite': undefined
  'evidence.edit': undefined
  'evidence.editNamed': { title: Words | WordList }
  'evidence.form.cancel': undefined
  'evidence.form.date': undefined
  'evidence.form.figure': undefined
  'evidence.form.keep': undefined
  'evidence.form.language': undefined
  'evidence.form.link': undefined
  'evidence.form.linkFault': undefined
  'evidence.form.locked': undefined
  'evidence.form.name': undefined
  'evidence.form.note': undefined
  'evidence.form.noteHint': undefined
  'evidence.form.source': undefined
  'evidence.form.sourceHint': undefined
  'evidence.form.title': { known: boolean }
  'evidence.form.words': undefined
  'evidence.found': { count: number }
  'evidence.give': undefined
  'evidence.given': { file: Words | WordList; folder: Words | WordList }
  'evidence.goTo': undefined
  'evidence.goToNamed': { title: Words | WordList }
  'evidence.gone': undefined
  'evidence.insert': undefined
  'evidence.insertNamed': { title: Words | WordList }
  'evidence.keepMine': undefined
  'evidence.keepMineOf': { title: Words | WordList }
  'evidence.kept': { changed: boolean; title: Words | WordList }
  'evidence.kind': undefined
  'evidence.kind.all': undefined
  'evidence.kinds.boilerplate': undefined
  'evidence.kinds.figure': undefined
  'evidence.kinds.language': undefined
  'evidence.kinds.one.boilerplate': undefined
  'evidence.kinds.one.figure': undefined
  'evidence.kinds.one.language': undefined
  'evidence.kinds.one.story': undefined
  'evidence.kinds.story': undefined
  'evidence.list': undefined
  'evidence.more': { count: number }
  'evidence.new': undefined
  'evidence.noPlace': undefined
  'evidence.none': undefined
  'evidence.notGiven': undefined
  'evidence.notKept': undefined
  'evidence.notPut': { title: Words | WordList }
  'evidence.notRead': undefined
  'evidence.notReplaced': undefined
  'evidence.notTaken': undefined
  'evidence.ownKept': { title: Words | WordList }
  'evidence.place': { place: Words | WordList }
  'evidence.put': { title: Words | WordList }
  'evidence.remove': undefined
  'evidence.removeNamed': { title: Words | WordList }
  'evidence.removed': { title: Words | WordList }
  'evidence.search': undefined
  'evidence.selectFirst': undefined
  'evidence.settle': undefined
  'evidence.take': undefined
  'evidence.takeWording': undefined
  'evidence.takeWordingOf': { title: Words | WordList }
  'evidence.taken': { added: number; changed: number; kept: number }
  'evidence.title': undefined
  'evidence.uses': { count: number }
  'evidence.whole': { shown: boolean }
  'evidence.wordingTaken': { title: Words | WordList }
  'fidelity.cellImage': { count: number }
  'fidelity.chart': { count: number }
  'fidelity.comment': { count: number }
  'fidelity.contents': { count: number }
  'fidelity.deletion': { count: number }
  'fidelity.external': { count: number }
  'fidelity.field': { count: number }
  'fidelity.footnote': { count: number }
  'fidelity.formField': { count: number }
  'fidelity.formatting': { count: number }
  'fidelity.formula': { count: number }
  'fidelity.heading': { count: number }
  'fidelity.headingByLook': { count: number }
  'fidelity.hiddenText': { count: number }
  'fidelity.image': { count: number }
  'fidelity.insertion': { count: number }
  'fidelity.language': undefined
  'fidelity.layoutTable': { count: number }
  'fidelity.leftImage': { count: number }
  'fidelity.link': { count: number }
  'fidelity.list': { count: number }
  'fidelity.looseComment': { count: number }
  'fidelity.looseNote': { count: number }
  'fidelity.macro': undefined
  'fidelity.mergedCell': { count: number }
  'fidelity.nestedTable': { count: number }
  'fidelity.numberAsText': { count: number }
  'fidelity.object': { count: number }
  'fidelity.pageAround': { count: number }
  'fidelity.pageFurniture': { count: number }
  'fidelity.pageHidden': { count: number }
  'fidelity.pageLink': { count: number }
  'fidelity.pageMedia': { count: number }
  'fidelity.placeholder': { count: number }
  'fidelity.quotation': { count: number }
  'fidelity.refusedDeletion': { count: number }
  'fidelity.refusedFormatting': { count: number }
  'fidelity.refusedInsertion': { count: number }
  'fidelity.ruby': { count: number }
  'fidelity.splitComment': { count: number }
  'fidelity.symbol': { count: number }
  'fidelity.table': { count: number }
  'fidelity.tableAsText': { count: number }
  'fidelity.textBox': { count: number }
  'fidelity.unsafeLink': { count: number }
  'file.open': undefined
  'file.openFailed': undefined
  'file.openNamed': { name: Words | WordList }
  'file.quoted': { name: Words | WordList }
  'file.reveal': undefined
  'file.revealNamed': { name: Words | WordList }
  'file.taken': { file: Words | WordList }
  'file.writtenMeanwhile': { file: Words | WordList }
  'find.accents': undefined
  'find.close': undefined
  'find.count': { at: number; count: number }
  'find.count.more': { at: number; count: number }
  'find.count.none': undefined
  'find.hideReplace': undefined
  'find.label': undefined
  'find.matchCase': undefined
  'find.next': undefined
  'find.none': { words: Words | WordList }
  'find.part': undefined
  'find.part.all': undefined
  'find.part.answer': undefined
  'find.part.answers': undefined
  'find.part.notes': undefined
  'find.part.organisation': undefined
  'find.part.proposals': undefined
  'find.part.section': undefined
  'find.pattern': undefined
  'find.previous': undefined
  'find.problem.slow': undefined
  'find.problem.stopped': undefined
  'find.replace': undefined
  'find.replaceAll': undefined
  'find.replaced': { count: number }
  'find.replacement': undefined
  'find.replacement.hint': undefined
  'find.searching': undefined
  'find.showReplace': undefined
  'find.step.all': { count: number }
  'find.step.one': undefined
  'find.wholeWord': undefined
  'find.words': undefined
  'find.words.placeholder': undefined
  'finding.acronym.apart': { name: Words | WordList; words: Words | WordList }
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
  'finding.agenda2030': undefined
  'finding.agenda2030.source': undefined
  'finding.agenda2030.why': undefined
  'finding.agreement': { written: Words | WordList; instead: Words | WordList }
  'finding.agreement.why': undefined
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
  'finding.doubledWord': { word: Words | WordList }
  'finding.doubledWord.why': undefined
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
  'finding.evidence.changed': { title: Words | WordList; at: IsoDate; now: Words | WordList }
  'finding.evidence.removed': { title: Words | WordList }
  'finding.evidence.shelf': undefined
  'finding.evidence.source': { title: Words | WordList; at: IsoDate }
  'finding.evidence.why': undefined
  'finding.figures': { here: Words | WordList; there: Words | WordList; sentence: Words | WordList }
  'finding.figures.source': undefined
  'finding.figures.why': undefined
  'finding.grammar.source': { rule: Words | WordList }
  'finding.grammar.why': undefined
  'finding.imageAlternativeText.missing': undefined
  'finding.imageAlternativeText.saysNothing': { alternative: Words | WordList }
  'finding.imageAlternativeText.why': undefined
  'finding.imageLost': undefined
  'finding.imageLost.why': undefined
  'finding.iseIze': { here: Words | WordList; elsewhere: Words | WordList; uses: number; kept: number }
  'finding.iseIze.source': undefined
  'finding.iseIze.why': undefined
  'finding.its': { written: Words | WordList; instead: Words | WordList }
  'finding.its.why': undefined
  'finding.keyPointFirst': undefined
  'finding.keyPointFirst.source': undefined
  'finding.keyPointFirst.why': undefined
  'finding.limit.draft.characters': { have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.draft.pages': { have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.draft.words': { have: number; own: boolean; profile: Words | WordList; limit: number; over: number }
  'finding.limit.lastPage': { have: number }
  'finding.limit.lastPage.why': undefined
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
  'finding.missingSpace': { written: Words | WordList }
  'finding.missingSpace.why': undefined
  'finding.misspeltName': { written: Words | WordList; name: Words | WordList; times: number }
  'finding.misspeltName.why': undefined
  'finding.misspeltPlace': { written: Words | WordList; name: Words | WordList }
  'finding.misspeltPlace.source': undefined
  'finding.misspeltPlace.why': undefined
  'finding.mixedQuotes': { kind: 'quotation' | 'other'; straight: boolean; uses: number; kept: number }
  'finding.mixedQuotes.source': undefined
  'finding.mixedQuotes.why': undefined
  'finding.mixedVersions': { row: number; document: Words | WordList; others: Words | WordList }
  'finding.mixedVersions.source': undefined
  'finding.mixedVersions.why': undefined
  'finding.multistakeholder': undefined
  'finding.multistakeholder.source': undefined
  'finding.multistakeholder.why': undefined
  'finding.noArea': { areas: number; kind: 'actionLine' | 'other'; examples: Words | WordList }
  'finding.noArea.why': { kind: 'actionLine' | 'other' }
  'finding.noSuchParagraph.proposal': { row: number; cited: Words | WordList; document: Words | WordList; known: boolean; last: Words | WordList }
  'finding.noSuchParagraph.text': { cited: Words | WordList; document: Words | WordList; known: boolean; last: Words | WordList }
  'finding.noSuchParagraph.why': undefined
  'finding.notHandedIn.leftOut': { section: Words | WordList; words: number }
  'finding.notHandedIn.source': undefined
  'finding.notHandedIn.unknownSection': { words: number; section: Words | WordList }
  'finding.notHandedIn.unplaced': { words: number; running: boolean }
  'finding.notHandedIn.whyLeftOut': undefined
  'finding.notHandedIn.whyUnknown': undefined
  'finding.notHandedIn.whyUnplaced': undefined
  'finding.noteWithoutNote': { mark: Words | WordList; marks: number }
  'finding.noteWithoutNote.why': undefined
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
  'finding.pluralReference': { written: Words | WordList; plural: Words | WordList }
  'finding.pluralReference.source': undefined
  'finding.pluralReference.why': undefined
  'finding.profile.abbreviation': { name: Words | WordList; uses: number }
  'finding.profile.criticism': undefined
  'finding.profile.criticismOf': { who: Words | WordList }
  'finding.profile.footnote': { mark: Words | WordList }
  'finding.profile.notNumbered': undefined
  'finding.profile.numbered': { number: Words | WordList }
  'finding.profile.why': { profile: Words | WordList }
  'finding.profile.whyNoted': { profile: Words | WordList; note: Words | WordList }
  'finding.profileImages': undefined
  'finding.proposalArea': { row: number; area: Words | WordList }
  'finding.proposalArea.source': { template: Words | WordList }
  'finding.proposalArea.why': undefined
  'finding.quotationInPaper.differs': { cited: Words | WordList; document: Words | WordList; words: Words | WordList }
  'finding.quotationInPaper.none': { cited: Words | WordList; document: Words | WordList }
  'finding.quotedParagraph.differs': { row: number; paragraph: Words | WordList; document: Words | WordList; words: Words | WordList }
  'finding.quotedParagraph.elsewhere': { row: number; number: Words | WordList; paragraph: Words | WordList; document: Words | WordList }
  'finding.quotedParagraph.none': { row: number; paragraph: Words | WordList; document: Words | WordList }
  'finding.quotedParagraph.source': { document: Words | WordList }
  'finding.quotedParagraph.why': undefined
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
  'finding.sentenceLengths': { share: number; most: number }
  'finding.sentenceLengths.longest': { most: number }
  'finding.sentenceLengths.why': undefined
  'finding.settledLanguage.proposal': { row: number; move: 'delete' | 'other' }
  'finding.settledLanguage.sentence': undefined
  'finding.settledLanguage.source': undefined
  'finding.settledLanguage.why': undefined
  'finding.signatories': { needed: number; missing: number }
  'finding.signatories.why': undefined
  'finding.slips.source': undefined
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
  'finding.unknownWord': { word: Words | WordList; language: 'en' | 'fr' | 'es' | 'ru' | 'other'; offered: number; first: Words | WordList; second: Words | WordList; third: Words | WordList }
  'finding.unknownWord.source.en': undefined
  'finding.unknownWord.source.es': undefined
  'finding.unknownWord.source.fr': undefined
  'finding.unknownWord.source.ru': undefined
  'finding.unknownWord.why': undefined
  'finding.verbForm': { written: Words | WordList }
  'finding.verbForm.why': undefined
  'finding.wording': { written: Words | WordList; instead: Words | WordList }
  'finding.wording.why': undefined
  'findingKind.consistency': undefined
  'findingKind.language': undefined
  'findingKind.limits': undefined
  'findingKind.missing': undefined
  'findingKind.references': undefined
  'findingKind.style': undefined
  'findingKind.tips': undefined
  'findings.card': { level: Words | WordList; finding: Words | WordList }
  'findings.cardIn': { level: Words | WordList; finding: Words | WordList; place: Words | WordList }
  'findings.change': { kind: 'takeOut' | 'putIn' | 'other'; was: Words | WordList; now: Words | WordList; more: number }
  'findings.checking': undefined
  'findings.correctAll': { count: number; rule: Words | WordList }
  'findings.dismiss': undefined
  'findings.dismissed': undefined
  'findings.dismissed.count': { count: number }
  'findings.dismissed.show': undefined
  'findings.dismissed.showAll': undefined
  'findings.dismissed.showNamed': { finding: Words | WordList }
  'findings.done.changed': { was: Words | WordList; now: Words | WordList }
  'findings.done.places': { count: number }
  'findings.done.putIn': { now: Words | WordList }
  'findings.done.tookOut': { was: Words | WordList }
  'findings.failed': undefined
  'findings.failed.again': undefined
  'findings.filter': undefined
  'findings.filter.advice': { count: number }
  'findings.filter.blocker': { count: number }
  'findings.filter.none': undefined
  'findings.filter.warning': { count: number }
  'findings.group': { part: Words | WordList; count: number }
  'findings.heldBack': { count: number }
  'findings.heldBack.show': undefined
  'findings.kind': undefined
  'findings.kind.all': undefined
  'findings.kind.counted': { kind: Words | WordList; count: number }
  'findings.lengths': undefined
  'findings.lengths.class': { last: boolean; from: number; to: number }
  'findings.lengths.count': { count: number }
  'findings.lengths.go': { words: number; starts: Words | WordList }
  'findings.lengths.good': undefined
  'findings.lengths.worst': undefined
  'findings.level.advice': undefined
  'findings.level.blocker': undefined
  'findings.level.warning': undefined
  'findings.none': { level: 'blocker' | 'warning' | 'advice' | 'other' }
  'findings.nothing': { dismissed: boolean }
  'findings.nothingHere': { part: Words | WordList }
  'findings.ruleOff.draft': { name: Words | WordList }
  'findings.ruleOff.forGood': { name: Words | WordList }
  'findings.show': { count: number }
  'findings.showMore': { count: number }
  'findings.title': undefined
  'findings.why': undefined
  'fix.leaveOut': { words: Words | WordList }
  'fix.leaveOutAcronym': { name: Words | WordList }
  'fix.many': { count: number }
  'fix.quotePaper': undefined
  'fix.takeNumberAway': undefined
  'fix.write': { words: Words | WordList }
  'fix.writeEverywhere': { example: Words | WordList }
  'footnote.done': undefined
  'footnote.empty': undefined
  'footnote.named': { text: Words | WordList }
  'footnote.remove': undefined
  'footnote.title': undefined
  'found.where.note': { place: Words | WordList }
  'found.where.organisation': undefined
  'found.where.proposal': { number: number }
  'found.where.section': { label: Words | WordList; title: Words | WordList }
  'found.where.title': undefined
  'found.where.unplaced': undefined
  'guidance.actionLines': undefined
  'guidance.done': undefined
  'guidance.mapping': undefined
  'guidance.missing': undefined
  'guidance.order': { title: Words | WordList }
  'guidance.organisation': undefined
  'guidance.organisation.hint': undefined
  'guidance.outcomes': undefined
  'guidance.prompt.add': undefined
  'guidance.prompt.addNamed': { prompt: Words | WordList }
  'guidance.prompt.listed': undefined
  'guidance.prompt.listedNamed': { prompt: Words | WordList }
  'guidance.prompts': undefined
  'guidance.proposals': undefined
  'guidance.proposals.say': undefined
  'guidance.proposals.versions': undefined
  'guidance.slots': undefined
  'guidance.template': undefined
  'guidance.tips': undefined
  'guidance.titled': { title: Words | WordList; told: Words | WordList }
  'guidance.toDo': undefined
  'guidance.unverified': undefined
  'guidance.unverified.hint': undefined
  'guidance.vision': undefined
  'handin.as': undefined
  'handin.as.delivery': undefined
  'handin.as.delivery.hint': undefined
  'handin.as.interpreter': undefined
  'handin.as.interpreter.hint': undefined
  'handin.as.text': undefined
  'handin.as.text.hint': undefined
  'handin.boxes': undefined
  'handin.consultation': undefined
  'handin.contact': { kind: 'hidden' | 'given' | 'other'; contact: Words | WordList }
  'handin.contactAndSignatories': { contact: Words | WordList; count: number }
  'handin.copy': undefined
  'handin.date': undefined
  'handin.date.hint': undefined
  'handin.day': undefined
  'handin.day.hint': undefined
  'handin.documents': undefined
  'handin.email.asTemplate': undefined
  'handin.email.body': undefined
  'handin.email.subject': undefined
  'handin.fileName': undefined
  'handin.fileName.hint': { changed: boolean; name: Words | WordList; endings: Words | WordList }
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
  'handin.format.html': undefined
  'handin.format.html.hint': undefined
  'handin.format.md': undefined
  'handin.format.md.hint': undefined
  'handin.format.pdf': undefined
  'handin.format.pdf.hint': undefined
  'handin.format.refused': { accepted: Words | WordList }
  'handin.format.txt': undefined
  'handin.format.txt.hint': undefined
  'handin.formats': undefined
  'handin.headings': undefined
  'handin.headings.hint': undefined
  'handin.hideContact': undefined
  'handin.hideContact.hint': undefined
  'handin.how': undefined
  'handin.item': undefined
  'handin.largeType': undefined
  'handin.largeType.hint': undefined
  'handin.letterhead': undefined
  'handin.letterhead.hint': undefined
  'handin.letterhead.none': undefined
  'handin.lineNumbers': undefined
  'handin.made': { count: number; folder: Words | WordList }
  'handin.made.sizeAndPages': { size: Words | WordList; pages: number }
  'handin.make': undefined
  'handin.making': undefined
  'handin.making.hint': undefined
  'handin.making.stop': undefined
  'handin.marking': undefined
  'handin.marking.check': undefined
  'handin.marking.check.hint': undefined
  'handin.marking.none': undefined
  'handin.marking.verbatim': undefined
  'handin.marking.verbatim.hint': undefined
  'handin.meeting': undefined
  'handin.noOrganisation': undefined
  'handin.noTitle': undefined
  'handin.numbered': undefined
  'handin.numbered.hint': undefined
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
  'handin.ready': { left: number; misspelt: number }
  'handin.ready.advice': { count: number }
  'handin.ready.age': { kind: 'undated' | 'year' | 'unchecked' | 'other'; profile: Words | WordList; year: Words | WordList }
  'handin.ready.all': { count: number }
  'handin.ready.allTheSame': undefined
  'handin.ready.checking': undefined
  'handin.ready.go': undefined
  'handin.ready.goNamed': { finding: Words | WordList }
  'handin.ready.nothing': undefined
  'handin.ready.openItems': { count: number }
  'handin.ready.spelling': undefined
  'handin.ready.toList': undefined
  'handin.ready.warnings': { count: number }
  'handin.recipients': { recipients: Words | WordList; note: Words | WordList }
  'handin.role': undefined
  'handin.showImage': undefined
  'handin.size.bytes': { count: number }
  'handin.size.kilobytes': { count: number }
  'handin.size.megabytes': { count: number }
  'handin.speaker': undefined
  'handin.spoken': undefined
  'handin.spoken.hint': undefined
  'handin.spoken.make': undefined
  'handin.title': undefined
  'handin.unplaced': { words: number }
  'handin.unplaced.hint': { running: boolean }
  'handin.unplaced.show': undefined
  'handin.version': { name: Words | WordList }
  'handin.version.hint': { slot: Words | WordList }
  'handin.version.which': undefined
  'handin.version.whole': undefined
  'handin.where': undefined
  'handin.where.ask': undefined
  'handin.where.same': undefined
  'history.aVersion': undefined
  'history.at': { at: IsoDate }
  'history.besideFile': undefined
  'history.chosen': { way: 'in' | 'out' | 'other' }
  'history.chosenVersion': undefined
  'history.clear': undefined
  'history.clear.detail': { count: number; handedIn: number }
  'history.clear.no': undefined
  'history.clear.question': { title: Words | WordList }
  'history.clear.yes': undefined
  'history.clearFailed': undefined
  'history.cleared': undefined
  'history.damaged': { count: number }
  'history.empty': undefined
  'history.everything': undefined
  'history.field.acronym': undefined
  'history.field.contactEmail': undefined
  'history.field.contactName': undefined
  'history.field.country': undefined
  'history.field.group': undefined
  'history.field.hideContact': undefined
  'history.field.name': undefined
  'history.field.signatories': undefined
  'history.field.status': undefined
  'history.files': undefined
  'history.files.button': undefined
  'history.files.checksum': undefined
  'history.files.name': undefined
  'history.files.size': undefined
  'history.files.title': undefined
  'history.filesAgain': undefined
  'history.filesFailed': undefined
  'history.filesSaved': { count: number; folder: Words | WordList }
  'history.forget.detail': undefined
  'history.forget.no': undefined
  'history.forget.question': undefined
  'history.forget.yes': undefined
  'history.forgetAll.detail': { all: 'left' | 'other' }
  'history.forgetAll.question': { all: 'left' | 'other' }
  'history.heard.deleted': undefined
  'history.heard.end': undefined
  'history.heard.inserted': undefined
  'history.inFile': { file: Words | WordList }
  'history.keepNow': undefined
  'history.keepNow.title': undefined
  'history.left.deleted': { at: IsoDate }
  'history.left.deletedUntil': { at: IsoDate; until: IsoDate }
  'history.left.failed': undefined
  'history.left.forget': undefined
  'history.left.forgetAll': undefined
  'history.left.forgetFailed': undefined
  'history.left.forgetNamed': { title: Words | WordList }
  'history.left.giveBack': undefined
  'history.left.giveBackNamed': { title: Words | WordList }
  'history.left.hint': undefined
  'history.left.none': undefined
  'history.left.notFound': { file: Words | WordList; folder: Words | WordList }
  'history.left.title': undefined
  'history.legend': { later: Words | WordList }
  'history.listFailed': undefined
  'history.name': undefined
  'history.name.hint': undefined
  'history.name.keep': undefined
  'history.name.label': undefined
  'history.name.title': undefined
  'history.nameFailed': undefined
  'history.named': undefined
  'history.noTitle': undefined
  'history.none': undefined
  'history.notSaved': undefined
  'history.now': undefined
  'history.nowAt': { at: IsoDate }
  'history.open': undefined
  'history.other.checklist': undefined
  'history.other.delivery': undefined
  'history.other.dismissed': undefined
  'history.other.evidence': undefined
  'history.other.language': undefined
  'history.other.limits': undefined
  'history.other.marginNotes': undefined
  'history.other.order': undefined
  'history.other.other': undefined
  'history.other.papers': undefined
  'history.other.sequence': undefined
  'history.other.statement': undefined
  'history.others': { what: Words | WordList }
  'history.part.title': undefined
  'history.problem.damaged': undefined
  'history.problem.keptCopy': undefined
  'history.problem.noCopy': { name: Words | WordList }
  'history.problem.noFiles': undefined
  'history.problem.noVersion': undefined
  'history.problem.noneLeft': undefined
  'history.proposal': { number: number }
  'history.proposals': undefined
  'history.readOnly': undefined
  'history.reading': undefined
  'history.reason.beforeImport': undefined
  'history.reason.beforeMerge': undefined
  'history.reason.beforeRestore': undefined
  'history.reason.binned': undefined
  'history.reason.closed': undefined
  'history.reason.earlier': undefined
  'history.reason.handedIn': undefined
  'history.reason.imported': undefined
  'history.reason.migration': undefined
  'history.reason.named': undefined
  'history.reason.opened': undefined
  'history.reason.outside': undefined
  'history.reason.pause': undefined
  'history.reason.replaced': undefined
  'history.rename': undefined
  'history.restore.answer': undefined
  'history.restore.short': undefined
  'history.restoreAll': undefined
  'history.restoreAnswer': { answer: Words | WordList; part: Words | WordList }
  'history.restoreFailed': undefined
  'history.restorePart': { part: Words | WordList }
  'history.restored': { what: Words | WordList }
  'history.same': undefined
  'history.show': undefined
  'history.show.now': undefined
  'history.show.other': { version: Words | WordList }
  'history.show.whole': undefined
  'history.state.added': undefined
  'history.state.changed': undefined
  'history.state.marks': undefined
  'history.state.removed': undefined
  'history.stays': undefined
  'history.step': { what: Words | WordList }
  'history.title': undefined
  'history.version': { what: Words | WordList; at: IsoDate }
  'history.versions': undefined
  'history.whole': undefined
  'home.calendar.all': { count: number }
  'home.calendar.laterCall': undefined
  'home.calendar.over': undefined
  'home.calendar.unknown': undefined
  'home.calendars': undefined
  'home.coming': undefined
  'home.compare': undefined
  'home.copyOf': { title: Words | WordList }
  'home.deadlines': undefined
  'home.draft.copyOf': { name: Words | WordList }
  'home.draft.duplicate': undefined
  'home.draft.duplicateFailed': undefined
  'home.draft.duplicated': { title: Words | WordList; folder: Words | WordList }
  'home.draft.filled': { percent: number }
  'home.draft.history': undefined
  'home.draft.left': { count: number }
  'home.draft.more': { title: Words | WordList }
  'home.draft.open': undefined
  'home.draft.openNamed': { title: Words | WordList }
  'home.draft.recovered': undefined
  'home.draft.rename': undefined
  'home.draft.renameFailed': undefined
  'home.draft.reveal': undefined
  'home.draft.revealFailed': undefined
  'home.draft.trash': undefined
  'home.draft.trashFailed': undefined
  'home.draft.trashed': { title: Words | WordList }
  'home.draft.withoutPack': undefined
  'home.drafts': undefined
  'home.elsewhere': undefined
  'home.fact.areas': { count: number }
  'home.fact.beingRead': undefined
  'home.fact.edited': { when: Words | WordList }
  'home.fact.locked': undefined
  'home.fact.proposals': { count: number }
  'home.fact.recovered': undefined
  'home.fact.words': { count: number }
  'home.filter.all': undefined
  'home.filter.consultation': undefined
  'home.filter.due': undefined
  'home.filter.due.any': undefined
  'home.filter.due.month': undefined
  'home.filter.due.none': undefined
  'home.filter.due.open': undefined
  'home.filter.due.over': undefined
  'home.filter.every': undefined
  'home.filter.organisation': undefined
  'home.filter.shown': { shown: number; total: number }
  'home.filter.state': undefined
  'home.filter.state.any': undefined
  'home.filter.state.ready': undefined
  'home.filter.state.unready': undefined
  'home.find': undefined
  'home.find.clear': undefined
  'home.find.drafts': { count: number }
  'home.find.found': undefined
  'home.find.hint': undefined
  'home.find.open': { title: Words | WordList; words: Words | WordList }
  'home.find.places': { count: number }
  'home.find.so': { count: number }
  'home.findCommand': undefined
  'home.first': undefined
  'home.first.begin': { none: boolean }
  'home.first.close': undefined
  'home.first.stays': undefined
  'home.first.stays.text': undefined
  'home.first.where': undefined
  'home.first.where.choose': undefined
  'home.first.where.text': { folder: Words | WordList }
  'home.fromCall': undefined
  'home.fromCall.hint': undefined
  'home.group.input': undefined
  'home.group.other': undefined
  'home.group.statement': undefined
  'home.left': undefined
  'home.openFile': undefined
  'home.openFile.hint': undefined
  'home.order': undefined
  'home.order.deadline': undefined
  'home.order.edited': undefined
  'home.order.organisation': undefined
  'home.order.progress': undefined
  'home.order.title': undefined
  'home.past': undefined
  'home.promise': undefined
  'home.promiseWithFolder': { folder: Words | WordList }
  'home.refused': undefined
  'home.rename': undefined
  'home.rename.cancel': undefined
  'home.rename.do': undefined
  'home.rename.hint': undefined
  'home.rename.title': undefined
  'home.rostrum': undefined
  'home.sample': undefined
  'home.sample.hint': undefined
  'home.sampleNamed': { title: Words | WordList }
  'home.settings': undefined
  'home.shelf': undefined
  'home.template.pack': { pack: Words | WordList }
  'home.template.packAndSummary': { pack: Words | WordList; summary: Words | WordList }
  'home.templates.found': { count: number }
  'home.templates.search': undefined
  'home.title': undefined
  'home.unreadable': undefined
  'home.writePack': undefined
  'home.writePack.hint': undefined
  'ics.noDay': { title: Words | WordList; date: Words | WordList }
  'ics.published': { date: Words | WordList }
  'ics.publishedUntil': { date: Words | WordList; clock: Words | WordList; zone: Words | WordList }
  'ics.replaced': { date: Words | WordList; sources: Words | WordList }
  'ics.source': { sources: Words | WordList }
  'ics.unverified': undefined
  'image.alternative': undefined
  'image.alternative.hint': undefined
  'image.alternative.is': { alternative: Words | WordList }
  'image.alternative.menu': undefined
  'image.alternative.none': undefined
  'image.captionHint': undefined
  'image.decoration': undefined
  'image.decoration.is': undefined
  'image.keep': undefined
  'image.lost': undefined
  'image.named': { file: Words | WordList }
  'image.noPlace': undefined
  'image.notInserted': undefined
  'image.notTaken': { rules: Words | WordList }
  'image.onlyImages': undefined
  'image.preparing': undefined
  'image.remove': undefined
  'image.title': undefined
  'image.unnamed': undefined
  'import.encoding': { encoding: Words | WordList }
  'import.encoding.mixed': undefined
  'import.outside.furniture': undefined
  'import.outside.hidden': undefined
  'import.outside.notes': undefined
  'import.proposals': { count: number; tables: number }
  'import.tablesAsText': { most: Words | WordList }
  'link.address': undefined
  'link.notAnAddress': undefined
  'link.remove': undefined
  'link.set': { has: boolean }
  'link.title': undefined
  'locking.again': undefined
  'locking.alreadyLocked': undefined
  'locking.busy': undefined
  'locking.cancel': undefined
  'locking.change.do': undefined
  'locking.change.done': undefined
  'locking.change.title': undefined
  'locking.change.what': undefined
  'locking.current': undefined
  'locking.documentsAreNot': undefined
  'locking.locked': undefined
  'locking.lostForEver': undefined
  'locking.new': undefined
  'locking.new.hint': undefined
  'locking.notLocked': undefined
  'locking.notTheSame': undefined
  'locking.open.do': undefined
  'locking.open.title': { name: Words | WordList }
  'locking.passphrase': undefined
  'locking.set.do': undefined
  'locking.set.done': undefined
  'locking.set.older': undefined
  'locking.set.title': undefined
  'locking.set.what': undefined
  'locking.show': undefined
  'locking.take.do': undefined
  'locking.take.done': undefined
  'locking.take.title': undefined
  'locking.take.what': undefined
  'locking.tooShort': { least: number }
  'makeStatement.intro': undefined
  'makeStatement.make': { actionLines: boolean; count: number }
  'makeStatement.nothing': { actionLines: boolean }
  'makeStatement.title': undefined
  'marginNote.about': { of: 'words' | 'answer' | 'other'; words: Words | WordList; place: Words | WordList }
  'marginNote.author': undefined
  'marginNote.author.change': undefined
  'marginNote.author.hint': undefined
  'marginNote.author.is': { named: boolean; name: Words | WordList }
  'marginNote.by': { dated: boolean; author: Words | WordList; when: Words | WordList }
  'marginNote.cancel': undefined
  'marginNote.delete': undefined
  'marginNote.deleted': undefined
  'marginNote.edit': undefined
  'marginNote.field': undefined
  'marginNote.go': { author: Words | WordList; place: Words | WordList; quoted: 'words' | 'gone' | 'other'; words: Words | WordList }
  'marginNote.gone': undefined
  'marginNote.list': undefined
  'marginNote.menu': { author: Words | WordList }
  'marginNote.more': { author: Words | WordList }
  'marginNote.nobody': undefined
  'marginNote.none': { keys: Words | WordList }
  'marginNote.none.reading': undefined
  'marginNote.noneOpen': undefined
  'marginNote.notOnPage': { part: Words | WordList }
  'marginNote.quoted': { words: Words | WordList }
  'marginNote.reopen': undefined
  'marginNote.reply': undefined
  'marginNote.reply.delete': undefined
  'marginNote.reply.deleted': undefined
  'marginNote.reply.edit': undefined
  'marginNote.reply.field': { author: Words | WordList }
  'marginNote.reply.menu': { author: Words | WordList }
  'marginNote.reply.more': { author: Words | WordList }
  'marginNote.resolve': undefined
  'marginNote.resolved': undefined
  'marginNote.said': { author: Words | WordList; words: Words | WordList }
  'marginNote.save': undefined
  'marginNote.title': undefined
  'marginNote.write': undefined
  'menu.actualSize': undefined
  'menu.copy': undefined
  'menu.cut': undefined
  'menu.developerTools': undefined
  'menu.draftsFolder': undefined
  'menu.edit': undefined
  'menu.file': undefined
  'menu.format': undefined
  'menu.fullScreen': undefined
  'menu.go': undefined
  'menu.help': undefined
  'menu.larger': undefined
  'menu.licences': undefined
  'menu.log': undefined
  'menu.newVersion': undefined
  'menu.paste': undefined
  'menu.pastePlain': undefined
  'menu.quit': undefined
  'menu.recent': undefined
  'menu.recent.clear': undefined
  'menu.recent.none': undefined
  'menu.selectAll': undefined
  'menu.smaller': undefined
  'menu.theme': undefined
  'menu.theme.dark': undefined
  'menu.theme.light': undefined
  'menu.theme.system': undefined
  'menu.view': undefined
  'merge.bothArranged': undefined
  'merge.theirs': { text: Words | WordList }
  'notice.changedOutside': { name: Words | WordList; copy: Words | WordList }
  'notice.readAsPlainText': undefined
  'notice.writtenAgain': { name: Words | WordList }
  'openElsewhere.also': { named: boolean; machine: Words | WordList; person: Words | WordList; at: IsoDate }
  'openElsewhere.anyway': undefined
  'openElsewhere.free': undefined
  'openElsewhere.refused': undefined
  'openElsewhere.title': undefined
  'openElsewhere.what': { named: boolean; machine: Words | WordList; person: Words | WordList; at: IsoDate }
  'organisation.acronym': undefined
  'organisation.acronym.hint': undefined
  'organisation.contactEmail': undefined
  'organisation.contactName': undefined
  'organisation.country': undefined
  'organisation.country.hint': { worldwide: Words | WordList }
  'organisation.group': undefined
  'organisation.group.hint': undefined
  'organisation.hideContact': undefined
  'organisation.hideContact.hint': undefined
  'organisation.name': undefined
  'organisation.status': undefined
  'organisation.status.hint': undefined
  'organisations.add': undefined
  'organisations.cancel': undefined
  'organisations.dialog': undefined
  'organisations.edit': undefined
  'organisations.editNamed': { name: Words | WordList }
  'organisations.hint': undefined
  'organisations.keep': undefined
  'organisations.keepThis': undefined
  'organisations.kept': { name: Words | WordList }
  'organisations.letterhead': undefined
  'organisations.letterhead.example': undefined
  'organisations.letterhead.lines': undefined
  'organisations.logo.alt': undefined
  'organisations.logo.alt.hint': undefined
  'organisations.logo.another': undefined
  'organisations.logo.choose': undefined
  'organisations.logo.of': { name: Words | WordList }
  'organisations.logo.remove': undefined
  'organisations.notKept': undefined
  'organisations.notRead': undefined
  'organisations.putBack': undefined
  'organisations.remove': undefined
  'organisations.removeNamed': { name: Words | WordList }
  'organisations.removed': { name: Words | WordList }
  'organisations.rules': undefined
  'organisations.rules.hint': undefined
  'organisations.signatories': undefined
  'organisations.take': undefined
  'organisations.takeNamed': { name: Words | WordList }
  'organisations.taken': { name: Words | WordList }
  'organisations.title': undefined
  'organisations.tooMany': { most: number }
  'outline.always': { kind: 'questions' | 'other' }
  'outline.areas': { kind: 'actionLines' | 'other' }
  'outline.areas.all': { kind: 'actionLines' | 'other' }
  'outline.areas.choose': { kind: 'actionLines' | 'other' }
  'outline.areas.left': { kind: 'actionLines' | 'other'; count: number }
  'outline.last': { kind: 'proposals' | 'other' }
  'outline.moved': { title: Words | WordList; place: number; count: number }
  'outline.moved.alone': { title: Words | WordList }
  'outline.moved.end': { title: Words | WordList; first: boolean }
  'outline.moved.nothing': undefined
  'outline.openItems': { count: number }
  'outline.opening': undefined
  'outline.organisation': undefined
  'outline.organisation.missing': { count: number }
  'outline.ownHeadings': undefined
  'outline.proposals': undefined
  'outline.proposals.count': { count: number }
  'outline.section': { state: 'complete' | 'started' | 'other'; mark: Words | WordList; title: Words | WordList }
  'outline.title': undefined
  'outline.unplaced': undefined
  'outline.unplaced.hint': undefined
  'outline.words': { count: number }
  'outline.wordsOf': { limit: number; count: number }
  'outline.wordsOver': { over: number; limit: number }
  'ownWords.add': undefined
  'ownWords.added': { word: Words | WordList }
  'pack.textInNoLanguage': undefined
  'packEditor.add.date': undefined
  'packEditor.add.entry': undefined
  'packEditor.add.line': undefined
  'packEditor.add.order': undefined
  'packEditor.add.outcome': undefined
  'packEditor.add.paper': undefined
  'packEditor.add.point': { of: 'achievements' | 'challenges' | 'other' }
  'packEditor.add.profile': undefined
  'packEditor.add.prompt': undefined
  'packEditor.add.replaced': undefined
  'packEditor.add.section': undefined
  'packEditor.add.slot': undefined
  'packEditor.add.source': undefined
  'packEditor.add.suggestion': undefined
  'packEditor.add.template': undefined
  'packEditor.add.tip': undefined
  'packEditor.begin': undefined
  'packEditor.beside': undefined
  'packEditor.beside.hint': undefined
  'packEditor.change': undefined
  'packEditor.changeNamed': { title: Words | WordList }
  'packEditor.copy': undefined
  'packEditor.copyNamed': { title: Words | WordList }
  'packEditor.date.clock': { number: number }
  'packEditor.date.clock.hint': undefined
  'packEditor.date.day': { number: number }
  'packEditor.date.from': { number: number }
  'packEditor.date.hour': undefined
  'packEditor.date.kind': { number: number }
  'packEditor.date.more': undefined
  'packEditor.date.noHour': undefined
  'packEditor.date.note': { number: number }
  'packEditor.date.precision': { number: number }
  'packEditor.date.text': { number: number }
  'packEditor.date.text.hint': undefined
  'packEditor.date.title': { number: number }
  'packEditor.date.unknown': { number: number }
  'packEditor.date.zone': { number: number }
  'packEditor.date.zone.hint': undefined
  'packEditor.dates.hint': undefined
  'packEditor.down': { named: Words | WordList }
  'packEditor.entry.none': undefined
  'packEditor.entry.section': { number: number }
  'packEditor.export': undefined
  'packEditor.exported': { file: Words | WordList }
  'packEditor.fail.export': undefined
  'packEditor.fail.keep': undefined
  'packEditor.fail.open': undefined
  'packEditor.fail.paper': undefined
  'packEditor.fail.save': undefined
  'packEditor.faults': { count: number }
  'packEditor.fromNothing': undefined
  'packEditor.fromNothing.hint': undefined
  'packEditor.fromPack': undefined
  'packEditor.goTo': { problem: Words | WordList }
  'packEditor.guidance.add': undefined
  'packEditor.guidance.by': undefined
  'packEditor.guidance.hint': undefined
  'packEditor.guidance.none': undefined
  'packEditor.guidance.note': undefined
  'packEditor.guidance.remove': undefined
  'packEditor.guidance.whose': undefined
  'packEditor.guidance.why': undefined
  'packEditor.handIn.accepts': undefined
  'packEditor.handIn.accepts.hint': undefined
  'packEditor.handIn.body': undefined
  'packEditor.handIn.fileName': undefined
  'packEditor.handIn.gaps': undefined
  'packEditor.handIn.languages': undefined
  'packEditor.handIn.note': undefined
  'packEditor.handIn.note.hint': undefined
  'packEditor.handIn.recipients': undefined
  'packEditor.handIn.recipients.hint': undefined
  'packEditor.handIn.subject': undefined
  'packEditor.id': undefined
  'packEditor.id.hint': undefined
  'packEditor.isSaved': { version: Words | WordList }
  'packEditor.kept': { named: boolean; title: Words | WordList }
  'packEditor.kept.giveUp': undefined
  'packEditor.kept.goOn': undefined
  'packEditor.kept.hint': undefined
  'packEditor.kind': { kind: 'question' | 'part' | 'area' | 'line' | 'other' }
  'packEditor.length': { document: Words | WordList }
  'packEditor.length.about': undefined
  'packEditor.length.more': undefined
  'packEditor.lengths': undefined
  'packEditor.lengths.hint': undefined
  'packEditor.limits.hint': undefined
  'packEditor.line.code': { number: number }
  'packEditor.line.id': { number: number }
  'packEditor.line.id.hint': undefined
  'packEditor.line.title': { number: number }
  'packEditor.lines': undefined
  'packEditor.lines.hint': undefined
  'packEditor.more': { label: Words | WordList; named: Words | WordList }
  'packEditor.named.date': { number: number }
  'packEditor.named.entry': { number: number }
  'packEditor.named.length': { document: Words | WordList }
  'packEditor.named.line': { number: number }
  'packEditor.named.order': { number: number }
  'packEditor.named.outcome': { number: number }
  'packEditor.named.paper': { number: number }
  'packEditor.named.point': { of: 'achievements' | 'challenges' | 'other'; number: number }
  'packEditor.named.profile': { number: number }
  'packEditor.named.prompt': { number: number }
  'packEditor.named.replaced': { number: number }
  'packEditor.named.section': { number: number }
  'packEditor.named.slot': { number: number }
  'packEditor.named.source': { number: number }
  'packEditor.named.suggestion': { number: number }
  'packEditor.named.template': { number: number }
  'packEditor.named.tip': { number: number }
  'packEditor.new.answer': undefined
  'packEditor.new.body': undefined
  'packEditor.new.copyOf': { title: Words | WordList }
  'packEditor.new.description': undefined
  'packEditor.new.document': undefined
  'packEditor.new.draftTitle': undefined
  'packEditor.new.noAddress': undefined
  'packEditor.new.order': undefined
  'packEditor.new.orderDescription': undefined
  'packEditor.new.pack': undefined
  'packEditor.new.profile': undefined
  'packEditor.new.profileDescription': undefined
  'packEditor.new.proposals': undefined
  'packEditor.new.template': undefined
  'packEditor.notExported': { problem: Words | WordList }
  'packEditor.notSaved': { problem: Words | WordList; count: number }
  'packEditor.oneALine': undefined
  'packEditor.order.areas': undefined
  'packEditor.order.description': { number: number }
  'packEditor.order.proposals': undefined
  'packEditor.order.title': { number: number }
  'packEditor.orders.hint': undefined
  'packEditor.organisation': undefined
  'packEditor.organisation.field': { field: 'name' | 'group' | 'country' | 'contactName' | 'contactEmail' | 'other' }
  'packEditor.organisation.groups': undefined
  'packEditor.organisation.required': undefined
  'packEditor.organisation.signatories': undefined
  'packEditor.outcome.kind': { number: number }
  'packEditor.outcome.text': { number: number }
  'packEditor.outcome.title': { number: number }
  'packEditor.outcomeKind': { kind: 'outcome' | 'reminder' | 'other' }
  'packEditor.outcomes': undefined
  'packEditor.paper.date': { number: number }
  'packEditor.paper.file': { file: Words | WordList }
  'packEditor.paper.more': undefined
  'packEditor.paper.read': { name: Words | WordList; paragraphs: number; doubts: number; footnotes: number }
  'packEditor.paper.sample': undefined
  'packEditor.paper.templates': { number: number }
  'packEditor.paper.version': { number: number }
  'packEditor.paper.version.hint': undefined
  'packEditor.papers': undefined
  'packEditor.papers.hint': undefined
  'packEditor.part.about': undefined
  'packEditor.part.dates': undefined
  'packEditor.part.guidance': undefined
  'packEditor.part.handIn': undefined
  'packEditor.part.limits': undefined
  'packEditor.part.orders': undefined
  'packEditor.part.page': undefined
  'packEditor.part.sections': undefined
  'packEditor.part.template': undefined
  'packEditor.parts': undefined
  'packEditor.point': { of: 'achievements' | 'challenges' | 'other'; number: number }
  'packEditor.points': { of: 'achievements' | 'challenges' | 'other' }
  'packEditor.precision': { precision: 'day' | 'part' | 'month' | 'other' }
  'packEditor.preview': undefined
  'packEditor.preview.amount': { amount: 'totalWords' | 'totalCharacters' | 'totalPages' | 'sectionWords' | 'sectionCharacters' | 'other'; value: number }
  'packEditor.preview.limits': { title: Words | WordList; limits: Words | WordList }
  'packEditor.preview.noLimit': { title: Words | WordList }
  'packEditor.preview.not': undefined
  'packEditor.preview.of': undefined
  'packEditor.profile.amount': { amount: 'totalWords' | 'totalCharacters' | 'totalPages' | 'sectionWords' | 'sectionCharacters' | 'other'; number: number }
  'packEditor.profile.checked': { number: number }
  'packEditor.profile.description': { number: number }
  'packEditor.profile.fixedOrder': undefined
  'packEditor.profile.font': { number: number }
  'packEditor.profile.fontSize': { number: number }
  'packEditor.profile.footnotes': undefined
  'packEditor.profile.more': undefined
  'packEditor.profile.ofSection': { unit: 'words' | 'characters' | 'other'; title: Words | WordList }
  'packEditor.profile.sections': undefined
  'packEditor.profile.status': { number: number }
  'packEditor.profile.title': { number: number }
  'packEditor.prompt': { number: number }
  'packEditor.proposalForm': { form: 'matrix' | 'prose' | 'other' }
  'packEditor.proposals': undefined
  'packEditor.proposals.asked': undefined
  'packEditor.proposals.documents': undefined
  'packEditor.proposals.form': undefined
  'packEditor.proposals.hint': undefined
  'packEditor.redo': { keys: Words | WordList }
  'packEditor.remove': { named: Words | WordList }
  'packEditor.replaced': { number: number }
  'packEditor.replaced.text': { number: number }
  'packEditor.role': { role: 'answer' | 'headline' | 'rationale' | 'evidence' | 'language' | 'other' }
  'packEditor.rule': { rule: 'notNumbered' | 'numbered' | 'noFootnotes' | 'noImages' | 'noAbbreviations' | 'noCriticism' | 'other' }
  'packEditor.rule.level': { rule: Words | WordList }
  'packEditor.rule.note': { rule: Words | WordList }
  'packEditor.ruleLevel': { level: 'blocker' | 'warning' | 'advice' | 'other' }
  'packEditor.rules': undefined
  'packEditor.save': undefined
  'packEditor.saved': { title: Words | WordList; count: number }
  'packEditor.screen': undefined
  'packEditor.screen.of': { named: boolean; title: Words | WordList }
  'packEditor.section.aliases': { number: number }
  'packEditor.section.aliases.hint': undefined
  'packEditor.section.asks': { number: number }
  'packEditor.section.code': { number: number }
  'packEditor.section.kind': { number: number }
  'packEditor.section.more': undefined
  'packEditor.section.number': { number: number }
  'packEditor.section.short': { number: number }
  'packEditor.section.title': { number: number }
  'packEditor.section.unverified': { number: number }
  'packEditor.sections.hint': undefined
  'packEditor.show': undefined
  'packEditor.slot.hint': { slot: number; number: number }
  'packEditor.slot.label': { slot: number; number: number }
  'packEditor.slot.role': { slot: number; number: number }
  'packEditor.slots': undefined
  'packEditor.source.name': { number: number }
  'packEditor.source.note': { number: number }
  'packEditor.source.url': { number: number }
  'packEditor.source.year': { number: number }
  'packEditor.sources': undefined
  'packEditor.special': undefined
  'packEditor.start': undefined
  'packEditor.status': { status: 'all' | 'general' | 'special' | 'roster' | 'other' }
  'packEditor.stepKind': { kind: 'deadline' | 'event' | 'other' }
  'packEditor.suggestion': { number: number }
  'packEditor.suggestions': undefined
  'packEditor.template.answers': undefined
  'packEditor.template.answers.hint': undefined
  'packEditor.template.areasNeeded': undefined
  'packEditor.template.deadline': undefined
  'packEditor.template.description': undefined
  'packEditor.template.draftTitle': undefined
  'packEditor.template.due': { day: IsoDate; title: Words | WordList }
  'packEditor.template.group': undefined
  'packEditor.template.kind': undefined
  'packEditor.template.language': undefined
  'packEditor.template.noDeadline': undefined
  'packEditor.template.numbered': undefined
  'packEditor.template.seconds': undefined
  'packEditor.template.summary': undefined
  'packEditor.template.title': undefined
  'packEditor.template.titleOf': { number: number }
  'packEditor.templateKind': { kind: 'input' | 'comments' | 'statement' | 'summary' | 'report' | 'story' | 'script' | 'other' }
  'packEditor.templates': undefined
  'packEditor.templates.hint': undefined
  'packEditor.tip.text': { number: number }
  'packEditor.tip.title': { number: number }
  'packEditor.tips': undefined
  'packEditor.title': undefined
  'packEditor.title.hint': undefined
  'packEditor.undo': { keys: Words | WordList }
  'packEditor.unsaved': undefined
  'packEditor.up': { named: Words | WordList }
  'packEditor.verified': undefined
  'packEditor.version': undefined
  'packEditor.version.hint': undefined
  'packEditor.what': undefined
  'packEditor.words': undefined
  'packEditor.words.hint': undefined
  'packFault.choice': { choices: Words | WordList }
  'packFault.format': { format: 'email' | 'url' | 'date' | 'other' }
  'packFault.kind': { expected: 'number' | 'whole' | 'text' | 'other' }
  'packFault.least': { least: number }
  'packFault.long': { most: number }
  'packFault.missing': undefined
  'packFault.most': { most: number }
  'packFault.noItem': undefined
  'packFault.other': { what: Words | WordList }
  'packFault.taken': { id: Words | WordList }
  'packFault.unknown': { count: number; fields: Words | WordList }
  'packFault.value': { value: Words | WordList; what: Words | WordList }
  'packFile.absolute': undefined
  'packFile.backslash': undefined
  'packFile.control': undefined
  'packFile.device': undefined
  'packFile.emptyFolder': undefined
  'packFile.long': undefined
  'packFile.none': undefined
  'packFile.outside': undefined
  'packFile.turning': undefined
  'packFile.windows': undefined
  'page.answer': { slot: Words | WordList; title: Words | WordList }
  'page.copy': { slot: Words | WordList; title: Words | WordList }
  'page.notCopied': undefined
  'page.organisation': undefined
  'page.proposals': undefined
  'page.proposals.hint': undefined
  'page.proposals.ofArea': { title: Words | WordList }
  'page.unplaced': undefined
  'page.unplaced.empty': undefined
  'page.unplaced.hint': { running: boolean }
  'page.unplaced.text': undefined
  'page.unverified': undefined
  'page.words': { count: number }
  'page.wordsOf': { over: number; count: number; limit: number }
  'palette.addProposal': undefined
  'palette.addSignatory': undefined
  'palette.also.focusMode': undefined
  'palette.also.form': undefined
  'palette.also.handIn': undefined
  'palette.also.image': undefined
  'palette.also.larger': undefined
  'palette.also.order': undefined
  'palette.also.organisation': undefined
  'palette.also.page': undefined
  'palette.also.rules': undefined
  'palette.also.settings': undefined
  'palette.also.smaller': undefined
  'palette.areas': { kind: 'actionLine' | 'area' | 'other' }
  'palette.find': undefined
  'palette.goTo': undefined
  'palette.inRow': { action: Words | WordList }
  'palette.inTable': { action: Words | WordList }
  'palette.language': { language: Words | WordList }
  'palette.list': undefined
  'palette.matches': undefined
  'palette.new': { template: Words | WordList }
  'palette.nothing': undefined
  'palette.open': undefined
  'palette.order': { order: Words | WordList }
  'palette.organisation': undefined
  'palette.rules': undefined
  'palette.sample': undefined
  'palette.section': { kind: 'question' | 'area' | 'actionLine' | 'other'; mark: Words | WordList; title: Words | WordList }
  'palette.step': { command: Words | WordList; step: Words | WordList }
  'palette.theme': { theme: 'light' | 'dark' | 'system' | 'other' }
  'palette.thisDraft': undefined
  'palette.unplaced': undefined
  'palette.zoom': { step: 'in' | 'out' | 'reset' | 'other' }
  'paper.add': { first: boolean }
  'paper.added': { version: Words | WordList; count: number }
  'paper.compare': undefined
  'paper.date': undefined
  'paper.date.hint': undefined
  'paper.doubt.double': { number: Words | WordList }
  'paper.doubt.figure': { number: Words | WordList }
  'paper.doubt.jump': { number: Words | WordList; before: Words | WordList }
  'paper.doubt.letters': { pages: Words | WordList }
  'paper.doubt.restart': { number: Words | WordList; before: Words | WordList }
  'paper.doubt.restarts': undefined
  'paper.doubt.show': undefined
  'paper.doubt.showNamed': { paragraph: Words | WordList }
  'paper.doubt.table': { page: number }
  'paper.doubt.tracked': undefined
  'paper.doubt.unnumbered': undefined
  'paper.doubts': undefined
  'paper.drop.notTaken': { count: number; problems: Words | WordList }
  'paper.find': undefined
  'paper.find.hint': undefined
  'paper.join': undefined
  'paper.joined': { paragraph: Words | WordList }
  'paper.more': { count: number }
  'paper.move.after': undefined
  'paper.move.amend': undefined
  'paper.move.before': undefined
  'paper.move.clarify': undefined
  'paper.move.delete': undefined
  'paper.move.do': { proposals: number; references: number }
  'paper.move.failed': undefined
  'paper.move.general': undefined
  'paper.move.gone': { paragraph: Words | WordList }
  'paper.move.hint': undefined
  'paper.move.offer': { proposals: number; references: number; version: Words | WordList }
  'paper.move.reference.row': { was: Words | WordList; now: Words | WordList }
  'paper.move.reference.stays': { why: 'elsewhere' | 'other'; was: Words | WordList }
  'paper.move.references': undefined
  'paper.move.retain': undefined
  'paper.move.row': { paragraph: Words | WordList; number: Words | WordList; kind: 'kept' | 'reworded' | 'moved' | 'split' | 'merged' | 'other' }
  'paper.move.title': { version: Words | WordList }
  'paper.moved': { proposals: number; references: number; version: Words | WordList }
  'paper.noReference': undefined
  'paper.none': undefined
  'paper.notAdded': undefined
  'paper.nothingFound': { words: Words | WordList }
  'paper.openOffered': { version: Words | WordList }
  'paper.openSample': { first: boolean }
  'paper.paragraph': { number: Words | WordList }
  'paper.proposals': { count: number }
  'paper.propose': { paragraph: Words | WordList }
  'paper.putRight': undefined
  'paper.putRight.do': undefined
  'paper.putRight.done': { paragraph: Words | WordList }
  'paper.putRight.hint': undefined
  'paper.putRight.noNumber': undefined
  'paper.putRight.number': { count: number; part: number }
  'paper.putRight.otherWords': undefined
  'paper.putRight.parts': undefined
  'paper.putRight.text': undefined
  'paper.putRight.title': { paragraph: Words | WordList }
  'paper.reading': { name: Words | WordList; pages: number; page: number }
  'paper.reading.stop': undefined
  'paper.referencesMoved': undefined
  'paper.remove': { version: Words | WordList }
  'paper.removed': { version: Words | WordList }
  'paper.reread': { paragraph: Words | WordList }
  'paper.results': undefined
  'paper.show': undefined
  'paper.step.added': { version: Words | WordList }
  'paper.step.corrected': { paragraph: Words | WordList }
  'paper.step.judged': undefined
  'paper.step.moved': { proposals: number; references: number; version: Words | WordList }
  'paper.step.noted': undefined
  'paper.step.putRight': { paragraph: Words | WordList }
  'paper.step.removed': { version: Words | WordList }
  'paper.take': undefined
  'paper.version': undefined
  'paper.version.hint': undefined
  'paper.which': undefined
  'paper.which.read': { count: number; name: Words | WordList }
  'pasteLosses.comment': { count: number }
  'pasteLosses.drawing': { count: number }
  'pasteLosses.embedded': { count: number }
  'pasteLosses.footnote': { count: number }
  'pasteLosses.formField': { count: number }
  'pasteLosses.formula': { count: number }
  'pasteLosses.image': { count: number }
  'pasteLosses.intro': undefined
  'pasteLosses.largeTable': { count: number }
  'pasteLosses.media': { count: number }
  'pasteLosses.mergedCells': { count: number }
  'pasteLosses.nestedTable': { count: number }
  'pasteLosses.show': undefined
  'pasteLosses.title': undefined
  'pasteLosses.told': undefined
  'pasteLosses.trackedDeletion': { count: number }
  'pasteRows.add': { count: number }
  'pasteRows.added': { count: number }
  'pasteRows.asWords': undefined
  'pasteRows.cancel': undefined
  'pasteRows.column.area': undefined
  'pasteRows.column.changes': undefined
  'pasteRows.column.current': undefined
  'pasteRows.column.document': undefined
  'pasteRows.column.move': undefined
  'pasteRows.column.none': undefined
  'pasteRows.column.paragraph': undefined
  'pasteRows.column.proposed': undefined
  'pasteRows.column.rationale': undefined
  'pasteRows.columnHolds': { column: number }
  'pasteRows.hasHeadings': undefined
  'pasteRows.intro': undefined
  'pasteRows.leftOut': undefined
  'pasteRows.moreReasons': { count: number }
  'pasteRows.noRows': undefined
  'pasteRows.noneAdded': undefined
  'pasteRows.notShown': { count: number }
  'pasteRows.place': undefined
  'pasteRows.place.hint': undefined
  'pasteRows.reason': { row: number; why: Words | WordList }
  'pasteRows.row': undefined
  'pasteRows.rows': undefined
  'pasteRows.sayWhat': undefined
  'pasteRows.summary': { left: number; taken: number }
  'pasteRows.title': undefined
  'pasteRows.tooMuch': undefined
  'pastedRow.beyond': { most: number }
  'pastedRow.empty': undefined
  'pastedRow.headings': undefined
  'pastedRow.nothing': undefined
  'pastedRow.title': undefined
  'place.amendment': undefined
  'place.amendmentRationale': { sentence: Words | WordList }
  'place.amendmentText': { sentence: Words | WordList }
  'place.footnote': { place: Words | WordList }
  'place.heading': undefined
  'place.label': undefined
  'place.letterhead': undefined
  'place.marking': undefined
  'place.organisation': undefined
  'place.organisationField': { label: Words | WordList }
  'place.proposal': { named: boolean; paragraph: Words | WordList }
  'place.proposalCurrent': { proposal: Words | WordList }
  'place.proposalDocument': { proposal: Words | WordList }
  'place.proposalNote': undefined
  'place.proposalParagraph': undefined
  'place.proposalProposed': { proposal: Words | WordList }
  'place.proposalRationale': { proposal: Words | WordList }
  'place.section': { heading: Words | WordList }
  'place.signatories': undefined
  'place.slot': { section: Words | WordList; slot: Words | WordList }
  'place.template': undefined
  'place.text': undefined
  'place.title': undefined
  'placing.cancel': undefined
  'placing.choose': undefined
  'placing.done': { place: Words | WordList }
  'placing.found': undefined
  'placing.goesTo': undefined
  'placing.headline': { words: Words | WordList }
  'placing.in': undefined
  'placing.intro': undefined
  'placing.kept': undefined
  'placing.make': undefined
  'placing.nowhere': undefined
  'placing.outcome': { outcome: 'leftOut' | 'changed' | 'kept' | 'other'; count: number }
  'placing.palette': { place: Words | WordList }
  'placing.summary': { count: number; likely: number; loose: number }
  'placing.title': { name: Words | WordList }
  'placing.why': { why: 'likely' | 'inside' | 'title' | 'fields' | 'proposals' | 'chosen' | 'none' | 'other' }
  'placing.words': { count: number }
  'preview.as': undefined
  'preview.count': { count: number }
  'preview.laying': undefined
  'preview.notPrinted': undefined
  'preview.page': { page: number; count: number }
  'preview.page.go': { page: number; count: number }
  'preview.pages': undefined
  'preview.print.asPdf': undefined
  'preview.print.failed': undefined
  'preview.printed': undefined
  'preview.printing': undefined
  'preview.zoom': undefined
  'preview.zoom.fit': undefined
  'preview.zoom.of': { percent: number }
  'problem.acronym': { most: number }
  'problem.badRequest': { request: Words | WordList; place: Words | WordList }
  'problem.badRequest.content': undefined
  'problem.call.cancelled': { name: Words | WordList }
  'problem.call.noText': { name: Words | WordList }
  'problem.call.notHeld': undefined
  'problem.call.notOurs': { name: Words | WordList }
  'problem.call.stopped': { name: Words | WordList; reason: Words | WordList }
  'problem.call.tooMuch': { name: Words | WordList }
  'problem.compare.gone': undefined
  'problem.compare.kind': { name: Words | WordList }
  'problem.compare.many': { count: number }
  'problem.compile.nothing': undefined
  'problem.copyOfOther': { name: Words | WordList }
  'problem.doctor.nothingLeft': { name: Words | WordList }
  'problem.documents.cancelled': { wanted: 'import' | 'compare' | 'paper' | 'make' | 'results' | 'other' }
  'problem.documents.closing': { wanted: 'import' | 'compare' | 'paper' | 'make' | 'results' | 'preview' | 'pages' | 'warm' | 'review' | 'other' }
  'problem.documents.memory': { wanted: 'import' | 'compare' | 'paper' | 'make' | 'results' | 'preview' | 'pages' | 'warm' | 'review' | 'other' }
  'problem.documents.mistake': { wanted: 'import' | 'compare' | 'paper' | 'export' | 'review' | 'other'; reason: Words | WordList }
  'problem.documents.slow': { wanted: 'import' | 'compare' | 'paper' | 'make' | 'results' | 'preview' | 'pages' | 'warm' | 'review' | 'other' }
  'problem.documents.stopped': { wanted: 'import' | 'compare' | 'paper' | 'make' | 'results' | 'preview' | 'pages' | 'warm' | 'review' | 'other'; reason: Words | WordList }
  'problem.draft.damaged': { file: Words | WordList; fault: Words | WordList }
  'problem.draft.deep': { file: Words | WordList; most: number }
  'problem.draft.empty': { file: Words | WordList }
  'problem.draft.locked': { file: Words | WordList }
  'problem.draft.newer': { file: Words | WordList; version: Words | WordList; known: Words | WordList }
  'problem.draft.noJson': { file: Words | WordList; line: Words | WordList; column: Words | WordList }
  'problem.draft.noVersion': { file: Words | WordList }
  'problem.draft.notADraft': { file: Words | WordList; kind: 'template' | 'pack' | 'other' }
  'problem.draft.truncated': { file: Words | WordList; line: Words | WordList; column: Words | WordList }
  'problem.draft.unknownVersion': { file: Words | WordList; version: Words | WordList }
  'problem.draftHasNoFile': undefined
  'problem.dropped.mistake': undefined
  'problem.dropped.noFile': undefined
  'problem.evidence.damaged': { file: Words | WordList; fault: Words | WordList }
  'problem.evidence.empty': undefined
  'problem.evidence.full': { most: number }
  'problem.evidence.lines': { most: number }
  'problem.evidence.link': { link: Words | WordList }
  'problem.evidence.long': { count: number; most: number }
  'problem.evidence.newer': { file: Words | WordList; version: Words | WordList; known: Words | WordList }
  'problem.evidence.noJson': { file: Words | WordList; line: Words | WordList; column: Words | WordList }
  'problem.evidence.noTitle': undefined
  'problem.evidence.notAShelf': { file: Words | WordList }
  'problem.evidence.notWritten': { problem: Words | WordList; file: Words | WordList }
  'problem.evidence.tooLarge': { most: number }
  'problem.file.answered': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other'; errno: Words | WordList }
  'problem.file.badName': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.busy': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.deviceRead': { name: Words | WordList }
  'problem.file.deviceWrite': { name: Words | WordList }
  'problem.file.disconnected': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.diskError': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.diskFull': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.exists': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.folderGone': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.gone': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.grows': { name: Words | WordList }
  'problem.file.isAFolder': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.linkLoop': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.mayNotRead': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.mayNotWrite': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.nameTooLong': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.notAFolder': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.pathIsAFile': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.readBackOtherwise': { name: Words | WordList }
  'problem.file.readOnly': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.tooBig': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.tooManyOpen': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.file.unknown': { name: Words | WordList; deed: 'read' | 'write' | 'list' | 'move' | 'copy' | 'keepIn' | 'other' }
  'problem.filesExist': { count: number; names: Words | WordList }
  'problem.find.pattern': { reason: 'open' | 'closed' | 'class' | 'repeat' | 'braces' | 'range' | 'backslash' | 'group' | 'other' }
  'problem.fix.acrossParagraphs': undefined
  'problem.fix.stale': undefined
  'problem.guidance.actionLine': { section: Words | WordList; template: Words | WordList }
  'problem.guidance.idle': { id: Words | WordList }
  'problem.guidance.list': { section: Words | WordList; list: Words | WordList }
  'problem.guidance.missing': { place: Words | WordList; id: Words | WordList }
  'problem.guidance.section': { section: Words | WordList; template: Words | WordList }
  'problem.guidance.sectionNowhere': { section: Words | WordList }
  'problem.guidance.sectionOfTemplate': { section: Words | WordList; template: Words | WordList }
  'problem.guidance.source': { list: Words | WordList; id: Words | WordList; source: Words | WordList }
  'problem.guidance.template': { section: Words | WordList; template: Words | WordList }
  'problem.image.allTooLarge': { most: number }
  'problem.image.damaged': { name: Words | WordList }
  'problem.image.kind': { name: Words | WordList; kind: Words | WordList }
  'problem.image.many': { most: number }
  'problem.image.memory': { name: Words | WordList }
  'problem.image.none': { name: Words | WordList }
  'problem.image.notSmall': { name: Words | WordList }
  'problem.image.pixels': { name: Words | WordList; width: number; height: number }
  'problem.image.stopped': { name: Words | WordList }
  'problem.image.svg': { name: Words | WordList }
  'problem.image.tooLarge': { name: Words | WordList; size: number; most: number }
  'problem.importTooLarge': { would: number; most: number }
  'problem.journalDamaged': { name: Words | WordList; folder: Words | WordList }
  'problem.locked.changed': { name: Words | WordList }
  'problem.locked.damaged': { name: Words | WordList }
  'problem.locked.newer': { name: Words | WordList }
  'problem.locked.truncated': { name: Words | WordList }
  'problem.locked.unsaved': { name: Words | WordList }
  'problem.locked.wrong': { name: Words | WordList }
  'problem.mistake': undefined
  'problem.newerProfile': { folder: Words | WordList; newer: Words | WordList; version: Words | WordList }
  'problem.noBin': { name: Words | WordList }
  'problem.noDate': { pack: Words | WordList }
  'problem.noImport': undefined
  'problem.noLicences': { path: Words | WordList }
  'problem.noOrder': { order: Words | WordList }
  'problem.noPack': { pack: Words | WordList }
  'problem.noProgram': { name: Words | WordList; program: 'mail' | 'calendar' | 'other' }
  'problem.noSample': { template: Words | WordList }
  'problem.noSummaryTemplate': undefined
  'problem.noTemplate.atAll': undefined
  'problem.noTemplate.named': { template: Words | WordList }
  'problem.noViewer': { path: Words | WordList; reason: Words | WordList }
  'problem.notInList': undefined
  'problem.notKnown.file': undefined
  'problem.notOpen': undefined
  'problem.notOurs': { name: Words | WordList }
  'problem.nothingToTake': undefined
  'problem.office.bomb': { name: Words | WordList }
  'problem.office.brokenPart': { name: Words | WordList; part: Words | WordList }
  'problem.office.damaged': { name: Words | WordList }
  'problem.office.doc': { name: Words | WordList }
  'problem.office.encrypted': { name: Words | WordList }
  'problem.office.entities': { name: Words | WordList; part: Words | WordList }
  'problem.office.html': { name: Words | WordList }
  'problem.office.pages': { name: Words | WordList }
  'problem.office.pdf': { name: Words | WordList }
  'problem.office.presentation': { name: Words | WordList }
  'problem.office.rtf': { name: Words | WordList }
  'problem.office.spreadsheet': { name: Words | WordList }
  'problem.office.tooLarge': { name: Words | WordList; most: number }
  'problem.office.tooLong': { name: Words | WordList; most: number }
  'problem.office.tooMany': { name: Words | WordList; most: Words | WordList }
  'problem.office.tooMuch': { name: Words | WordList; most: number }
  'problem.office.unknown': { name: Words | WordList }
  'problem.onlyWebPages': undefined
  'problem.openElsewhere': { name: Words | WordList }
  'problem.openOn': { name: Words | WordList; machine: Words | WordList; person: Words | WordList; at: IsoDate }
  'problem.order.noSection': { section: Words | WordList }
  'problem.order.proposalsIncomplete': undefined
  'problem.order.proposalsTwice': undefined
  'problem.order.proposalsUnasked': undefined
  'problem.order.restTwice': undefined
  'problem.order.sectionTwice': { section: Words | WordList }
  'problem.order.unreached': { section: Words | WordList }
  'problem.otherDraft': undefined
  'problem.otherRevision': undefined
  'problem.pace': { least: number; most: number; language: 'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh' | 'other' }
  'problem.pack.builtIn': { id: Words | WordList }
  'problem.pack.cannotInstall': { id: Words | WordList; other: Words | WordList; template: Words | WordList }
  'problem.pack.claims': { path: Words | WordList; other: Words | WordList; template: Words | WordList; id: Words | WordList }
  'problem.pack.deep': { most: number }
  'problem.pack.exists': { id: Words | WordList; version: Words | WordList; origin: 'builtIn' | 'installed' | 'other'; given: Words | WordList }
  'problem.pack.fault': { file: Words | WordList; reason: Words | WordList }
  'problem.pack.guidance': { file: Words | WordList; reason: Words | WordList }
  'problem.pack.idTwice': { path: Words | WordList; id: Words | WordList }
  'problem.pack.largerThanAny': { file: Words | WordList }
  'problem.pack.manifest': { file: Words | WordList; reason: Words | WordList }
  'problem.pack.namedOnly': { manifest: Words | WordList }
  'problem.pack.newer': { kind: 'pack' | 'template' | 'guidance' | 'other'; version: Words | WordList }
  'problem.pack.noFile': undefined
  'problem.pack.noJson': { line: Words | WordList; column: Words | WordList; truncated: boolean }
  'problem.pack.noPaper': { source: Words | WordList; file: Words | WordList }
  'problem.pack.noTemplate': { source: Words | WordList }
  'problem.pack.notAFile': { file: Words | WordList }
  'problem.pack.notInstalled': { id: Words | WordList }
  'problem.pack.notJson': { path: Words | WordList }
  'problem.pack.nothingInstalled': { problem: Words | WordList }
  'problem.pack.readBackOtherwise': { id: Words | WordList }
  'problem.pack.sameId': { id: Words | WordList }
  'problem.pack.sample': { path: Words | WordList; problem: Words | WordList }
  'problem.pack.sampleOfOther': { path: Words | WordList; template: Words | WordList }
  'problem.pack.template': { file: Words | WordList; reason: Words | WordList }
  'problem.pack.templateTwice': { path: Words | WordList; template: Words | WordList }
  'problem.pack.twice': { id: Words | WordList }
  'problem.pack.twiceIn': { place: Words | WordList; id: Words | WordList }
  'problem.pack.unreadable': { path: Words | WordList; problem: Words | WordList }
  'problem.packSource.bomb': { where: Words | WordList; times: number }
  'problem.packSource.damaged': { where: Words | WordList; reason: Words | WordList }
  'problem.packSource.damaged.unknown': undefined
  'problem.packSource.device': { where: Words | WordList }
  'problem.packSource.empty': { where: Words | WordList }
  'problem.packSource.encrypted': { where: Words | WordList }
  'problem.packSource.fault': { where: Words | WordList; fault: Words | WordList }
  'problem.packSource.fileTooLarge': { where: Words | WordList; most: number }
  'problem.packSource.ignored': { path: Words | WordList; file: Words | WordList }
  'problem.packSource.largerThanSaid': { where: Words | WordList }
  'problem.packSource.link': { where: Words | WordList }
  'problem.packSource.linkItself': { where: Words | WordList }
  'problem.packSource.nameNotUtf8': { where: Words | WordList }
  'problem.packSource.neither': { where: Words | WordList }
  'problem.packSource.noManifest': { where: Words | WordList; file: Words | WordList }
  'problem.packSource.packedOddly': { where: Words | WordList }
  'problem.packSource.tooDeep': { where: Words | WordList; file: Words | WordList }
  'problem.packSource.tooLargeUnpacked': { where: Words | WordList; most: number }
  'problem.packSource.tooMany': { where: Words | WordList; most: Words | WordList }
  'problem.packSource.twice': { where: Words | WordList }
  'problem.packSource.twoManifests': { where: Words | WordList; file: Words | WordList; other: Words | WordList }
  'problem.packSource.where': { source: Words | WordList; path: Words | WordList }
  'problem.packSource.zipTooLarge': { where: Words | WordList; most: number }
  'problem.paper.noParagraphs': { name: Words | WordList }
  'problem.paper.notOffered': undefined
  'problem.paper.notOurs': { name: Words | WordList }
  'problem.paper.versionExists': { version: Words | WordList }
  'problem.paper.versionGone': undefined
  'problem.pdf.cancelled': { name: Words | WordList }
  'problem.pdf.character': { character: Words | WordList; code: Words | WordList; place: Words | WordList }
  'problem.pdf.damaged': { name: Words | WordList }
  'problem.pdf.document': undefined
  'problem.pdf.encrypted': { name: Words | WordList }
  'problem.pdf.manyPages': { name: Words | WordList; pages: number; most: number }
  'problem.pdf.memory': { name: Words | WordList }
  'problem.pdf.missingGlyph': { characters: Words | WordList; others: number; count: number }
  'problem.pdf.noAlternativeText': { images: number; number: number; place: Words | WordList; captioned: boolean; caption: Words | WordList }
  'problem.pdf.noLetters': { name: Words | WordList }
  'problem.pdf.noReason': undefined
  'problem.pdf.noText': { name: Words | WordList }
  'problem.pdf.notPdf': { name: Words | WordList }
  'problem.pdf.refused': { reason: Words | WordList }
  'problem.pdf.scanned': { name: Words | WordList }
  'problem.pdf.slow': { name: Words | WordList }
  'problem.pdf.stopped': { name: Words | WordList; reason: Words | WordList }
  'problem.pdf.tooLarge': { name: Words | WordList; most: number }
  'problem.print.busy': undefined
  'problem.print.noPrinter': undefined
  'problem.print.refused': { reason: Words | WordList }
  'problem.reading.closing': undefined
  'problem.reading.memory': { name: Words | WordList }
  'problem.reading.mistake': { name: Words | WordList; reason: Words | WordList }
  'problem.reading.notToSumUp': undefined
  'problem.reading.slow.open': { name: Words | WordList }
  'problem.reading.slow.summarise': { name: Words | WordList }
  'problem.reading.stopped': { name: Words | WordList; reason: Words | WordList }
  'problem.renameOpen': undefined
  'problem.revert.changedSince': undefined
  'problem.review.notACopy': { name: Words | WordList }
  'problem.review.notChosen': undefined
  'problem.review.otherDraft': { name: Words | WordList }
  'problem.review.unknownBase': { name: Words | WordList }
  'problem.saidAs': { most: number }
  'problem.size.nearlyFull': { size: number; most: number }
  'problem.size.tooLarge': { file: Words | WordList; size: number; most: number }
  'problem.size.tooLargeToKeep': { size: number; most: number }
  'problem.size.tooLargeToPaste': { size: number; most: number }
  'problem.slot.bounds': { shortest: Words | WordList; longest: Words | WordList; written: Words | WordList }
  'problem.slot.noTime': { written: Words | WordList }
  'problem.stranger': undefined
  'problem.template.deadline': { step: Words | WordList }
  'problem.template.lengths': { document: Words | WordList }
  'problem.template.limitOfNoSection': { profile: Words | WordList; section: Words | WordList }
  'problem.template.numberedAndNot': { profile: Words | WordList }
  'problem.template.order': { order: Words | WordList; fault: Words | WordList }
  'problem.template.ruleTwice': { profile: Words | WordList; rule: Words | WordList }
  'problem.template.slots': { section: Words | WordList }
  'problem.template.unverified': { section: Words | WordList }
  'problem.text.empty': { named: Words | WordList }
  'problem.text.notText': { named: Words | WordList }
  'problem.text.tooLong': { name: Words | WordList; kilobytes: Words | WordList; words: number }
  'problem.thread.ended': { code: Words | WordList }
  'problem.tooManyWords': { most: Words | WordList; word: Words | WordList }
  'problem.unknownRequest': undefined
  'problem.unusableProfile': { folder: Words | WordList; reason: Words | WordList }
  'problem.utf8.line': { file: Words | WordList; line: Words | WordList }
  'problem.utf8.otherKind': { file: Words | WordList; kind: 'zip' | 'pdf' | 'other' }
  'problem.utf8.utf16': { file: Words | WordList }
  'problem.version.none': { wanted: Words | WordList }
  'problem.version.others': { wanted: Words | WordList; names: Words | WordList }
  'problem.withoutPack': { title: Words | WordList; template: Words | WordList; pack: Words | WordList }
  'program.developmentRuntime': { name: Words | WordList }
  'proofreading.failed': { languages: Words | WordList }
  'proofreading.off': undefined
  'proofreading.reading': undefined
  'proofreading.starting': undefined
  'proofreading.title': undefined
  'proofreading.unread': { languages: Words | WordList }
  'proposals.add': { first: boolean }
  'proposals.addAfter': undefined
  'proposals.addNamed': { title: Words | WordList }
  'proposals.area': undefined
  'proposals.area.none': undefined
  'proposals.change': { kind: 'deleted' | 'other' }
  'proposals.changes': undefined
  'proposals.current': undefined
  'proposals.document': undefined
  'proposals.duplicate': undefined
  'proposals.handle': { proposal: Words | WordList }
  'proposals.more': { proposal: Words | WordList }
  'proposals.moreNamed': { proposal: Words | WordList }
  'proposals.move': undefined
  'proposals.move.add': undefined
  'proposals.move.amend': undefined
  'proposals.move.clarify': undefined
  'proposals.move.delete': undefined
  'proposals.move.general': undefined
  'proposals.move.retain': undefined
  'proposals.moveDown': undefined
  'proposals.moveUp': undefined
  'proposals.movedTo': { row: number; rows: number }
  'proposals.name': { numbered: boolean; row: number; paragraph: Words | WordList }
  'proposals.noChange': undefined
  'proposals.paragraph': undefined
  'proposals.paragraph.examples': undefined
  'proposals.pasteRows': undefined
  'proposals.pasteRowsNamed': { title: Words | WordList }
  'proposals.proposed': undefined
  'proposals.rationale': undefined
  'proposals.remove': { proposal: Words | WordList }
  'proposals.rowRemoved': undefined
  'proposals.showChanges': undefined
  'proposals.sort': undefined
  'proposals.sortNamed': { title: Words | WordList }
  'proposals.sorted': undefined
  'proposals.sortedAlready': undefined
  'proposals.step.added': undefined
  'proposals.step.area': undefined
  'proposals.step.duplicated': undefined
  'proposals.step.move': undefined
  'proposals.step.moved': undefined
  'proposals.step.onParagraph': { number: Words | WordList }
  'proposals.step.removed': undefined
  'proposals.step.rowsAdded': { count: number }
  'proposals.step.sorted': undefined
  'proposals.step.typing': undefined
  'reader.backToClock': undefined
  'reader.byHand': undefined
  'reader.colours': undefined
  'reader.colours.blackOnWhite': undefined
  'reader.colours.letters': undefined
  'reader.colours.whiteOnBlack': undefined
  'reader.colours.yellowOnBlack': undefined
  'reader.countdown': undefined
  'reader.goOnFromHere': undefined
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
  'reader.nothing': undefined
  'reader.said': undefined
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
  'rehearsal.asPlanned': undefined
  'rehearsal.paragraph': { paragraph: Words | WordList; seconds: number; longer: boolean }
  'rehearsal.paragraphs': { from: Words | WordList; to: Words | WordList; seconds: number; longer: boolean }
  'results.against': { version: Words | WordList }
  'results.all': undefined
  'results.asMeasured': undefined
  'results.byArea': undefined
  'results.byMove': undefined
  'results.judgement': undefined
  'results.measure': undefined
  'results.measured': { outcome: 'verbatim' | 'substance' | 'partly' | 'not' | 'gone' | 'missing' | 'comment' | 'other'; measured: boolean; percent: number }
  'results.move': { move: 'add' | 'amend' | 'delete' | 'retain' | 'clarify' | 'general' | 'other' }
  'results.noArea': undefined
  'results.noText': undefined
  'results.notSaved': undefined
  'results.note': undefined
  'results.nothing': { papers: boolean }
  'results.outcome': { outcome: 'verbatim' | 'substance' | 'partly' | 'not' | 'gone' | 'missing' | 'comment' | 'other' }
  'results.place': { numbers: Words | WordList }
  'results.proposed': undefined
  'results.row': { paragraph: Words | WordList; move: 'add' | 'amend' | 'delete' | 'retain' | 'clarify' | 'general' | 'other' }
  'results.save': { what: 'matrix' | 'report' | 'comparison' | 'other'; format: 'docx' | 'pdf' | 'csv' | 'other' }
  'results.saved': { name: Words | WordList; folder: Words | WordList }
  'results.saving': undefined
  'results.title': undefined
  'results.version': undefined
  'review.accept': undefined
  'review.acceptAll': undefined
  'review.acceptIn': { place: Words | WordList }
  'review.acceptOf': { reviewer: Words | WordList }
  'review.acceptOne': { reviewer: Words | WordList; words: Words | WordList }
  'review.cancel': undefined
  'review.comment': { author: Words | WordList; text: Words | WordList }
  'review.comment.goesOn': undefined
  'review.comment.on': { words: Words | WordList }
  'review.comment.reply': { author: Words | WordList; text: Words | WordList }
  'review.comments': undefined
  'review.conflict': undefined
  'review.conflict.edited': undefined
  'review.conflict.ours': undefined
  'review.conflict.theirs': { reviewer: Words | WordList }
  'review.conflict.what': undefined
  'review.copy.intro': undefined
  'review.done': undefined
  'review.edit': undefined
  'review.edit.field': { reviewer: Words | WordList }
  'review.edit.of': { reviewer: Words | WordList; words: Words | WordList }
  'review.edit.undo': undefined
  'review.edit.undo.of': { reviewer: Words | WordList; words: Words | WordList }
  'review.everybody': undefined
  'review.failed': undefined
  'review.fileName': undefined
  'review.intro': undefined
  'review.look': { look: 'bold' | 'italic' | 'underline' | 'strikethrough' | 'superscript' | 'subscript' | 'highlight' | 'link' | 'paragraph' | 'heading' | 'quote' | 'bullets' | 'numbers' | 'table' | 'image' | 'level' | 'nesting' | 'headerRow' | 'other'; set: boolean; words: Words | WordList }
  'review.noAnswer': undefined
  'review.nothing': undefined
  'review.outside': { reviewer: Words | WordList }
  'review.outside.near': { near: Words | WordList }
  'review.outside.what': undefined
  'review.outsideNear': { reviewer: Words | WordList; near: Words | WordList }
  'review.picture': { name: Words | WordList }
  'review.refuseAll': undefined
  'review.refuseIn': { place: Words | WordList }
  'review.refuseOf': { reviewer: Words | WordList }
  'review.send.done': { name: Words | WordList }
  'review.send.failed': undefined
  'review.step': undefined
  'review.summary': { count: number; accepted: number; conflicts: number }
  'review.take': undefined
  'review.taken': { changes: number; comments: number; conflicts: number }
  'review.title': undefined
  'review.untracked': { file: Words | WordList }
  'review.versionName': undefined
  'rule.acronyms.heading': undefined
  'rule.acronyms.unspelledOnce': undefined
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
  'rule.clarity.sentenceLengths': undefined
  'rule.consistency.britishAmerican': undefined
  'rule.consistency.figures': undefined
  'rule.consistency.iseIze': undefined
  'rule.consistency.oneName': undefined
  'rule.consistency.quotationMarks': undefined
  'rule.draft.empty': undefined
  'rule.draft.notHandedIn': undefined
  'rule.images.alternativeText': undefined
  'rule.images.lost': undefined
  'rule.limits.section': undefined
  'rule.limits.speakingTime': undefined
  'rule.limits.total': undefined
  'rule.organisation.country': undefined
  'rule.organisation.email': undefined
  'rule.organisation.requiredField': undefined
  'rule.profile.noAbbreviations': undefined
  'rule.profile.noCriticismOfStates': undefined
  'rule.profile.noFootnotes': undefined
  'rule.profile.noImages': undefined
  'rule.profile.paragraphsNotNumbered': undefined
  'rule.profile.paragraphsNumbered': undefined
  'rule.proposals.emptyCell': undefined
  'rule.proposals.paragraphReference': undefined
  'rule.proposals.quotedParagraph': undefined
  'rule.proposals.unknownArea': undefined
  'rule.recommendation.addressee': undefined
  'rule.recommendation.verb': undefined
  'rule.references.beforeQuotation': undefined
  'rule.references.beyondEnd': undefined
  'rule.references.evidenceChanged': undefined
  'rule.references.inText': undefined
  'rule.references.mixedVersions': undefined
  'rule.references.noSuchParagraph': undefined
  'rule.references.noteWithoutNote': undefined
  'rule.references.plural': undefined
  'rule.references.quotation': undefined
  'rule.references.unnamed': undefined
  'rule.repetition.acrossAreas': undefined
  'rule.slips.agreement': undefined
  'rule.slips.doubledWord': undefined
  'rule.slips.its': undefined
  'rule.slips.missingSpace': undefined
  'rule.slips.name': undefined
  'rule.slips.placeName': undefined
  'rule.slips.verbForm': undefined
  'rule.slips.wording': undefined
  'rule.style.agenda2030': undefined
  'rule.style.countryNames': undefined
  'rule.style.dates': undefined
  'rule.style.memberStates': undefined
  'rule.style.numbers': undefined
  'rule.style.perCent': undefined
  'rule.tips.localToGlobal': undefined
  'rule.tips.multistakeholder': undefined
  'rule.tips.successStory': undefined
  'rules.age': { kind: 'undated' | 'year' | 'unchecked' | 'other'; year: Words | WordList }
  'rules.asEach': { limit: number }
  'rules.asked': undefined
  'rules.atMost.sectionCharacters': { most: number }
  'rules.atMost.sectionWords': { most: number }
  'rules.atMost.totalCharacters': { most: number }
  'rules.atMost.totalPages': { most: number }
  'rules.atMost.totalWords': { most: number }
  'rules.byStatus': { status: 'general' | 'special' | 'roster' | 'other' }
  'rules.changed': undefined
  'rules.done': undefined
  'rules.footnotes': { count: boolean }
  'rules.fromProfile': { limit: number }
  'rules.intro': undefined
  'rules.lastChecked': { day: IsoDate }
  'rules.lift': undefined
  'rules.limit.sectionCharacters': undefined
  'rules.limit.sectionWords': undefined
  'rules.limit.totalCharacters': undefined
  'rules.limit.totalPages': undefined
  'rules.limit.totalWords': undefined
  'rules.noLimit': undefined
  'rules.nothingKnown': undefined
  'rules.now.characters': { count: number }
  'rules.now.pages': { count: number }
  'rules.now.words': { count: number }
  'rules.oneSection': undefined
  'rules.own': undefined
  'rules.profile': undefined
  'rules.reset': undefined
  'rules.rule.advice': { rule: Words | WordList }
  'rules.rule.blocker': { rule: Words | WordList }
  'rules.rule.warning': { rule: Words | WordList }
  'rules.section.lifted': { section: Words | WordList }
  'rules.section.own': { section: Words | WordList; limit: number }
  'rules.switches': undefined
  'rules.switches.hint': undefined
  'rules.switches.kind': { off: number; kind: Words | WordList }
  'rules.switches.why': { why: 'profile' | 'default' | 'organisation' | 'other' }
  'rules.title': undefined
  'rules.unverified': undefined
  'rules.wordsHere': undefined
  'saving.none': undefined
  'saving.noneUntilWritten': undefined
  'saving.notUpToDate': undefined
  'saving.saved': { at: Words | WordList }
  'saving.savedIn': { file: Words | WordList }
  'saving.saving': undefined
  'schema.evidence.long': { most: number }
  'schema.fault': { whole: boolean; path: Words | WordList; what: Words | WordList; more: number }
  'schema.forbiddenId': undefined
  'schema.invalid': { kind: Words | WordList }
  'schema.member': { kind: 'section' | 'proposal' | 'origin' | 'signatory' | 'run' | 'item' | 'block' | 'row' | 'cell' | 'slot' | 'order' | 'profile' | 'source' | 'calendarStep' | 'template' | 'replacedDate' | 'recipient' | 'group' | 'document' | 'alias' | 'actionLine' | 'outcome' | 'tip' | 'prompt' | 'entry' | 'other'; number: Words | WordList; named: boolean; id: Words | WordList }
  'schema.noAddress': undefined
  'schema.noFit': undefined
  'schema.noId': undefined
  'schema.noLanguageTag': undefined
  'schema.noPicture': undefined
  'schema.noTime': undefined
  'schema.noTimeZone': undefined
  'schema.path': { path: Words | WordList }
  'schema.tooMany': { most: Words | WordList; kind: 'sections' | 'slots' | 'steps' | 'papers' | 'other' }
  'schema.tooManyWords': { most: Words | WordList }
  'schema.unequalRows': undefined
  'screen.back': { to: 'draft' | 'other' }
  'section.actionLine': { code: Words | WordList; title: Words | WordList }
  'section.area': { position: 'start' | 'other'; code: Words | WordList; title: Words | WordList }
  'section.part': { position: 'start' | 'other'; title: Words | WordList }
  'section.question': { position: 'start' | 'other'; code: Words | WordList }
  'sectionLabel.actionLine': { mark: Words | WordList }
  'sectionLabel.area': { mark: Words | WordList }
  'sectionLabel.question': { mark: Words | WordList }
  'sequence.fixed': { profile: Words | WordList }
  'settings.about': undefined
  'settings.about.languages': undefined
  'settings.about.licences': undefined
  'settings.about.parts': undefined
  'settings.about.rostrum': { version: Words | WordList }
  'settings.about.runtime': { electron: Words | WordList; chromium: Words | WordList; development: boolean; sandbox: boolean }
  'settings.appearance': undefined
  'settings.documents': undefined
  'settings.folder': undefined
  'settings.folder.choose': undefined
  'settings.folder.hint': undefined
  'settings.history': undefined
  'settings.history.days': { count: number }
  'settings.history.deleted': undefined
  'settings.history.forget': undefined
  'settings.history.hint': undefined
  'settings.history.kept': { count: number; size: Words | WordList }
  'settings.keyboard': undefined
  'settings.notes': undefined
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
  'settings.rules': undefined
  'settings.rules.hint': { count: number }
  'settings.rules.on': undefined
  'settings.rules.onNamed': { name: Words | WordList }
  'settings.smartMarks': undefined
  'settings.smartMarks.hint': undefined
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
  'settled.dismissed': undefined
  'settled.left': { what: Words | WordList; count: number }
  'settled.ruleOff': { name: Words | WordList }
  'settled.ruleOffForGood': { name: Words | WordList }
  'settled.ruleOn': undefined
  'shell.hasToClose': undefined
  'shell.hasToClose.mistake': { reason: Words | WordList }
  'shell.hasToClose.window': undefined
  'shell.newerProfile': undefined
  'shell.notSaved': undefined
  'shell.notSaved.close': undefined
  'shell.notSaved.detail': undefined
  'shell.notSaved.goOn': undefined
  'shell.unusableProfile': undefined
  'shortcut.answer.atTheEdge': { keys: Words | WordList }
  'shortcut.answer.onIntoNext': undefined
  'shortcut.answer.onceMore': { keys: Words | WordList }
  'shortcut.answer.selectDraft': undefined
  'shortcut.answer.selectIntoNext': undefined
  'shortcut.draft.redoToo': undefined
  'shortcut.everywhere.findOutside': undefined
  'shortcut.everywhere.tabByNumber': undefined
  'shortcut.form.copyNext': undefined
  'shortcut.group.answer': undefined
  'shortcut.group.draft': undefined
  'shortcut.group.everywhere': undefined
  'shortcut.group.form': undefined
  'shortcut.group.list': undefined
  'shortcut.group.proposal': undefined
  'shortcut.group.reader': undefined
  'shortcut.list.moveItem': undefined
  'shortcut.list.nextItem': undefined
  'shortcut.list.removeItem': undefined
  'shortcut.proposal.addProposal': undefined
  'shortcut.proposal.duplicateProposal': undefined
  'shortcut.proposal.moveProposal': undefined
  'shortcut.proposal.removeProposal': undefined
  'shortcut.proposal.sameField': undefined
  'shortcut.reader.again': undefined
  'shortcut.reader.follow': undefined
  'shortcut.reader.iAmHere': undefined
  'shortcut.reader.leave': undefined
  'shortcut.reader.letters': undefined
  'shortcut.reader.mirror': undefined
  'shortcut.reader.scroll': undefined
  'shortcut.reader.start': undefined
  'shortcuts.title': undefined
  'sidePanel.checklist': { count: number }
  'sidePanel.findings': { known: boolean; count: number }
  'sidePanel.guidance': undefined
  'sidePanel.notes': { count: number }
  'sidePanel.page': undefined
  'sidePanel.paper': undefined
  'sidePanel.title': undefined
  'signatories.add': undefined
  'signatories.added': { count: number }
  'signatories.country': undefined
  'signatories.country.of': { row: number }
  'signatories.name': undefined
  'signatories.name.of': { row: number }
  'signatories.none': undefined
  'signatories.organisation': undefined
  'signatories.organisation.of': { row: number }
  'signatories.paste': undefined
  'signatories.paste.add': undefined
  'signatories.paste.example': undefined
  'signatories.paste.lines': undefined
  'signatories.remove': undefined
  'signatories.removeNamed': { row: number; name: Words | WordList }
  'signatories.removeRow': { row: number }
  'signatories.removed': undefined
  'signatories.step.added': undefined
  'signatories.step.removed': undefined
  'signatories.step.rowsAdded': { count: number }
  'signatories.step.typing': undefined
  'signatories.title': { count: number }
  'source.lead': { count: number }
  'source.opensInBrowser': undefined
  'standIn.description': { pack: Words | WordList }
  'standIn.order': undefined
  'standIn.orderDescription': undefined
  'standIn.profile': undefined
  'standIn.profileDescription': undefined
  'standIn.recipients': { pack: Words | WordList }
  'standIn.source': undefined
  'standIn.unverified': { template: Words | WordList }
  'statement.acronyms': undefined
  'statement.acronyms.hint': undefined
  'statement.acronyms.open': undefined
  'statement.answers': { question: Words | WordList }
  'statement.clockGoesOn': undefined
  'statement.clockNotShown': undefined
  'statement.clockTitle': { title: Words | WordList; cut: Words | WordList }
  'statement.cut.all': undefined
  'statement.cut.essential': undefined
  'statement.cut.withoutOptional': undefined
  'statement.cuts': undefined
  'statement.cuts.hint': undefined
  'statement.cuts.stale': { count: number }
  'statement.cuts.tooLong': { marked: boolean; over: Words | WordList; slot: Words | WordList }
  'statement.editHere': undefined
  'statement.empty': undefined
  'statement.goToDraft': undefined
  'statement.history': undefined
  'statement.history.brokenOff': undefined
  'statement.history.row': { when: Words | WordList; took: Words | WordList; slot: Words | WordList }
  'statement.keys.end': undefined
  'statement.keys.next': undefined
  'statement.keys.start': undefined
  'statement.leftOut': undefined
  'statement.level.essential': undefined
  'statement.level.heard': { level: 'essential' | 'supporting' | 'optional' | 'other' }
  'statement.level.optional': undefined
  'statement.level.supporting': undefined
  'statement.marks': undefined
  'statement.marks.choose': undefined
  'statement.marks.of': { piece: Words | WordList }
  'statement.mini': undefined
  'statement.mini.hint': undefined
  'statement.noTitle': undefined
  'statement.pace': undefined
  'statement.pace.forget': undefined
  'statement.pace.forget.hint': undefined
  'statement.pace.forgotten': undefined
  'statement.pace.is': { learned: boolean; pace: number }
  'statement.pace.learned': undefined
  'statement.pace.rehearseOnce': undefined
  'statement.pace.untilRehearsed': undefined
  'statement.piece.paragraph': { number: number }
  'statement.piece.sentence': { sentence: number; paragraph: number }
  'statement.plan.fits': { best: boolean; time: Words | WordList }
  'statement.plan.over': { time: Words | WordList; over: number }
  'statement.questions': undefined
  'statement.questions.answered': { count: number; first: number; time: Words | WordList; last: number }
  'statement.questions.notAnswered': undefined
  'statement.row.leftOut': undefined
  'statement.row.said': { number: number; begins: Words | WordList; seconds: number }
  'statement.seconds': { seconds: number }
  'statement.showClock': undefined
  'statement.side': undefined
  'statement.slot': undefined
  'statement.slot.another': undefined
  'statement.slot.form': undefined
  'statement.slotIsOver': { slot: Words | WordList }
  'statement.speakerNotKept': undefined
  'statement.step.marked': { piece: Words | WordList; level: 'essential' | 'supporting' | 'optional' | 'other' }
  'statement.step.slot': { slot: Words | WordList }
  'statement.step.versionDeleted': { name: Words | WordList }
  'statement.step.versionNamed': { name: Words | WordList }
  'statement.step.versionSaved': { name: Words | WordList }
  'statement.time.fast': { time: Words | WordList }
  'statement.time.safe': { time: Words | WordList }
  'statement.time.unrehearsed': { from: Words | WordList; to: Words | WordList }
  'statement.time.yours': { time: Words | WordList }
  'statement.timekeeper': undefined
  'statement.timekeeper.hint': undefined
  'statement.times': undefined
  'statement.times.brokenOff': undefined
  'statement.times.press': undefined
  'statement.title': undefined
  'statement.tooLong': { words: number; most: number }
  'statement.version.delete': { name: Words | WordList }
  'statement.version.deleted': { name: Words | WordList }
  'statement.version.forSlot': { slot: Words | WordList }
  'statement.version.name': undefined
  'statement.version.noName': undefined
  'statement.version.save': undefined
  'statement.version.saveNamed': { cut: Words | WordList }
  'statement.version.saved': { name: Words | WordList }
  'statement.windows': undefined
  'status.aloud': { minutes: number; seconds: number }
  'status.characters': { limited: boolean; over: number; count: number; limit: number }
  'status.checking': undefined
  'status.notChecked': undefined
  'status.pages': { limited: boolean; over: number; count: number; limit: number }
  'status.setLimits': { amount: Words | WordList }
  'status.words': { limited: boolean; over: number; count: number; limit: number }
  'step.contact': { hidden: boolean }
  'step.delivery': undefined
  'step.delivery.typing': undefined
  'step.evidence.ownKept': { title: Words | WordList }
  'step.evidence.put': { title: Words | WordList }
  'step.evidence.taken': { title: Words | WordList }
  'step.finding.allShown': undefined
  'step.finding.dismissed': undefined
  'step.finding.shown': undefined
  'step.language': undefined
  'step.limit': undefined
  'step.limits.none': undefined
  'step.list.added': undefined
  'step.list.moved': undefined
  'step.list.removed': undefined
  'step.list.ticked': { done: boolean }
  'step.list.typing': undefined
  'step.note.added': undefined
  'step.note.changed': undefined
  'step.note.deleted': undefined
  'step.note.replied': undefined
  'step.note.resolved': { resolved: boolean }
  'step.order': undefined
  'step.organisation': undefined
  'step.organisationTaken': { name: Words | WordList }
  'step.placed': { place: Words | WordList }
  'step.profile': undefined
  'step.rule': { name: Words | WordList; how: 'on' | 'off' | 'other' }
  'step.section': { chosen: boolean; title: Words | WordList }
  'step.sequence': { title: Words | WordList }
  'step.takenFromFile': undefined
  'step.title': undefined
  'step.undoneAlready': undefined
  'syncCopies.bin': undefined
  'syncCopies.compare': undefined
  'syncCopies.hasCopy': { count: number; name: Words | WordList }
  'syncCopies.isCopy': { name: Words | WordList; original: Words | WordList }
  'syncCopies.isOwnCopy': { name: Words | WordList; original: Words | WordList }
  'syncCopies.merge': undefined
  'syncCopies.merged': { count: number; name: Words | WordList }
  'syncCopies.notRead': undefined
  'syncCopies.openOriginal': undefined
  'syncCopies.step': { name: Words | WordList }
  'syncCopies.title': undefined
  'tabs.close': { title: Words | WordList }
  'tabs.locked': undefined
  'tabs.moved': { at: number; of: number }
  'tabs.title': undefined
  'tabs.withFile': { title: Words | WordList; file: Words | WordList }
  'takenFrom.changed': undefined
  'takenFrom.gone': undefined
  'takenFrom.keepMine': undefined
  'takenFrom.keepStep': undefined
  'takenFrom.kept': undefined
  'takenFrom.show': { shown: boolean }
  'takenFrom.source': { edited: boolean; kind: 'question' | 'area' | 'actionLine' | 'other'; title: Words | WordList; mark: Words | WordList }
  'takenFrom.step': undefined
  'takenFrom.takeOver': undefined
  'takenFrom.title': undefined
  'takenFrom.told': undefined
  'toolbar.footnote.edit': undefined
  'toolbar.formatting': undefined
  'toolbar.group.emphasis': undefined
  'toolbar.group.history': undefined
  'toolbar.group.structure': undefined
  'toolbar.highlight.note': undefined
  'toolbar.kind': undefined
  'toolbar.kindNow': { kind: Words | WordList }
  'toolbar.link.off': undefined
  'toolbar.marks': undefined
  'toolbar.marks.all': undefined
  'toolbar.redo.nothing': undefined
  'toolbar.redo.step': { step: Words | WordList }
  'toolbar.table': undefined
  'toolbar.table.columnAfter': undefined
  'toolbar.table.columnBefore': undefined
  'toolbar.table.deleteColumn': undefined
  'toolbar.table.deleteRow': undefined
  'toolbar.table.deleteTable': undefined
  'toolbar.table.headerRow': undefined
  'toolbar.table.noHeaderRow': undefined
  'toolbar.table.paragraphBelow': undefined
  'toolbar.table.rowAbove': undefined
  'toolbar.table.rowBelow': undefined
  'toolbar.undo.nothing': undefined
  'toolbar.undo.step': { step: Words | WordList }
  'topBar.back': undefined
  'topBar.drafts': undefined
  'topBar.due': { over: boolean; date: Words | WordList; howLong: Words | WordList }
  'topBar.dueAt': { title: Words | WordList; clocks: Words | WordList }
  'topBar.dueNamed': { title: Words | WordList }
  'topBar.find': undefined
  'topBar.handIn': undefined
  'topBar.language': undefined
  'topBar.languageNow': { language: Words | WordList }
  'topBar.makeStatement': undefined
  'topBar.noTitle': undefined
  'topBar.order': undefined
  'topBar.order.heading': undefined
  'topBar.order.unnamed': undefined
  'topBar.orderNow': { order: Words | WordList }
  'topBar.outline': undefined
  'topBar.panel': undefined
  'topBar.rehearse': undefined
  'topBar.titleOfDocument': undefined
  'ui.choices': { label: Words | WordList }
  'ui.choices.list': { label: Words | WordList }
  'ui.close': undefined
  'ui.dismiss': undefined
  'ui.keepTyped': { typed: Words | WordList }
  'ui.needed': undefined
  'ui.ownWords': undefined
  'ui.toasts': undefined
  'ui.undo': undefined
  'undo.done.redo': { step: Words | WordList }
  'undo.done.undo': { step: Words | WordList }
  'undo.nothingLeft.redo': undefined
  'undo.nothingLeft.undo': undefined
  'undo.takenBack': { step: Words | WordList }
  'unplaced.title': undefined
  'version.changed': { count: number; version: Words | WordList }
  'version.quoted': { version: Words | WordList }
  'version.unnamed': undefined
  'versions.asCompared': undefined
  'versions.byHand': undefined
  'versions.comesFrom': { paragraph: Words | WordList }
  'versions.comparing': undefined
  'versions.count': { kind: 'kept' | 'reworded' | 'moved' | 'split' | 'merged' | 'new' | 'gone' | 'other'; count: number }
  'versions.earlier': undefined
  'versions.join': { paragraph: Words | WordList }
  'versions.join.choose': undefined
  'versions.jump': undefined
  'versions.jump.go': undefined
  'versions.jump.none': { number: Words | WordList }
  'versions.kind': { kind: 'kept' | 'reworded' | 'moved' | 'split' | 'merged' | 'new' | 'gone' | 'other' }
  'versions.later': undefined
  'versions.noCounterpart': { paragraph: Words | WordList }
  'versions.none': { later: boolean }
  'versions.nothingChanged': undefined
  'versions.onlyChanged': undefined
  'versions.renumbered': undefined
  'versions.through': undefined
  'versions.title': undefined
  'versions.tooFew': undefined
  'when.unknown': undefined
  'when.yesterday': { at: IsoDate }
  'words.quoted': { words: Words | WordList }
}

/** The tags in each sentence that has any. */
export interface MessageTags {
  'calendar.moved': 'moved' | 'heard' | 'struck' | 'now'
  'draft.notSaved': 'strong'
  'findings.change': 'old' | 'heard' | 'new' | 'arrow' | 'rest'
  'findings.correctAll': 'heard'
  'findings.filter.advice': 'digits'
  'findings.filter.blocker': 'digits'
  'findings.filter.warning': 'digits'
  'findings.group': 'digits'
  'guidance.titled': 'strong'
  'handin.form.nextUnanswered': 'digits'
  'home.first.begin': 'strong'
  'outline.openItems': 'heard'
  'outline.proposals.count': 'heard'
  'outline.section': 'number' | 'heard'
  'outline.words': 'heard'
  'outline.wordsOf': 'heard'
  'outline.wordsOver': 'heard'
  'proposals.change': 'heard' | 'words'
  'reader.backToClock': 'key'
  'reader.goOnFromHere': 'key'
  'rules.rule.advice': 'level'
  'rules.rule.blocker': 'level'
  'rules.rule.warning': 'level'
  'rules.unverified': 'chip'
  'settings.words.counted': 'digits'
  'statement.empty': 'strong'
  'statement.keys.end': 'key'
  'statement.keys.next': 'key'
  'statement.keys.start': 'key'
  'statement.time.fast': 'bold'
  'statement.time.safe': 'bold'
  'statement.time.unrehearsed': 'bold'
  'statement.time.yours': 'bold'
  'statement.tooLong': 'strong'
  'status.aloud': 'heard'
  'status.setLimits': 'counted' | 'heard'
  'takenFrom.gone': 'chip'
  'takenFrom.source': 'name'
}
