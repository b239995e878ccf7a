/**
 * `npm test`: every check the project has, in one go. One line a step while all is well, a step's full output when it is
 * not, and on the last line the sum: `N passed, N failed`, with `, N skipped` when there were any. While you work,
 * `npm test -- window` or `npm test -- lint types` takes only the steps with these words in their names.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { outputOf } from './child-output.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { requireNode, runScript, secondsSince } from './progress.mjs'
import { ensureBuilt, ensureInstalled, hasDisplay, repository } from './setup.mjs'
import { commandPath, ensureSystemPackages } from './system-packages.mjs'
import { addUp, fromExitCode, fromPlaywright, fromVitest, lastLineOf } from './test-results.mjs'

/** @typedef {import('./test-results.mjs').StepResult} StepResult */

/** What Playwright runs, and what it is told besides. */
const WINDOW_TESTS = {
  window: { words: [], variables: {} },
  chromium: { words: ['main-job', '-g', 'the main job: from'], variables: { ROSTRUM_WINDOW: 'chromium' } },
  package: { words: ['--config=tests/package'], variables: {} },
}

const isCi = process.env.CI === 'true' || process.env.CI === '1'
const reports = join(repository, 'out', 'test')
const bin = (/** @type {string} */ path) => join(repository, 'node_modules', path)

await runScript(async () => {
  requireNode()
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  /** @type {StepResult[]} */
  const results = []
  const words = process.argv.slice(2)
  const step = async (/** @type {string} */ name, /** @type {() => Promise<StepResult>} */ work) => {
    const always = ['system packages', 'dependencies', 'build'].includes(name)
    if (!always && words.length > 0 && !words.some((word) => name.includes(word))) return true
    const started = performance.now()
    /** @type {StepResult} */
    let result
    try {
      result = await work()
    } catch (error) {
      result = { passed: 0, failed: 1, skipped: [], output: error instanceof Error ? error.message : String(error) }
    }
    results.push(result)
    const { passed, failed, skipped, output, secondTries = [] } = result
    const counts = [
      `${passed} passed`,
      failed > 0 ? `${failed} FAILED` : '',
      skipped.length > 0 ? `${skipped.length} skipped` : '',
    ]
    console.log(
      `${failed > 0 ? '✗' : passed > 0 ? '✓' : '–'} ${name.padEnd(34)} ${counts.filter(Boolean).join(', ')} (${secondsSince(started)})`,
    )
    for (const reason of new Set(skipped)) console.log(`  skipped: ${reason}`)
    for (const title of secondTries) console.log(`  passed only at the second try, which is a fault to find: ${title}`)
    if (failed > 0) console.log(`${output.trimEnd()}\n`)
    return failed === 0
  }
  const finish = () => {
    console.log(lastLineOf(addUp(results)))
    const { passed, failed } = addUp(results)
    return failed > 0 || passed === 0 ? 1 : 0
  }

  const { missing, command } = ensureSystemPackages(['tests'])
  if (isCi && missing.length > 0)
    await step('system packages', async () => ({
      passed: 0,
      failed: 1,
      skipped: [],
      output: `Missing: ${missing.map((need) => need.name).join(', ')}. In CI a missing tool is a failure.`,
    }))
  const installed = await step('dependencies', async () => {
    await ensureInstalled()
    return { passed: 1, failed: 0, skipped: [], output: '' }
  })
  if (!installed) return finish()

  const biome = bin('@biomejs/biome/bin/biome')
  await step('lint and format', () => nodeScript(biome, ['check', '--error-on-warnings', '--max-diagnostics=200', '.']))
  await step('import rule', () =>
    nodeScript(biome, [
      'lint',
      '--only=style/noRestrictedImports',
      '--only=correctness/noNodejsModules',
      '--diagnostic-level=error',
      '--max-diagnostics=200',
      'src',
    ]),
  )
  await step('messages', () => nodeScript(join(repository, 'scripts/messages.mjs'), ['--check']))
  await step('regular expressions', () => nodeScript(join(repository, 'scripts', 'regular-expressions.mjs'), []))
  for (const [name, project] of [
    ['types', 'tsconfig.json'],
    ['types of core, without Node or DOM', 'src/core'],
    ['types of the window, without Node', 'src/renderer'],
  ])
    await step(name ?? '', () => nodeScript(bin('typescript/bin/tsc'), ['-p', project ?? '']))
  const built = await step('build', async () => {
    await ensureBuilt()
    return { passed: 1, failed: 0, skipped: [], output: '' }
  })
  await step('unit and property', () => vitest('unit', 'unit-replacing'))
  // The documents wait for other programs, torture and soak for their own typing: side by side they take as long as the longer ones.
  const documentsAndPackage = async () => {
    await step('documents', () => vitest('documents'))
    if (built) await step('package (installed program)', () => installedProgram(command))
  }
  const tortureAndSoak = async () => {
    await step('torture (40 rounds)', () => withWindow(command, 'torture.mjs', ['--rounds', '40']))
    await step('soak (3 hours)', async () => {
      const result = await withWindow(command, 'soak.mjs', ['--hours', '3'])
      const uncounted = /^Packets are not counted: .*$/m.exec(result.output)?.[0]
      return uncounted ? { ...result, skipped: [...result.skipped, uncounted] } : result
    })
  }
  await Promise.all([documentsAndPackage(), built ? tortureAndSoak() : null])
  if (built) await step('window (real Electron)', () => playwright(command))
  if (built) await step('main job (current Chromium)', () => inChromium(command))
  return finish()
})

