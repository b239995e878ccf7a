import { useEffect, useState } from 'react'
import { bytesOfBase64 } from '../../core/draft/base64'
import type { DraftImage } from '../../core/draft/draft-image'
import {
  LOGO_BYTES,
  LONGEST_LETTERHEAD,
  LONGEST_LOGO_TEXT,
  type OrganisationProfile,
  profileName,
} from '../../core/draft/organisation-profile'
import { problemText } from '../../core/result'
import { text } from '../../messages/sentence'
import { choosePictures } from '../images/choose-pictures'
import { prepareImage } from '../images/prepare-image'
import { Button } from '../ui/button'
import { GrowingText, TextField } from '../ui/field'
import styles from './settings.module.css'

type Letterhead = OrganisationProfile['letterhead']

/** Pixels of a logo's longer side: over a hand's width, 300 to the inch. */
const LOGO_SIDE = 840

/** What an organisation prints on its paper. Undefined once nothing of it is left. */
export function LetterheadFields({
  profile,
  onChange,
}: {
  profile: OrganisationProfile
  onChange(letterhead: Letterhead): void
}) {
  const { lines = '', logo } = profile.letterhead ?? {}
  const [fault, setFault] = useState<string | null>(null)
  const give = (now: NonNullable<Letterhead>) => onChange(now.lines === '' && !now.logo ? undefined : now)
  const choose = async () => {
    const [file] = await choosePictures()
    if (!file) return
    const prepared = await prepareImage(file, file.name, { side: LOGO_SIDE, bytes: LOGO_BYTES })
    setFault(prepared.ok ? null : problemText(prepared.problem))
    if (prepared.ok) give({ lines, logo: { image: prepared.value, alt: logo?.alt ?? altOf(profile) } })
  }
  return (
    <fieldset className={styles.letterhead}>
      <legend>{text('organisations.letterhead')}</legend>
      <GrowingText
        label={text('organisations.letterhead.lines')}
        value={lines}
        placeholder={text('organisations.letterhead.example')}
        onChange={(typed) => give({ lines: typed.slice(0, LONGEST_LETTERHEAD), ...(logo ? { logo } : {}) })}
      />
      {logo ? (
        <>
          <Logo image={logo.image} alt={logo.alt} />
          <TextField
            label={text('organisations.logo.alt')}
            hint={text('organisations.logo.alt.hint')}
            value={logo.alt}
            onChange={(alt) => give({ lines, logo: { ...logo, alt: alt.slice(0, LONGEST_LOGO_TEXT) } })}
          />
        </>
      ) : null}
      <div className={styles.rowActions}>
        <Button small onPress={() => void choose()}>
          {text(logo ? 'organisations.logo.another' : 'organisations.logo.choose')}
        </Button>
        {logo ? (
          <Button small look="plain" onPress={() => give({ lines })}>
            {text('organisations.logo.remove')}
          </Button>
        ) : null}
      </div>
      {fault ? (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      ) : null}
    </fieldset>
  )
}

/** A logo without words of its own would be nothing to a screen reader; a profile with such a one is not kept. */
export function logoLacksWords({ letterhead }: OrganisationProfile): boolean {
  return letterhead?.logo !== undefined && letterhead.logo.alt.trim() === ''
}

function altOf(profile: OrganisationProfile): string {
  return text('organisations.logo.of', { name: profileName(profile) }).slice(0, LONGEST_LOGO_TEXT)
}

/** Shown from an address that only this page can make, as all pictures are. */
function Logo({ image, alt }: { image: DraftImage; alt: string }) {
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytesOfBase64(image.data) as BlobPart], { type: image.type }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [image])
  return address === '' ? null : <img className={styles.logo} src={address} alt={alt} />
}
