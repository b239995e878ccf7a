import { basename } from 'node:path'
import { dialog } from 'electron'
import type { RequestOutput } from '../contract/messages'
import type { CompiledProposals } from '../core/export/compiled-proposals'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import type { Handlers } from './contract-calls'
import { parentOf } from './dialogs'
import { saveMade } from './paper-handlers'
import type { Shell } from './shell'

type CompileCalls = 'proposals.compile' | 'proposals.saveCompiled'

/** What was put together, and the folder that it comes from. */
interface Compiled {
  folder: string
  proposals: CompiledProposals
}

/** Proposals of a coalition's drafts side by side: read from a folder, and written as a document. */
export function compileHandlers(shell: Shell): Pick<Handlers, CompileCalls> {
  let last: Compiled | null = null
  return {
    'proposals.compile': async () => {
      const answer = await dialog.showOpenDialog(parentOf(shell), {
        title: text('dialog.compile.title'),
        buttonLabel: text('dialog.compile.button'),
        defaultPath: shell.draftsFolder(),
        properties: ['openDirectory'],
      })
      const [folder] = answer.filePaths
      if (answer.canceled || !folder) return success(null)
      const compiled = await compiledIn(shell, folder)
      if (!compiled.ok) return compiled
      last = { folder, proposals: compiled.value.proposals }
      return success(compiled.value.shown)
    },
    'proposals.saveCompiled': async ({ format }) => {
      if (!last) return failure('not-compiled', message('problem.compile.nothing'))
      const { folder, proposals } = last
      const { paper } = shell.settings.content
      return saveMade(shell, {
        title: text('dialog.compile.save'),
        name: text('dialog.compile.name', { folder: basename(folder) }),
        place: folder,
        format,
        make: () => shell.documents.results({ compiled: proposals, format, paper }),
      })
    },
  }
}

async function compiledIn(
  shell: Shell,
  folder: string,
): Promise<Result<{ proposals: CompiledProposals; shown: NonNullable<RequestOutput<'proposals.compile'>> }>> {
  const [{ leftOutOf, submittedIn }, { compileProposals, submittersOf }] = await Promise.all([
    import('../node/submitted-drafts'),
    import('../core/paper/compile'),
  ])
  const read = await submittedIn(folder, (path) => shell.opening.read(path))
  if (!read.ok) return read
  const { drafts } = read.value
  const rows = compileProposals(drafts)
  const leftOut = leftOutOf(read.value)
  const proposals = { rows, leftOut, ...submittersOf(drafts) }
  return success({
    proposals,
    shown: {
      folderName: shell.nameOf(folder),
      submitters: proposals.submitters,
      rows,
      leftOut,
    },
  })
}
