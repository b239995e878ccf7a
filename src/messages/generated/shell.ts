// Made from the catalogue by `npm run messages`. Do not change it by hand.
import part1 from '../en/contract.json'
import part2 from '../en/core.json'
import part3 from '../en/core.pack-faults.json'
import part4 from '../en/main.history.json'
import part5 from '../en/main.json'
import part6 from '../en/node.history.json'
import part7 from '../en/node.json'
import type { Catalogues } from '../sentence'

export const english: Catalogues['english'] = { ...part1, ...part2, ...part3, ...part4, ...part5, ...part6, ...part7 }

export const translations: Catalogues['translations'] = {}
