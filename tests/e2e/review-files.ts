import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docxParts, p } from '../unit/core/import/docx-parts'
import { WordReviewer } from '../unit/core/review/word-reviewer'
import { makeZip } from '../unit/node/zip-maker'
import type { LaunchedApp } from './app'

/** What the system's dialogs are answered from now on. */
export const answerDialogs = ({ app }: LaunchedApp, to: string, open: string[]) =>
  app.evaluate(
    ({ dialog }, { file, files }) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath: file })) as typeof dialog.showSaveDialog
      dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: files })) as typeof dialog.showOpenDialog
    },
    { file: to, files: open },
  )

/** What somebody's Word file says, and its headings. */
export interface Words {
  question: string
  power: string
  hidden: string
  school: string
  year: string
  villages: string
  clinics: string
  /** What Ana and Bo write for the year, what she adds and what he asks. */
  years: readonly [string, string]
  spectrum: string
  asks: string
}

export const ENGLISH: Words = {
  question: 'Question 1',
  power: 'Power for clinics',
  hidden: 'Kept from view.',
  school: 'Every school is online by 2030.',
  year: '2030',
  villages: 'Villages run their own networks.',
  clinics: 'Rural clinics need power.',
  years: ['2029', '2031'],
  spectrum: 'They need spectrum.',
  asks: 'Which villages?',
}

export const ARABIC: Words = {
  question: 'السؤال 1',
  power: 'الكهرباء للعيادات',
  hidden: 'نص مخفي عن القارئ.',
  school: 'تتصل كل مدرسة بالإنترنت قبل عام 2030، وتدفع البلديات كلفة الصيانة كل سنة.',
  year: '2030',
  villages: 'تدير القرى شبكاتها بنفسها وتحتفظ بما تكسبه منها.',
  clinics: 'تحتاج العيادات الريفية إلى كهرباء لا تنقطع.',
  years: ['2029', '2031'],
  spectrum: 'وهي تحتاج إلى طيف ترددي.',
  asks: 'أي قرى تقصدون؟',
}

/** Somebody's Word file, of which one passage says nowhere where it belongs. */
export function wordFile(path: string, words: Words): string {
  const { question, school, villages, power, clinics, hidden } = words
  const heading = (said: string) => p(said, '<w:pStyle w:val="H1"/>')
  const styles =
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
  const body = [
    heading(question),
    p(school),
    p(villages),
    heading(power),
    p(clinics),
    p(hidden, '', '<w:vanish/>'),
  ].join('')
  const parts = [...docxParts({ styles, body })]
  writeFileSync(path, makeZip(parts.map(([name, bytes]) => ({ name, content: Buffer.from(bytes) }))))
  return path
}

/** Two colleagues: both change the year, one adds a paragraph without tracking it, and the other asks something. */
export function returnedCopies(sent: string, folder: string, words: Words): string[] {
  const { school, year, villages, years, spectrum, asks } = words
  return ['Ana', 'Bo'].map((author) => {
    const word = new WordReviewer(readFileSync(sent), author)
    word.replace(word.find(school.slice(0, 12)), year, years[author === 'Ana' ? 0 : 1])
    if (author === 'Ana') word.addBehind(word.find(villages), spectrum, false)
    else word.comment(word.find(villages), asks)
    const path = join(folder, `${author}.docx`)
    writeFileSync(path, word.save())
    return path
  })
}
