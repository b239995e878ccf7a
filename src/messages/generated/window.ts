// Made from the catalogue by `npm run messages`. Do not change it by hand.
import part1 from '../en/contract.json'
import part2 from '../en/core.json'
import part3 from '../en/main.json'
import part4 from '../en/node.json'
import part5 from '../en/renderer.app.json'
import part6 from '../en/renderer.calendar.json'
import part7 from '../en/renderer.handin.json'
import part8 from '../en/renderer.home.json'
import part9 from '../en/renderer.images.json'
import part10 from '../en/renderer.json'
import part11 from '../en/renderer.settings.json'
import part12 from '../en/renderer.statement.json'
import part13 from '../en/renderer.toolbar.json'
import part14 from '../en/renderer.ui.json'
import type { Catalogues } from '../sentence'

export const english: Catalogues['english'] = { ...part1, ...part2, ...part3, ...part4, ...part5, ...part6, ...part7, ...part8, ...part9, ...part10, ...part11, ...part12, ...part13, ...part14 }

export const translations: Catalogues['translations'] = {}
