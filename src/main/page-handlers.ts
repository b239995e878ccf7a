import type { RequestInput } from '../contract/messages'
import { numbersParagraphs } from '../core/draft/paragraph-numbers'
import { failure, type Result, success } from '../core/result'
import { isoDayOf } from '../core/text/iso-day'
import { message } from '../messages/message'
import type { DocumentRequest } from '../node/documents'
import type { Handlers } from './contract-calls'
import { lookOf } from './document-look'
import { liveDraft } from './live-draft'
import { Printing } from './printing'
import type { Shell } from './shell'

type PagesAsked = Pick<RequestInput<'page.print'>, 'draft' | 'as' | 'order' | 'paper'>

/** Beyond any document that can be made. */
const LAST_PAGE = 100_000

/** The pages of a draft, to be seen and to be printed. */
export function pageHandlers(shell: Shell): Pick<Handlers, 'draft.pages' | 'page.preview' | 'page.print'> {
  const printing = new Printing()
  return {
    'draft.pages': async ({ draft }) => {
      const live = await liveDraft(shell, draft)
      if (!live.ok) return live
      const { content, template } = live.value
      const { paper } = shell.settings.content
      const look = await usualLook(live.value)
      const pages = await shell.documents.pages(content, template, content.order, paper, look)
      return pages.ok ? success({ pages: pages.value }) : pages
    },
    'page.preview': async ({ from, to, known, revision, ...asked }) => {
      if (revision !== undefined && shell.sessions.revisionOf(asked.draft) !== revision)
        return failure('other-revision', message('problem.otherRevision'))
      const request = await documentOf(shell, asked)
      return request.ok ? shell.documents.preview({ ...request.value, from, to, known }) : request
    },
    'page.print': async (asked) => {
      const request = await documentOf(shell, asked)
      if (!request.ok) return request
      const drawn = await shell.documents.draw({ ...request.value, from: 1, to: LAST_PAGE })
      if (!drawn.ok) return drawn
      return printing.print(drawn.value, { title: request.value.draft.title, paper: asked.paper })
    },
  }
}

/** The document that hand-in makes unless its writer chooses otherwise there. */
async function documentOf(
  shell: Shell,
  { draft, as, order, paper }: PagesAsked,
): Promise<Result<Omit<DocumentRequest, 'formats'>>> {
  const live = await liveDraft(shell, draft)
  if (!live.ok) return live
  const { content, template } = live.value
  if (!template.orders.some(({ id }) => id === order)) return failure('no-order', message('problem.noOrder', { order }))
  return success({ draft: content, template, order, paper, as, look: await usualLook(live.value) })
}

function usualLook(live: Parameters<typeof lookOf>[0]) {
  return lookOf(live, {
    day: isoDayOf(new Date()),
    consultation: true,
    numbered: numbersParagraphs(live.content, live.template),
    letterhead: true,
  })
}
