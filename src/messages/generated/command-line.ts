// Made from the catalogue by `npm run messages`. Do not change it by hand.
import part1 from '../en/cli.json'
import part2 from '../en/core.json'
import part3 from '../en/core.pack-faults.json'
import part4 from '../en/node.history.json'
import part5 from '../en/node.json'
import type { Catalogues } from '../sentence'

export const english: Catalogues['english'] = { ...part1, ...part2, ...part3, ...part4, ...part5 }

export const translations: Catalogues['translations'] = {}
