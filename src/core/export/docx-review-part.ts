/** Where the part of a review copy lies that says what was sent, and its properties. */
export const REVIEW_PART = 'customXml/item1.xml'
export const REVIEW_PART_PROPERTIES = 'customXml/itemProps1.xml'
/** The type of the relationship from a document to its custom XML. */
export const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml'

/** A part with what it needs to be kept: programs drop custom XML that has no properties of its own (ECMA-376, part 1, 22.5). */
export function reviewParts(part: string): { path: string; data: string }[] {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  return [
    { path: REVIEW_PART, data: part },
    {
      path: REVIEW_PART_PROPERTIES,
      data: `${head}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{5B0C7F0E-52B4-4F0B-9C39-0E6E6F1C2A10}"><ds:schemaRefs/></ds:datastoreItem>`,
    },
    {
      path: 'customXml/_rels/item1.xml.rels',
      data: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${CUSTOM_XML}Props" Target="itemProps1.xml"/></Relationships>`,
    },
  ]
}
