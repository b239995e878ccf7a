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
  'app.importing.stop': undefined
  'app.notDropped': { reason: Words | WordList }
  'app.notice.changedOutside': undefined
  'app.notice.importedOtherwise': undefined
  'app.notice.nearlyFull': undefined
  'app.notice.problem': undefined
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
  'cli.doctor.answer': { section: Words | WordList; slot: Words | WordList; count: number }
  'cli.doctor.cut': undefined
  'cli.doctor.details': undefined
  'cli.doctor.help.file': undefined
  'cli.doctor.help.json': undefined
  'cli.doctor.help.profile': undefined
  'cli.doctor.help.text': undefined
  'cli.doctor.lost': { section: Words | WordList; slot: Words | WordList }
  'cli.doctor.nothing': undefined
  'cli.doctor.readable': { words: number; count: number }
  'cli.doctor.summary': undefined
  'cli.doctor.version': { path: Words | WordList; modified: Words | WordList; kind: 'snapshot' | 'copy' | 'other' }
  'cli.doctor.versions': { count: number }
  'cli.doctor.whole': undefined
  'cli.exists.replace': { problem: Words | WordList }
  'cli.exists.replaceIt': { problem: Words | WordList }
  'cli.export.help.boxes': undefined
  'cli.export.notAFolder': { name: Words | WordList }
  'cli.export.order': { orders: Words | WordList; order: Words | WordList }
  'cli.input.folder': undefined
  'cli.input.tooBig': { most: number; unit: Words | WordList }
  'cli.input.unknownError': undefined
  'cli.input.unreadable': { code: Words | WordList }
  'cli.many.noDrafts': { names: Words | WordList; extension: Words | WordList }
  'cli.many.standardInput': undefined
  'cli.nameACommand': { commands: Words | WordList }
  'cli.noCommandIn': { name: Words | WordList; next: Words | WordList }
  'cli.noCommandIn.near': { name: Words | WordList; next: Words | WordList; near: Words | WordList }
  'cli.noTemplate': { id: Words | WordList; ids: Words | WordList }
  'cli.noTemplate.atAll': undefined
  'cli.noTemplate.near': { id: Words | WordList; near: Words | WordList }
  'cli.sayWhat': { name: Words | WordList; words: Words | WordList }
  'cli.templateNotInstalled': { id: Words | WordList; pack: Words | WordList }
  'cli.unexpected': { reason: Words | WordList }
  'cli.unknown': { kind: 'option' | 'command' | 'other'; name: Words | WordList }
  'cli.unknown.near': { kind: 'option' | 'command' | 'other'; name: Words | WordList; near: Words | WordList }
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
  'command.applyFix.label': undefined
  'command.applyFix.listed': undefined
  'command.applyFix.palette': undefined
  'command.bold.label': undefined
  'command.bulletList.button': undefined
  'command.bulletList.label': undefined
  'command.calendar.label': undefined
  'command.calendar.listed': undefined
  'command.closeDraft.label': undefined
  'command.closeDraft.listed': undefined
  'command.closeDraft.palette': undefined
  'command.commandPalette.label': undefined
  'command.commandPalette.listed': undefined
  'command.dismissFinding.label': undefined
  'command.dismissFinding.listed': undefined
  'command.dismissFinding.palette': undefined
  'command.footnote.button': undefined
  'command.footnote.label': undefined
  'command.footnote.listed': undefined
  'command.formView.label': undefined
  'command.formView.listed': undefined
  'command.formView.palette': undefined
  'command.handIn.label': undefined
  'command.handIn.listed': undefined
  'command.handIn.palette': undefined
  'command.heading1.label': undefined
  'command.heading2.label': undefined
  'command.heading3.label': undefined
  'command.highlight.label': undefined
  'command.highlight.listed': undefined
  'command.insertImage.button': undefined
  'command.insertImage.label': undefined
  'command.installPack.label': undefined
  'command.italic.label': undefined
  'command.link.label': undefined
  'command.link.listed': undefined
  'command.makeStatement.label': undefined
  'command.new.label': undefined
  'command.new.listed': undefined
  'command.nextFinding.label': undefined
  'command.nextSection.label': undefined
  'command.numberedList.label': undefined
  'command.open.label': undefined
  'command.open.listed': undefined
  'command.open.palette': undefined
  'command.paragraph.label': undefined
  'command.previousFinding.label': undefined
  'command.previousSection.label': undefined
  'command.quote.label': undefined
  'command.redo.label': undefined
  'command.rehearse.label': undefined
  'command.rehearse.palette': undefined
  'command.save.label': undefined
  'command.save.listed': undefined
  'command.save.palette': undefined
  'command.saveAs.label': undefined
  'command.saveAs.palette': undefined
  'command.settings.label': undefined
  'command.settings.palette': undefined
  'command.shortcuts.label': undefined
  'command.shortcuts.listed': undefined
  'command.showChecklist.label': undefined
  'command.showChecklist.palette': undefined
  'command.showFindings.label': undefined
  'command.showGuidance.label': undefined
  'command.strikethrough.label': undefined
  'command.subscript.label': undefined
  'command.subscript.listed': undefined
  'command.superscript.label': undefined
  'command.superscript.listed': undefined
  'command.table.button': undefined
  'command.table.label': undefined
  'command.underline.label': undefined
  'command.undo.label': undefined
  'command.undo.listed': undefined
  'dialog.calendar.button': undefined
  'dialog.calendar.files': undefined
  'dialog.calendar.title': { count: number }
  'dialog.documents.button': undefined
  'dialog.documents.title': undefined
  'dialog.drafts': undefined
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
  'dialog.pack.remove.detail': undefined
  'dialog.pack.remove.no': undefined
  'dialog.pack.remove.question': { title: Words | WordList }
  'dialog.pack.remove.yes': undefined
  'dialog.pack.replace.no': undefined
  'dialog.pack.replace.question': undefined
  'dialog.pack.replace.yes': undefined
  'dialog.pack.title': undefined
  'dialog.replace.detail': { count: number; names: Words | WordList; folder: Words | WordList }
  'dialog.replace.no': { count: number }
  'dialog.replace.question': { count: number; names: Words | WordList }
  'dialog.replace.yes': { count: number }
  'dialog.saveAs.button': undefined
  'dialog.saveAs.name': undefined
  'dialog.saveAs.title': undefined
  'dialog.trash.detail': undefined
  'dialog.trash.no': undefined
  'dialog.trash.question': { name: Words | WordList }
  'dialog.trash.thisDraft': undefined
  'dialog.trash.yes': undefined
  'file.open': undefined
  'file.openFailed': undefined
  'file.openNamed': { name: Words | WordList }
  'file.quoted': { name: Words | WordList }
  'file.reveal': undefined
  'file.revealNamed': { name: Words | WordList }
  'finding.imageAlternativeText.missing': undefined
  'finding.imageAlternativeText.saysNothing': { alternative: Words | WordList }
  'finding.imageAlternativeText.why': undefined
  'finding.imageLost': undefined
  'finding.imageLost.why': undefined
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
  'finding.profileImages': undefined
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
  'handin.boxes': undefined
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
  'image.alternative': undefined
  'image.alternative.hint': undefined
  'image.alternative.is': { alternative: Words | WordList }
  'image.alternative.menu': undefined
  'image.alternative.none': undefined
  'image.keep': undefined
  'image.named': { file: Words | WordList }
  'image.noPlace': undefined
  'image.notInserted': undefined
  'image.notTaken': { rules: Words | WordList }
  'image.onlyImages': undefined
  'image.remove': undefined
  'image.title': undefined
  'image.unnamed': undefined
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
  'notice.changedOutside': { name: Words | WordList; copy: Words | WordList }
  'notice.readAsPlainText': undefined
  'notice.writtenAgain': { name: Words | WordList }
  'pack.textInNoLanguage': undefined
  'problem.badRequest': { request: Words | WordList; place: Words | WordList }
  'problem.badRequest.content': undefined
  'problem.documents.cancelled': { wanted: 'import' | 'make' | 'other' }
  'problem.documents.closing': { wanted: 'import' | 'make' | 'pages' | 'warm' | 'other' }
  'problem.documents.memory': { wanted: 'import' | 'make' | 'pages' | 'warm' | 'other' }
  'problem.documents.mistake': { wanted: 'import' | 'export' | 'other'; reason: Words | WordList }
  'problem.documents.slow': { wanted: 'import' | 'make' | 'pages' | 'warm' | 'other' }
  'problem.documents.stopped': { wanted: 'import' | 'make' | 'pages' | 'warm' | 'other'; reason: Words | WordList }
  'problem.draftHasNoFile': undefined
  'problem.dropped.mistake': undefined
  'problem.dropped.noFile': undefined
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
  'problem.fix.acrossParagraphs': undefined
  'problem.fix.stale': undefined
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
  'problem.mistake': undefined
  'problem.noBin': { name: Words | WordList }
  'problem.noDate': { pack: Words | WordList }
  'problem.noOrder': { order: Words | WordList }
  'problem.noPack': { pack: Words | WordList }
  'problem.noProgram': { name: Words | WordList; program: 'mail' | 'calendar' | 'other' }
  'problem.noSample': { template: Words | WordList }
  'problem.noSummaryTemplate': undefined
  'problem.noTemplate.atAll': undefined
  'problem.noTemplate.named': { template: Words | WordList }
  'problem.notInList': undefined
  'problem.notKnown.file': undefined
  'problem.notOpen': undefined
  'problem.notOurs': { name: Words | WordList }
  'problem.nothingToTake': undefined
  'problem.onlyWebPages': undefined
  'problem.openElsewhere': { name: Words | WordList }
  'problem.otherDraft': undefined
  'problem.otherRevision': undefined
  'problem.pack.builtIn': { id: Words | WordList }
  'problem.pack.cannotInstall': { id: Words | WordList; other: Words | WordList; template: Words | WordList }
  'problem.pack.claims': { path: Words | WordList; other: Words | WordList; template: Words | WordList; id: Words | WordList }
  'problem.pack.exists': { id: Words | WordList; version: Words | WordList; origin: 'builtIn' | 'installed' | 'other'; given: Words | WordList }
  'problem.pack.idTwice': { path: Words | WordList; id: Words | WordList }
  'problem.pack.largerThanAny': { file: Words | WordList }
  'problem.pack.notAFile': { file: Words | WordList }
  'problem.pack.notInstalled': { id: Words | WordList }
  'problem.pack.readBackOtherwise': { id: Words | WordList }
  'problem.pack.templateTwice': { path: Words | WordList; template: Words | WordList }
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
  'problem.pdf.character': { character: Words | WordList; code: Words | WordList; place: Words | WordList }
  'problem.pdf.document': undefined
  'problem.pdf.missingGlyph': { characters: Words | WordList; others: number; count: number }
  'problem.pdf.noReason': undefined
  'problem.pdf.refused': { reason: Words | WordList }
  'problem.reading.closing': undefined
  'problem.reading.memory': { name: Words | WordList }
  'problem.reading.mistake': { name: Words | WordList; reason: Words | WordList }
  'problem.reading.notToSumUp': undefined
  'problem.reading.slow.open': { name: Words | WordList }
  'problem.reading.slow.summarise': { name: Words | WordList }
  'problem.reading.stopped': { name: Words | WordList; reason: Words | WordList }
  'problem.stranger': undefined
  'problem.thread.ended': { code: Words | WordList }
  'problem.tooManyWords': { most: Words | WordList; word: Words | WordList }
  'problem.unknownRequest': undefined
  'problem.withoutPack': { title: Words | WordList; template: Words | WordList; pack: Words | WordList }
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
  'shell.hasToClose': undefined
  'shell.hasToClose.mistake': { reason: Words | WordList }
  'shell.hasToClose.window': undefined
  'shell.notSaved': undefined
  'shell.notSaved.close': undefined
  'shell.notSaved.detail': undefined
  'shell.notSaved.goOn': undefined
  'shortcut.answer.atTheEdge': { keys: Words | WordList }
  'shortcut.answer.formattingBar': undefined
  'shortcut.answer.onIntoNext': undefined
  'shortcut.draft.redoToo': undefined
  'shortcut.everywhere.findOutside': undefined
  'shortcut.everywhere.nextPart': undefined
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
  'source.lead': { count: number }
  'source.opensInBrowser': undefined
  'statement.speakerNotKept': undefined
  'toolbar.footnote.edit': undefined
  'toolbar.formatting': undefined
  'toolbar.group.emphasis': undefined
  'toolbar.group.history': undefined
  'toolbar.group.structure': undefined
  'toolbar.highlight.note': undefined
  'toolbar.kind': undefined
  'toolbar.kindNow': { kind: Words | WordList }
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
