import { expect, type Page, test } from '@playwright/test'
import { launchRostrum } from './app'
import { expectAccessible } from './axe'

async function newDraft(page: Page) {
  await page.getByRole('button', { name: /^Written input to the Elements Paper/ }).click()
  await expect(page.locator('#heading-organisation')).toBeVisible()
  return { group: page.locator('#organisation-group'), country: page.locator('#organisation-country') }
}

const options = (page: Page) => page.getByRole('option')

test('by keyboard: the list gets shorter, Enter takes the highlighted, Tab what is meant without a doubt', async () => {
  const { page, close, screenshot, problems } = await launchRostrum({ size: { width: 1280, height: 800 } })
  const { group, country } = await newDraft(page)
  await group.focus()
  await page.keyboard.type('Civ')
  await expect(options(page)).toHaveText(['Civil society', 'Keep “Civ” as it is'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(group).toHaveValue('Civil society')
  await expect(options(page)).toHaveCount(0)

  await page.keyboard.press('Tab')
  await expect(country).toBeFocused()
  await page.keyboard.type('guinea')
  await expect(options(page)).toHaveText(['Guinea', 'Guinea-Bissau', 'Equatorial Guinea', 'Papua New Guinea'])
  await screenshot('choice-field-filtered')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(country).toHaveValue('Equatorial Guinea')

  await country.focus()
  await country.selectText()
  await page.keyboard.type('Ken')
  await page.keyboard.press('Tab')
  await expect(country).toHaveValue('Kenya')
  await expect(country).not.toHaveAttribute('aria-invalid', 'true')

  // Escape closes the list and keeps what was typed; the button and ↓ on a settled field show the whole list.
  await country.focus()
  await country.selectText()
  await page.keyboard.type("cote d'i")
  await expect(options(page)).toHaveText(['Côte d’Ivoire'])
  await page.keyboard.press('Escape')
  await expect(country).toHaveValue("cote d'i")
  await page.keyboard.press('Enter')
  await expect(country).toHaveValue('Côte d’Ivoire')
  await page.keyboard.press('ArrowDown')
  await expect(options(page).filter({ hasText: 'Zambia' })).toHaveCount(1)
  await expect(page.getByRole('option', { name: 'Côte d’Ivoire' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(country).toHaveValue('Côte d’Ivoire')
  expect(await problems()).toEqual([])
  await close()
})

test('a country that is none is said at the field and is a thing left; own words of a group are the writer’s', async () => {
  const { page, close, screenshot } = await launchRostrum({ size: { width: 1280, height: 800 } })
  const { group, country } = await newDraft(page)
  await country.focus()
  await page.keyboard.type('United')
  await expect(country).not.toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Tab')
  await expect(country).toHaveValue('United')
  await expect(country).toHaveAttribute('aria-invalid', 'true')
  await expect(country).toHaveAccessibleDescription(/“United” is no country that Rostrum knows: choose one/)
  await page.getByRole('button', { name: /things left before handing in$/ }).click()
  const findings = page.getByRole('tabpanel', { name: /Findings/ })
  await findings.getByText('“United” is no country').first().click()
  await expect(country).toBeFocused()

  await group.focus()
  await page.keyboard.type('Youth of the delta')
  await page.keyboard.press('Tab')
  await expect(group).toHaveValue('Youth of the delta')
  await expect(page.getByText('Your own words: not one of the list.')).toBeVisible()
  await screenshot('choice-field-own-words')
  await expectAccessible(page)
  // Words with which one choice begins can be kept, too.
  await group.focus()
  await group.selectText()
  await page.keyboard.type('International')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(group).toHaveValue('International')
  await close()
})

test('by pointer: the button shows all in one list that scrolls, a click takes', async () => {
  const { page, close, screenshot } = await launchRostrum({ size: { width: 1024, height: 640 } })
  const { group, country } = await newDraft(page)
  await page.getByRole('button', { name: 'Show choices for Country' }).click()
  const list = page.getByRole('listbox')
  await expect(options(page).first()).toHaveText('Global')
  // How many boxes around the entries have something to scroll: each would show a bar.
  const scrolling = await list.evaluate((element) => {
    const found: string[] = []
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement)
      if (/auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight)
        found.push(box.className)
    return found.length
  })
  expect(scrolling).toBe(1)
  await screenshot('choice-field-list')
  await page.getByRole('option', { name: 'Austria' }).click()
  await expect(country).toHaveValue('Austria')
  await expect(list).toHaveCount(0)

  await country.fill('ken')
  await group.click()
  await expect(country).toHaveValue('Kenya')
  await group.fill('tech')
  await page.getByRole('option', { name: 'Technical community' }).click()
  await expect(group).toHaveValue('Technical community')
  await close()
})
