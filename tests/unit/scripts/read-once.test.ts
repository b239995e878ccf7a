import { expect, it } from 'vitest'
import { asFunctions } from '../../../scripts/read-once.mjs'

const FROM = 'import{n as e,t}from"./rolldown-runtime-WkwZ5CU-.js";'
const wrap =
  'const e=(made)=>made.default,t=(make,made)=>()=>(made||make((made={exports:{}}).exports,made),made.exports);'
const modules =
  'var n=t((e=>{e.one=1})),$r=t(((e,t)=>{t.exports=()=>n().one+1})),i=t((()=>{}));const later=()=>t((a=>{a.x=0}));'

it('makes functions of modules, which give what they gave', () => {
  const made = asFunctions(FROM + modules)
  expect(made).toBe(
    `${FROM}var n=t((function(e){e.one=1})),$r=t((function(e,t){t.exports=()=>n().one+1})),i=t((function(){}));const later=()=>t((a=>{a.x=0}));`,
  )
  const run = (code: string) => new Function(`${wrap}${code.replace(FROM, '')}return [n().one,$r()(),i()]`)()
  expect(run(made)).toEqual([1, 2, {}])
  expect(run(made)).toEqual(run(FROM + modules))
})

it('leaves arrows that are given to anything else, and files that make no module', () => {
  const others = 'var n=use((e=>{this.x=e})),o=t.of((e=>{})),p=t(e=>{});'
  expect(asFunctions(FROM + others)).toBe(FROM + others)
  expect(asFunctions(modules)).toBe(modules)
})
