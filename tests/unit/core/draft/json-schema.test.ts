import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../../../src/core/draft/json-schema'
import { readPack } from '../../../../src/core/template/read'

const repository = join(import.meta.dirname, '../../../..')
const schemas = join(repository, 'docs/pack-schema')
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

/** Formats are names to an editor; what they must look like is in the patterns beside them. */
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
const accepts = (name: string) => {
  const validate = ajv.compile(json(join(schemas, name)))
  return (value: unknown) => {
    const good = validate(value)
    return good ? null : ajv.errorsText(validate.errors)
  }
}
const [pack, template, guidance, draft] = ['pack', 'template', 'guidance', 'draft'].map((name) =>
  accepts(`${name}.schema.json`),
)
if (!pack || !template || !guidance || !draft) throw new Error('A schema is missing')

const folders = [join(repository, 'templates/wsis20'), join(repository, 'docs/example-pack')]
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ path: join(folder, name), name })),
)
const check = (name: string) => (name === 'pack.json' ? pack : name === 'guidance.json' ? guidance : template)

describe('schemas for pack writers', () => {
  it('are those of this program: if not, run node scripts/pack-schema.mjs', () => {
    const made = jsonSchemas()
    expect(readdirSync(schemas).sort()).toEqual([...made.keys()].sort())
    for (const [name, text] of made) expect(readFileSync(join(schemas, name), 'utf8'), name).toBe(text)
  })

  it.each(files)('accept $name', ({ path, name }) => expect(check(name)(json(path))).toBeNull())

  it('accept drafts', () => {
    const drafts = [join(repository, 'templates/wsis20/samples'), join(repository, 'tests/fixtures/drafts/v1')].flatMap(
      (folder) => readdirSync(folder).map((name) => join(folder, name)),
    )
    expect(drafts.length).toBeGreaterThan(3)
    for (const path of drafts) expect(draft(json(path)), path).toBeNull()
  })

  it('refuse what the program refuses', () => {
    const good = json(join(repository, 'docs/example-pack/example-open-call.template.json'))
    for (const [name, bad] of [
      ['an unknown field', { ...good, script: 'rm -rf' }],
      ['an unknown kind', { ...good, kind: 'poem' }],
      ['no sections', { ...good, sections: [] }],
      ['10,000 sections', { ...good, sections: Array(10_000).fill(good.sections[0]) }],
      ['an id with a path', { ...good, id: '../x' }],
      ['an unknown rule', { ...good, profiles: [{ ...good.profiles[0], rule: 'no-jokes' }] }],
    ] as const)
      expect(template(bad), name).not.toBeNull()
    const manifest = json(join(repository, 'docs/example-pack/pack.json'))
    expect(pack({ ...manifest, templates: ['../../x.template.json'] })).not.toBeNull()
    expect(
      draft({ ...json(join(repository, 'templates/wsis20/samples/elements-paper-input.rostrum')), version: 3 }),
    ).not.toBeNull()
  })

  it('come with an example that is a pack', () => {
    const folder = join(repository, 'docs/example-pack')
    const texts = new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    )
    const { pack: example, problems } = readPack(texts, folder)
    expect(problems).toEqual([])
    expect(example?.manifest.title).toContain('EXAMPLE')
    expect(readFileSync(join(repository, 'docs/packs.md'), 'utf8')).toContain('example-pack')
  })
})