/** @param {string} script @param {string[]} parameters @returns {Promise<StepResult>} */
async function nodeScript(script, parameters) {
  const { code, output } = await run(process.execPath, [script, ...parameters])
  return fromExitCode(code, output)
}

/** @param {...string} projects of vitest.config.ts @returns {Promise<StepResult>} */
async function vitest(...projects) {
  const report = join(reports, `${projects[0]}.json`)
  const { code, output } = await run(process.execPath, [
    bin('vitest/vitest.mjs'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  return fromVitest(readReport(report), code, output)
}

/**
 * The main job with its window in the system's Chromium, which is what a release's Electron draws with. All window tests:
 * `ROSTRUM_WINDOW=chromium xvfb-run -a npx playwright test`.
 * @param {string | null} installing the command that installs what is missing @returns {Promise<StepResult>}
 */
async function inChromium(installing) {
  const found = () => commandPath('chromium') ?? commandPath('chromium-browser')
  if (found() === null) ensureSystemPackages(['chromium'])
  if (found() === null)
    return { passed: 0, failed: 0, skipped: ['There is no Chromium here: apt-get install chromium'], output: '' }
  return playwright(installing, 'chromium')
}

/**
 * Makes the package with the runtime at hand, installs it, and uses what is installed.
 * @param {string | null} installing the command that installs what is missing @returns {Promise<StepResult>}
 */
async function installedProgram(installing) {
  if (process.platform !== 'linux' || commandPath('dpkg') === null)
    return { passed: 0, failed: 0, skipped: ['There is no dpkg here to install the package with.'], output: '' }
  const { code, output } = await run(process.execPath, [join(repository, 'scripts', 'pack.mjs')])
  if (code !== 0) return fromExitCode(code, output)
  return playwright(installing, 'package')
}

/**
 * @param {string | null} installing the command that installs what is missing
 * @param {keyof typeof WINDOW_TESTS} [name] @returns {Promise<StepResult>}
 */
async function playwright(installing, name = 'window') {
  const report = join(reports, `${name}.json`)
  const { words, variables } = WINDOW_TESTS[name]
  const cli = [bin('@playwright/test/cli.js'), 'test', ...words]
  const environment = { PLAYWRIGHT_JSON_OUTPUT_NAME: report, ...variables }
  const obstacle = await whyNoWindow(installing)
  if (obstacle !== null) {
    if (isCi) return { passed: 0, failed: 1, skipped: [], output: `${obstacle} In CI that is a failure.` }
    const { output } = await run(process.execPath, [...cli, '--list', '--reporter=json'], environment)
    const listed = fromPlaywright(readReport(report), 0, output)
    return { passed: 0, failed: 0, skipped: Array(Math.max(1, listed.tests)).fill(obstacle), output: '' }
  }
  const xvfb = process.platform === 'linux' ? commandPath('xvfb-run') : null
  const parameters = [...cli, '--reporter=list,json', '--forbid-only', '--retries=1']
  const { code, output } = xvfb
    ? await run(xvfb, ['-a', '-s', '-screen 0 1600x1000x24', process.execPath, ...parameters], environment)
    : await run(process.execPath, parameters, environment)
  return fromPlaywright(readReport(report), code, output)
}

/**
 * A script of ours that opens windows.
 * @param {string | null} installing @param {string} script @param {string[]} parameters @returns {Promise<StepResult>}
 */
async function withWindow(installing, script, parameters) {
  const obstacle = await whyNoWindow(installing)
  if (obstacle !== null)
    return isCi
      ? { passed: 0, failed: 1, skipped: [], output: `${obstacle} In CI that is a failure.` }
      : { passed: 0, failed: 0, skipped: [obstacle], output: '' }
  return nodeScript(join(repository, 'scripts', script), parameters)
}

/** A sentence when no window can be opened here. @param {string | null} installing */
async function whyNoWindow(installing) {
  if (process.platform === 'linux' && commandPath('xvfb-run') === null && !hasDisplay())
    return `There is no display and no Xvfb to make one.${installing ? ` Install it: ${installing}` : ''}`
  try {
    await electronRuntime()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** @param {string} path @returns {unknown} null when the runner ended before it wrote its report */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** @param {string} command @param {string[]} parameters @param {Record<string, string>} [environment] */
function run(command, parameters, environment = {}) {
  return outputOf(command, parameters, {
    cwd: repository,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...environment },
  })
}
