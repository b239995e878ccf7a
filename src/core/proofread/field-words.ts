import { wordList } from '../text/word-list'
import type { ProofreadLanguage } from './readings'

/** Words of one kind that dictionaries lack, with where they are taken from. */
interface FieldWords {
  source: string
  words: string
}

/**
 * Bodies, programmes, instruments and terms of the United Nations, and the Latin and French of its papers: right in any draft, whatever
 * consultation it answers. The names of one consultation are in its pack. Each group names where its spelling can be looked up.
 */
const GROUPS: Record<ProofreadLanguage, readonly FieldWords[]> = {
  en: [
    {
      source: 'United Nations System Chief Executives Board for Coordination, list of member organisations',
      words:
        'Government Governments General Assembly Security Council Secretary-General Secretariat Economic Social Committee Committees Commission ' +
        'Commissioner Commissioners Organization Organisation Organizations Organisations International Convention Conventions Covenant Declaration ' +
        'Development Sustainable Environment Programme Programmes Conference Committee Member Members State States Special Rapporteur Rapporteurs ' +
        'UN-Habitat UN-Women UN-Water UN-Energy UN-Oceans ReliefWeb UNTERM',
    },
    {
      source: 'United Nations Treaty Collection, titles of multilateral treaties and instruments',
      words:
        'Aarhus Escazú Kyoto Nagoya Cartagena Minamata Ramsar Kunming-Montreal Kunming Marrakesh Sendai Yokohama Almaty Busan Maputo Banjul Bamako ' +
        'Abidjan Arusha Malabo Oviedo Budapest Palermo Espoo Bonn Addis Ababa Doha Astana Bangkok Incheon Vientiane Awaza Antigua Barbuda Samoa ' +
        'Montevideo Brasília Bogotá Buen Vivir São Paulo NETmundial Malé Yogyakarta Mbabane Maastricht Mandela',
    },
    {
      source: 'UNTERM, the United Nations terminology database',
      words:
        'stakeholder stakeholders multistakeholder multistakeholderism multilateralism plurilateral plurilaterals intergovernmental intersessional ' +
        'intersectional intersectionality intersectoral multisectoral transboundary subregional subregion subregions interregional interagency ' +
        'intragovernmental subnational supranational extrabudgetary programmatic mainstreaming mainstreamed operationalize operationalise ' +
        'operationalized operationalised operationalizing operationalising operationalization operationalisation disaggregated disaggregation ' +
        'interoperability interoperable cybersecurity cybercrime cybercrimes cyberspace cyberattack cyberattacks cyberbullying cyberstalking ' +
        'disinformation malinformation misinformation deepfake deepfakes datafication digitalization digitalisation digitalize digitalise ' +
        'platformization platformisation biometrics biometric geospatial neurotechnology neurotechnologies biotechnologies agroecology ' +
        'agroecological agrobiodiversity agrifood bioeconomy biosafety biosecurity geoengineering rewilding desertification decarbonization ' +
        'decarbonisation decarbonize decarbonise eutrophication phytosanitary aquaculture demining decolonization decolonisation decoloniality ' +
        'decolonial extractivism extractivist securitization securitisation financialization financialisation redressal remittances concessionality ' +
        'blended microfinance microcredit fintech govtech edtech agritech telehealth telemedicine ' +
        'cofacilitator cofacilitators co-facilitator co-facilitators co-chair co-chairs subprogramme subprogrammes workstream workstreams ' +
        'roadmap roadmaps whistleblower whistleblowers rightsholder rightsholders duty-bearer duty-bearers localization localisation gendered ' +
        'ableism ableist neurodiverse neurodivergent racialized racialised minoritized minoritised marginalization marginalisation femicide ' +
        'femicides genderqueer cisgender intersex adultism refoulement non-refoulement statelessness overcompliance intermediation ' +
        'disintermediation backdoor backdoors spyware chokepoint chokepoints videography dataset datasets metadata ' +
        'ecommerce e-commerce e-government e-learning e-waste pharma biopiracy evergreening infodemic infodemics eco fulfilled website websites ' +
        'programmatically upskilling up-skilling reskilling skilling trilogue trilogues balkanize balkanized balkanization balkanise balkanised balkanisation corporatization corporatisation swath swaths licensure evidentiary permissibility bona bonafide convenor convenors surveilled surveilling compensable homogenous sectorial engrained underserved unserved underrepresented underfunded evidence-based rights-based people-centred',
    },
    {
      source:
        'United Nations Editorial Manual Online, words and phrases of foreign origin; abbreviations of quantities',
      words:
        'in vitro vivo situ hominem nullius per se capita inter alia mutatis mutandis persona non grata homo economicus summa cum laude avant garde ad hoc ad interim de facto de jure vis-à-vis vis sui generis ipso facto prima facie pro bono ' +
        'ex officio ante post etc etcetera ibid viz cf modus operandi vivendi raison d’être raisons en bloc erga omnes jus cogens priori posteriori travaux ' +
        'préparatoires ultra vires bona fide fides lex specialis pacta sunt servanda locus standi quid quo et al circa supra infra démarche ' +
        'démarches rapprochement communiqué communiqués chargé d’affaires détente résumé aide-mémoire note verbale notes verbales ' +
        'comms orgs govt bn mn tn bln mln ie eg km kg kWh lakh lakhs crore crores html pdf http https ftp jpeg png docx xlsx pptx txt url urls wifi telnet',
    },
    {
      source: 'UNTERM, names of States in their own languages',
      words:
        'Brasil España México Deutschland Österreich Schweiz Italia Côte Ivoire Türkiye Viet Nam Cabo Verde Perú Panamá Bélgica Polska Česko',
    },
    {
      source: 'ISO 4217, names of currencies',
      words:
        'cedi cedis naira taka kwacha birr dalasi dalasis leone leones metical meticais pula rand ringgit baht kyat riel kip tugrik lari dram somoni ' +
        'tenge som manat hryvnia lempira quetzal quetzales guarani colon colones gourde gourdes ariary ouguiya lilangeni emalangeni loti maloti',
    },
    {
      source: 'Merriam-Webster, spellings that are right in American English or beside another',
      words:
        'fulfill fulfilled fulfilling fulfillment distill distills instill instills enroll enrolls enrollment enrolling benefitting benefitted ' +
        'lynchpin lynchpins tranship transhipped transhipping transhipment focusses strived lambast fuze fuzed fuzing extraversion imposter imposters ' +
        'combatting combatted protestor protestors afterward focussed focussing sceptical skeptical skepticism acknowledgment judgment judgments gray artefact artifact artifacts',
    },
    {
      source: 'United Nations Digital Library, resolutions and reports that use them',
      words:
        'preambular corrigendum corrigenda demarche demarches securitize securitized securitise securitised derogable justiciable ' +
        'justiciability pseudonymize pseudonymized pseudonymise pseudonymised pastoralists pastoralist lusophone feminicide feminicides ' +
        'datafied datafy doxing encryptable hyperscalers astroturfing contestability progressivity complementarity additionality ' +
        'replicability plurilingual plurilingualism indigeneity periurban precarity precariat carework pluriversal pluriverse ' +
        'epistemicide ethnocide smishing sextortion deplatforming deplatformed intermediated platformized gamification telework prosumers ' +
        'prosumer polycentricity minilateralism intragenerational intragenerationally visibilize visibilise visibilized invisibilized ' +
        'invisibilised invisibilization problematize problematise capacitate capacitated capacitation conscientization gavelled ' +
        'securitizing carceral carcerality heteronormativity cisnormative cisheteronormative biphobia queerphobia lesbophobia misogynoir ' +
        'racialization racialisation antigypsyism casteist untouchability afrodescendant afrodescendants deinstitutionalization ' +
        'deinstitutionalisation zoonotic syndemic vaccinators pharmacovigilance compostable cryosphere transhipment cabotage permacrisis ' +
        'deanonymization zettabytes petaflops gigatonnes gigatons exascale edtechs technosolutionism dataveillance sousveillance ' +
        'uberization uberisation digitality ' +
        // Of trade and of geographical indications.
        'reshore reshores reshored reshoring nearshore nearshoring onshoring friendshoring terroir terroirs',
    },
  ],
  fr: [
    {
      source: 'UNTERM, the United Nations terminology database',
      words:
        'multipartite multipartites multiacteurs multiprenante intersessions ' +
        'transfrontière transfrontières sous-régional sous-régionale cybersécurité cybercriminalité cyberespace cyberattaque cyberattaques ' +
        'cyberharcèlement désinformation mésinformation hypertrucage hypertrucages interopérabilité interopérable agroécologie agroécologique ' +
        'agroalimentaire biosécurité décarbonation décarbonisation opérationnalisation opérationnaliser intersectionnalité intersectionnel ' +
        'intersectionnelle féminicide féminicides plurilatéral plurilatérale plurilatéraux géospatial géospatiales métadonnées ' +
        'ventilées autonomisation redevabilité microfinance télésanté télémédecine infodémie infodémies inter alia per capita mutatis mutandis',
    },
    {
      source: 'United Nations Digital Library, resolutions and reports that use them',
      words:
        'abordabilité multipartenaires pseudonymisation dérogeable géoblocage explicabilité auditabilité découvrabilité interconnectivité',
    },
  ],
  es: [
    {
      source: 'UNTERM, the United Nations terminology database',
      words:
        'multipartita multipartitas multipartito multipartitos multiactor ' +
        'transfronterizo transfronteriza subregional subregionales ciberseguridad ciberdelincuencia ciberespacio ciberataque ciberataques ' +
        'ciberacoso desinformación ultrafalso ultrafalsos interoperabilidad interoperable agroecología agroecológica agroalimentario bioseguridad ' +
        'descarbonización operacionalizar operacionalización interseccionalidad interseccional feminicidio feminicidios plurilateral plurilaterales ' +
        'geoespacial geoespaciales metadatos empoderamiento microfinanciación telesalud telemedicina infodemia infodemias afrodescendiente ' +
        'afrodescendientes inter alia per cápita mutatis mutandis',
    },
    {
      source: 'United Nations Digital Library, resolutions and reports that use them',
      words:
        'preambular multiparte multipartes pseudonimización seudonimización justiciabilidad derogable interconectividad visibilización ' +
        'invisibilizar invisibilización interculturalidad plurinacional multilateralismo decolonial ecocidio transfobia capacitismo ' +
        'intersectorial explicabilidad auditabilidad replicabilidad relatoría relatorías campesinado microplásticos extractivismo ' +
        'extractivista ciberviolencia ciberresiliencia ransomware phishing datificación dataficación extraterritorialidad autogestionadas ' +
        'empoderadas',
    },
  ],
  ru: [
    {
      source: 'UNTERM, the United Nations terminology database',
      words:
        'многосторонний многостороннее трансграничный трансграничное субрегиональный субрегиональное межсекторальный межсекторальное ' +
        'кибербезопасность кибербезопасности киберпреступность киберпреступности киберпространство киберпространстве кибератака кибератаки ' +
        'кибератак дезинформация дезинформации интероперабельность дезагрегированный дезагрегированные дезагрегированных агроэкология ' +
        'биобезопасность декарбонизация декарбонизации интерсекциональность фемицид цифровизация цифровизации метаданные метаданных ' +
        'микрофинансирование телемедицина инфодемия',
    },
    {
      source: 'United Nations Digital Library, resolutions and reports that use them',
      words:
        'мультистейкхолдерный мультистейкхолдерная мультистейкхолдерное мультистейкхолдерные мультистейкхолдерного мультистейкхолдерной ' +
        'мультистейкхолдерному мультистейкхолдерным мультистейкхолдерную мультистейкхолдерных мультистейкхолдерными мультистейкхолдерном ' +
        'псевдонимизация псевдонимизации анонимизация анонимизации датафикация датафикации деколониальный деколониальные кибербуллинг ' +
        'кибербуллинга криптовалют экоцид экоцида репрессалии медиаграмотность медиаграмотности дезагрегация дезагрегации',
    },
  ],
}

const LISTS = new Map(
  Object.entries(GROUPS).map(([language, groups]) => [language, wordList(groups.map(({ words }) => words))]),
)

const SPELT_LARGE = new Set(
  Object.values(GROUPS)
    .flat()
    .flatMap(({ words }) => words.split(' '))
    .filter((word) => /^\p{Lu}\p{Ll}/u.test(word)),
)

/** True for a word of the United Nations that dictionaries may lack, in any case, with its possessive. */
export function isFieldWord(word: string, language: ProofreadLanguage): boolean {
  const list = LISTS.get(language)
  return list !== undefined && (list.has(word) || list.has(word.toLowerCase()))
}

/** True for a word such as “Government”, which papers of this field write with a capital although it is no name of somebody. */
export function isSpeltLarge(word: string): boolean {
  return SPELT_LARGE.has(word)
}
