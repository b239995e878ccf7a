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
  'cli.exists.replace': { problem: Words | WordList }
  'cli.exists.replaceIt': { problem: Words | WordList }
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
  'command.formView.label': undefined
  'command.formView.listed': undefined
  'command.formView.palette': undefined
  'command.handIn.label': undefined
  'command.handIn.listed': undefined
  'command.handIn.palette': undefined
  'command.heading1.label': undefined
  'command.heading2.label': undefined
  'command.heading3.label': undefined
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
  'file.quoted': { name: Words | WordList }
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
  'notice.writtenAgain': { name: Words | WordList }
  'pack.textInNoLanguage': undefined
  'problem.badRequest': { request: Words | WordList; place: Words | WordList }
  'problem.badRequest.content': undefined
  'problem.documents.closing': { wanted: 'import' | 'make' | 'pages' | 'warm' | 'other' }
  'problem.documents.memory': { wanted: 'import' | 'make' | 'pages' | 'warm' | 'other' }
  'problem.documents.mistake': { wanted: 'import' | 'export' | 'other'; reason: Words | WordList }
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
  'problem.pdf.document': undefined
  'problem.pdf.missingGlyph': { others: number; character: Words | WordList; code: Words | WordList; place: Words | WordList }
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
  'toolbar.formatting': undefined
  'toolbar.group.emphasis': undefined
  'toolbar.group.history': undefined
  'toolbar.group.structure': undefined
  'toolbar.kind': undefined
  'toolbar.kindNow': { kind: Words | WordList }
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
  'when.unknown': undefined
  'when.yesterday': { at: IsoDate }
}

/** The tags in each sentence that has any. */
export interface MessageTags {
  'settings.words.counted': 'digits'
}
