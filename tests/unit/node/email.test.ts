import { describe, expect, it } from 'vitest'
import { composeEmail, DOCX_TYPE, PDF_TYPE } from '../../../src/node/email'
import { richDraft, TEMPLATE } from '../../documents/fixture'

const ATTACHMENTS = [
  {
    fileName: 'Ünï_联_input.docx',
    contentType: DOCX_TYPE,
    bytes: new Uint8Array(Array.from({ length: 700 }, (_, index) => index % 256)),
  },
  { fileName: 'HNA_input.pdf', contentType: PDF_TYPE, bytes: new TextEncoder().encode('%PDF-1.7 test') },
]

interface Part {
  headers: Map<string, string>
  body: string
}

/** A MIME entity cut into headers and body, folded lines joined; enough of RFC 2045 for what we write. */
function part(text: string): Part {
  const at = text.indexOf('\r\n\r\n')
  const headers = new Map<string, string>()
  for (const line of text
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const colon = line.indexOf(':')
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: text.slice(at + 4) }
}

function parts(message: Part): Part[] {
  const boundary = /boundary="([^"]+)"/.exec(message.headers.get('content-type') ?? '')?.[1]
  return message.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((text) => part(text.replace(/^\r\n|\r\n$/g, '')))
}

/** RFC 2047 encoded words. */
function decoded(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString('utf8')
        : decodeURIComponent(
            words
              .replace(/_/g, ' ')
              .replace(/%/g, '%25')
              .replace(/=([0-9A-F]{2})/g, '%$1'),
          ),
    )
}

function plain({ headers, body }: Part): string {
  const encoding = headers.get('content-transfer-encoding')
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

async function composed(draft = richDraft(), template = TEMPLATE): Promise<Part> {
  return part(Buffer.from(await composeEmail(draft, template, ATTACHMENTS)).toString('latin1'))
}

describe('the e-mail draft', () => {
  it('opens for writing: X-Unsent, no sender, no message id', async () => {
    const { headers } = await composed()
    expect(headers.get('x-unsent')).toBe('1')
    for (const absent of ['from', 'message-id', 'to']) expect(headers.has(absent)).toBe(false)
    expect(headers.get('date')).toBe('Thu, 24 Jul 2025 16:30:00 +0000')
    expect(headers.get('mime-version')).toBe('1.0')
  })

  it('fills in subject, recipients and text from the template', async () => {
    const handIn = { ...TEMPLATE.handIn, recipients: ['a@example.org', 'b@example.org'] }
    const message = await composed(richDraft({ title: 'Réseaux à nous' }), { ...TEMPLATE, handIn })
    expect(decoded(message.headers.get('subject') ?? '')).toBe('HNA: Réseaux à nous')
    expect(message.headers.get('to')).toBe('a@example.org, b@example.org')
    const [body] = parts(message)
    expect(body?.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/)
    expect(body && plain(body).replace(/\r\n/g, '\n').trim()).toBe(
      'Dear colleagues,\n\nPlease find attached the input of Hill Networks Alliance (HNA), “Réseaux à nous”.\n\nWith kind regards',
    )
  })

  it('says what the writer made of subject and text', async () => {
    const written = { subject: 'Our input\r\nBcc: evil@example.org', body: 'Dear Chair,\n\nhere it is.' }
    const bytes = await composeEmail(richDraft(), TEMPLATE, ATTACHMENTS, written)
    const message = part(Buffer.from(bytes).toString('latin1'))
    expect(decoded(message.headers.get('subject') ?? '')).toBe('Our input Bcc: evil@example.org')
    expect(message.headers.has('bcc')).toBe(false)
    const [body] = parts(message)
    expect(body && plain(body).replace(/\r\n/g, '\n').trim()).toBe(written.body)
  })

  it('carries the documents byte for byte, with their names', async () => {
    const [, ...attached] = parts(await composed())
    expect(attached).toHaveLength(2)
    attached.forEach(({ headers, body }, index) => {
      const { bytes, contentType } = ATTACHMENTS[index] ?? { bytes: null, contentType: '' }
      expect(headers.get('content-type')).toContain(contentType)
      expect(Buffer.from(body, 'base64').equals(Buffer.from(bytes ?? []))).toBe(true)
    })
    expect(decoded(/name="?([^";]+)/.exec(attached[0]?.headers.get('content-type') ?? '')?.[1] ?? '')).toBe(
      'Ünï_联_input.docx',
    )
    const disposition = attached[0]?.headers.get('content-disposition') ?? ''
    const pieces = [...disposition.matchAll(/filename\*(?:\d+\*)?=(?:utf-8'')?([^;\s]+)/gi)].map((match) => match[1])
    expect(decodeURIComponent(pieces.join(''))).toBe('Ünï_联_input.docx')
  })

  it('lets no text of the draft become a header', async () => {
    const draft = richDraft({ title: 'Title\r\nBcc: evil@example.org' })
    const { headers } = await composed(draft)
    expect(headers.has('bcc')).toBe(false)
  })

  it('is the same bytes twice', async () => {
    const twice = await Promise.all([
      composeEmail(richDraft(), TEMPLATE, ATTACHMENTS),
      composeEmail(richDraft(), TEMPLATE, ATTACHMENTS),
    ])
    expect(Buffer.from(twice[0]).equals(Buffer.from(twice[1]))).toBe(true)
  })

  it('has no mark in its subject that turns the direction of what stands behind it', async () => {
    const draft = richDraft({ title: 'Input \u202egpj.exe\u2066' })
    draft.organisation = { ...draft.organisation, acronym: 'H\u202eNA\u200f' }
    const bytes = await composeEmail(draft, TEMPLATE, ATTACHMENTS)
    const subject = decoded(part(Buffer.from(bytes).toString('utf8')).headers.get('subject') ?? '')
    expect(subject).toContain('HNA')
    expect(subject).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
  })
})
