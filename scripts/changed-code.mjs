/**
 * A step of the build that changes the code of each file once all else is done with it.
 *
 * @param {string} name
 * @param {(code: string) => string} change
 * @returns {import('vite').Plugin}
 */
export function changedCode(name, change) {
  return {
    name,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = change(file.code)
      },
    },
  }
}
