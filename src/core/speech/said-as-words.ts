/** Said as words by those who use them: usage of the field, collected by us. All others are said letter by letter. */
export const SAID_AS_WORDS: ReadonlySet<string> = new Set(
  [
    'AIDS APEC ASEAN CARICOM CERN COVID DESA ECLAC ECOSOC ECOWAS GATT ICANN IGAD INTERPOL ISOC LASER MAG NASA NATO NEPAD OPEC OSCE',
    'PIN RADAR RAM SARS SIDS SIM UNAIDS UNCTAD UNEP UNESCO UNGA UNICEF UNIDO UNITAR WIPO',
    'CEPAL CEPALC FAO MERCOSUR ONU ONUSIDA OTAN SIDA',
    'АСЕАН ВОИС ИКАО МАГАТЭ НАТО ОПЕК СПИД ЭКОСОС ЮНЕП ЮНЕСКО ЮНИСЕФ ЮНКТАД',
  ].flatMap((line) => line.split(' ')),
)
