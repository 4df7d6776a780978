import { codeList, type CodeOf } from '../code-list.js';

/** Languages that people ask for most often; a language that is not listed is OTHER. */
export const LANGUAGES = codeList('language', {
  ENGLISH: 'English',
  WELSH: 'Welsh',
  ALBANIAN: 'Albanian',
  ARABIC: 'Arabic',
  BENGALI: 'Bengali',
  BSL: 'British Sign Language',
  CHINESE: 'Chinese',
  FARSI: 'Farsi',
  FRENCH: 'French',
  GUJARATI: 'Gujarati',
  KURDISH: 'Kurdish',
  LITHUANIAN: 'Lithuanian',
  PASHTO: 'Pashto',
  POLISH: 'Polish',
  PORTUGUESE: 'Portuguese',
  PUNJABI: 'Punjabi',
  ROMANIAN: 'Romanian',
  SOMALI: 'Somali',
  SPANISH: 'Spanish',
  TIGRINYA: 'Tigrinya',
  TURKISH: 'Turkish',
  UKRAINIAN: 'Ukrainian',
  URDU: 'Urdu',
  OTHER: 'Another language',
});
export type Language = CodeOf<typeof LANGUAGES>;
